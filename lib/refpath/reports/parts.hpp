// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "refpath/comparison/compare.hpp"
#include "refpath/reports/document.hpp"
#include "refpath/reports/provenance.hpp"

namespace refpath {

/// Pieces that several documents share.

/// Why no more replications were made, as an identifier: "precise".
[[nodiscard]] const char* name(Stopped stopped);

/// The value of a measure in a cell; "-" when the variant has no such measure, or why there is no value.
[[nodiscard]] std::string cell(const Estimate* estimate);
/// "61.2 days" of `percent` % of the referrals, without the unit; "-" when it is not known.
[[nodiscard]] std::string percentile_cell(const Estimate* estimate, int percent);
/// A verdict in a narrow column: "none that matters".
[[nodiscard]] std::string verdict_cell(Verdict verdict);
/// "24.6 to 25.6".
[[nodiscard]] std::string range(std::string_view unit, double low, double high);

/// "people leave ('assess')".
[[nodiscard]] std::string why_text(const WhyNotExact& why);
/// What cannot be calculated though it would be without what the pathway has at some step: "From 'assess' on (people
/// leave)."; empty where there is none of this.
[[nodiscard]] std::string left_to_simulation(const Record& record);

/// The estimate with this key from the first record that has it.
[[nodiscard]] const Estimate* any_of(const std::string& key, const std::vector<const Record*>& records);

struct NamedKey {
  std::string key;
  std::string name;
};
/// The keys that begin with `prefix`, each named as the thing that it is about.
[[nodiscard]] std::vector<NamedKey> rows_beginning(std::string_view prefix, const std::vector<const Record*>& records);

/// A table with one row a key and one column a variant; nothing when there are no keys.
void add_values(Document& document, const std::string& heading, const std::string& title,
                const std::vector<NamedKey>& rows, const std::vector<std::string>& variants,
                const std::vector<const Record*>& records);

/// Of what becomes of the slots of clinics, still without rows.
[[nodiscard]] Table clinics_table();

/// At how many replications the answer was looked at, and why no more were made.
[[nodiscard]] std::string why_so_many(const Comparison& comparison);

void add_warnings(Document& document, const Diagnostics& warnings, const Provenance& provenance, int level = 2);
/// A file and all that it takes something from, with their fingerprints; `bases` stands behind its name.
void add_input(const Input& input, const std::string& called, const std::string& bases, Items& items);
/// What it was made from: files, the run, the basis of the numbers.
void add_provenance(Document& document, const Comparison& comparison, const Provenance& provenance, int level = 2);

}  // namespace refpath
