// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/comparison/definition_parts.hpp"

namespace refpath {

namespace {

void add_attendance(const Names& names, const std::vector<Attendance>& all, Thing& thing) {
  for (const Attendance& one : all)
    thing.say("attend", "is attended by", names.role(one.role), names.role_label(one.role),
              Wordings(names.pathway()).number(one.people));
}

}  // namespace

Thing role_definition(const Names& names, const Role& role) {
  Thing thing{ThingKind::role, role.name, role.name, label_of(role.name, role.label), "", {}};
  const Wordings words(names.pathway());
  if (role.who != Who::practitioner) thing.summary = name(role.who);
  thing.say("who", "who gives the time", plainly(name(role.who)));
  if (role.wte) {
    const Wording wte = words.number(*role.wte, "WTE");
    thing.summary += (thing.summary.empty() ? "" : ", ") + wte.shown;
    thing.say("wte", "people", wte);
  } else if (role.people.empty()) {
    thing.say("wte", "people", plainly("as many as it takes"));
  } else {
    thing.say("wte", "people", plainly(fmt::format("{} by name", role.people.size())));
  }
  thing.say("hours", "hours", Wordings::hours(role.hours));
  for (const Individual& person : role.people)
    thing.say("people", "hours of each", person.name, label_of(person.name, person.label),
              Wordings::hours(person.hours));
  if (role.availability && role.availability->value < 1)
    thing.say("availability", "days at work", words.share(*role.availability));
  if (role.background && is_limited(role) && role.background->hours_per_week.value > 0) {
    thing.say("background", "other work", words.number(role.background->hours_per_week, "h a week"));
    thing.say("background_in", "length of a piece of other work", words.time(role.background->piece));
  }
  if (role.caseload && is_limited(role))
    thing.say("caseload", "open people at most, each", words.number(*role.caseload));
  if (role.cost) thing.say("cost", "cost", Wordings::money(*role.cost, "an hour"));
  return thing;
}

Thing place_definition(const Names& names, const Place& place) {
  Thing thing{ThingKind::place, place.name, place.name, label_of(place.name, place.label), "", {}};
  const Wordings words(names.pathway());
  if (place.number) {
    const Wording number = words.number(*place.number);
    thing.summary = number.shown;
    thing.say("number", "how many", number);
  }
  if (place.cost) thing.say("cost", "cost", Wordings::money(*place.cost, "a day"));
  return thing;
}

Thing meeting_definition(const Names& names, const Meeting& meeting) {
  Thing thing{ThingKind::meeting, meeting.name, meeting.name, label_of(meeting.name, meeting.label), "", {}};
  const Wordings words(names.pathway());
  const Wording starts = Wordings::starts(meeting.starts), lasts = words.length(meeting.lasts);
  thing.summary = starts.shown + ", " + lasts.shown;
  thing.say("starts", "begins", starts);
  thing.say("lasts", "lasts", lasts);
  add_attendance(names, meeting.attend, thing);
  if (meeting.room_for) thing.say("room_for", "room for", words.number(*meeting.room_for, "referrals"));
  if (meeting.held_if) thing.say("held", "is held only if so many wait", words.number(*meeting.held_if));
  return thing;
}

Thing clinic_definition(const Names& names, const Clinic& clinic) {
  Thing thing{ThingKind::clinic, clinic.name, clinic.name, label_of(clinic.name, clinic.label), "", {}};
  const Wordings words(names.pathway());
  const Wording starts = Wordings::starts(clinic.starts);
  const Wording slots = words.number(clinic.slots), length = words.length(clinic.slot_length);
  thing.summary = fmt::format("{}, {} slots of {}", starts.shown, slots.shown, length.shown);
  thing.say("starts", "begins", starts);
  thing.say("slots", "slots", slots);
  thing.say("slot_length", "length of a slot", length);
  add_attendance(names, clinic.attend, thing);
  if (clinic.notice) thing.say("notice", "notice that people need", words.time(*clinic.notice));
  for (const Kept& kept : clinic.kept) {
    const Wording whom = words.condition(kept.whom), until = words.time(kept.until);
    Wording slots_kept = words.number(kept.slots);
    slots_kept.shown += " until " + until.shown + " before";
    slots_kept.exact += " until " + until.exact + " before";
    thing.say("kept", "slots kept for some", whom.exact, whom.shown, slots_kept);
  }
  return thing;
}

}  // namespace refpath
