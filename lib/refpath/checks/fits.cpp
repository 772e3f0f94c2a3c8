// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/fits.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "refpath/checks/staff.hpp"
#include "refpath/checks/times_done.hpp"
#include "refpath/units/calendar.hpp"

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

// The share of the sums of independent parts that exceed `length`: exact for one part; of more, all but the last stand
// at the middles of 64 equal slices of their distribution.
double share_above(const std::vector<const QuantileTable*>& tables, std::size_t first, double length) {
  if (first + 1 == tables.size()) return tables[first]->share_above(length);
  constexpr int slices = 64;
  double share = 0;
  for (int i = 0; i < slices; ++i) {
    const auto word = static_cast<std::uint32_t>((static_cast<std::uint64_t>(2 * i + 1) << 31) / slices);
    const double taken = static_cast<double>(tables[first]->sample_1024(word)) / 1024;
    share += share_above(tables, first + 1, length - taken) / slices;
  }
  return share;
}

// The tables of the parts of a piece for referrals of one class.
std::vector<const QuantileTable*> tables_of_piece(const Program& program, const Piece& piece, int referral_class) {
  std::vector<const QuantileTable*> tables;
  for (int k = piece.first_part; k < piece.first_part + piece.parts; ++k)
    tables.push_back(&program.tables[at(program.draw_of(program.parts[at(k)].draw, referral_class).table)]);
  return tables;
}

// The longest that somebody of a role can go on working who begins when all are there, whoever of the others has done
// their part and left.
double longest_from_shared(const Program& program, const Hours& shared, int role) {
  const ProgramRole& one = program.roles[at(role)];
  const std::vector<Hours> hours = one.limited && !one.people.empty() ? one.people : std::vector<Hours>{one.hours};
  Ticks longest = 0;
  for (const Hours& own : hours) {
    if (own.periods.empty()) continue;
    const Calendar calendar(own);
    if (calendar.always_open()) return std::numeric_limits<double>::infinity();
    for (const Period& period : shared.periods)
      if (calendar.open_at(period.from)) longest = std::max(longest, calendar.next_close(period.from) - period.from);
  }
  return static_cast<double>(longest);
}

// Whether another piece of the job takes the same time, drawn once for both: they end together.
bool is_shared(const Program& program, const Job& job, int piece) {
  for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p)
    if (p != piece && program.pieces[at(p)].first_part == program.pieces[at(piece)].first_part) return true;
  return false;
}

}  // namespace

std::vector<Fit> fits(const RuleSubject& subject) {
  const Program& program = subject.program;
  std::vector<Fit> all;
  for (const Job& job : program.jobs) {
    if (job.at_close != AtClose::do_not_start || job.missed) continue;
    Fit fit{&job, 0, 0, 0};
    double longest_of_all = 0;
    const std::vector<Needed> ways = ways_to_staff(program, job);
    for (const Needed& needed : ways) longest_of_all = std::max(longest_of_all, longest_stretch(program, needed));
    // Roles who work together with times of their own must only begin together.
    const bool each_its_own = ways.size() == 1 && ways.front().size() > 1 && longest_of_all > 0;
    const auto room_of = [&](int piece) {
      return each_its_own && !is_shared(program, job, piece)
                 ? longest_from_shared(program, hours_of(program, ways.front()), program.pieces[at(piece)].role)
                 : longest_of_all;
    };
    double lack = std::numeric_limits<double>::infinity();
    std::vector<const Piece*> pieces;
    for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p) pieces.push_back(&program.pieces[at(p)]);
    double done = 0;
    for (const auto& [c, often] : times_done(subject, job.step, pieces)) {
      done += often;
      double all_fit = 1;
      Fit tightest{&job, longest_of_all, 0, 0};
      std::set<int> draws;  // what is shared is drawn once
      for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p) {
        const Piece& piece = program.pieces[at(p)];
        if (!draws.insert(piece.first_part).second) continue;
        const auto tables = tables_of_piece(program, piece, c);
        double least_of_piece = 0;
        for (const QuantileTable* table : tables) least_of_piece += table->least();
        const double room = room_of(p);
        if (p == job.first_piece || least_of_piece - room > tightest.least - tightest.longest_period) {
          tightest.least = least_of_piece;
          tightest.longest_period = room;
        }
        all_fit *= 1 - share_above(tables, 0, room);
      }
      if (tightest.least - tightest.longest_period < lack) {
        lack = tightest.least - tightest.longest_period;
        fit.least = tightest.least;
        fit.longest_period = tightest.longest_period;
      }
      fit.share_longer += often * (1 - all_fit);
    }
    if (done > 0) fit.share_longer /= done;
    all.push_back(fit);
  }
  return all;
}

}  // namespace refpath
