// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/reader/marks.hpp"
#include "refpath/reader/place_refs.hpp"
#include "refpath/reader/sections.hpp"

namespace refpath {

namespace {

std::optional<ExitKind> read_kind(Context& context, const Node& node) {
  static const std::vector<ExitKind> kinds = {
      ExitKind::caseload,   ExitKind::treated,    ExitKind::placed,   ExitKind::discharged, ExitKind::advice,
      ExitKind::signposted, ExitKind::redirected, ExitKind::declined, ExitKind::opted_out,  ExitKind::dna,
      ExitKind::gave_up,    ExitKind::readmitted, ExitKind::died,     ExitKind::other};
  return read_choice<ExitKind>(context, node, kinds, "a kind of exit");
}

// `{household: 40 weeks}`.
std::vector<Exit::Keep> read_keeps(Context& context, const Node& node, const Location& place) {
  std::vector<Exit::Keep> keeps;
  if (!expect_mapping(context, node, place, "'keeps'", "keeps: {bed: 40 weeks}")) return keeps;
  if (node.entries.empty())
    context.report.error("nothing", place, "'keeps' names nothing", "write `keeps: {bed: 40 weeks}`, or leave it out");
  for (const Entry* entry : sound_entries(context, node)) {
    const auto ref = read_place_ref(context, entry->key);
    if (entry->value.is_nothing()) {
      report_nothing(context, entry->key, fmt::format("{}: 40 weeks", entry->key.text));
      continue;
    }
    auto time = duration_quantity(context, entry->value);
    if (ref && time) keeps.push_back({*ref, std::move(*time)});
  }
  return keeps;
}

void read_exit(Context& context, const Entry& entry, Exit& exit) {
  exit.at = entry.key.at;
  exit.label = label_of(exit.name);
  if (entry.value.is_nothing()) return report_nothing(context, entry.key, fmt::format("{}: other", exit.name));
  if (!entry.value.is_mapping()) {
    exit.kind = read_kind(context, entry.value).value_or(ExitKind::other);
    return;
  }
  Mapping at(context, entry.value, "exit", fmt::format("exit '{}'", exit.name), entry.key.at);
  if (const Node* kind = at.at("kind")) exit.kind = read_kind(context, *kind).value_or(ExitKind::other);
  exit.label = label_or_name(at, exit.name);
  if (const Node* counts = at.at("counts")) exit.counts = read_count_marks(context, *counts, at.key_place("counts"));
  if (const Node* fee = at.at("fee")) exit.fee = read_fee(context, *fee);
  if (const Node* keeps = at.at("keeps")) exit.keeps = read_keeps(context, *keeps, at.key_place("keeps"));
}

}  // namespace

void read_exits(Context& context, const Node& node, const Location& at, Pathway& pathway) {
  for_each_named(context, node, at, context.names.exits, "exits", "taken_on: caseload",
                 [&](const Entry& entry, std::size_t index) { read_exit(context, entry, pathway.exits[index]); });
}

}  // namespace refpath
