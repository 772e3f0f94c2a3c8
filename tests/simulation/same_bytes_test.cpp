// SPDX-License-Identifier: Apache-2.0
// The same settings give the same numbers, to the bit, however the work is spread; and the same pathway the same luck.
#include <thread>
#include <vector>

#include "catch.hpp"
#include "refpath/program/program.hpp"
#include "refpath/simulation/simulate.hpp"
#include "support/generate.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

SimulationSettings short_run() {
  SimulationSettings settings;
  settings.weeks = 8;
  settings.replications = 12;
  return settings;
}

Runner backwards() {
  Runner runner;
  runner.for_each = [](std::size_t n, const std::function<void(std::size_t)>& task) {
    for (std::size_t i = n; i > 0; --i) task(i - 1);
  };
  return runner;
}

Runner threaded() {
  Runner runner;
  runner.for_each = [](std::size_t n, const std::function<void(std::size_t)>& task) {
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < n; ++i) threads.emplace_back([&task, i] { task(i); });
    for (std::thread& thread : threads) thread.join();
  };
  return runner;
}

}  // namespace

TEST_CASE("a runner that runs tasks backwards or on threads gives the same bytes") {
  for (std::uint64_t number = 1; number <= 12; ++number) {
    const Program program = lower(generate(number));
    const Experiment one = simulate({&program}, short_run());
    for (const Runner& runner : {backwards(), threaded()}) {
      const Experiment other = simulate({&program}, short_run(), {}, runner);
      CHECK(one.warm_up_weeks == other.warm_up_weeks);
      CHECK(one.variants[0].rows == other.variants[0].rows);
      CHECK(one.variants[0].histograms.wait.quantile(0.9) == other.variants[0].histograms.wait.quantile(0.9));
    }
  }
}

TEST_CASE("with every construct, a runner that runs tasks backwards or on threads gives the same bytes") {
  SimulationSettings settings = short_run();
  settings.weeks = 4;
  settings.warm_up_weeks = 1;
  settings.replications = 4;
  for (std::uint64_t number = 1; number <= 100; ++number) {
    INFO("pathway " << number);
    const Program program = lower(generate_anything(number)), same = lower(generate_anything(number));
    const Experiment one = simulate({&program, &same}, settings);
    CHECK(one.variants[0].rows == one.variants[1].rows);
    for (const Runner& runner : {backwards(), threaded()}) {
      const Experiment other = simulate({&program}, settings, {}, runner);
      CHECK(one.variants[0].rows == other.variants[0].rows);
      CHECK(one.variants[0].histograms.wait.quantile(0.9) == other.variants[0].histograms.wait.quantile(0.9));
    }
  }
}

TEST_CASE("a pathway beside itself has exactly the same luck") {
  for (std::uint64_t number = 20; number <= 32; ++number) {
    const Program program = lower(generate(number));
    const Program same = lower(generate(number));
    const Experiment both = simulate({&program, &same}, short_run());
    CHECK(both.variants[0].rows == both.variants[1].rows);
  }
}

TEST_CASE("other seeds and other replications have other luck") {
  const Program program = lower(generate(3));
  SimulationSettings settings = short_run();
  settings.warm_up_weeks = 2;
  const Experiment one = simulate({&program}, settings);
  settings.seed = 2;
  const Experiment other = simulate({&program}, settings);
  CHECK(one.variants[0].rows != other.variants[0].rows);
  CHECK(one.variants[0].at(0, one.variants[0].layout.elapsed) != one.variants[0].at(1, one.variants[0].layout.elapsed));
}

TEST_CASE("the first replications of a longer experiment are those of a shorter one") {
  const Program program = lower(generate(5));
  SimulationSettings settings = short_run();
  settings.warm_up_weeks = 4;
  const Experiment shorter = simulate({&program}, settings);
  settings.replications = 60;
  const Experiment longer = simulate({&program}, settings);
  const auto& rows = shorter.variants[0].rows;
  CHECK(std::equal(rows.begin(), rows.end(), longer.variants[0].rows.begin()));
}

TEST_CASE("a stop that is asked for comes at the end of a batch") {
  const Program program = lower(generate(6));
  SimulationSettings settings = short_run();
  settings.replications = 200;
  Runner runner;
  runner.progress = [](std::size_t done, std::size_t) { return done < 60; };
  const Experiment stopped = simulate({&program}, settings, {}, runner);
  CHECK(stopped.stopped == Stopped::cancelled);
  CHECK(stopped.replications == 60);
}
