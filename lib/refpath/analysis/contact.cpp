// SPDX-License-Identifier: Apache-2.0
#include "refpath/analysis/contact.hpp"

#include <algorithm>

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

bool is_cut(double before, double after) {
  constexpr double rounding = 1e-9;
  return before > 0 && after < before * (1 - most_contact_cut - rounding);
}

// What is lost to somebody who does not come is time of another kind; whether there is any.
bool tell_missed_apart(Program& program) {
  bool any = false;
  for (const Job& job : program.jobs) {
    if (!job.missed) continue;
    for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p) {
      const Piece& piece = program.pieces[at(p)];
      for (int k = piece.first_part; k < piece.first_part + piece.parts; ++k) {
        TimeKind& kind = program.parts[at(k)].kind;
        any = any || kind == TimeKind::contact;
        kind = TimeKind::admin;
      }
    }
  }
  return any;
}

// Of several who give the same minutes at one moment only one gives them; whether there are any.
bool count_shared_once(Program& program) {
  bool any = false;
  for (const Job& job : program.jobs) {
    int shared = -1;
    for (int p = job.first_piece; p < job.first_piece + job.pieces;) {
      const int after = piece_after(program, p);
      const int first_part = program.pieces[at(p)].first_part;
      for (; p < after; ++p) {
        Piece& piece = program.pieces[at(p)];
        any = any || piece.people > 1 || first_part == shared;
        piece.people = 1;
        if (first_part == shared) piece.parts = 0;
      }
      shared = first_part;
    }
  }
  return any;
}

double mean_of(const Analysis& analysis, const Analysis::Cell& like) {
  for (const Analysis::Cell& cell : analysis.cells)
    if (cell.role == like.role && cell.step == like.step && cell.kind == like.kind) return cell.mean;
  return 0;
}

}  // namespace

void ContactTime::add_slots(const ProgramClinic& clinic, double slots) {
  const double minutes = slots * static_cast<double>(clinic.slot_length) / static_cast<double>(minute_ticks);
  int people = 0;
  for (const Seat& seat : clinic.seats) people += seat.people;
  given += people * minutes;
  if (people > 0) had += minutes;
}

bool is_contact_cut(const ContactTime& before, const ContactTime& after) {
  return is_cut(before.given, after.given) && is_cut(before.had, after.had);
}

ContactShares contact_shares(const Program& program, const Analysis& analysis) {
  const std::size_t cells = analysis.cells.size();
  ContactShares shares{std::vector<double>(cells, 0), std::vector<double>(cells, 0), std::vector<char>(cells, 1)};
  Program came = program;
  const bool any_missed = tell_missed_apart(came);
  Program once = came;
  const bool any_shared = count_shared_once(once);
  // The window does not matter for what part it is, and is the same for all three.
  const bool differs = any_missed || any_shared;
  const Analysis all = differs ? analyse(program) : Analysis();
  const Analysis given = any_missed ? analyse(came) : all;
  const Analysis had = any_shared ? analyse(once) : given;
  for (std::size_t i = 0; i < cells; ++i) {
    const Analysis::Cell& cell = analysis.cells[i];
    if (cell.kind != TimeKind::contact) continue;
    const double whole = differs ? mean_of(all, cell) : 1;
    shares.known[i] = static_cast<char>(whole > 0);
    if (whole <= 0) continue;
    shares.given[i] = differs ? mean_of(given, cell) / whole : 1;
    shares.had[i] = differs ? mean_of(had, cell) / whole : 1;
  }
  return shares;
}

std::optional<ContactTime> contact_time(const Program& program, const Analysis& analysis) {
  if (!analysis.defined) return std::nullopt;
  for (const Analysis::Cell& cell : analysis.cells)
    if (cell.kind == TimeKind::contact && !cell.exactness.exact() && cell.exactness.why_not != whoever_is_free)
      return std::nullopt;
  for (std::size_t c = 0; c < program.clinics.size(); ++c)
    if (!analysis.clinic_visits_exactness[c].exact() || analysis.referrals_per_week <= 0) return std::nullopt;
  return contact_if_nobody_left(program, analysis);
}

std::optional<ContactTime> contact_if_nobody_left(const Program& program, const Analysis& analysis) {
  if (!analysis.defined || (!program.clinics.empty() && analysis.referrals_per_week <= 0)) return std::nullopt;
  const ContactShares shares = contact_shares(program, analysis);
  ContactTime time;
  for (std::size_t i = 0; i < analysis.cells.size(); ++i) {
    const double minutes = analysis.cells[i].mean / static_cast<double>(minute_ticks);
    time.given += minutes * shares.given[i];
    time.had += minutes * shares.had[i];
  }
  for (std::size_t c = 0; c < program.clinics.size(); ++c)
    time.add_slots(program.clinics[c], analysis.slots_used[c] / analysis.referrals_per_week);
  return time;
}

}  // namespace refpath
