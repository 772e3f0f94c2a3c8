// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/provenance.hpp"

#include <algorithm>
#include <iterator>

namespace refpath {

std::vector<Finding> open_findings(const std::vector<Finding>& findings) {
  std::vector<Finding> open;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(open),
               [](const Finding& finding) { return !finding.ignored_because; });
  return open;
}

}  // namespace refpath
