// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "refpath/units/calendar.hpp"

using namespace refpath;

TEST_CASE("a clock of open time gives the calendar's answers, asked forwards") {
  const Hours night{{{0, 6 * hour_ticks}, {2 * day_ticks + 22 * hour_ticks, 3 * day_ticks}}};
  const Hours over_midnight{{{20 * hour_ticks, 60 * hour_ticks}}};
  const std::vector<std::vector<Ticks>> closed = {
      {}, {0}, {0, day_ticks, 2 * day_ticks}, {day_ticks, 9 * day_ticks, 10 * day_ticks}};
  for (const Hours& hours : {office_week(), round_the_clock(), night, over_midnight})
    for (const auto& days : closed) {
      const Calendar calendar(hours, days);
      OpenClock clock(hours, days);
      int wrong = 0;
      for (Ticks open = 0; open < 4 * open_per_week(hours); open += open % 977 + 1)
        wrong += clock.moment(open) != calendar.after_working_time(0, open);
      CHECK(wrong == 0);
    }
}
