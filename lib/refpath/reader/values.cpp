// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

// What another YAML reader (1.1 or 1.2) would see in a plain text, or nothing.
std::string_view taken_for(const std::string& text) {
  const std::string word = lower(text);
  for (const std::string_view yes_no : {"yes", "no", "on", "off", "true", "false", "y", "n"})
    if (word == yes_no) return "yes or no";
  for (const std::string_view infinite : {".inf", "-.inf", "+.inf", ".nan"})
    if (word == infinite) return "a number";
  std::size_t at = !word.empty() && (word[0] == '-' || word[0] == '+') ? 1 : 0;
  if (at >= word.size() ||
      (!is_digit(word[at]) && !(word[at] == '.' && at + 1 < word.size() && is_digit(word[at + 1]))))
    return {};
  const std::string rest = word.substr(at);
  if (rest.substr(0, 2) == "0x" || rest.substr(0, 2) == "0o" || rest.substr(0, 2) == "0b") return "a number";
  const auto only = [&](std::string_view letters) { return rest.find_first_not_of(letters) == std::string::npos; };
  if (only("0123456789._")) return "a number";
  if (only("0123456789.e+-") && rest.find('e') != std::string::npos && rest.find('-') != 4) return "a number";
  if (only("0123456789:._") && rest.find(':') != std::string::npos && rest.back() != ':') return "a number of seconds";
  if (rest.size() >= 8 && rest[4] == '-' && only("0123456789-:.tz +")) return "a date";
  return {};
}

// Of what is shown in tables and pictures, and of what stands by itself; in characters.
std::size_t longest_text(std::string_view key) {
  constexpr std::size_t in_tables = 200, alone = 2000;
  return key == "label" || key == "pathway" || key == "unit" ? in_tables : alone;
}

template <class T>
std::optional<T> value_or_report(Context& context, const Node& node, Parsed<T> parsed) {
  if (parsed) return std::move(*parsed.value);
  Complaint wrong = std::move(parsed.complaint);
  wrong.message = printable(wrong.message);
  wrong.help = printable(wrong.help);
  context.report.error(wrong, node.at);
  return {};
}

}  // namespace

std::string read_text(Context& context, const Node& node, std::string_view key) {
  if (!node.is_scalar()) {
    context.report.error("wrong-kind", node.at,
                         fmt::format("'{}' is {} where one text is expected", key, kind_text(node)),
                         fmt::format("write `{}: ..`; put the text in quotes if it begins with a bracket", key));
    return {};
  }
  const std::string shown = printable(node.text);
  if (!node.cut_tail.empty()) {
    Location at = node.at;
    at.end_column += 1 + static_cast<int>(character_count(node.cut_tail));
    context.report.error(
        "cut-by-hash", at,
        fmt::format("'{}' is cut off before '{}': ` #` begins a comment", shown, printable(node.cut_tail)),
        fmt::format("put the text in quotes: `\"{} {}\"`; a comment has a space after its `#`", shown,
                    printable(node.cut_tail)));
    return {};
  }
  if (node.plain) {
    if (const std::string_view seen = taken_for(node.text); !seen.empty()) {
      context.report.error("other-yaml", node.at,
                           fmt::format("'{}' is {} to other programs that read YAML", shown, seen),
                           fmt::format("put it in quotes: `\"{}\"`", shown));
      return {};
    }
  }
  if (const std::size_t most = longest_text(key), length = character_count(node.text); length > most) {
    context.report.error("too-long", node.at,
                         fmt::format("'{}' has {} characters, and {} are the most", key, length, most),
                         "write what people read here, and the rest in a comment");
    return {};
  }
  const std::string_view text = trimmed(node.text);
  if (text.find_first_not_of(" \n") == std::string_view::npos) {
    context.report.error("nothing", node.at, fmt::format("'{}' has no value", key),
                         "write a text, or leave the key out");
    return {};
  }
  return std::string(text.substr(0, text.find_last_not_of(" \n") + 1));
}

const std::string* read_scalar(Context& context, const Node& node, std::string_view wanted, std::string_view example) {
  if (node.is_scalar()) return &node.text;
  if (node.is_nothing()) {
    context.report.error("nothing", node.at, fmt::format("{} is missing here", wanted),
                         fmt::format("write it as `{}`", example));
  } else {
    context.report.error("wrong-kind", node.at, fmt::format("{} is expected, not {}", wanted, kind_text(node)),
                         fmt::format("write it as `{}`", example));
  }
  return nullptr;
}

std::optional<std::size_t> read_word(Context& context, const Node& node, const std::vector<std::string_view>& words,
                                     std::string_view wanted) {
  const std::string* text = read_scalar(context, node, wanted, words.front());
  if (text == nullptr) return {};
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words[i] == *text) return i;
  const std::string_view near = nearest(*text, words);
  std::string help = near.empty() ? "use one of" : fmt::format("did you mean `{}`?", near);
  if (near.empty())
    for (std::size_t i = 0; i < words.size(); ++i) help += fmt::format("{} `{}`", i == 0 ? "" : ",", words[i]);
  context.report.error("unknown-word", node.at, fmt::format("'{}' is not {}", printable(*text), wanted), help);
  return {};
}

std::optional<Basis> read_basis(Context& context, const Node& node) {
  const auto index = read_word(context, node, {"assumed", "local", "published"}, "a basis");
  if (!index) return {};
  return std::array{Basis::assumed, Basis::local, Basis::published}[*index];
}

std::optional<bool> read_yes_no(Context& context, const Node& node) {
  const std::string* text = read_scalar(context, node, "`true` or `false`", "true");
  if (text == nullptr) return {};
  if (*text == "true") return true;
  if (*text == "false") return false;
  const std::string word = lower(*text);
  const bool yes = word == "yes" || word == "y" || word == "on" || word == "true";
  const bool no = word == "no" || word == "n" || word == "off" || word == "false";
  context.report.error("unknown-word", node.at, fmt::format("'{}' is neither `true` nor `false`", printable(*text)),
                       yes  ? "write `true`"
                       : no ? "write `false`"
                            : "write `true`, or leave the key out");
  return {};
}

namespace {

std::optional<Share> share_or_report(Context& context, const Node& node, Rest rest) {
  const std::string* text = read_scalar(context, node, "a share", "20%");
  if (text == nullptr) return {};
  return value_or_report(context, node, parse_share(*text, rest));
}

}  // namespace

std::optional<Share> read_share(Context& context, const Node& node) {
  return share_or_report(context, node, Rest::may);
}

std::optional<double> read_own_share(Context& context, const Node& node) {
  const auto share = share_or_report(context, node, Rest::never);
  if (!share) return {};
  return share->value;
}

std::optional<double> read_standard(Context& context, const Node& node) {
  const auto share = read_own_share(context, node);
  if (share && *share <= 0) {
    context.report.error("bad-share", node.at, fmt::format("'{}' cannot stand here", text_of(node)),
                         "write a share above 0, such as `95%`");
    return {};
  }
  return share;
}

std::optional<double> read_referrals(Context& context, const Node& node) {
  const std::string* text = read_scalar(context, node, "a number of referrals", "6 per week");
  if (text == nullptr) return {};
  return value_or_report(context, node, parse_referrals(*text));
}

std::optional<double> read_hours_per_week(Context& context, const Node& node) {
  const std::string* text = read_scalar(context, node, "a number of hours a week", "11.5 h per week");
  if (text == nullptr) return {};
  return value_or_report(context, node, parse_hours_per_week(*text));
}

std::optional<Hours> read_hours(Context& context, const Node& node) {
  const std::string* text = read_scalar(context, node, "hours of work", "Mon-Fri 09:00-12:30 13:00-17:00");
  if (text == nullptr) return {};
  return value_or_report(context, node, parse_hours(*text));
}

std::optional<Recurrence> read_starts(Context& context, const Node& node) {
  if (!node.is_list()) {
    const std::string* text = read_scalar(context, node, "a day and a time", "Tue 14:00");
    if (text == nullptr) return {};
    return value_or_report(context, node, parse_recurrence(*text));
  }
  std::optional<Recurrence> starts;
  bool right = !node.items.empty();
  if (node.items.empty())
    context.report.error("nothing", node.at, "the list of starts is empty",
                         "write a day and a time: `[Mon 09:00, Thu 09:00]`");
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const Node& item = node.items[i];
    // `[Mon,Thu 09:00]`: the comma that joins days ends an item here.
    const bool day_alone = item.is_scalar() && parse_recurrence(item.text + " 09:00") && !parse_recurrence(item.text);
    if (day_alone && node.flow && i + 1 < node.items.size()) {
      context.report.error("comma-in-text", item.at,
                           fmt::format("inside [] the comma after '{}' ends it, so that it has no time", item.text),
                           fmt::format("write `\"{},{}\"` in quotes, or give each day its own time", item.text,
                                       text_of(node.items[i + 1])));
      right = false;
      continue;
    }
    const std::string* text = read_scalar(context, item, "a day and a time", "Tue 14:00");
    const auto some = text == nullptr ? std::nullopt : value_or_report(context, item, parse_recurrence(*text));
    if (!some) {
      right = false;
    } else if (!starts) {
      starts = *some;
    } else if (const std::optional<Complaint> wrong = add_starts(*starts, *some)) {
      context.report.error(*wrong, item.at);
      right = false;
    }
  }
  if (!right) return {};
  return starts;
}

std::optional<Date> read_date(Context& context, const Node& node) {
  const std::string* text = read_scalar(context, node, "a date", "2026-01-05");
  if (text == nullptr) return {};
  return value_or_report(context, node, parse_date(*text));
}

std::optional<Slots> read_slots(Context& context, const Node& node) {
  const std::string* text = read_scalar(context, node, "a number of slots and their length", "6 of 45 min");
  if (text == nullptr) return {};
  return value_or_report(context, node, parse_slots(*text));
}

std::optional<Money> read_cost(Context& context, const Node& node) {
  const std::string* text = read_scalar(context, node, "a cost", "61 GBP per hour");
  if (text == nullptr) return {};
  return value_or_report(context, node, parse_cost(*text));
}

std::optional<Money> read_place_cost(Context& context, const Node& node) {
  const std::string* text = read_scalar(context, node, "a cost", "20 GBP per day");
  if (text == nullptr) return {};
  return value_or_report(context, node, parse_place_cost(*text));
}

std::optional<Money> read_amount(Context& context, const Node& node) {
  const std::string* text = read_scalar(context, node, "an amount of money", "20 GBP");
  if (text == nullptr) return {};
  return value_or_report(context, node, parse_fee(*text));
}

std::optional<double> read_number(Context& context, const Node& node) {
  constexpr double most = 10000;
  const std::string* text = read_scalar(context, node, "a number", "1.5");
  if (text == nullptr) return {};
  const auto number = value_or_report(context, node, parse_any_number(*text));
  if (!number) return {};
  if (*number > 0 && *number <= most) return number;
  context.report.error("bad-number", node.at, fmt::format("'{}' is not above 0 and at most {}", printable(*text), most),
                       "check the number");
  return {};
}

namespace {

std::optional<std::uint64_t> in_bounds(Context& context, const Node& node, std::optional<std::uint64_t> count,
                                       std::uint64_t least, std::uint64_t most) {
  if (!count || (*count >= least && *count <= most)) return count;
  context.report.error("bad-count", node.at, fmt::format("'{}' is not between {} and {}", text_of(node), least, most),
                       "check the number");
  return {};
}

}  // namespace

std::optional<std::uint64_t> read_count(Context& context, const Node& node, std::uint64_t least, std::uint64_t most) {
  const std::string* text = read_scalar(context, node, "a whole number", "4");
  if (text == nullptr) return {};
  return in_bounds(context, node, value_or_report(context, node, parse_count(*text)), least, most);
}

std::optional<std::uint64_t> read_weeks(Context& context, const Node& node, std::uint64_t least, std::uint64_t most) {
  const std::string* text = read_scalar(context, node, "a number of weeks", "52");
  if (text == nullptr) return {};
  return in_bounds(context, node, value_or_report(context, node, parse_weeks(*text)), least, most);
}

}  // namespace refpath
