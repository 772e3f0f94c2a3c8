// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/loads.hpp"

namespace refpath {

Diagnostics overloaded_role(const RuleSubject& subject) {
  return roles_loaded(subject, Concern::overloaded);
}

}  // namespace refpath
