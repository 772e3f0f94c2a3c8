// SPDX-License-Identifier: Apache-2.0
#include "refpath/destination.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "refpath/failure.hpp"
#include "refpath/reports/formats.hpp"
#include "refpath/terminal.hpp"

namespace refpath::tools {

namespace {

bool gives(const Command& command, std::string_view format) {
  return std::find(command.formats.begin(), command.formats.end(), format) != command.formats.end();
}

/// The format that is asked for by name, else by the ending of the output's name; "text" when by neither.
std::string chosen_format(const Invocation& invocation) {
  const Command& command = *invocation.command;
  if (command.formats.empty()) return "text";
  const std::string given = fmt::format("`refpath {}` gives {}", command.name, fmt::join(command.formats, ", "));
  const auto asked = invocation.value("format");
  if (!asked) {
    const std::string file = invocation.value("output").value_or("");
    const Format* format = format_of_file(file);
    if (format == nullptr || gives(command, format->name)) return std::string(format ? format->name : "text");
    throw UsageError(
        fmt::format("'{}' is named as if it held {}, and {}; say which with --format", file, format->name, given));
  }
  if (gives(command, *asked)) return *asked;
  const std::string_view meant = format_meant(*asked, command.formats);
  throw UsageError(fmt::format("--format cannot be '{}'; {}{}", *asked, given,
                               meant.empty() ? "" : fmt::format(" (did you mean '{}'?)", meant)));
}

}  // namespace

Destination::Destination(const Invocation& invocation)
    : format_(chosen_format(invocation)),
      output_(invocation.value("output").value_or("")),
      style_(text_style(invocation, output_.is_standard())) {}

void Destination::write(const Renderings& renderings) {
  if (format_ == "json") {
    output_.write(renderings.json());
  } else if (format_ == "csv") {
    output_.write(renderings.csv());
  } else if (format_ == "markdown") {
    output_.write(to_markdown(renderings.document()));
  } else {
    output_.write(renderings.text ? renderings.text() : to_text(renderings.document(), style_));
  }
}

}  // namespace refpath::tools
