// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "refpath/command.hpp"
#include "refpath/diagnostics/suggest.hpp"
#include "refpath/failure.hpp"

namespace refpath::tools {

const std::vector<Option>& options() {
  static const std::vector<Option> table = {
      {"format", "FORMAT", "{}; left out, what the name of --output ends in, as in result.json"},
      {"output", "FILE", "write the result to FILE, whole or not at all; `-` is standard output (default)"},
      {"output", "[FORMAT=]FILE",
       "write the result to FILE, whole or not at all; `-` is standard output (default). With FORMAT= before it, one "
       "more result in that format, beside the usual one, as in sarif=findings.sarif; may be given more than once",
       true, "check"},
      {"seed", "N", "seed of the luck, the same for all variants (default: the file's, or 1)"},
      {"replications", "N", "make exactly N replications, instead of as many as --precision asks for"},
      {"weeks", "N",
       "weeks that count in a replication (default: the file's, or 52; a single year is shown for 52 only)"},
      {"warm-up", "N", "weeks before those that count (default: the file's, or found by itself)"},
      {"precision", "SHARE",
       "half-width of everybody's simulated hours a week, as a share of them (default: the file's, or 1%)"},
      {"worth", "HOURS", "smallest difference in hours a week that matters (default: the file's, or 0.5)"},
      {"measure", "KEYS",
       "what it is about, such as freed.nurse, cost, wait or elapsed; `attribute` takes several with commas between "
       "(default: the hours freed, by `attribute` of everybody, and cost, by `sensitivity` of those whose hours change "
       "most)"},
      {"claim", "AMOUNT",
       "what the redesign is said to gain at least, such as \"7.5 h per week\" (default: that, for hours freed)"},
      {"usable-gap", "MINUTES",
       "idle time counts as usable when it lasts so long without a break (default: the file's, or 30)"},
      {"threads", "N", "threads to work with (default: all cores); the result is the same for any number"},
      {"set", "PATH=VALUE",
       "what if: take VALUE instead of what the file says, as in --set demand.referrals=\"8 per week\"; "
       "NAME:PATH=VALUE only in the file of that name; may be given more than once",
       true},
      {"only", "CHANGES", "make only these of the redesign's changes: their names, with commas between"},
      {"without", "CHANGES", "leave these of the redesign's changes out: their names, with commas between"},
      {"resolved", "", "print the whole pathway as one file, with all changes made"},
      {"fail-on",
       "SEVERITY",
       "end with exit code 1 for an error (default, unless `.refpath.yaml` says otherwise), a warning, a note, or "
       "never",
       false,
       {},
       {"error", "warning", "note", "never"}},
      {"select", "CODES",
       "tell only findings of these rules, besides errors of reading: their codes, with commas between; `busy-*` for "
       "all that begin so"},
      {"ignore", "CODES", "do not tell findings of these rules: their codes, with commas between"},
      {"watch", "", "stay, and check again whenever a file is saved"},
      {"color",
       "WHEN",
       "auto (default: on a terminal, unless NO_COLOR is set), always or never",
       false,
       {},
       {"auto", "always", "never"}},
  };
  return table;
}

const Option& option_named(std::string_view name, const Command& command) {
  const auto& table = options();
  const auto row = [&](std::string_view of) {
    return std::find_if(table.begin(), table.end(),
                        [=](const Option& option) { return option.name == name && option.command == of; });
  };
  const auto own = row(command.name);
  return *(own == table.end() ? row({}) : own);
}

std::vector<std::string> Invocation::values_of(const std::string& option) const {
  const auto found = all_values.find(option);
  return found == all_values.end() ? std::vector<std::string>{} : found->second;
}

std::vector<std::string> Invocation::list(const std::string& option) const {
  std::vector<std::string> words;
  const std::string text = value(option).value_or("");
  std::size_t from = 0;
  while (from < text.size()) {
    const std::size_t end = std::min(text.find(',', from), text.size());
    std::string word = text.substr(from, end - from);
    word.erase(0, word.find_first_not_of(' '));
    word.erase(word.find_last_not_of(' ') + 1);
    if (!word.empty()) words.push_back(std::move(word));
    from = end + 1;
  }
  return words;
}

std::optional<std::string> Invocation::value(const std::string& option) const {
  const auto found = values.find(option);
  if (found == values.end()) return std::nullopt;
  return found->second;
}

std::string Invocation::choice(const std::string& option) const {
  const std::vector<std::string_view>& words = option_named(option, *command).words;
  const auto given = value(option);
  if (!given) return std::string(words.front());
  if (std::find(words.begin(), words.end(), *given) != words.end()) return *given;
  const std::string_view meant = nearest(*given, words);
  std::string message = fmt::format("--{} cannot be '{}'; choose {}", option, *given, fmt::join(words, ", "));
  if (!meant.empty()) message += fmt::format(" (did you mean '{}'?)", meant);
  throw UsageError(message);
}

std::optional<std::uint64_t> Invocation::whole_number(const std::string& option, std::uint64_t least,
                                                      std::uint64_t most) const {
  const auto given = value(option);
  if (!given) return std::nullopt;
  std::uint64_t number = 0;
  const char* end = given->data() + given->size();
  const auto [stop, error] = std::from_chars(given->data(), end, number);
  if (error == std::errc() && stop == end && number >= least && number <= most) return number;
  throw UsageError(fmt::format("--{} takes a whole number from {} to {}, not '{}'", option, least, most, *given));
}

namespace {

std::optional<double> as_number(std::string_view text) {
  double number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number, std::chars_format::fixed);
  if (error != std::errc() || stop != end || !std::isfinite(number)) return std::nullopt;
  return number;
}

}  // namespace

std::optional<double> Invocation::share(const std::string& option) const {
  const auto given = value(option);
  if (!given) return std::nullopt;
  std::string_view text = *given;
  double scale = 1;
  if (!text.empty() && text.back() == '%') {
    text.remove_suffix(1);
    scale = 0.01;
    if (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  }
  const auto number = as_number(text);
  if (number && *number * scale > 0 && *number * scale < 1) return *number * scale;
  throw UsageError(fmt::format("--{} takes a share such as 1% or 0.01, not '{}'", option, *given));
}

std::optional<double> Invocation::number(const std::string& option) const {
  const auto given = value(option);
  if (!given) return std::nullopt;
  const auto number = as_number(*given);
  if (number && *number >= 0) return *number;
  throw UsageError(fmt::format("--{} takes a number such as 0.5, not '{}'", option, *given));
}

}  // namespace refpath::tools
