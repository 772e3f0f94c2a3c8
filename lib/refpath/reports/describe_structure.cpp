// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/describe_structure.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "refpath/reports/numbers.hpp"

namespace refpath {

namespace {

using Kind = StructuralDifference::Kind;

/// "step removed", "goes on to", "role: hours": most of it is about steps, which need no such word.
std::string what_is(const StructuralDifference& one) {
  if (one.kind == Kind::removed || one.kind == Kind::added) return std::string(name(one.thing)) + " " + name(one.kind);
  const bool named = one.thing == ThingKind::step || one.thing == ThingKind::pathway;
  const std::string what = named ? one.what : std::string(name(one.thing)) + ": " + one.what;
  return one.kind == Kind::moved ? what + ", moved" : what;
}

/// What is there though nothing is said of it is there all the same: a milestone.
std::string words(const std::string& text, bool is_there) {
  if (!text.empty()) return text;
  return is_there ? "there" : "-";
}

/// Roles of one group that are removed and added stand in one row, or it would read as if people lost their posts.
struct Regrouped {
  std::string label, before, after;
  std::vector<const StructuralDifference*> of;
};

std::vector<Regrouped> regrouped(const Pairing& pairing, const Comparison& comparison) {
  std::vector<Regrouped> found;
  for (const auto& change : pairing.parties) {
    Regrouped group{change.party.label, "", "", {}};
    for (const auto& one : pairing.structure) {
      const bool before = one.kind == Kind::removed;
      if (one.thing != ThingKind::role || (!before && one.kind != Kind::added)) continue;
      const int variant = before ? pairing.from : pairing.to;
      const auto& roles = comparison.variants[static_cast<std::size_t>(variant)].pathway.roles;
      for (const int role : change.party.roles[static_cast<std::size_t>(variant)]) {
        if (roles[static_cast<std::size_t>(role)].name != one.name) continue;
        std::string& text = before ? group.before : group.after;
        const std::string& size = before ? one.before : one.after;
        text += (text.empty() ? "" : "; ") + one.label + (size.empty() ? "" : " " + size);
        group.of.push_back(&one);
      }
    }
    if (!group.before.empty() && !group.after.empty()) found.push_back(std::move(group));
  }
  return found;
}

Table structure_table(const Paired& paired) {
  Table table;
  table.columns = {{"Where"}, {"What"}, {paired.from().name}, {paired.to().name}};
  const std::vector<Regrouped> groups = regrouped(paired.pairing(), paired.comparison());
  for (const auto& group : groups) table.rows.push_back({group.label, "the group's roles", group.before, group.after});
  const StructuralDifference* last = nullptr;
  for (const auto& one : paired.pairing().structure) {
    const bool told = std::any_of(groups.begin(), groups.end(), [&one](const Regrouped& group) {
      return std::find(group.of.begin(), group.of.end(), &one) != group.of.end();
    });
    if (told) continue;
    // What is said of one thing stands together under its name.
    const bool again =
        last != nullptr && last->thing == one.thing && last->name == one.name && last->kind != Kind::added;
    table.rows.push_back({again ? "" : one.label, what_is(one), words(one.before, one.kind == Kind::removed),
                          words(one.after, one.kind == Kind::added)});
    last = &one;
  }
  return table;
}

/// A longer table is told at the end.
constexpr std::size_t most_rows_in_front = 14;

bool is_long(const Paired& paired) {
  return structure_table(paired).rows.size() > most_rows_in_front;
}

constexpr const char* heading = "What is different";

}  // namespace

std::string structure_summary(const std::vector<StructuralDifference>& structure) {
  std::vector<std::string> parts;
  const auto add = [&](bool (*counts)(Kind), const char* what) {
    std::vector<std::pair<std::string, std::vector<std::string>>> things;  // by kind, the names of those that differ
    for (const auto& one : structure) {
      if (!counts(one.kind)) continue;
      const std::string kind = name(one.thing);
      auto at = std::find_if(things.begin(), things.end(), [&kind](const auto& other) { return other.first == kind; });
      if (at == things.end()) at = things.insert(things.end(), {kind, {}});
      if (std::find(at->second.begin(), at->second.end(), one.name) == at->second.end()) at->second.push_back(one.name);
    }
    std::vector<std::string> texts;
    texts.reserve(things.size());
    for (const auto& [kind, names] : things)
      texts.push_back(count_of(static_cast<double>(names.size()), kind, kind + "s"));
    if (!texts.empty()) parts.push_back(fmt::format("{} {}", in_a_row(texts), what));
  };
  add([](Kind kind) { return kind == Kind::removed; }, "removed");
  add([](Kind kind) { return kind == Kind::added; }, "added");
  add([](Kind kind) { return kind == Kind::moved || kind == Kind::changed; }, "changed or moved");
  return fmt::format("{}", fmt::join(parts, "; "));
}

void add_structure_in_front(const Paired& paired, Document& document) {
  const auto& structure = paired.pairing().structure;
  document.add(Heading{heading});
  if (structure.empty()) {
    document.add(Paragraph{paired.pairing().same_definition
                               ? "Nothing: the two definitions are the same."
                               : "Nothing that changes results: the two files differ in words only."});
  } else if (is_long(paired)) {
    document.add(Paragraph{capitalised(structure_summary(structure)) + ". The list is further down."});
  } else {
    document.add(structure_table(paired));
  }
}

void add_structure_at_end(const Paired& paired, Document& document) {
  if (is_long(paired)) document.add(Heading{std::string(heading) + ", in full"}).add(structure_table(paired));
}

}  // namespace refpath
