// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "refpath/model/attributes.hpp"
#include "refpath/model/quantity.hpp"
#include "refpath/units/duration.hpp"
#include "refpath/units/recurrence.hpp"

namespace refpath {

struct Attendance {
  int role;                 ///< Index in Pathway::roles.
  Quantity<double> people;  ///< Whole number.
};

struct Meeting {
  std::string name;
  Location at;
  std::string label;
  Quantity<Recurrence> starts;
  Quantity<double> lasts;  ///< Seconds.
  std::vector<Attendance> attend;
  std::optional<Quantity<double>> room_for;  ///< Referrals it can take at most.
  std::optional<Quantity<double>> held_if;   ///< Held only if so many wait; left out: always.
};

/// Slots that are kept for some referrals until a while before the session; then they are anybody's.
struct Kept {
  Location at;
  Quantity<double> slots;  ///< Of each session; whole.
  Condition whom;
  Quantity<Duration> until;  ///< Fixed, counted back from the start of the session; zero: to the last.
};

/// Sessions with slots that are booked beforehand. Whole sessions are charged to those who attend.
struct Clinic {
  std::string name;
  Location at;
  std::string label;
  Quantity<Recurrence> starts;
  Quantity<double> slots;        ///< Of each session; whole.
  Quantity<double> slot_length;  ///< Seconds. Slot k begins k slot lengths after the session's start.
  std::vector<Attendance> attend;
  std::optional<Quantity<Duration>> notice;  ///< Least time from booking to slot.
  std::vector<Kept> kept;
};

}  // namespace refpath
