// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/loads.hpp"

namespace refpath {

Diagnostics busy_meeting(const Subject& subject) {
  return meetings_loaded(subject, busy_load, 1, "there is little to spare, and a little more makes waits much longer");
}

}  // namespace refpath
