// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/reader/attributes.hpp"
#include "refpath/reader/sections.hpp"

namespace refpath {

namespace {

void read_target(Context& context, const Entry& entry, Target& target) {
  const std::string owner = fmt::format("target '{}'", target.name);
  if (!expect_mapping(context, entry.value, entry.key.at, owner,
                      fmt::format("{}: {{to: assessed, within: 28 days, share: 95%}}", target.name)))
    return;
  Mapping at(context, entry.value, "target", owner, entry.key.at);
  const DeclaredNames& names = context.names;
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
  if (const Node* only = at.at("only")) target.only = read_condition(context, *only, at.key_place("only"));
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

}  // namespace refpath
