// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "refpath/comparison/definition_parts.hpp"

namespace refpath {

namespace {

/// "Nurse and doctor": in names and in words.
Wording who_works(const Names& names, const Work& work) {
  std::vector<std::string> roles, labels;
  for (const int role : work.roles) {
    roles.push_back(names.role(role));
    labels.push_back(names.role_label(role));
  }
  const char* separator = work.any ? " or " : " and ";
  return {fmt::format("{}", fmt::join(labels, separator)), "", fmt::format("{}", fmt::join(roles, separator))};
}

/// "2 people, 12.7 min contact, 5 min travel".
Wording minutes_of(const Wordings& words, const Work& work) {
  Wording all;
  if (work.people > 1) all.shown = all.written = all.exact = fmt::format("{} people, ", work.people);
  bool is_written = true;
  for (std::size_t k = 0; k < work.times.size(); ++k) {
    const KindTime& time = work.times[k];
    const Wording one = words.time(time.time);
    const std::string kind = std::string(" ") + name(time.kind), separator = k > 0 ? ", " : "";
    all.shown += fmt::format("{}{}{}", separator, one.shown, kind);
    all.written += fmt::format("{}{}{}", separator, one.written, kind);
    all.exact += fmt::format("{}{}{}", separator, one.exact, kind);
    is_written = is_written && !one.written.empty();
  }
  if (!is_written) all.written.clear();
  return all;
}

/// "Nurse 12.7 min contact; Doctor 5 min admin".
std::string all_work(const Names& names, const Step& step) {
  const Wordings words(names.pathway());
  std::vector<std::string> pieces;
  pieces.reserve(step.work.size());
  for (const Work& work : step.work)
    pieces.push_back(who_works(names, work).shown + " " + minutes_of(words, work).shown);
  return fmt::format("{}", fmt::join(pieces, "; "));
}

const char* manner(Split::Kind kind) {
  switch (kind) {
    case Split::Kind::all_of:
      return "all of";
    case Split::Kind::first_of:
      return "the first of";
    case Split::Kind::at_least:
      return "some of";
  }
  return "";
}

Wording branches(const Names& names, const Split& split) {
  std::vector<std::string> entries, labels;
  for (const int entry : split.entries) {
    entries.push_back(names.step(entry));
    labels.push_back(names.step_label(entry));
  }
  std::sort(entries.begin(), entries.end());
  const std::string how = split.kind == Split::Kind::at_least ? fmt::format("at least {} of", split.needed)
                                                              : std::string(manner(split.kind));
  return {fmt::format("{} {}", how, fmt::join(labels, ", ")), "",
          fmt::format("{} ({}) {}", how, split.needed, fmt::join(entries, ", "))};
}

/// By whom or by what the step is done; its exact words do not hold what other facts do.
Wording way(const Names& names, const Step& step) {
  const Pathway& pathway = names.pathway();
  if (step.meeting >= 0) {
    const Meeting& meeting = in(pathway.meetings, step.meeting);
    return {"in the meeting " + label_of(meeting.name, meeting.label), "", "meeting " + meeting.name};
  }
  if (step.clinic >= 0) {
    const Clinic& clinic = in(pathway.clinics, step.clinic);
    return {"in the clinic " + label_of(clinic.name, clinic.label), "", "clinic " + clinic.name};
  }
  if (step.split) return {"parallel branches: " + branches(names, *step.split).shown, "", "branches"};
  if (step.work.empty()) return {"takes nobody's time", "", "nothing"};
  return {all_work(names, step), "", "work"};
}

void add_work(const Names& names, const Step& step, Thing& thing) {
  const Wordings words(names.pathway());
  if (step.work.empty()) return;
  std::vector<std::string> order, order_words;
  for (const Work& work : step.work) {
    const Wording who = who_works(names, work);
    order.push_back(who.exact);
    order_words.push_back(who.shown);
    const auto earlier = std::count(order.begin(), order.end(), who.exact) - 1;
    const std::string again = earlier > 0 ? fmt::format(" {}", earlier + 1) : "";
    thing.say("work", "work", who.exact + again, who.shown, minutes_of(words, work));
  }
  if (step.work.size() > 1) {
    thing.say("order", "order of the work",
              {fmt::format("{}", fmt::join(order_words, ", then ")), "", fmt::format("{}", fmt::join(order, ", "))});
    if (step.together) thing.say("together", "all of it at one moment", plainly("yes"));
  }
  switch (step.at_close) {
    case AtClose::pause:
      thing.say("at_close", "at the end of the day", plainly("paused"));
      break;
    case AtClose::finish:
      thing.say("at_close", "at the end of the day", plainly("finished in overtime"));
      break;
    case AtClose::do_not_start:
      thing.say("at_close", "at the end of the day", plainly("not begun unless it fits"));
      break;
  }
}

void add_places(const Names& names, const std::vector<PlaceRef>& places, const char* aspect, const char* what,
                const std::string& of, Thing& thing) {
  std::vector<std::string> exact, shown;
  for (const PlaceRef& place : places) {
    exact.push_back(names.place(place));
    shown.push_back(names.place_label(place));
  }
  if (!places.empty())
    thing.say(aspect, what, of, "",
              {fmt::format("{}", fmt::join(shown, ", ")), "", fmt::format("{}", fmt::join(exact, ", "))});
}

/// Where it leads, in what shares, and what happens on the way. The aspects begin with `list`: "then", "missed.then";
/// `who` ends what is said: ", who leaves".
void add_outcomes(const Names& names, const std::vector<Outcome>& outcomes, const std::string& list,
                  const std::string& who, Thing& thing) {
  const Wordings words(names.pathway());
  const auto say = [&](const char* aspect, const std::string& what, const std::string& part, const std::string& label,
                       Wording value) {
    thing.facts.push_back({list + aspect, what + who, part, label, std::move(value)});
  };
  std::vector<std::string> parts;
  for (const Outcome& outcome : outcomes) {
    const Wording when = words.condition(outcome.when);
    std::string part = names.next(outcome.next), label = names.next_label(outcome.next);
    if (!when.exact.empty()) {
      part += " if " + when.exact;
      label += " if " + when.shown;
    }
    parts.push_back(part);
    const auto same = std::count(parts.begin(), parts.end(), part);
    if (same > 1) part += fmt::format(" {}", same);
    Wording share = words.share(outcome.share);
    if (outcome.share.by < 0 && outcome.share.value == 1) share.shown.clear();
    say("", "goes on to", part, label, share);
    if (outcome.delay) say(".delay", "time on the way", part, "to " + label, words.time(*outcome.delay));
    Thing way{ThingKind::step, "", "", "", "", {}};
    add_places(names, outcome.takes, ".takes", "takes on the way", part, way);
    add_places(names, outcome.frees, ".frees", "frees on the way", part, way);
    for (const Fact& fact : way.facts) say(fact.aspect.c_str(), fact.what, part, "to " + label, fact.value);
    for (const CountMark& mark : outcome.counts) {
      const Count& count = in(names.pathway().counts, mark.count);
      say(".counts", "is counted on the way", part + " " + count.name,
          label_of(count.name, count.label) + " to " + label, words.number(mark.amount));
    }
  }
}

void add_rules(const Names& names, const Step& step, Thing& thing) {
  const Wordings words(names.pathway());
  if (step.missed) {
    thing.say("missed", "do not attend", words.share(step.missed->share));
    if (step.missed->time) thing.say("missed.time", "time lost by each", words.time(*step.missed->time));
    add_outcomes(names, step.missed->then, "missed.then", ", who does not attend", thing);
  }
  if (step.tries) {
    thing.say("tries", "tries at most", words.number(step.tries->at_most));
    add_outcomes(names, step.tries->then, "tries.then", " after the last try", thing);
  }
  if (step.repeat) {
    thing.say("repeat", "is done so many times", words.number(step.repeat->times));
    if (step.repeat->every) thing.say("repeat.every", "from one time to the next", words.time(*step.repeat->every));
  }
  if (step.leaves) {
    thing.say("leaves", "people leave after waiting", words.time(step.leaves->after));
    add_outcomes(names, step.leaves->then, "leaves.then", ", who leaves", thing);
  }
  if (step.full) {
    thing.say("full", "the list is full when so many wait", words.number(step.full->waiting));
    add_outcomes(names, step.full->then, "full.then", " when the list is full", thing);
  }
}

}  // namespace

void add_counts(const Names& names, const std::vector<CountMark>& counts, Thing& thing) {
  std::vector<std::string> seen;
  for (const CountMark& mark : counts) {
    const Count& count = in(names.pathway().counts, mark.count);
    seen.push_back(count.name);
    const auto same = std::count(seen.begin(), seen.end(), count.name);
    thing.say("counts", "is counted", same > 1 ? fmt::format("{} {}", count.name, same) : count.name,
              label_of(count.name, count.label), Wordings(names.pathway()).number(mark.amount));
  }
}

Thing step_definition(const Names& names, int index) {
  const Pathway& pathway = names.pathway();
  const Step& step = in(pathway.steps, index);
  const Wordings words(pathway);
  Thing thing{ThingKind::step, step.name, names.step(index), names.step_label(index), "", {}};
  const Wording done = way(names, step);
  thing.summary = done.shown;
  thing.say("way", "is done", done);
  add_work(names, step, thing);
  if (step.split) thing.say("branches", "parallel branches", branches(names, *step.split));
  if (step.delay && (step.delay->by >= 0 || !is_zero(step.delay->value)))
    thing.say("delay", "time before it", words.time(*step.delay));
  if (step.milestone) {
    const std::string& milestone = in(pathway.milestones, step.milestone->milestone).name;
    const char* when = step.milestone->at_start ? " at its start" : " at its end";
    thing.say("milestone", "milestone", {label_of(milestone, "") + when, "", milestone + when});
  }
  add_rules(names, step, thing);
  if (step.same_person_as >= 0)
    thing.say("same_person_as", "is done by the same person as",
              {names.step_label(step.same_person_as), "", names.step(step.same_person_as)});
  add_places(names, step.takes, "takes", "takes", "", thing);
  add_places(names, step.frees, "frees", "frees", "", thing);
  add_counts(names, step.counts, thing);
  if (step.fee) thing.say("fee", "fee", Wordings::money(*step.fee, ""));
  add_outcomes(names, step.then, "then", "", thing);
  return thing;
}

}  // namespace refpath
