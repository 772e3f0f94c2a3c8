// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/reader/sections.hpp"

namespace refpath {

namespace {

void read_target(Context& context, const Entry& entry, Target& target) {
  const std::string owner = fmt::format("target '{}'", target.name);
  if (!expect_mapping(context, entry.value, entry.key.at, owner,
                      fmt::format("{}: {{to: assessed, within: 28 days, share: 95%}}", target.name)))
    return;
  Mapping at(context, entry.value, "target", owner, entry.key.at);
  const Names& names = context.names;
  target.label = label_or_name(at, target.name);
  const Node* from = at.at("from");
  const Node* to = at.at("to");
  if (from != nullptr && !(from->is_scalar() && from->text == "referred"))
    target.from =
        read_name(context, *from, "milestone", {&names.milestones}, "as `milestone` of a step, or write `referred`");
  if (to != nullptr && to->is_scalar() && to->text == "referred") {
    context.report.error("target-ends", to->at, "'referred' is where a clock starts, not where it stops",
                         "write a milestone or an exit");
  } else if (to != nullptr) {
    const int index = read_name(context, *to, "milestone or exit", {&names.milestones, &names.exits},
                                "as `milestone` of a step, or under `exits`");
    const int milestones = static_cast<int>(names.milestones.size());
    (index < milestones ? target.to : target.to_exit) = index < milestones ? index : index - milestones;
    if (target.from >= 0 && target.to == target.from)
      context.report.error("target-ends", to->at, fmt::format("{} starts and stops its clock at '{}'", owner, to->text),
                           "write two different milestones");
  }
  if (const Node* within = at.at("within"))
    if (auto read = read_quantity<double>(context, *within, read_length, as_is)) target.within = std::move(*read);
  if (const Node* share = at.at("share"))
    if (auto read = read_quantity<double>(context, *share, read_standard, as_is)) target.share = std::move(*read);
  if (const Node* cohort = at.at("cohort"))
    target.cohort =
        read_choice<Cohort>(context, *cohort, {Cohort::completed, Cohort::incomplete, Cohort::finished}, "a cohort")
            .value_or(Cohort::completed);
}

}  // namespace

void read_targets(Context& context, const Node& node, const Location& at, Pathway& pathway) {
  if (!expect_mapping(context, node, at, "'targets'", "seen: {to: assessed, within: 28 days, share: 95%}")) return;
  const Entry* before = nullptr;
  for (const Entry& entry : node.entries) {
    const Complaint wrong = name_complaint(entry.key.text);
    if (wrong.message.empty()) {
      Target target;
      target.name = entry.key.text;
      target.at = entry.key.at;
      read_target(context, entry, target);
      pathway.targets.push_back(std::move(target));
    } else if (!report_slip(context, node, entry, before)) {
      context.report.error(wrong, entry.key.at);
    }
    before = &entry;
  }
}

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

void read_run(Context& context, const Node& node, const Location& place, Pathway& pathway) {
  if (!expect_mapping(context, node, place, "'run'", "run: {weeks: 52, seed: 1}")) return;
  Mapping at(context, node, "run", "`run`", place);
  constexpr std::uint64_t most_weeks = 5200, most_replications = 1'000'000, most_seed = 999'999'999'999'999;
  const auto whole = [](std::optional<std::uint64_t> count) -> std::optional<int> {
    if (!count) return {};
    return static_cast<int>(*count);
  };
  RunSettings& run = pathway.run;
  if (const Node* weeks = at.at("weeks")) run.weeks = whole(read_weeks(context, *weeks, 1, most_weeks));
  if (const Node* warm_up = at.at("warm_up"); warm_up != nullptr && !(warm_up->is_scalar() && warm_up->text == "auto"))
    run.warm_up_weeks = whole(read_weeks(context, *warm_up, 0, most_weeks));
  if (const Node* replications = at.at("replications"))
    run.replications = whole(read_count(context, *replications, 2, most_replications));
  if (const Node* precision = at.at("precision")) run.precision = read_standard(context, *precision);
  if (const Node* seed = at.at("seed")) run.seed = read_count(context, *seed, 0, most_seed);
  if (const Node* worth = at.at("worth")) run.worth = read_hours_per_week(context, *worth);
}

}  // namespace refpath
