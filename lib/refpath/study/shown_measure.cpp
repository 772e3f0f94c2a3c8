// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/shown_measure.hpp"

#include "refpath/study/shown.hpp"

namespace refpath {

ShownMeasure shown(const AttributedMeasure& measure, const std::vector<NamedChange>& changes, int digits) {
  std::vector<double> steps, any_order;
  for (const ChangeShare& share : measure.shares.changes) {
    steps.push_back(share.step);
    any_order.push_back(share.any_order);
  }
  ShownMeasure made;
  made.digits = digits;
  made.steps = steps_adding_up(steps, measure.shares.total, digits).parts;
  const Shown parts = adding_up(any_order, measure.shares.total, digits);
  made.any_order = parts.parts;
  made.rest = parts.rest;
  made.total = parts.total;
  std::vector<double> so_far;
  for (const double step : made.steps) {
    so_far.push_back(step);
    made.so_far.push_back(sum_of_shown(so_far, digits));
  }
  for (const VerbShare& verb : measure.by_verb) {
    ShownMeasure::OfVerb of{verb.verb};
    std::vector<double> of_steps, of_any_order;
    for (std::size_t i = 0; i < changes.size(); ++i) {
      if (changes[i].verb != verb.verb) continue;
      ++of.changes;
      of_steps.push_back(made.steps[i]);
      of_any_order.push_back(made.any_order[i]);
    }
    of.step = sum_of_shown(of_steps, digits);
    of.any_order = sum_of_shown(of_any_order, digits);
    made.by_verb.push_back(of);
  }
  return made;
}

int digits_for_programs(const AttributedMeasure& measure) {
  std::vector<double> values{measure.shares.total};
  double so_far = 0;
  for (const ChangeShare& share : measure.shares.changes) {
    so_far += share.step;
    values.insert(values.end(), {share.step, share.any_order, so_far});
  }
  return six_digits(values);
}

}  // namespace refpath
