// SPDX-License-Identifier: Apache-2.0
#include "refpath/analysis/contact.hpp"

namespace refpath {

bool is_contact_cut(double before, double after) {
  constexpr double rounding = 1e-9;
  return before > 0 && after < before * (1 - most_contact_cut - rounding);
}

double minutes_of_slot(const ProgramClinic& clinic) {
  double people = 0;
  for (const Seat& seat : clinic.seats) people += seat.people;
  return people * static_cast<double>(clinic.slot_length) / static_cast<double>(minute_ticks);
}

std::optional<double> contact_minutes(const Program& program, const Analysis& analysis) {
  if (!analysis.defined) return std::nullopt;
  for (const Analysis::Cell& cell : analysis.cells)
    if (cell.kind == TimeKind::contact && !cell.exactness.exact() && cell.exactness.why_not != whoever_is_free)
      return std::nullopt;
  for (std::size_t c = 0; c < program.clinics.size(); ++c)
    if (!analysis.clinic_visits_exactness[c].exact() || analysis.referrals_per_week <= 0) return std::nullopt;
  return contact_if_nobody_left(program, analysis);
}

std::optional<double> contact_if_nobody_left(const Program& program, const Analysis& analysis) {
  if (!analysis.defined || (!program.clinics.empty() && analysis.referrals_per_week <= 0)) return std::nullopt;
  double minutes = 0;
  for (const Analysis::Cell& cell : analysis.cells)
    if (cell.kind == TimeKind::contact) minutes += cell.mean / static_cast<double>(minute_ticks);
  for (std::size_t c = 0; c < program.clinics.size(); ++c)
    minutes += minutes_of_slot(program.clinics[c]) * analysis.slots_used[c] / analysis.referrals_per_week;
  return minutes;
}

}  // namespace refpath
