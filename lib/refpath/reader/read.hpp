// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "refpath/diagnostics/code.hpp"
#include "refpath/diagnostics/control.hpp"
#include "refpath/diagnostics/diagnostic.hpp"
#include "refpath/diagnostics/sources.hpp"
#include "refpath/model/changes.hpp"
#include "refpath/model/expected.hpp"
#include "refpath/model/pathway.hpp"
#include "refpath/reader/open.hpp"

namespace refpath {

/// What came of reading a definition: all that is wrong with it, and the pathway when nothing is.
struct Reading {
  Sources sources;
  /// Equal only when two definitions say the same, in what may be other files: SHA-256 of what is written, comments and
  /// layout apart, and of the files of data. Empty when the text could not be taken apart.
  std::string fingerprint;
  Diagnostics diagnostics;           ///< Sorted by place.
  std::optional<Pathway> pathway;    ///< Absent exactly when a diagnostic is an error.
  std::vector<NamedChange> changes;  ///< Those that were made; none unless it is a redesign.
  /// The paths of the files on which it is based, the nearest first; the next sources after the first are these.
  std::vector<std::string> bases;
  std::string compare_with;  ///< Path of the file that it is compared with: what it says, or its base; may be empty.
  std::vector<Expected> expected;           ///< What the file says that must hold.
  std::vector<WrittenSeverity> severities;  ///< What the file says of rules, after what the files below it say.
  std::string resolved;  ///< The whole pathway as one file, without comments; empty when there is none.
  /// Of each value set beside the file: why it cannot be set in this file, or empty when it was.
  std::vector<std::string> unset;
};

/// Reads one pathway file. Never throws for what the text contains, and always ends.
///
///     const refpath::Reading reading = refpath::read("current.yaml", text);
///     for (const auto& d : reading.diagnostics) std::cerr << refpath::render(d, reading.sources);
///     if (reading.pathway) use(*reading.pathway);
[[nodiscard]] Reading read(std::string name, std::string text);

/// As above; `open` gives the texts of the files of data that it names.
[[nodiscard]] Reading read(std::string name, std::string text, const Open& open);

/// The errors and notes that the reader gives.
[[nodiscard]] const Codes& reader_codes();

}  // namespace refpath
