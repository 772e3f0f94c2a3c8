// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace refpath {

/// Numbers as people read them. Never "-0.0".

/// Hours below this are printed as 0.0.
inline constexpr double unseen = 0.05;

[[nodiscard]] std::string decimal(double value, int digits);
/// With its sign, "+1.2"; zero has none.
[[nodiscard]] std::string signed_decimal(double value, int digits);
/// 0.123 as "12.3 %".
[[nodiscard]] std::string share_text(double share, int digits = 1);
/// 1234567 as "1,234,567".
[[nodiscard]] std::string whole(double value);

/// A number for programs: six significant digits, which is enough for every reader and the same in every build; whole
/// multiples of 2^-20, as the hours of a ledger are, with all their digits, so that they add up to the last one.
[[nodiscard]] std::string plain(double value);

/// How many decimals in_unit() gives to what is no share.
[[nodiscard]] int decimals_of(std::string_view unit);
/// A value of a measure with sensible digits and, for a share, its sign: hours, minutes and days with one decimal,
/// counts per referral with two, money without.
[[nodiscard]] std::string in_unit(std::string_view unit, double value);
/// The same for a difference, with its sign; a difference of shares is in points.
[[nodiscard]] std::string signed_in_unit(std::string_view unit, double value);
/// "1.0 hour", "2.5 hours".
[[nodiscard]] std::string hours_words(double hours);

/// The same beside a limit that the hours miss: with as many digits as it takes to tell one from the other.
[[nodiscard]] std::string hours_beside(double hours, double limit);
/// A limit that somebody set, as it was set: "0.5 hours", "0.004 hours".
[[nodiscard]] std::string limit_words(double hours);

/// What to call the unit in a table: "days", "hours a week", "minutes"; empty when the number says it.
[[nodiscard]] std::string unit_words(std::string_view unit);

/// "1 week", "2 weeks".
[[nodiscard]] std::string count_of(double count, std::string_view one, std::string_view many);

/// A name in words at the start of a sentence.
[[nodiscard]] std::string capitalised(std::string text);

/// "a, b and c".
[[nodiscard]] std::string in_a_row(const std::vector<std::string>& texts);

}  // namespace refpath
