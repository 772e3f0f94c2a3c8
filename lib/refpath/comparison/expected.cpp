// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/expected.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/diagnostics/suggest.hpp"
#include "refpath/measures/measure.hpp"

namespace refpath {

namespace {

constexpr double minute = 60, day = 86'400;

bool is_freed(std::string_view key) {
  return key.substr(0, 6) == "freed.";
}

/// The amount in the unit of a measure; nothing when it is of another kind.
std::optional<double> in_unit_of(const ExpectedAmount& amount, std::string_view unit) {
  if (amount.unit == unit) return amount.value;
  if (amount.unit == "s" && unit == "min") return amount.value / minute;
  if (amount.unit == "s" && unit == "days") return amount.value / day;
  // Above 1 somebody forgot the sign: 85 for 85 %.
  if (amount.unit == "1" && unit == "share" && std::abs(amount.value) <= 1) return amount.value;
  return {};
}

/// How an amount of a measure is written.
std::string example_in(std::string_view unit) {
  if (unit == "h/week") return "7.5 h per week";
  if (unit == "share") return "85%";
  if (unit == "days") return "28 days";
  if (unit == "min") return "12 min";
  if (unit == "per week") return "2 per week";
  if (unit == "1") return "3";
  const std::string_view per = "/week";
  if (unit.size() == 3 + per.size() && unit.substr(3) == per) return fmt::format("500 {} per week", unit.substr(0, 3));
  return fmt::format("3 {}", unit);
}

/// One side of what is expected: of the measure, or, with a factor, of the measure less so many times that of the
/// current pathway.
struct Part {
  std::size_t of;  ///< Index in the results.
  Expectation expectation;
  std::optional<double> factor;
};

Ratio times(Ratio ratio, double factor) {
  ratio.interval.mean *= factor;
  for (double& value : ratio.linearised) value *= factor;
  return ratio;
}

class Judging {
 public:
  Judging(const Comparison& comparison, const std::vector<std::vector<Expected>>& expected) : comparison_(comparison) {
    for (std::size_t v = 0; v < expected.size(); ++v)
      for (const Expected& one : expected[v]) {
        ExpectationResult result;
        result.expected = one;
        result.variant = static_cast<int>(v);
        results_.push_back(std::move(result));
        prepare(results_.size() - 1);
      }
  }

  std::vector<ExpectationResult> judged(int at_most, const SimulateAgain& again) {
    std::vector<Expectation> asked;
    for (std::size_t p = 0; p < parts_.size(); ++p) {
      asked.push_back(parts_[p].expectation);
      asked.back().measure = std::to_string(p);
    }
    std::map<int, Comparison> looks;
    const KnownAfter after = [&](int replications) -> Measure {
      const Comparison* look = replications == 0 ? nullptr : this->look(replications, again, looks);
      return [this, replications, look](std::string_view part) -> std::optional<Evidence> {
        const Part& one = parts_[static_cast<std::size_t>(std::stoul(std::string(part)))];
        if (replications == 0) return exactly(one);
        if (look == nullptr) return std::nullopt;
        return sampled(one, *look);
      };
    };
    const std::vector<Judgement> judgements = judge(asked, after, at_most);
    for (std::size_t r = 0; r < results_.size(); ++r) conclude(r, judgements, at_most);
    return std::move(results_);
  }

 private:
  [[nodiscard]] const Record& record(const Comparison& of, int variant) const {
    return of.records[static_cast<std::size_t>(variant)];
  }
  [[nodiscard]] static const Difference* freed(const Comparison& of, int variant, const std::string& key) {
    for (const Pairing& pairing : of.pairings)
      if (pairing.to == variant) return find(pairing.differences, key);
    return nullptr;
  }

  void wrong(ExpectationResult& result, const char* code, const Location& at, std::string message, std::string help) {
    result.wrong = Diagnostic{Severity::error, code, at, std::move(message), std::move(help), {}};
  }

  void prepare(std::size_t index) {
    ExpectationResult& result = results_[index];
    const Expected& expected = result.expected;
    result.label = expected.measure;
    if (!find_measure(result)) return;
    const bool of_current = expected.limit.of_current;
    if (of_current && (result.variant == 0 || is_freed(expected.measure)))
      return wrong(result, "expect-unit", expected.limit.at,
                   result.variant == 0
                       ? "the current pathway cannot be held against itself"
                       : fmt::format("'{}' is a difference from the current pathway already", expected.measure),
                   fmt::format("write an amount, such as `{}`", example_in(result.unit)));
    if (of_current && record(comparison_, 0).find(expected.measure) == nullptr)
      return wrong(result, "expect-measure", expected.limit.at,
                   fmt::format("the current pathway has no '{}'", expected.measure),
                   fmt::format("write an amount, such as `{}`", example_in(result.unit)));
    if (of_current) return prepare_share(index);
    Part part{index, {expected.measure, bound(expected.bound), 0, 0}, {}};
    for (const auto& [amount, into] :
         {std::pair<const ExpectedAmount*, double*>{&expected.limit, &part.expectation.limit},
          std::pair<const ExpectedAmount*, double*>{expected.within ? &*expected.within : nullptr,
                                                    &part.expectation.within}}) {
      if (amount == nullptr) continue;
      const auto value = in_unit_of(*amount, result.unit);
      if (!value)
        return wrong(result, "expect-unit", amount->at,
                     fmt::format("'{}' is not in the unit of '{}', which is {}", printable(amount->text),
                                 expected.measure, result.unit == "1" ? "a plain number" : result.unit),
                     fmt::format("write it as `{}`", example_in(result.unit)));
      *into = *value;
    }
    parts_.push_back(part);
  }

  /// A limit that is a share of what is now.
  void prepare_share(std::size_t index) {
    const Expected& expected = results_[index].expected;
    const double share = expected.limit.value;
    const auto add = [&](Expectation::Bound bound, double factor) {
      parts_.push_back({index, {expected.measure, bound, 0, 0}, factor});
    };
    switch (expected.bound) {
      case Expected::Bound::at_least:
        return add(Expectation::Bound::at_least, share);
      case Expected::Bound::at_most:
        return add(Expectation::Bound::at_most, share);
      case Expected::Bound::near:
        add(Expectation::Bound::at_least, 1 - share);
        return add(Expectation::Bound::at_most, 1 + share);
    }
  }

  static Expectation::Bound bound(Expected::Bound bound) {
    switch (bound) {
      case Expected::Bound::at_least:
        return Expectation::Bound::at_least;
      case Expected::Bound::at_most:
        return Expectation::Bound::at_most;
      case Expected::Bound::near:
        return Expectation::Bound::near;
    }
    return Expectation::Bound::near;
  }

  bool find_measure(ExpectationResult& result) {
    const std::string& key = result.expected.measure;
    if (is_freed(key) && result.variant == 0) {
      wrong(result, "expect-measure", result.expected.at,
            fmt::format("'{}' is a difference, and there is nothing that this pathway is compared with", key),
            "write it in the redesign, which says what it is compared with: `based_on` or `compare_with`");
      return false;
    }
    if (is_freed(key)) {
      if (const Difference* difference = freed(comparison_, result.variant, key)) {
        result.label = difference->label;
        result.unit = difference->unit;
        result.value = difference->best();
        result.exact = difference->exact.has_value();
        return true;
      }
    } else if (const Estimate* estimate = record(comparison_, result.variant).find(key)) {
      result.label = estimate->label;
      result.unit = estimate->unit;
      result.value = estimate->best();
      result.exact = estimate->exact.has_value();
      return true;
    }
    std::vector<std::string_view> keys;
    for (const Estimate& estimate : record(comparison_, result.variant).estimates) keys.emplace_back(estimate.key);
    for (const Pairing& pairing : comparison_.pairings)
      for (const Difference& difference : pairing.differences)
        if (pairing.to == result.variant && is_freed(difference.key)) keys.emplace_back(difference.key);
    const std::string_view near = nearest(key, keys);
    wrong(result, "expect-measure", result.expected.at, fmt::format("there is no measure '{}'", printable(key)),
          near.empty() ? "`refpath reference measures` lists them, and `refpath show --format json` those of this file"
                       : fmt::format("did you mean `{}`?", near));
    return false;
  }

  /// Nothing but what is known without sampling; with a factor both sides must be.
  [[nodiscard]] std::optional<Evidence> exactly(const Part& part) const {
    const ExpectationResult& result = results_[part.of];
    Evidence known;
    if (is_freed(part.expectation.measure)) {
      if (const Difference* one = freed(comparison_, result.variant, part.expectation.measure))
        known.exact = one->exact;
      return known;
    }
    known.exact = record(comparison_, result.variant).find(part.expectation.measure)->exact;
    if (!part.factor || !known.exact) return known;
    const auto now = record(comparison_, 0).find(part.expectation.measure)->exact;
    if (!now) return Evidence{};
    const double limit = *part.factor * *now;
    // But for rounding, which is none of what is expected.
    constexpr double rounding = 1e-9;
    const double above = *known.exact - limit;
    known.exact = std::abs(above) <= rounding * std::max(std::abs(*known.exact), std::abs(limit)) ? 0 : above;
    return known;
  }

  [[nodiscard]] std::optional<Evidence> sampled(const Part& part, const Comparison& look) const {
    const int variant = results_[part.of].variant;
    if (is_freed(part.expectation.measure)) {
      const Difference* one = freed(look, variant, part.expectation.measure);
      return one == nullptr ? std::nullopt : std::optional(evidence(*one));
    }
    const Estimate* one = record(look, variant).find(part.expectation.measure);
    if (one == nullptr) return {};
    if (!part.factor) return evidence(*one);
    const Estimate* now = record(look, 0).find(part.expectation.measure);
    Evidence known;
    if (now != nullptr && one->simulated && now->simulated)
      known.sampled = paired_difference(*one->simulated, times(*now->simulated, *part.factor));
    return known;
  }

  /// The comparison after so many replications: of those that were made, or of as many made again.
  const Comparison* look(int replications, const SimulateAgain& again, std::map<int, Comparison>& looks) const {
    const auto known = looks.find(replications);
    if (known != looks.end()) return &known->second;
    std::optional<Experiment> run;
    if (comparison_.experiment && comparison_.experiment->replications >= replications) {
      run = comparison_.experiment;
      run->replications = replications;
      for (Sample& sample : run->variants) sample.replications = replications;
    } else if (again) {
      run = again(replications);
    }
    if (!run) return nullptr;
    return &looks.emplace(replications, compare(comparison_.variants, std::move(run), comparison_.settings))
                .first->second;
  }

  void conclude(std::size_t index, const std::vector<Judgement>& judgements, int at_most) {
    ExpectationResult& result = results_[index];
    if (result.wrong) return;
    bool all_met = true, any_failed = false;
    for (std::size_t p = 0; p < parts_.size(); ++p) {
      if (parts_[p].of != index) continue;
      all_met = all_met && judgements[p].decision == Decision::met;
      any_failed = any_failed || judgements[p].decision == Decision::failed;
      result.replications = std::max(result.replications, judgements[p].replications);
    }
    result.decision = any_failed ? Decision::failed : all_met ? Decision::met : Decision::undecided;
    if (result.decision != Decision::undecided) return;
    const Estimate* estimate =
        is_freed(result.expected.measure) ? nullptr : record(comparison_, result.variant).find(result.expected.measure);
    if (at_most == 0) {
      result.because = "it has to be simulated";
    } else if (estimate != nullptr && !estimate->not_simulated.empty()) {
      result.because = estimate->not_simulated;
    } else {
      result.because = fmt::format("after {} replications it could still be on either side", result.replications);
    }
  }

  const Comparison& comparison_;
  std::vector<ExpectationResult> results_;
  std::vector<Part> parts_;
};

}  // namespace

std::vector<ExpectationResult> judge_expectations(const Comparison& comparison,
                                                  const std::vector<std::vector<Expected>>& expected, int at_most,
                                                  const SimulateAgain& again) {
  return Judging(comparison, expected).judged(at_most, again);
}

}  // namespace refpath
