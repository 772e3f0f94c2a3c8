// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "refpath/reader/context.hpp"
#include "refpath/reader/tree.hpp"

namespace refpath {

/// Reads one mapping of the format. On construction every key in it is checked against the table of keys; then each
/// key of the table must be asked for exactly where the mapping is read, which the destructor asserts: so the table
/// and the reader cannot drift apart.
class Mapping {
 public:
  /// `id` as in the table; `owner` for a sentence: "step 'screen'"; `at` its name in the file.
  Mapping(Context& context, const Node& node, std::string_view id, std::string owner, Location at);
  ~Mapping();
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;

  /// The value of a key, or null when it is left out or nothing; what is required and left out is reported.
  [[nodiscard]] const Node* at(std::string_view key);

  /// As at(), where the value must be a text of people; empty when it is not.
  [[nodiscard]] std::string text(std::string_view key);

  /// Where the key itself is written; unknown when it is left out.
  [[nodiscard]] Location key_place(std::string_view key) const;

  /// Whether the key is written, be it in a slip that was reported.
  [[nodiscard]] bool has(std::string_view key) const;

  /// That the key is missing has been reported in another way.
  void is_reported(std::string_view key) { hidden_.emplace_back(key); }

  /// Whether it has a key that nobody can read for another: who wrote it said something that is not known.
  [[nodiscard]] bool has_unknown() const { return has_unknown_; }

  [[nodiscard]] const std::string& owner() const { return owner_; }
  [[nodiscard]] const Location& place() const { return at_; }
  [[nodiscard]] Context& context() const { return context_; }

 private:
  void check_keys();
  void check_one_of() const;
  [[nodiscard]] const Entry* find(std::string_view key) const;
  [[nodiscard]] const Entry* find_meant(std::string_view key) const;

  Context& context_;
  const Node& node_;
  std::string_view id_;
  std::string owner_;
  Location at_;
  std::vector<std::string_view> asked_;
  std::vector<std::string> hidden_;                               // Keys whose value a slip spoilt; reported.
  std::vector<std::pair<std::string_view, const Entry*>> meant_;  // Keys that are misspelt, with what stands there.
  bool has_unknown_ = false;
};

/// True when the node is a mapping; otherwise reports what was expected, with an example.
bool expect_mapping(Context& context, const Node& node, const Location& at, std::string_view what,
                    std::string_view example);

/// Reports that a key has no value.
void report_nothing(Context& context, const Node& key, std::string_view example, bool required = false);

/// What a slip in an entry hides: the key whose value cannot be judged any more.
struct Slip {
  bool found = false;
  std::string hidden;
  explicit operator bool() const { return found; }
};

/// Found, and reported, when a key without value is a slip of the entry: the tail of a text that a comma cut off inside
/// `{}`, or a colon without a space. `before` is the entry before it, or null.
Slip report_slip(Context& context, const Node& mapping, const Entry& entry, const Entry* before);

/// The entries of a mapping whose keys are names that people give, without slips, which are reported, and without the
/// entries whose value a slip spoilt.
[[nodiscard]] std::vector<const Entry*> sound_entries(Context& context, const Node& mapping);

}  // namespace refpath
