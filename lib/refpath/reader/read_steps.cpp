// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/reader/sections.hpp"

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

// Keys that say how work is done, where there is none.
void check_needs_work(Context& context, const Mapping& at, bool has_work) {
  if (has_work) return;
  for (const std::string_view key : {"together", "time_kind", "at_close"})
    if (at.key_place(key).known())
      context.report.error("needs-work", at.key_place(key),
                           fmt::format("'{}' says how work is done, and {} has no `work`", key, at.owner()),
                           "add `work`, or leave it out");
}

void read_step(Context& context, const Entry& entry, Step& step) {
  if (!expect_mapping(context, entry.value, entry.key.at, fmt::format("step '{}'", step.name),
                      fmt::format("{}: {{work: {{gp: 12 min}}, then: screen}}", step.name)))
    return;
  Mapping at(context, entry.value, "step", fmt::format("step '{}'", step.name), entry.key.at);
  step.label = label_or_name(at, step.name);
  if (const Node* delay = at.at("delay")) step.delay = duration_quantity(context, *delay);
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
  check_needs_work(context, at, at.key_place("work").known());
  if (const Node* meeting = at.at("meeting"))
    step.meeting = read_name(context, *meeting, "meeting", {&context.names.meetings}, "under `meetings`");
  if (const Node* milestone = at.at("milestone"))
    step.milestone = read_milestone(context, *milestone, at.key_place("milestone"));
  if (const Node* then = at.at("then")) read_outcomes(context, *then, fmt::format("'{}'", step.name), step.then);
}

}  // namespace

void read_steps(Context& context, const Node& node, const Location& at, Pathway& pathway) {
  for_each_named(context, node, at, context.names.steps, "steps", "refer: {work: {gp: 12 min}, then: screen}",
                 [&](const Entry& entry, std::size_t index) {
                   pathway.steps[index].at = entry.key.at;
                   read_step(context, entry, pathway.steps[index]);
                 });
  if (node.is_mapping() && node.entries.empty())
    context.report.error("nothing", at, "'steps' has no step in it", "write at least one: `refer: {then: taken_on}`");
}

}  // namespace refpath
