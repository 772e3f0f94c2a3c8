// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/model/pathway.hpp"
#include "refpath/program/program.hpp"
#include "refpath/program/tables.hpp"

namespace refpath {

/// Combinations of the attributes on which something depends: a referral's class says all that matters of them.
class Classes {
 public:
  /// `told_apart`: names of attributes by which referrals are told apart, too.
  explicit Classes(const Pathway& pathway, const std::vector<std::string>& told_apart = {});

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

/// As lower(pathway), with classes for these attributes even where nothing in this pathway depends on them: something
/// does in a pathway that it is compared with.
[[nodiscard]] Program lower(const Pathway& pathway, const std::vector<std::string>& told_apart);
/// The same for exact means alone, quickly: times that `known` does not know are taken by their mean (see Tables).
/// Nothing of it can be simulated, and no variance means anything.
[[nodiscard]] Program lower_for_means(const Pathway& pathway, const std::vector<std::string>& told_apart,
                                      const KnownTables& known);

}  // namespace refpath
