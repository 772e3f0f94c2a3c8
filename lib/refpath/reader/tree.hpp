// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "refpath/diagnostics/location.hpp"

namespace refpath {

struct Entry;

/// A piece of a YAML text as it was written: nothing is interpreted but the structure.
struct Node {
  enum class Kind { nothing, scalar, list, mapping };

  Kind kind = Kind::nothing;
  Location at;                 ///< Of a list or a mapping: its first character.
  std::string text;            ///< Of a scalar, without quotes; of nothing: `~`, `null` or empty.
  bool plain = true;           ///< A scalar without quotes.
  bool flow = false;           ///< A mapping or list in `{}` or `[]`.
  bool is_short = false;       ///< A mapping that lost what a key had that is written twice; reported.
  std::string cut_tail;        ///< What YAML took for a comment though it may be text: the "#6" of `Band #6`.
  std::vector<Node> items;     ///< Of a list.
  std::vector<Entry> entries;  ///< Of a mapping, in the order written.

  [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
  [[nodiscard]] bool is_list() const { return kind == Kind::list; }
  [[nodiscard]] bool is_mapping() const { return kind == Kind::mapping; }
  [[nodiscard]] bool is_nothing() const { return kind == Kind::nothing; }

  /// The value under a key of a mapping, or null.
  [[nodiscard]] const Node* find(std::string_view key) const;
  /// The entry of a mapping that has a key, or null.
  [[nodiscard]] const Entry* find_entry(std::string_view key) const;
  [[nodiscard]] Entry* find_entry(std::string_view key);
  /// Takes a key with its value out of a mapping, if it is there.
  void erase(std::string_view key);
  /// The items of a list, or a scalar by itself: `[a, b]` and `a` are both names.
  [[nodiscard]] std::vector<const Node*> one_or_several() const;
  /// Whether this, or something in it, is what is written at a place.
  [[nodiscard]] bool holds(const Location& place) const;
};

/// One `key: value` of a mapping.
struct Entry {
  Node key;  ///< Always a scalar.
  Node value;
};

/// The node as it could be written on one line: "8/12/18 min", "{exponential: 3 days}".
[[nodiscard]] std::string text_of(const Node& node);

/// All that a node says and nothing of how it is laid out: other texts for other contents, the same for the same
/// without comments. The order of keys and quotes around words count.
[[nodiscard]] std::string content_of(const Node& node);

/// What a node is, for a sentence: "a text", "a list", "a mapping", "nothing".
[[nodiscard]] std::string_view kind_text(const Node& node);

}  // namespace refpath
