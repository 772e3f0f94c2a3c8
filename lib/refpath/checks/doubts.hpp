// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/checks/rules.hpp"

namespace refpath {

/// Why a number that is not exact may be less than it was calculated; what comes later leaves more in doubt.
enum class MayBeLess {
  none,    ///< It is not less.
  leave,   ///< People leave a queue, or find a full list: the more so the longer it is.
  branch,  ///< What is counted may never be done, however short the queues: branches are withdrawn, tries used up.
};

/// What the doubts about numbers mean in a pathway. Where everybody who leaves a queue comes back to it, and nothing
/// else is in doubt, leaving takes nothing from what is asked.
class Doubts {
 public:
  explicit Doubts(const RuleSubject& subject);
  [[nodiscard]] MayBeLess of(const Exactness& exactness) const;

 private:
  bool leavers_come_back_;
};

}  // namespace refpath
