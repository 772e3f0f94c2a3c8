// SPDX-License-Identifier: Apache-2.0
#include "refpath/measures/spec.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace refpath {

Sum& Sum::add(int cell, double weight) {
  terms.push_back({cell, weight});
  return *this;
}

std::vector<double> Sum::values(const Sample& sample) const {
  std::vector<double> values(static_cast<std::size_t>(sample.replications), constant);
  for (int i = 0; i < sample.replications; ++i) {
    for (const auto& term : terms) values[static_cast<std::size_t>(i)] += term.weight * sample.at(i, term.cell);
  }
  return values;
}

void Measured::answer(Spec& spec, double value, const Exactness& exactness) const {
  if (!analysis.defined) {
    spec.why_not = {"", "no way to an exit"};
  } else if (exactness.exact()) {
    spec.exact = value;
  } else {
    const std::string step = exactness.step < 0 ? "" : program.steps[static_cast<std::size_t>(exactness.step)].name;
    spec.why_not = {step, std::string(exactness.why_not)};
  }
}

std::string Measured::first_queue() const {
  for (const auto& instruction : program.code) {
    const auto& step = program.steps[static_cast<std::size_t>(instruction.step)];
    if (!step.reachable) continue;
    switch (instruction.op) {
      case Op::meet:
      case Op::session:
        return step.name;
      case Op::take: {
        const Holding& holding = program.holdings[static_cast<std::size_t>(instruction.index)];
        const bool can_wait = holding.place >= 0 ? program.places[static_cast<std::size_t>(holding.place)].number > 0
                                                 : program.roles[static_cast<std::size_t>(holding.role)].caseload > 0;
        if (can_wait) return step.name;
        break;
      }
      case Op::work:
      case Op::joint: {
        const Job& job = program.jobs[static_cast<std::size_t>(instruction.index)];
        for (int i = job.first_piece; i < job.first_piece + job.pieces; ++i) {
          const auto role = static_cast<std::size_t>(program.pieces[static_cast<std::size_t>(i)].role);
          if (program.roles[role].limited) return step.name;
        }
        break;
      }
      case Op::free:
      case Op::gate:
      case Op::mark:
      case Op::count:
      case Op::again:
      case Op::tried:
      case Op::split:
      case Op::join:
      case Op::branch:
        break;
    }
  }
  return "";
}

bool Measured::is_waited_for(int role) const {
  if (!program.roles[static_cast<std::size_t>(role)].limited) return false;
  return std::any_of(program.pieces.begin(), program.pieces.end(),
                     [role](const Piece& piece) { return piece.role == role; });
}

void add_time_in_meetings(Sum& sum, int role, const Program& program, const Layout& layout) {
  for (std::size_t meeting = 0; meeting < program.meetings.size(); ++meeting) {
    const ProgramMeeting& of = program.meetings[meeting];
    for (const auto& seat : of.seats) {
      if (seat.role != role) continue;
      sum.add(layout.held + static_cast<int>(meeting), static_cast<double>(of.lasts) * seat.people);
    }
  }
  for (std::size_t clinic = 0; clinic < program.clinics.size(); ++clinic) {
    const ProgramClinic& of = program.clinics[clinic];
    for (const auto& seat : of.seats) {
      if (seat.role != role) continue;
      sum.add(layout.slots_held + static_cast<int>(clinic), static_cast<double>(of.slot_length) * seat.people);
    }
  }
}

std::vector<Group> groups(const Pathway& pathway) {
  std::vector<Group> found;
  for (std::size_t role = 0; role < pathway.roles.size(); ++role) {
    const std::string& name = pathway.roles[role].group;
    if (name.empty()) continue;
    auto known = std::find_if(found.begin(), found.end(), [&name](const Group& group) { return group.name == name; });
    if (known == found.end()) known = found.insert(found.end(), {name, "the group " + name, {}});
    known->roles.push_back(static_cast<int>(role));
  }
  return found;
}

Spec spec(std::string_view pattern, std::string key, std::string_view label, std::string_view other) {
  Spec made;
  made.kind = &measure_kind(pattern);
  made.key = std::move(key);
  made.label = fmt::format(fmt::runtime(made.kind->label), label, other);
  made.of = label;
  made.unit = made.kind->unit;
  made.better = made.kind->better;
  return made;
}

}  // namespace refpath
