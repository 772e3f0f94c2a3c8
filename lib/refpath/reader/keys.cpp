// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/keys.hpp"

#include <cassert>

namespace refpath {

namespace {

constexpr bool required = true, optional = false;

// A key of the format that this version does not read yet.
constexpr KeyRow later(std::string_view mapping, std::string_view key, std::string_view summary,
                       std::string_view example) {
  return {mapping, key, "later", optional, "", Level::waits, false, summary, example};
}

std::vector<KeyRow> rows_of_people() {
  return {
      {"pathway", "pathway", "text", required, "", Level::map, true, "The name of the pathway",
       "pathway: Mental-health referral, current"},
      {"pathway", "format", "format", optional, "1", Level::map, true, "The version of this format", "format: 1"},
      {"pathway", "summary", "text", optional, "", Level::map, true, "What the pathway is, in a sentence or two",
       "summary: From the GP's letter to the first visit"},
      {"pathway", "steward", "text", optional, "", Level::trust, true, "Who keeps the file true",
       "steward: Community team, Penwith"},
      later("pathway", "agreed_by", "Who agreed to the pathway as it is written", "agreed_by: Steering group, March"),
      {"pathway", "basis", "basis", optional, "assumed", Level::trust, true,
       "Where numbers come from unless they say otherwise", "basis: local"},
      {"pathway", "source", "text", optional, "", Level::trust, true, "The source of numbers that name none",
       "source: Diary week, March 2025"},
      {"pathway", "hours", "hours", optional, "Mon-Fri 09:00-12:30 13:00-17:00", Level::waits, true,
       "When the pathway is open: in which hours referrals arrive, working time counts, and roles work unless they say "
       "otherwise",
       "hours: Mon-Fri 09:00-17:00"},
      later("pathway", "office_hours",
            "The hours in which working days are counted where the pathway is open round the clock",
            "office_hours: Mon-Fri 09:00-17:00"),
      later("pathway", "closed", "Dates on which the pathway is closed", "closed: [2026-12-25]"),
      later("pathway", "starts_on", "The date on which the simulation begins", "starts_on: 2026-01-05"),
      {"pathway", "demand", "demand", optional, "", Level::load, true, "How many referrals come, and where they begin",
       "demand: {referrals: 6 per week, first_step: refer}"},
      later("pathway", "attributes", "What referrals differ in, with shares",
            "attributes: {urgency: {urgent: 10%, routine: rest}}"),
      later("pathway", "priority", "Which referrals are served first", "priority: {urgency: [urgent, routine]}"),
      {"pathway", "roles", "roles", optional, "", Level::load, true, "Who works on the pathway",
       "roles: {gp: {wte: 2}}"},
      later("pathway", "places", "Rooms, beds or other places that a referral occupies", "places: {bed: {number: 4}}"),
      {"pathway", "meetings", "meetings", optional, "", Level::waits, true, "Meetings that referrals wait for",
       "meetings: {huddle: {starts: Tue 14:00, lasts: 30 min, attend: {mh_nurse: 1}}}"},
      later("pathway", "clinics", "Clinics with slots that are booked",
            "clinics: {memory: {starts: Tue 09:00, slots: 6 of 45 min}}"),
      {"pathway", "steps", "steps", required, "", Level::map, true, "What is done, and where each referral goes next",
       "steps: {refer: {then: taken_on}}"},
      {"pathway", "exits", "exits", optional, "", Level::map, true, "How a referral ends",
       "exits: {taken_on: caseload}"},
      {"pathway", "targets", "targets", optional, "", Level::trust, true, "Standards to be met",
       "targets: {seen: {to: assessed, within: 28 days, share: 95%}}"},
      later("pathway", "counts", "Things counted along the way", "counts: {story_told: {better: fewer}}"),
      {"pathway", "run", "run", optional, "", Level::trust, true, "How long and how often to simulate",
       "run: {weeks: 52, seed: 1}"},
      later("pathway", "expect", "What must hold, for `refpath check`", "expect: [{measure: load.gp, at_most: 85%}]"),
      later("pathway", "compare_with", "The file of the pathway that this one is compared with",
            "compare_with: current.yaml"),
      later("pathway", "based_on", "The file of the pathway that this one changes", "based_on: current.yaml"),
      later("pathway", "changes", "Named changes to the pathway that this one is based on",
            "changes: {shared_record: {verb: eliminate}}"),
      {"demand", "referrals", "referrals", required, "", Level::load, true, "How many referrals come",
       "referrals: 6 per week"},
      {"demand", "first_step", "step_name", optional, "the first step of the file", Level::load, true,
       "The step at which every referral begins", "first_step: refer"},
      later("demand", "received", "The hours in which referrals arrive", "received: 24/7"),
      later("demand", "group_size", "How many people one referral brings", "group_size: 2"),
      later("demand", "with", "Shares of attributes in this source", "with: {urgency: {urgent: 40%, routine: rest}}"),
      later("demand", "backlog", "Referrals that wait at the start", "backlog: {screen: 12}"),
      later("demand", "sources", "Several sources of referrals", "sources: {gps: {referrals: 4 per week}}"),
      {"role", "label", "text", optional, "from its name", Level::map, true, "What people call the role",
       "label: Mental-health nurse"},
      {"role", "wte", "number", optional, "as many people as it takes, without queue or load", Level::load, true,
       "Whole-time equivalents; 1 works all of the role's hours", "wte: 1.5"},
      {"role", "hours", "hours", optional, "the pathway's hours", Level::waits, true, "When the role works",
       "hours: Mon-Fri 08:00-16:00"},
      later("role", "availability", "The share of contracted time at work", "availability: 79%"),
      {"role", "background", "background", optional, "none", Level::load, true,
       "Other work of the whole role, in hours a week", "background: 11.5 h per week"},
      {"role", "cost", "cost", optional, "", Level::trust, true, "What an hour of the role costs",
       "cost: 61 GBP per hour"},
      {"role", "group", "name", optional, "compared by its own name", Level::trust, true,
       "The group in which roles of different pathways are compared", "group: nurses"},
      {"role", "who", "who", optional, "practitioner", Level::trust, true,
       "Whether practitioners, volunteers or the person give the time", "who: volunteer"},
      later("role", "people", "Named individuals with hours of their own",
            "people: {ann: {hours: Mon-Wed 09:00-17:00}}"),
      later("role", "caseload", "How many open people each can have", "caseload: 30"),
      {"background", "hours", "hours_per_week", required, "", Level::load, true, "Hours a week of the whole role",
       "hours: 64 h per week"},
      {"background", "in", "work_time", optional, "30 min", Level::waits, true, "The length of one piece",
       "in: 15 min"},
      {"meeting", "label", "text", optional, "from its name", Level::map, true, "What people call the meeting",
       "label: Weekly allocation meeting"},
      {"meeting", "starts", "starts", required, "", Level::waits, true, "When it starts in each week",
       "starts: [Mon 09:00, Thu 09:00]"},
      later("meeting", "every", "How many weeks lie between two meetings", "every: 2 weeks"),
      later("meeting", "first_on", "The date of the first meeting", "first_on: 2026-01-07"),
      {"meeting", "lasts", "length", required, "", Level::waits, true, "How long it lasts", "lasts: 90 min"},
      {"meeting", "attend", "attend", optional, "nobody", Level::load, true, "Who attends, and how many of each",
       "attend: {mh_nurse: 1, mdt_members: 4}"},
      {"meeting", "room_for", "count", optional, "no limit", Level::waits, true, "How many referrals it can take",
       "room_for: 8"},
      later("meeting", "held", "Whether it is held when nobody waits", "held: if 3 wait"),
  };
}

std::vector<KeyRow> rows_of_steps() {
  return {
      {"step", "label", "text", optional, "from its name", Level::map, true, "What people call the step",
       "label: Clinical screening"},
      {"step", "delay", "duration", optional, "none", Level::waits, true,
       "Time in which nobody works before the step: post, notice, a reply. Waits for people and meetings are found by "
       "refpath",
       "delay: 1/2/4 working days"},
      {"step", "work", "work", optional, "", Level::time, true, "Who works on it, and for how long",
       "work: {mh_nurse: 10/15/25 min}"},
      {"step", "together", "yes_no", optional, "false", Level::waits, true,
       "Whether all begin at one moment instead of one after another", "together: true"},
      {"step", "meeting", "meeting_name", optional, "", Level::waits, true, "The meeting that deals with it",
       "meeting: allocation_meeting"},
      later("step", "clinic", "The clinic in which it is booked", "clinic: memory"),
      later("step", "all_of", "Branches that must all end", "all_of: [letter, call]"),
      later("step", "first_of", "Branches of which the first decides", "first_of: [letter, call]"),
      later("step", "at_least", "How many branches must end", "at_least: 2"),
      {"step", "time_kind", "time_kind", optional, "admin", Level::time, true,
       "The kind of the time that is not split by kind", "time_kind: contact"},
      {"step", "at_close", "at_close", optional, "pause", Level::waits, true,
       "What happens to work in hand when hours end", "at_close: do_not_start"},
      later("step", "missed", "Contacts that do not take place", "missed: {share: 20%, then: book_again}"),
      later("step", "tries", "How often it is tried", "tries: {at_most: 3, then: gave_up}"),
      later("step", "repeat", "Work that is done several times", "repeat: {times: 6, every: 1 week}"),
      later("step", "leaves", "When people stop waiting for it", "leaves: {after: 12 weeks, then: gave_up}"),
      later("step", "full", "What happens when too many wait", "full: {waiting: 20, then: redirected}"),
      later("step", "same_person_as", "The step whose person also does this one", "same_person_as: screen"),
      {"step", "milestone", "milestone", optional, "", Level::trust, true,
       "What a referral has reached when the step ends, or begins", "milestone: assessed"},
      later("step", "takes", "Places that it occupies from here", "takes: [bed]"),
      later("step", "frees", "Places that it leaves", "frees: [bed]"),
      later("step", "counts", "What is counted here", "counts: {story_told: 1}"),
      later("step", "fee", "Money for each time", "fee: 20 GBP"),
      later("step", "matches", "The step of the other pathway that it is compared with", "matches: assess"),
      {"step", "then", "then", required, "", Level::map, true, "Where a referral goes next, with shares",
       "then: {refer: 20%, advice: 30%, taken_on: rest}"},
      {"outcome", "share", "share", optional, "all, when it is the only one", Level::map, true, "How many go this way",
       "share: 20%"},
      {"outcome", "because", "text", optional, "", Level::map, true, "Why", "because: not enough information"},
      {"outcome", "delay", "duration", optional, "", Level::waits, true, "Replaces the delay of the step it leads to",
       "delay: 3 weeks"},
      later("outcome", "when", "For which referrals", "when: {urgency: urgent}"),
      later("outcome", "takes", "Places that it occupies from here", "takes: [bed]"),
      later("outcome", "frees", "Places that it leaves", "frees: [bed]"),
      later("outcome", "counts", "What is counted here", "counts: {story_told: 1}"),
      {"milestone", "name", "name", required, "", Level::trust, true, "Its name", "name: assessed"},
      {"milestone", "at", "milestone_at", optional, "end", Level::trust, true,
       "Whether it is reached at the start or the end of the step", "at: start"},
      {"exit", "kind", "exit_kind", required, "", Level::map, true, "What became of the referral", "kind: caseload"},
      {"exit", "label", "text", optional, "from its name", Level::map, true, "What people call it",
       "label: On the caseload"},
      later("exit", "counts", "What is counted here", "counts: {story_told: 1}"),
      later("exit", "fee", "Money for each time", "fee: 20 GBP"),
      later("exit", "keeps", "Places that stay occupied", "keeps: {bed: 40 weeks}"),
      {"target", "label", "text", optional, "from its name", Level::trust, true, "What people call it",
       "label: Four weeks to assessment"},
      {"target", "from", "milestone_name", optional, "referred", Level::trust, true,
       "Where the clock starts: `referred` or a milestone", "from: referred"},
      {"target", "to", "target_end", optional, "the end of the referral", Level::trust, true,
       "Where the clock stops: a milestone or an exit", "to: assessed"},
      {"target", "within", "length", required, "", Level::trust, true, "The time allowed, on the calendar",
       "within: 28 days"},
      {"target", "share", "standard", required, "", Level::trust, true, "How many must be within it", "share: 95%"},
      later("target", "only", "For which referrals", "only: {urgency: urgent}"),
      {"target", "cohort", "cohort", optional, "completed", Level::trust, true,
       "Which referrals count: those `completed` in the window, still `incomplete`, or `finished` in it whenever "
       "referred",
       "cohort: completed"},
      {"run", "weeks", "weeks", optional, "52", Level::trust, true, "How many weeks are counted", "weeks: 52"},
      {"run", "warm_up", "warm_up", optional, "auto", Level::trust, true, "How many weeks pass before counting",
       "warm_up: 20 weeks"},
      {"run", "replications", "count", optional, "as many as the precision asks", Level::trust, true,
       "How many years are simulated", "replications: 200"},
      {"run", "precision", "standard", optional, "", Level::trust, true,
       "Half the width of the headline's interval, as a share of its value", "precision: 2%"},
      {"run", "seed", "count", optional, "1", Level::trust, true, "Where chance begins", "seed: 1"},
      {"run", "worth", "hours_per_week", optional, "0.5 h per week", Level::trust, true,
       "The smallest difference that matters", "worth: 0.5 h per week"},
      {"quantity", "value", "any", required, "", Level::trust, true, "The quantity itself", "value: 8/12/18 min"},
      {"quantity", "basis", "basis", optional, "the pathway's basis", Level::trust, true, "Where it comes from",
       "basis: local"},
      {"quantity", "source", "text", optional, "the pathway's source", Level::trust, true, "Its source",
       "source: \"diary week, March\""},
      {"quantity", "between", "range", optional, "", Level::trust, true,
       "The range in which the true value is believed to lie", "between: [6/10/15 min, 10/15/25 min]"},
      {"spread", "mean", "length", required, "", Level::waits, true, "The mean of the time itself", "mean: 3 days"},
      {"spread", "sd", "length", required, "", Level::waits, true, "The standard deviation of the time itself",
       "sd: 2 days"},
      {"stages", "mean", "length", required, "", Level::waits, true, "The mean of the time itself", "mean: 3 days"},
      {"stages", "stages", "count", required, "", Level::waits, true, "How many stages of equal mean it is the sum of",
       "stages: 3"},
      {"part", "share", "share", required, "", Level::waits, true, "How often it is this one", "share: 80%"},
      {"part", "of", "duration", required, "", Level::waits, true, "The time", "of: 10 min"},
      later("clinic", "label", "What people call it", "label: Memory clinic"),
      later("clinic", "starts", "When it starts", "starts: Tue 09:00"),
      later("clinic", "every", "How many weeks lie between two clinics", "every: 2 weeks"),
      later("clinic", "first_on", "The date of the first clinic", "first_on: 2026-01-07"),
      later("clinic", "slots", "How many slots of which length", "slots: 6 of 45 min"),
      later("clinic", "attend", "Who attends", "attend: {mh_nurse: 1}"),
      later("clinic", "notice", "Least time from booking to slot", "notice: 5 working days"),
      later("clinic", "kept", "Slots kept for some referrals",
            "kept: [{slots: 1, for: {urgency: urgent}, until: 2 working days}]"),
      later("place", "label", "What people call it", "label: Memory clinic"),
      later("place", "number", "How many there are", "number: 4"),
      later("place", "cost", "What each costs", "cost: 20 GBP per day"),
      later("count", "label", "What people call it", "label: Memory clinic"),
      later("count", "better", "Whether fewer or more is better", "better: fewer"),
      later("count", "unit", "The unit", "unit: times"),
  };
}

std::vector<KeyRow> all_rows() {
  std::vector<KeyRow> rows = rows_of_people();
  const std::vector<KeyRow> more = rows_of_steps();
  rows.insert(rows.end(), more.begin(), more.end());
  return rows;
}

}  // namespace

const char* name(Level level) {
  switch (level) {
    case Level::map:
      return "map";
    case Level::time:
      return "time";
    case Level::load:
      return "load";
    case Level::waits:
      return "waits";
    case Level::trust:
      return "trust";
  }
  return "";
}

const std::vector<KeyRow>& key_rows() {
  static const std::vector<KeyRow> rows = all_rows();
  return rows;
}

const KeyRow* find_key(std::string_view mapping, std::string_view key) {
  for (const KeyRow& row : key_rows())
    if (row.mapping == mapping && row.key == key) return &row;
  return nullptr;
}

const std::vector<MappingRow>& mapping_rows() {
  static const std::vector<MappingRow> rows = {
      {"pathway", "", "the pathway (at the left margin)"},
      {"demand", "demand", "`demand`"},
      {"role", "roles.<name>", "a role"},
      {"background", "roles.<name>.background", "a role's `background`"},
      {"meeting", "meetings.<name>", "a meeting"},
      {"step", "steps.<name>", "a step"},
      {"outcome", "steps.<name>.then.<name>", "an outcome under `then`"},
      {"milestone", "steps.<name>.milestone", "a step's `milestone`"},
      {"exit", "exits.<name>", "an exit"},
      {"target", "targets.<name>", "a target"},
      {"run", "run", "`run`"},
      {"quantity", "any quantity", "a quantity written long"},
      {"spread", "lognormal, gamma, weibull", "a distribution"},
      {"stages", "erlang", "an Erlang distribution"},
      {"part", "mix", "a part of a mixture"},
      {"clinic", "clinics.<name>", "a clinic"},
      {"place", "places.<name>", "a place"},
      {"count", "counts.<name>", "a count"},
  };
  return rows;
}

const MappingRow& find_mapping(std::string_view id) {
  for (const MappingRow& row : mapping_rows())
    if (row.id == id) return row;
  assert(false && "a mapping without a row");
  return mapping_rows().front();
}

const std::vector<OneOfRow>& one_of_rows() {
  static const std::vector<OneOfRow> rows = {{"step", {"work", "meeting", "clinic", "all_of", "first_of"}}};
  return rows;
}

}  // namespace refpath
