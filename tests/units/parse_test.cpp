// SPDX-License-Identifier: Apache-2.0
#include "refpath/units/parse.hpp"

#include "catch.hpp"
#include "refpath/units/text.hpp"

using namespace refpath;

namespace {

Duration duration(std::string_view text) {
  const Parsed<Duration> parsed = parse_duration(text);
  INFO(text << ": " << parsed.complaint.message);
  REQUIRE(parsed);
  return *parsed.value;
}

double fixed(std::string_view text) {
  return std::get<Fixed>(duration(text).shape).value;
}

std::string wrong(std::string_view text) {
  return parse_duration(text).complaint.code;
}

}  // namespace

TEST_CASE("Fixed times are seconds, and working days are days") {
  CHECK(fixed("12 min") == 720);
  CHECK(fixed("12 mins") == 720);
  CHECK(fixed("12min") == 720);
  CHECK(fixed("1.5 h") == 5400);
  CHECK(fixed("2 hours") == 7200);
  CHECK(fixed("3 days") == 3 * 86400);
  CHECK(fixed("1 week") == 7 * 86400);
  CHECK(fixed("0 min") == 0);
  CHECK(fixed("0") == 0);
  CHECK(fixed("2 working days") == 2);
  CHECK(duration("2 working days").clock == Clock::working_days);
  CHECK(fixed("4 working hours") == 4 * 3600);
  CHECK(duration("4 working h").clock == Clock::working_hours);
  CHECK(duration("4 h").clock == Clock::elapsed);
  CHECK(is_zero(duration("0 days")));
  CHECK_FALSE(is_zero(duration("0-1 days")));
}

TEST_CASE("Ranges and three numbers are shapes, with any spaces and dashes") {
  for (const char* text : {"10-20 min", "10 - 20 min",
                           "10\xE2\x80\x93"
                           "20 min",
                           "10 \xE2\x80\x93 20\xC2\xA0min",
                           "10\xE2\x88\x92"
                           "20 min"}) {
    const auto uniform = std::get<Uniform>(duration(text).shape);
    CHECK(uniform.least == 600);
    CHECK(uniform.most == 1200);
  }
  for (const char* text : {"8/12/18 min", "8 / 12 / 18 min", " 8/12/18\xC2\xA0 min "}) {
    const auto three = std::get<Triangular>(duration(text).shape);
    CHECK(three.least == 480);
    CHECK(three.commonest == 720);
    CHECK(three.most == 1080);
    CHECK(mean(duration(text).shape) / 60 == Approx(12.6667).epsilon(1e-5));
  }
  CHECK(fixed("8/8/8 min") == 480);
  CHECK(fixed("5-5 min") == 300);
  CHECK(std::get<Triangular>(duration("0/1/3 working days").shape).least == 0);
}

TEST_CASE("What is no length of time is refused, each for its reason") {
  CHECK(wrong("12") == "no-unit");
  CHECK(wrong("8/12/18") == "no-unit");
  CHECK(wrong("12 m") == "bad-unit");
  CHECK(wrong("1 month") == "bad-unit");
  CHECK(wrong("12 Min") == "bad-unit");
  CHECK(wrong("1e3 min") == "bad-number");
  CHECK(wrong("010 min") == "bad-number");
  CHECK(wrong("00 min") == "bad-number");
  CHECK(wrong("1_000 min") == "bad-number");
  CHECK(wrong("1,5 h") == "bad-number");
  CHECK(wrong("1. h") == "bad-number");
  CHECK(wrong("8//18 min") == "bad-number");
  CHECK(wrong("8/12 min") == "bad-duration");
  CHECK(wrong("1-2-3 min") == "bad-duration");
  CHECK(wrong("12/8/18 min") == "bad-order");
  CHECK(wrong("20-10 min") == "bad-order");
  CHECK(wrong("-5 min") == "bad-duration");
  CHECK(wrong("") == "bad-duration");
  CHECK(wrong("soon") == "bad-duration");
  CHECK(wrong("1 h 30 min") == "bad-duration");
  CHECK(wrong("2 x 45 min") == "bad-duration");
  CHECK(wrong("99999999 weeks") == "bad-duration");
  CHECK(wrong("/ min") == "bad-duration");
}

TEST_CASE("A number is read to the last digit") {
  CHECK(*parse_number("0.1").value == 0.1);
  CHECK(*parse_number("11.5").value == 11.5);
  CHECK(*parse_number("123456789.012345").value == 123456789.012345);
  CHECK(*parse_number("0").value == 0);
  CHECK(*parse_number("0.25").value == 0.25);
  CHECK_FALSE(parse_number("1234567890.1234567"));
  CHECK_FALSE(parse_number("+1"));
  CHECK_FALSE(parse_number("nan"));
  CHECK_FALSE(parse_number("0x10"));
  CHECK_FALSE(parse_number(""));
}

TEST_CASE("Two people give the same time") {
  const Parsed<PeopleTime> two = parse_people_time("2 x 45 min");
  REQUIRE(two);
  CHECK(two.value->people == 2);
  CHECK(std::get<Fixed>(two.value->time.shape).value == 2700);
  CHECK(parse_people_time("2\xC3\x97"
                          "45 min")
            .value->people == 2);
  CHECK(parse_people_time("45 min").value->people == 1);
  CHECK_FALSE(parse_people_time("0 x 45 min"));
  CHECK_FALSE(parse_people_time("1.5 x 45 min"));
  CHECK_FALSE(parse_people_time("x 45 min"));
}

TEST_CASE("Shares are parts of one") {
  CHECK(parse_share("20%").value->value == Approx(0.2));
  CHECK(parse_share("20 %").value->value == Approx(0.2));
  CHECK(parse_share("12.5%").value->value == Approx(0.125));
  CHECK(parse_share("0.2").value->value == 0.2);
  CHECK(parse_share("1").value->value == 1);
  CHECK(parse_share("0%").value->value == 0);
  CHECK(parse_share("100%").value->value == 1);
  CHECK(parse_share("rest").value->rest);
  for (const char* text : {"20", "101%", "-1%", "1/5", "10-20%", "half", "%", "", "remaining", "2e-1", "020%"})
    CHECK_FALSE(parse_share(text));
}

TEST_CASE("Rates are told by the week") {
  CHECK(*parse_referrals("6 per week").value == 6);
  CHECK(*parse_referrals("6/week").value == 6);
  CHECK(*parse_referrals("6 / week").value == 6);
  CHECK(*parse_referrals("1 per 2 days").value == 3.5);
  CHECK(*parse_referrals("1 per day").value == 7);
  CHECK(*parse_referrals("3 per 2 weeks").value == 1.5);
  CHECK(*parse_referrals("0.5 per hour").value == 84);
  CHECK(*parse_hours_per_week("64 h per week").value == 64);
  CHECK(*parse_hours_per_week("11.5 h/week").value == 11.5);
  CHECK(*parse_hours_per_week("90 min per week").value == 1.5);
  for (const char* text :
       {"6", "6 per month", "6 per", "per week", "6 h per week", "0 per week", "6 per working day", ""})
    CHECK_FALSE(parse_referrals(text));
  for (const char* text : {"64", "64 h", "64 per week", "8 h per day", "64 days per week", ""})
    CHECK_FALSE(parse_hours_per_week(text));
}

TEST_CASE("Money is kept by the hour") {
  CHECK(parse_cost("61 GBP per hour").value->amount == 61);
  CHECK(parse_cost("61 GBP/h").value->currency == "GBP");
  CHECK(parse_cost("300 GBP per day").value->amount == 40);  // a day of 7.5 hours
  for (const char* text : {"61", "61 GBP", "GBP 61 per hour",
                           "\xC2\xA3"
                           "61 per hour",
                           "61 gbp per hour", "61 GBP per week", ""})
    CHECK_FALSE(parse_cost(text));
}

TEST_CASE("Hours of work are periods of the week") {
  CHECK(*parse_hours("Mon-Fri 09:00-12:30 13:00-17:00").value == office_week());
  CHECK(*parse_hours("Mon - Fri 09:00 - 12:30 13:00\xE2\x80\x93"
                     "17:00")
             .value == office_week());
  CHECK(*parse_hours("24/7").value == round_the_clock());
  CHECK(open_per_week(*parse_hours("Mon-Fri 09:00-17:00; Sat 09:00-12:00").value) == 43 * hour_ticks);
  CHECK(open_per_week(*parse_hours("Mon,Wed 9:00-17:00").value) == 16 * hour_ticks);
  CHECK(is_round_the_clock(*parse_hours("Mon-Sun 00:00-24:00").value));
  CHECK(parse_hours("Sat-Mon 09:00-10:00").value->periods.size() == 3);
  // A night shift is cut at midnight, and that of Sunday goes on on Monday.
  const Hours night = *parse_hours("Sun 22:00-06:00").value;
  REQUIRE(night.periods.size() == 2);
  CHECK(night.periods[0] == Period{0, 6 * hour_ticks});
  CHECK(night.periods[1] == Period{6 * day_ticks + 22 * hour_ticks, week_ticks});
  CHECK(parse_hours("Mon 22:00-24:00").value->periods.at(0).to == day_ticks);
  for (const char* text :
       {"", "Mon", "09:00-17:00", "Mon 9-5", "Mon 09:00", "Mon 09:00-25:00", "Mon 09:60-10:00", "Mon 24:00-01:00",
        "Funday 09:00-17:00", "Mon 09:00-12:00 11:00-13:00", "Mon-Tue,Mon 09:00-10:00", "Mon 09:00-10:00;",
        "mon 09:00-10:00", "Mon 09:00-09:00", "Mon 09:00-05:00", "Mon-Tue-Wed 09:00-10:00", "25/7"})
    CHECK_FALSE(parse_hours(text));
}

TEST_CASE("Counts are whole") {
  CHECK(*parse_count("4").value == 4);
  CHECK(*parse_weeks("20 weeks").value == 20);
  CHECK(*parse_weeks("1 week").value == 1);
  CHECK(*parse_weeks("52").value == 52);
  for (const char* text : {"", "1.0", "-1", "four", "1e3"}) CHECK_FALSE(parse_count(text));
  for (const char* text : {"", "2 days", "weeks", "1.5 weeks"}) CHECK_FALSE(parse_weeks(text));
}

TEST_CASE("Spaces and dashes of every kind are folded") {
  CHECK(folded("  8 / 12 /\n18   min ") == "8/12/18 min");
  CHECK(folded("Mon \xE2\x80\x93 Fri") == "Mon-Fri");
  CHECK(folded("1\xE2\x80\xAF"
               "000\xE2\x80\x89min") == "1 000 min");
  CHECK(folded("").empty());
  CHECK(folded(" \xC2\xA0 ").empty());
}
