// SPDX-License-Identifier: Apache-2.0
#include "refpath/model/run_limits.hpp"
#include "refpath/reader/sections.hpp"

namespace refpath {

void read_run(Context& context, const Node& node, const Location& place, Pathway& pathway) {
  if (!expect_mapping(context, node, place, "'run'", "run: {weeks: 52, seed: 1}")) return;
  Mapping at(context, node, "run", "`run`", place);
  constexpr std::uint64_t most_seed = 999'999'999'999'999;
  const auto whole = [](std::optional<std::uint64_t> count) -> std::optional<int> {
    if (!count) return {};
    return static_cast<int>(*count);
  };
  RunSettings& run = pathway.run;
  if (const Node* weeks = at.at("weeks"))
    run.weeks = whole(read_weeks(context, *weeks, RunLimits::least_weeks, RunLimits::most_weeks));
  if (const Node* warm_up = at.at("warm_up"); warm_up != nullptr && !(warm_up->is_scalar() && warm_up->text == "auto"))
    run.warm_up_weeks = whole(read_weeks(context, *warm_up, 0, RunLimits::most_weeks));
  if (const Node* replications = at.at("replications"))
    run.replications =
        whole(read_count(context, *replications, RunLimits::least_replications, RunLimits::most_replications));
  if (const Node* precision = at.at("precision")) run.precision = read_standard(context, *precision);
  if (const Node* seed = at.at("seed")) run.seed = read_count(context, *seed, 0, most_seed);
  if (const Node* worth = at.at("worth")) run.worth = read_hours_per_week(context, *worth);
  if (const Node* gap = at.at("usable_gap"))
    if (const auto seconds = read_length(context, *gap)) run.usable_gap = static_cast<Ticks>(*seconds);
}

}  // namespace refpath
