// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/joint_loads.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "refpath/checks/alike_classes.hpp"
#include "refpath/checks/shortest_part.hpp"
#include "refpath/units/calendar.hpp"
#include "refpath/units/shared_hours.hpp"

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

struct Joint {
  const Job* job;
  Needed needed;
  Hours shared;
};

bool has(const Needed& needed, int role) {
  return needed.find(role) != needed.end();
}

int people_in(const Needed& needed) {
  int all = 0;
  for (const auto& need : needed) all += need.second;
  return all;
}

std::vector<Joint> joints_of(const Program& program) {
  std::vector<Joint> joints;
  for (const Job& job : program.jobs) {
    if (job.missed) continue;  // counted with those who come
    const std::vector<Needed> ways = ways_to_staff(program, job);
    const Needed& needed = ways.front();
    if (ways.size() > 1 || people_in(needed) < 2 || !enough_people(program, needed)) continue;
    Hours shared = hours_of(program, needed);
    if (!shared.periods.empty()) joints.push_back({&job, needed, std::move(shared)});
  }
  return joints;
}

// Whether the one lies within the other.
bool within(const Hours& inner, const Hours& outer) {
  return open_per_week(shared_hours(inner, outer)) == open_per_week(inner);
}

class Loads {
 public:
  explicit Loads(const RuleSubject& subject)
      : program_(subject.program), analysis_(subject.analysis), doubts_(subject), joints_(joints_of(subject.program)) {}

  std::vector<JointLoad> all() {
    for (std::size_t first = 0; first < joints_.size(); ++first) {
      add_fitting(first);
      for (const auto& need : joints_[first].needed)
        if (program_.roles[at(need.first)].limited) add_begun(first, need.first);
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::vector<AlikeClasses> classes_of(int step) const {
    return alike_classes(program_, pieces_of(step));
  }

  [[nodiscard]] std::vector<const Piece*> pieces_of(int step) const {
    std::vector<const Piece*> pieces;
    for (const Job& job : program_.jobs)
      for (int p = job.first_piece; job.step == step && !job.missed && p < job.first_piece + job.pieces; ++p)
        pieces.push_back(&program_.pieces[at(p)]);
    return pieces;
  }

  [[nodiscard]] double mean(const Piece& piece, int referral_class) const {
    return mean_time(program_, piece, referral_class);
  }
  [[nodiscard]] double variance(const Piece& piece, int referral_class) const {
    double all = 0;
    for (int k = 0; k < piece.parts; ++k) all += table_of(program_, piece, k, referral_class).variance();
    return all;
  }

  // Seconds a week of something that is `once(class)` whenever the step is done once: as much of all time of the step
  // as it is for the class for which it is least. Repeating and missing are in that time.
  template <class Once>
  [[nodiscard]] double per_week(int step, const Once& once) const {
    double really = 0;
    for (const Analysis::Cell& cell : analysis_.cells)
      if (cell.step == step) really += cell.mean * analysis_.referrals_per_week;
    double least = std::numeric_limits<double>::infinity();
    for (const AlikeClasses& alike : classes_of(step)) {
      double whole = 0;
      for (const Piece* piece : pieces_of(step)) whole += piece->people * mean(*piece, alike.first);
      if (whole > 0) least = std::min(least, once(alike.first) / whole);
    }
    return std::isinf(least) ? 0 : really * least;
  }

  [[nodiscard]] double availability(int role) const {
    return program_.roles[at(role)].limited ? program_.roles[at(role)].availability : 1;
  }

  // What is asked of the hours of all, by work that must fit.
  void add_fitting(std::size_t first) {
    const Joint& by = joints_[first];
    JointLoad load;
    load.needed = by.needed;
    for (std::size_t i = 0; i < joints_.size(); ++i) {
      const Joint& one = joints_[i];
      if (one.needed != by.needed || one.job->at_close != AtClose::do_not_start) continue;
      if (i < first) return;  // told of already
      const auto longest = static_cast<double>(longest_period(one.shared));
      add(load, one, per_week(one.job->step, [&](int c) { return shortest_part(program_, *one.job, c, longest); }));
    }
    // So many can go on side by side. With more people needed at once there are fewer hours in which they are there.
    int at_once = std::numeric_limits<int>::max();
    double most = std::numeric_limits<double>::infinity();
    for (const auto& [role, people] : by.needed) {
      if (!program_.roles[at(role)].limited) continue;
      at_once = std::min(at_once, people_of(program_.roles[at(role)]) / people);
      most = std::min(most, person_hours(role, by.shared) / people);
    }
    if (at_once == std::numeric_limits<int>::max()) return;
    for (int groups = 1; groups <= at_once; ++groups) {
      Needed all = by.needed;
      for (auto& need : all) need.second *= groups;
      load.there += static_cast<double>(open_per_week(hours_of(program_, all)));
    }
    load.there = std::min(load.there, most);
    keep(std::move(load));
  }

  // Of each person of a role, or of one of those who are alike, and how many these are.
  [[nodiscard]] std::vector<Hours> diaries(int role) const {
    const ProgramRole& of = program_.roles[at(role)];
    return of.people.empty() ? std::vector<Hours>{of.hours} : of.people;
  }
  [[nodiscard]] double alike(int role) const {
    const ProgramRole& of = program_.roles[at(role)];
    return of.people.empty() ? people_of(of) : 1;
  }
  [[nodiscard]] double person_hours(int role, const Hours& within) const {
    double all = 0;
    for (const Hours& diary : diaries(role))
      all += alike(role) * static_cast<double>(open_per_week(shared_hours(diary, within)));
    return all * availability(role);
  }

  // What is asked of one role by all work that it begins only in these hours.
  void add_begun(std::size_t first, int role) {
    const Hours& shared = joints_[first].shared;
    JointLoad load;
    load.needed = joints_[first].needed;
    load.role = role;
    load.there = person_hours(role, shared);
    if (load.there >= person_hours(role, round_the_clock())) return;  // its own load tells
    double longest = 0, longest_fitting = 0;
    bool runs_over = false;
    for (const Joint& one : joints_) {
      if (!has(one.needed, role) || !within(one.shared, shared)) continue;
      const std::vector<const Piece*> pieces = pieces_in(*one.job, role);
      add(load, one, per_week(one.job->step, [&](int c) {
            double once = 0;
            for (const Piece* piece : pieces) once += piece->people * mean(*piece, c);
            return once;
          }));
      const bool fits = one.job->at_close == AtClose::do_not_start;
      runs_over = runs_over || one.job->at_close != AtClose::pause;
      double& most = fits ? longest_fitting : longest;
      for (const AlikeClasses& alike : classes_of(one.job->step))
        for (const Piece* piece : pieces)
          if (const double often = mean(*piece, alike.first); often > 0)
            most = std::max(most, often + variance(*piece, alike.first) / often);
    }
    // One piece that is paused, and one that was put into the diary.
    load.after = closes(role, shared, runs_over) * (longest + longest_fitting);
    keep(std::move(load));
  }

  [[nodiscard]] std::vector<const Piece*> pieces_in(const Job& job, int role) const {
    std::vector<const Piece*> pieces;
    for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p)
      if (program_.pieces[at(p)].role == role) pieces.push_back(&program_.pieces[at(p)]);
    return pieces;
  }

  // How often a week the shared hours of somebody of the role end with work in hand that may be ended outside them.
  // Who pauses and comes back in shared hours goes on in them.
  [[nodiscard]] double closes(int role, const Hours& shared, bool runs_over) const {
    const Calendar open(shared);
    double closes = 0;
    for (const Hours& diary : diaries(role)) {
      const Calendar own(diary);
      for (const Period& period : joined(shared_hours(diary, shared)).periods) {
        const Ticks end = period.to % week_ticks;
        const bool pauses = !runs_over && !own.always_open() && !own.open_at(end);
        if (pauses && (open.always_open() || open.open_at(own.next_open(end)))) continue;
        closes += alike(role);
      }
    }
    return closes;
  }

  void add(JointLoad& load, const Joint& one, double asked) const {
    if (asked <= 0) return;
    load.jobs.push_back(one.job);
    load.asked += asked;
    for (const Analysis::Cell& cell : analysis_.cells)
      if (cell.step == one.job->step) load.doubt = std::max(load.doubt, doubts_.of(cell.exactness));
  }

  // Of the same jobs the greatest load is kept.
  void keep(JointLoad load) {
    if (load.jobs.empty() || load.there + load.after <= 0) return;
    const auto same =
        std::find_if(found_.begin(), found_.end(), [&load](const JointLoad& other) { return other.jobs == load.jobs; });
    if (same == found_.end()) {
      found_.push_back(std::move(load));
    } else if (load.load() > same->load()) {
      *same = std::move(load);
    }
  }

  const Program& program_;
  const Analysis& analysis_;
  Doubts doubts_;
  std::vector<Joint> joints_;
  std::vector<JointLoad> found_;
};

}  // namespace

std::vector<JointLoad> joint_loads(const RuleSubject& subject) {
  return Loads(subject).all();
}

}  // namespace refpath
