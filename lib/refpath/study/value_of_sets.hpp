// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "refpath/study/attribute.hpp"

namespace refpath {

/// The pathways that sets of changes make, and what is asked of each. A pathway is kept no longer than it takes to
/// answer: there may be thousands.
class ValueOfSets {
 public:
  /// Applies every set and computes what can be computed. All that is handed in must outlive this.
  ValueOfSets(const std::vector<NamedChange>& changes, const Candidates& of, const Apply& apply,
              const AttributeSettings& settings, const Runner& runner);

  /// Simulates all `used` sets (by set), if a measure is not exact in one of them and each has demand.
  void simulate_where_needed(const std::vector<bool>& used);

  [[nodiscard]] const std::vector<bool>& valid() const { return valid_; }  ///< By set.
  [[nodiscard]] const std::vector<AskedMeasure>& measures() const { return measures_; }
  /// Hours as they are asked or, if saturated(), as they are worked.
  [[nodiscard]] const Answer& answer(std::size_t set, std::size_t measure) const;
  /// Whether somebody is asked for all there is, or more, in some set.
  [[nodiscard]] bool saturated() const { return saturated_; }
  [[nodiscard]] const std::optional<SimulatedSets>& run() const { return run_; }
  [[nodiscard]] const std::vector<std::string>& unknown() const { return unknown_; }
  [[nodiscard]] const std::vector<std::string>& keys() const { return keys_; }
  [[nodiscard]] const Diagnostics& warnings() const { return warnings_; }

 private:
  struct Answers {
    std::vector<Answer> asked, worked;  // by measure; both the same of what is no hours
    bool saturated = false;
  };

  [[nodiscard]] std::optional<Variant> made(std::size_t set) const;
  [[nodiscard]] Answers answers(const Played& played) const;
  void choose_measures();
  void analyse_all();
  [[nodiscard]] bool needs_simulation(const std::vector<bool>& used) const;
  [[nodiscard]] int find_warm_up();
  void simulate_set(std::size_t set, const SimulationSettings& settings, const Runner& runner);
  void warn(const Played& played, const Experiment* experiment);

  const std::vector<NamedChange>& changes_;
  const Candidates& of_;
  const Apply& apply_;
  const AttributeSettings& settings_;
  const Runner& runner_;
  std::map<std::string, std::string> groups_;  // of roles that have one with no change or all, by name of the role
  std::vector<AskedMeasure> measures_;
  std::vector<bool> valid_;
  std::vector<Answers> answers_;  // by set
  bool saturated_ = false;
  std::optional<SimulatedSets> run_;
  std::vector<std::string> unknown_, keys_;
  Diagnostics warnings_;
};

}  // namespace refpath
