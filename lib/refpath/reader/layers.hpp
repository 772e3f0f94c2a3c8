// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/diagnostics/sources.hpp"
#include "refpath/reader/change_list.hpp"
#include "refpath/reader/context.hpp"
#include "refpath/reader/open.hpp"
#include "refpath/reader/tree.hpp"

namespace refpath {

/// One file of a definition: the file itself, what it is based on, what that is based on, and so on.
struct Layer {
  std::string path;
  Node root;
  Origin origin;                       ///< Of numbers that it writes itself.
  std::vector<WrittenChange> changes;  ///< That it makes to the next one.
};

/// Reads the first of the sources and adds what it is based on. None when a text could not be taken apart; otherwise as
/// many as were found, and what is wrong is reported.
[[nodiscard]] std::vector<Layer> load_layers(Sources& sources, const Open& open, Report& report);

/// The tree on which the changes of a layer are made: what it says itself in front of what is below it, all changes of
/// the layers below made.
[[nodiscard]] Node below(const std::vector<Layer>& layers, std::size_t layer, Report& report);

}  // namespace refpath
