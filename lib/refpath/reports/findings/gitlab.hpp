// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "refpath/reports/provenance.hpp"

namespace refpath {

/// The Code Quality report of GitLab: a JSON array with an object for each finding. An error is `major`, a warning
/// `minor`, a note `info`; a file that could not be read is a `blocker` with the check name `cannot-read`. A finding
/// about a whole file stands at its first line, because GitLab shows none without a line.
[[nodiscard]] std::string check_gitlab(const Provenance& provenance);

}  // namespace refpath
