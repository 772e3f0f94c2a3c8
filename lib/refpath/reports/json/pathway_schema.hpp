// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace refpath {

/// The pathway format as the reader's tables tell it, in plain texts: the reader is not known here.
struct PathwayFormat {
  /// What can be written as the value of a key.
  struct Shape {
    std::string_view name, summary;
    std::string_view schema;            ///< JSON Schema (draft 7) of what is written short.
    bool quantity = false;              ///< May be written long: `{value, basis, source, between}`.
    bool depends = false;               ///< May be `{by: ..}`.
    std::vector<std::string> examples;  ///< JSON texts.
  };
  struct Key {
    std::string_view mapping, key, shape;
    bool required = false;
    std::string_view summary, otherwise;  ///< As in the table of keys.
    std::string example;                  ///< The value in its example, a JSON text.
    std::string usual;                    ///< What it is when left out, a JSON text; empty when no value says it.
  };
  struct Mapping {
    std::string_view id, called;
  };
  /// Of these keys at most one may be written.
  struct OneOf {
    std::string_view mapping;
    std::vector<std::string_view> keys;
  };
  std::vector<Shape> shapes;
  std::vector<Key> keys;
  std::vector<Mapping> mappings;
  std::vector<OneOf> one_of;
};

/// The JSON Schema (draft 7) of a pathway file, for editors: what reads without a remark validates. `$ref`s have
/// descriptions beside them, which validators of draft 7 pass over and editors show.
[[nodiscard]] std::string pathway_schema(const PathwayFormat& format);
/// The same of a file of settings.
[[nodiscard]] std::string settings_schema(const PathwayFormat& format);

}  // namespace refpath
