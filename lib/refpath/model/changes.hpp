// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "refpath/diagnostics/location.hpp"
#include "refpath/model/pathway.hpp"

namespace refpath {

/// What a change does to work: eliminate, combine, rearrange, simplify (the questions of method study), or automate.
enum class Verb { eliminate, combine, rearrange, simplify, automate };

/// "eliminate"
[[nodiscard]] const char* name(Verb verb);

/// One of the changes that a redesign makes to the pathway that it is based on, as people agreed it.
struct NamedChange {
  std::string name;
  std::string label;         ///< From its name when it has none.
  std::optional<Verb> verb;  ///< Nobody said.
  std::string why;           ///< May be empty.
  std::vector<int> needs;    ///< Indices of the changes without which it cannot be made; all stand before it.
  Location at;               ///< Its name in the file.
};

/// Which of the changes of a redesign are made: one for each, in the order of the file.
using ChangeSet = std::vector<bool>;

/// The pathway with these changes made, in the order of the file; nothing when it is none then.
using Apply = std::function<std::optional<Pathway>(const ChangeSet&)>;

/// Whether every change of the set has what it needs in the set.
[[nodiscard]] bool honours_needs(const std::vector<NamedChange>& changes, const ChangeSet& set);

}  // namespace refpath
