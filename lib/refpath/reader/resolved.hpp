// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "refpath/model/pathway.hpp"
#include "refpath/reader/context.hpp"
#include "refpath/reader/tree.hpp"

namespace refpath {

/// The tree of a redesign with all that makes it a file of its own: numbers that come from elsewhere than those of the
/// pathway below say so themselves. `pathway` was read from the tree, and `below` is what numbers of the file have that
/// say nothing.
[[nodiscard]] Node told_in_full(Node tree, const Pathway& pathway, const Origin& below);

/// The tree as a YAML text of the pathway format that reads as the same tree.
[[nodiscard]] std::string yaml_of(const Node& root);

}  // namespace refpath
