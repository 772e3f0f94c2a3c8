// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/program/program.hpp"
#include "refpath/simulation/draws.hpp"
#include "refpath/simulation/layout.hpp"
#include "refpath/simulation/teams.hpp"

namespace refpath {

/// Where each queue stands among all of them. There is one for each rank of priority, and each is in the order of
/// ready tick and identity.
struct QueueNumbers {
  int ranks = 1;
  int of_joint = 0, of_meeting = 0, of_clinic = 0, of_place = 0, of_caseload = 0, of_person = 0;
  [[nodiscard]] int role(int role, int rank) const { return role * ranks + rank; }
  [[nodiscard]] int joint(int job, int rank) const { return of_joint + job * ranks + rank; }
  [[nodiscard]] int meeting(int meeting, int rank) const { return of_meeting + meeting * ranks + rank; }
  [[nodiscard]] int clinic(int clinic, int rank) const { return of_clinic + clinic * ranks + rank; }
  [[nodiscard]] int place(int place, int rank) const { return of_place + place * ranks + rank; }
  [[nodiscard]] int caseload(int role, int rank) const { return of_caseload + role * ranks + rank; }
  [[nodiscard]] int person(std::size_t seat, int rank) const {
    return of_person + static_cast<int>(seat) * ranks + rank;
  }
};

/// What stays the same over all replications of a variant.
struct Scenario {
  explicit Scenario(const Program& program);
  const Program& program;
  Ticks usable_gap = usual_usable_gap;  ///< Time without work that lasts so long is of use.
  bool follow = false;                  ///< Counted referrals are to be found again in another variant.
  Draws draws = Draws::by_name;
  Layout layout;
  Teams teams;
  std::vector<QuantileTable> arrival_gaps;    ///< By source: see Stream.
  std::vector<QuantileTable> background_gap;  ///< By role: open seconds between pieces of other work.
  std::vector<int> loop_step;  ///< By step: its visit counter, or -1 where a referral comes once at most.
  int loop_steps = 0;
  std::vector<int> group_of_role;  ///< Roles that some joint work brings together share a group.
  std::vector<std::vector<int>> group_roles;
  std::vector<std::vector<int>> group_joints;  ///< By group: the jobs of several people, or of one of several roles.
  std::vector<char> role_has_work;             ///< By role: whether some step has work for it, meetings apart.
  std::vector<char> step_has_work;             ///< By step: whether there is anything to wait for.
  std::vector<Ticks> least_visit;              ///< By role: the shortest that single work which has to fit can be.
  std::vector<char> role_waits_less;           ///< By role: some single work of it need not fit.
  std::vector<char> role_fits_first;           ///< By role: some single work of it is not begun unless it fits.
  std::vector<char> job_is_bound;              ///< By job: some piece of it may be for one person in particular.
  std::vector<char> piece_is_contact;          ///< By piece: somebody gives the person contact time.
  std::vector<int> caseload_memory;            ///< By role: in Program::memories, or -1: it has no caseload.
  QueueNumbers queues;

 private:
  void group_up();
};

}  // namespace refpath
