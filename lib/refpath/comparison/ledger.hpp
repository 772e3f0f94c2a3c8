// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/comparison/asked.hpp"
#include "refpath/comparison/matches.hpp"

namespace refpath {

/// Where hours go.
enum class LedgerPlace { step, meeting, clinic };
/// "step"
[[nodiscard]] const char* name(LedgerPlace place);

/// Hours a week before and after. All hours of a ledger are whole multiples of 2^-20, so that
/// before = after + saved - added holds exactly, and so do all sums.
struct LedgerTotal {
  double before = 0, after = 0;
  double saved = 0, added = 0;  ///< Of the cells that are summed up: in a single cell at most one is not 0.
  bool simulated = false;       ///< Some of it is.
  [[nodiscard]] double net() const { return after - before; }
};

/// Adds one to a sum.
void add(LedgerTotal& total, const LedgerTotal& one);

/// A step, meeting or clinic of either variant. Meetings and sessions of clinics are charged whole to those who attend.
struct LedgerWhere {
  LedgerPlace kind = LedgerPlace::step;
  std::string place;     ///< Name of the step, meeting or clinic; the first variant's where it has it.
  std::string to_place;  ///< The second variant's name of a step that matches; else the same.
  std::string label;
};

/// One party at one place.
struct LedgerRow : LedgerWhere, LedgerTotal {
  int party = 0;  ///< Index in Ledger::parties. All rows of a party are had in the same way, exact or simulated.
};

/// One party's time of one kind, at all places: meetings are of the kind meeting, sessions of clinics are contact.
struct LedgerKind : LedgerTotal {
  int party = 0;
  TimeKind time = TimeKind::contact;
};

/// All parties at one place; saved and added are those of its rows.
struct LedgerPlaceTotal : LedgerWhere, LedgerTotal {};

/// What of the hours that some parties no longer give is asked of others. Nobody follows single hours from one to the
/// other: this is the most that can have moved.
struct Moved {
  double falls = 0, rises = 0;  ///< Sums over the parties of what each gives less, or more, in all.
  double hours = 0;             ///< The smaller of the two.
  /// The same by who is asked for it; they add up to `hours`. Where more is asked than others give up, each has its
  /// part of what moved in proportion.
  double to_practitioners = 0, to_volunteers = 0, to_people = 0;
};

/// Where hours go: by party, volunteers and the person's own time included, by step, meeting and clinic, and by kind of
/// time. Before, after and net are the same whichever way they are summed up; saved and added depend on what is taken
/// together: hours that a step no longer needs as admin but as contact are saved and added by kind, and neither by
/// place.
struct Ledger {
  std::vector<Party> parties;
  std::vector<LedgerRow> rows;  ///< By party, then in the order of the first variant, then what only the second has.
  std::vector<LedgerTotal> by_party;       ///< As `parties`: sums of rows.
  std::vector<LedgerPlaceTotal> by_place;  ///< Where anybody has hours, in the order of the first variant.
  std::vector<LedgerKind> kinds;           ///< By party, then by kind.
  std::vector<LedgerTotal> by_kind;        ///< By TimeKind: sums of `kinds`.
  std::vector<int> left_out;               ///< Parties whose hours are neither exact nor simulated: they have no rows.
  LedgerTotal total;                       ///< Sum of rows.
  Moved moved;
};

/// The ledger of two variants; `from` and `to` are indices in `variants` and, where anything was simulated, in
/// `simulated`. The hours of a party are simulated if those of one variant are not exact.
[[nodiscard]] Ledger ledger(const std::vector<Variant>& variants, int from, int to,
                            const std::vector<Simulated>& simulated = {});

}  // namespace refpath
