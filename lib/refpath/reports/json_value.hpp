// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace refpath {

/// A JSON value in the making. Members of an object keep the order in which they were first named.
class Json {
 public:
  using Array = std::vector<Json>;
  using Member = std::pair<std::string, Json>;
  using Object = std::vector<Member>;

  Json() = default;  ///< Null.
  Json(bool value) : value_(value) {}
  /// Null where it is not finite.
  Json(double value);
  Json(int value) : value_(static_cast<std::int64_t>(value)) {}
  Json(std::uint64_t value) : value_(value) {}
  Json(const char* value) : value_(std::string(value)) {}
  Json(std::string value) : value_(std::move(value)) {}
  Json(const std::optional<double>& value) : Json(value ? Json(*value) : Json()) {}
  Json(const std::vector<std::string>& values);
  [[nodiscard]] static Json array();
  [[nodiscard]] static Json object(std::initializer_list<Member> members = {});

  /// The member of this name, null where it is new. Null becomes an object.
  Json& operator[](const std::string& name);
  /// Null becomes an array.
  void push_back(Json value);
  /// Adds the members of another object, in place of those of the same names.
  void update(const Json& other);

  /// The document: numbers with six significant digits, which are enough for every reader and the same in every build.
  /// Text from files may hold bytes that are no UTF-8: they become U+FFFD.
  [[nodiscard]] std::string written() const;

 private:
  void write(const std::string& indent, std::string& text) const;
  std::variant<std::nullptr_t, bool, double, std::int64_t, std::uint64_t, std::string, Array, Object> value_ = nullptr;
};

}  // namespace refpath
