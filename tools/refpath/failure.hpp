// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>

#include "refpath/diagnostics/characters.hpp"

namespace refpath::tools {

/// How the command ends; promised to scripts.
enum ExitCode { fine = 0, findings = 1, wrong_usage = 2, no_access = 3, undecided = 4 };

/// The command was typed wrongly. The message is a sentence that says how to type it.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A file could not be read or written. The message may name it as it is called on the disk: what would disturb a
/// terminal, or begin a line that another program takes for a command, is replaced.
struct FileError : std::runtime_error {
  explicit FileError(const std::string& message) : std::runtime_error(printable(message)) {}
};

}  // namespace refpath::tools
