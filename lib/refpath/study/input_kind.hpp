// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "refpath/model/pathway.hpp"

namespace refpath {

/// What sort of number an input is: how it may be moved, and how it is told.
enum class InputKind {
  rate,      ///< People a week.
  time,      ///< A length of time that varies: it moves by its mean.
  share,     ///< One of the shares that make up a whole: the others give way.
  portion,   ///< A share that stands alone: availability, people who do not attend.
  hours,     ///< Hours a week of other work.
  length,    ///< A length that does not vary: of a meeting, of a slot.
  money,     ///< Cost or fee.
  amount,    ///< Any other number that need not be whole: WTE, what is counted.
  whole,     ///< A whole number: it moves in steps.
  not_moved  ///< Hours of work and starts have no order.
};
/// "rate"
[[nodiscard]] const char* name(InputKind kind);

/// Of a number without a type of its own, by its place in words of the file (for_each_input).
[[nodiscard]] InputKind kind_of_number(const std::string& place);

/// What people call the input at a place: "Screening: Clinician", "Screening: share to "Redirected"". The
/// place itself where nothing better is known.
[[nodiscard]] std::string label_of_input(const Pathway& pathway, const std::string& place);

}  // namespace refpath
