// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/json/value.hpp"

#include <cmath>

#include "refpath/reports/numbers.hpp"

namespace refpath {

namespace {

void write(const Json& json, const std::string& indent, std::string& text) {
  if (json.is_number_float()) {
    const double number = json.get<double>();
    text += std::isfinite(number) ? plain(number) : "null";
    return;
  }
  if (!json.is_structured() || json.empty()) {
    text += json.dump(-1, ' ', false, Json::error_handler_t::replace);
    return;
  }
  const std::string inner = indent + "  ";
  const char* separator = "";
  text += json.is_object() ? '{' : '[';
  for (const auto& item : json.items()) {
    text += separator + ('\n' + inner);
    if (json.is_object()) text += Json(item.key()).dump(-1, ' ', false, Json::error_handler_t::replace) + ": ";
    write(item.value(), inner, text);
    separator = ",";
  }
  text += '\n' + indent + (json.is_object() ? '}' : ']');
}

}  // namespace

std::string written(const Json& json) {
  std::string text;
  write(json, "", text);
  return text + '\n';
}

}  // namespace refpath
