// SPDX-License-Identifier: Apache-2.0
// What chance by name buys: the variance of a difference between two pathways when each has luck of its own, and when
// both take their words from one stream in the order of events, over the variance that refpath has.
// Usage, from the top of the repository: bench_keyed_chance [runs, 400 by default] [seed, 1 by default]
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cores.hpp"
#include "refpath/comparison/compare.hpp"
#include "refpath/reader/read.hpp"

namespace {

using namespace refpath;
using bench::on_all_cores;

struct Change {
  std::string name;
  std::string before, after;  ///< Texts of the two files.
  struct Asked {
    std::string label, key;
  };
  std::vector<Asked> measures;
};

std::string text_of_file(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("there is no file " + path + "; start at the top of the repository");
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  if (at == std::string::npos) throw std::runtime_error("there is no '" + what + "' to change");
  return text.replace(at, what.size(), by);
}

const char* const memory_clinic = R"(pathway: Memory clinic
hours: Mon-Fri 09:00-12:30 13:00-17:00
demand: {referrals: 12 per week, first_step: refer}
roles:
  gp: {wte: 2, background: 60 h per week}
  admin: {wte: 0.5, background: 8 h per week}
  nurse: {wte: 1, background: 10 h per week}
  therapist: {wte: 1, background: 10 h per week}
steps:
  refer: {work: {gp: 8/12/18 min}, then: check}
  check: {delay: 1 working day, work: {admin: 5/10/20 min}, then: {refer: 20%, advice: 10%, assess: rest}}
  assess: {delay: 5/8/15 working days, work: {nurse: {lognormal: {mean: 75 min, sd: 40 min}}}, milestone: seen, then: {treat: 60%, advice: rest}}
  treat: {work: {nurse or therapist: 45/60/90 min}, repeat: {times: 2, every: 2 weeks}, then: treated}
exits: {treated: treated, advice: advice}
targets: {soon: {from: referred, to: seen, within: 16 days, share: 80%}}
)";

/// Patients of two kinds, each with somebody of their own.
const char* const two_queues = R"(pathway: Two queues
hours: Mon-Fri 09:00-12:30 13:00-17:00
demand:
  sources:
    north: {referrals: 15 per week, first_step: see_north}
    south: {referrals: 15 per week, first_step: see_south}
roles: {ann: {wte: 1}, bob: {wte: 1}}
steps:
  see_north: {work: {ann: {lognormal: {mean: 2 h, sd: 1 h}}}, then: treated}
  see_south: {work: {bob: {lognormal: {mean: 2 h, sd: 1 h}}}, then: treated}
exits: {treated: treated}
targets: {soon: {to: treated, within: 5 days, share: 80%}}
)";

std::vector<Change> changes() {
  const std::string folder = "pathways/mental-health-referral/";
  const std::vector<Change::Asked> all = {{"hours of the nurse", "hours.nurse"},
                                          {"hours of the administrator", "hours.admin"},
                                          {"hours of the therapist (`nurse or therapist`)", "hours.therapist"},
                                          {"waiting", "wait"},
                                          {"days to the end", "elapsed"},
                                          {"seen within 16 days", "target.soon"}};
  std::string pooled = replaced(two_queues, "{ann: {lognormal", "{ann or bob: {lognormal");
  pooled = replaced(pooled, "{bob: {lognormal", "{ann or bob: {lognormal");
  return {{"minutes cut at one step", memory_clinic, replaced(memory_clinic, "mean: 75 min", "mean: 60 min"), all},
          {"a step done by nobody any more", memory_clinic,
           replaced(replaced(memory_clinic, "then: check", "then: {refer: 20%, advice: 10%, assess: rest}"),
                    "  check: {delay: 1 working day, work: {admin: 5/10/20 min}, then: {refer: 20%, advice: 10%, "
                    "assess: rest}}\n",
                    ""),
           all},
          {"10 % more referrals", memory_clinic, replaced(memory_clinic, "12 per week", "13.2 per week"), all},
          {"two queues pooled",
           two_queues,
           pooled,
           {{"hours of one (`ann or bob`)", "hours.ann"},
            {"waiting", "wait"},
            {"days to the end", "elapsed"},
            {"seen within 5 days", "target.soon"}}},
          {"a full redesign (mental-health-referral)",
           text_of_file(folder + "current.yaml"),
           read(folder + "redesign.yaml", text_of_file(folder + "redesign.yaml"), text_of_file).resolved,
           {{"hours of the nurse", "hours.mh_nurse"},
            {"hours of the GP", "hours.gp"},
            {"hours of the administrator", "hours.team_admin"},
            {"waiting", "wait"},
            {"days to the end", "elapsed"}}}};
}

Variant variant_of(const std::string& text) {
  const Reading reading = read("change.yaml", text);
  if (!reading.pathway) throw std::runtime_error(reading.diagnostics.front().message + " in\n" + text);
  return variant("change", *reading.pathway, reading.fingerprint);
}

/// The differences of one measure, one for each run.
using Differences = std::vector<double>;

Record record(const Variant& variant, const Experiment& run, int which) {
  return measure(variant.pathway, variant.program, variant.analysis, simulated(&run, which));
}

std::vector<Differences> differences(const Change& change, const Record& before, const Record& after) {
  std::vector<Differences> found;
  for (const auto& asked : change.measures) {
    const Estimate* a = before.find(asked.key);
    const Estimate* b = after.find(asked.key);
    Differences values;
    const std::size_t runs = (a != nullptr ? a : b)->simulated->linearised.size();
    for (std::size_t i = 0; i < runs; ++i)
      values.push_back((b != nullptr ? b->simulated->linearised[i] : 0) -
                       (a != nullptr ? a->simulated->linearised[i] : 0));
    found.push_back(std::move(values));
  }
  return found;
}

double variance(const Differences& values, std::size_t but_from = 0, std::size_t but_to = 0) {
  double n = 0, sum = 0, squares = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i >= but_from && i < but_to) continue;
    const double x = values[i] - values.front();
    ++n;
    sum += x;
    squares += x * x;
  }
  return (squares - sum * sum / n) / (n - 1);
}

struct LogVariance {
  double value, squared_error;
};

/// With the jackknife's error, leaving out a twentieth of the runs at a time (Efron and Stein, Ann. Stat. 9, 1981).
LogVariance log_variance(const Differences& values) {
  constexpr std::size_t parts = 20;
  std::vector<double> without;
  double mean = 0;
  for (std::size_t part = 0; part < parts; ++part) {
    const std::size_t from = values.size() * part / parts, to = values.size() * (part + 1) / parts;
    without.push_back(std::log(variance(values, from, to)));
    mean += without.back() / parts;
  }
  double squares = 0;
  for (const double x : without) squares += (x - mean) * (x - mean);
  return {std::log(variance(values)), squares * (parts - 1) / parts};
}

std::string ratio(const Differences& other, const Differences& named) {
  if (variance(named) == 0) return variance(other) == 0 ? "both 0" : "no variance left";
  const LogVariance a = log_variance(other), b = log_variance(named);
  const double half = 2.02 * std::sqrt(a.squared_error + b.squared_error);  // t with about 38 degrees
  const double log_ratio = a.value - b.value;
  return fmt::format("{:.3g} ({:.3g} to {:.3g})", std::exp(log_ratio), std::exp(log_ratio - half),
                     std::exp(log_ratio + half));
}

void print(const Change& change, int runs, std::uint64_t seed) {
  const Variant before = variant_of(change.before), after = variant_of(change.after);
  const Runner runner = on_all_cores();
  SimulationSettings settings;
  settings.replications = runs;
  settings.seed = seed;
  const Experiment named = simulate({&before.program, &after.program}, settings, {}, runner);
  settings.warm_up_weeks = named.warm_up_weeks;
  settings.draws = Draws::in_order;
  const Experiment in_order = simulate({&before.program, &after.program}, settings, {}, runner);
  settings.draws = Draws::by_name;
  settings.seed = seed + 1'000'000;
  const Experiment first = simulate({&before.program}, settings, {}, runner);
  settings.seed = seed + 2'000'000;
  const Experiment second = simulate({&after.program}, settings, {}, runner);

  const auto by_name = differences(change, record(before, named, 0), record(after, named, 1));
  const auto shared = differences(change, record(before, in_order, 0), record(after, in_order, 1));
  const auto apart = differences(change, record(before, first, 0), record(after, second, 0));
  for (std::size_t m = 0; m < change.measures.size(); ++m)
    fmt::print("| {} | {} | {} | {} |\n", change.name, change.measures[m].label, ratio(apart[m], by_name[m]),
               ratio(shared[m], by_name[m]));
  std::fflush(stdout);
}

}  // namespace

int main(int arguments, char** values) {
  const int runs = arguments > 1 ? std::atoi(values[1]) : 400;
  const std::uint64_t seed = arguments > 2 ? std::strtoull(values[2], nullptr, 10) : 1;
  fmt::print(
      "{} runs of 52 weeks each way, seed {}; 95 % intervals in brackets.\n\n"
      "| change | difference of | against independent runs | against one shared seed |\n|--|--|--|--|\n",
      runs, seed);
  for (const Change& change : changes()) print(change, runs, seed);
  return 0;
}
