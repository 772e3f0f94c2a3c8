// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/comparison/variant.hpp"
#include "refpath/diagnostics/diagnostic.hpp"
#include "refpath/model/demand_differences.hpp"

namespace refpath {

/// A warning about a redesign.
[[nodiscard]] Diagnostic guard(const char* code, std::string message, std::string help);

/// Tells where the two do not get the same referrals: in number, by source, or in what they are like.
void guard_demand(const Variant& from, const Variant& to, Diagnostics& warnings);

/// Why the referrals of one kind are not the same people in both: the values of an attribute that both have, or their
/// shares, differ. "urgent is 4 % of the referrals in current and 10 % in redesign"; empty where they are the same.
[[nodiscard]] std::string other_people(const Variant& from, const Variant& to, const std::string& attribute);

}  // namespace refpath
