// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/loads.hpp"

namespace refpath {

Diagnostics overloaded_meeting(const RuleSubject& subject) {
  return meetings_loaded(subject, Concern::overloaded);
}

}  // namespace refpath
