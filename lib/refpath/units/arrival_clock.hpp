// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/units/calendar.hpp"

namespace refpath {

/// Turns the cumulative expected number of arrivals into moments, only ever asked forwards. The expected number is told
/// in virtual seconds, of which a week without closed days has total(): arrivals are a Poisson process of so many a
/// week when the gaps between them are exponential with a mean of total() / so many virtual seconds. Integer arithmetic
/// only, once it is made.
///
/// Without parts a virtual second is an open second, and moment() is OpenClock's. With parts each has its people spread
/// evenly over the open time in it; a part without open time has none. On closed days nobody comes.
class ArrivalClock {
 public:
  /// `received`: hours in which arrivals come; it must outlive the clock. `parts` do not overlap, and some has people
  /// in open time. `closed`: as a Calendar has them.
  ArrivalClock(const Hours& received, const std::vector<PartOfWeek>& parts, const std::vector<Ticks>& closed);

  [[nodiscard]] Ticks total() const { return total_; }
  /// Never less than the last time asked; inside open time.
  [[nodiscard]] Ticks moment(Ticks virtual_time) {
    return stretches_.empty() ? open_clock_.moment(virtual_time) : by_parts(virtual_time);
  }

 private:
  /// Open time of one day in which arrivals come evenly.
  struct Stretch {
    Period period;
    Ticks length;  ///< Virtual.
  };
  [[nodiscard]] Ticks by_parts(Ticks virtual_time);
  OpenClock open_clock_;
  std::vector<Stretch> stretches_;  ///< In the order of the week; empty without parts.
  std::vector<Ticks> closed_;
  std::size_t next_closed_ = 0;
  std::size_t stretch_ = 0;
  Ticks monday_ = 0;
  Ticks passed_ = 0;  ///< Virtual time before this stretch.
  Ticks total_ = 0;
};

}  // namespace refpath
