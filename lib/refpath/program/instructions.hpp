// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "refpath/model/pathway.hpp"

namespace refpath {

/// The lowered pathway that both engines read: flat instructions, chance keyed once, each with its step.
///
/// A referral stands at one instruction, or, while it is split into parallel branches, at one in each branch.
/// `gate`, `mark`, `count` and `free` are passed in no time; `take` waits for a place; `work`, `joint`, `meet` and
/// `session` take time; `split` waits for its branches; all of these go on to the next instruction. `again` goes back
/// to do a step once more, or on. `tried` goes elsewhere on the last try, or on. `join` ends a parallel branch;
/// `branch` chooses an arc; an arc leads, after its delay, to an instruction or out.
enum class Op : std::uint8_t {
  work,
  joint,
  meet,
  session,
  take,
  free,
  gate,
  mark,
  count,
  again,
  tried,
  split,
  join,
  branch
};

/// `index` is in the table of its operation: work and joint in Program::jobs, meet in meets, session in bookings, take
/// and free in holdings, gate in gates, mark = milestone, count in marks, again in repeats, tried and branch in
/// branches, split in splits; join has none.
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
  int by_class = -1;  ///< Where it depends on the referral: its draw for class 0 in Program::class_draws, or -1.
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
  int instead = -1;       ///< The next of several pieces of which only one is done, by whoever is free first; or -1.
  int same = -1;          ///< In Program::memories: whoever is remembered there does it, if anybody is; or -1.
  int remember = -1;      ///< In Program::memories: where it is remembered who did it; or -1.
};

/// Work of one piece and one person (`work`), or pieces that start at one moment when all are free (`joint`).
struct Job {
  int step;
  int first_piece, pieces;  ///< In Program::pieces; those of which only one is done stand one after another.
  AtClose at_close;
  int mark_at_start = -1;  ///< Milestone reached when the work begins (not when it joins the queue), or -1.
  bool missed = false;     ///< Time lost by somebody who was not there: no contact.
};

/// Who did something for a referral, so that the same person does the next.
struct Memory {
  int role;
  int step;  ///< The step whose person is remembered, or -1: whoever has the referral on their caseload.
};

struct Meet {
  int step;
  int meeting;             ///< In Program::meetings.
  int mark_at_start = -1;  ///< Milestone reached when the meeting begins, or -1.
  bool missed = false;     ///< The person does not come.
};

/// A slot in a clinic is booked when the referral is ready, and taken when it comes.
struct ClinicVisit {
  int step;
  int clinic;              ///< In Program::clinics.
  int mark_at_start = -1;  ///< Milestone reached when the slot begins, or -1.
  bool missed = false;     ///< The person does not come: the slot is lost.
};

/// A place, or one on the caseload of somebody of a role, that is taken or freed.
struct Holding {
  int place;  ///< In Program::places, or -1.
  int role;   ///< Of the caseload, or -1.
};

/// Where the wait for a step begins. It ends when the step's first work, meeting or slot begins.
struct Gate {
  int step;
  bool leaves = false;     ///< Whether patience runs.
  Draw patience;           ///< Calendar time.
  int leaves_branch = -1;  ///< In Program::branches.
  int full = -1;           ///< Who finds so many waiting and cannot begin at once goes elsewhere; -1: no limit.
  int full_branch = -1;
};

/// Something to be counted, or money to be paid.
struct Mark {
  int count;  ///< Index of the count, or -1: a fee.
  double amount;
};

/// A step's work is done `times` times.
struct Repetition {
  int first;               ///< Instruction to go back to.
  std::vector<int> times;  ///< By class, or a single one.
  bool spaced = false;
  Draw every;  ///< From the beginning of one time to the next being due.
};

/// Parallel branches: an arc to each in Program::arcs, with share 1.
struct ParallelSplit {
  int step;
  int first_arc, arcs;
  int needed;  ///< How many must end; then the others are withdrawn.
};

/// A connection: chosen with its share, then a delay, then the instruction `to`, or the exit.
struct Arc {
  double share;
  int to;        ///< Instruction, or -1: out by `exit`.
  int to_step;   ///< The step it leads to, or -1: an exit, or an instruction inside the step in hand.
  int exit;      ///< Index of the exit, or -1.
  bool delayed;  ///< Whether `delay` is to be drawn.
  Draw delay;
  std::uint64_t site;  ///< Of its draw in the race (by the target's name).
};

/// Branch i is that of step i, for i below the number of steps (a branch without arcs for the end of a parallel
/// branch); further branches follow. Outcomes with a share of 0 have no arc.
struct Branch {
  int first_arc, arcs;  ///< In Program::arcs; a single arc draws nothing. None only where no exit can be reached.
  int by_class = -1;    ///< Where it depends on the referral: its branch for class 0 in Program::class_branches, or -1.
};

}  // namespace refpath
