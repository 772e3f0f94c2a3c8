// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/analysis/contact.hpp"
#include "refpath/checks/redesigns.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics less_contact(const RuleSubject& subject) {
  if (subject.before == nullptr) return {};
  const Stage& current = subject.before->current;
  const auto before = contact_if_nobody_left(current.program, current.analysis);
  const auto after = contact_if_nobody_left(subject.program, subject.analysis);
  if (!before || !after) return {};
  if (!is_contact_cut(*before, *after)) return {};
  const bool is_exact =
      contact_time(current.program, current.analysis) && contact_time(subject.program, subject.analysis);
  const Location where =
      change_that(subject, [&](const Pathway& /*of*/, const Program& program, const Analysis& analysis) {
        const auto then = contact_if_nobody_left(program, analysis);
        return then && is_contact_cut(*before, *then);
      });
  return {finding(where,
                  fmt::format("contact with the person falls from {:.1f} to {:.1f} min per referral ({} less{})",
                              before->had, after->had, percent(1 - after->had / before->had),
                              is_exact ? "" : ", if nobody left and all branches came to their end"),
                  "see whether the time that goes is paperwork, and write it under another kind (`admin`, `liaison`); "
                  "if it is time with people, say why they lose nothing")};
}

}  // namespace refpath
