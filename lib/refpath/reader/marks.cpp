// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/marks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "refpath/reader/sections.hpp"

namespace refpath {

std::vector<CountMark> read_count_marks(Context& context, const Node& node, const Location& at) {
  std::vector<CountMark> marks;
  if (!expect_mapping(context, node, at, "'counts'", "counts: {story_told: 1}")) return marks;
  if (node.entries.empty())
    context.report.error("nothing", at, "'counts' has nothing in it",
                         "write `counts: {story_told: 1}`, or leave it out");
  for (const Entry* entry : sound_entries(context, node)) {
    const int count = read_name(context, entry->key, "count", {&context.names.counts}, "under `counts` of the pathway");
    if (entry->value.is_nothing()) {
      report_nothing(context, entry->key, fmt::format("{}: 1", entry->key.text));
      continue;
    }
    auto amount = read_quantity<double>(context, entry->value, read_number, as_is);
    if (count >= 0 && amount) marks.push_back({count, std::move(*amount)});
  }
  return marks;
}

std::optional<Quantity<Money>> read_fee(Context& context, const Node& node) {
  return read_quantity<Money>(context, node, read_amount, [](const Money& money) { return money.amount; });
}

void check_currencies(Context& context, const Pathway& pathway) {
  struct Price {
    std::string whose;
    const Quantity<Money>* money;
  };
  std::vector<Price> prices;
  const auto add = [&](const auto& things, std::string_view called, auto money_of) {
    for (const auto& thing : things)
      if (const auto& money = money_of(thing)) prices.push_back({fmt::format("{}'{}'", called, thing.name), &*money});
  };
  add(pathway.roles, "", [](const Role& role) -> const auto& { return role.cost; });
  add(pathway.places, "", [](const Place& place) -> const auto& { return place.cost; });
  add(pathway.steps, "the fee of ", [](const Step& step) -> const auto& { return step.fee; });
  add(pathway.exits, "the fee of ", [](const Exit& exit) -> const auto& { return exit.fee; });
  const auto told = [](const Price& p) {
    return p.whose.front() == '\'' ? fmt::format("{} costs {}", p.whose, p.money->value.currency)
                                   : fmt::format("{} is in {}", p.whose, p.money->value.currency);
  };
  for (const Price& price : prices) {
    const Price& first = prices.front();
    if (const auto& between = price.money->between;
        between && (between->first.currency != price.money->value.currency ||
                    between->second.currency != price.money->value.currency))
      context.report.error("currencies", price.money->at,
                           fmt::format("{}, and its `between` is in another currency", told(price)),
                           "use one currency in a pathway");
    const std::string &one = price.money->value.currency, &other = first.money->value.currency;
    if (one == other) continue;
    context.report
        .error("currencies", price.money->at, fmt::format("{}, and {}", told(price), told(first)),
               "use one currency in a pathway")
        .related.push_back({first.money->at, "the first amount is here"});
  }
}

}  // namespace refpath
