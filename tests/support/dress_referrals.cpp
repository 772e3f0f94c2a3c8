// SPDX-License-Identifier: Apache-2.0
// In what referrals differ, and how they come.
#include <algorithm>
#include <cmath>

#include "refpath/units/lengths.hpp"
#include "support/dress.hpp"

namespace refpath::test {
namespace {

class Attributes {
 public:
  Attributes(Dress& dress, Dice& dice) : dress_(dress), dice_(dice) {}

  void add() {
    Pathway& p = dress_.pathway;
    const int attributes = dice_.whole(1, 2);
    for (int a = 0; a < attributes; ++a) {
      Attribute attribute;
      attribute.name = "attribute_" + std::to_string(a + 1);
      const std::vector<double> shares = some_shares(dice_.whole(2, 3));
      for (std::size_t v = 0; v < shares.size(); ++v)
        attribute.values.push_back({"value_" + std::to_string(v + 1), {}, quantity(shares[v]), false});
      p.attributes.push_back(std::move(attribute));
    }
    if (dice_.chance(0.6)) {
      Priority priority;
      priority.attribute = some_attribute();
      for (int v = values_of(priority.attribute) - 1; v >= 0; --v) priority.order.push_back(v);
      p.priority = priority;
    }
    for (Step& step : p.steps) vary(step);
    for (int i = 0; i < dress_.steps(); ++i)
      if (!dress_.step(i).then.empty() && dice_.chance(0.2)) send_some_elsewhere(i);
    for (Target& target : p.targets)
      if (dice_.chance(0.4)) target.only = some_condition(dress_, dice_);
    for (Clinic& clinic : p.clinics)
      if (dice_.chance(0.5)) {
        Kept kept;
        kept.slots = whole(1);
        kept.whom = some_condition(dress_, dice_);
        kept.until = quantity(dice_.chance(0.5) ? working_days(1) : minutes(0));
        clinic.kept.push_back(std::move(kept));
      }
  }

  std::vector<double> some_shares(int values) {
    std::vector<double> shares;
    double left = 1;
    for (int v = 0; v + 1 < values; ++v) {
      shares.push_back(dice_.whole(10, 40) / 100.0);
      left -= shares.back();
    }
    shares.push_back(left);
    return shares;
  }

 private:
  int some_attribute() { return dice_.whole(0, static_cast<int>(dress_.pathway.attributes.size()) - 1); }
  int values_of(int attribute) const {
    return static_cast<int>(dress_.pathway.attributes[at(attribute)].values.size());
  }

  /// A quantity of its own for each value, made from that for everybody.
  template <class T, class Make>
  void vary(Quantity<T>& quantity, const Make& make) {
    const int by = some_attribute();
    std::vector<Quantity<T>> cases;
    for (int v = 0; v < values_of(by); ++v) {
      Quantity<T> one;
      one.value = v == 0 ? quantity.value : make(quantity.value);
      cases.push_back(std::move(one));
    }
    quantity.by = by;
    quantity.value = cases.front().value;
    quantity.cases = std::move(cases);
  }

  void vary(Step& step) {
    const auto other_delay = [this](const Duration&) { return minutes(dice_.whole(10, 3000)); };
    const auto other_time = [this](const Duration&) { return some_minutes(dice_); };
    if (step.delay && dice_.chance(0.3)) vary(*step.delay, other_delay);
    for (Work& work : step.work)
      for (KindTime& time : work.times)
        if (dice_.chance(0.2)) vary(time.time, other_time);
    if (step.missed && dice_.chance(0.3))
      vary(step.missed->share, [this](double) { return dice_.whole(0, 30) / 100.0; });
    if (step.repeat && dice_.chance(0.3))
      vary(step.repeat->times, [this](double) { return static_cast<double>(dice_.whole(1, 3)); });
    if (step.leaves && dice_.chance(0.3)) vary(step.leaves->after, other_delay);
    for (Outcome& outcome : step.then)
      if (outcome.delay && dice_.chance(0.3)) vary(*outcome.delay, other_delay);
    if (step.then.size() > 1 && dice_.chance(0.3)) vary_shares(step.then);
  }

  /// The last takes what the others leave.
  void vary_shares(std::vector<Outcome>& then) {
    const int by = some_attribute();
    std::vector<double> left(at(values_of(by)), 1);
    std::vector<double> factor;
    for (int v = 0; v < values_of(by); ++v) factor.push_back(v == 0 ? 1 : dice_.between(0.3, 1));
    for (Outcome& outcome : then) {
      const bool last = &outcome == &then.back();
      outcome.share.by = by;
      for (int v = 0; v < values_of(by); ++v) {
        const double share = last ? left[at(v)] : outcome.share.value * factor[at(v)];
        outcome.share.cases.push_back(quantity(share));
        left[at(v)] -= share;
      }
    }
    for (Outcome& outcome : then) outcome.share.value = outcome.share.cases.front().value;
  }

  void send_some_elsewhere(int index) {
    const Condition when = some_condition(dress_, dice_);
    std::vector<Outcome> others = way_out(dress_, dice_, index, dice_.chance(0.3));
    for (Outcome& outcome : others) {
      outcome.when = when;
      dress_.step(index).then.push_back(outcome);
    }
  }

  Dress& dress_;
  Dice& dice_;
};

/// Times of some weeks at which referrals were observed.
void observe(Arrivals& arrivals, double per_week, Dice& dice) {
  arrivals.replay_weeks = 4;
  arrivals.replay.clear();
  const int moments = std::max(1, static_cast<int>(per_week * arrivals.replay_weeks));
  for (int i = 0; i < moments; ++i)
    arrivals.replay.push_back(dice.whole(0, 27) * day_ticks + dice.whole(9 * 60, 16 * 60) * minute_ticks);
  std::sort(arrivals.replay.begin(), arrivals.replay.end());
  arrivals.per_week = static_cast<double>(moments) / arrivals.replay_weeks;
}

void profile(Source& source, Dice& dice) {
  Arrivals& arrivals = source.referrals.value;
  if (dice.chance(0.4)) {
    source.received.reset();
    source.group_sizes.clear();
    observe(arrivals, arrivals.per_week, dice);
    return;
  }
  // Tuesday and Wednesday, which all patterns have in common.
  const double share = dice.between(0.2, 0.8);
  arrivals.parts = {
      {{day_ticks, 2 * day_ticks}, arrivals.per_week * share},
      {{2 * day_ticks + 10 * hour_ticks, 2 * day_ticks + 12 * hour_ticks}, arrivals.per_week * (1 - share)}};
}

}  // namespace

Condition some_condition(const Dress& dress, Dice& dice) {
  Condition condition;
  const int attribute = dice.whole(0, static_cast<int>(dress.pathway.attributes.size()) - 1);
  const int values = static_cast<int>(dress.pathway.attributes[at(attribute)].values.size());
  const int left_out = dice.whole(0, values - 1);
  Condition::Term term{attribute, {}};
  for (int v = 0; v < values; ++v)
    if (v != left_out && (term.values.empty() || dice.chance(0.5))) term.values.push_back(v);
  condition.terms.push_back(std::move(term));
  return condition;
}

void dress_attributes(Dress& dress) {
  Dice dice = dress.dice(40);
  Attributes(dress, dice).add();
}

void dress_sources(Dress& dress) {
  Dice dice = dress.dice(41);
  const Constructs& with = dress.options.constructs;
  std::vector<Source>& sources = dress.pathway.demand->sources;
  if (dice.chance(0.5) && with.sources) {
    const Source first = sources.front();
    const int number = dice.whole(2, 3);
    sources.clear();
    for (int i = 0; i < number; ++i) {
      Source source = first;
      source.name = "source_" + std::to_string(i + 1);
      source.referrals.value.per_week /= number;
      if (i > 0 && dice.chance(0.5)) {
        const int step = dice.whole(0, dress.steps() - 1);
        if (dress.branch[at(step)] < 0) source.first_step = step;
      }
      if (dice.chance(0.4)) source.received = quantity(dice.one_of(hours_patterns()));
      for (std::size_t a = 0; a < dress.pathway.attributes.size(); ++a) {
        if (!dice.chance(0.4)) continue;
        Source::With mix;
        mix.attribute = static_cast<int>(a);
        for (const double share :
             Attributes(dress, dice).some_shares(static_cast<int>(dress.pathway.attributes[a].values.size())))
          mix.shares.push_back(quantity(share));
        source.with.push_back(std::move(mix));
      }
      sources.push_back(std::move(source));
    }
  }
  for (Source& source : sources) {
    if (dice.chance(0.4) && with.groups) {
      if (dice.chance(0.5)) {
        source.group_sizes = {{whole(2), quantity(1.0)}};
      } else {
        source.group_sizes = {{whole(1), quantity(0.5)}, {whole(3), quantity(0.5)}};
      }
    }
    if (dice.chance(0.4) && with.profiles) profile(source, dice);
    if (dice.chance(0.3) && with.backlog) {
      const int step = dice.whole(0, dress.steps() - 1);
      if (dress.branch[at(step)] < 0) source.backlog.push_back({step, whole(dice.whole(1, 12))});
    }
  }
}

void multiply_demand(Pathway& pathway, double factor, std::uint64_t number) {
  for (Source& source : pathway.demand->sources) {
    Arrivals& arrivals = source.referrals.value;
    arrivals.per_week *= factor;
    for (Arrivals::Part& part : arrivals.parts) part.people *= factor;
    if (arrivals.replay.empty()) continue;
    Dice dice(number, 42);
    observe(arrivals, arrivals.per_week, dice);
  }
}

}  // namespace refpath::test
