// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/fits.hpp"
#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics visit_may_not_fit(const RuleSubject& subject) {
  Diagnostics found;
  for (const Fit& fit : fits(subject)) {
    if (fit.share_longer <= 0 || fit.least > fit.longest_period || fit.longest_period <= 0) continue;
    const Step& step = subject.pathway.steps[static_cast<std::size_t>(fit.job->step)];
    found.push_back(finding(
        step.at,
        fmt::format("'{}' must fit before the close, but {} of the times are longer than the longest stretch of work, "
                    "{}, and run over",
                    step.name, percent(fit.share_longer), time_text(fit.longest_period)),
        "write a shorter longest time, `hours` with a longer stretch, or `at_close: pause` or `finish`"));
  }
  return found;
}

}  // namespace refpath
