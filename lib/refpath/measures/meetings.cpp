// SPDX-License-Identifier: Apache-2.0
#include "refpath/measures/spec.hpp"

namespace refpath {

void add_meetings(const Measured& subject, Specs& specs) {
  if (!subject.has_demand()) return;
  const Layout& layout = subject.layout;
  for (std::size_t meeting = 0; meeting < subject.pathway.meetings.size(); ++meeting) {
    const Meeting& of = subject.pathway.meetings[meeting];
    const int offset = static_cast<int>(meeting);

    Spec held = spec("held.<meeting>", "held." + of.name, of.label);
    subject.answer(held, subject.analysis.meetings_per_week[meeting], subject.analysis.held_exactness[meeting]);
    held.numerator.add(layout.held + offset);
    held.denominator.constant = subject.weeks;
    specs.push_back(std::move(held));

    Spec empty = spec("empty.<meeting>", "empty." + of.name, of.label);
    empty.why_not = {"", "queue"};
    empty.numerator.add(layout.empty + offset);
    empty.denominator.add(layout.held + offset);
    specs.push_back(std::move(empty));

    Spec left_over = spec("left_over.<meeting>", "left_over." + of.name, of.label);
    left_over.why_not = {"", "queue"};
    if (subject.program.meetings[meeting].room_for <= 0) subject.answer(left_over, 0);
    left_over.numerator.add(layout.left_over + offset);
    left_over.denominator.add(layout.held + offset);
    specs.push_back(std::move(left_over));
  }
}

}  // namespace refpath
