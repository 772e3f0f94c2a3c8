// SPDX-License-Identifier: Apache-2.0
// Whatever a text contains, reading it ends, throws nothing, and gives either a pathway or an error.
#include "catch.hpp"
#include "refpath/checks/check.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/reader/read.hpp"
#include "support/repository.hpp"

using namespace refpath;

namespace {

// A small file with every construct that is read.
const std::string whole = R"(# comment
pathway: "Referral, caf)"
                          "\xC3\xA9"
                          R"("
format: 1
basis: local
hours: Mon-Fri 09:00-12:30 13:00-17:00; Sat 09:00-12:00
demand: {referrals: {value: 6 per week, between: [4 per week, 8 per week]}, first_step: refer}
roles:
  gp: &gp {wte: 2, background: {hours: 64 h/week, in: 15 min}, cost: 128 GBP per hour}
  nurse: {label: 'Nurse', wte: 0.6, group: nurses, hours: "Mon,Wed 09:00-17:00", who: practitioner}
meetings:
  huddle: {starts: [Mon 09:00, Thu 09:00], lasts: 30 min, attend: {nurse: 1, gp: 2}, room_for: 8}
steps:
  refer:
    work: {gp: 8/12/18 min}
    then: screen
  screen:
    delay: {mix: [{share: 80%, of: 1 day}, {share: rest, of: 1/2/3 days}]}
    work:
      - nurse: {contact: 10 min, admin: {value: 5 min, source: diary}}
      - gp and nurse: 10-20 min
      - nurse: 2 x 5 min
    together: true
    at_close: do_not_start
    milestone: {name: seen, at: start}
    then: {refer: {share: 20%, because: too little, delay: 2 working days}, decide: rest}
  decide: {meeting: huddle, delay: {erlang: {mean: 3 days, stages: 3}}, then: [{taken_on: 50%}, {taken_on: {share: rest}}]}
exits: {taken_on: {kind: caseload, label: On}}
targets: {soon: {from: referred, to: seen, within: 28 days, share: 95%, cohort: finished}}
run: {weeks: 52, warm_up: auto, replications: 40, precision: 2%, seed: 1, worth: 0.5 h per week}
)";

// And one in which referrals can leave steps in every way, and places, branches and kinds of referral play.
const std::string busy = R"(pathway: Busy
demand: {referrals: 6 per week, first_step: refer}
attributes: {urgency: {urgent: 10%, routine: rest}}
roles: {gp: {wte: 2}, admin: {wte: 1}, nurse: {wte: 3, caseload: 30}}
places: {bed: {number: 4}, room: {}}
clinics: {memory: {starts: Tue 09:00, slots: 6 of 45 min, attend: {gp: 1}}}
counts: {told: {better: fewer}}
steps:
  refer: {work: {gp or admin: 5 min}, then: {urgent_visit: {when: {urgency: urgent}}, ask: rest}}
  urgent_visit: {work: {gp: 20 min}, fee: 20 GBP, matches: visit, then: taken_on}
  ask: {all_of: [letter, call, race], at_least: 2, then: assess}
  letter: {delay: {by: {urgency: {urgent: 1 day, routine: 3 days}}}}
  call: {work: {gp: 5 min}, tries: {at_most: 3, then: call_end}, then: {call: 40%, gone: 5%, call_end: rest}}
  call_end: {counts: {told: 1}}
  race: {first_of: [post, mail]}
  post: {delay: 2 days}
  mail: {delay: 1 day}
  assess:
    clinic: memory
    missed: {share: 20%, then: {assess: 70%, gone: rest}}
    leaves: {after: 12 weeks, then: gone}
    full: {waiting: 9, then: {gone: {share: rest, because: no room}}}
    then: {course: {share: 60%, takes: [bed], counts: {told: 1}}, gone: rest}
  course:
    work: {nurse: 45 min}
    repeat: {times: 6, every: 1 week}
    same_person_as: course
    takes: [room]
    frees: [bed, room]
    then: taken_on
exits: {taken_on: {kind: caseload, keeps: {nurse: 2 weeks}}, gone: gave_up}
)";

// Another, whose referrals differ.
const std::string kinds = R"(pathway: Kinds
hours: 24/7
office_hours: Mon-Fri 09:00-17:00
starts_on: 2026-01-05
closed: [2026-12-25, 2026-12-28]
attributes:
  urgency: {urgent: 10%, soon: 30%, routine: rest}
  age: {child: 20%, adult: rest}
priority: {urgency: [urgent, soon, routine]}
demand:
  sources:
    gps: {referrals: {"Mon,Wed 09:00-12:00": 1.5, Sat: 2}, group_size: {1: 60%, 2: rest}}
    school: {referrals: 6 per week, received: Mon-Fri 09:00-15:00, backlog: {screen: 12}, first_step: screen,
             with: {urgency: {urgent: 40%, soon: 20%, routine: rest}}}
roles: {gp: {wte: 2}}
steps:
  refer:
    work: {gp: {by: {urgency: {urgent: 20 min, soon: 15 min, routine: 8/12/18 min}}}}
    then: screen
  screen:
    delay: {value: {by: {age: {child: 1 day, adult: {value: 2 working days, basis: local}}}}, source: diary}
    then:
      taken_on: {when: {urgency: [urgent, soon], age: child}}
      advice: {share: {by: {age: {child: 10%, adult: 30%}}}}
      refer: rest
exits: {taken_on: caseload, advice: advice}
)";

bool sound(const std::string& text) {
  const Reading reading = read("a.yaml", text);
  if (reading.pathway.has_value() == has_errors(reading.diagnostics)) return false;
  for (const Diagnostic& d : reading.diagnostics) {
    // Every error of a text has a place in it, and a whole sentence.
    if (!d.at.known() || d.at.file != 0 || d.message.empty() || d.code.empty()) return false;
    if (d.at.column < 1 || d.at.end_line < d.at.line || (d.at.end_line == d.at.line && d.at.end_column < d.at.column))
      return false;
    if (render(d, reading.sources).empty()) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("A file with every construct needs one mend only") {
  // "On" is yes or no to other programs; the rest reads clean.
  const Reading reading = read("a.yaml", whole);
  REQUIRE(reading.diagnostics.size() == 1);
  CHECK(reading.diagnostics[0].code == "other-yaml");
  CHECK(read("a.yaml", busy).diagnostics.empty());
}

TEST_CASE("Every other beginning of a file is a pathway or an error") {
  int wrong = 0;
  for (const std::string& file : {whole, busy, kinds})
    for (std::size_t length = 0; length < file.size(); length += 2) wrong += !sound(file.substr(0, length));
  CHECK(wrong == 0);
}

TEST_CASE("Files with one character less, and with another, are each a pathway or an error") {
  const std::string signs = ":{}[],'\"#\t\n -&*!|>%@`0x\xFF";
  int wrong = 0;
  for (const std::string& file : {whole, busy, kinds})
    for (std::size_t at = 0; at < file.size(); at += file == whole ? 1 : 3) {
      std::string less = file;
      less.erase(at, 1);
      wrong += !sound(less);
      if (at % 3 != 0) continue;
      std::string other = file;
      other[at] = signs[at / 3 % signs.size()];
      wrong += !sound(other);
    }
  CHECK(wrong == 0);
}

// DeclaredNames that are put where other names stand make other shapes of branches, loops and places.
TEST_CASE(
    "Every name in place of every other in the steps is an error, or a pathway that can be lowered and analysed") {
  const std::size_t begin = busy.find("steps:");
  std::vector<std::pair<std::size_t, std::size_t>> names;
  for (std::size_t at = begin; at < busy.size(); ++at) {
    const auto of_a_name = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
    if (!of_a_name(busy[at]) || of_a_name(busy[at - 1])) continue;
    std::size_t end = at;
    while (end < busy.size() && of_a_name(busy[end])) ++end;
    names.emplace_back(at, end - at);
  }
  int wrong = 0, pathways = 0;
  for (const auto& [at, length] : names)
    for (const char* other : {"assess", "course", "race", "call_end", "bed"}) {
      std::string text = busy;
      text.replace(at, length, other);
      wrong += !sound(text);
      const Reading reading = read("a.yaml", text);
      if (!reading.pathway) continue;
      ++pathways;
      const Program program = lower(*reading.pathway);
      wrong += check(*reading.pathway, program, analyse(program)).size() > 50;
    }
  CHECK(wrong == 0);
  CHECK(pathways > 30);
}

TEST_CASE("Bytes changed at random leave a pathway or an error") {
  int wrong = 0;
  for (std::uint32_t run = 0; run < 400; ++run) {
    std::string text = run % 3 == 0 ? whole : run % 3 == 1 ? busy : kinds;
    std::uint32_t draw = run * 2654435761u + 12345u;
    const auto next = [&draw] {
      return draw = draw * 1664525u + 1013904223u, draw >> 8;
    };  // Numerical Recipes' generator
    const std::size_t changes = 1 + next() % 12;
    for (std::size_t i = 0; i < changes && !text.empty(); ++i) {
      const std::size_t at = next() % text.size();
      switch (next() % 4) {
        case 0:
          text[at] = static_cast<char>(next());
          break;
        case 1:
          text.insert(at, text.substr(next() % text.size(), next() % 40));
          break;
        case 2:
          text.erase(at, next() % 20);
          break;
        case 3:
          text.insert(at, 1, static_cast<char>(32 + next() % 95));
          break;
      }
    }
    if (!sound(text)) {
      ++wrong;
      INFO(text);
      CHECK(sound(text));
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("Texts that grow, nest or repeat without end are met in bounded time") {
  const auto repeated = [](const std::string& part, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
  };
  CHECK(sound(repeated("[", 100'000)));
  CHECK(sound(repeated("{", 100'000)));
  CHECK(sound("a: " + repeated("{a: ", 5'000)));
  CHECK(sound(repeated("- ", 50'000)));
  CHECK(sound(repeated("? ", 20'000)));
  CHECK(sound(repeated("a: b\n", 60'000)));
  CHECK(sound("[" + repeated("a, ", 100'000) + "]"));
  CHECK(sound("pathway: \"" + repeated("x", 500'000) + "\""));
  CHECK(sound("pathway: " + repeated("x ", 200'000)));
  CHECK(sound(repeated("\n", 500'000)));
  CHECK(sound(repeated("#", 1'500'000)));
  CHECK(sound("steps: {" + repeated("a:b, ", 20'000) + "}"));
  CHECK(sound(repeated("&a ", 10'000)));
  CHECK(sound(repeated("\t", 10'000)));
  CHECK(sound(repeated("---\n", 10'000)));
}

TEST_CASE("The pathways that are shipped read clean") {
  int files = 0;
  for (const std::string& path : test::repository_files()) {
    if (path.rfind("pathways/", 0) != 0 || path.substr(path.size() - 5) != ".yaml") continue;
    ++files;
    const Reading reading = read(path, test::repository_file(path), test::open_repository_file);
    INFO(path);
    CHECK(reading.pathway);
    CHECK(reading.diagnostics.empty());
  }
  CHECK(files >= 2);
}
