// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "refpath/units/parsed.hpp"

namespace refpath {

/// The text as quantities are read: dashes of every kind are `-`, spaces of every kind are folded to one and dropped at
/// the ends and around `-`, `/` and `,`.
[[nodiscard]] std::string folded(std::string_view text);

/// A number as it is written for people: digits, and at most one decimal point with digits on both sides. Complains
/// about exponents, leading zeros, underscores, decimal commas and signs (code "bad-number").
[[nodiscard]] Parsed<double> parse_number(std::string_view text);

/// The shortest text that tells the number to six figures: "12.7", "97".
[[nodiscard]] std::string number_text(double value);

/// Parts between the separator; at least one, possibly empty.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// `text` without spaces at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace refpath
