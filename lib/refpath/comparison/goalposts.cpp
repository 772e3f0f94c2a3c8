// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/goalposts.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "refpath/comparison/guards_demand.hpp"
#include "refpath/measures/names.hpp"

namespace refpath {

namespace {

template <class Things>
const auto* named(const Things& things, const std::string& name) {
  const auto found = std::find_if(things.begin(), things.end(), [&name](const auto& one) { return one.name == name; });
  return found == things.end() ? nullptr : &*found;
}

/// Names of the steps that reach a milestone.
std::set<std::string> steps_of(const Pathway& pathway, const std::string& milestone) {
  std::set<std::string> steps;
  for (const Step& step : pathway.steps)
    if (step.milestone && pathway.milestones[static_cast<std::size_t>(step.milestone->milestone)].name == milestone)
      steps.insert(step.name);
  return steps;
}

std::string milestone_name(const Pathway& pathway, int index) {
  return index < 0 ? "" : pathway.milestones[static_cast<std::size_t>(index)].name;
}

/// What a target runs to, in words.
std::string end_of(const Pathway& pathway, const Target& target) {
  if (target.to >= 0) return "'" + in_words(milestone_name(pathway, target.to)) + "'";
  if (target.to_exit < 0) return "the end of the referral";
  const Exit& exit = pathway.exits[static_cast<std::size_t>(target.to_exit)];
  return "the exit '" + label_of(exit.name, exit.label) + "'";
}

std::string start_of(const Pathway& pathway, const Target& target) {
  return target.from < 0 ? "the referral" : "'" + in_words(milestone_name(pathway, target.from)) + "'";
}

/// Collects in what two things of one name differ.
class Reasons {
 public:
  Reasons(const Variant& from, const Variant& to) : from_(from), to_(to) {}
  void tell(const char* what, const Wording& before, const Wording& after) {
    if (before.exact == after.exact) return;
    const ToldApart texts = told_apart(before, after);
    tell(what, texts.before, texts.after);
  }
  void tell(const char* what, const std::string& before, const std::string& after) {
    if (before == after) return;
    texts_.push_back(fmt::format("{} {} in {} and {} in {}", what, before, from_.name, after, to_.name));
  }
  void add(std::string text) { texts_.push_back(std::move(text)); }
  [[nodiscard]] bool any() const { return !texts_.empty(); }
  [[nodiscard]] std::string all() const { return fmt::format("{}", fmt::join(texts_, ", and ")); }

 private:
  const Variant& from_;
  const Variant& to_;
  std::vector<std::string> texts_;
};

std::string target_reasons(const Variant& from, const Target& before, const Variant& to, const Target& after,
                           const StepMatches& matches) {
  Reasons reasons(from, to);
  const Wordings words_before(from.pathway), words_after(to.pathway);
  reasons.tell("means", words_before.length(before.within), words_after.length(after.within));
  reasons.tell("has a standard of", words_before.share(before.share), words_after.share(after.share));
  reasons.tell("begins with", start_of(from.pathway, before), start_of(to.pathway, after));
  reasons.tell("runs to", end_of(from.pathway, before), end_of(to.pathway, after));
  reasons.tell("counts referrals that are", name(before.cohort), name(after.cohort));
  const auto whom = [](const Wordings& words, const Condition& only) {
    return holds_for_all(only) ? plainly("all") : words.condition(only);
  };
  reasons.tell("is for", whom(words_before, before.only), whom(words_after, after.only));
  std::set<std::string> told;
  for (const auto& [then, now] : {std::pair(before.from, after.from), std::pair(before.to, after.to)}) {
    const std::string milestone = milestone_name(from.pathway, then);
    if (milestone.empty() || milestone != milestone_name(to.pathway, now) || !told.insert(milestone).second) continue;
    if (is_at_another_step(from.pathway, to.pathway, matches, milestone))
      reasons.add(fmt::format("'{}' is reached at another step", in_words(milestone)));
  }
  return reasons.all();
}

std::string better_words(Count::Better better) {
  switch (better) {
    case Count::Better::neither:
      return "neither way";
    case Count::Better::fewer:
      return "when there is less of it";
    case Count::Better::more:
      return "when there is more of it";
  }
  return "";
}

std::string count_reasons(const Variant& from, const Count& before, const Variant& to, const Count& after) {
  Reasons reasons(from, to);
  reasons.tell("is better", better_words(before.better), better_words(after.better));
  const auto unit = [](const Count& count) { return count.unit.empty() ? std::string("times") : count.unit; };
  reasons.tell("is counted in", unit(before), unit(after));
  return reasons.all();
}

}  // namespace

bool is_at_another_step(const Pathway& from, const Pathway& to, const StepMatches& matches,
                        const std::string& milestone) {
  const std::set<std::string> before = steps_of(from, milestone), after = steps_of(to, milestone);
  const bool any_left = std::any_of(before.begin(), before.end(),
                                    [&](const std::string& step) { return !matches.step_in_to(step).empty(); });
  const bool elsewhere = std::any_of(after.begin(), after.end(), [&](const std::string& step) {
    const std::string partner = matches.step_in_from(step);
    return partner.empty() ? any_left : before.count(partner) == 0;
  });
  const bool no_longer = std::any_of(before.begin(), before.end(), [&](const std::string& step) {
    const std::string partner = matches.step_in_to(step);
    return !partner.empty() && after.count(partner) == 0;
  });
  return !before.empty() && !after.empty() && (elsewhere || no_longer);
}

std::vector<Goalpost> moved_goalposts(const Variant& from, const Variant& to, const StepMatches& matches) {
  std::vector<Goalpost> moved;
  const auto add = [&moved](std::string key, const std::string& label, const std::string& reasons) {
    if (reasons.empty()) return;
    const char* colon = reasons.front() == '\'' ? ":" : "";  // what is said of the milestone alone
    moved.push_back({std::move(key), fmt::format("'{}'{} {}", label, colon, reasons)});
  };
  for (const Target& before : from.pathway.targets) {
    const Target* after = named(to.pathway.targets, before.name);
    if (after != nullptr)
      add("target." + before.name, label_of(before.name, before.label),
          target_reasons(from, before, to, *after, matches));
  }
  for (const Count& before : from.pathway.counts) {
    const Count* after = named(to.pathway.counts, before.name);
    if (after != nullptr)
      add("counts." + before.name, label_of(before.name, before.label), count_reasons(from, before, to, *after));
  }
  return moved;
}

void withhold_verdicts(const std::vector<Goalpost>& moved, Pairing& pairing) {
  const auto is_moved = [&moved](const std::string& key) {
    const std::string all = key.substr(0, key.find('['));
    return std::any_of(moved.begin(), moved.end(), [&all](const Goalpost& one) { return one.key == all; });
  };
  for (auto* differences : {&pairing.differences, &pairing.subgroups}) {
    for (Difference& one : *differences) {
      if (!is_moved(one.key)) continue;
      one.verdict.reset();
      one.better = Better::neither;
    }
  }
}

Diagnostics guard_goalposts(const std::vector<Goalpost>& moved, const std::string& to) {
  Diagnostics warnings;
  for (const Goalpost& one : moved)
    warnings.push_back(guard("guard-goalposts", fmt::format("{}: {}: not comparable", to, one.meaning),
                             "give both the same meaning, or another name to what is not the same"));
  return warnings;
}

}  // namespace refpath
