// SPDX-License-Identifier: Apache-2.0
#include "refpath/analysis/expectations.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "refpath/analysis/chain.hpp"
#include "refpath/analysis/handoffs.hpp"

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

// The reachable steps as states of a chain.
struct States {
  explicit States(const Program& program) : of_step(program.steps.size(), -1) {
    for (std::size_t s = 0; s < program.steps.size(); ++s) {
      if (!program.steps[s].reachable) continue;
      of_step[s] = static_cast<int>(steps.size());
      steps.push_back(static_cast<int>(s));
    }
  }
  std::vector<int> of_step;  // -1: not reachable
  std::vector<int> steps;
};

std::vector<Chain::Connection> connections(const Program& program, const States& states) {
  std::vector<Chain::Connection> found;
  for (const int step : states.steps) {
    const Branch& branch = program.branches[at(step)];
    for (int a = branch.first_arc; a < branch.first_arc + branch.arcs; ++a) {
      const Arc& arc = program.arcs[at(a)];
      if (arc.to_step >= 0) found.push_back({states.of_step[at(step)], states.of_step[at(arc.to_step)], arc.share});
    }
  }
  return found;
}

// Expected visits to each state of what has reached it: the diagonal of N. Whoever comes back has not left the state's
// component, so the small chains of the components tell it.
std::vector<double> visits_once_there(const Program& program, const States& states) {
  std::map<int, std::vector<int>> components;  // the steps that are on a loop
  for (const int step : states.steps)
    if (program.steps[at(step)].on_a_loop) components[program.steps[at(step)].component].push_back(step);

  std::vector<double> once_there(states.steps.size(), 1.0);
  std::vector<int> place(program.steps.size(), -1);
  for (const auto& [component, steps] : components) {
    for (std::size_t i = 0; i < steps.size(); ++i) place[at(steps[i])] = static_cast<int>(i);
    std::vector<Chain::Connection> inside;
    for (const int step : steps) {
      const Branch& branch = program.branches[at(step)];
      for (int a = branch.first_arc; a < branch.first_arc + branch.arcs; ++a) {
        const Arc& arc = program.arcs[at(a)];
        if (arc.to_step >= 0 && program.steps[at(arc.to_step)].component == component)
          inside.push_back({place[at(step)], place[at(arc.to_step)], arc.share});
      }
    }
    const std::vector<double> returns = Chain(static_cast<int>(steps.size()), inside).returns();
    for (std::size_t i = 0; i < steps.size(); ++i) once_there[at(states.of_step[at(steps[i])])] = returns[i];
  }
  return once_there;
}

// The number of visits is 0, or, once the step is reached, geometric with mean n_jj; so with v = f n_jj,
// variance = v (2 n_jj - 1) - v^2 (Kemeny and Snell, theorem 3.3.3, for a single start).
void add_visits(const Program& program, const States& states, const Chain& chain, Analysis& analysis) {
  std::vector<double> started(states.steps.size(), 0.0);
  started[at(states.of_step[at(program.sources.front().start.to_step)])] = 1;
  const std::vector<double> visits = chain.visits(started);

  const std::vector<double> once_there = visits_once_there(program, states);
  for (std::size_t i = 0; i < states.steps.size(); ++i) {
    Moments& moments = analysis.visits[at(states.steps[i])];
    moments.mean = visits[i];
    moments.variance = std::max(0.0, visits[i] * (2 * once_there[i] - 1) - visits[i] * visits[i]);
  }
}

void add_exits(const Program& program, Analysis& analysis) {
  for (std::size_t s = 0; s < program.branches.size(); ++s) {
    const Branch& branch = program.branches[s];
    for (int a = branch.first_arc; a < branch.first_arc + branch.arcs; ++a) {
      const Arc& arc = program.arcs[at(a)];
      if (arc.exit >= 0) analysis.exits[at(arc.exit)].mean += analysis.visits[s].mean * arc.share;
    }
  }
  for (Moments& exit : analysis.exits) exit.variance = std::max(0.0, exit.mean * (1 - exit.mean));
}

// Spread of what is still to come that the choice at a step's branch makes; `to_come` by state.
double spread_of_choice(const Program& program, int step, const States& states, const std::vector<double>& to_come) {
  const Branch& branch = program.branches[at(step)];
  double mean = 0, total = 0;
  const auto after = [&](const Arc& arc) {
    return arc.to_step >= 0 ? to_come[at(states.of_step[at(arc.to_step)])] : 0;
  };
  for (int a = branch.first_arc; a < branch.first_arc + branch.arcs; ++a) {
    total += program.arcs[at(a)].share;
    mean += program.arcs[at(a)].share * after(program.arcs[at(a)]);
  }
  mean /= total;
  double variance = 0;
  for (int a = branch.first_arc; a < branch.first_arc + branch.arcs; ++a) {
    const double off = after(program.arcs[at(a)]) - mean;
    variance += program.arcs[at(a)].share * off * off;
  }
  return variance / total;
}

// Mean m = N x. What a referral learns at each visit is independent of the past, so the variance of the whole is the
// sum over visits of the variance of the work and of the choice that follows (the martingale form of the second-moment
// recursion s = var X + 2 x P m + x^2 + P s, without its cancellation).
void add_touch(const Program& program, const States& states, const Chain& chain, const std::vector<VisitTime>& times,
               Analysis& analysis) {
  std::vector<std::vector<const VisitTime*>> by_role(program.roles.size());
  for (const VisitTime& time : times)
    if (states.of_step[at(time.step)] >= 0) by_role[at(time.role)].push_back(&time);

  for (std::size_t r = 0; r < program.roles.size(); ++r) {
    if (by_role[r].empty()) continue;
    std::vector<double> per_visit(states.steps.size(), 0.0);
    Moments& touch = analysis.touch[r];
    for (const VisitTime* time : by_role[r]) {
      per_visit[at(states.of_step[at(time->step)])] += time->time.mean;
      touch.variance += analysis.visits[at(time->step)].mean * time->time.variance;
    }
    const std::vector<double> to_come = chain.totals(per_visit);
    touch.mean = to_come[at(states.of_step[at(program.sources.front().start.to_step)])];
    for (const int step : states.steps)
      touch.variance += analysis.visits[at(step)].mean * spread_of_choice(program, step, states, to_come);
  }
}

// A random number of independent, equal draws: variance = visits x variance of one + variance of visits x mean^2.
void add_cells(const std::vector<VisitTime>& times, Analysis& analysis) {
  for (const VisitTime& visit : times) {
    const Moments& visits = analysis.visits[at(visit.step)];
    if (visits.mean <= 0) continue;
    const double mean = visit.time.mean;
    analysis.cells.push_back({visit.role, visit.step, visit.kind, visits.mean * mean,
                              visits.mean * visit.time.variance + visits.variance * mean * mean});
  }
  std::stable_sort(analysis.cells.begin(), analysis.cells.end(),
                   [](const Analysis::Cell& a, const Analysis::Cell& b) { return a.role < b.role; });
}

}  // namespace

std::vector<VisitTime> visit_times(const Program& program) {
  std::vector<std::map<std::pair<int, int>, Moments>> sums(program.steps.size());  // by step; role, kind
  for (const Job& job : program.jobs) {
    std::map<std::pair<int, int>, int> people;  // by role and draw
    std::map<int, int> parts;                   // number of parts by first part
    for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p) {
      const Piece& piece = program.pieces[at(p)];
      people[{piece.role, piece.first_part}] += piece.people;
      parts[piece.first_part] = piece.parts;
    }
    for (const auto& [who, count] : people) {
      for (int k = who.second; k < who.second + parts[who.second]; ++k) {
        const Part& part = program.parts[at(k)];
        const QuantileTable& table = program.tables[at(part.draw.table)];
        Moments& sum = sums[at(job.step)][{who.first, static_cast<int>(part.kind)}];
        sum.mean += count * table.mean();
        sum.variance += static_cast<double>(count) * count * table.variance();
      }
    }
  }
  std::vector<VisitTime> times;
  for (std::size_t s = 0; s < sums.size(); ++s)
    for (const auto& [key, sum] : sums[s])
      times.push_back({static_cast<int>(s), key.first, static_cast<TimeKind>(key.second), sum});
  return times;
}

void expect(const Program& program, Analysis& analysis) {
  const States states(program);
  const Chain chain(static_cast<int>(states.steps.size()), connections(program, states));
  const std::vector<VisitTime> times = visit_times(program);
  add_visits(program, states, chain, analysis);
  add_exits(program, analysis);
  add_touch(program, states, chain, times, analysis);
  add_cells(times, analysis);
  analysis.handoffs = handoffs(program, analysis.visits);
}

}  // namespace refpath
