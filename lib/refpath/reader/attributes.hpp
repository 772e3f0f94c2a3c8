// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/model/pathway.hpp"
#include "refpath/reader/context.hpp"
#include "refpath/reader/tree.hpp"

namespace refpath {

/// The index of the attribute that a key names, or -1 when it is reported. `form` is what should stand under the
/// attribute where a value of it, {}, stands in its place: "{}", "[{}, ..]", "{{{}: 20%}}".
[[nodiscard]] int read_attribute(Context& context, const Node& name, std::string_view form);

/// Reports an attribute, or a value of one, that stands where `by` should: `{urgency: {urgent: 2 days, ..}}`. True when
/// it is one.
bool report_without_by(Context& context, const Node& key);

/// The index of one of its values, or -1 when it is reported.
[[nodiscard]] int read_attribute_value(Context& context, const Node& name, int attribute);

/// What a mapping has for each value of an attribute, in the order of the values; null where that was reported.
/// `example` is for a sentence: "20%".
[[nodiscard]] std::vector<const Node*> nodes_by_value(Context& context, const Node& mapping, const Location& at,
                                                      int attribute, std::string_view example);

/// For which referrals something holds: `{urgency: urgent}`, `{urgency: [urgent, soon], age: child}`. What is wrong is
/// reported, and the condition then holds for all.
[[nodiscard]] Condition read_condition(Context& context, const Node& node, const Location& at);

/// Whether some referral may fulfil both conditions.
[[nodiscard]] bool may_both_hold(const Condition& a, const Condition& b);

/// The same referrals.
[[nodiscard]] bool same_referrals(const Condition& a, const Condition& b);

}  // namespace refpath
