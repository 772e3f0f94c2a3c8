// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/reader/sections.hpp"
#include "refpath/reader/step_parts.hpp"

namespace refpath {

namespace {

// The steps at which branches begin; those that cannot be told are reported and left out.
void read_entries(Context& context, const Node& node, std::string_view key, Split& split) {
  if (!node.is_list()) {
    const std::string name = node.is_scalar() && name_complaint(node.text).message.empty() ? node.text : "letter";
    context.report.error("wrong-kind", node.at,
                         fmt::format("'{}' is {} where a list of steps is expected", key, kind_text(node)),
                         fmt::format("write the steps at which the branches begin: `{}: [{}, call]`", key, name));
    return;
  }
  bool right = true;
  for (const Node& item : node.items) {
    const int entry = read_name(context, item, "step", {&context.names.steps}, "under `steps`");
    if (entry < 0) {
      right = false;
      continue;
    }
    const auto same = std::find(split.entries.begin(), split.entries.end(), entry);
    if (same != split.entries.end()) {
      context.report
          .error("branch-list", item.at, fmt::format("'{}' is in the list twice", item.text),
                 "let each branch begin at a step of its own")
          .related.push_back(
              {split.entry_at[static_cast<std::size_t>(same - split.entries.begin())], "the first is here"});
      right = false;
      continue;
    }
    split.entries.push_back(entry);
    split.entry_at.push_back(item.at);
  }
  if (right && split.entries.size() < 2)
    context.report.error(
        "branch-list", node.at,
        split.entries.empty() ? fmt::format("'{}' has no branches", key) : fmt::format("'{}' has only one branch", key),
        split.entries.empty() ? fmt::format("write the steps at which the branches begin: `{}: [letter, call]`", key)
                              : fmt::format("add the others, or write `then: {}` in place of `{}`",
                                            context.names.steps[static_cast<std::size_t>(split.entries.front())], key));
  if (!right) split.entries.clear();
}

}  // namespace

void read_split(Mapping& at, Step& step) {
  Context& context = at.context();
  const Node* all = at.at("all_of");
  const Node* first = at.at("first_of");
  const Node* least = at.at("at_least");
  if (all != nullptr || first != nullptr) {
    Split split;
    const std::string_view key = all != nullptr ? "all_of" : "first_of";
    split.at = at.key_place(key);
    split.kind = all != nullptr ? Split::Kind::all_of : Split::Kind::first_of;
    read_entries(context, all != nullptr ? *all : *first, key, split);
    split.needed = all != nullptr ? static_cast<int>(split.entries.size()) : 1;
    step.split = std::move(split);
  }
  if (least == nullptr) return;
  if (!step.split || all == nullptr) {
    context.report.error("branch-list", at.key_place("at_least"),
                         step.split
                             ? "'first_of' asks for one branch, whatever `at_least` says"
                             : fmt::format("'at_least' says how many branches must end, and {} has none", at.owner()),
                         "write it beside `all_of`: `all_of: [letter, call, visit]` and `at_least: 2`");
    return;
  }
  constexpr std::uint64_t most = 1000;
  const auto needed = read_count(context, *least, 1, most);
  if (!needed || step.split->entries.empty()) return;
  if (*needed > step.split->entries.size()) {
    context.report
        .error("branch-list", least->at,
               fmt::format("'at_least' asks for {} of {} branches", *needed, step.split->entries.size()),
               "ask for as many as there are, or for fewer")
        .related.push_back({all->at, "the branches are here"});
    return;
  }
  step.split->kind = Split::Kind::at_least;
  step.split->needed = static_cast<int>(*needed);
}

}  // namespace refpath
