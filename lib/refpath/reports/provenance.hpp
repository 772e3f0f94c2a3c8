// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "refpath/diagnostics/diagnostic.hpp"

namespace refpath {

/// A file that a pathway takes something from: numbers, or all that its changes leave as it is.
struct DataInput {
  std::string file;
  std::string sha256;
};

/// A file that a result was made from.
struct Input {
  std::string file;
  std::string sha256;
  std::string name;                        ///< What the file calls its pathway.
  std::vector<DataInput> data;             ///< In the order in which it names them.
  std::vector<DataInput> bases = {};       ///< What it is based on, the nearest first.
  std::vector<std::string> set = {};       ///< Values set beside the file: "demand.referrals=8 per week".
  std::vector<std::string> changes = {};   ///< Names of the changes that were made.
  std::vector<std::string> left_out = {};  ///< Names of those that were not.
};

/// A diagnostic with the names of the files that it points into.
struct Finding {
  Diagnostic diagnostic;
  std::string file;                              ///< Empty: it points nowhere.
  std::vector<std::string> related_files;        ///< As Diagnostic::related.
  std::string checked = {};                      ///< The file in the checking of which it was found.
  std::optional<std::string> ignored_because{};  ///< Its author ignores it on the line; the reason may be empty.
  std::optional<bool> fails{};                   ///< Whether the check fails for it; left out: unless it is a note.
};

/// A file that was to be checked and could not be read.
struct Unread {
  std::string file;
  std::string message;  ///< A sentence without a full stop, with the name of the file.
};

/// What every report carries besides its numbers.
struct Provenance {
  std::string version;  ///< Of refpath.
  std::vector<Input> inputs;
  std::vector<Finding> findings;    ///< What checking the files found.
  std::vector<Unread> unread = {};  ///< Files without an input of their own.
};

/// The findings that nobody ignores.
[[nodiscard]] std::vector<Finding> open_findings(const std::vector<Finding>& findings);

}  // namespace refpath
