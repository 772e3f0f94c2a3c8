// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "refpath/reader/attributes.hpp"
#include "refpath/reader/shares.hpp"

namespace refpath {

namespace {

// Outcomes of the same condition, which share the referrals for which it holds.
struct Group {
  Condition whom;
  std::vector<std::size_t> outcomes;
};

std::vector<Group> groups_of(const std::vector<Outcome>& then) {
  std::vector<Group> groups;
  for (std::size_t i = 0; i < then.size(); ++i) {
    const auto same = std::find_if(groups.begin(), groups.end(),
                                   [&](const Group& group) { return same_referrals(group.whom, then[i].when); });
    if (same != groups.end()) {
      same->outcomes.push_back(i);
    } else {
      groups.push_back({then[i].when, {i}});
    }
  }
  return groups;
}

std::string quoted_target(const DeclaredNames& names, const Next& next) {
  const auto& all = next.kind == Next::Kind::step ? names.steps : names.exits;
  return next.index < 0 ? "" : fmt::format(" '{}'", all[static_cast<std::size_t>(next.index)]);
}

// "urgency `urgent` or `soon`, age `child`"
std::string text_of(const DeclaredNames& names, const Condition& condition) {
  std::string text;
  for (const Condition::Term& term : condition.terms) {
    std::string values;
    for (const int value : term.values)
      values += fmt::format("{}`{}`", values.empty() ? "" : " or ",
                            names.values[static_cast<std::size_t>(term.attribute)][static_cast<std::size_t>(value)]);
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", names.attributes[static_cast<std::size_t>(term.attribute)],
                        values);
  }
  return text;
}

bool holds(const Condition& condition, const std::vector<Chosen>& chosen) {
  return std::all_of(condition.terms.begin(), condition.terms.end(), [&](const Condition::Term& term) {
    return std::any_of(chosen.begin(), chosen.end(), [&](const Chosen& one) {
      return one.attribute == term.attribute && std::binary_search(term.values.begin(), term.values.end(), one.value);
    });
  });
}

// Whether an outcome without a share can be the rest of its group.
bool may_be_rest(const Group& group, const std::vector<Outcome>& then, const std::vector<char>& has_share) {
  const auto open = [&](std::size_t i) { return then[i].rest || has_share[i] == 0; };
  return std::count_if(group.outcomes.begin(), group.outcomes.end(), open) == 1;
}

class Rules {
 public:
  Rules(Context& context, std::vector<Outcome>& then, const std::string& from, const Location& at)
      : context_(context), then_(then), from_(from), at_(at), groups_(groups_of(then)) {}

  [[nodiscard]] const std::vector<Group>& groups() const { return groups_; }

  // Whether each referral has one group of outcomes.
  void check() {
    bool right = true;
    for (std::size_t i = 0; i < groups_.size(); ++i)
      for (std::size_t j = i + 1; j < groups_.size(); ++j)
        if (!holds_for_all(groups_[i].whom) && !holds_for_all(groups_[j].whom) &&
            may_both_hold(groups_[i].whom, groups_[j].whom)) {
          report_overlap(groups_[i], groups_[j]);
          right = false;
        }
    if (right) check_everybody();
  }

 private:
  void report_overlap(const Group& first, const Group& second) {
    std::vector<Chosen> both;
    for (const Group* group : {&first, &second})
      for (const Condition::Term& term : group->whom.terms) {
        const auto known =
            std::find_if(both.begin(), both.end(), [&](const Chosen& one) { return one.attribute == term.attribute; });
        if (known == both.end()) both.push_back({term.attribute, term.values.front()});
      }
    // A value that both conditions name.
    for (Chosen& one : both)
      for (const Condition::Term& term : first.whom.terms)
        for (const Condition::Term& other : second.whom.terms)
          if (term.attribute == one.attribute && other.attribute == one.attribute)
            for (const int value : term.values)
              if (std::binary_search(other.values.begin(), other.values.end(), value)) one.value = value;
    context_.report
        .error("when-overlap", second.whom.at,
               fmt::format("a referral with {} fulfils two conditions at once", text_of(context_.names, both)),
               "let the conditions exclude each other: their order decides nothing")
        .related.push_back({first.whom.at, "the other condition is here"});
  }

  // Goes through the combinations of the attributes that the conditions name.
  void check_everybody() {
    std::set<int> named;
    const Group* others = nullptr;
    for (const Group& group : groups_) {
      if (holds_for_all(group.whom)) others = &group;
      for (const Condition::Term& term : group.whom.terms) named.insert(term.attribute);
    }
    if (named.empty()) return;
    std::vector<Chosen> chosen;
    std::size_t combinations = 1;
    for (const int attribute : named) {
      chosen.push_back({attribute, 0});
      combinations *= context_.names.values[static_cast<std::size_t>(attribute)].size();
      if (combinations > most_classes) return;  // Reported of the attributes themselves.
    }
    std::vector<std::vector<Chosen>> without;
    for (std::size_t i = 0; i < combinations; ++i) {
      const bool met = std::any_of(groups_.begin(), groups_.end(), [&](const Group& group) {
        return !holds_for_all(group.whom) && holds(group.whom, chosen);
      });
      if (!met) without.push_back(chosen);
      for (Chosen& one : chosen) {
        if (++one.value < static_cast<int>(context_.names.values[static_cast<std::size_t>(one.attribute)].size()))
          break;
        one.value = 0;
      }
    }
    if (others == nullptr && !without.empty()) report_gap(without);
    if (others != nullptr && without.empty()) {
      const Outcome& never = then_[others->outcomes.front()];
      context_.report.error("when-never", never.at,
                            "no referral is left for this outcome: the conditions of the others hold for everybody",
                            "leave it out, or one value out of a condition");
    }
  }

  void report_gap(const std::vector<std::vector<Chosen>>& without) {
    const std::size_t more = without.size() - 1;
    context_.report.error(
        "when-gap", at_,
        fmt::format("no outcome of {} is for a referral with {}{}", from_, text_of(context_.names, without.front()),
                    more == 0 ? "" : fmt::format(" (and {} more such {})", more, more == 1 ? "kind" : "kinds")),
        "add an outcome without `when`: it is for all others");
  }

  Context& context_;
  std::vector<Outcome>& then_;
  const std::string& from_;
  const Location& at_;
  std::vector<Group> groups_;
};

}  // namespace

void settle_outcomes(Context& context, std::vector<Outcome>& then, const std::vector<char>& has_share,
                     const std::string& from, const Location& at) {
  Rules rules(context, then, from, at);
  for (const Group& group : rules.groups()) {
    std::vector<PartOfWhole> parts;
    bool right = true;
    for (const std::size_t i : group.outcomes) {
      Outcome& outcome = then[i];
      if (has_share[i] == 0 && group.outcomes.size() == 1) {
        outcome.rest = true;
      } else if (has_share[i] == 0) {
        context.report.error(
            "missing-key", outcome.at,
            fmt::format("the outcome{} needs `share`, because there are others{}",
                        quoted_target(context.names, outcome.next),
                        rules.groups().size() == 1 ? "" : " for the same referrals"),
            fmt::format("add it, such as `share: {}`", may_be_rest(group, then, has_share) ? "rest" : "20%"));
        right = false;
      }
      parts.push_back({&outcome.share, outcome.rest});
    }
    std::string of = fmt::format("out of {}", from);
    if (!holds_for_all(group.whom)) of += fmt::format(" for a referral with {}", text_of(context.names, group.whom));
    if (right) settle_shares(context, parts, of, group.whom);
  }
  rules.check();
}

}  // namespace refpath
