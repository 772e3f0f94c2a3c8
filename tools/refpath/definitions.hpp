// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/command.hpp"
#include "refpath/comparison/compare.hpp"
#include "refpath/reader/read.hpp"
#include "refpath/reports/provenance.hpp"

namespace refpath::tools {

/// A file that was read, and everything found in it.
struct Definition {
  std::string file;
  Reading reading;
  Diagnostics found;  ///< Reading errors, or, when there are none, what the checks find; sorted.
};

/// Reads and checks a file; `-` is standard input. Throws FileError.
[[nodiscard]] Definition define(const std::string& path);

/// What a report says of where it comes from.
[[nodiscard]] Provenance provenance(const std::vector<Definition>& definitions);

/// The diagnostics as people read them.
[[nodiscard]] std::string rendered(const Definition& definition, bool color);

/// Tells the findings on standard error. False when a file cannot be used: it does not read, or has no answer.
/// An error that leaves an answer, such as an overloaded role, does not stop what is asked about it.
[[nodiscard]] bool usable(const Invocation& invocation, const std::vector<Definition>& definitions);

/// The variants of usable definitions, named after their files.
[[nodiscard]] std::vector<Variant> variants(const std::vector<Definition>& definitions);

/// What is asked on the command line, else by the first file that says so, else the usual.
[[nodiscard]] CompareSettings settings(const Invocation& invocation, const std::vector<Definition>& definitions);

/// The simulation of the variants on as many threads as asked, with progress shown.
[[nodiscard]] std::optional<Experiment> simulated_as_asked(const Invocation& invocation,
                                                           const std::vector<Variant>& variants,
                                                           const CompareSettings& settings);

}  // namespace refpath::tools
