// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/reports/provenance.hpp"

namespace refpath {

/// A fingerprint of each finding, by which a CI system knows it again in the next report: 64 hexadecimal digits, made
/// of the file, the code and the message without its numbers, so that neither a line that moves nor a share that
/// changes from 97 to 98 % makes another finding of it. Of findings that have all this in common the second and later
/// ones are told apart by their order, so no two in a report have the same.
[[nodiscard]] std::vector<std::string> fingerprints(const std::vector<Finding>& findings);

}  // namespace refpath
