// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/likely_route.hpp"

#include <algorithm>
#include <queue>
#include <set>
#include <utility>

#include "refpath/checks/staff.hpp"

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

// A way on by chance, with its chance.
struct Choice {
  LikelyRoute::On on;
  double chance;
};

// The route with the greatest product of chances (Dijkstra 1959, with products for sums): from some steps to an exit,
// or, with -1, to the end of the branch.
class Search {
 public:
  Search(const RuleSubject& subject, int referral_class) : subject_(subject), class_(referral_class) {}

  struct Found {
    std::vector<int> steps;
    std::vector<LikelyRoute::On> on;
    double chance = 0;
  };
  [[nodiscard]] Found best(const std::vector<int>& starts, int exit) const {
    const std::size_t steps = subject_.pathway.steps.size();
    std::vector<double> chance(steps, 0);
    std::vector<int> from(steps, -1);
    std::vector<LikelyRoute::On> by(steps);  // how it goes on from there to here
    std::priority_queue<std::pair<double, int>> to_see;
    for (const int start : starts) {
      chance[at(start)] = 1;
      to_see.emplace(1, start);
    }
    Found found;
    int last = -1;
    LikelyRoute::On on_from_last;
    while (!to_see.empty()) {
      const auto [so_far, step] = to_see.top();
      to_see.pop();
      if (so_far < chance[at(step)]) continue;
      const std::vector<Choice> choices = choices_of(step);
      if (exit < 0 && choices.empty() && so_far > found.chance) {
        found.chance = so_far;
        last = step;
      }
      for (const Choice& choice : choices) {
        const double on = so_far * choice.chance;
        const Next& next = choice.on.outcome->next;
        const int to = next.index;
        if (next.kind == Next::Kind::exit) {
          if (to == exit && on > found.chance) {
            found.chance = on;
            last = step;
            on_from_last = choice.on;
          }
        } else if (on > chance[at(to)]) {
          chance[at(to)] = on;
          from[at(to)] = step;
          by[at(to)] = choice.on;
          to_see.emplace(on, to);
        }
      }
    }
    LikelyRoute::On on = on_from_last;
    for (int step = last; step >= 0; step = from[at(step)]) {
      found.steps.push_back(step);
      found.on.push_back(on);
      on = by[at(step)];
    }
    std::reverse(found.steps.begin(), found.steps.end());
    std::reverse(found.on.begin(), found.on.end());
    return found;
  }

  // With the steps of the branches of each split on it.
  void add_with_branches(const Found& found, LikelyRoute& route) const {
    std::set<int> seen;
    add(found, route, seen);
  }

 private:
  [[nodiscard]] std::vector<Choice> choices_of(int index) const {
    const Step& step = subject_.pathway.steps[at(index)];
    std::vector<Choice> choices;
    const auto choose = [&](const std::vector<Outcome>& outcomes, double part, bool missed) {
      if (part <= 0) return;
      for (const Outcome* outcome : outcomes_for(subject_.ways, outcomes, class_)) {
        const double share = subject_.ways.value_of(outcome->share, class_);
        if (share > 0) choices.push_back({{outcome, missed}, part * share});
      }
    };
    const double missing = step.missed ? subject_.ways.value_of(step.missed->share, class_) : 0;
    choose(step.then, 1 - missing, false);
    if (step.missed) choose(step.missed->then, missing, true);
    return choices;
  }

  void add(const Found& found, LikelyRoute& route, std::set<int>& seen) const {
    for (std::size_t i = 0; i < found.steps.size(); ++i) {
      const int step = found.steps[i];
      if (!seen.insert(step).second) continue;
      route.steps.push_back(step);
      route.on.push_back(found.on[i]);
      const auto& split = subject_.pathway.steps[at(step)].split;
      if (!split) continue;
      for (const int entry : split->entries) add(best({entry}, -1), route, seen);
    }
  }

  const RuleSubject& subject_;
  int class_;
};

bool has_contact(const RuleSubject& subject, const Piece& piece) {
  for (int k = piece.first_part; k < piece.first_part + piece.parts; ++k) {
    const Part& part = subject.program.parts[at(k)];
    if (part.kind != TimeKind::contact) continue;
    for (const ClassTable& of : tables_of(subject.program, part.draw))
      if (of.share > 0 && of.table->mean() > 0) return true;
  }
  return false;
}

// Who has been met, as many different people as may be.
class Met {
 public:
  explicit Met(const Program& program) : program_(program), of_role_(program.roles.size(), 0) {}

  // One of these roles; `memory`: whoever is remembered there, or -1.
  void meet(const std::vector<int>& roles, int people, int same, int remember) {
    if (same >= 0 && !known_.insert(same).second) return;
    if (remember >= 0) known_.insert(remember);
    for (int i = 0; i < people; ++i)
      for (const int role : roles) {
        if (of_role_[at(role)] >= at_most(role)) continue;
        ++of_role_[at(role)];
        ++all_;
        break;
      }
  }
  [[nodiscard]] int all() const { return all_; }

 private:
  [[nodiscard]] int at_most(int role) const {
    return program_.roles[at(role)].limited ? people_of(program_.roles[at(role)]) : 1;
  }
  const Program& program_;
  std::vector<int> of_role_;
  std::set<int> known_;
  int all_ = 0;
};

// Those of pieces of which one is done that are practitioners in contact, once.
template <class Visit>
void for_each_contact(const RuleSubject& subject, int step, const Visit& visit) {
  for (const Job& job : subject.program.jobs) {
    if (job.step != step || job.missed) continue;
    for (int p = job.first_piece; p < job.first_piece + job.pieces;) {
      const int after = piece_after(subject.program, p);
      const Piece& first = subject.program.pieces[at(p)];
      std::vector<int> roles;
      for (; p < after; ++p) {
        const Piece& piece = subject.program.pieces[at(p)];
        if (subject.program.roles[at(piece.role)].practitioner && has_contact(subject, piece))
          roles.push_back(piece.role);
      }
      if (!roles.empty()) visit(roles, first.people, first.same, first.remember);
    }
  }
  const Step& of = subject.pathway.steps[at(step)];
  if (of.clinic < 0) return;
  for (const Seat& seat : subject.program.clinics[at(of.clinic)].seats)
    if (subject.program.roles[at(seat.role)].practitioner) visit(std::vector<int>{seat.role}, seat.people, -1, -1);
}

}  // namespace

std::optional<LikelyRoute> likely_route(const RuleSubject& subject) {
  if (!subject.analysis.defined || subject.pathway.exits.empty()) return std::nullopt;
  const auto& exits = subject.analysis.exits;
  const auto most =
      std::max_element(exits.begin(), exits.end(), [](const Moments& a, const Moments& b) { return a.mean < b.mean; });
  LikelyRoute route;
  route.exit = static_cast<int>(most - exits.begin());
  double greatest = 0;
  Search::Found likeliest;
  for (int c = 0; c < subject.ways.classes(); ++c) {
    const double of_class = class_share(subject.program, c);
    if (of_class <= greatest) continue;
    Search::Found found = Search(subject, c).best(subject.ways.starts(c), route.exit);
    if (of_class * found.chance <= greatest) continue;
    greatest = of_class * found.chance;
    route.referral_class = c;
    likeliest = std::move(found);
  }
  if (likeliest.steps.empty()) return std::nullopt;
  Search(subject, route.referral_class).add_with_branches(likeliest, route);
  return route;
}

std::vector<Encounter> encounters(const RuleSubject& subject, const LikelyRoute& route) {
  Met met(subject.program);
  std::vector<Encounter> found;
  for (const int step : route.steps) {
    const auto& repeat = subject.pathway.steps[at(step)].repeat;
    const int times = repeat ? static_cast<int>(subject.ways.value_of(repeat->times, route.referral_class)) : 1;
    bool any = false;
    for_each_contact(subject, step, [&](const std::vector<int>& roles, int people, int same, int remember) {
      met.meet(roles, people * (same >= 0 ? 1 : times), same, remember);
      any = true;
    });
    if (any) found.push_back({step, met.all()});
  }
  return found;
}

std::vector<int> roles_in_contact(const RuleSubject& subject, int step) {
  std::set<int> found;
  for_each_contact(subject, step,
                   [&found](const std::vector<int>& roles, int /*people*/, int /*same*/, int /*remember*/) {
                     found.insert(roles.begin(), roles.end());
                   });
  return {found.begin(), found.end()};
}

bool is_contact(const RuleSubject& subject, int step) {
  return !roles_in_contact(subject, step).empty();
}

}  // namespace refpath
