// SPDX-License-Identifier: Apache-2.0
// Redesigns that are named changes to another file, and values set beside a file.
#include <algorithm>
#include <map>

#include "catch.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/model/inputs.hpp"
#include "refpath/reader/draft.hpp"
#include "support/repository.hpp"

using namespace refpath;

namespace {

using Files = std::map<std::string, std::string>;

Open opening(const Files& files) {
  return [files](const std::string& path) -> std::optional<std::string> {
    const auto found = files.find(path);
    if (found == files.end()) return {};
    return found->second;
  };
}

const std::string current = R"(pathway: Current
summary: As it is
steward: The team
basis: local
source: Diary week
demand: {referrals: 6 per week, first_step: refer}
roles: {gp: {wte: 2}, nurse: {wte: 1}, clerk: {wte: 1}}
meetings: {team: {starts: Tue 14:00, lasts: 60 min, attend: {nurse: 1}}}
steps:
  refer: {work: {gp: 8/12/18 min}, then: {receive: 20%, screen: rest}}
  receive: {delay: 1 day, work: {clerk: 5 min}, then: screen}
  screen: {work: {nurse: 10/15/25 min}, time_kind: liaison, then: {refer: 20%, advice: 30%, allocation: rest}}
  allocation: {meeting: team, milestone: decided, then: {screen: 10%, taken_on: rest}}
exits: {taken_on: caseload, advice: advice}
targets: {soon: {to: decided, within: 28 days, share: 90%}}
run: {weeks: 26, seed: 7}
)";

Draft draft(const std::string& changes, const std::vector<std::string>& settings = {}) {
  return {"redesign.yaml", "pathway: Redesign\nbased_on: current.yaml\n" + changes,
          opening({{"current.yaml", current}}), settings};
}

std::string said(const Reading& reading) {
  std::string text;
  for (const Diagnostic& one : reading.diagnostics) text += render(one, reading.sources);
  return text;
}

Pathway sound(const Reading& reading) {
  INFO(said(reading));
  REQUIRE(reading.pathway);
  return *reading.pathway;
}

const Step& step(const Pathway& pathway, const std::string& name) {
  const auto found =
      std::find_if(pathway.steps.begin(), pathway.steps.end(), [&](const Step& one) { return one.name == name; });
  REQUIRE(found != pathway.steps.end());
  return *found;
}

// "receive 20 %, screen 80 %"
std::string leads_to(const Pathway& pathway, const std::string& name) {
  std::string text;
  for (const Outcome& one : step(pathway, name).then) {
    const auto index = static_cast<std::size_t>(one.next.index);
    text += (text.empty() ? "" : ", ") +
            (one.next.kind == Next::Kind::step ? pathway.steps[index].name : pathway.exits[index].name) + " " +
            std::to_string(static_cast<int>(one.share.value * 100 + 0.5)) + " %";
  }
  return text;
}

}  // namespace

TEST_CASE("A redesign takes over all that it does not change, and says itself what it is") {
  const Reading reading = draft("summary: Shorter\nchanges: {c: {change: {roles: {nurse: {wte: 2}}}}}\n").read();
  const Pathway pathway = sound(reading);
  CHECK(pathway.name == "Redesign");
  CHECK(pathway.summary == "Shorter");
  CHECK(pathway.steward == "The team");
  CHECK(pathway.run.weeks == 26);
  CHECK(pathway.roles[1].wte->value == 2);
  CHECK(pathway.targets.size() == 1);
  CHECK(reading.compare_with == "current.yaml");
  CHECK(reading.bases == std::vector<std::string>{"current.yaml"});
  REQUIRE(reading.changes.size() == 1);
  CHECK(reading.changes[0].label == "C");
  CHECK(sound(draft("changes: {c: {change: {roles: {nurse: {wte: 2}}}}}\n").read()).summary.empty());
}

TEST_CASE("Numbers of the redesign's file have its basis and source, and those inherited keep theirs") {
  const Reading reading =
      draft("source: The workshop\nchanges: {c: {change: {steps: {refer: {work: {gp: 5 min}}}}}}\n").read();
  const Pathway pathway = sound(reading);
  const auto& changed = step(pathway, "refer").work[0].times[0].time;
  CHECK(changed.basis == Basis::assumed);
  CHECK(changed.source == "The workshop");
  CHECK(changed.at.file == 0);
  const auto& kept = step(pathway, "receive").work[0].times[0].time;
  CHECK(kept.basis == Basis::local);
  CHECK(kept.source == "Diary week");
  CHECK(kept.at.file == 1);
  // So does the whole pathway as one file.
  const Pathway whole = sound(read("whole.yaml", reading.resolved));
  CHECK(step(whole, "refer").work[0].times[0].time.basis == Basis::assumed);
  CHECK(step(whole, "refer").work[0].times[0].time.source == "The workshop");
  CHECK(step(whole, "receive").work[0].times[0].time.basis == Basis::local);
}

TEST_CASE("What led to a step that is replaced leads to what replaces it") {
  const Pathway pathway = sound(
      draft("changes:\n"
            "  huddle:\n"
            "    remove: {meetings: [team]}\n"
            "    add:\n"
            "      steps: {call: {replaces: [receive, screen, allocation], work: {nurse: 9 min}, milestone: decided,\n"
            "                     then: {advice: 20%, taken_on: rest}}}\n")
          .read());
  CHECK(leads_to(pathway, "refer") == "call 100 %");  // two outcomes that came to lead to one place
  CHECK(pathway.steps.size() == 2);
  CHECK(pathway.steps[1].name == "call");  // where the first of them stood
}

TEST_CASE("Outcomes that come to lead to one place stay two when they say more than a share") {
  const Pathway pathway = sound(
      draft("changes:\n"
            "  first: {change: {steps: {refer: {then: {receive: {share: 20%, because: no form}, screen: rest}}}}}\n"
            "  second: {remove: {steps: {receive: screen}}}\n")
          .read());
  CHECK(leads_to(pathway, "refer") == "screen 20 %, screen 80 %");
}

TEST_CASE("A name that is replaced means its replacement in every other change, whatever the order") {
  const std::string call =
      "  call: {add: {steps: {call: {replaces: [receive], work: {nurse: 5 min}, then: screen}}}}\n";
  const std::string later =
      "  later: {change: {steps: {allocation: {then: {receive: 10%, taken_on: rest}}, receive: {delay: 3 days}}}}\n";
  for (const std::string& both : {call + later, later + call}) {
    const Pathway pathway = sound(draft("changes:\n" + both).read());
    CHECK(leads_to(pathway, "allocation") == "call 10 %, taken_on 90 %");
    CHECK_FALSE(step(pathway, "call").delay);
  }
}

TEST_CASE("A change of what is done takes away what was said of the other way to do it") {
  const Pathway pathway = sound(draft("changes: {c: {change: {steps: {screen: {meeting: team}}}}}\n").read());
  CHECK(step(pathway, "screen").work.empty());
  CHECK(step(pathway, "screen").meeting == 0);
}

TEST_CASE("Keys alone can be removed, and a name can be used again for another thing") {
  const Pathway pathway = sound(draft("changes:\n"
                                      "  c: {remove: {steps: {receive: [delay]}, targets: [soon]}}\n"
                                      "  d: {remove: {steps: [screen]}, add: {steps: {screen: {work: {gp: 1 min}, "
                                      "then: allocation}}}}\n")
                                    .read());
  CHECK_FALSE(step(pathway, "receive").delay);
  CHECK(pathway.targets.empty());
  CHECK(leads_to(pathway, "screen") == "allocation 100 %");
  CHECK(leads_to(pathway, "receive") == "screen 100 %");
}

TEST_CASE("An exit may be changed in its short and its long form") {
  const Pathway pathway =
      sound(draft("changes: {c: {change: {exits: {advice: {label: Told what to do}, taken_on: treated}}}}\n").read());
  CHECK(pathway.exits[1].label == "Told what to do");
  CHECK(pathway.exits[1].kind == ExitKind::advice);
  CHECK(pathway.exits[0].kind == ExitKind::treated);
}

TEST_CASE("A redesign may be based on a redesign") {
  const Files files = {{"current.yaml", current},
                       {"first.yaml",
                        "pathway: First\nbased_on: current.yaml\n"
                        "changes: {call: {add: {steps: {call: {replaces: [receive], work: {nurse: 5 min}, then: "
                        "screen}}}}}\n"}};
  const Draft second("second.yaml",
                     "pathway: Second\nbased_on: first.yaml\n"
                     "changes: {longer: {change: {steps: {call: {work: {nurse: 7 min}}}}}}\n",
                     opening(files));
  const Reading reading = second.read();
  CHECK(step(sound(reading), "call").work[0].times[0].time.text == "7 min");
  CHECK(reading.bases == std::vector<std::string>{"first.yaml", "current.yaml"});
  CHECK(reading.compare_with == "first.yaml");
  CHECK(second.changes().size() == 1);
  const Reading base = second.read_base();
  CHECK(sound(base).name == "First");
  CHECK(base.compare_with == "current.yaml");
  CHECK(step(*base.pathway, "refer").at == step(*reading.pathway, "refer").at);
}

TEST_CASE("Changes can be made one by one, with what they need") {
  const Draft both = draft(
      "changes:\n"
      "  call: {add: {steps: {call: {replaces: [receive], work: {nurse: 5 min}, then: screen}}}}\n"
      "  longer: {needs: [call], change: {steps: {call: {work: {nurse: 7 min}}}}}\n");
  CHECK(both.read().diagnostics.empty());
  CHECK(both.pathway({false, false}));
  CHECK(both.pathway({true, false}));
  CHECK_FALSE(both.pathway({false, true}));
  REQUIRE(both.pathway({true, true}));
  CHECK(step(*both.pathway({true, true}), "call").work[0].times[0].time.text == "7 min");
  CHECK(sound(both.read({false, false})).steps.size() == 4);
  CHECK(both.read({true, false}).changes.size() == 1);
}

TEST_CASE("The nurse's redesign is valid with every set of its changes, and comes to the same in every order") {
  const std::string folder = "pathways/mental-health-referral/";
  const std::string text = test::repository_file(folder + "redesign.yaml");
  const Draft nurse(folder + "redesign.yaml", text, test::open_repository_file);
  const std::size_t count = nurse.changes().size();
  CHECK(count == 5);
  for (std::size_t bits = 0; bits < (std::size_t{1} << count); ++bits) {
    ChangeSet set(count);
    for (std::size_t c = 0; c < count; ++c) set[c] = (bits >> c & 1U) == 1;
    INFO(bits);
    CHECK(nurse.pathway(set));
  }
  // The changes in another order: each begins at two blanks and a name.
  std::vector<std::size_t> begins;
  const std::size_t list = text.find("\nchanges:\n") + 10;
  for (std::size_t at = list; at < text.size(); at = text.find('\n', at) + 1)
    if (text.compare(at, 2, "  ") == 0 && text[at + 2] != ' ' && text[at + 2] != '#') begins.push_back(at);
  REQUIRE(begins.size() == count);
  begins.push_back(text.size());
  const auto contents = [&](const std::vector<std::size_t>& order) {
    std::string other = text.substr(0, list);
    for (const std::size_t one : order) {
      other += text.substr(begins[one], begins[one + 1] - begins[one]);
      if (other.back() != '\n') other += '\n';
    }
    const Pathway pathway = sound(read(folder + "redesign.yaml", other, test::open_repository_file));
    std::map<std::string, std::string> inputs;
    for_each_input(pathway, [&](const std::string& place, const auto& quantity) { inputs[place] = quantity.text; });
    for (const Step& one : pathway.steps) inputs["to " + one.name] = leads_to(pathway, one.name);
    return inputs;
  };
  std::vector<std::size_t> order = {0, 1, 2, 3, 4};
  const auto in_order = contents(order);
  while (std::next_permutation(order.begin(), order.end())) CHECK(contents(order) == in_order);
}

TEST_CASE("The whole of a redesign as one file reads as the same definition") {
  for (const std::string& path : test::repository_files()) {
    if (path.rfind("pathways/", 0) != 0 || path.substr(path.size() - 5) != ".yaml") continue;
    INFO(path);
    const Reading reading = read(path, test::repository_file(path), test::open_repository_file);
    const Reading again = read("whole.yaml", reading.resolved, test::open_repository_file);
    INFO(reading.resolved << said(again));
    REQUIRE(again.pathway);
    CHECK(again.fingerprint == reading.fingerprint);
    CHECK(again.resolved == reading.resolved);
  }
}

TEST_CASE("A value set beside the file takes the place of what the file says") {
  const auto set = [](const std::vector<std::string>& settings) {
    return Draft("current.yaml", current, {}, settings).read();
  };
  const Reading two = set({"demand.referrals=8 per week", "steps.screen.work={nurse: 40/60/90 min}"});
  CHECK(sound(two).demand->sources[0].referrals.value.per_week == Approx(8));
  CHECK(step(*two.pathway, "screen").work[0].times[0].time.text == "40/60/90 min");
  CHECK(two.unset == std::vector<std::string>{"", ""});
  CHECK(step(sound(set({"steps.refer.delay=2 days"})), "refer").delay->text == "2 days");  // a key that was not there
  CHECK(two.fingerprint != set({}).fingerprint);

  CHECK(set({"steps.scren.delay=2 days"}).unset[0] == "there is no 'steps.scren'; did you mean `steps.screen`?");
  CHECK(set({"steps.refer.then.advise=20%"}).unset[0] ==
        "there is no 'steps.refer.then.advise'; 'steps.refer.then' has receive, screen");
  CHECK(set({"demand"}).unset[0] == "'demand' sets nothing; write it as `demand.referrals=8 per week`");
  CHECK(set({"demand.referrals="}).unset[0] ==
        "there is no value after 'demand.referrals='; write it as `demand.referrals=8 per week`");
  CHECK(set({"demand..referrals=8"}).unset[0] ==
        "'demand..referrals' is no path to a value; write it as `demand.referrals=8 per week`");
  CHECK(set({"pathway.name=8"}).unset[0] == "'pathway' is a text, and nothing stands under it; set it whole");

  CHECK(said(set({"demand.referrals=8"})) ==
        "--set:1:18: error: '8' does not say in which time [no-unit]\n"
        "1 | demand.referrals=8\n"
        "  |                  ^\n"
        "  help: write `8 per week`\n");
  CHECK(said(set({"steps.screen.dealy=2 days"})).substr(0, 60) ==
        "--set:1:14: error: 'dealy' is not a key of a step [unknown-k");
  CHECK(said(set({"steps.screen.then={refer: 20%"})).find("--set:1:19: error") == 0);
}

TEST_CASE("What is wrong with a value that is set in a change's step is told there") {
  const Draft both = draft(
      "changes:\n"
      "  call: {add: {steps: {call: {replaces: [receive], work: {nurse: 5 min}, then: screen}}}}\n"
      "  later: {change: {roles: {nurse: {wte: 2}}}}\n",
      {"steps.call.delay=2 dais"});
  CHECK(said(both.read()).substr(0, 33) == "--set:1:18: error: 'dais' is not ");
}

TEST_CASE("A redesign without changes is what it is based on, and tells what is wrong with it") {
  CHECK(sound(draft("").read()).steps.size() == 4);
  const Draft wrong("redesign.yaml", "pathway: R\nbased_on: b.yaml\n",
                    opening({{"b.yaml", "pathway: B\nsteps: {a: {then: nowhere}}\n"}}));
  CHECK(said(wrong.read()).find("b.yaml:2:") == 0);
  CHECK_FALSE(wrong.read().pathway);
}

TEST_CASE("A value set beside a redesign holds in what it is based on too") {
  const Draft both = draft("changes: {c: {change: {roles: {nurse: {wte: 2}}}}}\n", {"demand.referrals=8 per week"});
  CHECK(sound(both.read()).demand->sources[0].referrals.value.per_week == Approx(8));
  CHECK(sound(both.read_base()).demand->sources[0].referrals.value.per_week == Approx(8));
}

TEST_CASE("A redesign with a line or a letter missing is either a pathway, or says what is wrong with it") {
  const std::string path = "pathways/mental-health-referral/redesign.yaml";
  const std::string text = test::repository_file(path);
  int wrong = 0;
  const auto try_out = [&](const std::string& damaged) {
    const Reading reading = read(path, damaged, test::open_repository_file);
    INFO(damaged);
    CHECK(reading.pathway.has_value() == !has_errors(reading.diagnostics));
    for (const Diagnostic& one : reading.diagnostics) {
      CHECK(one.at.known());
      CHECK(one.at.file < static_cast<int>(reading.sources.size()));
    }
    if (!reading.pathway) ++wrong;
  };
  for (std::size_t from = 0; from < text.size(); from = text.find('\n', from) + 1)
    try_out(text.substr(0, from) + text.substr(text.find('\n', from) + 1));
  for (std::size_t at = 0; at < text.size(); at += 23) try_out(text.substr(0, at) + text.substr(at + 1));
  CHECK(wrong > 20);
}
