// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/asked.hpp"
#include "refpath/command.hpp"
#include "refpath/comparison/compare.hpp"
#include "refpath/reader/draft.hpp"
#include "refpath/reader/read.hpp"
#include "refpath/reports/provenance.hpp"

namespace refpath::tools {

/// A file that was read, and everything found in it.
struct Definition {
  std::string file;
  Reading reading;
  std::optional<Draft> draft;               ///< To be read again with some of its changes.
  std::vector<std::string> set;             ///< What was set beside it.
  std::vector<std::string> left_out;        ///< Names of its changes that were not made.
  Diagnostics found;                        ///< Reading errors, or, when there are none, what the checks find; sorted.
  std::vector<Suppressed> suppressed = {};  ///< What comments in the files ignore, once controlled() has judged.
  std::vector<Location> used = {};          ///< And of the codes in comments that find something to ignore.
  std::optional<std::string> fail_on = {};  ///< What is asked for, else what its settings say.
};

/// Reads and checks a file; `-` is standard input. Throws FileError.
[[nodiscard]] Definition define(const std::string& path, const Asked& asked = {});

/// A file taken apart, to be read with any of its changes.
[[nodiscard]] Draft draft_of(const std::string& path, const Asked& asked = {});

/// Throws UsageError when a value was set that none of the files has, or a change was named that none has.
void refuse_unset(const Asked& asked, const std::vector<Definition>& definitions);

/// Whether a check fails for a finding of a definition: as was asked for, else for an error.
[[nodiscard]] bool fails(const Definition& definition, const Diagnostic& found);

/// What a report says of where it comes from.
[[nodiscard]] Provenance provenance(const std::vector<Definition>& definitions);

/// The diagnostics as people read them.
[[nodiscard]] std::string rendered(const Definition& definition, bool color);

/// Throws UsageError when one of the outputs is a file that the definitions were made from, of data included.
void refuse_to_overwrite(const std::vector<std::string>& outputs, const std::vector<Definition>& definitions);

struct Defined {
  std::vector<Definition> definitions;
  bool readable = true;  ///< Every file is a pathway.
  bool usable = true;    ///< And none has an error that leaves its results without meaning.
};

/// Reads and checks files of which results are asked, and tells on standard error what is wrong, in full, and how much
/// is doubtful. An overloaded role or meeting is only a warning here: how bad it is, and what would help, is what
/// people want to know. Throws FileError.
[[nodiscard]] Defined define_for_results(const Invocation& invocation, const std::vector<std::string>& files);

/// The variants of usable definitions, named after their files. `weeks`: length of the window; left out: the files'.
[[nodiscard]] std::vector<Variant> variants(const std::vector<Definition>& definitions,
                                            std::optional<int> weeks = std::nullopt);

/// What is asked on the command line, else by the first file that says so, else the usual.
[[nodiscard]] CompareSettings settings(const Invocation& invocation, const std::vector<Definition>& definitions);

/// The simulation of the variants on as many threads as asked, with progress shown.
[[nodiscard]] std::optional<Experiment> simulated_as_asked(const Invocation& invocation,
                                                           const std::vector<Variant>& variants,
                                                           const CompareSettings& settings);

}  // namespace refpath::tools
