// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/reference/completion.hpp"
#include "refpath/reference/pages.hpp"

namespace refpath::tools {

namespace {

constexpr const char* beginning = R"(# SPDX-License-Identifier: Apache-2.0
# Completion of refpath for bash, printed by `refpath reference completion-bash`.

LISTS
# Of these words those that begin as what is typed.
_refpath_words() {
  local word
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$1" -- "$cur")
}

# The same where words are joined by commas.
_refpath_list() {
  local word head=""
  [[ $cur == *,* ]] && head="${cur%,*},"
  while IFS= read -r word; do COMPREPLY+=("$head$word"); done < <(compgen -W "$1" -- "${cur##*,}")
}

# Files that end so, and folders.
_refpath_files() {
  local file
  compopt -o filenames 2>/dev/null
  while IFS= read -r file; do
    if [[ -d $file || -z $1 || $file =~ $1 ]]; then COMPREPLY+=("$file"); fi
  done < <(compgen -f -- "$cur")
}

_refpath() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
  COMPREPLY=()
  # `--format=json` is three words to bash.
  if [[ $cur == "=" ]]; then
    cur=""
  elif [[ $prev == "=" ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
    if [[ $prev != -* ]]; then
      _refpath_files ""
      return
    fi
  fi
  if ((COMP_CWORD == 1)); then
)";

std::string words_of(const OfferedCommand& command) {
  return command.list.empty() ? spaced(command.words) : fmt::format("$_refpath_{}", command.list);
}

}  // namespace

std::string bash_completion() {
  const auto all = offered_commands();
  std::vector<std::string_view> names;
  names.reserve(all.size());
  for (const auto& command : all) names.push_back(command.name);
  std::string lists;
  for (const auto& list : offered_lists())
    lists += fmt::format("_refpath_{}=\"\n{}\"\n", list.name, in_lines(list.words, "  "));
  std::string text = beginning;
  text.replace(text.find("LISTS"), 5, lists);
  text += fmt::format("    _refpath_words \"{} --help --version\"\n    return\n  fi\n", spaced(names));
  text += "  case \"$command $prev\" in\n";
  for (const auto& command : all)
    for (const auto& option : command.options) {
      if (option.argument.empty()) continue;
      std::string offer;
      switch (option.offers) {
        case Offers::nothing:
        case Offers::definitions:
          break;
        case Offers::words:
          offer = fmt::format("_refpath_words \"{}\"; ", spaced(option.words));
          break;
        case Offers::list:
          offer = fmt::format("_refpath_list \"$_refpath_{}\"; ", option.list);
          break;
        case Offers::file:
          offer = "_refpath_files \"\"; ";
          break;
        case Offers::file_in_format:
          offer = fmt::format("_refpath_words \"{}=\"; _refpath_files \"\"; ", fmt::join(option.words, "= "));
          break;
      }
      text += fmt::format("    \"{} --{}\") {}return ;;\n", command.name, option.name, offer);
    }
  text += "  esac\n  if [[ $cur == -* ]]; then\n    case $command in\n";
  for (const auto& command : all) {
    std::string options;
    for (const auto& option : command.options)
      options += fmt::format("{}--{}", options.empty() ? "" : " ", option.name);
    text += fmt::format("      {}) _refpath_words \"{}\" ;;\n", command.name, options);
  }
  text += "    esac\n    return\n  fi\n  case $command in\n";
  for (const auto& command : all)
    text += command.arguments == Offers::definitions
                ? fmt::format("    {}) _refpath_files '[.]ya?ml$' ;;\n", command.name)
                : fmt::format("    {}) _refpath_words \"{}\" ;;\n", command.name, words_of(command));
  return text + "  esac\n}\ncomplete -F _refpath refpath\n";
}

}  // namespace refpath::tools
