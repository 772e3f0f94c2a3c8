// SPDX-License-Identifier: Apache-2.0
#include "docs/printed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace printed {
namespace {

/// The lines of a text, one after another.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {}

  std::optional<std::string_view> next() {
    if (at_ >= text_.size()) return std::nullopt;
    const auto end = std::min(text_.find('\n', at_), text_.size());
    const auto line = text_.substr(at_, end - at_);
    begin_ = at_;
    at_ = std::min(end + 1, text_.size());
    ++number_;
    return line;
  }
  [[nodiscard]] std::size_t begin_of_this() const { return begin_; }
  [[nodiscard]] std::size_t begin_of_next() const { return at_; }
  [[nodiscard]] int number() const { return number_; }

 private:
  std::string_view text_;
  std::size_t begin_ = 0;
  std::size_t at_ = 0;
  int number_ = 0;
};

/// What stands between `start` and " -->" when the line is made of these.
std::optional<std::string> comment(std::string_view line, std::string_view start) {
  constexpr std::string_view end = " -->";
  if (line.size() < start.size() + end.size() || line.substr(0, start.size()) != start) return std::nullopt;
  if (line.substr(line.size() - end.size()) != end) return std::nullopt;
  return std::string(line.substr(start.size(), line.size() - start.size() - end.size()));
}

bool is_fence(std::string_view line) {
  return line.substr(0, 3) == "```";
}

/// The fenced block that begins on the next line.
Block fenced(Lines& lines, std::string command) {
  const int line = lines.number();
  const auto open = lines.next();
  const auto begin = lines.begin_of_next();
  if (open && is_fence(*open)) {
    while (const auto next = lines.next()) {
      if (is_fence(*next)) return {std::move(command), line, begin, lines.begin_of_this()};
    }
  }
  throw std::runtime_error(fmt::format("line {}: no fenced block follows, or it does not end", line));
}

}  // namespace

std::vector<Block> blocks(std::string_view page) {
  std::vector<Block> found;
  Lines lines(page);
  while (const auto line = lines.next()) {
    if (auto command = comment(*line, "<!-- output of: ")) {
      found.push_back(fenced(lines, std::move(*command)));
    } else if (auto printer = comment(*line, "<!-- printed by: ")) {
      found.push_back({std::move(*printer), lines.number(), lines.begin_of_next(), page.size()});
      break;
    } else if (is_fence(*line)) {  // A comment inside a block of something else is an example.
      while (const auto inside = lines.next()) {
        if (is_fence(*inside)) break;
      }
    }
  }
  return found;
}

std::string renewed(std::string_view page, const std::function<std::string(const std::string&)>& output_of) {
  std::string text;
  std::size_t at = 0;
  for (const auto& block : blocks(page)) {
    text += page.substr(at, block.begin - at);
    text += output_of(block.command);
    at = block.end;
  }
  return text += page.substr(at);
}

}  // namespace printed
