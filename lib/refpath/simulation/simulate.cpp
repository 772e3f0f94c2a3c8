// SPDX-License-Identifier: Apache-2.0
#include "refpath/simulation/simulate.hpp"

#include <algorithm>
#include <memory>

#include "refpath/numerics/intervals.hpp"
#include "refpath/simulation/replication.hpp"
#include "refpath/simulation/warm_up.hpp"

namespace refpath {
namespace {

constexpr double growing_p = 0.001;

void add(Histograms& to, const Histograms& from) {
  auto all = [](std::vector<Histogram>& a, const std::vector<Histogram>& b) {
    if (a.empty()) a.resize(b.size());
    for (std::size_t i = 0; i < b.size(); ++i) a[i].add(b[i]);
  };
  to.elapsed.add(from.elapsed);
  to.wait.add(from.wait);
  all(to.exit_elapsed, from.exit_elapsed);
  all(to.milestone_elapsed, from.milestone_elapsed);
  all(to.step_wait, from.step_wait);
  all(to.role_wait, from.role_wait);
  all(to.subgroup_elapsed, from.subgroup_elapsed);
  all(to.subgroup_wait, from.subgroup_wait);
}

/// Work in progress grows from the first to the last quarter of the window, and from each quarter to the next on
/// average: what only goes up and down with the calendar does not pile up.
bool grows(const Sample& sample) {
  double before = -1;
  for (int quarter = 0; quarter < 4; ++quarter) {
    double sum = 0;
    for (int i = 0; i < sample.replications; ++i) sum += sample.at(i, sample.layout.open + quarter);
    if (sum <= before) return false;
    before = sum;
  }
  std::vector<double> differences;
  differences.reserve(static_cast<std::size_t>(sample.replications));
  for (int i = 0; i < sample.replications; ++i)
    differences.push_back(sample.at(i, sample.layout.open + 3) - sample.at(i, sample.layout.open));
  const Interval interval = student_interval(differences, 1 - growing_p);
  return interval.se > 0 && interval.low > 0;
}

}  // namespace

Experiment simulate(const std::vector<const Program*>& variants, const SimulationSettings& settings,
                    const Enough& enough, const Runner& runner) {
  std::vector<std::unique_ptr<Scenario>> scenarios;
  Experiment experiment;
  experiment.seed = settings.seed;
  experiment.weeks = settings.weeks;
  for (const Program* program : variants) {
    scenarios.push_back(std::make_unique<Scenario>(*program));
    scenarios.back()->usable_gap = settings.usable_gap;
    scenarios.back()->follow = variants.size() > 1;
    scenarios.back()->draws = settings.draws;
    Sample sample;
    sample.layout = scenarios.back()->layout;
    experiment.variants.push_back(std::move(sample));
    experiment.against_first.push_back({subgroups(*variants.front()), 0, {}});
  }
  experiment.runaway_step.assign(variants.size(), -1);
  experiment.crowded.assign(variants.size(), false);
  const bool backlog = std::any_of(variants.begin(), variants.end(), [](const Program* p) { return p->has_backlog; });
  if (settings.warm_up_weeks && !backlog) {
    experiment.warm_up_weeks = *settings.warm_up_weeks;
  } else {
    const WarmUp found = find_warm_up(scenarios, settings.seed, settings.weeks, runner);
    experiment.warm_up_weeks = found.weeks;
    experiment.settled = found.settled;
  }
  const Window window = window_after(experiment.warm_up_weeks, settings.weeks);

  const int most = settings.replications ? *settings.replications : settings.at_most;
  experiment.stopped = settings.replications ? Stopped::asked : Stopped::limit;
  while (experiment.replications < most) {
    const int first = experiment.replications;
    // One first: a run that is given up is given up at once.
    const int batch_size = first == 0 ? 1 : first == 1 ? first_look - 1 : look_every;
    const int count = std::min(batch_size, most - first);
    const std::size_t wide = variants.size();
    std::vector<Outcomes> batch(static_cast<std::size_t>(count) * wide);
    std::vector<std::vector<double>> same(batch.size());
    runner.for_each(static_cast<std::size_t>(count), [&](std::size_t i) {
      Outcomes* const all = batch.data() + i * wide;
      for (std::size_t v = 0; v < wide; ++v)
        all[v] = Replication(*scenarios[v], settings.seed, first + static_cast<int>(i), window, false).run();
      for (std::size_t v = 1; v < wide; ++v)
        same[i * wide + v] = same_luck(*variants.front(), all[0].followed, all[v].followed);
      for (std::size_t v = 0; v < wide; ++v) all[v].followed = {};
    });
    for (std::size_t i = 0; i < batch.size(); ++i) {  // in replication order, whoever was done first
      Sample& sample = experiment.variants[i % wide];
      ++sample.replications;
      sample.rows.insert(sample.rows.end(), batch[i].row.begin(), batch[i].row.end());
      add(sample.histograms, batch[i].histograms);
      SameLuck& against = experiment.against_first[i % wide];
      if (i % wide > 0) ++against.replications;
      against.rows.insert(against.rows.end(), same[i].begin(), same[i].end());
      if (batch[i].runaway_step >= 0) experiment.runaway_step[i % wide] = batch[i].runaway_step;
      if (batch[i].crowded) experiment.crowded[i % wide] = true;
    }
    experiment.replications += count;
    experiment.growing.clear();
    for (const Sample& sample : experiment.variants) experiment.growing.push_back(grows(sample));
    const bool go_on =
        runner.progress(static_cast<std::size_t>(experiment.replications), static_cast<std::size_t>(most));
    if (!go_on) {
      experiment.stopped = Stopped::cancelled;
      break;
    }
    const auto& runaways = experiment.runaway_step;
    const auto& crowded = experiment.crowded;
    if (std::any_of(runaways.begin(), runaways.end(), [](int s) { return s >= 0; }) ||
        std::find(crowded.begin(), crowded.end(), true) != crowded.end())
      break;
    if (!settings.replications && enough && experiment.replications >= first_look && enough(experiment)) {
      experiment.stopped = Stopped::precise;
      break;
    }
  }
  return experiment;
}

}  // namespace refpath
