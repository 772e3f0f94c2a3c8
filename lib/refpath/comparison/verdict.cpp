// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/verdict.hpp"

#include <cmath>

#include "refpath/comparison/time_scale.hpp"

namespace refpath {

const char* name(Verdict verdict) {
  switch (verdict) {
    case Verdict::no_difference_that_matters:
      return "no difference that matters";
    case Verdict::better:
      return "better";
    case Verdict::worse:
      return "worse";
    case Verdict::better_size_not_clear:
      return "better, size not clear";
    case Verdict::worse_size_not_clear:
      return "worse, size not clear";
    case Verdict::not_clear:
      return "not clear";
    case Verdict::no_difference_seen:
      return "no difference seen";
    case Verdict::no_difference:
      return "no difference";
  }
  return "";
}

Verdict verdict(double low, double high, double worth) {
  const bool nothing = low == 0 && high == 0;  // whatever it is worth: 1 % of no cost is nothing, too
  if (nothing || (-worth < low && high < worth)) return Verdict::no_difference_that_matters;
  if (low >= worth) return Verdict::better;
  if (high <= -worth) return Verdict::worse;
  if (low > 0) return Verdict::better_size_not_clear;
  if (high < 0) return Verdict::worse_size_not_clear;
  return Verdict::not_clear;
}

std::optional<double> worth_in(std::string_view unit, double hours, double before, double after) {
  if (unit == "h/week") return hours;
  if (unit == "days") {
    constexpr double tenth = 0.1;
    return before > 0 && before < short_time && after < short_time ? tenth * before : 1.0;
  }
  if (unit == "share") return 0.02;
  const std::string_view money_unit = "/week";
  if (unit.size() > money_unit.size() && unit.substr(unit.size() - money_unit.size()) == money_unit)
    return 0.01 * std::abs(before);
  return std::nullopt;
}

}  // namespace refpath
