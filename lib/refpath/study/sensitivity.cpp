// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/sensitivity.hpp"

#include <algorithm>
#include <utility>

#include "refpath/study/simulated_tornado.hpp"

namespace refpath {

namespace {

/// The demand, then the inputs that move the answer most.
std::vector<std::size_t> to_look_through(const Sensitivity& made, std::size_t most) {
  std::vector<std::size_t> asked;
  for (std::size_t i = 0; i < made.inputs.size(); ++i)
    if (made.inputs[i].kind == InputKind::rate) asked.push_back(i);
  for (const Swing& swing : made.tornado.swings) {
    if (most == 0) break;
    const InputKind kind = made.inputs[swing.input].kind;
    if (kind == InputKind::rate || kind == InputKind::whole) continue;
    asked.push_back(swing.input);
    --most;
  }
  return asked;
}

/// Fills in what the exact engine answers; false when the runner's progress said stop.
bool calculate(const PairInputs& inputs, const SensitivitySettings& settings, const Runner& runner, Sensitivity& made) {
  const ExactPoints points(inputs, made.judge.subject, settings.compare.simulation.weeks, settings.compare.worth);
  auto tornado = refpath::tornado(points, made.judge, runner);
  if (!tornado) return false;
  made.tornado = std::move(*tornado);
  if (made.judge.claim) {
    auto found = break_even(points, *made.judge.claim, to_look_through(made, settings.break_even_inputs), runner);
    if (!found) return false;
    made.break_even = std::move(*found);
  }
  made.rests_on = rests_on(points, runner);
  if (!made.rests_on) return false;
  made.uncertainty = uncertainty(points, made.judge, settings.uncertainty, runner);
  return made.uncertainty.has_value();
}

bool simulate_them(const PairInputs& inputs, const SensitivitySettings& settings, const Runner& runner,
                   Sensitivity& made) {
  auto tornado = simulated_tornado(inputs, made.judge, settings.compare, runner);
  if (!tornado) return false;
  made.tornado = std::move(*tornado);
  made.replications = settings.compare.simulation.replications.value_or(usual_point_replications);
  return true;
}

bool has_answers(const Variant& variant) {
  return variant.analysis.defined && variant.analysis.referrals_per_week > 0;
}

}  // namespace

SensitivityResult sensitivity(Variant current, Variant redesign, const SensitivitySettings& settings,
                              const Runner& runner) {
  SensitivityResult result;
  if (!has_answers(current) || !has_answers(redesign)) {
    result.why_not = NoSensitivity::no_hours;
    return result;
  }
  const PairInputs inputs(current.pathway, redesign.pathway, settings.places);
  std::vector<Variant> pair;
  pair.push_back(std::move(current));
  pair.push_back(std::move(redesign));
  Sensitivity made;
  made.as_written = compare(std::move(pair), std::nullopt, settings.compare);
  auto subject =
      settings.measure.empty() ? usual_subject(made.as_written) : refpath::subject(made.as_written, settings.measure);
  if (!subject) {
    result.why_not = settings.measure.empty() ? NoSensitivity::no_hours : NoSensitivity::no_measure;
    result.measures = usual_keys(made.as_written);
    return result;
  }
  made.exact = !subject->why_not_exact.has_value();
  made.judge = {std::move(*subject), settings.claim};
  if (!made.judge.claim && made.judge.subject.party) made.judge.claim = usual_claim;
  made.inputs = inputs.all();
  made.not_moved = inputs.not_moved();
  made.taken_as_one = inputs.taken_as_one();
  made.settings = settings;
  const bool all_done =
      made.exact ? calculate(inputs, settings, runner, made) : simulate_them(inputs, settings, runner, made);
  if (all_done) result.made = std::move(made);
  return result;
}

}  // namespace refpath
