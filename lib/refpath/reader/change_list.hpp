// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "refpath/model/changes.hpp"
#include "refpath/reader/context.hpp"
#include "refpath/reader/tree.hpp"

namespace refpath {

/// Whether a key of the pathway can be written in the parts of a change. What it is called, who agreed to it and how it
/// is run belong to the redesign itself.
[[nodiscard]] bool is_changeable(std::string_view key);

/// Whether what stands under a key of the pathway is things with names: `steps`, `roles` ..
[[nodiscard]] bool has_names(std::string_view key);

/// The same for a sentence: "step" for `steps`, "" for what has none.
[[nodiscard]] std::string_view one_of(std::string_view key);

/// A change, and where its parts stand in the tree of its file; null where there is no such part. The tree must outlive
/// it.
struct WrittenChange {
  NamedChange change;
  const Node* changed = nullptr;
  const Node* added = nullptr;
  const Node* removed = nullptr;

  /// Whether the place is in one of the parts.
  [[nodiscard]] bool holds(const Location& at) const;
};

/// Reads `changes` of a redesign: each is well formed, and needs only changes that stand before it; those that are not
/// are reported, and so are two that are at odds.
[[nodiscard]] std::vector<WrittenChange> read_changes(Context& context, const Node& node, const Location& at);

}  // namespace refpath
