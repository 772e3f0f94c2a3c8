// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/model/quantity.hpp"

namespace refpath {

/// One of the values that an attribute can have.
struct AttributeValue {
  std::string name;
  Location at;
  Quantity<double> share;  ///< Of all referrals, where a source does not say otherwise; `rest` is resolved.
  bool rest = false;
};

/// What referrals differ in: urgency {urgent, routine}.
struct Attribute {
  std::string name;
  Location at;
  std::vector<AttributeValue> values;  ///< Shares add up to 1.
};

/// For which referrals something holds: all terms at once. Without terms: for all.
struct Condition {
  struct Term {
    int attribute;            ///< Index in Pathway::attributes.
    std::vector<int> values;  ///< Any of these; indices in its values, sorted.
  };
  Location at;
  std::vector<Term> terms;
};
[[nodiscard]] inline bool holds_for_all(const Condition& condition) {
  return condition.terms.empty();
}

/// More combinations of attributes than this are an error of the reader: each has exact answers of its own.
inline constexpr int most_classes = 1024;

/// Who is served first.
struct Priority {
  Location at;
  int attribute = -1;
  std::vector<int> order;  ///< All its values, the first served first.
};

}  // namespace refpath
