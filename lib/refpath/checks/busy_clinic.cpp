// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/loads.hpp"

namespace refpath {

Diagnostics busy_clinic(const RuleSubject& subject) {
  return clinics_loaded(subject, Concern::busy);
}

}  // namespace refpath
