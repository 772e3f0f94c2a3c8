// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/expect.hpp"

#include <algorithm>
#include <cmath>

namespace refpath {

namespace {

constexpr double rounding = 1e-9;
constexpr double replications_for_skewness_1 = 50;

bool is_look(int replications) {
  return std::find(expectation_looks.begin(), expectation_looks.end(), replications) != expectation_looks.end();
}

/// A load can be above 1, and a difference of shares below 0.
bool is_share(const std::string& unit, const std::string& key) {
  return unit == "share" && key.compare(0, 5, "load.") != 0;
}

Decision between(double low, double high, double least, double most) {
  if (low >= least && high <= most) return Decision::met;
  if (high < least || low > most) return Decision::failed;
  return Decision::undecided;
}

/// Where the whole of what may be true, `low` to `high`, lies.
Decision place(const Expectation& expectation, double low, double high) {
  switch (expectation.bound) {
    case Expectation::Bound::at_least:
      return between(low, high, expectation.limit, HUGE_VAL);
    case Expectation::Bound::at_most:
      return between(low, high, -HUGE_VAL, expectation.limit);
    case Expectation::Bound::near:
      return between(low, high, expectation.limit - expectation.within, expectation.limit + expectation.within);
  }
  return Decision::undecided;
}

/// A value that is the limit but for rounding is the limit.
double without_rounding(const Expectation& expectation, double value) {
  for (const double limit :
       {expectation.limit, expectation.limit - expectation.within, expectation.limit + expectation.within}) {
    if (std::abs(value - limit) <= rounding * std::max(std::abs(value), std::abs(limit))) return limit;
  }
  return value;
}

Decision at_look(const Expectation& expectation, const Interval& mean, bool share) {
  if (!is_look(mean.n)) return Decision::undecided;
  const bool last = mean.n == expectation_looks.back();
  const auto n = static_cast<double>(mean.n);
  if (mean.se == 0) {
    const double unseen = 1 - std::pow(1 - level_of_a_look, 1 / n);
    if (share) return place(expectation, std::max(0.0, mean.mean - unseen), std::min(1.0, mean.mean + unseen));
    if (!last) return Decision::undecided;
  }
  if (!last && replications_for_skewness_1 * mean.skewness * mean.skewness > n) return Decision::undecided;
  const Interval seen = at_level(mean, level_of_a_look);
  return place(expectation, seen.low, seen.high);
}

}  // namespace

const char* name(Decision decision) {
  switch (decision) {
    case Decision::met:
      return "met";
    case Decision::failed:
      return "failed";
    case Decision::undecided:
      return "undecided";
  }
  return "";
}

std::optional<int> next_look(int replications) {
  const auto* next = std::upper_bound(expectation_looks.begin(), expectation_looks.end(), replications);
  if (next == expectation_looks.end()) return std::nullopt;
  return *next;
}

Evidence evidence(const Estimate& estimate) {
  Evidence known{estimate.exact, std::nullopt, is_share(estimate.unit, estimate.key)};
  if (estimate.simulated) known.sampled = estimate.simulated->interval;
  return known;
}

Evidence evidence(const Difference& difference) {
  return {difference.exact, difference.simulated, false};
}

Decision decide(const Expectation& expectation, const Evidence& evidence) {
  if (evidence.exact) {
    const double value = without_rounding(expectation, *evidence.exact);
    return place(expectation, value, value);
  }
  if (!evidence.sampled) return Decision::undecided;
  return at_look(expectation, *evidence.sampled, evidence.is_share);
}

std::vector<Judgement> judge(const std::vector<Expectation>& expectations, const KnownAfter& after, int at_most) {
  std::vector<Judgement> judgements;
  for (const auto& expectation : expectations) {
    Judgement judgement;
    judgement.expectation = expectation;
    judgements.push_back(std::move(judgement));
  }
  const auto any_open = [&judgements] {
    return std::any_of(judgements.begin(), judgements.end(),
                       [](const Judgement& j) { return j.decision == Decision::undecided; });
  };
  std::optional<int> look = 0;
  while (look && *look <= at_most && any_open()) {
    const Measure measure = after(*look);
    for (auto& judgement : judgements) {
      if (judgement.decision != Decision::undecided) continue;
      const std::optional<Evidence> known = measure(judgement.expectation.measure);
      if (!known) continue;
      judgement.measured = true;
      judgement.evidence = *known;
      judgement.replications = known->exact ? 0 : *look;
      judgement.decision = decide(judgement.expectation, *known);
    }
    look = next_look(*look);
  }
  return judgements;
}

}  // namespace refpath
