// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "refpath/comparison/compare.hpp"
#include "refpath/simulation/runner.hpp"

namespace refpath::test {

/// What is asked of an experiment.
enum class Asked {
  average,          ///< Of one pathway: its 95 % interval is to hold the truth.
  difference,       ///< Of two pathways, paired: the same.
  year,             ///< Of one pathway: the range of a single year is to hold the next year.
  year_difference,  ///< Of two pathways: the range is to hold the difference between two different years to come.
  freed,            ///< Of two pathways: the hours freed of all headline groups at once, intervals adjusted.
};

struct Question {
  Asked asked;
  std::string key;                 ///< The measure.
  std::vector<double> truth = {};  ///< In the unit of the measure; of `freed` one for each group. None for a year.
};

/// A small experiment with known answers: one or two pathway files, how they are run, and what is asked of them.
struct KnownAnswers {
  std::string name;
  std::vector<std::string> files;
  CompareSettings settings;
  std::vector<Question> questions;
};

/// How often the answers to one question held.
struct Held {
  int experiments = 0;
  int held = 0;
  int truth_below = 0, truth_above = 0;  ///< Of those that did not.
  int skewed = 0;                        ///< In how many the skewness over replications was above 1.
  int replications = 0;                  ///< All of them together.

  [[nodiscard]] double share() const { return static_cast<double>(held) / experiments; }
};

/// Makes so many experiments, each with a seed of its own from `first_seed` on, and asks each question of each, by
/// refpath's own way from the text of the file to the interval. By question.
[[nodiscard]] std::vector<Held> held(const KnownAnswers& known, int experiments, std::uint64_t first_seed,
                                     const Runner& runner = {});

/// All measures of the first pathway, from so many replications.
[[nodiscard]] Record measured(const KnownAnswers& known, int replications);

/// Two versions of a pathway without queues, four referrals a week, lognormal minutes and rework: hours, minutes,
/// visits and shares by hand.
[[nodiscard]] KnownAnswers known_touch();
/// M/M/1 round the clock, one person, made a quarter faster: waits, days to the end and a target in closed form. `unit`
/// hours of the clock are one unit of the textbook.
[[nodiscard]] KnownAnswers known_queue(double load, double unit, int weeks);
/// Two queues of one person each, and the same two people for both: Erlang C.
[[nodiscard]] KnownAnswers known_pooling(double unit);
/// A closed list (M/M/1/1), so that hours are not exact and the number of runs depends on the difference: Erlang B.
[[nodiscard]] KnownAnswers known_losses();
/// As `known`, but the experiment says itself when its answer is precise enough.
[[nodiscard]] KnownAnswers until_precise(KnownAnswers known, double precision);

}  // namespace refpath::test
