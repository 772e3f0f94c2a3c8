// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "refpath/measures/spec.hpp"

namespace refpath {

namespace {

/// The first step at which work of the role may run past its hours, or "".
std::string first_overtime(const Program& program, int role) {
  for (const auto& job : program.jobs) {
    if (job.at_close == AtClose::pause) continue;
    for (int i = job.first_piece; i < job.first_piece + job.pieces; ++i) {
      if (program.pieces[static_cast<std::size_t>(i)].role == role)
        return program.steps[static_cast<std::size_t>(job.step)].name;
    }
  }
  return "";
}

/// Whether all that these people do is played, so that it is known when they have nothing to do.
bool is_played(const Measured& subject, const std::vector<int>& roles) {
  return std::all_of(roles.begin(), roles.end(), [&](int role) {
    const ProgramRole& of = subject.program.roles[static_cast<std::size_t>(role)];
    return of.limited && (of.background_per_week <= 0 || subject.is_waited_for(role));
  });
}

void add_usable(const Measured& subject, const std::string& name, const std::string& label,
                const std::vector<int>& roles, Specs& specs) {
  if (!is_played(subject, roles)) return;
  Spec usable = spec("usable.<role or group>", "usable." + name, label);
  usable.why_not = {"", "queue"};
  for (const int role : roles) usable.numerator.add(subject.layout.usable + role);
  usable.denominator.constant = subject.weeks * static_cast<double>(hour_ticks);
  specs.push_back(std::move(usable));
}

}  // namespace

void add_capacity(const Measured& subject, Specs& specs) {
  if (!subject.has_demand()) return;
  const Layout& layout = subject.layout;
  const double window = subject.weeks * static_cast<double>(week_ticks);
  for (std::size_t role = 0; role < subject.pathway.roles.size(); ++role) {
    const Role& of = subject.pathway.roles[role];
    const ProgramRole& lowered = subject.program.roles[role];
    const int offset = static_cast<int>(role);
    const double capacity = subject.analysis.capacity_hours[role];
    if (lowered.limited && capacity > 0) {
      Spec load = spec("load.<role>", "load." + of.name, of.label);
      subject.answer(load, subject.analysis.load[role], load_exactness(subject.analysis, offset));
      load.numerator.add(layout.worked + offset).add(layout.background + offset);
      add_time_in_meetings(load.numerator, offset, subject.program, layout);
      load.denominator.constant = subject.weeks * capacity * static_cast<double>(hour_ticks);
      specs.push_back(std::move(load));
    }
    add_usable(subject, of.name, of.label, {offset}, specs);
    if (subject.is_waited_for(offset)) {
      Spec overtime = spec("overtime.<role>", "overtime." + of.name, of.label);
      overtime.why_not = {first_overtime(subject.program, offset), "overtime"};
      if (overtime.why_not.step.empty() && lowered.background_per_week <= 0) subject.answer(overtime, 0);
      overtime.numerator.add(layout.overtime + offset);
      overtime.denominator.constant = subject.weeks * static_cast<double>(hour_ticks);
      specs.push_back(std::move(overtime));

      Spec queue = spec("queue.<role>", "queue." + of.name, of.label);
      queue.why_not = {subject.first_queue(), "queue"};
      queue.numerator.add(layout.queue + offset);
      queue.denominator.constant = window;
      specs.push_back(std::move(queue));
    }
  }
  for (const Group& group : groups(subject.pathway)) add_usable(subject, group.name, group.label, group.roles, specs);
  for (std::size_t meeting = 0; meeting < subject.pathway.meetings.size(); ++meeting) {
    const Meeting& of = subject.pathway.meetings[meeting];
    const int room = subject.program.meetings[meeting].room_for;
    if (room <= 0) continue;
    Spec load = spec("load.<meeting, clinic or place>", "load." + of.name, of.label);
    Exactness exactness =
        first_doubt(subject.analysis.meeting_visits_exactness[meeting], subject.analysis.held_exactness[meeting]);
    exactness = first_doubt(exactness, subject.analysis.load_exactness);
    subject.answer(load, subject.analysis.meeting_load[meeting], exactness);
    load.numerator.add(layout.taken + static_cast<int>(meeting));
    load.denominator.add(layout.held + static_cast<int>(meeting), room);
    specs.push_back(std::move(load));
  }
}

}  // namespace refpath
