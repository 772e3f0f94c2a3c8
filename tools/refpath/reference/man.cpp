// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "refpath/command.hpp"
#include "refpath/exit_codes.hpp"
#include "refpath/help.hpp"
#include "refpath/reader/keys.hpp"
#include "refpath/reader/shapes.hpp"
#include "refpath/reference/pages.hpp"

namespace refpath::tools {

namespace {

/// A text in roff: signs that mean something to it are escaped, and what is in `backticks` is bold.
std::string roff(std::string_view text) {
  std::string made;
  bool bold = false;
  for (const char c : text) {
    if (c == '`') {
      bold = !bold;
      made += bold ? "\\fB" : "\\fR";
    } else if (c == '\\') {
      made += "\\e";
    } else if (c == '-') {
      made += "\\-";
    } else {
      made += c;
    }
  }
  return !made.empty() && (made[0] == '.' || made[0] == '\'') ? "\\&" + made : made;
}

std::string in_capitals(std::string_view text) {
  std::string made(text);
  std::transform(made.begin(), made.end(), made.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return made;
}

// The day is left out: the page would change with each build.
std::string beginning(std::string_view name, int section, std::string_view summary) {
  return fmt::format(
      ".\\\" SPDX-License-Identifier: Apache-2.0\n.TH {} {} \"\" \"refpath {}\" \"{}\"\n.SH NAME\n{} \\- {}\n",
      roff(in_capitals(name)), section, version(), section == 1 ? "User Commands" : "File Formats", roff(name),
      roff(summary));
}

std::string paragraph(std::string_view text) {
  return fmt::format(".PP\n{}\n", roff(text));
}

std::string item(const std::string& tag, std::string_view text) {
  return fmt::format(".TP\n{}\n{}\n", tag, roff(text));
}

std::string exit_status() {
  std::string text = ".SH EXIT STATUS\n";
  for (const ExitRow& row : exit_codes())
    text += item(fmt::format("\\fB{}\\fR", static_cast<int>(row.code)), fmt::format("{}.", row.means));
  return text + paragraph("When several apply: 2, 3, 1, 4, 0.");
}

std::string see_also(std::string_view but) {
  std::string pages;
  const auto add = [&](const std::string& name, int section) {
    if (name != but) pages += fmt::format("{}\\fB{}\\fR({})", pages.empty() ? "" : ",\n", roff(name), section);
  };
  add("refpath", 1);
  for (const Command& command : commands())
    if (command.run != nullptr) add(fmt::format("refpath-{}", command.name), 1);
  add("refpath-pathway", 5);
  return fmt::format(".SH SEE ALSO\n{}\n", pages);
}

}  // namespace

std::string man_page() {
  std::string text = beginning("refpath", 1, "compare referral pathways");
  text += ".SH SYNOPSIS\n.B refpath\n\\fICOMMAND\\fR [\\fIOPTION\\fR...] \\fIARGUMENT\\fR...\n";
  text += ".SH DESCRIPTION\n";
  text += roff(
              "Compares referral pathways: whose hours a redesign frees, how sure that is, and what happens to waits. "
              "A pathway is a file of YAML, described in refpath-pathway(5).") +
          "\n";
  text += ".SH COMMANDS\n";
  for (const Command& command : commands())
    if (command.run != nullptr)
      text += item(fmt::format("\\fB{}\\fR", roff(command.name)), fmt::format("{}.", command.summary));
  text += ".SH OPTIONS\n";
  text += item("\\fB\\-\\-help\\fR", "Tells more; after a command, of that command.");
  text += item("\\fB\\-\\-version\\fR", "Tells the version.");
  text += exit_status();
  text += ".SH FILES\n";
  text += item("\\fB.refpath.yaml\\fR",
               "What a team has agreed on for the files in its folder: severities of rules, and what is left out. It "
               "is looked for from a definition upwards.");
  text += ".SH ENVIRONMENT\n";
  text += item("\\fBNO_COLOR\\fR", "When it is set, nothing is printed in colour unless --color asks for it.");
  return text + see_also("refpath");
}

std::string man_page_of(const Command& command) {
  const std::string name = fmt::format("refpath-{}", command.name);
  std::string text = beginning(name, 1, command.summary);
  text += fmt::format(".SH SYNOPSIS\n.B refpath {}\n{}\\fI{}\\fR\n", roff(command.name),
                      command.options.empty() ? "" : "[\\fIOPTION\\fR...] ", roff(command.arguments));
  text += fmt::format(".SH DESCRIPTION\n{}\n", roff(command.details));
  text += ".SH OPTIONS\n";
  for (const auto& each : command.options) {
    const Option& option = option_named(each, command);
    text += item(fmt::format("\\fB\\-\\-{}\\fR{}", roff(option.name),
                             option.argument.empty() ? "" : fmt::format(" \\fI{}\\fR", roff(option.argument))),
                 fmt::format("{}.", option_summary(option, command)));
  }
  text += item("\\fB\\-\\-help\\fR", "Tells this in short.");
  return text + exit_status() + see_also(name);
}

std::string man_page_of_the_format() {
  std::string text = beginning("refpath-pathway", 5, "a pathway as a file of YAML");
  text += ".SH DESCRIPTION\n";
  text += roff(
              "A pathway file says who does what, for how long, what people wait for, and where each referral goes "
              "next. `refpath check` tells what is wrong in one, and `refpath reference schema` prints the JSON Schema "
              "with which editors complete it.") +
          "\n";
  text += ".SH KEYS\n";
  for (const MappingRow& mapping : mapping_rows()) {
    std::string keys;
    for (const KeyRow& row : key_rows()) {
      if (row.mapping != mapping.id) continue;
      std::string says = fmt::format("{}.", row.summary);
      if (row.required) says += " Required.";
      if (!row.otherwise.empty()) says += fmt::format(" Left out: {}.", row.otherwise);
      keys += item(fmt::format("\\fB{}\\fR (\\fI{}\\fR)", roff(row.key), roff(row.shape)),
                   fmt::format("{} Example: `{}`", says, row.example));
    }
    if (keys.empty()) continue;
    std::string title(mapping.called);
    title.erase(std::remove(title.begin(), title.end(), '`'), title.end());
    text += fmt::format(".SS {}\n", roff(title));
    if (!mapping.path.empty()) text += roff(fmt::format("Stands at `{}`.", mapping.path)) + "\n";
    text += keys;
  }
  text += ".SH VALUES\n";
  for (const ShapeRow& shape : shape_rows())
    text += item(fmt::format("\\fI{}\\fR", roff(shape.name)), fmt::format("{}.", shape.summary));
  return text + see_also("refpath-pathway");
}

}  // namespace refpath::tools
