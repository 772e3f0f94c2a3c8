// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/model/pathway.hpp"
#include "refpath/program/classes.hpp"
#include "refpath/program/program.hpp"

namespace refpath {

/// One way in which a referral of some class may go on from a step.
struct Way {
  enum class Of { then, missed, tries, leaves, full, branch };
  Of of = Of::then;
  const Outcome* outcome = nullptr;  ///< None into a branch.
  Next next;
  double share = 1;  ///< Among the outcomes of its list that are for the class; above 0.
};

/// Where referrals of each class can go, outcome by outcome. From a split they go into its branches, and from the end
/// of a branch to where the split goes on, whatever the other branches do.
class Ways {
 public:
  Ways(const Pathway& pathway, const Program& program);

  [[nodiscard]] int classes() const { return classes_.count(); }
  [[nodiscard]] bool holds(const Condition& condition, int referral_class) const {
    return classes_.holds(condition, referral_class);
  }
  template <class T>
  [[nodiscard]] const T& value_of(const Quantity<T>& quantity, int referral_class) const {
    return classes_.value_of(quantity, referral_class);
  }
  /// Whether some referral of the class may come to the step.
  [[nodiscard]] bool comes(int step, int referral_class) const {
    return comes_[static_cast<std::size_t>(step)][static_cast<std::size_t>(referral_class)] != 0;
  }
  [[nodiscard]] bool anybody_comes(int step) const;
  /// Whether some referral of the class may come to the step by its own delay: it begins there, or comes by a way
  /// that has no delay itself.
  [[nodiscard]] bool comes_by_its_delay(int step, int referral_class) const;
  /// Where referrals of the class begin.
  [[nodiscard]] std::vector<int> starts(int referral_class) const;
  /// All ways on from a step.
  [[nodiscard]] std::vector<Way> from(int step, int referral_class) const;
  /// By step: whether somebody of the class may come there who went on from the step by its `then`, or by its branches.
  /// Nobody is followed through a step that is `stop`; -1: none.
  [[nodiscard]] std::vector<char> after(int step, int referral_class, int stop = -1) const;

 private:
  void add(const std::vector<Outcome>& outcomes, Way::Of of, int referral_class, std::vector<Way>& ways) const;
  [[nodiscard]] std::vector<char> met(std::vector<int> to_see, int referral_class, int stop) const;

  const Pathway& pathway_;
  const Program& program_;
  Classes classes_;
  std::vector<std::vector<char>> comes_;  // by step, by class
};

/// The outcomes of a list among which those of a class are shared.
[[nodiscard]] std::vector<const Outcome*> outcomes_for(const Ways& ways, const std::vector<Outcome>& outcomes,
                                                       int referral_class);

}  // namespace refpath
