// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/comparison/asked.hpp"
#include "refpath/comparison/matches.hpp"

namespace refpath {

/// Where hours go.
enum class LedgerPlace { step, meeting, clinic };

/// Hours a week of one party at one step, meeting or clinic, before and after. Meetings and sessions of clinics are
/// charged whole to those who attend.
/// Hours are kept as whole multiples of 2^-24, so that before = after + saved - added holds exactly, and sums of rows
/// too.
struct LedgerRow {
  int party;  ///< Index in Ledger::parties.
  LedgerPlace kind = LedgerPlace::step;
  std::string place;     ///< Name of the step, meeting or clinic; the first variant's where it has it.
  std::string to_place;  ///< The second variant's name of a step that matches; else the same.
  std::string label;
  bool simulated = false;  ///< Otherwise exact. All rows of a party are had in the same way.
  double before = 0, after = 0;
  double saved = 0, added = 0;  ///< At most one of them is not 0.
};

struct LedgerTotal {
  double before = 0, after = 0, saved = 0, added = 0;
  bool simulated = false;  ///< Some of it is.
  [[nodiscard]] double net() const { return after - before; }
};

/// Where hours go: by party, volunteers and the person's own time included, and by step, meeting and clinic.
struct Ledger {
  std::vector<Party> parties;
  std::vector<LedgerRow> rows;  ///< By party, then in the order of the first variant, then what only the second has.
  std::vector<LedgerTotal> by_party;  ///< As `parties`.
  std::vector<int> left_out;          ///< Parties whose hours are neither exact nor simulated: they have no rows.
  LedgerTotal total;
  double moved = 0;  ///< The smaller of the sum of the parties' net falls and the sum of their net rises.
};

/// The ledger of two variants; `from` and `to` are indices in `variants` and, where anything was simulated, in
/// `simulated`. The hours of a party are simulated if those of one variant are not exact.
[[nodiscard]] Ledger ledger(const std::vector<Variant>& variants, int from, int to,
                            const std::vector<Simulated>& simulated = {});

}  // namespace refpath
