// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "refpath/diagnostics/suggest.hpp"
#include "refpath/model/pathway.hpp"
#include "refpath/reader/context.hpp"
#include "refpath/reader/tree.hpp"
#include "refpath/units/parse.hpp"

namespace refpath {

/// Each of these reads one value, reports what is wrong with it, and then gives nothing.

/// A text for people. Refuses what another YAML reader takes for a number, a date or yes and no, and a text that lost
/// its tail to a `#`. Empty when it is wrong.
[[nodiscard]] std::string read_text(Context& context, const Node& node, std::string_view key);

/// A scalar as written; reports a list or a mapping in its place. `wanted` for a sentence: "a share".
[[nodiscard]] const std::string* read_scalar(Context& context, const Node& node, std::string_view wanted,
                                             std::string_view example);

/// One of some words.
[[nodiscard]] std::optional<std::size_t> read_word(Context& context, const Node& node,
                                                   const std::vector<std::string_view>& words, std::string_view wanted);
[[nodiscard]] std::optional<Basis> read_basis(Context& context, const Node& node);
[[nodiscard]] std::optional<bool> read_yes_no(Context& context, const Node& node);

/// One of the values of an enumeration, by their names.
template <class E>
[[nodiscard]] std::optional<E> read_choice(Context& context, const Node& node, const std::vector<E>& values,
                                           std::string_view wanted) {
  std::vector<std::string_view> words;
  words.reserve(values.size());
  for (const E value : values) words.emplace_back(name(value));
  const auto index = read_word(context, node, words, wanted);
  if (!index) return {};
  return values[*index];
}

[[nodiscard]] std::optional<Duration> read_duration(Context& context, const Node& node);
/// Time that people give: in minutes or hours.
[[nodiscard]] std::optional<Duration> read_work_time(Context& context, const Node& node);
/// Whether help offers days or weeks, which work is not told in.
[[nodiscard]] bool offers_days(const std::string& help);
/// One number with its unit, above 0 unless it may be 0, in calendar or working time.
[[nodiscard]] std::optional<Duration> read_fixed_time(Context& context, const Node& node, bool may_be_zero = false);
/// One fixed length on the clock, in seconds, above 0.
[[nodiscard]] std::optional<double> read_length(Context& context, const Node& node);

[[nodiscard]] std::optional<Share> read_share(Context& context, const Node& node);
/// A share that is not `rest`, from 0.
[[nodiscard]] std::optional<double> read_own_share(Context& context, const Node& node);
/// A share that is a standard: not `rest`.
[[nodiscard]] std::optional<double> read_standard(Context& context, const Node& node);
[[nodiscard]] std::optional<double> read_referrals(Context& context, const Node& node);
[[nodiscard]] std::optional<double> read_hours_per_week(Context& context, const Node& node);
[[nodiscard]] std::optional<Hours> read_hours(Context& context, const Node& node);
/// When a meeting or clinic starts: of the weeks and the first date nothing is said.
[[nodiscard]] std::optional<Recurrence> read_starts(Context& context, const Node& node);
[[nodiscard]] std::optional<Date> read_date(Context& context, const Node& node);
[[nodiscard]] std::optional<Slots> read_slots(Context& context, const Node& node);
/// Money for an hour of a person's time.
[[nodiscard]] std::optional<Money> read_cost(Context& context, const Node& node);
/// Money for a day of 24 hours of a place.
[[nodiscard]] std::optional<Money> read_place_cost(Context& context, const Node& node);
/// Money for each time.
[[nodiscard]] std::optional<Money> read_amount(Context& context, const Node& node);
/// A number above 0, such as whole-time equivalents.
[[nodiscard]] std::optional<double> read_number(Context& context, const Node& node);
/// A whole number from `least` to `most`.
[[nodiscard]] std::optional<std::uint64_t> read_count(Context& context, const Node& node, std::uint64_t least,
                                                      std::uint64_t most);
[[nodiscard]] std::optional<std::uint64_t> read_weeks(Context& context, const Node& node, std::uint64_t least,
                                                      std::uint64_t most);

}  // namespace refpath
