// SPDX-License-Identifier: Apache-2.0
#include "support/named_sums.hpp"

#include <utility>
#include <vector>

namespace refpath::test {

std::map<std::string, double> named_sums(const Pathway& pathway, const Sample& sample, int replication) {
  const Layout& l = sample.layout;
  std::map<std::string, double> sums;
  const auto alone = [&](const char* key, int cell) { sums[key] = sample.at(replication, cell); };
  const auto each = [&](const char* key, int first, const auto& things) {
    for (std::size_t i = 0; i < things.size(); ++i)
      sums[std::string(key) + " of " + things[i].name] = sample.at(replication, first + static_cast<int>(i));
  };
  const std::vector<std::pair<const char*, int>> single = {
      {"counted", l.counted},   {"unfinished", l.unfinished},
      {"elapsed", l.elapsed},   {"elapsed squared", l.elapsed_squared},
      {"wait", l.wait},         {"wait squared", l.wait_squared},
      {"delay", l.delay},       {"touch", l.touch},
      {"paused", l.paused},     {"met", l.met},
      {"handoffs", l.handoffs}, {"fees", l.fees},
      {"people", l.people},     {"people met", l.people_met},
      {"contacts", l.contacts}, {"usual contacts", l.usual_contacts},
      {"open 1", l.open},       {"open 2", l.open + 1},
      {"open 3", l.open + 2},   {"open 4", l.open + 3},
  };
  for (const auto& one : single) alone(one.first, one.second);
  each("exits", l.exits, pathway.exits);
  each("exit elapsed", l.exit_elapsed, pathway.exits);
  each("milestones", l.milestones, pathway.milestones);
  each("milestone elapsed", l.milestone_elapsed, pathway.milestones);
  each("visits", l.visits, pathway.steps);
  each("step wait", l.step_wait, pathway.steps);
  each("step wait squared", l.step_wait_squared, pathway.steps);
  each("left", l.left, pathway.steps);
  each("full", l.full, pathway.steps);
  each("tried out", l.tried_out, pathway.steps);
  each("role wait", l.role_wait, pathway.roles);
  each("role pieces", l.role_pieces, pathway.roles);
  each("worked", l.worked, pathway.roles);
  each("background", l.background, pathway.roles);
  each("overtime", l.overtime, pathway.roles);
  each("queue", l.queue, pathway.roles);
  each("caseload", l.caseload, pathway.roles);
  each("target hits", l.target_hits, pathway.targets);
  each("target counted", l.target_counted, pathway.targets);
  each("counts", l.count_marks, pathway.counts);
  each("held", l.held, pathway.meetings);
  each("empty", l.empty, pathway.meetings);
  each("taken", l.taken, pathway.meetings);
  each("left over", l.left_over, pathway.meetings);
  each("slots held", l.slots_held, pathway.clinics);
  each("slots used", l.slots_used, pathway.clinics);
  each("slots missed", l.slots_missed, pathway.clinics);
  each("occupied", l.occupied, pathway.places);
  for (std::size_t c = 0; c < l.time_cells.size(); ++c) {
    const Layout::TimeCell& cell = l.time_cells[c];
    sums["time of " + pathway.roles[static_cast<std::size_t>(cell.role)].name + " in " +
         pathway.steps[static_cast<std::size_t>(cell.step)].name + ", " + name(cell.kind)] +=
        sample.at(replication, l.time + static_cast<int>(c));
  }
  return sums;
}

}  // namespace refpath::test
