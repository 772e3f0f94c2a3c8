// SPDX-License-Identifier: Apache-2.0
#include "refpath/simulation/sessions.hpp"

#include <algorithm>

#include "refpath/simulation/event_set.hpp"

namespace refpath {
namespace {
/// Nobody books a slot further ahead.
constexpr Ticks horizon = 1044 * week_ticks;
}  // namespace

Sessions::Sessions(const Program& program, const ProgramClinic& clinic, Occasions occasions,
                   const Calendar& working_time)
    : program_(program), clinic_(clinic), occasions_(std::move(occasions)), working_time_(working_time) {}

/// Until when slots are kept: the last moment from which that long reaches no further than the session's start.
Ticks Sessions::release(Ticks start, const Draw& until) const {
  const QuantileTable& table = program_.tables[static_cast<std::size_t>(until.table)];
  const auto reaches = [&](Ticks from) {
    switch (until.clock) {
      case Clock::elapsed:
        return from + table.sample(0);
      case Clock::working_hours:
        return working_time_.after_working_time(from, table.sample(0));
      case Clock::working_days:
        return working_time_.after_working_days(from, table.sample_1024(0));
    }
    return from;
  };
  Ticks low = 0, high = start;  // reaches(low) <= start < reaches(high), or low is the answer
  if (reaches(low) > start) return 0;
  if (reaches(high) <= start) return start;
  while (high - low > 1) {
    const Ticks middle = low + (high - low) / 2;
    (reaches(middle) <= start ? low : high) = middle;
  }
  return low;
}

bool Sessions::write_next() {
  const Ticks start = occasions_.next_after(starts_.empty() ? -1 : starts_.back());
  if (start >= EventSet::never) return false;
  starts_.push_back(start);
  Session session{start, {}, {}, {}, 0};
  session.booked.assign(static_cast<std::size_t>(clinic_.slots), 0);
  for (const ProgramClinic::Keep& keep : clinic_.kept) {
    session.kept_used.push_back(0);
    session.kept_until.push_back(release(start, keep.until));
  }
  sessions_.push_back(std::move(session));
  return true;
}

/// Whether a referral of this class may have a slot; `kept` tells which kept one it is.
bool Sessions::has_room(const Session& session, int referral_class, Ticks now, int& kept) const {
  int room = clinic_.slots - session.taken;
  kept = -1;
  for (std::size_t k = 0; k < clinic_.kept.size(); ++k) {
    const int left = clinic_.kept[k].slots - session.kept_used[k];
    if (left <= 0) continue;
    if (clinic_.kept[k].whom[static_cast<std::size_t>(referral_class)] != 0) {
      if (kept < 0) kept = static_cast<int>(k);
    } else if (now < session.kept_until[k]) {
      room -= left;
    }
  }
  return room > 0;
}

Sessions::Slot Sessions::book(int referral_class, Ticks now, Ticks earliest) {
  const Ticks length = clinic_.slots * clinic_.slot_length;
  while (!sessions_.empty() && sessions_.front().start + length <= now) sessions_.pop_front();
  for (std::size_t i = 0;; ++i) {
    if (i == sessions_.size() && (!write_next() || starts_.back() > now + horizon)) return {};
    Session& session = sessions_[i];
    if (session.start + length <= earliest || session.taken == clinic_.slots) continue;
    int kept = -1;
    if (!has_room(session, referral_class, now, kept)) continue;
    for (int k = 0; k < clinic_.slots; ++k) {
      const Ticks start = session.start + k * clinic_.slot_length;
      if (start < earliest || session.booked[static_cast<std::size_t>(k)] != 0) continue;
      session.booked[static_cast<std::size_t>(k)] = 1;
      ++session.taken;
      if (kept >= 0) ++session.kept_used[static_cast<std::size_t>(kept)];
      return {start, session.start, kept};
    }
  }
}

void Sessions::cancel(const Slot& slot) {
  for (Session& session : sessions_) {
    if (session.start != slot.session) continue;
    session.booked[static_cast<std::size_t>((slot.start - slot.session) / clinic_.slot_length)] = 0;
    --session.taken;
    if (slot.kept >= 0) --session.kept_used[static_cast<std::size_t>(slot.kept)];
  }
}

std::vector<Ticks> Sessions::starts_before(Ticks end) {
  while ((starts_.empty() || starts_.back() < end) && write_next()) {
  }
  std::vector<Ticks> starts;
  std::copy_if(starts_.begin(), starts_.end(), std::back_inserter(starts), [end](Ticks t) { return t < end; });
  return starts;
}

}  // namespace refpath
