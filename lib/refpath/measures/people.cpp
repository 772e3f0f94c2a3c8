// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "refpath/measures/names.hpp"
#include "refpath/measures/spec.hpp"

namespace refpath {

namespace {

void add_who_was_met(const Measured& subject, Specs& specs) {
  const Layout& layout = subject.layout;
  const auto add = [&](const char* key, int numerator, int denominator) {
    Spec made = spec(key, key, "");
    made.why_not = {"", "whoever is free first"};
    made.numerator.add(numerator);
    made.denominator.add(denominator);
    specs.push_back(std::move(made));
  };
  add("people", layout.people, layout.counted);
  add("people_met", layout.people_met, layout.counted);
  add("usual_person", layout.usual_contacts, layout.contacts);
}

Better better_of(Count::Better better) {
  switch (better) {
    case Count::Better::neither:
      return Better::neither;
    case Count::Better::fewer:
      return Better::fewer;
    case Count::Better::more:
      return Better::more;
  }
  return Better::neither;
}

void add_counts(const Measured& subject, Specs& specs) {
  for (std::size_t count = 0; count < subject.pathway.counts.size(); ++count) {
    const Count& of = subject.pathway.counts[count];
    Spec made = spec("counts.<count>", "counts." + of.name, of.label);
    if (!of.unit.empty()) made.unit = of.unit;
    made.better = better_of(of.better);
    const Moments& counted = subject.analysis.counts[count];
    subject.answer(made, counted.mean, counted.exactness);
    if (made.exact) made.exact_sd = std::sqrt(counted.variance);
    made.numerator.add(subject.layout.count_marks + static_cast<int>(count));
    made.denominator.add(subject.layout.counted);
    specs.push_back(std::move(made));
  }
}

/// The currency of the fees, or "" where there are none.
std::string currency_of_fees(const Pathway& pathway) {
  for (const Step& step : pathway.steps)
    if (step.fee) return step.fee->value.currency;
  for (const Exit& exit : pathway.exits)
    if (exit.fee) return exit.fee->value.currency;
  return "";
}

void add_fees(const Measured& subject, Specs& specs) {
  const std::string currency = currency_of_fees(subject.pathway);
  if (currency.empty()) return;
  Spec fees = spec("fees", "fees", "");
  fees.unit = currency + "/week";
  subject.answer(fees, subject.analysis.fees.mean * subject.analysis.referrals_per_week,
                 first_doubt(subject.analysis.fees.exactness, subject.analysis.hours_exactness));
  fees.numerator.add(subject.layout.fees);
  fees.denominator.constant = subject.weeks;
  specs.push_back(std::move(fees));
}

void add_who_goes_elsewhere(const Measured& subject, Specs& specs) {
  const Layout& layout = subject.layout;
  for (std::size_t step = 0; step < subject.pathway.steps.size(); ++step) {
    const Step& of = subject.pathway.steps[step];
    const int offset = static_cast<int>(step);
    const auto share_of_visits = [&](const char* pattern, const std::string& start, int cell, std::string_view why) {
      Spec made = spec(pattern, start + of.name, of.label);
      made.why_not = {of.name, std::string(why)};
      made.numerator.add(cell + offset);
      made.denominator.add(layout.visits + offset);
      specs.push_back(std::move(made));
    };
    if (of.leaves) share_of_visits("left@<step>", "left@", layout.left, people_leave);
    if (of.full) share_of_visits("full@<step>", "full@", layout.full, list_can_be_full);
    if (!of.tries) continue;
    Spec tried = spec("tried_out@<step>", "tried_out@" + of.name, of.label);
    const Moments& out = subject.analysis.tried_out[step];
    subject.answer(tried, out.mean, out.exactness);
    tried.numerator.add(layout.tried_out + offset);
    tried.denominator.add(layout.counted);
    specs.push_back(std::move(tried));
  }
}

}  // namespace

void add_people(const Measured& subject, Specs& specs) {
  add_counts(subject, specs);
  if (!subject.has_demand()) return;
  add_who_was_met(subject, specs);
  add_fees(subject, specs);
  add_who_goes_elsewhere(subject, specs);
}

}  // namespace refpath
