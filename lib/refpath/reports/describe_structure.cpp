// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/describe_structure.hpp"

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

}  // namespace

void add_structure(const Paired& paired, Document& document) {
  const auto& structure = paired.pairing().structure;
  const bool same = paired.pairing().same_definition;
  document.add(Heading{"What is different"});
  if (structure.empty()) {
    document.add(Paragraph{same ? "Nothing: the two definitions are the same."
                                : "Nothing that changes results: the two files differ in words only."});
    return;
  }
  Table table;
  table.columns = {{"Where"}, {"What"}, {paired.from().name}, {paired.to().name}};
  const StructuralDifference* last = nullptr;
  for (const auto& one : structure) {
    // What is said of one thing stands together under its name.
    const bool again =
        last != nullptr && last->thing == one.thing && last->name == one.name && last->kind != Kind::added;
    table.rows.push_back({again ? "" : one.label, what_is(one), words(one.before, one.kind == Kind::removed),
                          words(one.after, one.kind == Kind::added)});
    last = &one;
  }
  document.add(std::move(table));
}

}  // namespace refpath
