// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/reports/document.hpp"
#include "refpath/reports/paired.hpp"

namespace refpath {

/// Where referrals end.
void add_exits(const Paired& paired, Document& document);

/// What it is like for the person: who they meet, what they tell and fill in, and whether they hold out.
void add_experience(const Paired& paired, Document& document);

}  // namespace refpath
