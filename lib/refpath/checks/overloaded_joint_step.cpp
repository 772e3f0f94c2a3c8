// SPDX-License-Identifier: Apache-2.0
#include <limits>

#include "refpath/checks/loads.hpp"

namespace refpath {

Diagnostics overloaded_joint_step(const Subject& subject) {
  return joint_steps_loaded(subject, 1, std::numeric_limits<double>::infinity(), "what waits grows without end");
}

}  // namespace refpath
