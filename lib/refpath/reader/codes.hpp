// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/diagnostics/code.hpp"

namespace refpath {

/// The parts of the table that reader_codes() gives. An example and what to write instead are the upper keys of a file;
/// what they leave out (`pathway`, `roles`, `steps`, `exits`) is of no matter to them.
[[nodiscard]] Codes codes_of_text();       ///< What the text is: YAML and its slips.
[[nodiscard]] Codes codes_of_keys();       ///< Keys, words and names.
[[nodiscard]] Codes codes_of_values();     ///< Quantities.
[[nodiscard]] Codes codes_of_referrals();  ///< Attributes, demand and dates.
[[nodiscard]] Codes codes_of_steps();      ///< What steps say together: branches, places, visits.
[[nodiscard]] Codes codes_of_changes();    ///< Redesigns and their changes.

}  // namespace refpath
