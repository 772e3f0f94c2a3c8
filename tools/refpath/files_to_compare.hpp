// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/command.hpp"
#include "refpath/definitions.hpp"

namespace refpath::tools {

/// The files that are to be compared, the current pathway first: those that were named, or current.yaml and
/// redesign.yaml of the folder that was named, or a redesign alone with what it says that it is compared with (alone
/// when it is broken, so that this is told). Throws UsageError and FileError.
[[nodiscard]] std::vector<std::string> files_to_compare(const Invocation& invocation);

/// Throws UsageError when a redesign is based on something that has nothing to do with the first file, which is neither
/// its base, nor based on the same, nor compared with the same.
void refuse_other_base(const std::vector<Definition>& definitions);

}  // namespace refpath::tools
