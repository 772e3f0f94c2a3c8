// SPDX-License-Identifier: Apache-2.0
#include "refpath/help.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "refpath/exit_codes.hpp"
#include "refpath/failure.hpp"
#include "refpath/reports/text.hpp"

namespace refpath::tools {

std::string option_summary(const Option& option, const Command& command) {
  std::string formats;
  for (std::size_t i = 0; i < command.formats.size(); ++i) {
    if (i > 0) formats += i + 1 == command.formats.size() ? " or " : ", ";
    formats += command.formats[i];
    if (i == 0) formats += " (default)";
  }
  return fmt::format(fmt::runtime(option.summary), formats);
}

const char* version() {
  return REFPATH_VERSION;
}

std::string wrapped_text(const std::string& text, std::size_t width, std::size_t indent) {
  Document document;
  document.add(Paragraph{text});
  const std::string lines = to_text(document, {static_cast<int>(width - indent), false});
  std::string indented;
  std::size_t at = 0;
  while (at < lines.size()) {
    const std::size_t end = lines.find('\n', at);
    indented += std::string(indent, ' ') + lines.substr(at, end - at) + '\n';
    at = end + 1;
  }
  return indented;
}

void print(const std::string& text) {
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  if (!written) throw FileError("standard output cannot be written");
}

void print_to_errors(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
}

std::string command_help(const Command& command) {
  std::string text = fmt::format("Usage: refpath {} {}{}\n\n", command.name,
                                 command.options.empty() ? "" : "[OPTION...] ", command.arguments);
  text += wrapped_text(std::string(command.details), 100, 0);
  if (command.options.empty()) return text;
  text += "\nOptions:\n";
  std::size_t width = 0;
  const auto spelled = [](const Option& option) {
    return fmt::format("--{}{}{}", option.name, option.argument.empty() ? "" : " ", option.argument);
  };
  for (const auto& name : command.options) width = std::max(width, spelled(option_named(name, command)).size());
  for (const auto& name : command.options) {
    const Option& option = option_named(name, command);
    const std::string indented = wrapped_text(option_summary(option, command), 100, width + 4);
    text += fmt::format("  {:<{}}  {}", spelled(option), width, indented.substr(width + 4));
  }
  text += fmt::format("  {:<{}}  this text\n", "--help", width);
  return text;
}

std::string program_help() {
  std::string text =
      "refpath compares referral pathways: whose hours a redesign frees, how sure that is, and what\nhappens to "
      "waits.\n\n"
      "Usage: refpath COMMAND [OPTION...] ARGUMENT...\n\nCommands:\n";
  for (const auto& command : commands()) {
    if (command.run != nullptr) text += fmt::format("  {:<12} {}\n", command.name, command.summary);
  }
  text += "\nNot built yet:\n";
  for (const auto& command : commands()) {
    if (command.run == nullptr) text += fmt::format("  {:<12} {}\n", command.name, command.summary);
  }
  text += "\n`refpath COMMAND --help` tells more; `refpath --version` the version.\n\n";
  std::vector<std::string> codes;
  for (const ExitRow& row : exit_codes()) codes.push_back(fmt::format("{} {}", static_cast<int>(row.code), row.means));
  text += wrapped_text(fmt::format("Exit codes: {}.", fmt::join(codes, "; ")), 96, 0);
  return text;
}

}  // namespace refpath::tools
