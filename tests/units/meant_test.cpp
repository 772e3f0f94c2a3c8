// SPDX-License-Identifier: Apache-2.0
#include "refpath/units/meant.hpp"

#include "catch.hpp"
#include "refpath/units/parse.hpp"

using namespace refpath;

namespace {

// What stands between the first two backquotes of the help, without the quotes that a comma needs.
std::string suggested(const std::string& help) {
  const auto from = help.find('`');
  if (from == std::string::npos) return "";
  std::string form = help.substr(from + 1, help.find('`', from + 1) - from - 1);
  if (form.size() > 1 && form.front() == '"') form = form.substr(1, form.size() - 2);
  return form;
}

struct Slip {
  std::string_view typed, meant;
};

// Each is refused, and what is written instead is what was meant, and is read.
template <class Parse>
void check_slips(const Parse& parse, const std::vector<Slip>& slips) {
  for (const Slip& slip : slips) {
    const auto parsed = parse(slip.typed);
    INFO(slip.typed << ": " << parsed.complaint.message << "; " << parsed.complaint.help);
    CHECK_FALSE(parsed);
    const std::string form = suggested(parsed.complaint.help);
    CHECK(form == slip.meant);
    CHECK(parse(form));
  }
}

// Each is refused, and nothing is offered for it: not a form that begins with one of its digits.
template <class Parse>
void check_nothing_offered(const Parse& parse, const std::vector<std::string_view>& typed) {
  for (const std::string_view text : typed) {
    const auto parsed = parse(text);
    const auto general = parse("?");
    INFO(text << ": " << parsed.complaint.message << "; " << parsed.complaint.help);
    CHECK_FALSE(parsed);
    CHECK_FALSE(general);
    CHECK(parsed.complaint.help == general.complaint.help);
  }
}

}  // namespace

TEST_CASE("A length of time that is written otherwise is told as it is written here, with its numbers") {
  check_slips([](std::string_view text) { return parse_duration(text); }, {{"2 Weeks", "2 weeks"},
                                                                           {"10 Working Days", "10 working days"},
                                                                           {"14 working", "14 working days"},
                                                                           {"5 wd", "5 working days"},
                                                                           {"2 wks", "2 weeks"},
                                                                           {"2 wk.", "2 weeks"},
                                                                           {"1 wk", "1 week"},
                                                                           {"2hrs", "2 h"},
                                                                           {"12 m", "12 min"},
                                                                           {"30 s", "0.5 min"},
                                                                           {"2/52", "2 weeks"},
                                                                           {"1/52", "1 week"},
                                                                           {"3/7", "3 days"},
                                                                           {"3/12", "13 weeks"},
                                                                           {"4/12", "122 days"},
                                                                           {"2 months", "61 days"},
                                                                           {"6 months", "26 weeks"},
                                                                           {"1 year", "52 weeks"},
                                                                           {"1-2 months", "30-61 days"},
                                                                           {"a fortnight", "2 weeks"},
                                                                           {"two weeks", "2 weeks"},
                                                                           {"half an hour", "0.5 h"},
                                                                           {"1 h 30 min", "90 min"},
                                                                           {"1 hour and 15 mins", "75 min"},
                                                                           {"2 weeks 3 days", "17 days"},
                                                                           {"10 min-20 min", "10-20 min"},
                                                                           {"10 to 20 min", "10-20 min"},
                                                                           {"8 min/12 min/18 min", "8/12/18 min"},
                                                                           {"between 10 and 20 min", "10-20 min"},
                                                                           {"8/18", "8-18 min"},
                                                                           {"8/18 min", "8-18 min"},
                                                                           {"18/8 min", "8-18 min"},
                                                                           {"1-2-3 min", "1/2/3 min"},
                                                                           {"2/4/6/8 min", "2-8 min"},
                                                                           {"about 2 weeks", "2 weeks"},
                                                                           {"1,5 h", "1.5 h"},
                                                                           {"1\xC2\xBD weeks", "1.5 weeks"},
                                                                           {"1 \xC2\xBD weeks", "1.5 weeks"},
                                                                           {"1 1/2 weeks", "1.5 weeks"},
                                                                           {"\xE2\x80\x9C"
                                                                            "2 weeks\xE2\x80\x9D",
                                                                            "2 weeks"},
                                                                           {"20-10 Min", "10-20 min"}});
  CHECK(parse_duration("2\xE2\x80\x82weeks"));
  CHECK(parse_duration("2\xE2\x80\x89weeks"));
}

TEST_CASE("Curly quotes are told to be none") {
  CHECK(parse_duration("\xE2\x80\x9C"
                       "2 weeks\xE2\x80\x9D")
            .complaint.message.find("is in curly quotes") != std::string::npos);
  CHECK(parse_share("\xE2\x80\x98"
                    "20%\xE2\x80\x99")
            .complaint.help == "write `20%`");
}

TEST_CASE("A share that is written otherwise is told as it is written here, with its numbers") {
  check_slips([](std::string_view text) { return parse_share(text); }, {{"1 in 4", "25%"},
                                                                        {"1/4", "25%"},
                                                                        {"1 out of 4", "25%"},
                                                                        {"1 in every 3", "33.3%"},
                                                                        {"25 percent", "25%"},
                                                                        {"25 per cent of them", "25%"},
                                                                        {"a quarter", "25%"},
                                                                        {"two thirds", "66.7%"},
                                                                        {"three-quarters", "75%"},
                                                                        {"half", "50%"},
                                                                        {"%20", "20%"},
                                                                        {"20", "20%"},
                                                                        {"Rest", "rest"},
                                                                        {"the rest", "rest"},
                                                                        {"remainder", "rest"},
                                                                        {"everyone else", "rest"},
                                                                        {"10-20%", "15%"},
                                                                        {"10/15/30%", "15%"}});
  CHECK(parse_share("a few").complaint.help == "write `20%`, `0.2` or `rest`");
  CHECK(parse_share("a few", Rest::never).complaint.help == "write `20%` or `0.2`");
  CHECK_FALSE(parse_share("rest", Rest::never));
  CHECK(suggested(parse_share("1 in 4", Rest::never).complaint.help) == "25%");
}

TEST_CASE("A rate that is written otherwise is told as it is written here, with its numbers") {
  check_slips([](std::string_view text) { return parse_referrals(text); }, {{"6 per wk", "6 per week"},
                                                                            {"6 a week", "6 per week"},
                                                                            {"6 weekly", "6 per week"},
                                                                            {"6 pw", "6 per week"},
                                                                            {"6", "6 per week"},
                                                                            {"six per week", "6 per week"},
                                                                            {"6 referrals a week", "6 per week"},
                                                                            {"5/6/8 per week", "6 per week"},
                                                                            {"3-4 per week", "3.5 per week"},
                                                                            {"1 every 2 days", "1 per 2 days"},
                                                                            {"26 per month", "6 per week"},
                                                                            {"312 a year", "6 per week"},
                                                                            {"2 per working day", "10 per week"}});
  check_slips([](std::string_view text) { return parse_hours_per_week(text); },
              {{"7 hrs per week", "7 h per week"},
               {"7 h pw", "7 h per week"},
               {"7 h a week", "7 h per week"},
               {"7h/wk", "7 h per week"},
               {"7 hours weekly", "7 h per week"},
               {"90 minutes a week", "90 min per week"},
               {"7", "7 h per week"},
               {"7 h", "7 h per week"},
               {"2 h a day", "10 h per week"},
               {"2 days per week", "15 h per week"},
               {"6-8 h per week", "7 h per week"}});
}

TEST_CASE("Money that is written otherwise is told as it is written here, with its amount") {
  check_slips([](std::string_view text) { return parse_cost(text); }, {{"40", "40 GBP per hour"},
                                                                       {"40 GBP", "40 GBP per hour"},
                                                                       {"\xC2\xA3"
                                                                        "40 per hour",
                                                                        "40 GBP per hour"},
                                                                       {"40 gbp per hour", "40 GBP per hour"},
                                                                       {"40 pounds an hour", "40 GBP per hour"},
                                                                       {"40/h", "40 GBP per hour"},
                                                                       {"40 CHF an hour", "40 CHF per hour"},
                                                                       {"\xC2\xA3"
                                                                        "1,200.50 per day",
                                                                        "1200.50 GBP per day"},
                                                                       {"\xE2\x82\xAC"
                                                                        "300 a day",
                                                                        "300 EUR per day"},
                                                                       {"2000 GBP per week", "53.33 GBP per hour"},
                                                                       {"39000 GBP per year", "20 GBP per hour"}});
  check_slips([](std::string_view text) { return parse_place_cost(text); },
              {{"35", "35 GBP per day"}, {"35 a night", "35 GBP per day"}, {"2 GBP per hour", "48 GBP per day"}});
  check_slips([](std::string_view text) { return parse_fee(text); },
              {{"20", "20 GBP"}, {"GBP 20", "20 GBP"}, {"20 euros each", "20 EUR"}, {"20 GBP per hour", "20 GBP"}});
}

TEST_CASE("Hours and starts that are written otherwise are told whole as they are written here") {
  check_slips([](std::string_view text) { return parse_hours(text); },
              {{"Monday-Friday 09:00-17:00", "Mon-Fri 09:00-17:00"},
               {"Mon to Fri 09:00-17:00", "Mon-Fri 09:00-17:00"},
               {"Mon-Fri 9-5", "Mon-Fri 09:00-17:00"},
               {"Mon-Fri 9am-5pm", "Mon-Fri 09:00-17:00"},
               {"Mon-Fri 9 am to 5 pm", "Mon-Fri 09:00-17:00"},
               {"Mon-Fri 09.00-17.00", "Mon-Fri 09:00-17:00"},
               {"Mon-Fri 0900-1700", "Mon-Fri 09:00-17:00"},
               {"Mon-Fri 9:00-5:00", "Mon-Fri 09:00-17:00"},
               {"weekdays 8.30-4.30", "Mon-Fri 08:30-16:30"},
               {"9-5", "Mon-Fri 09:00-17:00"},
               {"Tues and Thurs 9-12, 1-5", "Tue,Thu 09:00-12:00 13:00-17:00"},
               {"Monday 2-5pm", "Mon 14:00-17:00"},
               {"Mon 9-5; Tuesday 9-1", "Mon 09:00-17:00; Tue 09:00-13:00"},
               {"Mon 9-5, Tue 9-1", "Mon 09:00-17:00; Tue 09:00-13:00"},
               {"Monday", "Mon 09:00-17:00"},
               {"24 hours", "24/7"}});
  check_slips([](std::string_view text) { return parse_recurrence(text); },
              {{"Tuesday 14:00", "Tue 14:00"},
               {"tue 14:00", "Tue 14:00"},
               {"Tue 2pm", "Tue 14:00"},
               {"Tue 2.30 pm", "Tue 14:30"},
               {"Tue 14.00", "Tue 14:00"},
               {"Tue 1400", "Tue 14:00"},
               {"Tue 2", "Tue 14:00"},
               {"Tuesdays at 2 pm", "Tue 14:00"},
               {"every Tuesday 9am", "Tue 09:00"},
               {"Tue 14:00-16:00", "Tue 14:00"},
               {"14:00 Tue", "Tue 14:00"},
               {"14:00", "Tue 14:00"},
               {"1st Wed 9am", "first Wed 09:00"},
               {"First Wednesday of the month 9:30", "first Wed 09:30"},
               {"1st and 3rd Mon 14.00", "first,third Mon 14:00"},
               {"Mon and Thu 9am", "Mon,Thu 09:00"},
               {"every second Thu 9am", "Thu 09:00"}});
}

TEST_CASE("Slots and numbers that are written otherwise are told as they are written here") {
  check_slips([](std::string_view text) { return parse_slots(text); }, {{"8 x 30 min", "8 of 30 min"},
                                                                        {"8 of 30 m", "8 of 30 min"},
                                                                        {"8 of 30", "8 of 30 min"},
                                                                        {"8x30", "8 of 30 min"},
                                                                        {"8 slots of 30 mins", "8 of 30 min"},
                                                                        {"30 min x 8", "8 of 30 min"},
                                                                        {"8", "8 of 45 min"},
                                                                        {"30 min", "6 of 30 min"}});
  check_slips([](std::string_view text) { return parse_any_number(text); },
              {{"1.5 WTE", "1.5"}, {"150%", "1.5"}, {"three", "3"}, {"\xC2\xBD", "0.5"}, {"1,5", "1.5"}});
  check_slips([](std::string_view text) { return parse_count(text); },
              {{"three", "3"}, {"twice", "2"}, {"4 people", "4"}, {"2.0", "2"}});
  CHECK(parse_count("many").complaint.help == "write it in digits, such as `3`");
  check_slips([](std::string_view text) { return parse_weeks(text); },
              {{"20 wks", "20 weeks"}, {"1 year", "52 weeks"}, {"2 months", "9 weeks"}, {"14 days", "2 weeks"}});
  check_slips([](std::string_view text) { return parse_people_time(text); }, {{"2 x 45", "2 x 45 min"},
                                                                              {"2 x 45 mins.", "2 x 45 min"},
                                                                              {"2 X 45 min", "2 x 45 min"},
                                                                              {"45 min x 2", "2 x 45 min"},
                                                                              {"2 nurses x 45 mins", "2 x 45 min"}});
}

TEST_CASE("Hours, sessions and parts of a number are not taken for the number of people") {
  const auto number = [](std::string_view text) { return parse_any_number(text); };
  check_slips(number,
              {{"one and a half", "1.5"}, {"2 nurses", "2"}, {"1.5 whole time equivalents", "1.5"}, {"3 people", "3"}});
  check_nothing_offered(number, {"three quarters", "1.5k", "2 dozen"});
  for (const std::string_view text :
       {"37.5 h per week", "30 hours", "2 days a week", "8 sessions", "10 PA", "37.5h", "1-2 days"}) {
    CAPTURE(text);
    CHECK(parse_any_number(text).complaint.help ==
          "write a number; hours of work are divided by those of a full week: 30 of 37.5 hours are `0.8`");
  }
  check_nothing_offered([](std::string_view text) { return parse_count(text); }, {"10k", "2 dozen", "1 and a half"});
}

TEST_CASE("An early shift is not taken for a late one, and a guess at the half of the day is not offered") {
  const auto hours = [](std::string_view text) { return parse_hours(text); };
  check_slips(hours, {{"Mon-Sun 6-22", "Mon-Sun 06:00-22:00"},
                      {"Mon-Fri 6-20", "Mon-Fri 06:00-20:00"},
                      {"Mon-Fri 6-2", "Mon-Fri 06:00-14:00"},
                      {"Mon-Fri 6.30-2.30", "Mon-Fri 06:30-14:30"},
                      {"Mon-Fri 6-6", "Mon-Fri 06:00-18:00"},
                      {"Mon-Fri 5-14", "Mon-Fri 05:00-14:00"},
                      {"Mon-Fri 1-5", "Mon-Fri 13:00-17:00"},
                      {"Mon-Fri 2-6", "Mon-Fri 14:00-18:00"},
                      {"Mon-Fri 5-8", "Mon-Fri 17:00-20:00"},
                      {"Mon-Fri 6-8pm", "Mon-Fri 18:00-20:00"},
                      {"Mon-Fri 12-1", "Mon-Fri 12:00-13:00"},
                      {"Mon-Sun 9pm-5", "Mon-Sun 21:00-05:00"}});
  for (const std::string_view text : {"Mon-Sun 7.30-8", "Mon-Fri 3-11", "Mon-Fri 5-1", "Mon-Fri 7-8"}) {
    const auto parsed = hours(text);
    INFO(text << ": " << parsed.complaint.help);
    CHECK_FALSE(parsed);
    CHECK(parsed.complaint.help.find("Mon-") == std::string::npos);
  }
}

TEST_CASE("An amount that no hour costs is not offered by the hour") {
  const auto cost = [](std::string_view text) { return parse_cost(text); };
  check_nothing_offered(cost, {"\xC2\xA3"
                               "45,000",
                               "45000", "45000 GBP",
                               "\xC2\xA3"
                               "45k a year"});
  check_slips(cost, {{"\xC2\xA3"
                      "39,000 a year",
                      "20 GBP per hour"}});
}

TEST_CASE("A share of the rest is not offered as one of the whole") {
  check_nothing_offered([](std::string_view text) { return parse_share(text); },
                        {"half of the rest", "a third of the rest", "25% of the rest", "1 in 10 of the rest",
                         "20% of the others", "half of those remaining", "remaining 20%"});
}

TEST_CASE("A share that is rounded keeps three digits that count") {
  check_slips([](std::string_view text) { return parse_share(text); }, {{"1 in 3000", "0.0333%"},
                                                                        {"1 in 1500", "0.0667%"},
                                                                        {"1 in 700", "0.143%"},
                                                                        {"1 in 1000", "0.1%"},
                                                                        {"1/3", "33.3%"},
                                                                        {"1/8", "12.5%"}});
}

TEST_CASE("A rate keeps three digits that count, and its span of time") {
  const auto referrals = [](std::string_view text) { return parse_referrals(text); };
  check_slips(referrals, {{"0.01 a year", "0.000192 per week"},
                          {"0.3 a year", "0.00577 per week"},
                          {"1 per 3 years", "0.00641 per week"},
                          {"6 clients", "6 per week"},
                          {"6 clients per day", "6 per day"}});
  check_nothing_offered(referrals, {"0.001 a year", "5 every other week", "5 a term", "7k", "7 clients per month"});
  const auto hours = [](std::string_view text) { return parse_hours_per_week(text); };
  check_slips(hours, {{"0.1 h per year", "0.00192 h per week"}});
  check_nothing_offered(hours, {"7 h per term"});
  CHECK(parse_hours_per_week("7 per term").complaint.help == "write hours a week: `11.5 h per week`");
}

TEST_CASE("A fraction of a time is not taken for a range, nor is what nurses note so") {
  const auto duration = [](std::string_view text) { return parse_duration(text); };
  check_slips(duration, {{"1/2 day", "0.5 days"},
                         {"1/4 day", "0.25 days"},
                         {"3/4 hour", "0.75 h"},
                         {"1/2 h", "0.5 h"},
                         {"1/2 an hour", "0.5 h"},
                         {"2/52-3/52", "2-3 weeks"},
                         {"1-2/52", "1-2 weeks"},
                         {"3-5/7", "3-5 days"},
                         {"8/12 min", "8-12 min"}});
  for (const std::string_view text : {"2/3 day", "2/52 h", "1/3 week", "1/2-3/52", "2/5/52", "1-2/3"}) {
    const std::string help = duration(text).complaint.help;
    INFO(text << ": " << help);
    CHECK((help.find("`10-20 min`") != std::string::npos || help.find("`12 min`") != std::string::npos ||
           parse_duration(suggested(help))));
    CHECK(help.find("52") == std::string::npos);
  }
}

TEST_CASE("A start is offered on its own day or on none") {
  const auto starts = [](std::string_view text) { return parse_recurrence(text); };
  check_slips(starts, {{"every 2 weeks Tue 9", "Tue 09:00"},
                       {"every 2 weeks on Thursday at 2pm", "Thu 14:00"},
                       {"09:00", "Tue 09:00"},
                       {"9", "Tue 09:00"}});
  for (const std::string_view text :
       {"Tue 24:00", "Tue midnight", "1 Wed 14:00", "Mon 9 and 14", "Tuesday afternoon", "9, 14:00 Tue"}) {
    const auto parsed = starts(text);
    INFO(text << ": " << parsed.complaint.help);
    CHECK_FALSE(parsed);
    const std::string form = suggested(parsed.complaint.help);
    CHECK((form == "Tue 14:00" || form == "00:00" || form == "09:00"));  // As an example.
  }
  CHECK(starts("monthly first Tue 9").complaint.help == "write `starts: first Tue 09:00`");
  CHECK(starts("monthly Tue 9").complaint.help == "write `starts: first Tue 09:00`");
}

TEST_CASE("What is offered instead of a comma is read") {
  for (const std::string_view text : {"Mon-Fri 9-5, 24h on call", "Sat 9-12, Sun"}) {
    const auto parsed = parse_hours(text);
    INFO(text << ": " << parsed.complaint.help);
    CHECK_FALSE(parsed);
    CHECK(parse_hours(suggested(parsed.complaint.help)));
  }
  CHECK(suggested(parse_hours("Mon 09:00-12:00,13:00-17:00").complaint.help) == "Mon 09:00-12:00 13:00-17:00");
  check_slips([](std::string_view text) { return parse_duration(text); }, {{"1.500,5 min", "1500.5 min"}});
}
