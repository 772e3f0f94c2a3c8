// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "refpath/numerics/quantile_table.hpp"
#include "refpath/units/duration.hpp"

namespace refpath {

/// The quantile tables of a program, one for each shape: equal shapes share a table.
class Tables {
 public:
  /// The index of the duration's table; its unit is the second, or the second of a day of 86,400 when counted in
  /// working days.
  [[nodiscard]] int index_of(const Duration& duration);

  [[nodiscard]] std::vector<QuantileTable> take() { return std::move(tables_); }

 private:
  std::map<std::vector<double>, int> known_;  // by the numbers of the shape
  std::vector<QuantileTable> tables_;
};

/// The table of a shape whose numbers are all multiplied by `unit`.
[[nodiscard]] QuantileTable table_of(const Shape& shape, double unit = 1);

}  // namespace refpath
