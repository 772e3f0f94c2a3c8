// SPDX-License-Identifier: Apache-2.0
// What a referral does: it arrives, waits out delays, goes from instruction to instruction, and leaves.
#include <algorithm>
#include <cmath>
#include <limits>

#include "refpath/numerics/logarithm.hpp"
#include "refpath/simulation/replication.hpp"

namespace refpath {
/// Arrival n comes when the cumulative rate reaches the sum of n unit exponentials (here: when the open time reaches
/// the sum of n gaps, each the same quantile whatever the rate), so a changed rate or changed hours keep who is who.
/// The cumulative time is rounded, not the gaps.
void Replication::plan_arrival() {
  gaps_1024_ += scenario_.arrival_gap.sample_1024(arrival_gaps_.next(chance_));
  events_.set(0, arrival_clock_.moment((gaps_1024_ + 512) >> 10));
}

void Replication::arrive() {
  if (free_ < 0 && referrals_.size() >= most_referrals_in_progress) {
    crowded_ = true;
    events_.cancel(0);
    return;
  }
  const int slot = new_slot();
  Referral& r = referral(slot);
  r = Referral{};
  r.inside = true;
  r.arrived = now_;
  r.ordinal = arrivals_++;
  r.counted = window_.has(now_);
  if (r.counted) ++counted_inside_;
  const auto loops = static_cast<std::size_t>(scenario_.loop_steps);
  std::fill_n(visits_.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(slot) * loops), loops, 0);
  std::fill_n(reached(slot), milestones_, -1);
  tally_.arrival(r);
  plan_arrival();
  if (follow(slot, program().sources.front().start)) advance(slot);
}

bool Replication::follow(int slot, const Arc& arc) {
  Referral& r = referral(slot);
  if (arc.to >= 0) {
    const auto step = static_cast<std::size_t>(arc.to_step);
    r.at = arc.to;
    r.visit = 0;
    r.step_wait = 0;
    if (const int loop = scenario_.loop_step[step]; loop >= 0) {
      std::uint16_t& visits = visits_[static_cast<std::size_t>(slot) * static_cast<std::size_t>(scenario_.loop_steps) +
                                      static_cast<std::size_t>(loop)];
      r.visit = visits;
      if (visits == std::numeric_limits<std::uint16_t>::max()) {
        runaway_step_ = arc.to_step;
        return false;
      }
      ++visits;
    }
    tally_.visit(r, arc.to_step);
  } else {
    r.exit = arc.exit;
  }
  if (arc.delayed) {
    const Ticks end = delay_ends(arc.delay, r);
    if (end > now_) {
      r.delay += end - now_;
      r.phase = Phase::delayed;
      events_.set(referral_event(slot), end);
      return false;
    }
  }
  if (r.exit < 0) return true;
  leave(slot, r.exit);
  return false;
}

void Replication::advance(int slot) {
  for (;;) {
    Referral& r = referral(slot);
    const Instruction& instruction = program().code[static_cast<std::size_t>(r.at)];
    switch (instruction.op) {
      case Op::work:
      case Op::joint:
        want(slot);
        return;
      case Op::meet:
        r.phase = Phase::waiting;
        r.ready = now_;
        enqueue(meeting_queues_[static_cast<std::size_t>(
                    program().meets[static_cast<std::size_t>(instruction.index)].meeting)],
                slot);
        return;
      case Op::mark:
        reach(slot, instruction.index, now_);
        ++r.at;
        break;
      case Op::session:
      case Op::take:
      case Op::free:
      case Op::gate:
      case Op::count:
      case Op::again:
      case Op::tried:
      case Op::split:
      case Op::join:
        ++r.at;
        break;
      case Op::branch:
        if (scenario_.step_has_work[static_cast<std::size_t>(instruction.step)] != 0)
          tally_.step_wait(r, instruction.step);
        if (!follow(slot, chosen(program().branches[static_cast<std::size_t>(instruction.index)], r))) return;
        break;
    }
  }
}

void Replication::leave(int slot, int exit) {
  Referral& r = referral(slot);
  tally_.leaves(r, exit, now_, reached(slot));
  if (r.counted) --counted_inside_;
  r.inside = false;
  r.next = free_;
  free_ = slot;
}

Ticks Replication::delay_ends(const Draw& draw, const Referral& r) const {
  const QuantileTable& table = program().tables[static_cast<std::size_t>(draw.table)];
  const std::uint32_t word = table.is_fixed() ? 0 : chance_.word(draw.site, r.ordinal, r.visit);
  switch (draw.clock) {
    case Clock::elapsed:
      return now_ + table.sample(word);
    case Clock::working_hours:
      return scenario_.calendar.after_working_time(now_, table.sample(word));
    case Clock::working_days:
      return scenario_.calendar.after_working_days(now_, table.sample_1024(word));
  }
  return now_;
}

/// A race: outcome k takes an exponential time of rate share_k, keyed by its target's name, and the first one wins. So
/// the order in the file does not matter, and a changed share moves few bystanders.
const Arc& Replication::chosen(const Branch& branch, const Referral& r) const {
  const Arc* arcs = program().arcs.data() + branch.first_arc;
  if (branch.arcs == 1) return arcs[0];
  int winner = 0;
  double first = std::numeric_limits<double>::infinity();
  for (int k = 0; k < branch.arcs; ++k) {
    const double time = unit_exponential(chance_.word(arcs[k].site, r.ordinal, r.visit)) / arcs[k].share;
    if (time < first) {
      first = time;
      winner = k;
    }
  }
  return arcs[winner];
}

Ticks Replication::length_of(const Part& part, const Referral& r) const {
  const QuantileTable& table = program().tables[static_cast<std::size_t>(part.draw.table)];
  if (table.is_fixed()) return table.sample(0);
  return table.sample(chance_.word(part.draw.site, r.ordinal, r.visit));
}

Ticks Replication::length_of(const Piece& piece, const Referral& r) const {
  Ticks length = 0;
  for (int i = piece.first_part; i < piece.first_part + piece.parts; ++i)
    length += length_of(program().parts[static_cast<std::size_t>(i)], r);
  return length;
}

void Replication::reach(int slot, int milestone, Ticks moment) {
  Ticks& first = reached(slot)[milestone];
  if (first < 0) first = moment;
}

}  // namespace refpath
