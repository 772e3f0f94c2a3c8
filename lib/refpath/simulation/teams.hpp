// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/program/program.hpp"

namespace refpath {

/// Which roles take part in each job, meeting and clinic, so that a hand-off is one look in a table.
class Teams {
 public:
  explicit Teams(const Program& program);
  /// Of a job; of pieces of which only one is done, with the first.
  [[nodiscard]] int of_job(int job) const { return jobs_[static_cast<std::size_t>(job)]; }
  /// Of the job of this piece when, of pieces of which only one is done, this one was (and the first of any others).
  [[nodiscard]] int of_choice(int piece) const { return choices_[static_cast<std::size_t>(piece)]; }
  [[nodiscard]] int of_meeting(int meeting) const { return meetings_[static_cast<std::size_t>(meeting)]; }
  [[nodiscard]] int of_clinic(int clinic) const { return clinics_[static_cast<std::size_t>(clinic)]; }
  /// Whether the two have no role in common; never for -1 (nobody yet) or a team of nobody.
  [[nodiscard]] bool handed_off(int from, int to) const {
    return from >= 0 && apart_[static_cast<std::size_t>(from) * size_ + static_cast<std::size_t>(to)] != 0;
  }

 private:
  std::vector<int> jobs_, choices_, meetings_, clinics_;
  std::vector<char> apart_;
  std::size_t size_ = 0;
};

}  // namespace refpath
