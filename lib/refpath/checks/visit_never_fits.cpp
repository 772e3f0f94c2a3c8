// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/fits.hpp"
#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics visit_never_fits(const RuleSubject& subject) {
  Diagnostics found;
  for (const Fit& fit : fits(subject)) {
    if (fit.least <= fit.longest_period || fit.longest_period <= 0) continue;
    const Step& step = subject.pathway.steps[static_cast<std::size_t>(fit.job->step)];
    found.push_back(finding(step.at,
                            fmt::format("'{}' must fit before the close but takes at least {}, and the longest stretch "
                                        "of work is {}",
                                        step.name, time_text(fit.least), time_text(fit.longest_period)),
                            "write `at_close: pause` or `finish`, a shorter time, or `hours` without a break"));
  }
  return found;
}

}  // namespace refpath
