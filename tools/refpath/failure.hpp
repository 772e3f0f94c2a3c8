// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>

namespace refpath::tools {

/// How the command ends; promised to scripts.
enum ExitCode { fine = 0, findings = 1, wrong_usage = 2, no_access = 3, undecided = 4 };

/// The command was typed wrongly. The message is a sentence that says how to type it.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A file could not be read or written.
struct FileError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace refpath::tools
