// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/branches.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <vector>

namespace refpath {

namespace {

using Set = std::vector<bool>;  // Of steps.

struct Way {
  int from = -1, to = -1;
  const Outcome* outcome = nullptr;
};

struct Branch {
  int split;
  std::size_t entry;  // Of its split.
  Set steps;
  std::vector<int> met;  // The steps, those nearest to the entry first.
};

class BranchCheck {
 public:
  BranchCheck(const Pathway& pathway, Report& report) : pathway_(pathway), report_(report) {}

  void check() {
    find_ways();
    find_branches();
    check_ends();
    if (branches_.size() > most_branches) {
      report_.error("branch-list", entry_at(branches_[most_branches]),
                    fmt::format("the file has more than {} branches by here", most_branches),
                    "a pathway has a few; leave the smallest out");
      return;
    }
    std::vector<bool> sound;
    sound.reserve(branches_.size());
    for (const Branch& branch : branches_) sound.push_back(check_outside(branch));
    for (std::size_t i = 0; i < branches_.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (!check_apart(branches_[j], branches_[i])) sound[i] = sound[j] = false;
    for (std::size_t i = 0; i < branches_.size(); ++i)
      if (sound[i]) check_joins(branches_[i]);
  }

 private:
  static constexpr std::size_t most_branches = 500;

  [[nodiscard]] const Step& step(int index) const { return pathway_.steps[static_cast<std::size_t>(index)]; }
  [[nodiscard]] const std::string& name(int index) const { return step(index).name; }
  [[nodiscard]] static bool has(const Set& set, int index) { return set[static_cast<std::size_t>(index)]; }
  [[nodiscard]] const Location& entry_at(const Branch& branch) const {
    return step(branch.split).split->entry_at[branch.entry];
  }
  [[nodiscard]] int entry(const Branch& branch) const { return step(branch.split).split->entries[branch.entry]; }

  [[nodiscard]] const std::vector<Way>& ways_from(int index) const { return ways_[static_cast<std::size_t>(index)]; }

  void find_ways() {
    ways_.resize(pathway_.steps.size());
    for (std::size_t s = 0; s < pathway_.steps.size(); ++s)
      for (const std::vector<Outcome>* outcomes : outcome_lists(pathway_.steps[s]))
        for (const Outcome& outcome : *outcomes)
          if (outcome.next.kind == Next::Kind::step)
            ways_[s].push_back({static_cast<int>(s), outcome.next.index, &outcome});
  }

  // The steps that are met from some, nearest first.
  [[nodiscard]] std::vector<int> met_from(const std::vector<int>& starts) const {
    Set seen(pathway_.steps.size(), false);
    std::vector<int> met;
    const auto see = [&](int index) {
      if (has(seen, index)) return;
      seen[static_cast<std::size_t>(index)] = true;
      met.push_back(index);
    };
    for (const int start : starts) see(start);
    std::size_t next = 0;
    while (next < met.size()) {  // `met` grows while it is walked
      const int from = met[next++];
      for (const Way& way : ways_from(from)) see(way.to);
    }
    return met;
  }
  [[nodiscard]] Set set_of(const std::vector<int>& met) const {
    Set set(pathway_.steps.size(), false);
    for (const int index : met) set[static_cast<std::size_t>(index)] = true;
    return set;
  }

  void find_branches() {
    Set inside(pathway_.steps.size(), false);
    for (std::size_t s = 0; s < pathway_.steps.size(); ++s) {
      const auto& split = pathway_.steps[s].split;
      for (std::size_t e = 0; split && e < split->entries.size(); ++e) {
        Branch branch{static_cast<int>(s), e, {}, met_from({split->entries[e]})};
        branch.steps = set_of(branch.met);
        for (const int index : branch.met) inside[static_cast<std::size_t>(index)] = true;
        branches_.push_back(std::move(branch));
      }
    }
    starts_ = first_steps(pathway_);
    if (pathway_.demand)
      for (const Source& source : pathway_.demand->sources)
        for (const Source::Backlog& backlog : source.backlog) starts_.push_back(backlog.step);
    std::vector<int> roots = starts_;
    for (std::size_t s = 0; s < pathway_.steps.size(); ++s)
      if (!inside[s]) roots.push_back(static_cast<int>(s));
    main_ = set_of(met_from(roots));
    inside_ = std::move(inside);
  }

  // Outside branches every step leads on.
  void check_ends() {
    for (std::size_t s = 0; s < pathway_.steps.size(); ++s) {
      if (pathway_.steps[s].then.empty() && !inside_[s]) report_no_then(report_, pathway_.steps[s], true);
    }
  }

  // What lies around a branch: the steps of the level on which its split stands.
  [[nodiscard]] Set around(const Branch& branch) const {
    Set set = main_;
    const auto add = [&](const Set& more) {
      for (std::size_t s = 0; s < set.size(); ++s) set[s] = set[s] || more[s];
    };
    for (const Branch& other : branches_)
      if (&other != &branch && other.split != branch.split && has(other.steps, branch.split)) add(other.steps);
    add(set_of(met_from({branch.split})));
    return set;
  }

  [[nodiscard]] bool leads(int from, int to) const { return has(set_of(met_from({from})), to); }

  // The first way for which something holds, in the order in which the branch is gone through.
  template <class Wanted>
  [[nodiscard]] const Way* first_way(const std::vector<int>& order, const Wanted& wanted) const {
    for (const int from : order)
      for (const Way& way : ways_from(from))
        if (wanted(way)) return &way;
    return nullptr;
  }
  [[nodiscard]] std::vector<int> all_steps() const {
    std::vector<int> all;
    for (std::size_t s = 0; s < pathway_.steps.size(); ++s) all.push_back(static_cast<int>(s));
    return all;
  }

  void related(Diagnostic& error, const Branch& branch) const {
    error.related.push_back({entry_at(branch), fmt::format("the branches of '{}' are named here", name(branch.split))});
  }

  // True when no way leads into the branch or out of it.
  bool check_outside(const Branch& branch) {
    const Set outside = around(branch);
    if (std::none_of(branch.met.begin(), branch.met.end(), [&](int s) { return has(outside, s); })) return true;
    const int first = entry(branch);
    if (first == branch.split) {
      report_.error("branch-leads-out", entry_at(branch),
                    fmt::format("'{}' is named as a branch of itself", name(first)),
                    "let each branch begin at a step of its own");
      return false;
    }
    // Out of it: the first way to a step that lies around it.
    const Way* out =
        first_way(branch.met, [&](const Way& way) { return !has(outside, way.from) && has(outside, way.to); });
    if (out == nullptr && has(branch.steps, branch.split))
      out = first_way(branch.met, [&](const Way& way) { return way.to == branch.split; });
    if (out != nullptr && leads_out(branch, out->to)) {
      report_out(branch, *out);
    } else {
      report_in(branch, out != nullptr ? out->to : first);
    }
    return false;
  }

  // Whether a step that both the branch and what lies around it lead to belongs to what lies around.
  [[nodiscard]] bool leads_out(const Branch& branch, int to) const {
    if (leads(to, branch.split)) return true;
    if (std::find(starts_.begin(), starts_.end(), to) != starts_.end()) return false;
    if (!has(main_, branch.split)) return leads(branch.split, to);
    const std::vector<int> met = met_from({to});
    return std::none_of(met.begin(), met.end(), [&](int s) { return step(s).then.empty(); });
  }

  void report_out(const Branch& branch, const Way& way) {
    const bool back = leads(way.to, branch.split);
    const std::string where = way.to == branch.split ? "the split itself"
                              : back                 ? "which comes before the split"
                                                     : "which lies outside it";
    Diagnostic& error = report_.error(
        "branch-leads-out", way.outcome->at,
        fmt::format("'{}' is in a branch of '{}' and leads to '{}', {}", name(way.from), name(branch.split),
                    name(way.to), where),
        back ? fmt::format("end the branch there by leaving `then` out, and let '{}' lead back", name(branch.split))
             : fmt::format("end the branch there by leaving `then` out; the `then` of '{}' says where it goes on when "
                           "enough branches have ended",
                           name(branch.split)));
    related(error, branch);
  }

  void report_in(const Branch& branch, int to) {
    const std::string_view begins = to == entry(branch) ? "begins" : "is in";
    const auto told = [&](const Location& at, std::string_view from) {
      Diagnostic& error = report_.error(
          "branch-entered", at,
          fmt::format("'{}' {} a branch of '{}', and {} leads into it", name(to), begins, name(branch.split), from),
          fmt::format("lead to '{}' instead, or to a step outside the branch", name(branch.split)));
      related(error, branch);
    };
    if (std::find(starts_.begin(), starts_.end(), to) != starts_.end()) {
      Diagnostic& error = report_.error(
          "branch-entered", step(to).at,
          fmt::format("referrals start at '{}', which {} a branch of '{}'", name(to), begins, name(branch.split)),
          fmt::format("let them start at '{}' or before it: `first_step: {}`", name(branch.split), name(branch.split)));
      related(error, branch);
      return;
    }
    const Set outside = around(branch);
    const auto from_outside = [&](const Way& way) {
      return way.to == to && has(outside, way.from) && (!has(branch.steps, way.from) || way.from == branch.split);
    };
    if (const Way* way = first_way(all_steps(), from_outside))
      return told(way->outcome->at, fmt::format("'{}'", name(way->from)));
    told(entry_at(branch), "another way");
  }

  // A branch that never ends never lets its split go on.
  void check_joins(const Branch& branch) {
    if (std::any_of(branch.met.begin(), branch.met.end(), [&](int s) { return step(s).then.empty(); })) return;
    report_.error("branch-never-ends", entry_at(branch),
                  fmt::format("the branch of '{}' that begins at '{}' never ends: each of its steps has a `then`",
                              name(branch.split), name(entry(branch))),
                  fmt::format("leave `then` out at its last step; an exit inside it ends the whole referral"));
  }

  // Two branches have no step in common, be they of one split or of two.
  bool check_apart(const Branch& one, const Branch& other) {
    const auto shared = std::find_if(other.met.begin(), other.met.end(), [&](int s) { return has(one.steps, s); });
    if (shared == other.met.end()) return true;
    const Set around_one = around(one), around_other = around(other);
    if (has(around_one, *shared) || has(around_other, *shared)) return false;  // Reported as a way in or out.
    const std::string splits =
        one.split == other.split
            ? fmt::format("two branches of '{}': those that begin at '{}' and '{}'", name(one.split), name(entry(one)),
                          name(entry(other)))
            : fmt::format("a branch of '{}' and in one of '{}'", name(one.split), name(other.split));
    Diagnostic& error =
        report_.error("branch-shared", step(*shared).at, fmt::format("'{}' is in {}", name(*shared), splits),
                      "give each branch a step of its own, or put the step after the branches");
    error.related.push_back({entry_at(one), fmt::format("'{}' begins one of them", name(entry(one)))});
    error.related.push_back({entry_at(other), fmt::format("'{}' begins the other", name(entry(other)))});
    return false;
  }

  const Pathway& pathway_;
  Report& report_;
  std::vector<std::vector<Way>> ways_;  // By the step from which they lead.
  std::vector<Branch> branches_;
  std::vector<int> starts_;  // Where referrals begin, or wait when the simulation starts.
  Set main_;                 // Met from there without entering a branch, and whatever lies in no branch.
  Set inside_;               // In some branch.
};

}  // namespace

void report_no_then(Report& report, const Step& step, bool branches) {
  std::string help = "add it, such as `then: {refer: 20%, advice: 30%, taken_on: rest}`";
  if (branches) help += "; only the last steps of parallel branches have none";
  report.error("missing-key", step.at, fmt::format("step '{}' needs `then`", step.name), help);
}

void check_branches(const Pathway& pathway, Report& report) {
  BranchCheck(pathway, report).check();
}

}  // namespace refpath
