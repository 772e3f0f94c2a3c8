// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/value_of_sets.hpp"

#include <algorithm>

#include "refpath/comparison/compare.hpp"
#include "refpath/comparison/saturation.hpp"
#include "refpath/measures/notes.hpp"

namespace refpath {

namespace {

constexpr int usual_replications = 40;
/// Pathways from one word of progress to the next.
constexpr std::size_t at_a_time = 64;

}  // namespace

ValueOfSets::ValueOfSets(const std::vector<NamedChange>& changes, const Candidates& of, const Apply& apply,
                         const AttributeSettings& settings, const Runner& runner)
    : changes_(changes), of_(of), apply_(apply), settings_(settings), runner_(runner) {
  valid_.assign(of_.sets.size(), false);
  answers_.resize(of_.sets.size());
  choose_measures();
  if (unknown_.empty()) analyse_all();
}

std::optional<Variant> ValueOfSets::made(std::size_t set) const {
  std::optional<Pathway> pathway = apply_(of_.sets[set]);
  if (!pathway) return std::nullopt;
  return variant(set_words(of_.sets[set], changes_), std::move(*pathway), "", settings_.simulation.weeks);
}

void ValueOfSets::choose_measures() {
  std::vector<Variant> growing;
  for (const int set : of_.agreed) {
    std::optional<Variant> one = made(static_cast<std::size_t>(set));
    if (one) growing.push_back(std::move(*one));
  }
  unify_groups(growing);
  std::vector<Record> records;
  records.reserve(growing.size());
  for (const Variant& one : growing) {
    records.push_back(measure(one.pathway, one.program, one.analysis));
    for (const Role& role : one.pathway.roles)
      if (!role.group.empty()) groups_.emplace(role.name, role.group);
  }
  if (settings_.measures.empty()) {
    measures_ = usual_measures(growing, records);
    return;
  }
  for (const std::string& key : settings_.measures) {
    if (const auto found = find_measure(key, growing, records)) {
      measures_.push_back(*found);
    } else {
      unknown_.push_back(key);
    }
  }
  if (!unknown_.empty()) keys_ = measure_keys(growing, records);
}

ValueOfSets::Answers ValueOfSets::answers(const Played& played) const {
  const Variant& variant = *played.variant;
  std::optional<Record> record;
  Answers found;
  found.saturated = variant.analysis.defined && is_saturated(played);
  for (const AskedMeasure& measure : measures_) {
    if (measure.is_hours()) {
      found.asked.push_back(hours_answer(measure, played, false));
      found.worked.push_back(hours_answer(measure, played, true));
      continue;
    }
    if (!record) record = refpath::measure(variant.pathway, variant.program, variant.analysis, played.simulated);
    found.asked.push_back(record_answer(measure, *record));
    found.worked.push_back(found.asked.back());
  }
  return found;
}

void ValueOfSets::analyse_all() {
  const std::size_t all = of_.sets.size();
  std::vector<char> is_pathway(all, 0);  // no bits: threads write beside each other
  for (std::size_t first = 0; first < all; first += at_a_time) {
    const std::size_t count = std::min(at_a_time, all - first);
    runner_.for_each(count, [&](std::size_t i) {
      std::optional<Variant> one = made(first + i);
      if (!one) return;
      is_pathway[first + i] = 1;
      for (Role& role : one->pathway.roles)
        if (const auto group = groups_.find(role.name); group != groups_.end()) role.group = group->second;
      answers_[first + i] = answers({&*one, {}});
    });
    if (!runner_.progress(first + count, all)) break;
  }
  for (std::size_t set = 0; set < all; ++set) {
    valid_[set] = is_pathway[set] != 0;
    saturated_ = saturated_ || answers_[set].saturated;
  }
}

const Answer& ValueOfSets::answer(std::size_t set, std::size_t measure) const {
  const Answers& of = answers_[set];
  return (saturated_ ? of.worked : of.asked)[measure];
}

bool ValueOfSets::needs_simulation(const std::vector<bool>& used) const {
  bool needed = false;
  for (std::size_t set = 0; set < used.size(); ++set) {
    if (!used[set]) continue;
    for (std::size_t m = 0; m < measures_.size(); ++m) needed = needed || answer(set, m).why_not_exact;
  }
  return needed;
}

int ValueOfSets::find_warm_up() {
  std::vector<Variant> growing;
  for (const int set : of_.agreed)
    if (std::optional<Variant> one = made(static_cast<std::size_t>(set))) growing.push_back(std::move(*one));
  std::vector<const Program*> programs;
  programs.reserve(growing.size());
  for (const Variant& one : growing) programs.push_back(&one.program);
  SimulationSettings pilot = settings_.simulation;
  pilot.replications = 1;
  Runner silent = runner_;
  silent.progress = [](std::size_t, std::size_t) { return true; };
  const Experiment experiment = simulate(programs, pilot, {}, silent);
  run_->settled = experiment.settled;
  return experiment.warm_up_weeks;
}

void ValueOfSets::simulate_set(std::size_t set, const SimulationSettings& settings, const Runner& runner) {
  const std::optional<Variant> one = made(set);
  const Experiment experiment = simulate({&one->program}, settings, {}, runner);
  run_->events += events(experiment);
  const Played played{&*one, simulated(&experiment, 0)};
  answers_[set] = answers(played);
  const bool is_end = static_cast<int>(set) == of_.agreed.front() || static_cast<int>(set) == of_.agreed.back();
  if (is_end) warn(played, &experiment);
}

void ValueOfSets::warn(const Played& played, const Experiment* experiment) {
  const auto append = [this](const Diagnostics& more) { warnings_.insert(warnings_.end(), more.begin(), more.end()); };
  if (played.variant->analysis.defined) append(saturation(played));
  if (experiment == nullptr) return;
  const Variant& variant = *played.variant;
  const Record record = measure(variant.pathway, variant.program, variant.analysis, played.simulated);
  append(run_notes(variant.name, variant.pathway, variant.program, record, *experiment, 0));
}

void ValueOfSets::simulate_where_needed(const std::vector<bool>& used) {
  std::vector<std::size_t> sets;
  for (std::size_t set = 0; set < used.size(); ++set)
    if (used[set]) sets.push_back(set);
  bool has_demand = true;
  for (const int end : {of_.agreed.front(), of_.agreed.back()}) {
    const std::optional<Variant> one = made(static_cast<std::size_t>(end));
    has_demand = has_demand && one && one->analysis.defined && one->program.referrals_per_week > 0;
    if (one && !needs_simulation(used)) warn({&*one, {}}, nullptr);
  }
  if (!has_demand || !needs_simulation(used)) return;
  SimulationSettings same = settings_.simulation;
  same.replications = same.replications.value_or(usual_replications);
  run_ = SimulatedSets{same.seed, same.weeks, 0, *same.replications};
  same.warm_up_weeks = run_->warm_up_weeks = find_warm_up();
  const auto each = static_cast<std::size_t>(*same.replications);
  for (std::size_t i = 0; i < sets.size(); ++i) {
    Runner part = runner_;
    part.progress = [&](std::size_t done, std::size_t) {
      return runner_.progress(i * each + done, sets.size() * each);
    };
    simulate_set(sets[i], same, part);
  }
  for (const std::size_t set : sets) saturated_ = saturated_ || answers_[set].saturated;
}

}  // namespace refpath
