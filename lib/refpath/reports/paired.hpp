// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "refpath/comparison/compare.hpp"
#include "refpath/reports/document.hpp"

namespace refpath {

/// A measure of two variants that stands in one row.
struct PairedKey {
  std::string from, to;  ///< Keys in each; empty where it is about a step that the variant does not have.
  std::string name;      ///< Of the thing that it is about, in both if they differ.
  bool judged = true;    ///< Whether it may be told that more of it, or less, is better.
};

/// What tables of a comparison are made from: two records and what corresponds.
class Paired {
 public:
  Paired(const Comparison& comparison, const Pairing& pairing);

  [[nodiscard]] const Comparison& comparison() const { return comparison_; }
  [[nodiscard]] const Pairing& pairing() const { return pairing_; }
  [[nodiscard]] const Variant& from() const { return variant(pairing_.from); }
  [[nodiscard]] const Variant& to() const { return variant(pairing_.to); }
  /// Whether what holds for all pairings is told here: in the first.
  [[nodiscard]] bool explains() const { return &pairing_ == &comparison_.pairings.front(); }

  /// The measures whose keys begin with `prefix`, those of the first variant first.
  [[nodiscard]] std::vector<PairedKey> rows_beginning(std::string_view prefix) const;
  /// The row of one key; none when neither has it.
  [[nodiscard]] std::vector<PairedKey> row(const std::string& key) const;

  [[nodiscard]] const Estimate* before(const PairedKey& row) const { return find(from_, row.from); }
  [[nodiscard]] const Estimate* after(const PairedKey& row) const { return find(to_, row.to); }
  /// Of either; there is one.
  [[nodiscard]] const Estimate& any(const PairedKey& row) const;
  [[nodiscard]] const Difference* difference(const PairedKey& row) const;

  /// A table with one column a variant; nothing without rows.
  void add_values(Document& document, const std::string& heading, const std::string& title,
                  const std::vector<PairedKey>& rows) const;
  /// The same with the change, its interval where it is simulated, and whether it is better.
  void add_changes(Document& document, const std::string& heading, const std::string& title,
                   const std::vector<PairedKey>& rows) const;

 private:
  static const Estimate* find(const Record& record, const std::string& key) {
    return key.empty() ? nullptr : record.find(key);
  }
  [[nodiscard]] const Variant& variant(int index) const {
    return comparison_.variants[static_cast<std::size_t>(index)];
  }
  const Comparison& comparison_;
  const Pairing& pairing_;
  const Record& from_;
  const Record& to_;
};

}  // namespace refpath
