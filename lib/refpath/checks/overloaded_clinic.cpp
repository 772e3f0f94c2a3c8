// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/loads.hpp"

namespace refpath {

Diagnostics overloaded_clinic(const RuleSubject& subject) {
  return clinics_loaded(subject, Concern::overloaded);
}

}  // namespace refpath
