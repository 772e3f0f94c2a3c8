// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/points.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "refpath/comparison/saturation.hpp"
#include "refpath/measures/measure.hpp"
#include "refpath/model/inputs.hpp"
#include "refpath/program/classes.hpp"
#include "refpath/study/quantities.hpp"

namespace refpath {

namespace {

void add_tables(const Pathway& pathway, KnownTables& tables) {
  for_each_input(pathway, [&tables](const std::string& place, const auto& quantity) {
    if constexpr (std::is_same_v<std::decay_t<decltype(quantity)>, Quantity<Duration>>) {
      tables.add(quantity.value);
      PairInput range;
      range.kind = kind_of(place, quantity);
      find_range(quantity, range);
      tables.add(moved(quantity, range.low));
      tables.add(moved(quantity, range.high));
    }
  });
}

struct Total {
  double asked = 0, worked = 0;
};

Total hours(const Variant& variant, const std::vector<int>& roles) {
  Total sum;
  for (const int role : roles) {
    const auto r = static_cast<std::size_t>(role);
    sum.asked += variant.analysis.hours[r];
    sum.worked += can_be_worked(variant, r, variant.analysis.hours[r]);
  }
  return sum;
}

/// As the measure `cost`: money a week.
double cost(const Variant& variant) {
  double sum = 0;
  for (std::size_t r = 0; r < variant.pathway.roles.size(); ++r)
    if (variant.pathway.roles[r].cost) sum += variant.analysis.hours[r] * variant.pathway.roles[r].cost->value.amount;
  return sum;
}

constexpr std::size_t points_of_a_batch = 256;

}  // namespace

ExactPoints::ExactPoints(const PairInputs& inputs, Subject subject, int weeks, double worth)
    : inputs_(inputs), subject_(std::move(subject)), weeks_(weeks), worth_(worth) {
  std::vector<Variant> pair = {variant("current", inputs.current(), "", weeks),
                               variant("redesign", inputs.redesign(), "", weeks)};
  unify_attributes(pair, weeks);
  for (std::size_t v = 0; v < 2; ++v) {
    for (const ProgramAttribute& attribute : pair[v].program.attributes)
      told_apart_[v].push_back(pair[v].pathway.attributes[static_cast<std::size_t>(attribute.attribute)].name);
    add_tables(pair[v].pathway, tables_);
  }
}

Variant ExactPoints::made(Pathway pathway, std::size_t which) const {
  Variant made;
  made.name = which == 0 ? "current" : "redesign";
  made.pathway = std::move(pathway);
  made.program = lower_for_means(made.pathway, told_apart_[which], tables_);
  made.analysis = analyse(made.program, weeks_);
  return made;
}

Point ExactPoints::at(const std::vector<InputSetting>& settings) const {
  PathwayPair pair = inputs_.with(settings);
  Point point;
  point.cut = pair.cut;
  std::vector<Variant> both;
  both.push_back(made(std::move(pair.current), 0));
  both.push_back(made(std::move(pair.redesign), 1));
  const Variant &current = both[0], &redesign = both[1];
  if (!current.analysis.defined || !redesign.analysis.defined) return point;
  point.saturated = is_saturated({&current, {}}) || is_saturated({&redesign, {}});
  if (subject_.party) {
    const Total before = hours(current, subject_.party->roles[0]), after = hours(redesign, subject_.party->roles[1]);
    point.gain = point.saturated ? before.worked - after.worked : before.asked - after.asked;
  } else if (subject_.key == "cost") {
    point.gain = cost(current) - cost(redesign);
  } else {
    const Record from = measure(current.pathway, current.program, current.analysis);
    const Record to = measure(redesign.pathway, redesign.program, redesign.analysis);
    DifferenceSettings asked;
    asked.worth = worth_;
    const auto all = differences(from, to, {}, asked, StepMatches(current.pathway, redesign.pathway));
    const Difference* difference = find(all, subject_.key);
    if (difference != nullptr && difference->exact) point.gain = subject_.gain(*difference);
  }
  return point;
}

std::optional<std::vector<Point>> ExactPoints::at_all(const std::vector<std::vector<InputSetting>>& settings,
                                                      const Runner& runner) const {
  std::vector<Point> points(settings.size());
  for (std::size_t first = 0; first < settings.size(); first += points_of_a_batch) {
    const std::size_t n = std::min(points_of_a_batch, settings.size() - first);
    runner.for_each(n, [&](std::size_t i) { points[first + i] = at(settings[first + i]); });
    if (!runner.progress(first + n, settings.size())) return std::nullopt;
  }
  return points;
}

}  // namespace refpath
