// SPDX-License-Identifier: Apache-2.0
// What a referral does: it waits out delays, goes from instruction to instruction, and leaves.
#include <algorithm>
#include <cmath>
#include <limits>

#include "refpath/numerics/logarithm.hpp"
#include "refpath/simulation/replication.hpp"

namespace refpath {

bool Replication::follow(int slot, const Arc& arc) {
  const Arc* way = &arc;
  // Who has tried a step as often as may be goes elsewhere; from there they may be sent on once more.
  for (std::size_t sent_on = 0; way->to_step >= 0; ++sent_on) {
    Referral& r = referral(slot);
    const auto step = static_cast<std::size_t>(way->to_step);
    const int loop = scenario_.loop_step[step];
    if (loop < 0) break;
    std::uint16_t& visits = visits_[static_cast<std::size_t>(r.root) * static_cast<std::size_t>(scenario_.loop_steps) +
                                    static_cast<std::size_t>(loop)];
    if (visits == std::numeric_limits<std::uint16_t>::max() || sent_on > program().steps.size()) {
      runaway_step_ = way->to_step;
      return false;
    }
    const ProgramStep& to = program().steps[step];
    if (to.tries == 0 || visits < to.tries) break;
    tally_.tried_out(r, way->to_step);
    r.visit = visits;
    way = &chosen(program().branch_of(to.tries_branch, r.referral_class), r);
  }

  Referral& r = referral(slot);
  r.at = way->to;
  rest(r);
  if (way->to_step >= 0) {
    const auto step = static_cast<std::size_t>(way->to_step);
    r.visit = 0;
    r.round = 0;
    r.step_wait = 0;
    r.began = -1;
    if (const int loop = scenario_.loop_step[step]; loop >= 0)
      r.visit = visits_[static_cast<std::size_t>(r.root) * static_cast<std::size_t>(scenario_.loop_steps) +
                        static_cast<std::size_t>(loop)]++;
    tally_.visit(r, way->to_step);
  } else if (way->exit >= 0) {
    r.exit = way->exit;
  }
  if (way->delayed) {
    const Ticks end = delay_ends(way->delay, r);
    if (end > now_) {
      whole(slot).delay += end - now_;
      r.phase = Phase::delayed;
      r.until = end;
      events_.set(referral_event(slot), end);
      return false;
    }
  }
  if (r.exit < 0) return true;
  leave(slot, r.exit);
  return false;
}

void Replication::go(int slot, int branch) {
  const Referral& r = referral(slot);
  if (follow(slot, chosen(program().branch_of(branch, r.referral_class), r))) advance(slot);
}

void Replication::advance(int slot) {
  for (;;) {
    Referral& r = referral(slot);
    rest(r);
    const Instruction& instruction = program().code[static_cast<std::size_t>(r.at)];
    const auto index = static_cast<std::size_t>(instruction.index);
    switch (instruction.op) {
      case Op::work:
      case Op::joint:
        want(slot);
        return;
      case Op::meet:
        r.phase = Phase::waiting;
        r.ready = now_;
        enqueue(scenario_.queues.meeting(program().meets[index].meeting, r.rank), slot);
        return;
      case Op::session:
        want_slot(slot);
        return;
      case Op::take:
        want_place(slot, program().holdings[index]);
        if (referral(slot).phase == Phase::waiting) return;
        break;
      case Op::free:
        free(slot, program().holdings[index]);
        ++r.at;
        break;
      case Op::gate:
        wait_at(slot, instruction.index);
        ++r.at;
        break;
      case Op::mark:
        reach(slot, instruction.index, now_);
        ++r.at;
        break;
      case Op::count:
        tally_.mark(r, program().marks[index]);
        ++r.at;
        break;
      case Op::again: {
        const Repetition& repeat = program().repeats[index];
        const int times = repeat.times[repeat.times.size() > 1 ? r.referral_class : 0];
        if (static_cast<int>(++r.round) >= times) {
          r.round = 0;
          ++r.at;
          break;
        }
        r.at = repeat.first;
        const Ticks due = repeat.spaced ? next_time(repeat, r) : now_;
        r.began = -1;
        if (due <= now_) break;
        whole(slot).delay += due - now_;
        r.phase = Phase::delayed;
        r.until = due;
        events_.set(referral_event(slot), due);
        return;
      }
      case Op::tried: {
        const int tries = program().steps[static_cast<std::size_t>(instruction.step)].tries;
        if (r.visit + 1 < tries) {
          ++r.at;
          break;
        }
        tally_.tried_out(r, instruction.step);
        end_step(slot);
        if (!follow(slot, chosen(program().branch_of(instruction.index, r.referral_class), r))) return;
        break;
      }
      case Op::split:
        split(slot, program().splits[index]);
        return;
      case Op::join:
        end_step(slot);
        end_branch(slot);
        return;
      case Op::branch: {
        const Arc& arc = chosen(program().branch_of(instruction.index, r.referral_class), r);
        const bool inside_step = arc.to >= 0 && arc.to_step < 0;
        if (!inside_step) end_step(slot);
        if (!follow(slot, arc)) return;
        break;
      }
    }
  }
}

/// The referral goes on from its step.
void Replication::end_step(int slot) {
  Referral& r = referral(slot);
  const int step = step_at(r);
  if (r.gate >= 0) stop_waiting(slot);
  if (has_work(step)) tally_.step_wait(r, step);
}

/// The next time is due so long after the last one began.
Ticks Replication::next_time(const Repetition& repeat, const Referral& r) {
  const Ticks now = now_;
  now_ = r.began < 0 ? now : r.began;
  const Ticks due = delay_ends(repeat.every, r);
  now_ = now;
  return due;
}

void Replication::leave(int slot, int exit) {
  if (referral(slot).parent < 0) {
    leave_for_good(slot, exit);
  } else {
    referral(slot).exit = exit;
    end_branch(slot);
  }
}

void Replication::leave_for_good(int root, int exit) {
  withdraw_branches(root);
  Referral& r = referral(root);
  for (const Mark& mark : program().exit_rules[static_cast<std::size_t>(exit)].marks) tally_.mark(r, mark);
  tell_people(root);
  tally_.leaves(r, exit, now_, reached(root));
  if (r.counted) --counted_inside_;
  r.inside = false;
  if (holdings_ > 0) {
    free_all(root, exit);  // the slot is used on while a place stays occupied
  } else {
    free_slot(root);
  }
}

std::uint32_t Replication::word(const Referral& r, std::uint64_t site) const {
  // Each repetition of a step has draws of its own.
  constexpr std::uint64_t apart = 0x9E3779B97F4A7C15u;
  return chances_[r.source].word(site + r.round * apart, r.ordinal, r.visit, r.member);
}

Ticks Replication::delay_ends(const Draw& plain, const Referral& r) const {
  const Draw& draw = program().draw_of(plain, r.referral_class);
  const QuantileTable& table = program().tables[static_cast<std::size_t>(draw.table)];
  const std::uint32_t drawn = table.is_fixed() ? 0 : word(r, draw.site);
  switch (draw.clock) {
    case Clock::elapsed:
      return now_ + table.sample(drawn);
    case Clock::working_hours:
      return working_time_.after_working_time(now_, table.sample(drawn));
    case Clock::working_days:
      return working_time_.after_working_days(now_, table.sample_1024(drawn));
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
    const double time = unit_exponential(word(r, arcs[k].site)) / arcs[k].share;
    if (time < first) {
      first = time;
      winner = k;
    }
  }
  return arcs[winner];
}

Ticks Replication::length_of(const Part& part, const Referral& r) const {
  const Draw& draw = program().draw_of(part.draw, r.referral_class);
  const QuantileTable& table = program().tables[static_cast<std::size_t>(draw.table)];
  if (table.is_fixed()) return table.sample(0);
  return table.sample(word(r, draw.site));
}

Ticks Replication::length_of(const Piece& piece, const Referral& r) const {
  Ticks length = 0;
  for (int i = piece.first_part; i < piece.first_part + piece.parts; ++i)
    length += length_of(program().parts[static_cast<std::size_t>(i)], r);
  return length;
}

void Replication::reach(int slot, int milestone, Ticks moment) {
  Ticks& first = reached(referral(slot).root)[milestone];
  if (first < 0) first = moment;
}

}  // namespace refpath
