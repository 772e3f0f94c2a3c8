// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/comparison/variant.hpp"

namespace refpath {

/// Hours a week of one party at one step or meeting, before and after.
/// Hours are kept as whole multiples of 2^-24, so that before = after + saved - added holds exactly, and sums of rows
/// too.
struct LedgerRow {
  int party;          ///< Index in Ledger::parties.
  std::string place;  ///< Name of the step or meeting.
  std::string label;
  bool meeting = false;
  double before = 0, after = 0;
  double saved = 0, added = 0;  ///< At most one of them is not 0.
};

struct LedgerTotal {
  double before = 0, after = 0, saved = 0, added = 0;
  [[nodiscard]] double net() const { return after - before; }
};

/// Where hours go: by party, volunteers and the person's own time included, and by step and meeting.
struct Ledger {
  std::vector<Party> parties;
  std::vector<LedgerRow> rows;  ///< By party, then in the order of the first variant, then what only the second has.
  std::vector<LedgerTotal> by_party;  ///< As `parties`.
  LedgerTotal total;
  double moved = 0;  ///< The smaller of the sum of the parties' net falls and the sum of their net rises.
};

/// The ledger of two variants, which must both have exact answers; `from` and `to` are indices in `variants`.
[[nodiscard]] Ledger ledger(const std::vector<Variant>& variants, int from, int to);

}  // namespace refpath
