// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/staff.hpp"
#include "refpath/checks/words.hpp"
#include "refpath/units/shared_hours.hpp"

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

// Whether a named person of a role is ever at work together with the others whom a job needs.
bool can_take_part(const Program& program, const Job& job, int role, const Hours& hours) {
  const std::vector<Needed> ways = ways_to_staff(program, job);
  return std::any_of(ways.begin(), ways.end(), [&](Needed others) {
    const auto own = others.find(role);
    if (own == others.end() || own->second > 1) return true;  // several of the role: whoever else is there
    others.erase(own);
    return open_per_week(shared_hours(hours, hours_of(program, others))) > 0;
  });
}

// Whether some piece of the job stands for a memory, as `which` says.
bool has_piece(const Program& program, const Job& job, int Piece::*which, int memory) {
  for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p)
    if (program.pieces[at(p)].*which == memory) return true;
  return false;
}

}  // namespace

Diagnostics same_person_hours(const RuleSubject& subject) {
  const Program& program = subject.program;
  Diagnostics found;
  for (std::size_t m = 0; m < program.memories.size(); ++m) {
    const Memory& memory = program.memories[m];
    const ProgramRole& role = program.roles[at(memory.role)];
    const auto index = static_cast<int>(m);
    for (const Job& later : program.jobs) {
      if (later.missed || !has_piece(program, later, &Piece::same, index)) continue;
      std::vector<std::string> names;
      const Job* earlier = nullptr;
      for (std::size_t who = 0; who < role.people.size(); ++who) {
        if (can_take_part(program, later, memory.role, role.people[who])) continue;
        const auto first = std::find_if(program.jobs.begin(), program.jobs.end(), [&](const Job& job) {
          return job.step != later.step && !job.missed && has_piece(program, job, &Piece::remember, index) &&
                 can_take_part(program, job, memory.role, role.people[who]);
        });
        if (first == program.jobs.end()) continue;
        names.push_back(subject.pathway.roles[at(memory.role)].people[who].name);
        if (earlier == nullptr) earlier = &*first;
      }
      if (names.empty()) continue;
      const Step& step = subject.pathway.steps[at(later.step)];
      const Step& before = subject.pathway.steps[at(earlier->step)];
      found.push_back(finding(
          step.at,
          fmt::format("who was with {} at '{}' waits for ever at '{}': it is to be the same person, and they are never "
                      "at work together with the others whom it needs",
                      listed(names), before.name, step.name),
          fmt::format("write `hours` for {} that overlap with those of the others, or take `same_person_as` out",
                      listed(names))));
      found.back().related.push_back({before.at, "the person is found here"});
    }
  }
  return found;
}

}  // namespace refpath
