// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/program/program.hpp"

namespace refpath {

/// Classes of referral for which something takes the same times.
struct AlikeClasses {
  int first;                  ///< One of them.
  double share;               ///< Of all referrals, that of all of them; above 0.
  std::vector<char> classes;  ///< By class, whether it is one of them; empty: all are.
};
/// All classes that come at all, by the tables from which these pieces are drawn; one where nothing depends on the
/// class.
[[nodiscard]] std::vector<AlikeClasses> alike_classes(const Program& program, const std::vector<const Piece*>& pieces);

/// The table of a part of a piece (from 0) for a class of referrals.
[[nodiscard]] const QuantileTable& table_of(const Program& program, const Piece& piece, int part, int referral_class);

/// How long a piece takes on average for a class of referrals, in seconds.
[[nodiscard]] double mean_time(const Program& program, const Piece& piece, int referral_class);

}  // namespace refpath
