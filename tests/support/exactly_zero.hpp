// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/comparison/compare.hpp"

namespace refpath::test {

/// A pathway compared with itself: each of its differences is 0, to the last bit, and so is each interval.
void check_exactly_zero(const Pairing& pairing);

}  // namespace refpath::test
