// SPDX-License-Identifier: Apache-2.0
#include "refpath/simulation/arrivals.hpp"

#include <algorithm>

#include "refpath/simulation/event_set.hpp"

namespace refpath {

QuantileTable arrival_gap(const ProgramSource& source) {
  if (source.per_week <= 0 || !source.replay.empty()) return {};
  const ArrivalClock clock(source.received, source.parts, {});
  return QuantileTable::exponential(static_cast<double>(clock.total()) * source.mean_group / source.per_week);
}

Stream::Stream(const ProgramSource& source, const QuantileTable& gap, const Chance& chance,
               const std::vector<Ticks>& closed)
    : source_(&source), gap_(&gap), chance_(&chance), clock_(source.received, source.parts, closed) {
  if (source.replay.empty()) return;
  closed_ = closed;
  // Moment 0 is the Monday of the week that was drawn.
  const std::uint64_t word = chance.word(Hash().add("replay").value(), 0);
  const Ticks week = static_cast<Ticks>(word * static_cast<std::uint64_t>(source.replay_weeks) >> 32);
  replay_monday_ = -week * week_ticks;
  replayed_ = static_cast<std::size_t>(std::lower_bound(source.replay.begin(), source.replay.end(), week * week_ticks) -
                                       source.replay.begin());
}

Ticks Stream::next() {
  if (source_->replay.empty()) {
    ++number_;
    gaps_1024_ += gap_->sample_1024(gaps_.next(*chance_));
    return clock_.moment((gaps_1024_ + 512) >> 10);
  }
  // Those observed on a day that is closed do not come, but keep their numbers.
  Ticks moment = 0;
  do {
    ++number_;
    if (replayed_ == source_->replay.size()) {
      replayed_ = 0;
      replay_monday_ += source_->replay_weeks * week_ticks;
    }
    moment = replay_monday_ + source_->replay[replayed_++];
  } while (std::binary_search(closed_.begin(), closed_.end(), moment / day_ticks * day_ticks));
  return std::min(moment, EventSet::never);
}

}  // namespace refpath
