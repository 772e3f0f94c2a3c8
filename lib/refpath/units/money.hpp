// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace refpath {

/// Money, with the three letters of its currency. A role's cost is kept per hour.
struct Money {
  double amount = 0;
  std::string currency;
};

}  // namespace refpath
