// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/tornado.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace refpath {

namespace {

/// What is smaller is a rounding.
double nothing_beside(double gain) {
  return 1e-9 * std::max(std::abs(gain), 1.0);
}

}  // namespace

bool holds(double gain, double claim) {
  return gain >= claim - nothing_beside(claim);
}

AtEnd at_end(const Point& point, const std::optional<Interval>& simulated, const Judge& judge) {
  AtEnd made;
  made.point = point;
  made.simulated = simulated;
  if (!point.gain || !judge.subject.worth || judge.subject.better == Better::neither) return made;
  const bool wide = simulated && simulated->known();
  made.verdict =
      verdict(wide ? simulated->low : *point.gain, wide ? simulated->high : *point.gain, *judge.subject.worth);
  return made;
}

Swing swing(std::size_t input, const AtEnd& low, const AtEnd& high, const AtEnd& as_written, const Judge& judge) {
  Swing made;
  made.input = input;
  made.low = low;
  made.high = high;
  double least = as_written.point.gain.value_or(0), most = least;
  for (AtEnd* end : {&made.low, &made.high}) {
    if (!end->point.gain || !as_written.point.gain) continue;
    least = std::min(least, *end->point.gain);
    most = std::max(most, *end->point.gain);
    end->flips = end->verdict && as_written.verdict && *end->verdict != *as_written.verdict;
    end->crosses = judge.claim && holds(*end->point.gain, *judge.claim) != holds(*as_written.point.gain, *judge.claim);
  }
  made.width = most - least;
  return made;
}

void rank(Tornado& tornado) {
  const double nothing = nothing_beside(tornado.as_written.point.gain.value_or(0));
  std::vector<Swing> kept;
  for (const Swing& one : tornado.swings) {
    const bool answered = one.low.point.gain && one.high.point.gain;
    if (!answered) ++tornado.without_answer;
    if (one.width > nothing || !answered) {
      kept.push_back(one);
    } else {
      ++tornado.without_effect;
    }
  }
  std::stable_sort(kept.begin(), kept.end(), [](const Swing& a, const Swing& b) { return a.width > b.width; });
  tornado.swings = std::move(kept);
}

std::optional<Tornado> tornado(const ExactPoints& points, const Judge& judge, const Runner& runner) {
  const std::vector<PairInput>& inputs = points.inputs().all();
  std::vector<std::vector<InputSetting>> settings = {{}};
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    settings.push_back({{i, inputs[i].low}});
    settings.push_back({{i, inputs[i].high}});
  }
  const auto found = points.at_all(settings, runner);
  if (!found) return std::nullopt;
  Tornado made;
  made.as_written = at_end(found->front(), std::nullopt, judge);
  for (std::size_t i = 0; i < inputs.size(); ++i)
    made.swings.push_back(swing(i, at_end((*found)[2 * i + 1], std::nullopt, judge),
                                at_end((*found)[2 * i + 2], std::nullopt, judge), made.as_written, judge));
  rank(made);
  return made;
}

}  // namespace refpath
