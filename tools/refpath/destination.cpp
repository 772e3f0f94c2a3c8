// SPDX-License-Identifier: Apache-2.0
#include "refpath/destination.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "refpath/failure.hpp"
#include "refpath/reports/formats.hpp"
#include "refpath/terminal.hpp"

namespace refpath::tools {

namespace {

bool gives(const Command& command, std::string_view format) {
  return std::find(command.formats.begin(), command.formats.end(), format) != command.formats.end();
}

std::string did_you_mean(std::string_view typed, const Command& command) {
  const std::string_view meant = format_meant(typed, command.formats);
  return meant.empty() ? "" : fmt::format(" (did you mean '{}'?)", meant);
}

/// Endings of files that other programs open, and would find something else in.
bool promises_something_else(std::string_view ending) {
  constexpr std::string_view others[] = {"html", "htm", "pdf", "doc",  "docx", "odt", "rtf", "xls",
                                         "xlsx", "ods", "tsv", "yaml", "yml",  "svg", "png"};
  return std::find(std::begin(others), std::end(others), ending) != std::end(others);
}

std::string formats_of(const Command& command) {
  return fmt::format("`refpath {}` gives {}", command.name, fmt::join(command.formats, ", "));
}

}  // namespace

void refuse_other_format(std::string_view typed, std::string_view place, const Command& command) {
  if (gives(command, typed)) return;
  throw UsageError(
      fmt::format("{} cannot be '{}'; {}{}", place, typed, formats_of(command), did_you_mean(typed, command)));
}

std::string format_for(const Invocation& invocation, const std::string& file) {
  const Command& command = *invocation.command;
  if (command.formats.empty()) return "text";
  if (const auto asked = invocation.value("format")) {
    refuse_other_format(*asked, "--format", command);
    return *asked;
  }
  const std::string ending = ending_of(file);
  const Format* format = format_of_ending(ending);
  if (format == nullptr && !promises_something_else(ending)) return "text";
  if (format != nullptr && gives(command, format->name)) return std::string(format->name);
  throw UsageError(fmt::format("'{}' promises {} by its name; {}: name it so, or say which with --format{}", file,
                               format != nullptr ? format->name : ending, formats_of(command),
                               did_you_mean(ending, command)));
}

Destination::Destination(const Invocation& invocation)
    : format_(format_for(invocation, invocation.value("output").value_or(""))),
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
