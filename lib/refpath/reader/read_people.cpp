// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cmath>

#include "refpath/reader/sections.hpp"

namespace refpath {

namespace {

constexpr std::uint64_t most_people = 1000;

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
      auto read = read_quantity<Duration>(context, *piece, on_one_clock(read_work_time), mean_of);
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

void read_role(Context& context, const Entry& entry, const Quantity<Hours>& default_hours, Role& role) {
  Mapping at(context, entry.value, "role", fmt::format("role '{}'", role.name), entry.key.at);
  role.label = label_or_name(at, role.name);
  role.hours = default_hours;
  if (const Node* wte = at.at("wte")) role.wte = read_quantity<double>(context, *wte, read_number, as_is);
  if (const Node* hours = at.at("hours"))
    role.hours = read_quantity<Hours>(context, *hours, read_hours, [](const Hours& h) {
                   return static_cast<double>(open_per_week(h));
                 }).value_or(default_hours);
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

// Amounts in two currencies cannot be added.
void check_currencies(Context& context, const Pathway& pathway) {
  const Role* first = nullptr;
  for (const Role& role : pathway.roles) {
    if (!role.cost) continue;
    if (first == nullptr) first = &role;
    if (role.cost->value.currency == first->cost->value.currency) continue;
    context.report
        .error("currencies", role.cost->at,
               fmt::format("'{}' costs {}, and '{}' costs {}", role.name, role.cost->value.currency, first->name,
                           first->cost->value.currency),
               "use one currency in a pathway")
        .related.push_back({first->cost->at, "the first cost is here"});
  }
}

void read_attend(Context& context, const Node& node, const Location& place, Meeting& meeting) {
  if (!expect_mapping(context, node, place, "'attend'", "attend: {mh_nurse: 1, mdt_members: 4}")) return;
  const Entry* before = nullptr;
  for (const Entry& entry : node.entries) {
    const bool slip = !name_complaint(entry.key.text).message.empty() && report_slip(context, node, entry, before);
    before = &entry;
    if (slip) continue;
    const int role = read_name(context, entry.key, "role", {&context.names.roles}, "under `roles`");
    if (entry.value.is_nothing()) {
      report_nothing(context, entry.key, fmt::format("{}: 1", entry.key.text));
      continue;
    }
    const auto count = [](Context& c, const Node& n) -> std::optional<double> {
      const auto people = read_count(c, n, 1, most_people);
      if (!people) return {};
      return static_cast<double>(*people);
    };
    auto people = read_quantity<double>(context, entry.value, count, as_is);
    if (role >= 0 && people) meeting.attend.push_back({role, std::move(*people)});
  }
}

// Two occurrences at one time would need the same people twice.
void check_overlap(Context& context, const Meeting& meeting) {
  const auto& starts = meeting.starts.value.starts;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const WeekTime next = i + 1 < starts.size() ? starts[i + 1] : starts.front() + week_ticks;
    if (static_cast<double>(next - starts[i]) >= meeting.lasts.value) continue;
    context.report
        .error("meeting-overlap", meeting.lasts.at,
               fmt::format("meeting '{}' lasts until after its own next start", meeting.name),
               "let it last less, or start less often")
        .related.push_back({meeting.starts.at, "it starts here"});
    return;
  }
}

void read_meeting(Context& context, const Entry& entry, Meeting& meeting) {
  if (!expect_mapping(context, entry.value, entry.key.at, fmt::format("meeting '{}'", meeting.name),
                      fmt::format("{}: {{starts: Tue 14:00, lasts: 90 min}}", meeting.name)))
    return;
  Mapping at(context, entry.value, "meeting", fmt::format("meeting '{}'", meeting.name), entry.key.at);
  meeting.label = label_or_name(at, meeting.name);
  const Node* starts = at.at("starts");
  const Node* lasts = at.at("lasts");
  const Node* attend = at.at("attend");
  const Node* room = at.at("room_for");
  std::optional<Quantity<std::vector<WeekTime>>> read_start;
  std::optional<Quantity<double>> read_last;
  if (starts != nullptr) read_start = read_quantity<std::vector<WeekTime>>(context, *starts, read_starts, {});
  if (lasts != nullptr) read_last = read_quantity<double>(context, *lasts, read_length, as_is);
  if (attend != nullptr) read_attend(context, *attend, at.key_place("attend"), meeting);
  if (room != nullptr) {
    const auto count = [](Context& c, const Node& n) -> std::optional<double> {
      constexpr std::uint64_t most_referrals = 1'000'000;
      const auto referrals = read_count(c, n, 1, most_referrals);
      if (!referrals) return {};
      return static_cast<double>(*referrals);
    };
    meeting.room_for = read_quantity<double>(context, *room, count, as_is);
  }
  if (!read_start || !read_last) return;
  meeting.starts = told_as<Recurrence>(*read_start, [](const std::vector<WeekTime>& times) {
    Recurrence weekly;
    weekly.starts = times;
    return weekly;
  });
  meeting.lasts = std::move(*read_last);
  check_overlap(context, meeting);
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
  check_currencies(context, pathway);
}

void read_meetings(Context& context, const Node& node, const Location& at, Pathway& pathway) {
  for_each_named(context, node, at, context.names.meetings, "meetings",
                 "huddle: {starts: Tue 14:00, lasts: 30 min, attend: {mh_nurse: 1}}",
                 [&](const Entry& entry, std::size_t index) {
                   pathway.meetings[index].at = entry.key.at;
                   read_meeting(context, entry, pathway.meetings[index]);
                 });
}

}  // namespace refpath
