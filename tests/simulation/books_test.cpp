// SPDX-License-Identifier: Apache-2.0
// What must hold in every replication of every pathway, saturated ones included.
#include <algorithm>

#include "catch.hpp"
#include "refpath/program/program.hpp"
#include "refpath/simulation/simulate.hpp"
#include "support/generate.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

/// Demand without regard to load: many of these are saturated.
Program any_load(std::uint64_t number) {
  GenerateOptions options;
  options.highest_load = 0;
  return lower(generate(number, options));
}

Sample eight_weeks(const Program& program) {
  SimulationSettings settings;
  settings.weeks = 8;
  settings.warm_up_weeks = 3;
  settings.replications = 3;
  return simulate({&program}, settings).variants[0];
}

}  // namespace

TEST_CASE("referrals in are referrals out and inside, and the run always ends") {
  for (std::uint64_t number = 100; number < 180; ++number) {
    const Program program = any_load(number);
    const Sample sample = eight_weeks(program);
    const Layout& l = sample.layout;
    for (int i = 0; i < sample.replications; ++i) {
      double out = sample.at(i, l.unfinished);
      for (std::size_t e = 0; e < program.exits.size(); ++e) out += sample.at(i, l.exits + static_cast<int>(e));
      CHECK(sample.at(i, l.counted) == out);
    }
  }
}

TEST_CASE("nobody works more than their hours, but for overtime") {
  for (std::uint64_t number = 100; number < 180; ++number) {
    const Program program = any_load(number);
    const Sample sample = eight_weeks(program);
    const Layout& l = sample.layout;
    for (std::size_t r = 0; r < program.roles.size(); ++r) {
      if (!program.roles[r].limited) continue;
      const int role = static_cast<int>(r);
      Ticks longest = 0;  // a part-timer may be a period ahead or behind
      for (const Period& period : program.roles[r].hours.periods) longest = std::max(longest, period.to - period.from);
      const double capacity = program.roles[r].wte * 8 * static_cast<double>(open_per_week(program.roles[r].hours));
      for (int i = 0; i < sample.replications; ++i) {
        INFO("pathway " << number << ", role " << program.roles[r].name);
        const double worked =
            sample.at(i, l.worked + role) + sample.at(i, l.background + role) - sample.at(i, l.overtime + role);
        CHECK(worked <= capacity + static_cast<double>(longest));
      }
    }
  }
}

TEST_CASE("the elapsed time is delay, wait, touch, pauses and meetings, and nothing else") {
  for (std::uint64_t number = 200; number < 240; ++number) {
    const Program program = lower(generate(number));
    const Sample sample = eight_weeks(program);
    const Layout& l = sample.layout;
    for (int i = 0; i < sample.replications; ++i) {
      if (sample.at(i, l.unfinished) > 0) continue;
      CHECK(sample.at(i, l.elapsed) == sample.at(i, l.delay) + sample.at(i, l.wait) + sample.at(i, l.touch) +
                                           sample.at(i, l.paused) + sample.at(i, l.met));
    }
  }
}
