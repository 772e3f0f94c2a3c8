// SPDX-License-Identifier: Apache-2.0
#include "refpath/units/recurrence.hpp"

#include <algorithm>

#include "catch.hpp"
#include "refpath/units/lengths.hpp"
#include "refpath/units/parse.hpp"

using namespace refpath;

namespace {

Date date(int year, int month, int day) {
  return *date_of(year, month, day);
}

int days_in_month(int year, int month) {
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  if (month == 2) return leap ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::vector<Date> dates_held(const Recurrence& recurrence, Date monday, int weeks, int phase = 0) {
  std::vector<Date> dates;
  for (int week = 0; week < weeks; ++week)
    for (const WeekTime start : starts_in_week(recurrence, monday + 7 * week, phase))
      dates.push_back(monday + 7 * week + start / day_ticks);
  return dates;
}

}  // namespace

TEST_CASE("Dates are days since 1970, one after another through four centuries") {
  CHECK(date(1970, 1, 1) == 0);
  CHECK(date(2000, 3, 1) == 11017);  // 30 years of 365 days, 7 leap days to 1996, and January and February of 2000
  Date expected = date(1899, 12, 31);
  int wrong = 0;
  for (int year = 1900; year < 2301; ++year)
    for (int month = 1; month <= 12; ++month)
      for (int day = 1; day <= days_in_month(year, month); ++day) {
        ++expected;
        const auto found = date_of(year, month, day);
        wrong += !found || *found != expected;
        const CalendarDay back = calendar_day(expected);
        wrong += back.year != year || back.month != month || back.day != day;
      }
  CHECK(wrong == 0);
  CHECK(expected - date(1900, 1, 1) + 1 == 401 * 365 + 97);
}

TEST_CASE("There are no dates but those of the calendar") {
  for (const int year : {1900, 2026, 2028, 2100}) CHECK_FALSE(date_of(year, 2, days_in_month(year, 2) + 1));
  CHECK_FALSE(date_of(2026, 4, 31));
  CHECK_FALSE(date_of(2026, 0, 1));
  CHECK_FALSE(date_of(2026, 13, 1));
  CHECK_FALSE(date_of(2026, 1, 0));
  CHECK_FALSE(date_of(2026, 1, 32));
}

TEST_CASE("Weeks begin on Monday") {
  CHECK(monday_of(date(2026, 1, 5)) == date(2026, 1, 5));
  CHECK(monday_of(date(2026, 1, 11)) == date(2026, 1, 5));
  CHECK(monday_of(date(2026, 1, 4)) == date(2025, 12, 29));
  CHECK(monday_of(0) == -3);
  CHECK(monday_of(-4) == -10);
  CHECK(usual_start() == date(2026, 1, 5));
  CHECK(monday_of(usual_start()) == usual_start());
}

TEST_CASE("The first Wednesdays of 2026 are those of the wall calendar") {
  const Recurrence first = *parse_recurrence("first Wed 09:00").value;
  const std::vector<Date> expected = {date(2026, 1, 7), date(2026, 2, 4),  date(2026, 3, 4),  date(2026, 4, 1),
                                      date(2026, 5, 6), date(2026, 6, 3),  date(2026, 7, 1),  date(2026, 8, 5),
                                      date(2026, 9, 2), date(2026, 10, 7), date(2026, 11, 4), date(2026, 12, 2)};
  CHECK(dates_held(first, date(2026, 1, 5), 51) == expected);
  CHECK(starts_in_week(first, date(2026, 1, 5), 0) == std::vector<WeekTime>{week_time(2, 9)});
  CHECK(held_per_week(first, date(2026, 1, 5), 52, {}) == Approx(12.0 / 52));  // to 3 January 2027
  CHECK(held_per_week(first, date(2026, 1, 5), 52, {date(2026, 1, 7), date(2026, 1, 8)}) == Approx(11.0 / 52));
}

TEST_CASE("The last Friday of a month is the fourth or the fifth") {
  const Recurrence last = *parse_recurrence("last Fri 14:00").value;
  const std::vector<Date> held = dates_held(last, date(2026, 1, 5), 26);
  CHECK(held == std::vector<Date>{date(2026, 1, 30), date(2026, 2, 27), date(2026, 3, 27), date(2026, 4, 24),
                                  date(2026, 5, 29), date(2026, 6, 26)});
  // In February 2026 the fourth is the last: once, not twice.
  const Recurrence both = *parse_recurrence("fourth,last Fri 14:00").value;
  CHECK(dates_held(both, date(2026, 1, 5), 8) ==
        std::vector<Date>{date(2026, 1, 23), date(2026, 1, 30), date(2026, 2, 27)});
}

TEST_CASE("A week over the turn of a month has days of both") {
  const Recurrence recurrence = *parse_recurrence("last Mon 09:00, first Thu 10:00").value;
  // Monday 27 April and Thursday 7 May; Monday 29 June and Thursday 2 July.
  CHECK(starts_in_week(recurrence, date(2026, 4, 27), 0) == std::vector<WeekTime>{week_time(0, 9)});
  CHECK(starts_in_week(recurrence, date(2026, 6, 29), 0) == std::vector<WeekTime>{week_time(0, 9), week_time(3, 10)});
}

TEST_CASE("A fortnightly meeting is held in the week of its first date and every other one, before it too") {
  Recurrence recurrence = *parse_recurrence("Tue 14:00").value;
  recurrence.every_weeks = 2;
  recurrence.first_on = date(2026, 1, 14);  // a Wednesday: the week counts
  CHECK(dates_held(recurrence, date(2025, 12, 15), 8, 1) ==
        std::vector<Date>{date(2025, 12, 16), date(2025, 12, 30), date(2026, 1, 13), date(2026, 1, 27)});
  CHECK(held_per_week(recurrence, date(2026, 1, 5), 3, {}) == Approx(1.0 / 3));
  CHECK(held_per_week(recurrence, date(2026, 1, 12), 3, {}) == Approx(2.0 / 3));
  CHECK(held_per_week(recurrence, date(2026, 1, 12), 3, {date(2026, 1, 13)}) == Approx(1.0 / 3));
}

TEST_CASE("The phases of a meeting share out the weeks") {
  Recurrence recurrence = *parse_recurrence("Tue 14:00").value;
  recurrence.every_weeks = 3;
  for (int week = 0; week < 10; ++week) {
    int held = 0;
    for (int phase = 0; phase < 3; ++phase)
      held += static_cast<int>(starts_in_week(recurrence, date(2026, 1, 5) + 7 * week, phase).size());
    CHECK(held == 1);
  }
  CHECK(starts_in_week(recurrence, 4, 0).size() == 1);  // Monday 1970-01-05 is week 0
  CHECK(starts_in_week(recurrence, 4 + 7, 1).size() == 1);
  CHECK(held_per_week(recurrence, date(2026, 1, 5), 52, {}) == Approx(1.0 / 3));
  // One of the 52 Tuesdays is closed: a third of a meeting less.
  CHECK(held_per_week(recurrence, date(2026, 1, 5), 52, {date(2026, 12, 29)}) == Approx(51.0 / 52 / 3));
}

TEST_CASE("Recurrences are weekly starts or days of the month") {
  CHECK(parse_recurrence("Tue 14:00").value->starts == std::vector<WeekTime>{week_time(1, 14)});
  CHECK(parse_recurrence("Mon-Fri 08:45").value->starts.size() == 5);
  CHECK(parse_recurrence("Thu 10:00, Mon,Wed 09:00").value->starts ==
        std::vector<WeekTime>{week_time(0, 9), week_time(2, 9), week_time(3, 10)});
  const Recurrence monthly = *parse_recurrence("second,last Mon,Thu 14:00").value;
  CHECK(monthly.starts.empty());
  REQUIRE(monthly.monthly.size() == 4);
  CHECK(monthly.monthly[0].which == 2);
  CHECK(monthly.monthly[0].time == week_time(0, 14));
  CHECK(monthly.monthly[3].which == -1);
  CHECK(monthly.monthly[3].time == week_time(3, 14));
  CHECK(parse_recurrence("third Mon 14:00").value->monthly[0].which == 3);
  CHECK(parse_recurrence("fourth Mon 14:00").value->monthly[0].which == 4);
  CHECK(parse_recurrence("first Mon 14:00").value->every_weeks == 1);
}

TEST_CASE("What is no start is refused, and the complaint says what to write") {
  const auto complaint = [](const char* text) {
    const auto parsed = parse_recurrence(text);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.complaint.code == "bad-start");
    return parsed.complaint.message + "; " + parsed.complaint.help;
  };
  CHECK(complaint("first 09:00") == "'first 09:00' does not say on which day; write `first Tue 09:00`");
  CHECK(complaint("first") == "'first' does not say on which day; write `first Wed 09:00`");
  CHECK(complaint("first Wed") == "'first Wed' does not say at what time; write `first Wed 09:00`");
  CHECK(complaint("First Wed 09:00") == "'First' does not say which day of the month; write `first Wed 09:00`");
  CHECK(complaint("2nd Wed 09:00") == "'2nd' does not say which day of the month; write `second Wed 09:00`");
  CHECK(complaint("fifth Wed 09:00") ==
        "'fifth' does not say which day of the month; which of the month is `first`, `second`, `third`, `fourth` or "
        "`last`");
  CHECK(complaint("Mon 09:00, first Wed 09:00") ==
        "some of the starts are weekly and some monthly; make two of it, each with starts of one kind");
  CHECK(complaint("Mon 09:00, Mon 09:00") == "the same start is written twice; write each start once");
  CHECK(complaint("first Mon 09:00, first Mon 09:00") == "the same start is written twice; write each start once");
  for (const char* text : {"", "14:00", "Tue", "Tue 24:00", "Tue 14", "Tue 14:00-15:00", "Tue 14:00 15:00",
                           "first,Mon 09:00", "Wed first 09:00", "Mon 09:00,", "first Funday 09:00"})
    complaint(text);
}

TEST_CASE("Dates are written year first") {
  CHECK(*parse_date("2026-01-07").value == date(2026, 1, 7));
  CHECK(*parse_date(" 2028\xE2\x80\x93"
                    "02-29 ")
             .value == date(2028, 2, 29));
  const auto complaint = [](const char* text) {
    const auto parsed = parse_date(text);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.complaint.code == "bad-date");
    return parsed.complaint.message + "; " + parsed.complaint.help;
  };
  CHECK(complaint("2026-02-30") == "there is no day 30 in February 2026; check the day");
  CHECK(complaint("2026-13-01") ==
        "'2026-13-01' has no month from 01 to 12; write the year, the month and the day: `2026-01-07`");
  CHECK(complaint("2026-1-7") == "'2026-1-7' lacks a zero; write `2026-01-07`");
  CHECK(complaint("25/12/2026") == "'25/12/2026' is not how a date is written here; write `2026-12-25`");
  CHECK(complaint("07/01/2026") ==
        "'07/01/2026' is not how a date is written here; write the year, the month and the day: `2026-01-07`");
  CHECK(complaint("2026-01-07 09:00") ==
        "'2026-01-07 09:00' has a time of day, where only the date is wanted; write `2026-01-07`");
  for (const char* text : {"", "2026", "2026-01", "2026-01-00", "26-01-07", "07-01-2026", "2026/01/07", "7 Jan 2026",
                           "9999-01-01", "2026-01-07-08", "20260107"})
    complaint(text);
}

TEST_CASE("Moments are a date and a time of day") {
  const Moment moment = *parse_moment("2026-01-05 09:12").value;
  CHECK(moment.date == date(2026, 1, 5));
  CHECK(moment.second == 9 * hour_ticks + 12 * minute_ticks);
  CHECK(parse_moment("2026-01-05T09:12").value->second == moment.second);
  CHECK(parse_moment("2026-01-05 09:12:30").value->second == moment.second + 30);
  CHECK(parse_moment("2026-01-05 00:00").value->second == 0);
  CHECK(parse_moment("2026-01-05").complaint.help == "write `2026-01-05 09:12`");
  for (const char* text : {"", "09:12", "2026-02-30 09:12", "2026-01-05 24:00", "2026-01-05 9", "2026-01-05 09:12:60",
                           "2026-01-05 09:12 Z", "2026-01-05T"}) {
    INFO(text);
    CHECK(parse_moment(text).complaint.code == "bad-date");
  }
}

TEST_CASE("Sessions have slots of one length") {
  CHECK(parse_slots("6 of 45 min").value->number == 6);
  CHECK(parse_slots("6 of 45 min").value->length == 2700);
  CHECK(parse_slots("1 of 1.5 h").value->length == 5400);
  CHECK(parse_slots("6 x 45 min").complaint.help == "write how many slots of which length: `6 of 45 min`");
  for (const char* text : {"", "6", "45 min", "0 of 45 min", "1.5 of 45 min", "6 of 45", "6 of 30-45 min",
                           "6 of 1 working day", "30 of 1 h", "6 of 0.5 min", "six of 45 min", "6 of "})
    CHECK_FALSE(parse_slots(text));
}

TEST_CASE("Parts of the week are days or periods of days") {
  CHECK(*parse_parts_of_week("Mon").value == std::vector<Period>{{0, day_ticks}});
  CHECK(*parse_parts_of_week("Sat,Sun").value ==
        std::vector<Period>{{5 * day_ticks, 6 * day_ticks}, {6 * day_ticks, week_ticks}});
  CHECK(*parse_parts_of_week("Mon-Fri 09:00-12:00").value == daily(0, 4, 9, 12).periods);
  CHECK(parse_parts_of_week("Mon 20:00-24:00").value->size() == 1);
  CHECK(parse_parts_of_week("Mon 22:00-06:00").complaint.message == "'22:00-06:00' goes past midnight");
  for (const char* text : {"", "Funday", "09:00-12:00", "Mon 9-12", "mon"}) CHECK_FALSE(parse_parts_of_week(text));
}
