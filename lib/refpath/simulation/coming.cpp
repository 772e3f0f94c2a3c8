// SPDX-License-Identifier: Apache-2.0
// Referrals come: from sources, alone or several at once, and those who wait when the replication begins.
#include <algorithm>

#include "refpath/simulation/replication.hpp"

namespace refpath {
namespace {

/// Numbers of those who wait when the replication begins, apart from all who come.
constexpr std::uint32_t first_of_backlog = 0x80000000u;

/// Which of the shares, which add up to 1, a word falls into.
int chosen_share(const std::vector<double>& shares, std::uint32_t word) {
  const double u = (word + 0.5) / 4294967296.0;
  double sum = 0;
  for (std::size_t i = 0; i + 1 < shares.size(); ++i) {
    sum += shares[i];
    if (u < sum) return static_cast<int>(i);
  }
  return static_cast<int>(shares.size()) - 1;
}

}  // namespace

void Replication::plan_arrival(int source) {
  const auto s = static_cast<std::size_t>(source);
  events_.set(s, streams_[s].next());
}

int Replication::new_referral(int source, std::uint32_t ordinal, std::uint32_t member) {
  if (free_ < 0 && referrals_.size() >= most_referrals_in_progress) {
    crowded_ = true;
    return -1;
  }
  const int slot = new_slot();
  const auto index = static_cast<std::size_t>(slot);
  Referral& r = referral(slot);
  r = Referral{};
  r.inside = true;
  r.root = slot;
  r.arrived = now_;
  r.ordinal = ordinal;
  r.member = static_cast<std::uint16_t>(member);
  r.source = static_cast<std::uint16_t>(source);
  const Program& p = program();
  const ProgramSource& from = p.sources[static_cast<std::size_t>(source)];
  const Chance& chance = chances_[static_cast<std::size_t>(source)];
  int referral_class = 0;
  for (std::size_t a = 0; a < p.attributes.size(); ++a)
    referral_class +=
        p.attributes[a].stride * chosen_share(from.shares[a], chance.word(p.attributes[a].site, ordinal, 0, member));
  r.referral_class = static_cast<std::uint16_t>(referral_class);
  r.rank = static_cast<std::uint16_t>(p.class_priority[static_cast<std::size_t>(referral_class)]);
  const auto fill = [index](auto& all, std::size_t width, auto value) {
    std::fill_n(all.begin() + static_cast<std::ptrdiff_t>(index * width), width, value);
  };
  fill(visits_, static_cast<std::size_t>(scenario_.loop_steps), std::uint16_t{0});
  fill(reached_, milestones_, Ticks{-1});
  fill(memories_, p.memories.size(), -1);
  fill(held_, holdings_, Ticks{-1});
  involved_[index].clear();
  return slot;
}

void Replication::arrive(int source) {
  const auto s = static_cast<std::size_t>(source);
  const ProgramSource& from = program().sources[s];
  const std::uint32_t ordinal = streams_[s].number();
  int people = 1;
  if (!from.group_sizes.empty()) {
    const std::uint32_t word = chances_[s].word(Hash().add("group").value(), ordinal);
    people = from.group_sizes[static_cast<std::size_t>(chosen_share(from.group_shares, word))];
  }
  for (int member = 0; member < people; ++member) {
    const int slot = new_referral(source, ordinal, static_cast<std::uint32_t>(member));
    if (slot < 0) {
      events_.cancel(s);
      return;
    }
    Referral& r = referral(slot);
    r.counted = window_.has(now_);
    if (r.counted) ++counted_inside_;
    tally_.arrival(r);
    if (follow(slot, from.start)) advance(slot);
  }
  plan_arrival(source);
}

/// They came before the replication began, so that they are worked on but not counted.
void Replication::begin_backlog() {
  for (std::size_t s = 0; s < program().sources.size(); ++s) {
    std::uint32_t ordinal = first_of_backlog;
    for (const ProgramSource::Backlog& backlog : program().sources[s].backlog)
      for (int i = 0; i < backlog.referrals && !crowded_; ++i) {
        const int slot = new_referral(static_cast<int>(s), ordinal++, 0);
        if (slot >= 0 && follow(slot, backlog.to)) advance(slot);
      }
  }
}

}  // namespace refpath
