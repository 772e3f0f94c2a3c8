// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/reader/attributes.hpp"
#include "refpath/reader/sessions.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

// A fixed length, on whatever clock: working days before the session count back too.
std::optional<Duration> read_fixed(Context& context, const Node& node) {
  auto duration = read_duration(context, node);
  if (!duration || std::holds_alternative<Fixed>(duration->shape)) return duration;
  context.report.error("bad-duration", node.at, fmt::format("'{}' is not one length of time", text_of(node)),
                       "write one number with its unit: `2 working days`");
  return {};
}

void read_kept_slots(Context& context, const Node& node, Clinic& clinic) {
  Kept kept;
  kept.at = node.at;
  if (!expect_mapping(context, node, node.at, "what is kept",
                      "kept: [{slots: 1, for: {urgency: urgent}, until: 2 working days}]"))
    return;
  if (node.find("slots") == nullptr && node.find("for") == nullptr && node.find("until") == nullptr &&
      node.entries.size() == 1 && node.entries.front().key.text != "slot") {
    context.report.error(
        "form", node.entries.front().key.at,
        fmt::format("'{}' does not say how many slots are kept for whom", printable(node.entries.front().key.text)),
        "write `{slots: 1, for: {urgency: urgent}}`");
    return;
  }
  Mapping at(context, node, "kept", fmt::format("what clinic '{}' keeps", clinic.name), node.at);
  const Node* slots = at.at("slots");
  const Node* whom = at.at("for");
  const Node* until = at.at("until");
  const auto number = slots == nullptr ? std::nullopt : read_whole(context, *slots, 1, most_people);
  if (until != nullptr) {
    auto read = read_quantity<Duration>(context, *until, read_fixed, mean_of);
    if (read) kept.until = std::move(*read);
  }
  if (whom != nullptr) kept.whom = read_condition(context, *whom, at.key_place("for"));
  if (!number) return;
  kept.slots = *number;
  clinic.kept.push_back(std::move(kept));
}

void read_kept(Context& context, const Node& node, const Location& place, Clinic& clinic) {
  if (node.is_mapping()) return read_kept_slots(context, node, clinic);
  if (!node.is_list() || node.items.empty()) {
    context.report.error(node.is_list() ? "nothing" : "wrong-kind", node.is_nothing() ? place : node.at,
                         "'kept' does not say how many slots are kept for whom",
                         "write `kept: [{slots: 1, for: {urgency: urgent}, until: 2 working days}]`");
    return;
  }
  for (const Node& item : node.items) read_kept_slots(context, item, clinic);
}

// More slots kept than there are, or a session that goes on into the next.
void check_slots(Context& context, const Clinic& clinic) {
  double kept = 0;
  for (const Kept& some : clinic.kept) kept += some.slots.value;
  if (kept > clinic.slots.value)
    context.report
        .error("kept-slots", clinic.kept.back().slots.at,
               fmt::format("clinic '{}' keeps {} slots, and a session has {}", clinic.name, number_text(kept),
                           number_text(clinic.slots.value)),
               "keep fewer, or give the session more slots")
        .related.push_back({clinic.slots.at, "its slots are here"});
  const double lasts = clinic.slots.value * clinic.slot_length.value;
  if (least_gap(clinic.starts.value) < lasts)
    context.report
        .error("meeting-overlap", clinic.slots.at,
               fmt::format("clinic '{}' lasts until after its own next start: its slots are {} h together", clinic.name,
                           number_text(lasts / static_cast<double>(hour_ticks))),
               "make the slots fewer or shorter, or start less often")
        .related.push_back({clinic.starts.at, "it starts here"});
}

void read_clinic(Context& context, const Entry& entry, Clinic& clinic) {
  const std::string owner = fmt::format("clinic '{}'", clinic.name);
  if (!expect_mapping(context, entry.value, entry.key.at, owner,
                      fmt::format("{}: {{starts: Tue 09:00, slots: 6 of 45 min}}", clinic.name)))
    return;
  Mapping at(context, entry.value, "clinic", owner, entry.key.at);
  clinic.label = label_or_name(at, clinic.name);
  const auto starts = read_recurrence(context, at);
  const Node* slots_node = at.at("slots");
  const auto slots = slots_node == nullptr ? std::nullopt : read_quantity<Slots>(context, *slots_node, read_slots, {});
  if (const Node* attend = at.at("attend")) clinic.attend = read_attend(context, *attend, at.key_place("attend"));
  if (const Node* notice = at.at("notice")) clinic.notice = duration_quantity(context, *notice);
  if (const Node* kept = at.at("kept")) read_kept(context, *kept, at.key_place("kept"), clinic);
  if (!starts || !slots) return;
  clinic.starts = *starts;
  clinic.slots = told_as<double>(*slots, [](const Slots& s) { return static_cast<double>(s.number); });
  clinic.slot_length = told_as<double>(*slots, [](const Slots& s) { return s.length; });
  check_slots(context, clinic);
}

}  // namespace

void read_clinics(Context& context, const Node& node, const Location& at, Pathway& pathway) {
  for_each_named(context, node, at, context.names.clinics, "clinics",
                 "memory: {starts: Tue 09:00, slots: 6 of 45 min, attend: {mh_nurse: 1}}",
                 [&](const Entry& entry, std::size_t index) {
                   pathway.clinics[index].at = entry.key.at;
                   read_clinic(context, entry, pathway.clinics[index]);
                 });
}

}  // namespace refpath
