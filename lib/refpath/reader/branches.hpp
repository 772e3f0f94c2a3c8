// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/model/pathway.hpp"
#include "refpath/reader/report.hpp"

namespace refpath {

/// Reports parallel branches that are not well formed. A branch begins at a step of its own and goes along all outcomes
/// to steps without `then`, where it ends, or to exits; no way leads into it but from its split, and none out of it. A
/// split inside it is passed by: what lies in the branches of that split lies inside them. Steps without `then` outside
/// a branch are reported too. All names must have been resolved.
void check_branches(const Pathway& pathway, Report& report);

/// Reports a step without `then`; `branches`: the file has steps that may be without.
void report_no_then(Report& report, const Step& step, bool branches);

}  // namespace refpath
