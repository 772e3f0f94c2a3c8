// SPDX-License-Identifier: Apache-2.0
// One person, first come first served: every wait follows from Lindley's recursion (Lindley, The theory of queues with
// a single server, 1952), fed with the same draws. Equality is to the second.
#include <algorithm>
#include <vector>

#include "catch.hpp"
#include "refpath/model/builder.hpp"
#include "refpath/simulation/replication.hpp"
#include "refpath/simulation/warm_up.hpp"

using namespace refpath;

namespace {

struct Arrival {
  Ticks moment;  ///< On the clock.
  Ticks open;    ///< The open time that has passed by then.
  Ticks length;
  bool referral;
};

/// Moments and lengths of the first pieces of a stream, up to `end`, on a clock of open time.
void stream(std::vector<Arrival>& all, const Program& program, const Chance& chance, const char* site, double per_week,
            const Draw& length, bool referral, Ticks end) {
  const Calendar calendar(program.hours);
  const QuantileTable& table = program.tables[static_cast<std::size_t>(length.table)];
  const QuantileTable gap = QuantileTable::exponential(static_cast<double>(open_per_week(program.hours)) / per_week);
  Series gaps(Hash().add(site).value());
  std::int64_t sum_1024 = 0;
  for (std::uint32_t n = 0;; ++n) {
    sum_1024 += gap.sample_1024(gaps.next(chance));
    const Ticks open = (sum_1024 + 512) >> 10;
    const Ticks moment = calendar.after_working_time(0, open);
    if (moment >= end) return;
    all.push_back({moment, open, table.sample(chance.word(length.site, n)), referral});
  }
}

/// Sum over the referrals of wait plus pauses, by Lindley's recursion in open time.
double expected_wait(const Program& program, Ticks end) {
  std::vector<Arrival> all;
  stream(all, program, Chance(1, 0, program.sources.front().site), "arrival", program.referrals_per_week,
         program.parts.front().draw, true, 2 * end);
  const ProgramRole& role = program.roles.front();
  if (role.background_per_week > 0) {
    const Draw& piece = role.background_piece;
    stream(all, program, Chance(1, 0, role.site), "background",
           role.background_per_week / program.tables[static_cast<std::size_t>(piece.table)].mean(), piece, false,
           2 * end);
  }
  std::stable_sort(all.begin(), all.end(), [](const Arrival& a, const Arrival& b) { return a.moment < b.moment; });
  const Calendar calendar(program.hours);
  Ticks free = 0;  // open time at which the person is free
  double sum = 0;
  for (const Arrival& a : all) {
    const Ticks start = std::max(free, a.open);
    if (a.referral && a.moment < end) {
      const Ticks on_clock = start == a.open ? a.moment : calendar.after_working_time(0, start);
      sum += static_cast<double>(on_clock - a.moment);
    }
    free = start + a.length;
  }
  return sum;
}

void same_waits(const Pathway& pathway) {
  const Program program = lower(pathway);
  const Scenario scenario(program);
  const Window window = window_after(0, 20);
  const Outcomes outcomes = Replication(scenario, 1, 0, window, false).run();
  const double waited = outcomes.row[static_cast<std::size_t>(scenario.layout.wait)];
  CHECK(waited > 0);
  CHECK(waited == expected_wait(program, window.to));
}

}  // namespace

TEST_CASE("waits round the clock are those of the recursion") {
  same_waits(Builder("Queue")
                 .hours(round_the_clock())
                 .demand(100, "see")
                 .role("nurse")
                 .wte(1)
                 .step("see")
                 .work("nurse", exponential(1.3 * 3600))
                 .then("out")
                 .exit("out")
                 .build());
}

TEST_CASE("waits in office hours are those of the recursion in open time") {
  same_waits(Builder("Queue")
                 .demand(25, "see")
                 .role("nurse")
                 .wte(1)
                 .step("see")
                 .work("nurse", minutes(40, 70, 130))
                 .then("out")
                 .exit("out")
                 .build());
}

TEST_CASE("waits behind other work are those of the recursion over both streams") {
  same_waits(Builder("Queue")
                 .demand(10, "see")
                 .role("nurse")
                 .wte(1)
                 .background(18)
                 .step("see")
                 .work("nurse", minutes(30, 60, 120))
                 .then("out")
                 .exit("out")
                 .build());
}
