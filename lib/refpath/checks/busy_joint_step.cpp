// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/loads.hpp"

namespace refpath {

Diagnostics busy_joint_step(const RuleSubject& subject) {
  return joint_steps_loaded(subject, Concern::busy);
}

}  // namespace refpath
