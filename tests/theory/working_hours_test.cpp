// SPDX-License-Identifier: Apache-2.0
// Elapsed time over hours of work, against an enumeration of the seconds of a week at which a referral may arrive. The
// enumeration steps through time a minute at a time at most and shares no code with the engine's calendar.
#include <algorithm>
#include <functional>
#include <vector>

#include "catch.hpp"
#include "refpath/model/builder.hpp"
#include "support/simulated.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

constexpr int minute = 60, day = 24 * 60 * minute, week = 7 * day;

/// Mon-Fri 09:00-12:30 and 13:00-17:00, by the minute in which the second lies.
bool open(int second) {
  const int time = second % day / minute;
  return second % week / day < 5 && ((time >= 540 && time < 750) || (time >= 780 && time < 1020));
}

int next_minute(int second) {
  return (second / minute + 1) * minute;
}

int next_open(int second) {
  while (!open(second)) second = next_minute(second);
  return second;
}

int close_after(int second) {
  while (open(second)) second = next_minute(second);
  return second;
}

/// Until `length` open seconds have passed; it may end at a close.
int paused_work(int start, int length) {
  int t = next_open(start);
  for (int left = length; left > 0; t = next_minute(t)) {
    if (!open(t)) continue;
    if (left <= next_minute(t) - t) return t + left;
    left -= next_minute(t) - t;
  }
  return t;
}

int finished_work(int start, int length) {
  return next_open(start) + length;
}

int fitting_work(int start, int length) {
  int t = next_open(start);
  while (close_after(t) - t < length) t = next_open(close_after(t));
  return t + length;
}

/// Half working days on: the same fraction of the day's 450 open minutes, further on, and inside open time.
int working_days_on(int start, int halves) {
  int t = next_open(start);
  int d = t / day;
  int left = halves * 225 * minute;
  for (int m = d * day; m < t; m = next_minute(m))
    if (open(m)) left += std::min(next_minute(m), t) - m;
  for (; left >= 450 * minute; left -= 450 * minute) {
    ++d;
    while (!open(d * day + 10 * 60 * minute)) ++d;
  }
  for (t = d * day;; t = next_minute(t)) {
    if (!open(t)) continue;
    if (left < minute) return t + left;
    left -= minute;
  }
}

/// Mean over arrivals at every third second of the open time (a cycle that meets every second of the minute in turn
/// would change nothing: no answer jumps but at whole minutes).
double mean_minutes(const std::function<int(int)>& end) {
  double sum = 0;
  int count = 0;
  for (int t = 1; t < week; t += 3) {
    if (!open(t)) continue;
    sum += end(t) - t;
    ++count;
  }
  return sum / count / minute;
}

Interval elapsed_minutes(const Pathway& pathway, int replications) {
  const Sample sample = simulated(pathway, 52, 1, replications);
  Interval elapsed = ratio(sample, sample.layout.elapsed, sample.layout.counted);
  for (double* x : {&elapsed.mean, &elapsed.low, &elapsed.high, &elapsed.se}) *x /= 60;
  return elapsed;
}

Builder pathway_with(double referrals_a_week) {
  return Builder("Hours").demand(referrals_a_week, "only");
}

}  // namespace

TEST_CASE("delays in working days take the enumerated time", "[statistical]") {
  for (const int halves : {1, 2, 3, 5, 11}) {
    INFO("half working days: " << halves);
    const Pathway pathway =
        pathway_with(200).step("only").delay(working_days(halves / 2.0)).then("out").exit("out").build();
    check_agrees(elapsed_minutes(pathway, 60), mean_minutes([&](int m) { return working_days_on(m, halves); }), 0.01);
  }
}

TEST_CASE("delays in working hours take the enumerated time", "[statistical]") {
  const Pathway pathway = pathway_with(200).step("only").delay(working_hours(11)).then("out").exit("out").build();
  check_agrees(elapsed_minutes(pathway, 60), mean_minutes([](int m) { return paused_work(m, 660 * minute); }), 0.01);
}

TEST_CASE("work that pauses, finishes or does not start at the close takes the enumerated time", "[statistical]") {
  struct Case {
    AtClose at_close;
    std::function<int(int, int)> end;
  };
  const std::vector<Case> cases = {
      {AtClose::pause, paused_work}, {AtClose::finish, finished_work}, {AtClose::do_not_start, fitting_work}};
  for (const Case& c : cases)
    for (const int length : {50, 190}) {
      INFO(name(c.at_close) << ", " << length << " min");
      const double exact = mean_minutes([&](int m) { return c.end(m, length * minute); });
      auto pathway = [&](bool limited) {
        Builder builder = pathway_with(200);
        builder.role("nurse");
        if (limited) builder.wte(100);
        return builder.step("only").work("nurse", minutes(length)).at_close(c.at_close).then("out").exit("out").build();
      };
      check_agrees(elapsed_minutes(pathway(false), 100), exact, 0.015);
      // A hundred people for some 17 at work: nobody ever waits for a person, and their diaries must say the same.
      check_agrees(elapsed_minutes(pathway(true), 100), exact, 0.015);
    }
}
