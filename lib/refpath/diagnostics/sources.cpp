// SPDX-License-Identifier: Apache-2.0
#include "refpath/diagnostics/sources.hpp"

#include "refpath/diagnostics/sha256.hpp"

namespace refpath {

int Sources::add(std::string name, std::string text) {
  std::string fingerprint = refpath::sha256(text);
  sources_.push_back({std::move(name), std::move(text), std::move(fingerprint)});
  return static_cast<int>(sources_.size()) - 1;
}

int Sources::find(std::string_view name) const {
  for (std::size_t i = 0; i < sources_.size(); ++i)
    if (sources_[i].name == name) return static_cast<int>(i);
  return -1;
}

std::string_view Sources::line(int file, int line) const {
  if (file < 0 || static_cast<std::size_t>(file) >= sources_.size() || line < 1) return {};
  std::string_view rest = sources_[static_cast<std::size_t>(file)].text;
  if (rest.substr(0, 3) == "\xEF\xBB\xBF") rest.remove_prefix(3);  // A byte order mark is no character of the line.
  for (int at = 1; at < line; ++at) {
    const auto end = rest.find('\n');
    if (end == std::string_view::npos) return {};
    rest.remove_prefix(end + 1);
  }
  std::string_view found = rest.substr(0, rest.find('\n'));
  if (!found.empty() && found.back() == '\r') found.remove_suffix(1);
  return found;
}

}  // namespace refpath
