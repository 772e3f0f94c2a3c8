// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "refpath/study/sensitivity.hpp"

namespace refpath {

/// What is said of one number of a study, in words.

/// "Referrals", "Screening: Clinician (current)": with the pathway where only one has it.
[[nodiscard]] std::string input_words(const Sensitivity& study, std::size_t input);
/// "12 %", "70 min", "6 a week": a value of the input with its unit, to three figures.
[[nodiscard]] std::string value_words(const PairInput& input, double value);
/// "10 to 46"; with a star where nobody gave a range.
[[nodiscard]] std::string range_words(const PairInput& input);

/// "9.5 hours", "1,064 GBP a week": an amount of what the study is about.
[[nodiscard]] std::string amount_words(const Subject& subject, double amount);
/// "at least 7.5 hours a week freed for Nurse".
[[nodiscard]] std::string claim_words(const Judge& judge);
/// "hours freed", "days gained": what a column of amounts holds.
[[nodiscard]] std::string amounts_title(const Subject& subject);

/// "93 of 100 cases", "none of 2,000 cases".
[[nodiscard]] std::string cases_words(double share, int of);

/// Where along an input the claim holds: "from 4.66 a week to 10.2 a week".
[[nodiscard]] std::string where_it_holds(const PairInput& input, const BreakEven& along);

/// The least and the most of all swings, over which their bars go.
struct SwingScale {
  double least, most;
};
[[nodiscard]] SwingScale swing_scale(const Tornado& tornado);
/// One swing as a bar of so many characters on the scale of all: "...===|==.....", | where it is as written.
[[nodiscard]] std::string swing_bar(const Tornado& tornado, const Swing& swing, int width);

}  // namespace refpath
