// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace refpath {

/// A moment or a length on the engine's clock: whole seconds. Moment 0 is a Monday, 00:00.
using Ticks = std::int64_t;

inline constexpr Ticks minute_ticks = 60;
inline constexpr Ticks hour_ticks = 3600;
inline constexpr Ticks day_ticks = 24 * hour_ticks;
inline constexpr Ticks week_ticks = 7 * day_ticks;

/// Open from `from` up to, but not at, `to`; seconds since Monday 00:00, 0 <= from < to <= one week.
struct Period {
  Ticks from;
  Ticks to;
  friend bool operator==(const Period&, const Period&) = default;
};

/// Hours of work in a week that repeats: sorted periods that do not overlap. A night shift is cut at midnight.
struct Hours {
  std::vector<Period> periods;
  friend bool operator==(const Hours&, const Hours&) = default;
};

[[nodiscard]] Hours round_the_clock();
/// Mon-Fri 09:00-12:30 and 13:00-17:00: 37.5 hours a week.
[[nodiscard]] Hours office_week();
[[nodiscard]] Ticks open_per_week(const Hours& hours);
[[nodiscard]] bool is_round_the_clock(const Hours& hours);
/// Periods of which none goes over midnight.
[[nodiscard]] std::vector<Period> cut_at_midnight(const std::vector<Period>& periods);

/// A part of the week in which so many people come, on average.
struct PartOfWeek {
  Period period;
  double people;
};

/// A meeting's or clinic's start in the week, seconds since Monday 00:00.
using WeekTime = Ticks;

/// Answers questions about Hours at any moment, for weeks without end in both directions of use by the engine
/// (moments are >= 0). Periods that touch count as one: round the clock never closes.
class Calendar {
 public:
  /// No moment: later than any that is asked about.
  static constexpr Ticks never = Ticks{1} << 38;

  explicit Calendar(const Hours& hours);
  /// Closed on some days, from midnight to midnight, whatever the hours say. `closed`: the moments at which these days
  /// start, sorted, all different, none before moment 0.
  Calendar(const Hours& hours, const std::vector<Ticks>& closed);

  [[nodiscard]] bool always_open() const { return always_open_; }
  /// Closed at its end and open at its start.
  [[nodiscard]] bool open_at(Ticks moment) const;
  /// `moment` itself when open, else the next opening.
  [[nodiscard]] Ticks next_open(Ticks moment) const;
  /// The close that ends the period in which `moment` is; `moment` itself when closed; `never` after the last closed
  /// day of hours that otherwise never close. Not for always_open().
  [[nodiscard]] Ticks next_close(Ticks moment) const;
  /// The first moment after `moment` at which it opens or closes, or `never`. Not for always_open().
  [[nodiscard]] Ticks next_change(Ticks moment) const;
  /// Open time in [from, to).
  [[nodiscard]] Ticks open_between(Ticks from, Ticks to) const;
  /// The moment at which `length` of open time has passed since `from`, at the earliest: a length that ends with a
  /// period ends at its close (eight hours begun at 09:00 of a 09:00-17:00 day end at 17:00).
  [[nodiscard]] Ticks end_of_work(Ticks from, Ticks length) const;
  /// As end_of_work, but the moment is inside open time: at a close it is the next opening. For delays in working
  /// hours.
  [[nodiscard]] Ticks after_working_time(Ticks from, Ticks length) const;
  /// Working days on: at the same fraction of the open time of a later open day. `days_1024` counts days, in 1/1024 of
  /// a second of a day of 86,400 seconds, so half a day is half of that day's open time. What starts outside hours
  /// counts from the opening. Inside open time.
  [[nodiscard]] Ticks after_working_days(Ticks from, std::int64_t days_1024) const;

 private:
  /// A closed day on which the hours say that it is open.
  struct Gap {
    Ticks day;            // when it starts
    Ticks from;           // open time by the hours before it
    Ticks length;         // .. and in it
    Ticks closed_before;  // .. and in the closed days before it
    Ticks open_day;       // its number among the days that are open by the hours
  };
  [[nodiscard]] Ticks open_before(Ticks moment) const;   // open time in [0, moment)
  [[nodiscard]] Ticks moment_of(Ticks open_time) const;  // inside open time
  // The same by the hours alone.
  [[nodiscard]] Ticks hours_before(Ticks moment) const;
  [[nodiscard]] Ticks hours_moment(Ticks open_time) const;
  [[nodiscard]] Ticks hours_close(Ticks moment) const;
  [[nodiscard]] Ticks closed_before(Ticks open_time) const;
  [[nodiscard]] Ticks closed_days_between(Ticks open_day, Ticks days) const;
  std::vector<Period> periods_;    // merged where they touch
  std::vector<Ticks> before_;      // open time of the week before each period
  std::vector<Ticks> day_open_;    // open time of each day of the week
  std::vector<Ticks> day_before_;  // open time of the week before each day
  std::vector<Gap> gaps_;
  Ticks week_open_ = 0;
  bool always_open_ = false;
};

/// A clock of open time that is only ever asked forwards: what Calendar::after_working_time(0, open_time) answers, in a
/// few instructions. `hours` must outlive it.
class OpenClock {
 public:
  explicit OpenClock(const Hours& hours) : hours_(&hours), period_(hours.periods.size() - 1) {}
  /// With closed days, as a Calendar has them.
  OpenClock(const Hours& hours, const std::vector<Ticks>& closed);
  /// The moment inside open time at which `open_time` has passed since moment 0; never less than the last time asked.
  [[nodiscard]] Ticks moment(Ticks open_time);

 private:
  void next_period();
  const Hours* hours_;
  std::vector<Period> by_day_;  // with closed days: the periods cut at midnight
  std::vector<Ticks> closed_;
  std::size_t next_closed_ = 0;
  std::size_t period_;
  Ticks monday_ = -week_ticks;
  Ticks open_until_ = 0;
  Ticks offset_ = 0;
};

}  // namespace refpath
