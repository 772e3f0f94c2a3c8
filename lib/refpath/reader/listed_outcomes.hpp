// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace refpath {

/// Outcomes that were listed as in speech (`refer 10%`, `advice = 15%`, `taken_on`), as the mapping that they stand
/// for: `{refer: 10%, advice: 15%, taken_on: rest}`. Those without a share divide what is left alike. Empty when one of
/// them is neither a name nor a name with a share.
[[nodiscard]] std::string outcomes_as_mapping(const std::vector<std::string_view>& listed);

}  // namespace refpath
