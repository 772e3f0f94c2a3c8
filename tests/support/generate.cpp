// SPDX-License-Identifier: Apache-2.0
#include "support/generate.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "refpath/model/builder.hpp"
#include "support/dice.hpp"
#include "support/dress.hpp"
#include "support/most_referrals.hpp"

namespace refpath::test {
namespace {

struct Staff {
  std::string name;
  bool limited = true;
  double wte = 1;
  Hours hours;
};

class Generator {
 public:
  Generator(std::uint64_t number, const GenerateOptions& options)
      : number_(number), dice_(number), options_(options), builder_("Generated " + std::to_string(number)) {}

  Pathway run() {
    steps_ = dice_.whole(options_.least_steps, options_.most_steps);
    builder_.hours(options_.hours_of_work ? (dice_.chance(0.7) ? office_week() : daily(0, 5, 8, 18))
                                          : round_the_clock());
    staff();
    if (options_.meetings && dice_.chance(0.5)) meetings();
    for (int i = 0; i < steps_; ++i) step(i);
    for (int e = 0; e <= last_exit_; ++e)
      builder_.exit(exit_name(e), e == 0 ? ExitKind::caseload : e == 1 ? ExitKind::advice : ExitKind::discharged);
    if (has_milestone_) targets();
    builder_.demand(options_.highest_load > 0 ? 1 : dice_.between(1, 30), step_name(0));
    Pathway pathway = builder_.build();
    if (options_.constructs.any()) dress_up(pathway, number_, options_);
    if (options_.highest_load > 0)
      multiply_demand(pathway, std::max(0.05, most_referrals(pathway, options_.highest_load) * dice_.between(0.6, 1.0)),
                      number_);
    return pathway;
  }

 private:
  static std::string step_name(int i) { return "step_" + std::to_string(i + 1); }
  static std::string exit_name(int i) { return "exit_" + std::to_string(i + 1); }

  void staff() {
    const Hours pathway_hours = builder_.build().hours.value;
    const int roles = dice_.whole(1, 4);
    for (int r = 0; r < roles; ++r) {
      Staff staff;
      staff.name = "role_" + std::to_string(r + 1);
      staff.hours = pathway_hours;
      builder_.role(staff.name);
      staff.limited = r == 0 || dice_.chance(0.85);
      if (staff.limited) {
        const bool fractional = options_.fractional && dice_.chance(0.3);
        staff.wte = fractional ? dice_.whole(2, 7) / 4.0 + 0.1 : dice_.whole(1, 3);
        // A fractional WTE is a share of the pathway's hours; other hours of work are somebody's own.
        if (options_.hours_of_work && !fractional && dice_.chance(0.6))
          staff.hours = hours_patterns()[at(dice_.whole(0, 5))];
        builder_.wte(staff.wte).role_hours(staff.hours);
        if (options_.background && dice_.chance(0.5)) {
          const double capacity = staff.wte * static_cast<double>(open_per_week(staff.hours)) / hour_ticks;
          const double share = dice_.between(0.05, 0.4 * (options_.highest_load > 0 ? options_.highest_load : 1));
          if (dice_.chance(0.5)) {
            builder_.background(capacity * share);
          } else {
            builder_.background(capacity * share, minutes(10, 40));
          }
        }
      }
      staff_.push_back(std::move(staff));
    }
  }

  void meetings() {
    // Every meeting has starts of its own, so that nobody is needed at two.
    const std::vector<WeekTime> starts = {week_time(1, 10), week_time(2, 11), week_time(1, 13), week_time(2, 14)};
    meetings_ = dice_.whole(1, 2);
    for (int m = 0; m < meetings_; ++m) {
      Builder::Attend attend;
      for (const Staff& staff : staff_)
        if ((!staff.limited || staff.wte >= 1) && dice_.chance(0.6)) attend.emplace_back(staff.name, 1);
      if (attend.empty()) attend.emplace_back(add_chair(), 1);
      std::vector<WeekTime> own = {starts[at(2 * m)]};
      if (dice_.chance(0.4)) own.push_back(starts[at(2 * m + 1)]);
      builder_.meeting("meeting_" + std::to_string(m + 1), own, dice_.whole(2, 6) * 10, attend);
      if (dice_.chance(0.4)) builder_.room_for(dice_.whole(2, 8));
    }
  }

  std::string add_chair() {
    if (staff_.back().name != "chair") {
      builder_.role("chair");
      staff_.push_back({"chair", false, 1, builder_.build().hours.value});
    }
    return "chair";
  }

  Duration work_time(bool bounded) {
    const double least = dice_.whole(4, 15), middle = least + dice_.whole(2, 15), most = middle + dice_.whole(5, 25);
    switch (dice_.whole(0, bounded ? 3 : 7)) {
      case 0:
        return minutes(middle);
      case 1:
        return minutes(least, most);
      case 4:
        return exponential(middle * 60);
      case 5:
        return seconds(Lognormal{middle * 60, least * 60});
      case 6:
        return seconds(Weibull{middle * 60, least * 60});
      case 7:
        return seconds(Mix{{{0.75, Fixed{least * 60}}, {0.25, Uniform{middle * 60, most * 60}}}});
      default:
        return minutes(least, middle, most);
    }
  }

  Duration delay() {
    const double least = dice_.whole(0, 4) / 2.0, middle = least + dice_.whole(1, 4) / 2.0;
    switch (dice_.whole(0, 4)) {
      case 0:
        return days(middle);
      case 1:
        return working_days(middle);
      case 2:
        return working_hours(2 * middle);
      case 3:
        return days(least, middle, middle + 2);
      default:
        return working_days(least, middle, middle + 2);
    }
  }

  Staff& someone() { return staff_[at(dice_.whole(0, static_cast<int>(staff_.size()) - 1))]; }

  void step(int i) {
    builder_.step(step_name(i));
    if (options_.delays && dice_.chance(0.4)) builder_.delay(delay());
    const double what = dice_.uniform();
    if (i > 0 && what < 0.12) {
      // a decision or a pure delay
    } else if (meetings_ > 0 && what < 0.35) {
      builder_.meet("meeting_" + std::to_string(dice_.whole(1, meetings_)));
    } else if (options_.joint && what < 0.5) {
      joint_work();
    } else {
      work_in_turn();
    }
    if (dice_.chance(0.25)) {
      builder_.milestone("milestone_" + std::to_string(dice_.whole(1, 2)), dice_.chance(0.4));
      has_milestone_ = true;
    }
    outcomes(i);
  }

  AtClose at_close() {
    const AtClose all[] = {AtClose::pause, AtClose::pause, AtClose::finish, AtClose::do_not_start};
    const AtClose chosen = all[dice_.whole(0, 3)];
    builder_.at_close(chosen);
    return chosen;
  }

  void work_in_turn() {
    const bool must_fit = at_close() == AtClose::do_not_start;
    const int pieces = dice_.whole(1, 3);
    for (int p = 0; p < pieces; ++p) {
      Staff& staff = someone();
      if (dice_.chance(0.2)) {
        builder_.split_work(staff.name,
                            {{TimeKind::contact, work_time(must_fit)}, {TimeKind::travel, work_time(must_fit)}});
      } else {
        builder_.work(staff.name, work_time(must_fit), dice_.chance(0.5) ? TimeKind::contact : TimeKind::admin);
      }
    }
  }

  void joint_work() {
    const bool must_fit = at_close() == AtClose::do_not_start;
    Staff& one = someone();
    Staff& other = someone();
    if (one.name == other.name) {
      const bool two = !one.limited || one.wte >= 2;
      builder_.shared_work({one.name}, two ? 2 : 1, work_time(must_fit));
    } else if (dice_.chance(0.5)) {
      builder_.shared_work({one.name, other.name}, 1, work_time(must_fit));
    } else {
      builder_.work(one.name, work_time(must_fit)).work(other.name, work_time(must_fit)).together();
    }
  }

  // Every step leads on to the next one, so that all are reachable, and the last one leads out.
  void outcomes(int i) {
    double left = 1;
    const auto lead_to = [&](const std::string& name, double share) {
      builder_.then(name, share);
      left -= share;
      if (options_.delays && dice_.chance(0.15)) builder_.after(delay());
    };
    if (options_.loops && dice_.chance(0.3))
      lead_to(step_name(dice_.whole(std::max(0, i - 8), i)), dice_.whole(5, 25) / 100.0);
    if (i + 1 < steps_ && dice_.chance(0.3)) lead_to(next_exit(), dice_.whole(3, 20) / 100.0);
    if (i + 2 < steps_ && dice_.chance(0.3))
      lead_to(step_name(dice_.whole(i + 2, std::min(i + 5, steps_ - 1))), dice_.whole(10, 30) / 100.0);
    if (left == 1) {
      builder_.then(i + 1 < steps_ ? step_name(i + 1) : next_exit());
    } else {
      builder_.then(i + 1 < steps_ ? step_name(i + 1) : next_exit(), left);
    }
  }

  std::string next_exit() {
    const int exit = dice_.whole(0, std::min(last_exit_ + 1, 2));
    last_exit_ = std::max(last_exit_, exit);
    return exit_name(exit);
  }

  void targets() {
    const Pathway so_far = builder_.build();
    const std::string& reached = so_far.milestones.front().name;
    builder_.target("first", "", reached, 10.0 * day_ticks, 0.9);
    builder_.target("whole", "", "", 40.0 * day_ticks, 0.8, Cohort::finished);
    builder_.target("rest", reached, exit_name(0), 20.0 * day_ticks, 0.8, Cohort::incomplete);
  }

  std::uint64_t number_;
  Dice dice_;
  GenerateOptions options_;
  Builder builder_;
  std::vector<Staff> staff_;
  int steps_ = 0;
  int meetings_ = 0;
  int last_exit_ = -1;
  bool has_milestone_ = false;
};

}  // namespace

bool Constructs::any() const {
  return calendar || attributes || sources || groups || profiles || backlog || people || caseloads || clinics ||
         occasions || missed || repeats || leaves || full || splits || places || marks || zero_time;
}

Constructs Constructs::all() {
  Constructs all;
  for (bool* one : {&all.calendar, &all.attributes, &all.sources, &all.groups, &all.profiles, &all.backlog, &all.people,
                    &all.caseloads, &all.clinics, &all.occasions, &all.missed, &all.repeats, &all.leaves, &all.full,
                    &all.splits, &all.places, &all.marks, &all.zero_time})
    *one = true;
  return all;
}

Pathway generate(std::uint64_t number, const GenerateOptions& options) {
  return Generator(number, options).run();
}

Pathway generate_anything(std::uint64_t number) {
  GenerateOptions options;
  options.highest_load = 0;
  options.constructs = Constructs::all();
  return generate(number, options);
}

}  // namespace refpath::test
