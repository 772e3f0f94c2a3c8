// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/reports/document.hpp"
#include "refpath/reports/paired.hpp"

namespace refpath {

/// Hours a week of everybody who gives time on the pathway, with verdicts, and why some of them are simulated. Needs a
/// ledger.
void add_hours(const Paired& paired, Document& document);

/// Minutes per referral instead, where there is no demand.
void add_minutes(const Paired& paired, Document& document);

}  // namespace refpath
