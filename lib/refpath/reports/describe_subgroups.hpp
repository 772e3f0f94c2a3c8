// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/comparison/compare.hpp"
#include "refpath/reports/document.hpp"
#include "refpath/reports/paired.hpp"

namespace refpath {

/// Who takes longer, or less long, than with the same luck before.
void add_who_is_worse_off(const Paired& paired, Document& document);

/// A table for each attribute that referrals are told apart by: those of each kind, before and after.
void add_subgroups(const Paired& paired, Document& document);

/// The same of one variant.
void add_subgroups(const Variant& variant, const Record& record, int weeks, Document& document);

}  // namespace refpath
