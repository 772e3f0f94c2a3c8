// SPDX-License-Identifier: Apache-2.0
#include "refpath/simulation/teams.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace refpath {

Teams::Teams(const Program& program) {
  std::vector<std::set<int>> teams;
  std::map<std::set<int>, int> known;
  auto number = [&](const std::set<int>& roles) {
    const auto [found, is_new] = known.emplace(roles, static_cast<int>(teams.size()));
    if (is_new) teams.push_back(roles);
    return found->second;
  };
  choices_.assign(program.pieces.size(), -1);
  for (const Job& job : program.jobs) {
    const int end = job.first_piece + job.pieces;
    // Of pieces of which only one is done the chosen one counts, or else the first.
    const auto roles_with = [&](int chosen) {
      std::set<int> roles;
      for (int p = job.first_piece; p < end; p = piece_after(program, p)) {
        int who = p;
        if (chosen >= p && chosen < piece_after(program, p)) who = chosen;
        roles.insert(program.pieces[static_cast<std::size_t>(who)].role);
      }
      return roles;
    };
    jobs_.push_back(number(roles_with(-1)));
    for (int p = job.first_piece; p < end; ++p) choices_[static_cast<std::size_t>(p)] = number(roles_with(p));
  }
  const auto of_seats = [&](const std::vector<Seat>& seats) {
    std::set<int> roles;
    for (const Seat& seat : seats) roles.insert(seat.role);
    return number(roles);
  };
  for (const ProgramMeeting& meeting : program.meetings) meetings_.push_back(of_seats(meeting.seats));
  for (const ProgramClinic& clinic : program.clinics) clinics_.push_back(of_seats(clinic.seats));
  size_ = teams.size();
  apart_.resize(size_ * size_);
  for (std::size_t a = 0; a < size_; ++a)
    for (std::size_t b = 0; b < size_; ++b) {
      std::vector<int> common;
      std::set_intersection(teams[a].begin(), teams[a].end(), teams[b].begin(), teams[b].end(),
                            std::back_inserter(common));
      apart_[a * size_ + b] = common.empty() && !teams[a].empty() && !teams[b].empty() ? 1 : 0;
    }
}

}  // namespace refpath
