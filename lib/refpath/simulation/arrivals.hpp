// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "refpath/program/program.hpp"
#include "refpath/simulation/chance.hpp"
#include "refpath/units/arrival_clock.hpp"

namespace refpath {

/// The moments at which referrals of one source come, one after another. Arrival n comes when the cumulative rate
/// reaches the sum of n unit exponentials, so a changed rate or changed hours keep who is who; the cumulative time is
/// rounded, not the gaps. Observed arrivals are played again and again, from a week that chance chooses.
class Stream {
 public:
  /// `gap`: of arrivals, in the clock's virtual seconds.
  Stream(const ProgramSource& source, const QuantileTable& gap, const Chance& chance, const std::vector<Ticks>& closed);

  /// When the next arrival comes; nobody comes when the source brings none.
  [[nodiscard]] Ticks next();
  /// The number of the arrival whose moment next() told last.
  [[nodiscard]] std::uint32_t number() const { return number_; }
  [[nodiscard]] bool brings_any() const { return source_->per_week > 0; }

 private:
  const ProgramSource* source_;
  const QuantileTable* gap_;
  const Chance* chance_;
  ArrivalClock clock_;
  Series gaps_{Hash().add("arrival").value()};
  std::int64_t gaps_1024_ = 0;
  std::uint32_t number_ = static_cast<std::uint32_t>(-1);
  std::size_t replayed_ = 0;
  Ticks replay_monday_ = 0;
  std::vector<Ticks> closed_;  ///< On which nothing is replayed.
};

/// The gap between arrivals of a source, in virtual seconds of its clock.
[[nodiscard]] QuantileTable arrival_gap(const ProgramSource& source);

}  // namespace refpath
