// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/json_value.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "refpath/reports/numbers.hpp"

namespace refpath {

namespace {

std::string quoted(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

Json::Json(double value) {
  if (std::isfinite(value)) value_ = value;
}

Json::Json(const std::vector<std::string>& values) : value_(Array()) {
  for (const auto& value : values) push_back(value);
}

Json Json::array() {
  Json made;
  made.value_ = Array();
  return made;
}

Json Json::object(std::initializer_list<Member> members) {
  Json made;
  made.value_ = Object(members);
  return made;
}

Json& Json::operator[](const std::string& name) {
  if (std::holds_alternative<std::nullptr_t>(value_)) value_ = Object();
  Object& members = std::get<Object>(value_);
  const auto found =
      std::find_if(members.begin(), members.end(), [&name](const Member& member) { return member.first == name; });
  if (found != members.end()) return found->second;
  members.emplace_back(name, Json());
  return members.back().second;
}

void Json::push_back(Json value) {
  if (std::holds_alternative<std::nullptr_t>(value_)) value_ = Array();
  std::get<Array>(value_).push_back(std::move(value));
}

void Json::update(const Json& other) {
  for (const auto& [name, value] : std::get<Object>(other.value_)) (*this)[name] = value;
}

void Json::write(const std::string& indent, std::string& text) const {
  const std::string inner = indent + "  ";
  const auto list = [&](const auto& items, char open, char close, const auto& one) {
    const char* separator = "";
    text += open;
    for (const auto& item : items) {
      text += separator + ('\n' + inner);
      one(item);
      separator = ",";
    }
    if (!items.empty()) text += '\n' + indent;
    text += close;
  };
  if (std::holds_alternative<std::nullptr_t>(value_)) text += "null";
  if (const auto* truth = std::get_if<bool>(&value_)) text += *truth ? "true" : "false";
  if (const auto* number = std::get_if<double>(&value_)) text += plain(*number);
  if (const auto* whole = std::get_if<std::int64_t>(&value_)) text += fmt::format("{}", *whole);
  if (const auto* whole = std::get_if<std::uint64_t>(&value_)) text += fmt::format("{}", *whole);
  if (const auto* words = std::get_if<std::string>(&value_)) text += quoted(*words);
  if (const auto* items = std::get_if<Array>(&value_))
    list(*items, '[', ']', [&](const Json& item) { item.write(inner, text); });
  if (const auto* members = std::get_if<Object>(&value_))
    list(*members, '{', '}', [&](const Member& member) {
      text += quoted(member.first) + ": ";
      member.second.write(inner, text);
    });
}

std::string Json::written() const {
  std::string text;
  write("", text);
  return text + '\n';
}

}  // namespace refpath
