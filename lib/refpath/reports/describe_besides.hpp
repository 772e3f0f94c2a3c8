// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/reports/document.hpp"
#include "refpath/reports/paired.hpp"

namespace refpath {

/// How much of the hours, rooms, slots and places is in use.
void add_loads(const Paired& paired, Document& document);

/// What has no table of its own: referrals in progress, slots, caseloads, the value of the time, fees, places.
void add_besides(const Paired& paired, Document& document);

}  // namespace refpath
