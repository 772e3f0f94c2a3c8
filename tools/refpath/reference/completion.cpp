// SPDX-License-Identifier: Apache-2.0
#include "refpath/reference/completion.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "refpath/checks/check.hpp"
#include "refpath/codes.hpp"
#include "refpath/command.hpp"
#include "refpath/reference/pages.hpp"

namespace refpath::tools {

namespace {

std::vector<std::string_view> names_of(const Codes& codes) {
  std::vector<std::string_view> names;
  names.reserve(codes.size());
  for (const Code& code : codes) names.push_back(code.id);
  std::sort(names.begin(), names.end());
  return names;
}

/// What comes before the first bracket, semicolon or colon, or full stop.
std::string brief(std::string_view summary) {
  std::size_t end = summary.size();
  for (const std::string_view mark : {" (", ";", ":", ". "}) end = std::min(end, summary.find(mark));
  return std::string(summary.substr(0, end));
}

OfferedOption offered(const Option& option, const Command& command) {
  OfferedOption made{option.name, brief(option.summary), option.argument, option.several, Offers::nothing, {}};
  if (option.argument == "FORMAT") {
    made.brief = "the format of the result";
    made.offers = Offers::words;
    made.words = command.formats;
  } else if (option.argument == "FILE") {
    made.offers = Offers::file;
  } else if (option.argument == "[FORMAT=]FILE") {
    made.offers = Offers::file_in_format;
    made.words = command.formats;
  } else if (option.argument == "CODES") {
    made.offers = Offers::list;
    made.list = "rules";
  } else if (!option.words.empty()) {
    made.offers = Offers::words;
    made.words = option.words;
  }
  return made;
}

}  // namespace

std::vector<OfferedList> offered_lists() {
  return {{"rules", names_of(check_codes())}, {"codes", names_of(all_codes())}};
}

std::vector<OfferedCommand> offered_commands() {
  std::vector<OfferedCommand> all;
  for (const Command& command : commands()) {
    if (command.run == nullptr) continue;
    OfferedCommand made{command.name, command.summary, {}, Offers::nothing, {}};
    for (const auto& name : command.options) made.options.push_back(offered(option_named(name, command), command));
    made.options.push_back({"help", "tell more about the command", "", false, Offers::nothing, {}});
    if (command.arguments == "PAGE") {
      made.arguments = Offers::words;
      for (const Page& page : pages()) made.words.push_back(page.name);
    } else if (command.arguments == "[CODE]") {
      made.arguments = Offers::words;
      made.list = "codes";
    } else {
      made.arguments = Offers::definitions;
    }
    all.push_back(std::move(made));
  }
  return all;
}

std::string in_lines(const std::vector<std::string_view>& words, std::string_view indent) {
  std::string text;
  for (const std::string_view word : words) text += fmt::format("{}{}\n", indent, word);
  return text;
}

std::string spaced(const std::vector<std::string_view>& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

}  // namespace refpath::tools
