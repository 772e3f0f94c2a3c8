// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/comparison/definition.hpp"

namespace refpath {

/// One thing that two definitions do not have in common, as a practitioner reads it.
struct StructuralDifference {
  enum class Kind {
    removed,  ///< Only the first has it.
    added,    ///< Only the second has it.
    moved,    ///< Its work is done by others, or elsewhere: in a meeting or a clinic instead of by somebody.
    changed,  ///< Anything else that is said of it.
  };
  Kind kind = Kind::changed;
  ThingKind thing = ThingKind::step;
  std::string name;           ///< Of the step, role, .. in the first; in the second where only that has it.
  std::string to_name;        ///< In the second; as `name` where only one has it.
  std::string label;          ///< "Screening / Triage"
  std::string aspect;         ///< "then", "work", "wte"; empty for what is removed or added as a whole.
  std::string what;           ///< The aspect in words: "goes on to".
  std::string before, after;  ///< In words, different; empty where it is not there.
};
/// "removed"
[[nodiscard]] const char* name(StructuralDifference::Kind kind);

/// Everything that the two definitions do not have in common and that changes results: what is removed, what is added,
/// and then what is moved or changed, in the order of the files. Steps correspond as StepMatches says, all else by
/// name. Nothing for what is only said in other words: labels, sources of numbers, their order in the file.
[[nodiscard]] std::vector<StructuralDifference> structural_differences(const Pathway& from, const Pathway& to);

}  // namespace refpath
