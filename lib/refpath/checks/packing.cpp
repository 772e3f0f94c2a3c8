// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/packing.hpp"

#include <algorithm>
#include <limits>

#include "refpath/checks/alike_classes.hpp"
#include "refpath/checks/staff.hpp"
#include "refpath/checks/times_done.hpp"
#include "refpath/numerics/philox.hpp"
#include "refpath/units/shared_hours.hpp"

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

// A piece of work that must fit, for referrals for which it takes the same times, and how often a week it comes.
struct Visit {
  const Piece* piece;
  int referral_class;
  double per_week;
};

class Packer {
 public:
  Packer(const Program& program, const std::vector<Visit>& visits, const Hours& hours)
      : program_(program), visits_(visits), periods_(joined(hours).periods), longest_(longest_period(hours)) {
    for (const Visit& visit : visits) {
      until_.push_back((until_.empty() ? 0 : until_.back()) + visit.per_week);
      double least = 0;
      for (int k = 0; k < visit.piece->parts; ++k) least += table(visit, k).least();
      least_ = std::min(least_, least);
    }
  }

  // The share of open time that is used when so many pieces always wait, and each that fits may go first.
  double used(std::size_t waiting) {
    constexpr std::size_t weeks = 60, counted_from = 20;  // at first there are more short pieces than later
    next_ = 0;
    std::vector<double> queue;
    double used = 0, open = 0;
    for (std::size_t i = 0; i < weeks * periods_.size(); ++i) {
      const Period& period = periods_[i % periods_.size()];
      const auto length = static_cast<double>(period.to - period.from);
      const double taken = fill(length, queue, waiting);
      if (next_ >= most_draws) break;
      if (i < counted_from * periods_.size()) continue;
      used += taken;
      open += length;
    }
    return open > 0 ? used / open : 1;  // pieces so short that nothing is lost before a close
  }

 private:
  // Thirty times as many as visits of ten minutes take. Pieces of a second, or mostly of none, would go on for hours.
  static constexpr std::uint32_t most_draws = 1U << 19U;

  double fill(double length, std::vector<double>& queue, std::size_t waiting) {
    double left = length;
    for (std::size_t next = 0; next < waiting && left >= least_ && next_ < most_draws;) {
      while (queue.size() < waiting) queue.push_back(draw());
      if (queue[next] <= left) {
        left -= queue[next];
        queue.erase(queue.begin() + static_cast<std::ptrdiff_t>(next));
      } else {
        ++next;
      }
    }
    return length - left;
  }

  double draw() {
    const std::uint32_t piece = next_++;
    const double choice = word(piece, 0) / 4294967296.0 * until_.back();
    const auto chosen = std::upper_bound(until_.begin(), until_.end() - 1, choice);
    const Visit& visit = visits_[static_cast<std::size_t>(chosen - until_.begin())];
    double seconds = 0;
    for (int k = 0; k < visit.piece->parts; ++k)
      seconds +=
          static_cast<double>(table(visit, k).sample_1024(word(piece, static_cast<std::uint32_t>(k + 1)))) / 1024;
    return std::min(seconds, static_cast<double>(longest_));  // what is longer starts with a period and runs over
  }

  const QuantileTable& table(const Visit& visit, int part) const {
    return table_of(program_, *visit.piece, part, visit.referral_class);
  }

  static std::uint32_t word(std::uint32_t piece, std::uint32_t draw) { return philox({piece, draw, 0, 0}, {0, 0})[0]; }

  const Program& program_;
  const std::vector<Visit>& visits_;
  std::vector<Period> periods_;
  Ticks longest_;
  std::vector<double> until_;  // by visit, how many a week are of it or of those before it
  double least_ = std::numeric_limits<double>::infinity();
  std::uint32_t next_ = 0;
};

bool must_fit(const Program& program, int step) {
  return std::any_of(program.jobs.begin(), program.jobs.end(),
                     [step](const Job& job) { return job.step == step && job.at_close == AtClose::do_not_start; });
}

}  // namespace

std::vector<Packing> packings(const RuleSubject& subject, double from_share) {
  const Program& program = subject.program;
  const Analysis& analysis = subject.analysis;
  constexpr std::size_t many = 400;  // the more wait, the better a gap is filled; beyond this it hardly matters
  std::vector<std::vector<Visit>> by_role(program.roles.size());
  std::vector<double> asked(program.roles.size(), 0.0);
  for (const Job& job : program.jobs) {
    if (job.at_close != AtClose::do_not_start || job.missed || analysis.visits[at(job.step)].mean <= 0) continue;
    for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p) {
      const Piece& piece = program.pieces[at(p)];
      for (const auto& [c, often] : times_done(subject, job.step, {&piece}))
        if (mean_time(program, piece, c) > 0)
          by_role[at(piece.role)].push_back({&piece, c, often * analysis.referrals_per_week * piece.people});
    }
  }
  for (const Analysis::Cell& cell : analysis.cells)
    if (must_fit(program, cell.step) && !is_alternative(analysis, cell.role, cell.step))
      asked[at(cell.role)] += cell.mean * analysis.referrals_per_week / static_cast<double>(hour_ticks);
  std::vector<Packing> all;
  for (std::size_t r = 0; r < by_role.size(); ++r) {
    const ProgramRole& role = program.roles[r];
    if (by_role[r].empty() || !role.limited || asked[r] <= 0) continue;
    // Those who are counted are alike; of those who are named each packs their own periods.
    std::vector<Hours> diaries = role.people;
    if (diaries.empty()) diaries.push_back(role.hours);
    double open = 0, in_order = 0, filled = 0;
    std::vector<Packer> packers;
    for (const Hours& diary : diaries) {
      const auto hours = static_cast<double>(open_per_week(diary));
      if (hours <= 0 || longest_period(diary) >= week_ticks) break;
      packers.emplace_back(program, by_role[r], diary);
      open += hours;
      in_order += hours * packers.back().used(1);
    }
    if (packers.size() < diaries.size()) continue;
    in_order *= analysis.capacity_hours[r] / open;
    if (asked[r] < from_share * in_order) continue;
    for (std::size_t d = 0; d < diaries.size(); ++d)
      filled += static_cast<double>(open_per_week(diaries[d])) * packers[d].used(many);
    filled *= analysis.capacity_hours[r] / open;
    all.push_back({static_cast<int>(r), asked[r], in_order, filled});
  }
  return all;
}

}  // namespace refpath
