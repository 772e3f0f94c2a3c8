// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "refpath/analysis/analyse.hpp"
#include "refpath/diagnostics/code.hpp"
#include "refpath/diagnostics/diagnostic.hpp"
#include "refpath/model/changes.hpp"
#include "refpath/model/pathway.hpp"
#include "refpath/program/program.hpp"

namespace refpath {

/// A pathway with what is calculated of it for check(): averages are exact, variances and tables of times may not be.
struct Stage {
  Pathway pathway;
  Program program;
  Analysis analysis;
};
/// `weeks` of the window are those of the pathway, or the usual.
[[nodiscard]] Stage stage(Pathway pathway);

/// What a redesign comes from.
struct Before {
  Stage current;                     ///< The pathway that it changes, or that it says it is compared with.
  std::vector<NamedChange> changes;  ///< In the order of the file; none where it is a whole file of its own.
  /// By change: the pathway after it and those before it; nothing where that holds no pathway, and for the last, which
  /// is the one that is checked.
  std::vector<std::optional<Stage>> after;
  std::vector<char> idle;  ///< By change: whether what is written is the same after it as before.
};

/// What is doubtful about a pathway that was read without an error: steps that nothing reaches or leaves, people and
/// meetings that are asked for more than they have, work that cannot be done when its people are there. Sorted by
/// place. `program` and `analysis` are those of the pathway. `before`: of a redesign, what it comes from.
[[nodiscard]] Diagnostics check(const Pathway& pathway, const Program& program, const Analysis& analysis,
                                const Before* before = nullptr);
[[nodiscard]] Diagnostics check(const Stage& stage, const Before* before = nullptr);
/// Only what would be an error: quicker.
[[nodiscard]] Diagnostics check_for_errors(const Stage& stage);

/// Rules that are about one matter.
struct RuleGroup {
  std::string_view title;
  std::string_view about;  ///< A sentence.
  Codes codes;
};
/// All rules by what they are about.
[[nodiscard]] const std::vector<RuleGroup>& check_groups();

/// The rules that check() knows, in the order in which they are applied. An example and what to write instead are the
/// upper keys of a file; what they leave out (`pathway`, `roles`, `exits`) is of no matter to them.
[[nodiscard]] const Codes& check_codes();

}  // namespace refpath
