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
  for (const Job& job : program.jobs) {
    std::set<int> roles;
    for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p)
      roles.insert(program.pieces[static_cast<std::size_t>(p)].role);
    jobs_.push_back(number(roles));
  }
  for (const ProgramMeeting& meeting : program.meetings) {
    std::set<int> roles;
    for (const Seat& seat : meeting.seats) roles.insert(seat.role);
    meetings_.push_back(number(roles));
  }
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
