// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace refpath::tools {

/// One row of the table of options.
struct Option {
  std::string_view name;      ///< Without the dashes.
  std::string_view argument;  ///< What its value is called in the help; empty when it takes none.
  std::string_view summary;
  bool several = false;           ///< May be given more than once.
  std::string_view command = {};  ///< The only one for which this row holds; empty: all that have no row of their own.
  std::vector<std::string_view> words = {};  ///< Those that it can be, the usual one first; empty: other things.
};
[[nodiscard]] const std::vector<Option>& options();

struct Command;

/// The row of an option of a command.
[[nodiscard]] const Option& option_named(std::string_view name, const Command& command);

/// A command with the words that a person typed after it.
struct Invocation {
  const Command* command = nullptr;
  std::vector<std::string> arguments;                          ///< In order, options taken out.
  std::map<std::string, std::string> values;                   ///< By name of option; empty for one that takes none.
  std::map<std::string, std::vector<std::string>> all_values;  ///< Of options that may be given more than once.

  [[nodiscard]] std::optional<std::string> value(const std::string& option) const;
  /// All the values of an option that may be given more than once, in order.
  [[nodiscard]] std::vector<std::string> values_of(const std::string& option) const;
  /// The words of a value that are separated by commas; none when it was not given.
  [[nodiscard]] std::vector<std::string> list(const std::string& option) const;
  /// Whether an option was given.
  [[nodiscard]] bool has(const std::string& option) const { return values.count(option) > 0; }
  /// One of the words of the option's row, the first of which is the default.
  [[nodiscard]] std::string choice(const std::string& option) const;
  /// A whole number in least .. most.
  [[nodiscard]] std::optional<std::uint64_t> whole_number(const std::string& option, std::uint64_t least,
                                                          std::uint64_t most) const;
  /// "1%" or "0.01": above 0 and below 1.
  [[nodiscard]] std::optional<double> share(const std::string& option) const;
  /// A number, 0 or more.
  [[nodiscard]] std::optional<double> number(const std::string& option) const;
};

/// One row of the table of commands.
struct Command {
  std::string_view name;
  std::string_view arguments;                  ///< As the help shows them: "CURRENT REDESIGN..."
  std::string_view summary;                    ///< One line.
  std::string_view details;                    ///< Some sentences more.
  std::vector<std::string_view> options;       ///< Names of the table of options.
  int (*run)(const Invocation&) = nullptr;     ///< None: this version does not have it yet.
  std::vector<std::string_view> formats = {};  ///< Those of the table of formats that it gives, the usual one first.
};
[[nodiscard]] const std::vector<Command>& commands();

/// Runs what was typed after the name of the program; returns the exit code. Throws UsageError and FileError.
[[nodiscard]] int run(const std::vector<std::string>& words);

int run_check(const Invocation& invocation);
int run_show(const Invocation& invocation);
int run_simulate(const Invocation& invocation);
int run_compare(const Invocation& invocation);
int run_attribute(const Invocation& invocation);
int run_sensitivity(const Invocation& invocation);
int run_explain(const Invocation& invocation);
int run_reference(const Invocation& invocation);

}  // namespace refpath::tools
