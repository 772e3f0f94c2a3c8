// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "refpath/model/pathway.hpp"
#include "refpath/numerics/quantile_table.hpp"

namespace refpath {

/// The lowered pathway that both engines read: flat instructions, chance keyed once, each with its step.
///
/// A referral stands at one instruction. `work`, `joint` and `meet` take time and go on to the next instruction; `mark`
/// reaches a milestone and goes on; `branch` chooses an arc; an arc leads, after its delay, to an instruction or out.
enum class Op : std::uint8_t { work, joint, meet, mark, branch };

/// `index` is in the table of its operation: work and joint in Program::jobs, meet in meets, mark = milestone, branch
/// in branches.
struct Instruction {
  Op op;
  int step;
  int index;
};

/// A length of time drawn from a table. The same site gives the same draw for the same referral and visit in every
/// variant.
struct Draw {
  int table = -1;  ///< In Program::tables; unit seconds, or days of 86,400 s when `clock` is working_days.
  Clock clock = Clock::elapsed;
  std::uint64_t site = 0;
};

/// One kind of minutes within a piece.
struct Part {
  TimeKind kind;
  Draw draw;
};

/// What one person (or `people` persons of one role at once, each giving the same minutes) does in one go. Pieces with
/// the same `first_part` are the same minutes, drawn once.
struct Piece {
  int role;
  int people;
  int first_part, parts;  ///< In Program::parts; done one after another.
};

/// Work of one piece and one person (`work`), or pieces that start at one moment when all are free (`joint`).
struct Job {
  int step;
  int first_piece, pieces;  ///< In Program::pieces.
  AtClose at_close;
  int mark_at_start = -1;  ///< Milestone reached when the work begins (not when it joins the queue), or -1.
};

struct Meet {
  int step;
  int meeting;             ///< In Program::meetings.
  int mark_at_start = -1;  ///< Milestone reached when the meeting begins, or -1.
};

/// A connection: chosen with its share, then a delay, then the instruction `to`, or the exit.
struct Arc {
  double share;
  int to;        ///< Instruction, or -1: out by `exit`.
  int to_step;   ///< The step it leads to, or -1.
  int exit;      ///< Index of the exit, or -1.
  bool delayed;  ///< Whether `delay` is to be drawn.
  Draw delay;
  std::uint64_t site;  ///< Of its draw in the race (by the target's name).
};

/// Branch i is that of step i. Outcomes with a share of 0 have no arc.
struct Branch {
  int first_arc,
      arcs;  ///< In Program::arcs; a single arc draws nothing. None only where the step cannot reach an exit.
};

struct ProgramRole {
  std::string name;
  bool limited = false;  ///< Whether there is a number of people at all.
  double wte = 0;
  Hours hours;
  double background_per_week = 0;  ///< Seconds a week; 0: none. Always 0 for an unlimited role.
  Draw background_piece;
  std::uint64_t site = 0;  ///< Keyed by the role's name: background, duty.
};

struct ProgramMeeting {
  std::string name;
  std::vector<WeekTime> starts;  ///< Sorted.
  Ticks lasts = 0;
  struct Seat {
    int role;
    int people;
  };
  std::vector<Seat> seats;
  int room_for = 0;  ///< 0: no limit.
};

struct ProgramStep {
  std::string name;
  int entry = 0;           ///< First instruction (after its delay).
  int end = 0;             ///< One past its last instruction, which is its branch.
  bool on_a_loop = false;  ///< Visits are counted only where a referral can come again.
  int component = 0;       ///< The same number in steps between which a referral may go to and fro.
  bool reachable = false;  ///< Some route from the first step leads here.
  bool can_exit = false;   ///< Some route from here leads out.
};

struct ProgramTarget {
  int from, to, to_exit;  ///< As in Target.
  Ticks within;
  Cohort cohort;
};

struct Program {
  std::vector<Instruction> code;
  std::vector<Job> jobs;
  std::vector<Piece> pieces;
  std::vector<Part> parts;
  std::vector<Meet> meets;
  std::vector<Branch> branches;
  std::vector<Arc> arcs;
  std::vector<QuantileTable> tables;
  std::vector<ProgramRole> roles;        ///< In the order of the pathway.
  std::vector<ProgramMeeting> meetings;  ///< In the order of the pathway.
  std::vector<ProgramStep> steps;        ///< In the order of the pathway.
  std::vector<std::string> exits;
  std::vector<std::string> milestones;
  std::vector<ProgramTarget> targets;
  Hours hours;                    ///< In which referrals arrive and working time is counted.
  double referrals_per_week = 0;  ///< 0: the pathway has no demand.
  Arc start;                      ///< To the first step.
  std::uint64_t source_site = 0;  ///< Keyed by the source's name.
};

/// Lowers a pathway. Every index of a role, meeting, step, exit, milestone and target keeps its meaning in the program.
///
/// A step becomes its work in turn or its meeting, a mark when it reaches a milestone at its end, and a branch. Delays
/// sit on the arcs that lead to a step (an outcome's own delay replaces the step's, drawn at the same site) and on
/// Program::start.
[[nodiscard]] Program lower(const Pathway& pathway);

}  // namespace refpath
