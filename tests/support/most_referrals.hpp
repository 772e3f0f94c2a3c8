// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/model/pathway.hpp"

namespace refpath::test {

/// The most referrals a week, 60 at most, with which no role, meeting or shared time of joint work of a pathway is
/// loaded above this share, from the exact analysis; the demand of the pathway must be one a week. Roles with work that
/// must fit before the close stay below 0.6 of it, shared hours below 0.3.
[[nodiscard]] double most_referrals(const Pathway& one_a_week, double highest_load);

}  // namespace refpath::test
