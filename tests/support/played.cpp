// SPDX-License-Identifier: Apache-2.0
#include "support/played.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "support/simulated.hpp"

namespace refpath::test {
namespace {

template <class Thing>
int index_of(const std::vector<Thing>& things, const std::string& name) {
  const auto at = std::find_if(things.begin(), things.end(), [&](const Thing& thing) { return thing.name == name; });
  INFO("the name " << name);
  REQUIRE(at != things.end());
  return static_cast<int>(at - things.begin());
}

Interval in_units(Interval interval, double unit) {
  for (double* x : {&interval.mean, &interval.low, &interval.high, &interval.se}) *x /= unit;
  return interval;
}

}  // namespace

int Played::step(const std::string& name) const {
  return index_of(pathway.steps, name);
}
int Played::role(const std::string& name) const {
  return index_of(pathway.roles, name);
}
int Played::exit(const std::string& name) const {
  return index_of(pathway.exits, name);
}

double Played::minutes(const std::string& role_name, const std::string& step_name) const {
  double sum = 0;
  for (std::size_t c = 0; c < sample.layout.time_cells.size(); ++c) {
    const Layout::TimeCell& cell = sample.layout.time_cells[c];
    if (cell.role != role(role_name) || (!step_name.empty() && cell.step != step(step_name))) continue;
    sum += first(sample.layout.time + static_cast<int>(c)) / 60;
  }
  return sum;
}

Interval Played::ratio(int numerator, int denominator, double unit) const {
  return in_units(test::ratio(sample, numerator, denominator), unit);
}

Interval Played::hours_of(const std::string& role_name) const {
  std::vector<double> hours, referrals;
  for (int i = 0; i < sample.replications; ++i) {
    hours.push_back(0);
    for (std::size_t c = 0; c < sample.layout.time_cells.size(); ++c)
      if (sample.layout.time_cells[c].role == role(role_name))
        hours.back() += sample.at(i, sample.layout.time + static_cast<int>(c)) / 3600;
    referrals.push_back(sample.at(i, sample.layout.counted));
  }
  return ratio_of_sums(hours, referrals).interval;
}

Interval Played::mean(int cell, double unit) const {
  std::vector<double> values;
  for (int i = 0; i < sample.replications; ++i) values.push_back(sample.at(i, cell) / unit);
  return mean_interval(values);
}

Interval Played::over_time(int cell) const {
  return mean(cell, static_cast<double>(weeks) * static_cast<double>(week_ticks));
}

Played played(Pathway pathway, int weeks, int warm_up_weeks, int replications) {
  Sample sample = simulated(pathway, weeks, warm_up_weeks, replications);
  return {std::move(pathway), std::move(sample), weeks};
}

Played played(const std::string& text, int weeks, int warm_up_weeks, int replications) {
  return played(written(text), weeks, warm_up_weeks, replications);
}

Played one_week(Pathway pathway) {
  return played(std::move(pathway), 1, 0, 1);
}

void come_at(Pathway& pathway, std::size_t source, std::vector<Ticks> moments) {
  Arrivals& arrivals = pathway.demand->sources[source].referrals.value;
  std::sort(moments.begin(), moments.end());
  arrivals = Arrivals{};
  arrivals.per_week = static_cast<double>(moments.size());
  arrivals.replay = std::move(moments);
  arrivals.replay_weeks = 1;
}

}  // namespace refpath::test
