// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/model/pathway.hpp"
#include "refpath/reader/context.hpp"
#include "refpath/reader/tree.hpp"

namespace refpath {

/// The tree of a redesign with all that makes it a file of its own: numbers that come from elsewhere than those of the
/// pathway below say so themselves. `pathway` was read from the tree, and `below` is what numbers of the file have that
/// say nothing.
[[nodiscard]] Node told_in_full(Node tree, const Pathway& pathway, const Origin& below);

/// Gives the files of data that a tree names the paths that they have beside the first of some files: each node stands
/// in one of them.
void name_data_beside_the_first(Node& tree, const std::vector<std::string>& paths);

/// The tree as a YAML text of the pathway format that reads as the same tree.
[[nodiscard]] std::string yaml_of(const Node& root);

}  // namespace refpath
