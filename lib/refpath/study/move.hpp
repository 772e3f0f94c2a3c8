// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/model/pathway.hpp"

namespace refpath {

/// A distribution with all its values multiplied by a factor above 0.
[[nodiscard]] Shape scaled(const Shape& shape, double factor);

/// The duration of a quantity when its mean is `mean` (seconds, or days where it is counted in working days; 0 or
/// more): between its value and an end of its `between` all numbers of the distribution move evenly from the one to the
/// other, where both are of the same shape; everywhere else the nearest of them is stretched.
[[nodiscard]] Duration moved(const Quantity<Duration>& quantity, double mean);

/// Makes every whole of which a share was moved add up to 1 again. What moved stays where it is; `rest` takes what the
/// others leave, or without `rest` those that did not move change in proportion. Where that is impossible, what moved
/// is cut to what is possible. `moved`: the shares that were, in this pathway, sorted. Returns whether something was
/// cut.
[[nodiscard]] bool settle_moved_shares(Pathway& pathway, const std::vector<const Quantity<double>*>& moved);

}  // namespace refpath
