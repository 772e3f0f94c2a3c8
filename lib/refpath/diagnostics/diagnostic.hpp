// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/diagnostics/location.hpp"

namespace refpath {

enum class Severity { note, warning, error };

/// A second place that helps to understand a diagnostic ("first written here").
struct Related {
  Location at;
  std::string message;
};

/// Something that is wrong, doubtful or worth knowing about a definition, in a sentence that its author can act on.
struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;     ///< Identifier in the table of codes, such as "share-sum".
  Location at;          ///< Where to look; unknown when it concerns the whole pathway.
  std::string message;  ///< What is wrong, without a full stop.
  std::string help;     ///< What to write instead; may be empty.
  std::vector<Related> related;
};

using Diagnostics = std::vector<Diagnostic>;

/// True when at least one of them is an error.
[[nodiscard]] bool has_errors(const Diagnostics& diagnostics);

/// By file, line and column; those without a place come last; otherwise the order stays.
void sort_by_place(Diagnostics& diagnostics);

}  // namespace refpath
