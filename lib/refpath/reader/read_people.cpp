// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cmath>

#include "refpath/reader/sessions.hpp"

namespace refpath {

namespace {

constexpr std::uint64_t most_open = 10000;  // On the caseload of one person.

// Other work comes in pieces that the simulation can count: no torrent, and none that nobody lives to see.
void check_pieces(Context& context, const Background& background) {
  constexpr double hundred_years = 5218, most = 1e6;
  const double piece = mean(background.piece.value.shape);
  if (background.hours_per_week.value <= 0 || piece <= 0) return;
  const double pieces = background.hours_per_week.value * static_cast<double>(hour_ticks) / piece;
  if (pieces < 1 / hundred_years) {
    context.report.error("bad-rate", background.hours_per_week.at,
                         "one piece of this other work comes in more than a hundred years",
                         "check the hours a week, and how long a piece is");
  } else if (pieces > most) {
    context.report.error("bad-rate", background.hours_per_week.at,
                         fmt::format("that is {:.0f} million pieces of other work a week", std::ceil(pieces / most)),
                         "write longer pieces with `in`: `{hours: 30 h per week, in: 15 min}`");
  }
}

Background read_background(Context& context, const Node& node, const Location& at) {
  Background background;
  const bool in_pieces = node.is_mapping() && (node.find("hours") != nullptr || node.find("in") != nullptr);
  const Node* hours = &node;
  if (in_pieces) {
    Mapping mapping(context, node, "background", "`background`", at);
    hours = mapping.at("hours");
    if (const Node* piece = mapping.at("in")) {
      auto read = read_quantity<Duration>(context, *piece, read_work_time, mean_of);
      if (read && mean(read->value.shape) <= 0)
        context.report.error("bad-duration", piece->at, "a piece of background work takes some time",
                             "write `in: 30 min`");
      if (read) background.piece = std::move(*read);
    }
  }
  if (hours != nullptr) {
    auto read = read_quantity<double>(context, *hours, read_hours_per_week, as_is);
    if (read) background.hours_per_week = std::move(*read);
    if (read) check_pieces(context, background);
  }
  return background;
}

Quantity<Hours> read_hours_of(Context& context, const Node& node, const Quantity<Hours>& otherwise) {
  return read_quantity<Hours>(context, node, read_hours,
                              [](const Hours& h) { return static_cast<double>(open_per_week(h)); })
      .value_or(otherwise);
}

// `ann: Mon-Wed 09:00-17:00`, or `{label: Ann, hours: ..}`.
Individual read_individual(Context& context, const Entry& entry, const Quantity<Hours>& default_hours) {
  Individual one;
  one.name = entry.key.text;
  one.at = entry.key.at;
  one.label = label_of(one.name);
  one.hours = default_hours;
  if (entry.value.is_nothing()) {
    report_nothing(context, entry.key, fmt::format("{}: Mon-Wed 09:00-17:00", one.name));
  } else if (!entry.value.is_mapping() || is_long_form(context, entry.value)) {
    one.hours = read_hours_of(context, entry.value, default_hours);
  } else {
    Mapping at(context, entry.value, "individual", fmt::format("'{}'", one.name), entry.key.at);
    one.label = label_or_name(at, one.name);
    if (const Node* hours = at.at("hours")) one.hours = read_hours_of(context, *hours, default_hours);
  }
  return one;
}

std::vector<Individual> read_individuals(Context& context, const Node& node, const Location& place,
                                         const Quantity<Hours>& default_hours) {
  constexpr std::string_view example = "people: {ann: Mon-Wed 09:00-17:00, bob: Thu-Fri 09:00-17:00}";
  std::vector<Individual> people;
  if (!expect_mapping(context, node, place, "'people'", example)) return people;
  if (node.entries.empty())
    context.report.error("nothing", place, "'people' names nobody", fmt::format("write `{}`", example));
  for (const Entry* entry : sound_entries(context, node)) {
    if (const Complaint wrong = name_complaint(entry->key.text); !wrong.message.empty())
      context.report.error(wrong, entry->key.at);
    people.push_back(read_individual(context, *entry, default_hours));
  }
  return people;
}

void read_role(Context& context, const Entry& entry, const Quantity<Hours>& default_hours, Role& role) {
  Mapping at(context, entry.value, "role", fmt::format("role '{}'", role.name), entry.key.at);
  role.label = label_or_name(at, role.name);
  role.hours = default_hours;
  if (const Node* wte = at.at("wte")) role.wte = read_quantity<double>(context, *wte, read_number, as_is);
  if (const Node* hours = at.at("hours")) role.hours = read_hours_of(context, *hours, default_hours);
  if (const Node* availability = at.at("availability"))
    role.availability = read_quantity<double>(context, *availability, read_standard, as_is);
  if (const Node* people = at.at("people"))
    role.people = read_individuals(context, *people, at.key_place("people"), role.hours);
  if (const Node* caseload = at.at("caseload")) role.caseload = read_whole(context, *caseload, 1, most_open);
  for (const std::string_view key : {"availability", "caseload"})
    if (at.key_place(key).known() && !at.has("wte") && !at.has("people"))
      context.report.error(
          "needs-people", at.key_place(key),
          fmt::format("'{}' is of each person, and {} does not say how many they are", key, at.owner()),
          "add `wte: 1`, or name them under `people`");
  if (const Node* background = at.at("background"))
    role.background = read_background(context, *background, at.key_place("background"));
  if (const Node* cost = at.at("cost"))
    role.cost = read_quantity<Money>(context, *cost, read_cost, [](const Money& m) { return m.amount; });
  if (const Node* group = at.at("group")) {
    const int index = read_name(context, *group, "group", {&context.names.groups}, "to the roles that are compared");
    if (index >= 0) role.group = context.names.groups[static_cast<std::size_t>(index)];
  }
  if (const Node* who = at.at("who"))
    role.who = read_choice<Who>(context, *who, {Who::practitioner, Who::volunteer, Who::person}, "a word for `who`")
                   .value_or(Who::practitioner);
}

}  // namespace

void read_roles(Context& context, const Node& node, const Location& at, Pathway& pathway) {
  for_each_named(context, node, at, context.names.roles, "roles", "gp: {wte: 2, background: 64 h per week}",
                 [&](const Entry& entry, std::size_t index) {
                   Role& role = pathway.roles[index];
                   role.at = entry.key.at;
                   if (expect_mapping(context, entry.value, entry.key.at, fmt::format("role '{}'", role.name),
                                      fmt::format("{}: {{wte: 1}}", role.name)))
                     read_role(context, entry, pathway.hours, role);
                 });
}

}  // namespace refpath
