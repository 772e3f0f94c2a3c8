// SPDX-License-Identifier: Apache-2.0
#include "refpath/simulation/tally.hpp"

#include <algorithm>

namespace refpath {
namespace {

/// How many referrals will be followed, roughly: room for them is made beforehand.
std::size_t expected(const Program& program, const Window& window) {
  constexpr double with_room = 1.25;
  const double weeks = static_cast<double>(window.to - window.from) / static_cast<double>(week_ticks);
  return static_cast<std::size_t>(std::min(with_room * program.referrals_per_week * weeks, 1e6)) + 64;
}

}  // namespace

Tally::Tally(const Program& program, const Layout& layout, const Window& window, bool pilot, bool follow)
    : program_(program),
      layout_(layout),
      window_(window),
      by_class_(static_cast<std::size_t>(program.classes) * static_cast<std::size_t>(layout.per_referral)),
      follow_(follow) {
  out_.row.assign(static_cast<std::size_t>(layout.width), 0.0);
  row_ = out_.row.data();
  out_.histograms.exit_elapsed.resize(program.exits.size());
  out_.histograms.milestone_elapsed.resize(program.milestones.size());
  out_.histograms.step_wait.resize(program.steps.size());
  out_.histograms.role_wait.resize(program.roles.size());
  out_.histograms.subgroup_elapsed.resize(layout.subgroups.size());
  out_.histograms.subgroup_wait.resize(layout.subgroups.size());
  if (follow) out_.followed.reserve(expected(program, window));
  if (pilot) out_.weekly_open.assign(static_cast<std::size_t>(window.to / week_ticks), 0.0);
  // Month ends: the first moment of each month after the one in which the window begins.
  CalendarDay month = calendar_day(program.starts_on);
  for (;;) {
    if (++month.month > 12) {
      month.month = 1;
      ++month.year;
    }
    const Ticks moment = window.from + (*date_of(month.year, month.month, 1) - program.starts_on) * day_ticks;
    if (moment > window.to) break;
    snapshots_.push_back(moment);
  }
}

void Tally::leaves(const Referral& r, int exit, Ticks now, const Ticks* reached) {
  open(r.arrived, now);
  targets(r, exit, now, reached);
  if (!r.counted) return;
  const Ticks elapsed = now - r.arrived;
  const auto seconds = static_cast<double>(elapsed);
  const auto wait = static_cast<double>(r.wait);
  double* row = of(r);
  if (exit < 0) ++row[layout_.unfinished];
  row[layout_.elapsed] += seconds;
  square(r, layout_.elapsed_squared, seconds);
  row[layout_.wait] += wait;
  square(r, layout_.wait_squared, wait);
  row[layout_.delay] += static_cast<double>(r.delay);
  row[layout_.touch] += static_cast<double>(r.touch);
  row[layout_.paused] += static_cast<double>(r.paused);
  row[layout_.met] += static_cast<double>(r.met);
  row[layout_.handoffs] += r.handoffs;
  Histograms& histograms = out_.histograms;
  histograms.elapsed.record(elapsed);
  histograms.wait.record(r.wait);
  std::size_t first = 0;
  for (const ProgramAttribute& attribute : program_.attributes) {
    const auto subgroup = first + static_cast<std::size_t>(program_.value_of(attribute, r.referral_class));
    histograms.subgroup_elapsed[subgroup].record(elapsed);
    histograms.subgroup_wait[subgroup].record(r.wait);
    first += static_cast<std::size_t>(attribute.values);
  }
  if (exit >= 0) {
    ++row[layout_.exits + exit];
    row[layout_.exit_elapsed + exit] += seconds;
    histograms.exit_elapsed[static_cast<std::size_t>(exit)].record(elapsed);
  }
  for (std::size_t m = 0; m < program_.milestones.size(); ++m) {
    if (reached[m] < 0) continue;
    const Ticks after = reached[m] - r.arrived;
    const int milestone = static_cast<int>(m);
    ++row[layout_.milestones + milestone];
    row[layout_.milestone_elapsed + milestone] += static_cast<double>(after);
    histograms.milestone_elapsed[m].record(after);
  }
  if (follow_)
    out_.followed.push_back(
        {program_.sources[r.source].site, r.ordinal, r.member, r.referral_class, exit >= 0, elapsed});
}

void Tally::targets(const Referral& r, int exit, Ticks now, const Ticks* reached) {
  for (std::size_t i = 0; i < program_.targets.size(); ++i) {
    const ProgramTarget& target = program_.targets[i];
    const int t = static_cast<int>(i);
    if (!target.only.empty() && target.only[r.referral_class] == 0) continue;
    const Ticks from = target.from < 0 ? r.arrived : reached[target.from];
    if (from < 0) continue;
    Ticks to = -1;  // when the clock stopped: -1 for never
    if (target.to >= 0) {
      to = reached[target.to];
    } else if (exit >= 0 && (target.to_exit < 0 || target.to_exit == exit)) {
      to = now;
    }
    auto count = [&](bool hit) {
      ++of(r)[layout_.target_counted + t];
      if (hit) ++of(r)[layout_.target_hits + t];
    };
    switch (target.cohort) {
      case Cohort::completed:
        if (r.counted && to >= from) count(to - from <= target.within);
        break;
      case Cohort::finished:
        if (to >= from && window_.has(to)) count(to - from <= target.within);
        break;
      case Cohort::incomplete: {
        const Ticks stops = to >= from ? to : now;  // leaving ends the wait, too
        for (const Ticks moment : snapshots_)
          if (from < moment && moment <= stops) count(moment - from <= target.within);
        break;
      }
    }
  }
}

void Tally::open(Ticks from, Ticks to) {
  const Ticks quarter = (window_.to - window_.from) / 4;
  for (int q = 0; q < 4; ++q) {
    const Window part{window_.from + q * quarter, q == 3 ? window_.to : window_.from + (q + 1) * quarter, 0};
    row_[at(layout_.open, q)] += static_cast<double>(part.overlap(from, to));
  }
  if (out_.weekly_open.empty()) return;
  const Ticks last = std::min(to, window_.to);
  for (Ticks t = from; t < last;) {
    const Ticks week = t / week_ticks;
    const Ticks end = std::min(last, (week + 1) * week_ticks);
    out_.weekly_open[static_cast<std::size_t>(week)] += static_cast<double>(end - t);
    t = end;
  }
}

/// All referrals, and those of each value of each attribute.
void Tally::add_up_classes() {
  for (const int c : layout_.class_order) {
    const double* of_class = by_class_.data() + static_cast<std::ptrdiff_t>(c) * layout_.per_referral;
    for (int i = 0; i < layout_.per_referral; ++i)
      if (!is_square(i)) row_[at(i)] += of_class[i];
    for (const Layout::Subgroup& subgroup : layout_.subgroups) {
      const ProgramAttribute& attribute = program_.attributes[static_cast<std::size_t>(subgroup.attribute)];
      if (program_.value_of(attribute, c) != subgroup.value) continue;
      for (int i = 0; i < layout_.per_referral; ++i) row_[at(subgroup.first + i)] += of_class[i];
    }
  }
}

Outcomes Tally::finish(int runaway_step, bool crowded) {
  add_up_classes();
  row_[at(layout_.events)] = static_cast<double>(events_);
  out_.runaway_step = runaway_step;
  out_.crowded = crowded;
  return std::move(out_);
}

}  // namespace refpath
