// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "refpath/model/pathway.hpp"
#include "refpath/numerics/quantile_table.hpp"
#include "refpath/program/instructions.hpp"

namespace refpath {

struct ProgramRole {
  std::string name;
  bool limited = false;  ///< Whether there is a number of people at all.
  double wte = 0;        ///< Of named people: how many.
  Hours hours;
  std::vector<Hours> people;       ///< Hours of each named person; empty: nobody is named.
  double availability = 1;         ///< Share of person-days at work.
  int caseload = 0;                ///< Open people at most, each; 0: no limit.
  bool practitioner = true;        ///< Not the person referred or their family.
  double background_per_week = 0;  ///< Seconds a week; 0: none. Always 0 for an unlimited role.
  Draw background_piece;
  std::uint64_t site = 0;  ///< Keyed by the role's name: background, duty.
};
/// Seconds a week in which the people of a role are contracted to work, all together; before closed days and
/// availability.
[[nodiscard]] double contracted_per_week(const ProgramRole& role);

/// How many of which role must be there.
struct Seat {
  int role;
  int people;
};

struct ProgramMeeting {
  std::string name;
  Recurrence when;
  Ticks lasts = 0;
  std::vector<Seat> seats;
  int room_for = 0;        ///< 0: no limit.
  int held_if = 0;         ///< Held only if so many wait; 0: always.
  std::uint64_t site = 0;  ///< Keyed by its name: phase.
};

struct ProgramClinic {
  std::string name;
  Recurrence when;
  int slots = 0;  ///< Of each session.
  Ticks slot_length = 0;
  std::vector<Seat> seats;
  bool noticed = false;
  Draw notice;  ///< Least time from booking to slot.
  struct Keep {
    int slots;
    std::vector<char> whom;  ///< By class.
    Draw until;              ///< Fixed; counted back from the start of the session.
  };
  std::vector<Keep> kept;
  std::uint64_t site = 0;
};

struct ProgramPlace {
  std::string name;
  int number = 0;  ///< 0: no limit.
};

struct ProgramStep {
  std::string name;
  int entry = 0;           ///< First instruction (after its delay).
  int end = 0;             ///< One past its last instruction.
  bool on_a_loop = false;  ///< Visits are counted only where a referral can come again.
  int component = 0;       ///< The same number in steps between which a referral may go to and fro.
  bool reachable = false;  ///< Some route from the first step leads here.
  bool can_exit = false;   ///< Some route from here leads out.
  int inside = -1;         ///< The step of the innermost split in one of whose branches it lies, or -1.
  int tries = 0;           ///< Who would come once more than this goes by `tries_branch`; 0: no limit.
  int tries_branch = -1;   ///< In Program::branches.
};

struct ProgramExit {
  std::vector<Mark> marks;
  struct Keep {
    Holding holding;
    Draw time;
  };
  std::vector<Keep> keeps;
};

struct ProgramTarget {
  int from, to, to_exit;  ///< As in Target.
  Ticks within;
  Cohort cohort;
  std::vector<char> only;  ///< By class; empty: all.
};

/// An attribute that something depends on.
struct ProgramAttribute {
  int attribute;  ///< In the pathway.
  int values;
  int stride;              ///< Class = sum of value x stride.
  std::uint64_t site = 0;  ///< Of its draw, by its name.
};

/// Referrals that come in the same way.
struct ProgramSource {
  std::string name;
  double per_week = 0;  ///< People.
  Hours received;
  std::vector<Arrivals::Part> parts;  ///< As in Arrivals.
  std::vector<Ticks> replay;
  int replay_weeks = 0;
  Arc start;                                ///< To the first step.
  std::uint64_t site = 0;                   ///< Keyed by the source's name.
  std::vector<int> group_sizes;             ///< Empty: one by one.
  std::vector<double> group_shares;         ///< Of the same length.
  double mean_group = 1;                    ///< People an arrival, on average.
  std::vector<std::vector<double>> shares;  ///< By program attribute: shares of its values.
  std::vector<double> class_shares;         ///< By class; they add up to 1.
  struct Backlog {
    Arc to;  ///< Without delay.
    int referrals;
  };
  std::vector<Backlog> backlog;
};

struct Program {
  std::vector<Instruction> code;
  std::vector<Job> jobs;
  std::vector<Piece> pieces;
  std::vector<Part> parts;
  std::vector<Meet> meets;
  std::vector<ClinicVisit> clinic_visits;
  std::vector<Holding> holdings;
  std::vector<Gate> gates;
  std::vector<Mark> marks;
  std::vector<Repetition> repeats;
  std::vector<ParallelSplit> splits;
  std::vector<Branch> branches;
  std::vector<Branch> class_branches;
  std::vector<Arc> arcs;
  std::vector<Draw> class_draws;
  std::vector<Memory> memories;
  std::vector<QuantileTable> tables;
  std::vector<ProgramRole> roles;        ///< In the order of the pathway.
  std::vector<ProgramMeeting> meetings;  ///< In the order of the pathway.
  std::vector<ProgramClinic> clinics;    ///< In the order of the pathway.
  std::vector<ProgramPlace> places;      ///< In the order of the pathway.
  std::vector<ProgramStep> steps;        ///< In the order of the pathway.
  std::vector<std::string> exits;
  std::vector<ProgramExit> exit_rules;  ///< By exit.
  std::vector<std::string> milestones;
  std::vector<std::string> counts;
  std::vector<ProgramTarget> targets;
  std::vector<ProgramSource> sources;        ///< One at least; without demand its `per_week` is 0.
  std::vector<ProgramAttribute> attributes;  ///< Only those on which something depends.
  int classes = 1;                           ///< Combinations of their values.
  std::vector<int> class_priority;           ///< By class: rank, 0 is served first.
  int priorities = 1;                        ///< Number of ranks; other work has the last.
  Hours hours;                               ///< The pathway's.
  Hours working_time;                        ///< In which working hours and days are counted.
  std::vector<Date> closed;                  ///< Sorted.
  Date starts_on = 0;                        ///< A Monday: the first counted day.
  bool has_backlog = false;
  double referrals_per_week = 0;  ///< People, from all sources; 0: the pathway has no demand.

  /// What a draw is for a referral of this class.
  [[nodiscard]] const Draw& draw_of(const Draw& draw, int referral_class) const {
    return draw.by_class < 0 ? draw : class_draws[static_cast<std::size_t>(draw.by_class + referral_class)];
  }
  [[nodiscard]] const Branch& branch_of(int branch, int referral_class) const {
    const Branch& plain = branches[static_cast<std::size_t>(branch)];
    return plain.by_class < 0 ? plain : class_branches[static_cast<std::size_t>(plain.by_class + referral_class)];
  }
  /// The value of a program attribute that a class stands for.
  [[nodiscard]] int value_of(const ProgramAttribute& attribute, int referral_class) const {
    return referral_class / attribute.stride % attribute.values;
  }
};

/// The piece of a job that comes after this one and those that could be done instead of it.
[[nodiscard]] inline int piece_after(const Program& program, int piece) {
  while (program.pieces[static_cast<std::size_t>(piece)].instead >= 0)
    piece = program.pieces[static_cast<std::size_t>(piece)].instead;
  return piece + 1;
}

/// Lowers a pathway. Every index of a role, meeting, clinic, place, step, exit, milestone, count and target keeps its
/// meaning in the program.
///
/// A step becomes: its gate; what it takes; if some do not attend, a branch to what is done with them and without;
/// its work in turn, its meeting, its slot or its split; `again` if it is repeated; its milestone, counts and fee; what
/// it frees; and a branch, or the join. Delays sit on the arcs that lead to a step (an outcome's own delay replaces the
/// step's, drawn at the same site). An outcome that takes or frees places leads to those instructions first, and on by
/// a branch of a single arc.
[[nodiscard]] Program lower(const Pathway& pathway);

}  // namespace refpath
