// SPDX-License-Identifier: Apache-2.0
#include "refpath/analysis/handoffs.hpp"

#include <algorithm>
#include <map>

#include "refpath/analysis/chain.hpp"

namespace refpath {
namespace {

using Roles = std::vector<int>;  // sorted

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

bool share_a_role(const Roles& a, const Roles& b) {
  return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

// How often, per referral, something goes from a step on to another.
template <class Visit>
void for_each_arc_to_a_step(const Program& program, int step, const Visit& visit) {
  const Branch& branch = program.branches[at(step)];
  for (int a = branch.first_arc; a < branch.first_arc + branch.arcs; ++a) {
    const Arc& arc = program.arcs[at(a)];
    if (arc.to_step >= 0) visit(arc.to_step, arc.share);
  }
}

// Where referrals go that come from one piece of work: straight on, and through steps without work.
class Passing {
 public:
  Passing(const Program& program, const std::vector<Moments>& visits, const std::vector<std::vector<Roles>>& pieces)
      : program_(program),
        steps_(without_work(visits, pieces)),
        state_(places(steps_, pieces.size())),
        chain_(static_cast<int>(steps_.size()), connections()) {}

  // How often per referral each step with work is entered next, when `left` steps are left so often: fn(step, how
  // often).
  template <class Visit>
  void next_work(const std::vector<std::pair<int, double>>& left, const Visit& visit) const {
    std::vector<double> started(steps_.size(), 0.0);
    bool passes = false;
    const auto go = [&](int from, double often) {
      for_each_arc_to_a_step(program_, from, [&](int to, double share) {
        if (state_[at(to)] < 0) {
          visit(to, often * share);
        } else {
          started[at(state_[at(to)])] += often * share;
          passes = true;
        }
      });
    };
    for (const auto& [step, often] : left) go(step, often);
    if (!passes) return;
    const std::vector<double> through = chain_.visits(started);
    for (std::size_t i = 0; i < steps_.size(); ++i)
      for_each_arc_to_a_step(program_, steps_[i], [&](int to, double share) {
        if (state_[at(to)] < 0) visit(to, through[i] * share);
      });
  }

 private:
  static std::vector<int> without_work(const std::vector<Moments>& visits,
                                       const std::vector<std::vector<Roles>>& pieces) {
    std::vector<int> steps;
    for (std::size_t s = 0; s < pieces.size(); ++s)
      if (pieces[s].empty() && visits[s].mean > 0) steps.push_back(static_cast<int>(s));
    return steps;
  }

  static std::vector<int> places(const std::vector<int>& steps, std::size_t all) {
    std::vector<int> place(all, -1);
    for (std::size_t i = 0; i < steps.size(); ++i) place[at(steps[i])] = static_cast<int>(i);
    return place;
  }

  std::vector<Chain::Connection> connections() const {
    std::vector<Chain::Connection> found;
    for (const int from : steps_)
      for_each_arc_to_a_step(program_, from, [&](int to, double share) {
        if (state_[at(to)] >= 0) found.push_back({state_[at(from)], state_[at(to)], share});
      });
    return found;
  }

  const Program& program_;
  std::vector<int> steps_;  // without work
  std::vector<int> state_;  // by step: its place in steps_, or -1
  Chain chain_;
};

}  // namespace

std::vector<Roles> pieces_of(const Program& program, int step) {
  std::vector<Roles> pieces;
  const ProgramStep& place = program.steps[at(step)];
  for (int i = place.entry; i < place.end; ++i) {
    const Instruction& instruction = program.code[at(i)];
    Roles roles;
    switch (instruction.op) {
      case Op::work:
      case Op::joint: {
        const Job& job = program.jobs[at(instruction.index)];
        for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p)
          roles.push_back(program.pieces[at(p)].role);
        break;
      }
      case Op::meet:
        for (const Seat& seat :
             program.meetings[at(program.meets[at(instruction.index)].meeting)].seats)
          roles.push_back(seat.role);
        break;
      case Op::session:
      case Op::take:
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
    if (roles.empty()) continue;
    std::sort(roles.begin(), roles.end());
    roles.erase(std::unique(roles.begin(), roles.end()), roles.end());
    pieces.push_back(std::move(roles));
  }
  return pieces;
}

double handoffs(const Program& program, const std::vector<Moments>& visits) {
  std::vector<std::vector<Roles>> pieces;
  for (std::size_t s = 0; s < program.steps.size(); ++s) pieces.push_back(pieces_of(program, static_cast<int>(s)));

  double sum = 0;
  std::map<Roles, std::vector<std::pair<int, double>>> left;  // steps by the roles of their last piece
  for (std::size_t s = 0; s < pieces.size(); ++s) {
    if (pieces[s].empty() || visits[s].mean <= 0) continue;
    for (std::size_t i = 1; i < pieces[s].size(); ++i)
      if (!share_a_role(pieces[s][i - 1], pieces[s][i])) sum += visits[s].mean;
    left[pieces[s].back()].emplace_back(static_cast<int>(s), visits[s].mean);
  }
  const Passing passing(program, visits, pieces);
  for (const auto& [last, steps] : left)
    passing.next_work(steps, [&sum, &pieces, &roles = last](int to, double often) {
      if (!share_a_role(roles, pieces[at(to)].front())) sum += often;
    });
  return sum;
}

}  // namespace refpath
