// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "refpath/reader/tree.hpp"

namespace refpath {

/// Makes of a thing of a section what a change writes under its name: each key that is written takes the place of that
/// key. What is done at a step is one key under several names, and what was said of the old way goes with it. The kind
/// of an exit may stand alone for `{kind: ..}`, in either.
void merge(std::string_view section, Entry& thing, const Entry& written);

}  // namespace refpath
