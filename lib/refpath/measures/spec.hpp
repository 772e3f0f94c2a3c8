// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "refpath/measures/measure.hpp"

namespace refpath {

/// A linear combination of the cells of a replication's row.
struct Sum {
  struct Term {
    int cell;
    double weight;
  };
  std::vector<Term> terms;
  double constant = 0;

  Sum& add(int cell, double weight = 1);
  /// One value a replication.
  [[nodiscard]] std::vector<double> values(const Sample& sample) const;
};

/// A measure of one pathway before it is evaluated: what is divided by what, and the exact answer if there is one.
struct Spec {
  std::string key;
  const MeasureKind* kind;
  std::string label;
  std::string of;
  std::string unit;
  Better better;
  std::optional<double> exact;
  WhyNotExact why_not;
  Sum numerator, denominator;
  double scale = 1;  ///< Units of the measure in one of the numerator over the denominator.
  std::optional<double> exact_sd;
  int squares = -1;                      ///< Cell with the sum of squares of the numerator's single cell; -1: none.
  const Histogram* histogram = nullptr;  ///< In seconds.
};
using Specs = std::vector<Spec>;

/// What the families of measures are made from.
struct Measured {
  const Pathway& pathway;
  const Program& program;
  const Analysis& analysis;
  const Sample* sample;
  const Layout& layout;  ///< All zero when there is no sample.
  double weeks;

  [[nodiscard]] bool has_demand() const { return program.referrals_per_week > 0; }
  /// Gives a spec its exact value, or says why there is none.
  void answer(Spec& spec, double value, const Exactness& exactness = {}) const;
  /// The first step at which a referral may have to wait for somebody, or "".
  [[nodiscard]] std::string first_queue() const;
  /// Whether referrals can wait for the role: it is limited and has work of its own, not meetings only.
  [[nodiscard]] bool is_waited_for(int role) const;
};

/// Roles of one `group`.
struct Group {
  std::string name;
  std::string label;
  std::vector<int> roles;
};
/// In the order of their first role.
[[nodiscard]] std::vector<Group> groups(const Pathway& pathway);

/// A spec of the table's row `pattern`, for the thing called `label`.
[[nodiscard]] Spec spec(std::string_view pattern, std::string key, std::string_view label, std::string_view other = "");

void add_hours(const Measured& subject, Specs& specs);     ///< hours, time, cost
void add_capacity(const Measured& subject, Specs& specs);  ///< load, overtime, queue
void add_journey(const Measured& subject, Specs& specs);   ///< visits, exits, waits, elapsed, targets, open, handoffs
void add_meetings(const Measured& subject, Specs& specs);  ///< held, empty, left_over
void add_clinics(const Measured& subject, Specs& specs);   ///< slots and their use
void add_places(const Measured& subject, Specs& specs);    ///< occupied, caseload, their cost
void add_people(const Measured& subject, Specs& specs);    ///< people, counts, fees, those who leave

/// The measures of the table that are given for the referrals of each kind.
[[nodiscard]] Specs subgroup_specs(const Measured& subject);
/// The key of a measure of the referrals whose attribute has this value: "elapsed[urgency=urgent]".
[[nodiscard]] std::string subgroup_key(std::string_view key, std::string_view attribute, std::string_view value);

/// Adds the seconds that a role spends in the meetings and sessions of clinics held in the window.
void add_time_in_meetings(Sum& sum, int role, const Program& program, const Layout& layout);

/// Seconds a replication that the roles give to referrals that arrived in the window, and to meetings and clinics held
/// in it.
[[nodiscard]] Sum time_on_pathway(const std::vector<int>& roles, const Program& program, const Layout& layout);

}  // namespace refpath
