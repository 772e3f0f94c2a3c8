// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "refpath/reports/provenance.hpp"

namespace refpath {

/// A workflow command of GitHub Actions for each finding, `::error file=..,line=..,..::message`, which becomes an
/// annotation of the line: an error, a warning, or for a note a notice. The message goes on with what to write instead
/// and with related places, on lines of their own. Columns are left out where the stretch is of several lines, because
/// GitHub refuses them there.
[[nodiscard]] std::string check_github(const Provenance& provenance);

/// A text for the log of GitHub Actions, in which nothing is taken for a workflow command: where a line could be (a
/// file may be called "::error::x", or hold "##[group]"), commands are stopped before it and resumed after it.
[[nodiscard]] std::string quoted_for_github(const std::string& log);

}  // namespace refpath
