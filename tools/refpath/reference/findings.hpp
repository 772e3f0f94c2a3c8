// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/reports/document.hpp"

namespace refpath::tools {

/// What the formats have in common that `refpath check` gives to CI systems: a part of the page of formats.
void add_findings(Document& page);

}  // namespace refpath::tools
