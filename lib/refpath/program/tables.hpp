// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "refpath/numerics/quantile_table.hpp"
#include "refpath/units/duration.hpp"

namespace refpath {

/// Tables of durations that were made before, for lowering many pathways that differ in a few times.
class KnownTables {
 public:
  void add(const Duration& duration);
  /// Null for a shape that was not added.
  [[nodiscard]] const QuantileTable* find(const std::vector<double>& row) const;

 private:
  std::map<std::vector<double>, QuantileTable> tables_;
};

/// The quantile tables of a program, one for each shape: equal shapes share a table.
class Tables {
 public:
  /// `known`: only means matter, and shapes that it does not know have a fixed table with their mean, to the nearest
  /// 1/1024 of the unit; making one costs as much as a small analysis. It must outlive this.
  explicit Tables(const KnownTables* known = nullptr) : prepared_(known) {}

  /// The index of the duration's table; its unit is the second, or the second of a day of 86,400 when counted in
  /// working days.
  [[nodiscard]] int index_of(const Duration& duration);

  [[nodiscard]] std::vector<QuantileTable> take() { return std::move(tables_); }

 private:
  const KnownTables* prepared_;
  std::map<std::vector<double>, int> known_;  // by the numbers of the shape
  std::vector<QuantileTable> tables_;
};

/// The table of a shape whose numbers are all multiplied by `unit`.
[[nodiscard]] QuantileTable table_of(const Shape& shape, double unit = 1);

}  // namespace refpath
