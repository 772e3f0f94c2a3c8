// SPDX-License-Identifier: Apache-2.0
#include "refpath/measures/measure.hpp"

#include <algorithm>
#include <set>

#include "catch.hpp"
#include "support/generate.hpp"
#include "support/hand_made_sample.hpp"
#include "support/small_pair.hpp"

using namespace refpath;
using refpath::test::empty_sample;
using refpath::test::set_cell;

namespace {

struct Measured {
  explicit Measured(Pathway of) : pathway(std::move(of)), program(lower(pathway)), analysis(analyse(program)) {}
  [[nodiscard]] Record record(const Sample* sample = nullptr, bool growing = false) const {
    Simulated simulated;
    simulated.sample = sample;
    simulated.growing = growing;
    return measure(pathway, program, analysis, simulated);
  }
  Pathway pathway;
  Program program;
  Analysis analysis;
};

double exact(const Record& record, const char* key) {
  INFO(key);
  const Estimate* estimate = record.find(key);
  REQUIRE(estimate != nullptr);
  REQUIRE(estimate->exact);
  return *estimate->exact;
}

}  // namespace

TEST_CASE("exact measures of a small pathway are those worked out by hand") {
  const Measured small(test::small_current());
  const Record record = small.record();
  CHECK(exact(record, "time.gp") == Approx(15));
  CHECK(exact(record, "time.nurse") == Approx(37.5));
  CHECK(exact(record, "time.nurse@screen") == Approx(37.5));
  CHECK(exact(record, "time.nurse.contact") == Approx(25));
  CHECK(exact(record, "time.nurse.admin") == Approx(12.5));
  CHECK(exact(record, "hours.gp") == Approx(2.5));
  CHECK(exact(record, "hours.nurse") == Approx(7.75));  // 6.25 + 3 people x 30 min
  CHECK(exact(record, "cost.nurse") == Approx(387.5));
  CHECK(exact(record, "cost") == Approx(637.5));
  CHECK(exact(record, "load.nurse") == Approx(7.75 / (20 * 168)));
  CHECK(exact(record, "visits@screen") == Approx(1.25));
  CHECK(exact(record, "exits.gave_up") == Approx(0.25));
  CHECK(exact(record, "held.allocation") == Approx(1));
  CHECK(record.find("load.allocation") == nullptr);  // its room has no limit
  const Estimate* wait = record.find("wait@decide");
  REQUIRE(wait != nullptr);
  CHECK_FALSE(wait->exact);
  CHECK(wait->why_not_exact->step == "decide");
  CHECK(wait->why_not_exact->reason == "meeting");
}

TEST_CASE("every measure has a row in the table and its unit, and keys do not repeat") {
  std::set<std::string_view> units;
  for (const auto& kind : measure_kinds()) units.insert(kind.unit);
  for (std::uint64_t number = 1; number <= 20; ++number) {
    const Measured subject(test::generate(number));
    std::set<std::string> keys;
    for (const auto& estimate : subject.record().estimates) {
      INFO(number << ' ' << estimate.key);
      CHECK(keys.insert(estimate.key).second);
      CHECK(units.count(estimate.unit) == 1);
      CHECK(estimate.exact.has_value() != estimate.why_not_exact.has_value());
      CHECK_FALSE(estimate.label.empty());
    }
  }
}

TEST_CASE("without demand there are minutes and visits but no hours and no waits") {
  Pathway pathway = test::small_current();
  pathway.demand.reset();
  const Measured subject(pathway);
  const Record record = subject.record();
  CHECK(exact(record, "time.gp") == Approx(15));
  CHECK(record.find("hours.gp") == nullptr);
  CHECK(record.find("load.gp") == nullptr);
  CHECK(record.find("elapsed") == nullptr);
}

TEST_CASE("a simulated mean is a ratio of sums and not an average of averages") {
  const Measured small(test::small_current());
  Sample sample = empty_sample(small.program, 2);
  const Layout& at = sample.layout;
  set_cell(sample, at.counted, {1, 3});
  set_cell(sample, at.elapsed, {10.0 * day_ticks, 6.0 * day_ticks});
  set_cell(sample, at.elapsed_squared, {100.0 * day_ticks * day_ticks, 12.0 * day_ticks * day_ticks});
  const Record record = small.record(&sample);
  const Estimate* elapsed = record.find("elapsed");
  REQUIRE(elapsed->simulated);
  CHECK(elapsed->simulated->interval.mean == Approx(4));  // 16 days / 4 referrals, not (10 + 2) / 2
  CHECK(*elapsed->sd == Approx(std::sqrt(112.0 / 4 - 16)));
  // Linearised: 4 + (10 - 4 x 1) / 2 and 4 + (6 - 4 x 3) / 2.
  CHECK(elapsed->simulated->linearised[0] == Approx(7));
  CHECK(elapsed->simulated->linearised[1] == Approx(1));
  CHECK(elapsed->by_year == std::vector<double>{10, 2});
}

TEST_CASE("simulated hours are those of the referrals of the window and of its meetings") {
  const Measured small(test::small_current());
  Sample sample = empty_sample(small.program, 2);
  const Layout& at = sample.layout;
  for (std::size_t i = 0; i < at.time_cells.size(); ++i) {
    if (at.time_cells[i].role == 1) set_cell(sample, at.time + static_cast<int>(i), {52 * 3600.0, 104 * 3600.0});
  }
  set_cell(sample, at.held, {52, 52});
  const Record record = small.record(&sample);
  // Two cells (contact and admin) of 1 h and 2 h a week, and 1.5 h of meetings a week.
  CHECK(record.find("hours.nurse")->simulated->interval.mean == Approx(3 + 1.5));
  CHECK(record.find("hours.gp")->simulated->interval.mean == 0);
  CHECK(record.find("held.allocation")->simulated->interval.mean == Approx(1));
  CHECK(record.find("hours.nurse")->by_year == std::vector<double>{3.5, 5.5});
}

TEST_CASE("load counts work and other work and meetings over all open hours") {
  const Measured small(test::small_current());
  Sample sample = empty_sample(small.program, 2);
  const Layout& at = sample.layout;
  const double week = 20.0 * 168 * 3600 * 52;
  set_cell(sample, at.worked + 1, {0.1 * week, 0.1 * week});
  set_cell(sample, at.background + 1, {0.2 * week, 0.4 * week});
  set_cell(sample, at.held, {52, 52});
  CHECK(small.record(&sample).find("load.nurse")->simulated->interval.mean == Approx(0.4 + 1.5 / (20 * 168)));
}

TEST_CASE("what did not happen has a reason instead of a number") {
  const Measured small(test::small_current());
  const Sample sample = empty_sample(small.program, 2);
  const Record record = small.record(&sample);
  CHECK_FALSE(record.find("elapsed")->simulated);
  CHECK(record.find("elapsed")->not_simulated == "it did not happen");
}

TEST_CASE("while work keeps growing there is no long-run wait but there are hours") {
  const Measured small(test::small_current());
  Sample sample = empty_sample(small.program, 2);
  set_cell(sample, sample.layout.counted, {1, 1});
  const Record record = small.record(&sample, true);
  for (const char* key : {"wait", "elapsed", "wait@screen", "wait.nurse", "queue.nurse", "open"}) {
    INFO(key);
    CHECK_FALSE(record.find(key)->simulated);
    CHECK(record.find(key)->not_simulated == "still growing");
  }
  CHECK(record.find("hours.nurse")->simulated);
}

TEST_CASE("percentiles are pooled and their intervals hold them") {
  const Measured small(test::small_current());
  Sample sample = empty_sample(small.program, 4);
  const Layout& at = sample.layout;
  for (int hour = 1; hour <= 4000; ++hour) sample.histograms.elapsed.record(hour * hour_ticks);
  set_cell(sample, at.counted, {1000, 1000, 1000, 1000});
  // Four quarters alike: the mean square of 1 .. 4000 h, and the mean up to a little noise.
  const double mean = 2000.5 * hour_ticks;
  set_cell(sample, at.elapsed, {998 * mean, 1002 * mean, 999 * mean, 1001 * mean});
  const double mean_square = 4001.0 * 8001.0 / 6 * hour_ticks * hour_ticks;
  set_cell(sample, at.elapsed_squared, std::vector<double>(4, 1000 * mean_square));
  const Record record = small.record(&sample);
  const Estimate* elapsed = record.find("elapsed");
  REQUIRE(elapsed->percentiles.size() == 3);
  CHECK(elapsed->percentiles[1].percent == 90);
  CHECK(elapsed->percentiles[1].value == Approx(3600.0 / 24).epsilon(0.02));
  // No more than independent records vary: t(0.975, 3) x sqrt(0.9 x 0.1 / 4000) = 1.51 % of 4000 h.
  CHECK(elapsed->percentiles[1].low == Approx((3600 - 60.4) / 24).epsilon(0.02));
  CHECK(elapsed->percentiles[1].high == Approx((3600 + 60.4) / 24).epsilon(0.02));
}

TEST_CASE("an exact and a simulated value that differ by more than chance are a fault of ours") {
  const Measured small(test::small_current());
  Sample sample = empty_sample(small.program, 4);
  const Layout& at = sample.layout;
  set_cell(sample, at.counted, {1000, 1000, 1000, 1000});
  const auto told = [&](double visits) {
    set_cell(sample, at.visits + 1, {visits - 1, visits + 1, visits - 1, visits + 1});
    Simulated simulated;
    simulated.sample = &sample;
    const Record record = small.record(&sample);
    const Diagnostics found = mismatches(record, simulated);
    return std::any_of(found.begin(), found.end(),
                       [](const Diagnostic& d) { return d.message.find("visits@screen") != std::string::npos; });
  };
  CHECK_FALSE(told(1250));    // exact: 1.25
  CHECK_FALSE(told(1251.2));  // within 0.1 %
  CHECK(told(1300));
}

TEST_CASE("referrals that were cut off are no evidence against the exact answer") {
  const Measured small(test::small_current());
  Sample sample = empty_sample(small.program, 4);
  const Layout& at = sample.layout;
  set_cell(sample, at.counted, {1000, 1000, 1000, 1000});
  set_cell(sample, at.visits + 1, {1300, 1301, 1300, 1301});
  set_cell(sample, at.unfinished, {0, 1, 0, 0});
  Simulated simulated;
  simulated.sample = &sample;
  CHECK(mismatches(small.record(&sample), simulated).empty());
}
