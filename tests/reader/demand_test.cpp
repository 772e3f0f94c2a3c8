// SPDX-License-Identifier: Apache-2.0
// What a file says of demand, of its dates and of files of data is in the pathway as it is written.
#include <map>

#include "catch.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/diagnostics/sha256.hpp"
#include "refpath/reader/read.hpp"

using namespace refpath;

namespace {

const std::string tail = "steps: {refer: {then: seen}, screen: {then: seen}}\nexits: {seen: treated}\n";

Reading reading_of(const std::string& text, const std::map<std::string, std::string>& files = {}) {
  Reading reading = read("clinic/a.yaml", "pathway: P\n" + text + (text.find("steps:") == text.npos ? tail : ""),
                         [&](const std::string& path) -> std::optional<std::string> {
                           const auto found = files.find(path);
                           if (found == files.end()) return {};
                           return found->second;
                         });
  std::string found;
  for (const Diagnostic& d : reading.diagnostics) found += render(d, reading.sources);
  INFO(text << found);
  REQUIRE(reading.pathway);
  return reading;
}

Source source_of(const std::string& demand, const std::map<std::string, std::string>& files = {}) {
  return reading_of("demand: " + demand + "\n", files).pathway->demand->sources.at(0);
}

}  // namespace

TEST_CASE("A demand alone is one source that begins at the first step") {
  const Source source = source_of("{referrals: 6 per week}");
  CHECK(source.name == "demand");
  CHECK(source.referrals.value.per_week == 6);
  CHECK(source.first_step == 0);
  CHECK_FALSE(source.received);
  CHECK(source.group_sizes.empty());
}

TEST_CASE("Each source has keys of its own") {
  const Reading reading = reading_of(R"(attributes: {urgency: {urgent: 10%, routine: rest}}
demand:
  sources:
    gps: {label: GP practices, referrals: 5 per week, with: {urgency: {routine: rest, urgent: 40%}}}
    hospital: {referrals: 2 per week, first_step: screen, received: 24/7, group_size: 2, backlog: {screen: 12}}
)");
  const std::vector<Source>& sources = reading.pathway->demand->sources;
  REQUIRE(sources.size() == 2);
  CHECK(sources[0].label == "GP practices");
  REQUIRE(sources[0].with.size() == 1);
  CHECK(sources[0].with[0].shares[0].value == Approx(0.4));
  CHECK(sources[0].with[0].shares[1].value == Approx(0.6));
  CHECK(sources[1].label == "Hospital");
  CHECK(sources[1].first_step == 1);
  CHECK(is_round_the_clock(sources[1].received->value));
  REQUIRE(sources[1].group_sizes.size() == 1);
  CHECK(sources[1].group_sizes[0].people.value == 2);
  CHECK(sources[1].group_sizes[0].share.value == 1);
  REQUIRE(sources[1].backlog.size() == 1);
  CHECK(sources[1].backlog[0].step == 1);
  CHECK(sources[1].backlog[0].referrals.value == 12);
  CHECK(referrals_per_week(*reading.pathway->demand) == 7);
}

TEST_CASE("Sizes of groups have shares that add up") {
  const Source source = source_of("{referrals: 6 per week, group_size: {1: 60%, 2: 30%, 4: rest}}");
  REQUIRE(source.group_sizes.size() == 3);
  CHECK(source.group_sizes[2].people.value == 4);
  CHECK(source.group_sizes[2].share.value == Approx(0.1));
}

TEST_CASE("A number for several days is the number of each, and the week has them all") {
  const Source source = source_of("{referrals: {Tue-Thu 09:00-11:00: 1.5, Mon: 4}}");
  const Arrivals& arrivals = source.referrals.value;
  CHECK(arrivals.per_week == Approx(4 + 3 * 1.5));
  REQUIRE(arrivals.parts.size() == 4);
  CHECK(arrivals.parts[0].period == Period{0, day_ticks});
  CHECK(arrivals.parts[0].people == 4);
  CHECK(arrivals.parts[3].period == Period{3 * day_ticks + 9 * hour_ticks, 3 * day_ticks + 11 * hour_ticks});
  CHECK(arrivals.parts[3].people == 1.5);
}

TEST_CASE("A table may be written long, with a range of rates around it") {
  const Source source =
      source_of("{referrals: {value: {Mon: 4, Tue: 3}, basis: local, between: [5 per week, 9 per week]}}");
  CHECK(source.referrals.basis == Basis::local);
  CHECK(source.referrals.between->second.per_week == 9);
}

TEST_CASE("Replayed moments count from the Monday of the first, for whole weeks") {
  // Wednesday 2026-01-07 to Monday 2026-01-19: three weeks from Monday 2026-01-05.
  const Source source =
      source_of("{referrals: {replay: times.csv}}", {{"clinic/times.csv", "2026-01-19 08:00\n2026-01-07 09:12:30\n"}});
  const Arrivals& arrivals = source.referrals.value;
  CHECK(arrivals.replay_weeks == 3);
  CHECK(arrivals.per_week == Approx(2.0 / 3));
  CHECK(arrivals.replay ==
        std::vector<Ticks>{2 * day_ticks + 9 * hour_ticks + 12 * minute_ticks + 30, 14 * day_ticks + 8 * hour_ticks});
}

TEST_CASE("A column of a file holds observed times, and the file is among the sources with its fingerprint") {
  const std::string minutes = "case;triage (min);visit_h;wait working_days\n1;12;1.5;2\n2;;2 h;\n3;\"15 min\";0.5;3\n";
  const Reading reading = reading_of(R"(roles: {gp: {wte: 1}}
steps:
  refer: {work: {gp: {data: minutes.csv, column: triage (min)}}, then: visit}
  visit:
    delay: {value: {data: minutes.csv, column: wait working_days}, basis: local}
    work: {gp: {contact: {data: minutes.csv, column: visit_h}}}
    then: seen
exits: {seen: treated}
)",
                                     {{"clinic/minutes.csv", minutes}});
  const auto observed = [](const Quantity<Duration>& quantity) {
    return std::get<Observed>(quantity.value.shape).values;
  };
  const std::vector<Step>& steps = reading.pathway->steps;
  CHECK(observed(steps[0].work[0].times[0].time) == std::vector<double>{720, 900});
  CHECK(observed(steps[1].work[0].times[0].time) == std::vector<double>{5400, 7200, 1800});
  CHECK(observed(*steps[1].delay) == std::vector<double>{2, 3});
  CHECK(steps[1].delay->value.clock == Clock::working_days);
  REQUIRE(reading.sources.size() == 2);
  CHECK(reading.sources[1].name == "clinic/minutes.csv");
  CHECK(reading.sources[1].sha256 == sha256(minutes));
}

TEST_CASE("Dates, office hours and who agreed are kept") {
  const Reading reading = reading_of(
      "agreed_by: Steering group\nhours: 24/7\noffice_hours: Mon-Fri 09:00-17:00\nstarts_on: 2026-01-05\n"
      "closed: [2026-12-28, 2026-12-25]\n");
  const Pathway& pathway = *reading.pathway;
  CHECK(pathway.agreed_by == "Steering group");
  CHECK(open_per_week(working_time(pathway)) == 40 * hour_ticks);
  CHECK(pathway.starts_on == date_of(2026, 1, 5));
  REQUIRE(pathway.closed.size() == 2);
  CHECK(pathway.closed[0].date == date_of(2026, 12, 25));
}
