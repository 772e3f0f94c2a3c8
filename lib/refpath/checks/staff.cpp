// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/staff.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "refpath/analysis/class_visits.hpp"
#include "refpath/units/shared_hours.hpp"

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

bool open_throughout(const Hours& joined, Ticks from, Ticks to) {
  return std::any_of(joined.periods.begin(), joined.periods.end(),
                     [from, to](const Period& period) { return period.from <= from && to <= period.to; });
}

bool works_throughout(const Hours& hours, Ticks from, Ticks to) {
  const Hours whole = joined(hours);
  if (to <= week_ticks) return open_throughout(whole, from, to);
  return open_throughout(whole, from, week_ticks) && open_throughout(whole, 0, to - week_ticks);
}

}  // namespace

int people_of(const ProgramRole& role) {
  if (!role.people.empty()) return static_cast<int>(role.people.size());
  return static_cast<int>(std::ceil(role.wte - 1e-9));
}

Hours hours_of(const ProgramRole& role, int people) {
  if (!role.limited) return role.hours;
  if (people > people_of(role)) return {};
  if (role.people.empty()) return role.hours;
  std::vector<std::pair<Ticks, int>> changes;
  for (const Hours& hours : role.people)
    for (const Period& period : hours.periods) {
      changes.emplace_back(period.from, 1);
      changes.emplace_back(period.to, -1);
    }
  std::sort(changes.begin(), changes.end());  // who leaves at a moment comes before who arrives: joined below
  Hours there;
  int present = 0;
  Ticks since = 0;
  for (const auto& [moment, change] : changes) {
    if (present >= people && present + change < people && moment > since) there.periods.push_back({since, moment});
    if (present < people && present + change >= people) since = moment;
    present += change;
  }
  return joined(there);
}

int people_throughout(const ProgramRole& role, Ticks from, Ticks to) {
  if (role.people.empty()) return works_throughout(role.hours, from, to) ? people_of(role) : 0;
  return static_cast<int>(std::count_if(role.people.begin(), role.people.end(),
                                        [from, to](const Hours& hours) { return works_throughout(hours, from, to); }));
}

std::vector<Needed> ways_to_staff(const Program& program, const Job& job) {
  std::vector<Needed> ways(1);
  for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p) {
    const std::vector<Needed> before = std::move(ways);
    ways.clear();
    for (int choice = p; choice >= 0; choice = program.pieces[at(choice)].instead) {
      const Piece& piece = program.pieces[at(choice)];
      for (Needed way : before) {
        way[piece.role] += piece.people;
        ways.push_back(std::move(way));
      }
      p = choice;
    }
  }
  return ways;
}

bool enough_people(const Program& program, const Needed& needed) {
  return std::all_of(needed.begin(), needed.end(), [&program](const auto& need) {
    const ProgramRole& role = program.roles[at(need.first)];
    return !role.limited || need.second <= people_of(role);
  });
}

Hours hours_of(const Program& program, const Needed& needed) {
  Hours hours = round_the_clock();
  for (const auto& [role, people] : needed) hours = shared_hours(hours, hours_of(program.roles[at(role)], people));
  return hours;
}

double longest_stretch(const Program& program, const Needed& needed) {
  const ProgramRole& first = program.roles[at(needed.begin()->first)];
  const bool of_one_person = needed.size() == 1 && needed.begin()->second == 1;
  if (!of_one_person || !first.limited || first.people.empty())
    return static_cast<double>(longest_period(hours_of(program, needed)));
  Ticks longest = 0;
  for (const Hours& hours : first.people) longest = std::max(longest, longest_period(hours));
  return static_cast<double>(longest);
}

bool is_alternative(const Analysis& analysis, int role, int step) {
  return std::any_of(analysis.alternatives.begin(), analysis.alternatives.end(), [role, step](const auto& some) {
    return some.step == step && std::binary_search(some.roles.begin(), some.roles.end(), role);
  });
}

double class_share(const Program& program, int referral_class) {
  double share = 0;
  for (const ProgramSource& source : program.sources)
    share += source.class_shares[at(referral_class)] * share_from(program, source);
  return share;
}

std::vector<ClassTable> tables_of(const Program& program, const Draw& draw) {
  if (draw.by_class < 0) return {{1, &program.tables[at(draw.table)]}};
  std::vector<ClassTable> tables;
  tables.reserve(at(program.classes));
  for (int c = 0; c < program.classes; ++c)
    tables.push_back({class_share(program, c), &program.tables[at(program.draw_of(draw, c).table)]});
  return tables;
}

}  // namespace refpath
