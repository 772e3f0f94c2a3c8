// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/keys.hpp"
#include "refpath/reader/shapes.hpp"
#include "refpath/reference/pages.hpp"
#include "refpath/reference/yaml_value.hpp"
#include "refpath/reports/json/pathway_schema.hpp"

namespace refpath::tools {

namespace {

/// The JSON text of what is in `backticks`; empty for anything else.
std::string value_in_backticks(std::string_view text) {
  if (text.size() < 3 || text.front() != '`' || text.find('`', 1) != text.size() - 1) return "";
  return json_of_value(text.substr(1, text.size() - 2));
}

PathwayFormat tables() {
  PathwayFormat format;
  for (const ShapeRow& row : shape_rows()) {
    PathwayFormat::Shape shape{row.name, row.summary, row.schema, row.quantity, row.depends, {}};
    if (row.quantity)
      for (const std::string_view example : row.right) shape.examples.push_back(json_of_value(example));
    format.shapes.push_back(std::move(shape));
  }
  for (const KeyRow& row : key_rows())
    format.keys.push_back({row.mapping, row.key, row.shape, row.required, row.summary, row.otherwise,
                           json_of_entry(row.example), value_in_backticks(row.otherwise)});
  for (const MappingRow& row : mapping_rows()) format.mappings.push_back({row.id, row.called});
  for (const OneOfRow& row : one_of_rows()) format.one_of.push_back({row.mapping, row.keys});
  return format;
}

}  // namespace

std::string schema_page() {
  return pathway_schema(tables());
}

std::string settings_schema_page() {
  return settings_schema(tables());
}

}  // namespace refpath::tools
