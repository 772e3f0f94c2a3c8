// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "refpath/model/graph.hpp"
#include "refpath/program/classes.hpp"
#include "refpath/program/program.hpp"
#include "refpath/program/tables.hpp"

namespace refpath {

/// Makes the program of a pathway, part by part; see lower().
class Lowering {
 public:
  Lowering(const Pathway& pathway, const std::vector<std::string>& told_apart, const KnownTables* known = nullptr);
  [[nodiscard]] Program run();

 private:
  // lower.cpp: names, targets, where referrals come from.
  void names_and_targets();
  void demand();
  [[nodiscard]] ProgramSource source(const Source& from);
  void shares(const Source& from, ProgramSource& lowered);

  // lower_people.cpp: roles, meetings, clinics and places.
  void roles();
  void meetings();
  void clinics();
  void places();
  [[nodiscard]] std::vector<Seat> seats(const std::vector<Attendance>& attend) const;

  // lower_steps.cpp: instructions.
  void step(int index);
  void body(int index, int mark_at_start);
  void missed_body(int index, int tries_branch);
  void work(int index, int mark_at_start, bool missed);
  void begin_job(int step, int mark_at_start, bool missed);
  void end_job();
  void add_pieces(const Step& step, std::size_t index, const Quantity<Duration>* instead);
  void holdings(Op op, int step, const std::vector<PlaceRef>& places);
  void counts(int step, const std::vector<CountMark>& counts);
  void fee(int step, const std::optional<Quantity<Money>>& fee);
  void gate(int index);
  void repeat(int index, int first);
  void split(int index);
  [[nodiscard]] int memory(int role, int step);
  [[nodiscard]] std::uint64_t work_site(const Step& step, std::size_t index, std::size_t k) const;
  void emit(Op op, int step, int index) { program_.code.push_back({op, step, index}); }

  // lower_arcs.cpp: outcomes.
  /// A branch that will choose among these outcomes of a step; `purpose` tells lists of one step apart.
  [[nodiscard]] int branch(int step, const std::vector<Outcome>& outcomes, std::string purpose);
  void fill(int index, int step, const std::vector<Outcome>& outcomes, const std::string& purpose);
  void choose_between(int index, const std::vector<Arc>& arcs, const std::vector<std::vector<double>>& shares);
  [[nodiscard]] Arc arc_of(int step, const Outcome& outcome);
  void lead_to(Arc& arc, const Next& next, const std::optional<Quantity<Duration>>& own_delay);
  void fill_branches();

  [[nodiscard]] Draw draw(const Quantity<Duration>& duration, std::uint64_t site);
  [[nodiscard]] Draw draw(const Duration& duration, std::uint64_t site);
  [[nodiscard]] Arc to_instruction(int instruction) const;
  [[nodiscard]] const std::string& target_name(const Next& next) const;
  /// By what a step's chance is keyed.
  [[nodiscard]] static const std::string& key_of(const Step& step) {
    return step.matches.empty() ? step.name : step.matches;
  }
  [[nodiscard]] const Step& step_at(int index) const { return pathway_.steps[static_cast<std::size_t>(index)]; }
  template <class T>
  [[nodiscard]] static int size(const std::vector<T>& list) {
    return static_cast<int>(list.size());
  }

  const Pathway& pathway_;
  Classes classes_;
  Program program_;
  Tables tables_;
  struct Pending {  // filled when every step has its instructions
    int branch;
    int step;
    const std::vector<Outcome>* outcomes;
    std::string purpose;
  };
  std::vector<Pending> pending_;
  std::vector<int> inner_;  // splits whose arcs are still to be led to their entries
};

}  // namespace refpath
