// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "refpath/model/pathway.hpp"

namespace refpath::test {

/// What a generated pathway may contain besides steps with work, delays, meetings every week and outcomes by chance.
/// What is allowed is there in about half of the pathways, so that each is seen beside each other and without it.
struct Constructs {
  bool calendar = false;    ///< Closed days, a first day, office hours.
  bool attributes = false;  ///< With priority, values by attribute and outcomes by `when`.
  bool sources = false;     ///< Several of them, hours in which they are received, mixes of their own.
  bool groups = false;      ///< Several people at once.
  bool profiles = false;    ///< Parts of the week with numbers of their own, observed arrivals.
  bool backlog = false;
  bool people = false;  ///< Named people, availability, one of several roles, the same person as before.
  bool caseloads = false;
  bool clinics = false;
  bool occasions = false;  ///< Meetings every few weeks, by the month, held only if some wait.
  bool missed = false;     ///< With tries.
  bool repeats = false;
  bool leaves = false;
  bool full = false;
  bool splits = false;
  bool places = false;
  bool marks = false;      ///< Counts and fees.
  bool zero_time = false;  ///< Loops on which no time passes.
  [[nodiscard]] bool any() const;
  [[nodiscard]] static Constructs all();
};

/// What a generated pathway may contain.
struct GenerateOptions {
  int least_steps = 3;
  int most_steps = 10;
  bool loops = true;
  bool meetings = true;
  bool joint = true;          ///< Steps with several roles or people at one moment.
  bool hours_of_work = true;  ///< Otherwise everybody works round the clock.
  bool background = true;
  bool fractional = true;  ///< Whole-time equivalents that are no whole number.
  bool delays = true;
  /// The demand is set so that no role, meeting or shared time of joint work is loaded above this share (0.5 or more),
  /// and places and caseloads are as many as are needed; 0: the demand is drawn without regard to load.
  double highest_load = 0.8;
  Constructs constructs{};
};

/// The pathway with this number: well formed, every step reachable, every step able to exit, nothing that the checks
/// call an error when highest_load is given. The same number and options give the same pathway in every build.
[[nodiscard]] Pathway generate(std::uint64_t number, const GenerateOptions& options = {});
/// With every construct there is, and no regard to load.
[[nodiscard]] Pathway generate_anything(std::uint64_t number);

}  // namespace refpath::test
