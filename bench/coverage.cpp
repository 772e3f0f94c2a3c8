// SPDX-License-Identifier: Apache-2.0
// How often refpath's 95 % intervals hold known answers, over thousands of small experiments.
// Usage: bench_coverage [SHARE of the experiments, 1 by default] [first seed, 1 by default]
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "refpath/comparison/expect.hpp"
#include "refpath/threads.hpp"
#include "support/known_answers.hpp"

namespace {

using namespace refpath;
using namespace refpath::test;

const char* name(Asked asked) {
  switch (asked) {
    case Asked::average:
      return "average";
    case Asked::difference:
      return "difference";
    case Asked::year:
      return "single year";
    case Asked::year_difference:
      return "single year, difference";
    case Asked::freed:
      return "all groups at once";
  }
  return "";
}

Runner on_all_cores() {
  Runner runner;
  runner.for_each = [](std::size_t n, const std::function<void(std::size_t)>& task) {
    tools::for_each_on(tools::all_cores(), n, task);
  };
  return runner;
}

/// 93.5 % to 96.5 %, or why not.
const char* judged(double share) {
  if (share >= 0.935 && share <= 0.965) return "yes";
  return share < 0.935 ? "NO: too narrow" : "wide";
}

void print(const KnownAnswers& known, int experiments, std::uint64_t seed) {
  const std::vector<Held> all = held(known, experiments, seed, on_all_cores());
  for (std::size_t q = 0; q < all.size(); ++q) {
    const Held& one = all[q];
    fmt::print("| {} | {} | `{}` | {:.0f} | {} | {:.1f} % | {:.1f} / {:.1f} | {:.0f} % | {} |\n", known.name,
               name(known.questions[q].asked), known.questions[q].key,
               static_cast<double>(one.replications) / one.experiments, one.experiments, 100 * one.share(),
               100.0 * one.truth_below / one.experiments, 100.0 * one.truth_above / one.experiments,
               100.0 * one.skewed / one.experiments, judged(one.share()));
  }
  std::fflush(stdout);
}

KnownAnswers with(KnownAnswers known, int replications) {
  known.settings.simulation.replications = replications;
  return known;
}

KnownAnswers in_weeks(KnownAnswers known, int weeks) {
  known.settings.simulation.weeks = weeks;
  return known;
}

/// How often an expectation about the first question of `known`, with its limit exactly at the truth, is decided, which
/// ever way, and how often one far from it is decided falsely.
void print_expectations(const KnownAnswers& known, double away, int experiments, std::uint64_t first_seed) {
  const Question& question = known.questions.front();
  std::vector<int> at(static_cast<std::size_t>(experiments)), far(at), runs(at);
  on_all_cores().for_each(at.size(), [&](std::size_t i) {
    KnownAnswers mine = known;
    mine.settings.simulation.seed = first_seed + i;
    std::vector<Record> records;
    const KnownAfter after = [&](int replications) -> Measure {
      if (replications == 0) return [](std::string_view) { return Evidence{}; };
      records.assign(1, measured(mine, replications));
      return [&records](std::string_view key) {
        Evidence known_of = evidence(*records.front().find(key));
        known_of.exact.reset();
        return known_of;
      };
    };
    const double limit = question.truth.front();
    at[i] =
        judge({{question.key, Expectation::Bound::at_least, limit, 0}}, after).front().decision != Decision::undecided;
    const Judgement other = judge({{question.key, Expectation::Bound::at_most, limit * away, 0}}, after).front();
    far[i] = other.decision != Decision::met;
    runs[i] = other.replications;
  });
  int decided = 0, wrong = 0, looks = 0;
  for (std::size_t i = 0; i < at.size(); ++i) {
    decided += at[i];
    wrong += far[i];
    looks += runs[i];
  }
  fmt::print("| {} | `{}` | {} | {:.1f} % | {:.0f} % further | {:.1f} % | {:.0f} |\n", known.name, question.key,
             experiments, 100.0 * decided / experiments, 100 * (away - 1), 100.0 * wrong / experiments,
             static_cast<double>(looks) / experiments);
  std::fflush(stdout);
}

}  // namespace

int main(int arguments, char** values) {
  const double share = arguments > 1 ? std::atof(values[1]) : 1;
  const std::uint64_t seed = arguments > 2 ? std::strtoull(values[2], nullptr, 10) : 1;
  const auto some = [share](int all) { return std::max(10, static_cast<int>(all * share)); };
  fmt::print(
      "| experiment | asked | measure | runs | experiments | held | truth below / above | skewed | 93.5-96.5 % |\n"
      "|--|--|--|--|--|--|--|--|--|\n");
  print(known_touch(), some(2000), seed);
  print(with(known_touch(), 100), some(1000), seed);
  print(until_precise(known_touch(), 0.02), some(1000), seed);
  print(known_queue(0.5, 4, 52), some(1000), seed);
  print(with(known_queue(0.5, 4, 52), 100), some(500), seed);
  print(known_queue(0.7, 4, 52), some(1000), seed);
  print(known_pooling(4), some(1000), seed);
  print(until_precise(known_losses(), 0.005), some(1000), seed);
  print(known_queue(0.7, 24, 52), some(1000), seed);
  print(known_queue(0.5, 8, 4), some(1000), seed);
  fmt::print(
      "\n| experiment | measure | experiments | decided, of those with the limit at the truth | another limit | "
      "decided "
      "falsely | runs |\n|--|--|--|--|--|--|--|\n");
  print_expectations(in_weeks(known_touch(), 8), 1.25, some(1000), seed);
  print_expectations(known_queue(0.5, 8, 4), 2, some(400), seed);
  print_expectations(known_queue(0.5, 24, 26), 2, some(400), seed);
  return 0;
}
