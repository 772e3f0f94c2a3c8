// SPDX-License-Identifier: Apache-2.0
#include "support/known_answers.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "refpath/reader/read.hpp"

namespace refpath::test {
namespace {

constexpr double hours_a_week = 168, hours_a_day = 24;
/// Seeds of the years to come, far from those of the experiments.
constexpr std::uint64_t next_year = 1'000'000'000, another_year = 2'000'000'000;

Variant variant_of(const std::string& text) {
  const Reading reading = read("known.yaml", text);
  if (!reading.pathway) throw std::runtime_error("a definition of the known answers has errors:\n" + text);
  return variant("known", *reading.pathway, reading.fingerprint);
}

std::vector<Variant> variants_of(const KnownAnswers& known) {
  std::vector<Variant> variants;
  for (const std::string& file : known.files) variants.push_back(variant_of(file));
  return variants;
}

struct Answer {
  bool held = false;
  bool below = false, above = false;
  bool skewed = false;
};

Answer answer(double low, double high, double truth) {
  return {low <= truth && truth <= high, truth<low, truth> high, false};
}

Answer answer(const Interval& interval, double truth) {
  Answer made = answer(interval.low, interval.high, truth);
  made.skewed = std::abs(interval.skewness) > 1;
  return made;
}

/// One further year of one of the pathways.
class YearToCome {
 public:
  YearToCome(const KnownAnswers& known, std::uint64_t seed) : known_(known), seed_(seed) {}
  double value(std::size_t which, const std::string& key) {
    std::optional<Record>& record = records_[which];
    if (!record) {
      const Variant variant = variant_of(known_.files[which]);
      SimulationSettings settings = known_.settings.simulation;
      settings.seed = seed_ + which;
      settings.replications = 1;
      const Experiment year = simulate({&variant.program}, settings);
      record = measure(variant.pathway, variant.program, variant.analysis, simulated(&year, 0));
    }
    return record->find(key)->by_year.at(0);
  }

 private:
  const KnownAnswers& known_;
  std::uint64_t seed_;
  std::optional<Record> records_[2];
};

Answer freed(const Comparison& made, const std::vector<double>& truth) {
  Answer all;
  all.held = true;
  std::size_t group = 0;
  for (const Difference& difference : made.pairings.front().differences) {
    if (!difference.adjusted) continue;
    const Answer one = answer(*difference.simulated, truth.at(group++));
    all.held = all.held && one.held;
    all.below = all.below || one.below;
    all.above = all.above || one.above;
  }
  return all;
}

struct Made {
  std::vector<Answer> answers;
  int replications = 0;
};

Made experiment(const KnownAnswers& known, std::uint64_t seed) {
  CompareSettings settings = known.settings;
  settings.simulation.seed = seed;
  std::vector<Variant> variants = variants_of(known);
  std::optional<Experiment> run = simulate_variants(variants, settings);
  const Comparison made = compare(std::move(variants), std::move(run), settings);
  YearToCome coming(known, next_year + 2 * seed), other(known, another_year + 2 * seed);
  Made answers;
  answers.replications = made.experiment->replications;
  for (const Question& question : known.questions) {
    const Estimate* estimate = made.records.front().find(question.key);
    const Difference* difference =
        made.pairings.empty() ? nullptr : find(made.pairings.front().differences, question.key);
    switch (question.asked) {
      case Asked::average:
        answers.answers.push_back(answer(estimate->simulated->interval, question.truth.at(0)));
        break;
      case Asked::difference:
        answers.answers.push_back(answer(*difference->simulated, question.truth.at(0)));
        break;
      case Asked::year:
        answers.answers.push_back(answer(estimate->year->low, estimate->year->high, coming.value(0, question.key)));
        break;
      case Asked::year_difference:
        answers.answers.push_back(answer(difference->year->low, difference->year->high,
                                         coming.value(1, question.key) - other.value(0, question.key)));
        break;
      case Asked::freed:
        answers.answers.push_back(freed(made, question.truth));
        break;
    }
  }
  return answers;
}

/// Probability of waiting with c servers and offered load a, and of loss (Gross, Shortle, Thompson and Harris,
/// Fundamentals of Queueing Theory, 4th ed. 2008, sections 2.3 and 2.5).
double erlang_b(int servers, double a) {
  double lost = 1;
  for (int n = 1; n <= servers; ++n) lost = a * lost / (n + a * lost);
  return lost;
}
double erlang_c(int servers, double a) {
  const double lost = erlang_b(servers, a), rho = a / servers;
  return lost / (1 - rho + rho * lost);
}

KnownAnswers prepared(std::string name, std::vector<std::string> files, int weeks, int warm_up_weeks) {
  KnownAnswers known;
  known.name = std::move(name);
  known.files = std::move(files);
  known.settings.simulation.weeks = weeks;
  known.settings.simulation.warm_up_weeks = warm_up_weeks;
  known.settings.simulation.replications = 40;
  return known;
}

std::string touch_file(int minutes, int again, int letters) {
  return fmt::format(
      "pathway: Touch\n"
      "demand: {{referrals: 4 per week, first_step: visit}}\n"
      "roles: {{nurse: {{}}, admin: {{}}}}\n"
      "steps:\n"
      "  visit:\n"
      "    work: {{nurse: {{lognormal: {{mean: {} min, sd: 30 min}}}}}}\n"
      "    then: {{visit: {}%, letter: {}%, done: rest}}\n"
      "  letter: {{work: {{admin: 10 min}}, then: {{done: 60%, gave_up: rest}}}}\n"
      "exits: {{done: treated, gave_up: gave_up}}\n",
      minutes, again, letters);
}

std::string queue_file(double referrals, int people, double service_hours, const std::string& more) {
  return fmt::format(
      "pathway: Queue\n"
      "hours: 24/7\n"
      "demand: {{referrals: {:.9g} per week, first_step: serve}}\n"
      "roles: {{clerk: {{wte: {}}}}}\n"
      "steps: {{serve: {{work: {{clerk: {{exponential: {:.9g} min}}}}, milestone: served, {}then: out}}}}\n"
      "exits: {{out: treated, lost: redirected}}\n",
      referrals, people, service_hours * 60, more);
}

}  // namespace

std::vector<Held> held(const KnownAnswers& known, int experiments, std::uint64_t first_seed, const Runner& runner) {
  std::vector<Made> all(static_cast<std::size_t>(experiments));
  runner.for_each(all.size(), [&](std::size_t i) { all[i] = experiment(known, first_seed + i); });
  std::vector<Held> found(known.questions.size());
  for (const Made& made : all) {
    for (std::size_t q = 0; q < found.size(); ++q) {
      const Answer& answer = made.answers[q];
      ++found[q].experiments;
      found[q].held += answer.held;
      found[q].truth_below += answer.below;
      found[q].truth_above += answer.above;
      found[q].skewed += answer.skewed;
      found[q].replications += made.replications;
    }
  }
  return found;
}

Record measured(const KnownAnswers& known, int replications) {
  const Variant variant = variant_of(known.files.front());
  SimulationSettings settings = known.settings.simulation;
  settings.replications = replications;
  const Experiment run = simulate({&variant.program}, settings);
  return measure(variant.pathway, variant.program, variant.analysis, simulated(&run, 0));
}

KnownAnswers known_touch() {
  // Visits: 1 / 0.8, then 1 / 0.9. Letters: 0.3 / 0.8 and 0.36 / 0.9; 40 % of them give up. Four referrals a week.
  KnownAnswers known = prepared("minutes without a queue", {touch_file(45, 20, 30), touch_file(40, 10, 36)}, 52, 1);
  const double before = 4 / 0.8 * 45 / 60, after = 4 / 0.9 * 40 / 60;
  const double letters = 4 * 0.3 / 0.8 * 10 / 60, letters_after = 4 * 0.36 / 0.9 * 10 / 60;
  known.questions = {{Asked::average, "hours.nurse", {before}},
                     {Asked::average, "time.nurse", {45 / 0.8}},
                     {Asked::average, "visits@visit", {1 / 0.8}},
                     {Asked::average, "exits.gave_up", {0.15}},
                     {Asked::difference, "hours.nurse", {after - before}},
                     {Asked::difference, "time.nurse", {40 / 0.9 - 45 / 0.8}},
                     {Asked::difference, "exits.gave_up", {0.16 - 0.15}},
                     {Asked::freed, "hours.nurse", {before - after, letters - letters_after}},
                     {Asked::year, "hours.nurse"},
                     {Asked::year, "exits.gave_up"},
                     {Asked::year_difference, "hours.nurse"},
                     {Asked::year_difference, "exits.gave_up"}};
  return known;
}

KnownAnswers known_queue(double load, double unit, int weeks) {
  // In units: lambda = load, mu = 1, and mu = 1.25 when it is a quarter faster. Wq = rho / (mu - lambda); the time in
  // the system is exponential with rate mu - lambda. The target: within the mean time in the system of before.
  const double faster = 1.25, system = 1 / (1 - load), days = unit / hours_a_day;
  const std::string target =
      fmt::format("targets: {{soon: {{to: out, within: {:.9g} min, share: 50%}}}}\n", system * unit * 60);
  const double referrals = load * hours_a_week / unit;
  const int warm_up = static_cast<int>(std::ceil(12 * unit / std::pow(1 - std::sqrt(load), 2) / hours_a_week));
  KnownAnswers known =
      prepared(fmt::format("M/M/1 at load {}, {:.0f} referrals a window", load, referrals * weeks),
               {queue_file(referrals, 1, unit, "") + target, queue_file(referrals, 1, unit / faster, "") + target},
               weeks, warm_up);
  const double wait = load * system * days, wait_after = load / faster / (faster - load) * days;
  const double soon = 1 - std::exp(-1.0), soon_after = 1 - std::exp(-(faster - load) * system);
  known.questions = {{Asked::average, "wait@serve", {wait}},
                     {Asked::average, "elapsed", {system * days}},
                     {Asked::average, "target.soon", {soon}},
                     {Asked::difference, "wait@serve", {wait_after - wait}},
                     {Asked::difference, "elapsed", {days / (faster - load) - system * days}},
                     {Asked::difference, "target.soon", {soon_after - soon}}};
  if (weeks == 52) {
    for (const char* key : {"wait@serve", "target.soon"}) {
      known.questions.push_back({Asked::year, key});
      known.questions.push_back({Asked::year_difference, key});
    }
  }
  return known;
}

KnownAnswers known_pooling(double unit) {
  // 0.6 a unit at each of two desks, against 1.2 a unit at two people: 1.5 units against C(2, 1.2) / (2 - 1.2).
  const auto file = [unit](const std::string& roles, const std::string& one, const std::string& other) {
    const std::string step = "    work: {{{0}: {{exponential: {1:.9g} min}}}}\n    then: out\n";
    return fmt::format(
               "pathway: Desks\nhours: 24/7\n"
               "demand: {{sources: {{left: {{referrals: {0:.9g} per week, first_step: serve_left}}, "
               "right: {{referrals: {0:.9g} per week, first_step: serve_right}}}}}}\n",
               0.6 * hours_a_week / unit) +
           roles + "steps:\n  serve_left:\n" + fmt::format(fmt::runtime(step), one, unit * 60) + "  serve_right:\n" +
           fmt::format(fmt::runtime(step), other, unit * 60) + "exits: {out: treated}\n";
  };
  KnownAnswers known = prepared("two queues pooled (M/M/2)",
                                {file("roles: {ann: {wte: 1}, bob: {wte: 1}}\n", "ann", "bob"),
                                 file("roles: {both: {wte: 2}}\n", "both", "both")},
                                52, static_cast<int>(std::ceil(12 * unit / std::pow(1 - std::sqrt(0.6), 2) / 168)));
  const double days = unit / hours_a_day, apart = 1.5 * days, together = erlang_c(2, 1.2) / 0.8 * days;
  known.questions = {{Asked::average, "wait", {apart}}, {Asked::difference, "wait", {together - apart}}};
  return known;
}

KnownAnswers known_losses() {
  // One a unit of two hours comes to one person who takes one unit, or three quarters: B = a / (1 + a) are lost.
  const double unit = 2, referrals = hours_a_week / unit;
  const auto file = [&](double service) {
    return queue_file(referrals, 1, service * unit, "full: {waiting: 0, then: lost}, ");
  };
  KnownAnswers known = prepared("a closed list (M/M/1/1)", {file(1), file(0.75)}, 52, 1);
  const double hours = referrals * unit * (1 - erlang_b(1, 1)),
               after = referrals * unit * 0.75 * (1 - erlang_b(1, 0.75));
  known.questions = {{Asked::average, "hours.clerk", {hours}},
                     {Asked::difference, "hours.clerk", {after - hours}},
                     {Asked::average, "exits.lost", {erlang_b(1, 1)}},
                     {Asked::difference, "exits.lost", {erlang_b(1, 0.75) - erlang_b(1, 1)}}};
  return known;
}

KnownAnswers until_precise(KnownAnswers known, double precision) {
  known.name += fmt::format(", until precise to {:.3g} %", 100 * precision);
  known.settings.simulation.replications.reset();
  known.settings.precision = precision;
  // A single year is asked for with a number of runs that was fixed beforehand.
  const auto is_year = [](const Question& question) {
    return question.asked == Asked::year || question.asked == Asked::year_difference;
  };
  auto& all = known.questions;
  all.erase(std::remove_if(all.begin(), all.end(), is_year), all.end());
  return known;
}

}  // namespace refpath::test
