// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "refpath/units/recurrence.hpp"

namespace refpath {

/// Which of the weeks it is held in, for a meeting or clinic that is held every few weeks from a week that nobody said:
/// drawn for each replication, keyed by its name (`site`). 0 when it is held every week or says when.
[[nodiscard]] int phase_of(const Recurrence& when, std::uint64_t site, std::uint64_t seed, int replication);

/// When a meeting or clinic starts, on the clock of one replication. Nothing starts on a closed day.
class Occasions {
 public:
  /// `monday`: the date of moment 0; `closed`: sorted. `when` must outlive it.
  Occasions(const Recurrence& when, Date monday, int phase, std::vector<Date> closed);

  /// The first start after `moment`, which is at least -1 and never less than the last time asked; EventSet::never
  /// when there is none within ten years.
  [[nodiscard]] Ticks next_after(Ticks moment);
  /// The starts of the week that begins at `monday_ticks`.
  [[nodiscard]] std::vector<Ticks> in_week(Ticks monday_ticks) const;

 private:
  const Recurrence* when_;
  Date monday_;
  int phase_;
  std::vector<Date> closed_;
  Ticks week_ = 0;  ///< The week that `starts_` are of.
  std::vector<Ticks> starts_;
};

}  // namespace refpath
