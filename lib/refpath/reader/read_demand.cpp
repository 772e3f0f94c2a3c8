// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/sections.hpp"

namespace refpath {

void read_demand(Context& context, const Node& node, const Location& place, Pathway& pathway) {
  if (!expect_mapping(context, node, place, "'demand'", "demand: {referrals: 6 per week, first_step: refer}")) return;
  Mapping at(context, node, "demand", "`demand`", place);
  Demand demand;
  demand.at = place;
  Source& source = demand.sources.emplace_back();
  source.name = "demand";
  source.at = place;
  if (const Node* referrals = at.at("referrals"))
    if (auto read = read_quantity<double>(context, *referrals, read_referrals, as_is))
      source.referrals = told_as<Arrivals>(*read, [](double per_week) {
        Arrivals arrivals;
        arrivals.per_week = per_week;
        return arrivals;
      });
  if (const Node* first = at.at("first_step")) {
    source.first_step = read_name(context, *first, "step", {&context.names.steps}, "under `steps`");
  } else {
    source.first_step = pathway.steps.empty() ? -1 : 0;
  }
  pathway.demand = std::move(demand);
}

}  // namespace refpath
