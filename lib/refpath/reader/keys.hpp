// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

namespace refpath {

/// What a pathway file can say with a key, in the order in which a workshop adds detail.
enum class Level {
  map,    ///< Who does what, and where each referral goes: enough to draw.
  time,   ///< Minutes: time per referral, exact.
  load,   ///< Demand and people: hours a week and load.
  waits,  ///< Hours of work, delays, meetings: waits.
  trust,  ///< Where the numbers come from, standards to meet, how to run it.
};
[[nodiscard]] const char* name(Level level);

/// One key of the pathway format. The reference and the JSON Schema are printed from these rows.
struct KeyRow {
  std::string_view mapping;  ///< In which mapping: "pathway" (the top), "role", "step" ..
  std::string_view key;
  std::string_view shape;  ///< Row of the table of shapes.
  bool required;
  /// What holds when it is left out, in `backticks` when that could be written as well; empty when nothing holds.
  std::string_view otherwise;
  Level level;
  std::string_view summary;
  std::string_view example;
};
[[nodiscard]] const std::vector<KeyRow>& key_rows();

/// The row of a key in a mapping, or null.
[[nodiscard]] const KeyRow* find_key(std::string_view mapping, std::string_view key);

/// The keys of a mapping.
[[nodiscard]] std::vector<std::string_view> keys_in(std::string_view mapping);

/// The mappings of the format: where each stands in the file.
struct MappingRow {
  std::string_view id;
  std::string_view path;    ///< "steps.<name>"
  std::string_view called;  ///< For a sentence: "a step".
};
[[nodiscard]] const std::vector<MappingRow>& mapping_rows();
[[nodiscard]] const MappingRow& find_mapping(std::string_view id);

/// Keys of one mapping of which exactly one may be written, or none.
struct OneOfRow {
  std::string_view mapping;
  std::vector<std::string_view> keys;
  std::string_view instead;  ///< What to do when two are written.
};
[[nodiscard]] const std::vector<OneOfRow>& one_of_rows();

}  // namespace refpath
