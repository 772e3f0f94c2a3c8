// SPDX-License-Identifier: Apache-2.0
// How often refpath's 95 % intervals hold known answers, over thousands of small experiments.
// Usage: bench_coverage [all, intervals or expectations] [SHARE of the experiments, 1 by default] [first seed, 1 by
// default]
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cores.hpp"
#include "refpath/comparison/expect.hpp"
#include "support/known_answers.hpp"

namespace {

using namespace refpath;
using bench::on_all_cores;
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

/// How often an expectation that the first measure of `known` is at least its true value is decided, and how often one
/// that is far from the truth is decided falsely, or not at all.
void print_expectations(const KnownAnswers& known, double away, int experiments, std::uint64_t first_seed) {
  const std::string& key = known.questions.front().key;
  const double truth = known.questions.front().truth.front();
  std::vector<Judgement> at(static_cast<std::size_t>(experiments)), far(at.size());
  on_all_cores().for_each(at.size(), [&](std::size_t i) {
    KnownAnswers mine = known;
    mine.settings.simulation.seed = first_seed + i;
    Record record;
    const KnownAfter after = [&](int replications) -> Measure {
      if (replications > 0) record = measured(mine, replications);
      return [&record, replications](std::string_view measure) {
        Evidence sampled = replications == 0 ? Evidence{} : evidence(*record.find(measure));
        sampled.exact.reset();
        return sampled;
      };
    };
    at[i] = judge({{key, Expectation::Bound::at_least, truth, 0}}, after).front();
    far[i] = judge({{key, Expectation::Bound::at_most, truth * away, 0}}, after).front();
  });
  const auto percent = [experiments](const std::vector<Judgement>& all, Decision decision) {
    int found = 0;
    for (const Judgement& one : all) found += one.decision == decision;
    return 100.0 * found / experiments;
  };
  double runs = 0;
  for (const Judgement& one : far) runs += one.replications;
  fmt::print("| {} | `{}` | {} | {:.1f} % / {:.1f} % | {:.0f} % | {:.1f} % | {:.0f} |\n", known.name, key, experiments,
             percent(at, Decision::failed), percent(at, Decision::met), 100 * (away - 1), percent(far, Decision::met),
             runs / experiments);
  std::fflush(stdout);
}

using Some = std::function<int(int)>;

void intervals(const Some& some, std::uint64_t seed) {
  fmt::print(
      "| experiment | asked | measure | runs | experiments | held | truth below / above | skewed | 93.5-96.5 % |\n"
      "|--|--|--|--|--|--|--|--|--|\n");
  print(known_touch(), some(2000), seed);
  print(with(known_touch(), 100), some(1000), seed);
  print(until_precise(known_touch(), 0.02), some(1000), seed);
  print(known_queue(0.5, 4, 52), some(1000), seed);
  print(with(known_queue(0.5, 4, 52), 100), some(2000), seed);
  print(known_queue(0.7, 4, 52), some(1000), seed);
  print(known_pooling(4), some(1000), seed);
  print(until_precise(known_losses(), 0.005), some(1000), seed);
  print(known_queue(0.7, 24, 52), some(1000), seed);
  print(known_queue(0.5, 8, 4), some(1000), seed);
}

void expectations(const Some& some, std::uint64_t seed) {
  fmt::print(
      "| experiment | measure | experiments | at least the truth: failed / met | at most more than the truth by | met "
      "| "
      "runs |\n|--|--|--|--|--|--|--|\n");
  print_expectations(in_weeks(known_touch(), 8), 1.25, some(1000), seed);
  print_expectations(known_queue(0.5, 8, 4), 2, some(400), seed);
  print_expectations(known_queue(0.5, 24, 26), 2, some(400), seed);
}

}  // namespace

int main(int arguments, char** values) {
  const std::string what = arguments > 1 ? values[1] : "all";
  const double share = arguments > 2 ? std::atof(values[2]) : 1;
  const std::uint64_t seed = arguments > 3 ? std::strtoull(values[3], nullptr, 10) : 1;
  const Some some = [share](int all) { return std::max(10, static_cast<int>(all * share)); };
  if (what == "all" || what == "intervals") intervals(some, seed);
  if (what == "all" || what == "expectations") expectations(some, seed);
  return 0;
}
