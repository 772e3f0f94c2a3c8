// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/surely.hpp"

namespace refpath {

Surely::Surely(const RuleSubject& subject)
    : least_subject_{subject.pathway, subject.program, subject.least == nullptr ? subject.analysis : *subject.least,
                     subject.ways, subject.before} {}

bool Surely::is_less(double certain, double usual) {
  constexpr double rounding = 1e-9;
  return certain < usual * (1 - rounding);
}

const char* Surely::at_least(double certain, double usual) {
  return is_less(certain, usual) ? "at least " : "";
}

}  // namespace refpath
