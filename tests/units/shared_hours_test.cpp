// SPDX-License-Identifier: Apache-2.0
#include "refpath/units/shared_hours.hpp"

#include "catch.hpp"
#include "refpath/units/lengths.hpp"

namespace refpath {
namespace {

constexpr Ticks hour = hour_ticks;

Hours hours(std::vector<Period> periods) {
  return Hours{std::move(periods)};
}

}  // namespace

TEST_CASE("Shared hours are those that both have") {
  // Mon-Fri 08:00-14:00 and 12:30-17:00 share 12:30-14:00 on five days.
  CHECK(shared_hours(daily(0, 4, 8, 14), daily(0, 4, 12.5, 17)) == daily(0, 4, 12.5, 14));
  CHECK(shared_hours(daily(0, 4, 8, 12), daily(0, 4, 12, 17)).periods.empty());
  CHECK(shared_hours(office_week(), round_the_clock()) == office_week());
  CHECK(shared_hours(office_week(), Hours{}).periods.empty());
  // One long period over two short ones.
  CHECK(shared_hours(hours({{0, 10 * hour}}), hours({{1 * hour, 2 * hour}, {9 * hour, 11 * hour}})) ==
        hours({{1 * hour, 2 * hour}, {9 * hour, 10 * hour}}));
}

TEST_CASE("Hours that touch are joined, also over midnight") {
  CHECK(joined(hours({{0, 6 * hour}, {20 * hour, 24 * hour}, {24 * hour, 30 * hour}})) ==
        hours({{0, 6 * hour}, {20 * hour, 30 * hour}}));
  CHECK(joined(Hours{}).periods.empty());
  CHECK(joined(round_the_clock()).periods.size() == 1);
}

TEST_CASE("The longest stretch may go over the end of the week") {
  CHECK(longest_period(office_week()) == 4 * hour);
  CHECK(longest_period(Hours{}) == 0);
  CHECK(longest_period(round_the_clock()) == week_ticks);
  // Sunday 20:00 to Monday 06:00 is ten hours.
  CHECK(longest_period(hours({{0, 6 * hour}, {40 * hour, 48 * hour}, {164 * hour, 168 * hour}})) == 10 * hour);
}

}  // namespace refpath
