// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/model/pathway.hpp"
#include "refpath/program/program.hpp"

namespace refpath {

/// Combinations of the attributes on which something depends: a referral's class says all that matters of them.
class Classes {
 public:
  explicit Classes(const Pathway& pathway);

  [[nodiscard]] const std::vector<ProgramAttribute>& attributes() const { return attributes_; }
  [[nodiscard]] int count() const { return count_; }
  /// The value of an attribute of the pathway for a class; the attribute must be one of attributes().
  [[nodiscard]] int value(int attribute, int referral_class) const;
  [[nodiscard]] bool holds(const Condition& condition, int referral_class) const;
  /// Whether it holds, by class.
  [[nodiscard]] std::vector<char> by_class(const Condition& condition) const;

  /// What a quantity is for a class.
  template <class T>
  [[nodiscard]] const T& value_of(const Quantity<T>& quantity, int referral_class) const {
    const Quantity<T>* one = &quantity;
    while (one->by >= 0) one = &one->cases[static_cast<std::size_t>(value(one->by, referral_class))];
    return one->value;
  }

 private:
  std::vector<ProgramAttribute> attributes_;
  std::vector<int> place_;  // by attribute of the pathway: its place in attributes_, or -1
  int count_ = 1;
};

}  // namespace refpath
