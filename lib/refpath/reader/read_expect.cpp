// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/reader/mapping.hpp"
#include "refpath/reader/read_expect.hpp"
#include "refpath/reader/values.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

struct Unit {
  std::string_view written, unit;
  double one;  // In that unit.
};
constexpr Unit units[] = {{"%", "share", 0.01},
                          {"h per week", "h/week", 1},
                          {"h/week", "h/week", 1},
                          {"hours per week", "h/week", 1},
                          {"hours a week", "h/week", 1},
                          {"min per week", "h/week", 1.0 / 60},
                          {"min/week", "h/week", 1.0 / 60},
                          {"min", "s", 60},
                          {"mins", "s", 60},
                          {"minutes", "s", 60},
                          {"h", "s", 3600},
                          {"hours", "s", 3600},
                          {"day", "s", 86'400},
                          {"days", "s", 86'400},
                          {"week", "s", 604'800},
                          {"weeks", "s", 604'800},
                          {"per week", "per week", 1},
                          {"/week", "per week", 1},
                          {"", "1", 1}};

bool is_currency(std::string_view text) {
  return text.size() == 3 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "GBP per week", "GBP/week"
bool is_money_a_week(std::string_view text) {
  const std::string_view rest = text.substr(std::min<std::size_t>(3, text.size()));
  return is_currency(text.substr(0, 3)) && (rest == " per week" || rest == "/week");
}

// Digits with at most one point between them, and a sign before them.
std::size_t number_length(std::string_view text) {
  std::size_t at = !text.empty() && text[0] == '-' ? 1 : 0;
  const std::size_t first = at;
  bool point = false;
  while (at < text.size() && ((text[at] >= '0' && text[at] <= '9') || (text[at] == '.' && !point && at > first))) {
    point = point || text[at] == '.';
    ++at;
  }
  if (at > first && text[at - 1] == '.') --at;
  return at > first ? at : 0;
}

std::optional<ExpectedAmount> parse_amount(const std::string& written) {
  ExpectedAmount amount;
  std::string_view text = written;
  const std::size_t length = number_length(text);
  if (length == 0) return {};
  amount.value = std::strtod(std::string(text.substr(0, length)).c_str(), nullptr);
  text.remove_prefix(length);
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  const std::string_view of_current = "of current";
  if (text.size() >= of_current.size() && text.substr(text.size() - of_current.size()) == of_current) {
    amount.of_current = true;
    text.remove_suffix(of_current.size());
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  }
  if (is_money_a_week(text)) {
    amount.unit = std::string(text.substr(0, 3)) + "/week";
    return amount;
  }
  for (const Unit& unit : units)
    if (unit.written == text) {
      amount.value *= unit.one;
      amount.unit = unit.unit;
      return amount.of_current && amount.unit != "share" ? std::nullopt : std::optional(amount);
    }
  const bool word = !amount.of_current && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || c == ' ' || c == '-';
  });
  if (!word) return {};
  amount.unit = text;
  return amount;
}

void read_one(Context& context, const Node& node, std::vector<Expected>& all) {
  const std::string example = "{measure: load.gp, at_most: 85%}";
  if (!expect_mapping(context, node, node.at, "an item of 'expect'", example)) return;
  Mapping at(context, node, "expectation", "an item of 'expect'", node.at);
  Expected made;
  const Node* measure = at.at("measure");
  if (measure != nullptr) {
    const std::string* key = read_scalar(context, *measure, "the key of a measure", "load.gp");
    if (key != nullptr) made.measure = *key;
    if (key != nullptr && key->empty())
      context.report.error("bad-amount", measure->at, "'measure' has no key of a measure",
                           "write one, such as `measure: load.gp`");
    made.at = measure->at;
  }
  made.why = at.text("why");
  const Node* within = at.at("within");
  const Node* limit = nullptr;
  constexpr std::pair<std::string_view, Expected::Bound> bounds[] = {
      {"at_least", Expected::Bound::at_least}, {"at_most", Expected::Bound::at_most}, {"near", Expected::Bound::near}};
  bool written = false;
  for (const auto& [key, bound] : bounds) {
    const Node* value = at.at(key);
    written = written || at.has(key);
    if (value == nullptr || limit != nullptr) continue;
    limit = value;
    made.bound = bound;
  }
  if (!written)
    context.report.error("missing-key", node.at, "an item of 'expect' says nothing of its measure",
                         "write `at_least`, `at_most` or `near`, such as `" + example + "`");
  if (limit == nullptr) return;
  const auto amount = read_limit(context, *limit);
  if (!amount) return;
  made.limit = *amount;
  if (within != nullptr) made.within = read_limit(context, *within);
  if (within != nullptr && (made.bound != Expected::Bound::near || made.limit.of_current)) {
    context.report.error("expect-near", at.key_place("within"),
                         "'within' says how far from the value of `near` it may be",
                         made.limit.of_current ? "`near: 10% of current` says so already; leave `within` out"
                                               : "write `near` for the value, or leave `within` out");
  } else if (made.bound == Expected::Bound::near && within == nullptr && !made.limit.of_current) {
    context.report.error(
        "expect-near", limit->at, "'near' does not say how near",
        fmt::format("add how far from it the measure may be, `near: {}, within: ..` in the same unit, or "
                    "write `near: 10% of current`",
                    printable(made.limit.text)));
  }
  if (measure != nullptr && !made.measure.empty()) all.push_back(std::move(made));
}

}  // namespace

std::optional<ExpectedAmount> read_limit(Context& context, const Node& node) {
  const std::string* text = read_scalar(context, node, "an amount", "85%");
  if (text == nullptr) return {};
  auto amount = parse_amount(folded(*text));
  if (!amount) {
    const auto comma = text->find(',');
    context.report.error(
        "bad-amount", node.at, fmt::format("'{}' is no amount of a measure", printable(*text)),
        comma != std::string::npos && comma > 0 && (*text)[comma - 1] >= '0' && (*text)[comma - 1] <= '9'
            ? "write numbers with a point, and without a comma: `7.5 h per week`"
            : "write a number with the unit of the measure: `7.5 h per week`, `85%`, `28 days`, `12 min`, "
              "`500 GBP per week`; or a share of what it is now: `90% of current`");
    return {};
  }
  amount->text = folded(*text);
  amount->at = node.at;
  return amount;
}

std::vector<Expected> read_expect(Context& context, const Node& node) {
  std::vector<Expected> all;
  if (node.is_mapping() || node.is_scalar()) read_one(context, node, all);
  for (const Node& item : node.items) read_one(context, item, all);
  return all;
}

}  // namespace refpath
