// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "refpath/program/program.hpp"

namespace refpath {

/// A counted referral that has left, to be found again in another variant.
struct Followed {
  std::uint64_t source;  ///< Keyed by its name.
  std::uint32_t ordinal;
  std::uint16_t member;
  std::uint16_t referral_class;
  bool ended;     ///< False: it was still inside when the replication had to end.
  Ticks elapsed;  ///< At least so long, if it has not ended.
};

/// The same referrals with the same luck in two variants: how many take longer from referral to end in the later one
/// than in the first. One row a replication: `cells` numbers for all referrals, then for those of each kind.
struct SameLuck {
  struct Subgroup {
    int attribute;  ///< In the first variant's Program::attributes.
    int value;
  };
  /// Where numbers stand in a row.
  enum Cell {
    pairs,             ///< Referrals of which it is known how much longer they take, or that they take a day longer.
    longer,            ///< Of these, those that take longer.
    longer_by_a_day,   ///< .. by a day of 24 hours or more.
    shorter_by_a_day,  ///< Those that take a day less, or even less.
    extra,             ///< Seconds by which those take longer that take a day longer; at least, if some have not ended.
    cells
  };
  std::vector<Subgroup> subgroups;
  int replications = 0;
  std::vector<double> rows;  ///< replications x (1 + subgroups) x cells.

  /// Where a number stands in the row of a replication; group 0 is all referrals, 1 the first of `subgroups`.
  [[nodiscard]] double at(int replication, int group, Cell cell) const {
    const auto row = static_cast<std::size_t>(replication) * (1 + subgroups.size()) + static_cast<std::size_t>(group);
    return rows[row * cells + cell];
  }
};

/// The groups that are told apart when the first variant is this one.
[[nodiscard]] std::vector<SameLuck::Subgroup> subgroups(const Program& first);

/// The row of one replication. Sorts both lists by who it is. A referral that is counted in one variant only, or of
/// which too little is known, is left out.
[[nodiscard]] std::vector<double> same_luck(const Program& first, std::vector<Followed>& before,
                                            std::vector<Followed>& after);

}  // namespace refpath
