// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/reference/completion.hpp"
#include "refpath/reference/pages.hpp"

namespace refpath::tools {

namespace {

// Within single quotes, in a place where the signs mean something.
std::string escaped(std::string_view text, std::string_view signs) {
  std::string made;
  for (const char c : text) {
    if (c == '\'') {
      made += "'\\''";
      continue;
    }
    if (signs.find(c) != signs.npos) made += '\\';
    made += c;
  }
  return made;
}

std::string action(const OfferedOption& option) {
  switch (option.offers) {
    case Offers::nothing:
    case Offers::definitions:
      return "";
    case Offers::words:
      return fmt::format("({})", spaced(option.words));
    case Offers::list:
      return fmt::format("_values -s , code $_refpath_{}", option.list);
    case Offers::file:
      return "_files";
    case Offers::file_in_format:
      return fmt::format("_refpath_output {}", spaced(option.words));
  }
  return "";
}

constexpr const char* beginning = R"(#compdef refpath
# SPDX-License-Identifier: Apache-2.0
# Completion of refpath for zsh, printed by `refpath reference completion-zsh`.

LISTS
# Pathway files, and folders.
_refpath_definitions() {
  _files -g '*.(yaml|yml)(-.)'
}

# A file, or one of the formats with `=` before it.
_refpath_output() {
  if compset -P '*='; then
    _files
  else
    compadd -S = -- "$@"
    _files
  fi
}

_refpath() {
  local curcontext=$curcontext state line
  _arguments -C '(- *)'{-h,--help}'[tell more]' '(- *)--version[tell the version]' '1:command:->command' '*::argument:->rest'
  case $state in
    command)
      local -a commands=(
)";

}  // namespace

std::string zsh_completion() {
  const auto all = offered_commands();
  std::string lists;
  for (const auto& list : offered_lists())
    lists += fmt::format("typeset -ga _refpath_{}=(\n{})\n", list.name, in_lines(list.words, "  "));
  std::string text = beginning;
  text.replace(text.find("LISTS"), 5, lists);
  for (const auto& command : all) text += fmt::format("        '{}:{}'\n", command.name, escaped(command.summary, ":"));
  text += "      )\n      _describe command commands\n      ;;\n    rest)\n      case $words[1] in\n";
  for (const auto& command : all) {
    text += fmt::format("        {})\n          _arguments -S \\\n", command.name);
    for (const auto& option : command.options) {
      const std::string brief = escaped(option.brief, "[]:");
      text += option.argument.empty()
                  ? fmt::format("            '--{}[{}]' \\\n", option.name, brief)
                  : fmt::format("            '{}--{}=[{}]:{}:{}' \\\n", option.several ? "*" : "", option.name, brief,
                                escaped(option.argument, ":[]"), action(option));
    }
    text += command.arguments == Offers::definitions ? "            '*:file:_refpath_definitions'\n"
            : command.list.empty()                   ? fmt::format("            '1:word:({})'\n", spaced(command.words))
                                   : fmt::format("            '1:word:compadd -a _refpath_{}'\n", command.list);
    text += "          ;;\n";
  }
  return text + "      esac\n      ;;\n  esac\n}\n\n_refpath \"$@\"\n";
}

}  // namespace refpath::tools
