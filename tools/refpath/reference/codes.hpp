// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/diagnostics/code.hpp"
#include "refpath/reports/document.hpp"

namespace refpath::tools {

/// The entry of a code below its heading: what it reports, why, an example and what to write instead.
void add_entry(Document& page, const Code& code, int level);

/// All codes that something can end with, by name; of the rules of `check` only what they report, and where the rest
/// is.
[[nodiscard]] Document codes_page();

/// The rules of `check`, by what they are about.
[[nodiscard]] Document checks_page();

}  // namespace refpath::tools
