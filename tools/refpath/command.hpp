// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace refpath::tools {

/// One row of the table of options. Every option takes one value.
struct Option {
  std::string_view name;      ///< Without the dashes.
  std::string_view argument;  ///< What its value is called in the help.
  std::string_view summary;
};
[[nodiscard]] const std::vector<Option>& options();

struct Command;

/// A command with the words that a person typed after it.
struct Invocation {
  const Command* command = nullptr;
  std::vector<std::string> arguments;         ///< In order, options taken out.
  std::map<std::string, std::string> values;  ///< By name of option.

  [[nodiscard]] std::optional<std::string> value(const std::string& option) const;
  /// One of the words, the first of which is the default.
  [[nodiscard]] std::string choice(const std::string& option, const std::vector<std::string_view>& words) const;
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
int run_explain(const Invocation& invocation);
int run_reference(const Invocation& invocation);

}  // namespace refpath::tools
