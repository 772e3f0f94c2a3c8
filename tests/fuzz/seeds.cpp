// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "fuzz/targets.hpp"
#include "refpath/reader/keys.hpp"
#include "refpath/reader/shapes.hpp"
#include "support/everything.hpp"
#include "support/repository.hpp"

namespace refpath::test {

namespace {

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// Definitions of the repository that are short enough for a fuzzer to change every part of.
std::vector<std::string> definitions() {
  constexpr std::size_t longest = 4096;
  std::vector<std::string> texts;
  for (const std::string& path : repository_files()) {
    const bool shown =
        path.rfind("pathways/", 0) == 0 || path.rfind("docs/", 0) == 0 || path.rfind("examples/", 0) == 0;
    const bool tested = path.rfind("tests/codes/", 0) == 0 || path.rfind("tests/cli/files/", 0) == 0;
    if (!(shown || tested) || !ends_with(path, ".yaml")) continue;
    std::string text = repository_file(path);
    if (text.size() <= longest) texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace

std::vector<std::string> seeds_of_reader() {
  std::vector<std::string> texts = definitions();
  texts.emplace_back(everything);
  return texts;
}

std::vector<std::string> seeds_of_quantities() {
  std::vector<std::string> texts;
  for (const ShapeRow& shape : shape_rows())
    for (const auto* examples : {&shape.right, &shape.wrong})
      for (const std::string_view value : *examples) {
        texts.emplace_back(value);
        if (shape.quantity) texts.push_back("{value: " + std::string(value) + ", basis: local, source: diary}");
      }
  return texts;
}

std::vector<std::string> seeds_of_changes() {
  std::vector<std::string> texts;
  for (const std::string& text : definitions())
    if (const auto changes = text.find("\nchanges:"); changes != std::string::npos)
      texts.push_back(text.substr(changes + 1));
  // Of the pathway that they are made to.
  for (const char* parts :
       {"change: {steps: {triage: {work: {nurse: 5 min}}}}", "remove: {meetings: [huddle], steps: {meet: visit}}",
        "remove: {steps: {visit: [repeat], meet: [counts]}, counts: [told]}",
        "add: {steps: {read: {replaces: [visit, meet], work: {nurse: 3 min}, then: done}}}",
        "change: {demand: {referrals: 3 per week}, hours: 24/7, roles: {nurse: {wte: 1}}}",
        "add: {roles: {clerk: {wte: 1}}, exits: {advice: advice}, counts: {calls: {better: fewer}}}",
        "remove: {exits: {gone: done}, targets: [soon], attributes: [urgency], roles: [gp, kit]}"})
    texts.push_back(std::string("changes:\n  one: {verb: simplify, label: One, ") + parts +
                    "}\n  two: {needs: one, change: {steps: {meet: {delay: 2 days}}}}\n");
  return texts;
}

std::vector<std::string> seeds_of_settings() {
  std::vector<std::string> texts = {"demand.referrals=8 per week",
                                    "steps.triage.then.gone=20%",
                                    "steps.triage.then.visit=10%",
                                    "steps.triage.then.visit.delay=1/2/3 days",
                                    "steps.visit.leaves={after: 2 weeks, then: gone}",
                                    "roles.nurse.wte=1.5",
                                    "roles.kit.people.ann=Mon 09:00-12:00",
                                    "meetings.huddle.every=2 weeks",
                                    "run.warm_up=auto",
                                    "hours=24/7",
                                    "closed=[2026-12-25]",
                                    "starts_on=2026-01-05",
                                    "steps=",
                                    "no.such.place=1",
                                    "changes.a=b",
                                    "targets.soon.within=6 weeks",
                                    "steps.visit.repeat.times={value: 4, between: [2, 6]}"};
  for (const ShapeRow& shape : shape_rows())
    if (shape.read != nullptr) texts.push_back("steps.visit.delay=" + std::string(shape.right.front()));
  return texts;
}

std::vector<std::string> seeds_of_csv() {
  std::vector<std::string> texts = {"a (min)\n12\n15\n",
                                    "a;b\n12 min;1\n\"15 min\";2\n",
                                    "2026-01-05 09:12\n2026-01-06 14:40\n",
                                    "when\n05/01/2026 09:12\n",
                                    "a_h\n1.5\n0.25\n",
                                    "a (min)\n22,5\n",
                                    "\xEF\xBB\xBF"
                                    "a (days)\r\n2\r\n\r\n3\r\n"};
  for (const std::string& path : repository_files())
    if (ends_with(path, ".csv")) texts.push_back(repository_file(path));
  return texts;
}

std::string dictionary() {
  std::set<std::string_view> words;
  for (const KeyRow& row : key_rows()) words.insert(row.key);
  for (const char* word :
       {"rest",    "value",  "basis", "between",    "source",       "exponential", "lognormal",   "gamma", "weibull",
        "erlang",  "pert",   "data",  "mix",        "mean",         "min",         "h",           "days",  "weeks",
        "working", "per",    "week",  "Mon-Fri",    "09:00-17:00",  "24/7",        "GBP",         "and",   "or",
        " of ",    " x ",    "&a ",   "*a",         "---",          "caseload",    "treated",     "died",  "yes",
        "1e308",   "-1",     ".nan",  "2026-01-05", "remove",       "replaces",    "needs",       "verb",  "100%",
        "0.0001",  "999999", "then",  "share",      "\xEF\xBB\xBF", "\xC2\xA0",    "\xE2\x80\x93"})
    words.insert(word);
  std::string text;
  for (const std::string_view word : words) {
    text += '"';
    for (const char c : word) {
      constexpr const char* digits = "0123456789ABCDEF";
      const auto byte = static_cast<unsigned char>(c);
      text +=
          byte < 0x20 || byte > 0x7E ? std::string("\\x") + digits[byte / 16] + digits[byte % 16] : std::string(1, c);
    }
    text += "\"\n";
  }
  return text;
}

}  // namespace refpath::test
