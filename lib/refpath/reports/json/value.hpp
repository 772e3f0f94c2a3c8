// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include <nlohmann/json.hpp>

namespace refpath {

/// A JSON value. Members of an object keep the order in which they were first named. The headers of this folder are not
/// installed: no type of the library's stands in what users include.
using Json = nlohmann::ordered_json;

/// The document: numbers with six significant digits, which are enough for every reader and the same in every build;
/// null where they are not finite. Text from files may hold bytes that are no UTF-8: they become U+FFFD.
[[nodiscard]] std::string written(const Json& json);

}  // namespace refpath

/// A number that may be missing: null.
template <>
struct nlohmann::adl_serializer<std::optional<double>> {
  template <class Value>
  static void to_json(Value& json, const std::optional<double>& number) {
    if (number) {
      json = *number;
    } else {
      json = nullptr;
    }
  }
};
