// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/checks/rules.hpp"

namespace refpath {

/// A subject with what is asked for certain: after parallel branches of which some may end the referral, only of those
/// who go on. The subject that it is made of must outlive it.
class Surely {
 public:
  explicit Surely(const RuleSubject& subject);

  [[nodiscard]] const RuleSubject& subject() const { return least_subject_; }

  /// Whether what is certain is less than it would be if all branches came to their end; and "at least " where it is.
  [[nodiscard]] static bool is_less(double certain, double usual);
  [[nodiscard]] static const char* at_least(double certain, double usual);

 private:
  RuleSubject least_subject_;
};

}  // namespace refpath
