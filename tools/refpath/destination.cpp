// SPDX-License-Identifier: Apache-2.0
#include "refpath/destination.hpp"

#include "refpath/reports/formats.hpp"
#include "refpath/terminal.hpp"

namespace refpath::tools {

namespace {

bool asks_for_json(const Invocation& invocation) {
  std::vector<std::string_view> names;
  for (const auto& format : formats()) names.push_back(format.name);
  return invocation.choice("format", names) == "json";
}

}  // namespace

Destination::Destination(const Invocation& invocation)
    : json_(asks_for_json(invocation)),
      output_(invocation.value("output").value_or("")),
      style_(text_style(invocation, output_.is_standard())) {}

void Destination::write(const std::function<Document()>& document, const std::function<std::string()>& json) {
  write_text([&] { return to_text(document(), style_); }, json);
}

void Destination::write_text(const std::function<std::string()>& text, const std::function<std::string()>& json) {
  output_.write(json_ ? json() : text());
}

}  // namespace refpath::tools
