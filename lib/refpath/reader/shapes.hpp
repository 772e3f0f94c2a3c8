// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "refpath/reader/context.hpp"
#include "refpath/reader/tree.hpp"

namespace refpath {

/// What can be written as the value of a key. The reference and the JSON Schema are printed from these rows.
struct ShapeRow {
  std::string_view name;
  std::string_view summary;                    ///< What it is, and how it is written.
  bool quantity;                               ///< May be written long: `{value, basis, source, between}`.
  std::string schema;                          ///< JSON Schema (draft 7); laxer than the reader, never stricter.
  std::vector<std::string_view> right, wrong;  ///< YAML values, on one line.
  /// Reads a value and reports what is wrong with it; null for the shapes that are mappings with rows of their own.
  void (*read)(Context& context, const Node& node);
  bool depends = false;  ///< May, in some of its keys, differ by an attribute: `{by: {urgency: {..}}}`.
};
[[nodiscard]] const std::vector<ShapeRow>& shape_rows();

/// Its parts.
[[nodiscard]] std::vector<ShapeRow> shapes_of_quantities();
[[nodiscard]] std::vector<ShapeRow> shapes_of_words();
[[nodiscard]] std::vector<ShapeRow> shapes_of_mappings();
/// Of sessions, places and what is counted.
[[nodiscard]] std::vector<ShapeRow> shapes_of_sessions();
/// Of what can befall a referral at a step.
[[nodiscard]] std::vector<ShapeRow> shapes_of_steps();

/// The row of a shape; a name without a row is a bug.
[[nodiscard]] const ShapeRow& find_shape(std::string_view name);

}  // namespace refpath
