// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <boost/program_options.hpp>

#include "refpath/command.hpp"
#include "refpath/diagnostics/suggest.hpp"
#include "refpath/failure.hpp"
#include "refpath/help.hpp"
#include "refpath/reports/formats.hpp"

namespace refpath::tools {

namespace po = boost::program_options;

namespace {

/// Names the arguments for Boost; has a space, so that nobody can type it as an option.
constexpr const char* words_without_dashes = "words typed";

const Command& command_named(const std::string& name) {
  std::vector<std::string_view> names;
  for (const auto& command : commands()) {
    if (command.name == name) return command;
    names.push_back(command.name);
  }
  const std::string_view meant = nearest(name, names);
  if (!meant.empty())
    throw UsageError(fmt::format("there is no command '{}'; did you mean 'refpath {}'?", name, meant));
  throw UsageError(fmt::format("there is no command '{}'; `refpath --help` lists them", name));
}

/// What was wrong with the words, as a sentence instead of the library's.
[[noreturn]] void refuse(const po::error& error, const Command& command) {
  if (const auto* unknown = dynamic_cast<const po::unknown_option*>(&error)) {
    const std::string name = unknown->get_option_name();
    std::vector<std::string_view> known(command.options.begin(), command.options.end());
    known.emplace_back("help");
    const std::string bare = name.substr(std::min(name.find_first_not_of('-'), name.size()));
    const std::string_view meant = nearest(bare, known);
    const std::string_view format = format_meant(bare, command.formats);
    std::string message = fmt::format("'refpath {}' has no option '{}'", command.name, name);
    if (!meant.empty()) {
      message += fmt::format("; did you mean '--{}'?", meant);
    } else if (!format.empty()) {
      message += fmt::format("; did you mean '--format {}'?", format);
    } else {
      message += fmt::format("; `refpath {} --help` lists its options", command.name);
    }
    throw UsageError(message);
  }
  if (const auto* named = dynamic_cast<const po::error_with_option_name*>(&error)) {
    const std::string name = named->get_option_name();
    if (dynamic_cast<const po::multiple_occurrences*>(&error) != nullptr) {
      throw UsageError(fmt::format("'{}' is given twice; once is enough", name));
    }
    const auto* syntax = dynamic_cast<const po::invalid_syntax*>(&error);
    if (syntax != nullptr && syntax->kind() == po::invalid_syntax::extra_parameter) {
      throw UsageError(fmt::format("'{}' takes no value", name));
    }
    throw UsageError(fmt::format("'{}' needs a value after it", name));
  }
  throw UsageError(fmt::format("the words after 'refpath {}' cannot be understood: {}", command.name, error.what()));
}

/// The invocation, or nothing when help was asked for.
std::optional<Invocation> parsed(const Command& command, const std::vector<std::string>& words) {
  po::options_description known;
  known.add_options()("help,h", "");
  for (const auto& name : command.options) {
    const Option& option = option_named(name, command);
    const std::string key(name);
    if (option.argument.empty()) {
      known.add_options()(key.c_str(), "");
    } else if (option.several) {
      known.add_options()(key.c_str(), po::value<std::vector<std::string>>()->composing(), "");
    } else {
      known.add_options()(key.c_str(), po::value<std::string>(), "");
    }
  }
  known.add_options()(words_without_dashes, po::value<std::vector<std::string>>(), "");
  po::positional_options_description positional;
  positional.add(words_without_dashes, -1);
  Invocation invocation;
  invocation.command = &command;
  try {
    const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    const auto typed = po::command_line_parser(words).options(known).positional(positional).style(style).run();
    po::variables_map map;
    po::store(typed, map);
    if (map.count("help") > 0) return std::nullopt;
    if (map.count(words_without_dashes) > 0)
      invocation.arguments = map[words_without_dashes].as<std::vector<std::string>>();
    for (const auto& name : command.options) {
      const std::string key(name);
      if (map.count(key) == 0) continue;
      const Option& option = option_named(name, command);
      if (option.several) {
        invocation.all_values[key] = map[key].as<std::vector<std::string>>();
      } else {
        invocation.values[key] = option.argument.empty() ? "" : map[key].as<std::string>();
      }
    }
  } catch (const po::error& error) {
    refuse(error, command);
  }
  return invocation;
}

}  // namespace

int run(const std::vector<std::string>& words) {
  if (words.empty()) {
    print_to_errors(program_help());
    return wrong_usage;
  }
  const std::string& first = words.front();
  if (first == "--help" || first == "-h") {
    print(program_help());
    return fine;
  }
  if (first == "--version") {
    print(fmt::format("refpath {}\n", version()));
    return fine;
  }
  if (first.size() > 1 && first[0] == '-') {
    throw UsageError(fmt::format("'{}' stands before the command; write it after: refpath COMMAND {}", first, first));
  }
  const Command& command = command_named(first);
  if (command.run == nullptr) {
    throw UsageError(fmt::format("'refpath {}' ({}) is planned, but refpath {} cannot do it yet", command.name,
                                 command.summary, version()));
  }
  const auto invocation = parsed(command, {words.begin() + 1, words.end()});
  if (!invocation) {
    print(command_help(command));
    return fine;
  }
  return command.run(*invocation);
}

}  // namespace refpath::tools
