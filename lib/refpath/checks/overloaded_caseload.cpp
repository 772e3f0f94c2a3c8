// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/held_places.hpp"

namespace refpath {

Diagnostics overloaded_caseload(const RuleSubject& subject) {
  return places_overloaded(subject, PlaceRef::Kind::caseload);
}

}  // namespace refpath
