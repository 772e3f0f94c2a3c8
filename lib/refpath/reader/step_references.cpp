// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/step_references.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace refpath {

namespace {

class ReferenceCheck {
 public:
  ReferenceCheck(const Pathway& pathway, const Node& steps, Report& report)
      : pathway_(pathway), steps_(steps), report_(report) {}

  void check() {
    for (std::size_t s = 0; s < pathway_.steps.size(); ++s) {
      const Step& step = pathway_.steps[s];
      if (step.same_person_as >= 0) check_same_person(static_cast<int>(s));
      if (step.tries) check_tries(static_cast<int>(s));
      if (!step.matches.empty()) check_matches(s);
    }
  }

 private:
  [[nodiscard]] const Step& step(int index) const { return pathway_.steps[static_cast<std::size_t>(index)]; }
  // Where a key of a step has its value.
  [[nodiscard]] const Location& place(const Step& step, std::string_view key) const {
    const Node* node = steps_.find(step.name);
    const Node* value = node == nullptr ? nullptr : node->find(key);
    return value == nullptr ? step.at : value->at;
  }

  [[nodiscard]] static bool has_role(const Step& step, int role) {
    return std::any_of(step.work.begin(), step.work.end(), [&](const Work& work) {
      return std::find(work.roles.begin(), work.roles.end(), role) != work.roles.end();
    });
  }
  [[nodiscard]] static bool share_a_role(const Step& one, const Step& other) {
    for (const Work& work : one.work)
      for (const int role : work.roles)
        if (has_role(other, role)) return true;
    return false;
  }

  // Whether a referral may come from the end of one step to another, through branches too.
  [[nodiscard]] bool leads(int from, int to) const {
    std::vector<bool> seen(pathway_.steps.size(), false);
    std::vector<int> met;
    const auto see_next = [&](const Step& at) {
      for (const std::vector<Outcome>* outcomes : outcome_lists(at))
        for (const Outcome& outcome : *outcomes)
          if (outcome.next.kind == Next::Kind::step) met.push_back(outcome.next.index);
      if (at.split) met.insert(met.end(), at.split->entries.begin(), at.split->entries.end());
    };
    see_next(step(from));
    // What comes before or beside a split may be done before what lies in one of its other branches, or after it.
    for (std::size_t s = 0; s < pathway_.steps.size(); ++s)
      if (pathway_.steps[s].split && in_branches(s, from)) {
        met.insert(met.end(), pathway_.steps[s].split->entries.begin(), pathway_.steps[s].split->entries.end());
        see_next(pathway_.steps[s]);
      }
    while (!met.empty()) {
      const int at = met.back();
      met.pop_back();
      if (at == to) return true;
      if (seen[static_cast<std::size_t>(at)]) continue;
      seen[static_cast<std::size_t>(at)] = true;
      see_next(step(at));
    }
    return false;
  }

  // Whether a step lies in a branch of a split, however deep.
  [[nodiscard]] bool in_branches(std::size_t split, int index) const {
    std::vector<int> to_see = pathway_.steps[split].split->entries;
    std::vector<bool> seen(pathway_.steps.size(), false);
    while (!to_see.empty()) {
      const int at = to_see.back();
      to_see.pop_back();
      if (at == index) return true;
      if (seen[static_cast<std::size_t>(at)]) continue;
      seen[static_cast<std::size_t>(at)] = true;
      for (const std::vector<Outcome>* outcomes : outcome_lists(step(at)))
        for (const Outcome& outcome : *outcomes)
          if (outcome.next.kind == Next::Kind::step) to_see.push_back(outcome.next.index);
      if (step(at).split) to_see.insert(to_see.end(), step(at).split->entries.begin(), step(at).split->entries.end());
    }
    return false;
  }

  void check_same_person(int index) {
    const Step& one = step(index);
    const Step& other = step(one.same_person_as);
    const Location& at = place(one, "same_person_as");
    const auto wrong = [&](std::string message, std::string help) {
      Diagnostic& error = report_.error("same-person", at, std::move(message), std::move(help));
      if (&one != &other) error.related.push_back({other.at, fmt::format("'{}' is here", other.name)});
    };
    if (other.work.empty()) {
      wrong(fmt::format("nobody works at '{}', so that nobody can be the same person", other.name),
            "name a step with `work` of the same role");
    } else if (!share_a_role(one, other)) {
      wrong(fmt::format("'{}' and '{}' have no role in common", one.name, other.name),
            "name a step with `work` of the same role");
    } else if (&one == &other && !one.repeat && !leads(index, index)) {
      wrong(fmt::format("'{}' names itself, and no referral comes to it twice", one.name),
            "name the earlier step whose person does it");
    } else if (&one != &other && !leads(one.same_person_as, index)) {
      wrong(fmt::format("'{}' is never done before '{}'", other.name, one.name),
            fmt::format("name a step that comes before '{}'", one.name));
    }
  }

  void check_tries(int index) {
    for (const Outcome& outcome : step(index).tries->then)
      if (outcome.next.kind == Next::Kind::step && outcome.next.index == index)
        report_.error("tries-again", outcome.at,
                      fmt::format("who has tried '{}' as often as can be is sent to try it again", step(index).name),
                      "lead to another step, or to an exit");
  }

  void check_matches(std::size_t index) {
    const Step& one = pathway_.steps[index];
    const Location& at = place(one, "matches");
    for (std::size_t s = 0; s < pathway_.steps.size(); ++s) {
      const Step& other = pathway_.steps[s];
      if (s != index && other.name == one.matches) {
        report_
            .error("matches", at, fmt::format("'{}' is another step of this file, which stands for itself", other.name),
                   "name a step of the other file that has no step of the same name here")
            .related.push_back({other.at, fmt::format("'{}' is here", other.name)});
      } else if (s < index && other.matches == one.matches) {
        report_
            .error("matches", at, fmt::format("'{}' and '{}' both match '{}'", other.name, one.name, one.matches),
                   "a step of the other file has one match: take one of them away")
            .related.push_back({place(other, "matches"), "the first is here"});
      }
    }
  }

  const Pathway& pathway_;
  const Node& steps_;
  Report& report_;
};

}  // namespace

void check_step_references(const Pathway& pathway, const Node& steps, Report& report) {
  ReferenceCheck(pathway, steps, report).check();
}

}  // namespace refpath
