// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "refpath/diagnostics/code.hpp"
#include "refpath/diagnostics/diagnostic.hpp"
#include "refpath/measures/measure.hpp"

namespace refpath {

/// Of fewer referrals than this in the window, what a single real year shows is mostly chance.
inline constexpr double small_group = 30;

/// What a reader of one variant's simulated numbers has to know first: work that piles up, a start that still shows,
/// referrals that were cut off, hours worked that are not the hours referred, intervals that are too narrow.
[[nodiscard]] Diagnostics run_notes(const std::string& variant, const Pathway& pathway, const Program& program,
                                    const Record& record, const Experiment& experiment, int index);

/// What concerns the experiment as a whole: why it stopped, and whether it settled.
[[nodiscard]] Diagnostics run_notes(const Experiment& experiment);

/// Whether one or two replications lie so far from all others that their skewness, and the interval that is made with
/// it, tell little: more than half of the skewness that so many values can have. With fewer than 20 it is not known.
[[nodiscard]] bool is_uneven(const Interval& interval);
/// A warning of the intervals with these labels that are uneven; none where none is.
[[nodiscard]] Diagnostics skewness_note(const std::string& about,
                                        const std::vector<std::pair<std::string, Interval>>& intervals);

/// The warnings about results that measuring gives.
[[nodiscard]] const Codes& measure_codes();

}  // namespace refpath
