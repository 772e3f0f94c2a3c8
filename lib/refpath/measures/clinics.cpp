// SPDX-License-Identifier: Apache-2.0
#include "refpath/measures/spec.hpp"

namespace refpath {

namespace {

/// The use of the slots of one clinic: exact in the long run, when there are enough of them.
class Use {
 public:
  Use(const Measured& subject, std::size_t clinic)
      : subject_(subject), clinic_(clinic), of_(subject.pathway.clinics[clinic]), offset_(static_cast<int>(clinic)) {}

  void add(Specs& specs) const {
    const Analysis& analysis = subject_.analysis;
    const Layout& layout = subject_.layout;
    const double offered = analysis.slots[clinic_];
    const double came = analysis.slots_used[clinic_], lost = analysis.slots_missed[clinic_];

    Spec slots = made("slots.<clinic>", "slots.");
    subject_.answer(slots, offered);
    slots.numerator.add(layout.slots_held + offset_);
    slots.denominator.constant = subject_.weeks;
    specs.push_back(std::move(slots));

    Spec load = made("load.<meeting, clinic or place>", "load.");
    answer(load, offered > 0 ? (came + lost) / offered : 0);
    load.numerator.add(layout.slots_used + offset_).add(layout.slots_missed + offset_);
    load.denominator.add(layout.slots_held + offset_);
    specs.push_back(std::move(load));

    Spec used = made("used.<clinic>", "used.");
    answer_if_enough(used, offered > 0 ? came / offered : 0);
    used.numerator.add(layout.slots_used + offset_);
    used.denominator.add(layout.slots_held + offset_);
    specs.push_back(std::move(used));

    Spec unused = made("unused.<clinic>", "unused.");
    answer_if_enough(unused, offered - came - lost);
    unused.numerator.add(layout.slots_held + offset_)
        .add(layout.slots_used + offset_, -1)
        .add(layout.slots_missed + offset_, -1);
    unused.denominator.constant = subject_.weeks;
    specs.push_back(std::move(unused));

    Spec missed = made("missed.<clinic>", "missed.");
    answer_if_enough(missed, lost);
    missed.numerator.add(layout.slots_missed + offset_);
    missed.denominator.constant = subject_.weeks;
    specs.push_back(std::move(missed));
  }

 private:
  [[nodiscard]] Spec made(const char* pattern, const std::string& start) const {
    return spec(pattern, start + of_.name, of_.label);
  }
  void answer(Spec& spec, double value) const {
    const Analysis& analysis = subject_.analysis;
    subject_.answer(spec, value, first_doubt(analysis.clinic_visits_exactness[clinic_], analysis.load_exactness));
    // With enough slots in all, those that are open to some may still be too few.
    if (of_.kept.empty() || !spec.exact) return;
    spec.exact.reset();
    spec.why_not = {"", "slots are kept"};
  }
  void answer_if_enough(Spec& spec, double value) const {
    const Analysis& analysis = subject_.analysis;
    answer(spec, value);
    const bool enough = analysis.slots_used[clinic_] + analysis.slots_missed[clinic_] < analysis.slots[clinic_];
    if (enough || !spec.exact) return;
    spec.exact.reset();
    spec.why_not = {"", "more come than there are slots"};
  }
  const Measured& subject_;
  std::size_t clinic_;
  const Clinic& of_;
  int offset_;
};

}  // namespace

void add_clinics(const Measured& subject, Specs& specs) {
  if (!subject.has_demand()) return;
  for (std::size_t clinic = 0; clinic < subject.pathway.clinics.size(); ++clinic) Use(subject, clinic).add(specs);
}

}  // namespace refpath
