// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/simulation/layout.hpp"
#include "refpath/simulation/referral.hpp"
#include "refpath/simulation/simulate.hpp"

namespace refpath {

/// The stretch of a replication that counts, in ticks; arrivals go on until the last counted referral is out, at most
/// until `latest`.
struct Window {
  Ticks from = 0;
  Ticks to = 0;
  Ticks latest = 0;
  [[nodiscard]] bool has(Ticks moment) const { return from <= moment && moment < to; }
  /// How much of [a, b) lies in it.
  [[nodiscard]] Ticks overlap(Ticks a, Ticks b) const {
    const Ticks low = a > from ? a : from, high = b < to ? b : to;
    return high > low ? high - low : 0;
  }
};

/// What one replication leaves.
struct Outcomes {
  std::vector<double> row;
  Histograms histograms;
  std::vector<Followed> followed;   ///< The counted referrals, if they are to be followed.
  std::vector<double> weekly_open;  ///< Referrals in progress, integrated over each week since the start; pilots only.
  int runaway_step = -1;
  bool crowded = false;  ///< It was given up: too many referrals in progress at once.
};

/// Writes down what happens; knows nothing of how it comes about.
class Tally {
 public:
  Tally(const Program& program, const Layout& layout, const Window& window, bool pilot, bool follow);

  void event() { ++events_; }
  void arrival(const Referral& r) {
    if (r.counted) ++of(r)[layout_.counted];
  }
  void visit(const Referral& r, int step) {
    if (r.counted) ++of(r)[layout_.visits + step];
  }
  /// A piece of work for `role` begins at `start`; it has waited since r.ready.
  void piece_wait(const Referral& r, int role, Ticks start) {
    row_[at(layout_.queue, role)] += static_cast<double>(window_.overlap(r.ready, start));
    if (!r.counted) return;
    const Ticks wait = start - r.ready;
    of(r)[layout_.role_wait + role] += static_cast<double>(wait);
    ++of(r)[layout_.role_pieces + role];
    out_.histograms.role_wait[static_cast<std::size_t>(role)].record(wait);
  }
  /// The wait ends without work: at the end of the replication, or because the referral goes elsewhere.
  void still_waiting(Ticks ready, int role, Ticks now) {
    row_[at(layout_.queue, role)] += static_cast<double>(window_.overlap(ready, now));
  }
  /// Minutes given; negative for those that are not given after all.
  void touch(const Referral& r, int piece, int part, Ticks time) {
    if (r.counted) of(r)[layout_.time + cell(piece, part)] += static_cast<double>(time);
  }
  /// Work that is done in the window, and how much of it outside the person's hours; negative to take it back.
  void worked(int role, bool background, Ticks time, Ticks overtime) {
    row_[at(background ? layout_.background : layout_.worked, role)] += static_cast<double>(time);
    row_[at(layout_.overtime, role)] += static_cast<double>(overtime);
  }
  /// Somebody was at work from `from` to `to` and had nothing to do, long enough to be of use.
  void usable(int role, Ticks from, Ticks to) {
    row_[at(layout_.usable, role)] += static_cast<double>(window_.overlap(from, to));
  }
  /// Other work in the window that is known without playing it.
  void background(int role, double seconds) { row_[at(layout_.background, role)] += seconds; }
  void step_wait(const Referral& r, int step) {
    if (!r.counted) return;
    const auto wait = static_cast<double>(r.step_wait);
    of(r)[layout_.step_wait + step] += wait;
    square(r, layout_.step_wait_squared + step, wait);
    out_.histograms.step_wait[static_cast<std::size_t>(step)].record(r.step_wait);
  }
  void meeting(int meeting, Ticks start, int taken, int left_over) {
    if (!window_.has(start)) return;
    ++row_[at(layout_.held, meeting)];
    if (taken == 0 && left_over == 0) ++row_[at(layout_.empty, meeting)];
    row_[at(layout_.taken, meeting)] += taken;
    row_[at(layout_.left_over, meeting)] += left_over;
  }
  /// A session of a clinic, with so many slots.
  void session(int clinic, Ticks start, int slots) {
    if (window_.has(start)) row_[at(layout_.slots_held, clinic)] += slots;
  }
  /// A slot of the session that began at `start` is taken by somebody who came, or lost to somebody who did not.
  void slot(int clinic, Ticks start, bool missed) {
    if (window_.has(start)) ++row_[at(missed ? layout_.slots_missed : layout_.slots_used, clinic)];
  }
  void mark(const Referral& r, const Mark& mark) {
    if (r.counted) of(r)[mark.count < 0 ? layout_.fees : layout_.count_marks + mark.count] += mark.amount;
  }
  void left(const Referral& r, int step) {
    if (r.counted) ++of(r)[layout_.left + step];
  }
  void found_full(const Referral& r, int step) {
    if (r.counted) ++of(r)[layout_.full + step];
  }
  void tried_out(const Referral& r, int step) {
    if (r.counted) ++of(r)[layout_.tried_out + step];
  }
  void occupied(int place, Ticks from, Ticks to) {
    row_[at(layout_.occupied, place)] += static_cast<double>(window_.overlap(from, to));
  }
  void on_caseload(int role, Ticks from, Ticks to) {
    row_[at(layout_.caseload, role)] += static_cast<double>(window_.overlap(from, to));
  }
  /// The different people who worked on a referral that leaves, and its contacts.
  void people(const Referral& r, int people, int met, int contacts, int usual) {
    if (!r.counted) return;
    double* row = of(r);
    row[layout_.people] += people;
    row[layout_.people_met] += met;
    row[layout_.contacts] += contacts;
    row[layout_.usual_contacts] += usual;
  }
  /// The referral leaves by `exit` (-1: the replication ends with it inside). `reached`: when it first reached each
  /// milestone, -1 for never.
  void leaves(const Referral& r, int exit, Ticks now, const Ticks* reached);

  [[nodiscard]] const Window& window() const { return window_; }
  /// Ends the writing and hands over what was written.
  [[nodiscard]] Outcomes finish(int runaway_step, bool crowded);

 private:
  [[nodiscard]] static std::size_t at(int first, int index = 0) { return static_cast<std::size_t>(first + index); }
  [[nodiscard]] int cell(int piece, int part) const {
    return layout_.piece_cells[static_cast<std::size_t>(layout_.piece_first[static_cast<std::size_t>(piece)] + part)];
  }
  /// The numbers of the counted referrals of its class.
  [[nodiscard]] double* of(const Referral& r) {
    return by_class_.data() +
           static_cast<std::size_t>(r.referral_class) * static_cast<std::size_t>(layout_.per_referral);
  }
  /// Sums of squares are too large to be exact, so that they depend on the order. That of all referrals is not added up
  /// from classes, lest it change with the attributes by which referrals happen to be told apart.
  void square(const Referral& r, int cell, double value) {
    of(r)[cell] += value * value;
    row_[at(cell)] += value * value;
  }
  [[nodiscard]] bool is_square(int cell) const {
    return cell == layout_.elapsed_squared || cell == layout_.wait_squared ||
           (cell >= layout_.step_wait_squared && cell < layout_.role_wait);
  }
  void add_up_classes();
  void targets(const Referral& r, int exit, Ticks now, const Ticks* reached);
  void open(Ticks from, Ticks to);

  const Program& program_;
  const Layout& layout_;
  Window window_;
  Outcomes out_;
  double* row_;
  std::vector<double> by_class_;  ///< The numbers per referral, class by class: added up at the end.
  std::vector<Ticks> snapshots_;  ///< Month ends in the window.
  bool follow_;
  std::int64_t events_ = 0;
};

}  // namespace refpath
