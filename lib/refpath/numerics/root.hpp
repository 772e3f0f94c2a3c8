// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace refpath {

/// A place between `low` and `high` at which a function goes from one sign to the other, to about 1e-9 of the distance
/// between them (Alefeld, Potra, Shi: Algorithm 748, ACM Transactions on Mathematical Software 21, 1995). The function
/// has different signs, or 0, at the two ends: at_low and at_high are its values there. Where it jumps over 0, the
/// place of the jump.
[[nodiscard]] double root(const std::function<double(double)>& function, double low, double high, double at_low,
                          double at_high);

}  // namespace refpath
