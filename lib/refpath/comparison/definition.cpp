// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/definition.hpp"

#include <fmt/format.h>

#include "refpath/comparison/definition_parts.hpp"
#include "refpath/measures/names.hpp"

namespace refpath {

namespace {

Thing whole_pathway(const Names& names) {
  const Pathway& pathway = names.pathway();
  Thing thing{ThingKind::pathway, "", "", "The whole pathway", "", {}};
  const Wordings words(names.pathway());
  thing.say("hours", "hours", Wordings::hours(pathway.hours));
  thing.say("office_hours", "hours in which working time is counted",
            Wordings::hours(pathway.office_hours ? *pathway.office_hours : pathway.hours));
  std::vector<Date> closed;
  closed.reserve(pathway.closed.size());
  for (const auto& day : pathway.closed) closed.push_back(day.date);
  thing.say("closed", "closed on", Wordings::dates(closed));
  thing.say("starts_on", "first counted day", Wordings::dates({pathway.starts_on.value_or(usual_start())}));
  if (pathway.priority) {
    const Attribute& attribute = in(pathway.attributes, pathway.priority->attribute);
    std::vector<std::string> order;
    for (const int value : pathway.priority->order) order.push_back(in_words(in(attribute.values, value).name));
    thing.say("priority", "who is served first",
              plainly(fmt::format("{} {}", in_words(attribute.name), fmt::join(order, ", then "))));
  }
  return thing;
}

Wording profile(const Arrivals& arrivals) {
  if (!arrivals.replay.empty()) {
    Wording wording =
        plainly(fmt::format("{} observed referrals in {} weeks", arrivals.replay.size(), arrivals.replay_weeks));
    for (const Ticks moment : arrivals.replay) wording.exact += fmt::format(" {}", moment);
    return wording;
  }
  Quantity<Hours> of_part;
  std::vector<std::string> shown, exact;
  for (const auto& part : arrivals.parts) {
    of_part.value.periods = {part.period};
    const Wording hours = Wordings::hours(of_part);
    shown.push_back(fmt::format("{} {}", short_number(part.people), hours.exact));
    exact.push_back(fmt::format("{} {}", part.people, hours.exact));
  }
  return {fmt::format("{}", fmt::join(shown, ", ")), "", fmt::format("{}", fmt::join(exact, ", "))};
}

Thing source_definition(const Names& names, const Source& source, bool only_one) {
  const Pathway& pathway = names.pathway();
  Thing thing{ThingKind::source, source.name, only_one ? "" : source.name, "", "", {}};
  thing.label = only_one ? "Referrals" : label_of(source.name, source.label);
  const Wordings words(names.pathway());
  const Arrivals& arrivals = source.referrals.value;
  const Wording rate{short_number(arrivals.per_week) + " a week", source.referrals.text,
                     fmt::format("{} a week", arrivals.per_week)};
  thing.summary = rate.shown;
  thing.say("referrals", "how many come", rate);
  if (!arrivals.replay.empty() || !arrivals.parts.empty()) thing.say("profile", "when they come", profile(arrivals));
  thing.say("first_step", "begin at", {names.step_label(source.first_step), "", names.step(source.first_step)});
  if (source.received) thing.say("received", "hours in which they are received", Wordings::hours(*source.received));
  for (const auto& size : source.group_sizes)
    thing.say("group_size", "people who come together", words.number(size.people).exact,
              words.number(size.people, "people").shown, words.share(size.share));
  for (const auto& with : source.with) {
    const Attribute& attribute = in(pathway.attributes, with.attribute);
    for (std::size_t v = 0; v < with.shares.size(); ++v)
      thing.say("with", "what they are like", attribute.name + "." + attribute.values[v].name,
                in_words(attribute.name) + " " + in_words(attribute.values[v].name), words.share(with.shares[v]));
  }
  for (const auto& backlog : source.backlog)
    thing.say("backlog", "waiting at the start", names.step(backlog.step), names.step_label(backlog.step),
              words.number(backlog.referrals));
  return thing;
}

Thing attribute_definition(const Names& names, const Attribute& attribute) {
  Thing thing{ThingKind::attribute, attribute.name, attribute.name, readable(attribute.name), "", {}};
  const Wordings words(names.pathway());
  for (const AttributeValue& value : attribute.values) {
    const Wording share = words.share(value.share);
    thing.summary += fmt::format("{}{} {}", thing.summary.empty() ? "" : ", ", in_words(value.name), share.shown);
    thing.say("share", "how many of the referrals", value.name, in_words(value.name), share);
  }
  return thing;
}

Thing exit_definition(const Names& names, const Exit& exit) {
  Thing thing{ThingKind::exit, exit.name, exit.name, label_of(exit.name, exit.label), in_words(name(exit.kind)), {}};
  const Wordings words(names.pathway());
  thing.say("kind", "counts as", plainly(in_words(name(exit.kind))));
  add_counts(names, exit.counts, thing);
  if (exit.fee) thing.say("fee", "fee", Wordings::money(*exit.fee, ""));
  for (const auto& keep : exit.keeps)
    thing.say("keeps", "keeps occupied", names.place(keep.place), names.place_label(keep.place), words.time(keep.time));
  return thing;
}

Thing target_definition(const Names& names, const Target& target) {
  const Pathway& pathway = names.pathway();
  Thing thing{ThingKind::target, target.name, target.name, label_of(target.name, target.label), "", {}};
  const Wordings words(names.pathway());
  const auto milestone = [&](int index) {
    const std::string& name = in(pathway.milestones, index).name;
    return Wording{in_words(name), "", name};
  };
  thing.say("from", "from", target.from < 0 ? plainly("the referral") : milestone(target.from));
  if (target.to >= 0) {
    thing.say("to", "to", milestone(target.to));
  } else if (target.to_exit >= 0) {
    const Exit& exit = in(pathway.exits, target.to_exit);
    thing.say("to", "to", {label_of(exit.name, exit.label), "", "exit " + exit.name});
  } else {
    thing.say("to", "to", plainly("the end of the referral"));
  }
  const Wording within = words.length(target.within), share = words.share(target.share);
  thing.summary = share.shown + " within " + within.shown;
  thing.say("within", "within", within);
  thing.say("share", "standard", share);
  thing.say("cohort", "which referrals it counts", plainly(name(target.cohort)));
  if (!holds_for_all(target.only)) thing.say("only", "only for", words.condition(target.only));
  return thing;
}

const char* which_is_better(Count::Better better) {
  switch (better) {
    case Count::Better::neither:
      return "neither";
    case Count::Better::fewer:
      return "fewer";
    case Count::Better::more:
      return "more";
  }
  return "";
}

Thing count_definition(const Count& count) {
  Thing thing{ThingKind::count, count.name, count.name, label_of(count.name, count.label), count.unit, {}};
  thing.say("unit", "unit", plainly(count.unit.empty() ? "times" : count.unit));
  thing.say("better", "which is better", plainly(which_is_better(count.better)));
  return thing;
}

}  // namespace

const char* name(ThingKind kind) {
  switch (kind) {
    case ThingKind::pathway:
      return "pathway";
    case ThingKind::source:
      return "source";
    case ThingKind::attribute:
      return "attribute";
    case ThingKind::role:
      return "role";
    case ThingKind::place:
      return "place";
    case ThingKind::meeting:
      return "meeting";
    case ThingKind::clinic:
      return "clinic";
    case ThingKind::step:
      return "step";
    case ThingKind::exit:
      return "exit";
    case ThingKind::milestone:
      return "milestone";
    case ThingKind::target:
      return "target";
    case ThingKind::count:
      return "count";
  }
  return "";
}

void Thing::say(const char* aspect, const char* what, Wording value) {
  say(aspect, what, "", "", std::move(value));
}

void Thing::say(const char* aspect, const char* what, std::string part, std::string part_label, Wording value) {
  facts.push_back({aspect, what, std::move(part), std::move(part_label), std::move(value)});
}

std::string label_of(const std::string& name, const std::string& label) {
  return label.empty() ? readable(name) : label;
}

std::string Names::step(int index) const {
  const std::string& name = in(pathway_.steps, index).name;
  if (matches_ == nullptr) return name;
  const std::string partner = matches_->step_in_from(name);
  return partner.empty() ? name + " (new)" : partner;
}

std::string Names::step_label(int index) const {
  const Step& step = in(pathway_.steps, index);
  return label_of(step.name, step.label);
}

const std::string& Names::role(int index) const {
  return in(pathway_.roles, index).name;
}

std::string Names::role_label(int index) const {
  const Role& role = in(pathway_.roles, index);
  return label_of(role.name, role.label);
}

std::string Names::next(const Next& next) const {
  return next.kind == Next::Kind::step ? step(next.index) : "exit " + in(pathway_.exits, next.index).name;
}

std::string Names::next_label(const Next& next) const {
  if (next.kind == Next::Kind::step) return step_label(next.index);
  const Exit& exit = in(pathway_.exits, next.index);
  return label_of(exit.name, exit.label);
}

std::string Names::place(const PlaceRef& place) const {
  return place.kind == PlaceRef::Kind::place ? in(pathway_.places, place.index).name
                                             : "caseload of " + role(place.index);
}

std::string Names::place_label(const PlaceRef& place) const {
  if (place.kind == PlaceRef::Kind::caseload) return "caseload of " + role_label(place.index);
  const Place& of = in(pathway_.places, place.index);
  return label_of(of.name, of.label);
}

std::vector<Thing> definition(const Names& names, bool one_source) {
  const Pathway& pathway = names.pathway();
  std::vector<Thing> things = {whole_pathway(names)};
  if (pathway.demand)
    for (const Source& source : pathway.demand->sources) things.push_back(source_definition(names, source, one_source));
  for (const Attribute& attribute : pathway.attributes) things.push_back(attribute_definition(names, attribute));
  for (const Role& role : pathway.roles) things.push_back(role_definition(names, role));
  for (const Place& place : pathway.places) things.push_back(place_definition(names, place));
  for (const Meeting& meeting : pathway.meetings) things.push_back(meeting_definition(names, meeting));
  for (const Clinic& clinic : pathway.clinics) things.push_back(clinic_definition(names, clinic));
  for (std::size_t i = 0; i < pathway.steps.size(); ++i) things.push_back(step_definition(names, static_cast<int>(i)));
  for (const Exit& exit : pathway.exits) things.push_back(exit_definition(names, exit));
  for (const Milestone& milestone : pathway.milestones)
    things.push_back({ThingKind::milestone, milestone.name, milestone.name, readable(milestone.name), "", {}});
  for (const Target& target : pathway.targets) things.push_back(target_definition(names, target));
  for (const Count& count : pathway.counts) things.push_back(count_definition(count));
  return things;
}

}  // namespace refpath
