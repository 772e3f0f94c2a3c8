// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/reader/branches.hpp"
#include "refpath/reader/marks.hpp"
#include "refpath/reader/place_refs.hpp"
#include "refpath/reader/sections.hpp"
#include "refpath/reader/step_parts.hpp"

namespace refpath {

namespace {

MilestoneMark read_milestone(Context& context, const Node& node, const Location& place) {
  MilestoneMark mark;
  const Node* name_node = &node;
  if (node.is_mapping()) {
    Mapping at(context, node, "milestone", "`milestone`", place);
    name_node = at.at("name");
    if (const Node* when = at.at("at")) {
      const auto word = read_word(context, *when, {"end", "start"}, "a word for `at`");
      mark.at_start = word && *word == 1;
    }
    if (name_node == nullptr) return mark;
  }
  const std::string* text = read_scalar(context, *name_node, "the name of a milestone", "assessed");
  mark.at = name_node->at;
  if (text != nullptr) mark.milestone = index_of(context.names.milestones, *text);  // Else its name was refused.
  return mark;
}

std::string read_matches(Context& context, const Node& node) {
  const std::string* name = read_scalar(context, node, "the name of a step of the other pathway", "assess");
  if (name == nullptr) return {};
  const Complaint wrong = name_complaint(*name);
  if (wrong.message.empty()) return *name;
  context.report.error(wrong, node.at);
  return {};
}

void read_step(Context& context, const Entry& entry, Step& step) {
  if (!expect_mapping(context, entry.value, entry.key.at, fmt::format("step '{}'", step.name),
                      fmt::format("{}: {{work: {{gp: 12 min}}, then: screen}}", step.name)))
    return;
  Mapping at(context, entry.value, "step", fmt::format("step '{}'", step.name), entry.key.at);
  step.label = label_or_name(at, step.name);
  if (const Node* delay = at.at("delay")) step.delay = duration_quantity(context, *delay, Depends::may);
  TimeKind kind = TimeKind::admin;
  if (const Node* node = at.at("time_kind"))
    kind = read_choice<TimeKind>(
               context, *node,
               {TimeKind::contact, TimeKind::liaison, TimeKind::admin, TimeKind::travel, TimeKind::meeting},
               "a kind of time")
               .value_or(kind);
  if (const Node* together = at.at("together")) step.together = read_yes_no(context, *together).value_or(false);
  if (const Node* at_close = at.at("at_close"))
    step.at_close = read_choice<AtClose>(context, *at_close, {AtClose::pause, AtClose::finish, AtClose::do_not_start},
                                         "a word for `at_close`")
                        .value_or(AtClose::pause);
  const Node* work = at.at("work");
  if (work != nullptr) read_work(context, *work, kind, step);
  if (const Node* meeting = at.at("meeting"))
    step.meeting = read_name(context, *meeting, "meeting", {&context.names.meetings}, "under `meetings`");
  if (const Node* clinic = at.at("clinic"))
    step.clinic = read_name(context, *clinic, "clinic", {&context.names.clinics}, "under `clinics`");
  read_split(at, step);
  read_visits(at, step);
  if (const Node* other = at.at("same_person_as"))
    step.same_person_as = read_name(context, *other, "step", {&context.names.steps}, "under `steps`");
  if (const Node* milestone = at.at("milestone"))
    step.milestone = read_milestone(context, *milestone, at.key_place("milestone"));
  if (const Node* takes = at.at("takes")) step.takes = read_place_refs(context, *takes, "takes");
  if (const Node* frees = at.at("frees")) step.frees = read_place_refs(context, *frees, "frees");
  if (const Node* counts = at.at("counts")) step.counts = read_count_marks(context, *counts, at.key_place("counts"));
  if (const Node* fee = at.at("fee")) step.fee = read_fee(context, *fee);
  if (const Node* matches = at.at("matches")) step.matches = read_matches(context, *matches);
  if (const Node* then = at.at("then")) {
    read_outcomes(context, *then, fmt::format("'{}'", step.name), step.then);
  } else if (!at.has("then") && !context.has_branches) {
    report_no_then(context.report, step, false);
  }
  check_keys_of_step(at, step);
}

}  // namespace

void read_steps(Context& context, const Node& node, const Location& at, Pathway& pathway) {
  context.has_branches = std::any_of(node.entries.begin(), node.entries.end(), [](const Entry& entry) {
    return entry.value.find("all_of") != nullptr || entry.value.find("first_of") != nullptr ||
           entry.value.find("at_least") != nullptr;
  });
  for_each_named(context, node, at, context.names.steps, "steps", "refer: {work: {gp: 12 min}, then: screen}",
                 [&](const Entry& entry, std::size_t index) {
                   pathway.steps[index].at = entry.key.at;
                   read_step(context, entry, pathway.steps[index]);
                 });
  if (node.is_mapping() && node.entries.empty())
    context.report.error("nothing", at, "'steps' has no step in it", "write at least one: `refer: {then: taken_on}`");
}

}  // namespace refpath
