// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/reference/completion.hpp"
#include "refpath/reference/pages.hpp"

namespace refpath::tools {

namespace {

std::string quoted(std::string_view text) {
  std::string made = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') made += '\\';
    made += c;
  }
  return made + "'";
}

std::string value_of(const OfferedOption& option) {
  if (option.argument.empty()) return "";
  switch (option.offers) {
    case Offers::nothing:
    case Offers::definitions:
      return " -x";
    case Offers::words:
      return fmt::format(" -x -a '{}'", spaced(option.words));
    case Offers::list:
      return fmt::format(" -x -a '(__fish_complete_list , __refpath_{})'", option.list);
    case Offers::file:
      return " -r -F";
    case Offers::file_in_format:
      return fmt::format(" -r -F -a '{}='", fmt::join(option.words, "= "));
  }
  return "";
}

}  // namespace

std::string fish_completion() {
  std::string text =
      "# SPDX-License-Identifier: Apache-2.0\n"
      "# Completion of refpath for fish, printed by `refpath reference completion-fish`.\n"
      "LISTS\n"
      "complete -c refpath -f\n"
      "complete -c refpath -n __fish_use_subcommand -s h -l help -d 'tell more'\n"
      "complete -c refpath -n __fish_use_subcommand -l version -d 'tell the version'\n";
  std::string lists;
  for (const auto& list : offered_lists())
    lists += fmt::format("\nfunction __refpath_{}\n  echo '{}'\nend\n", list.name,
                         in_lines(list.words, "").substr(0, in_lines(list.words, "").size() - 1));
  text.replace(text.find("LISTS"), 5, lists);
  for (const auto& command : offered_commands()) {
    text += fmt::format("\ncomplete -c refpath -n __fish_use_subcommand -a {} -d {}\n", command.name,
                        quoted(command.summary));
    const std::string here = fmt::format("complete -c refpath -n '__fish_seen_subcommand_from {}'", command.name);
    for (const auto& option : command.options)
      text += fmt::format("{} -l {}{} -d {}\n", here, option.name, value_of(option), quoted(option.brief));
    if (command.arguments == Offers::definitions) {
      text += fmt::format("{} -k -a '(__fish_complete_suffix .yml)'\n", here);
      text += fmt::format("{} -k -a '(__fish_complete_suffix .yaml)'\n", here);
    } else {
      text += command.list.empty() ? fmt::format("{} -a '{}'\n", here, spaced(command.words))
                                   : fmt::format("{} -a '(__refpath_{})'\n", here, command.list);
    }
  }
  return text;
}

}  // namespace refpath::tools
