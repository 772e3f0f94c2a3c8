// SPDX-License-Identifier: Apache-2.0
#include <limits>

#include "refpath/checks/loads.hpp"

namespace refpath {

Diagnostics overloaded_role(const Subject& subject) {
  return roles_loaded(subject, 1, std::numeric_limits<double>::infinity(), "what waits grows without end");
}

}  // namespace refpath
