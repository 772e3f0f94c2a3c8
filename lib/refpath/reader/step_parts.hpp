// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/model/pathway.hpp"
#include "refpath/reader/mapping.hpp"

namespace refpath {

/// Parts of a step, each read from the keys of its mapping. What is wrong is reported, and reading goes on.

/// `all_of`, `first_of` and `at_least`.
void read_split(Mapping& at, Step& step);

/// `missed`, `tries`, `repeat`, `leaves` and `full`: how often the step is done, and who goes elsewhere.
void read_visits(Mapping& at, Step& step);

/// Reports the keys of a step that need another one that it does not have, and those that cannot stand together.
void check_keys_of_step(const Mapping& at, const Step& step);

}  // namespace refpath
