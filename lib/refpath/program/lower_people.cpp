// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "refpath/numerics/hash.hpp"
#include "refpath/program/lowering.hpp"

namespace refpath {

double contracted_per_week(const ProgramRole& role) {
  if (role.people.empty()) return role.wte * static_cast<double>(open_per_week(role.hours));
  double sum = 0;
  for (const Hours& hours : role.people) sum += static_cast<double>(open_per_week(hours));
  return sum;
}

void Lowering::places() {
  for (const Place& place : pathway_.places)
    program_.places.push_back({place.name, place.number ? static_cast<int>(place.number->value) : 0});
}

void Lowering::roles() {
  for (const Role& role : pathway_.roles) {
    ProgramRole lowered;
    lowered.name = role.name;
    lowered.hours = role.hours.value;
    lowered.site = Hash().add("role").add(role.name).value();
    lowered.limited = is_limited(role);
    lowered.practitioner = role.who != Who::person;
    if (role.wte) lowered.wte = role.wte->value;
    for (const Individual& person : role.people) lowered.people.push_back(person.hours.value);
    if (!role.people.empty()) lowered.wte = static_cast<double>(role.people.size());
    if (role.availability) lowered.availability = role.availability->value;
    if (role.caseload && lowered.limited) lowered.caseload = static_cast<int>(role.caseload->value);
    if (lowered.limited && role.background && role.background->hours_per_week.value > 0) {
      lowered.background_per_week = role.background->hours_per_week.value * static_cast<double>(hour_ticks);
      lowered.background_piece = draw(role.background->piece, Hash().add("background").add(role.name).value());
    }
    const bool has_caseload = lowered.caseload > 0;
    program_.roles.push_back(std::move(lowered));
    if (has_caseload) program_.memories.push_back({size(program_.roles) - 1, -1});
  }
}

std::vector<Seat> Lowering::seats(const std::vector<Attendance>& attend) const {
  std::vector<Seat> seats;
  seats.reserve(attend.size());
  for (const Attendance& seat : attend) seats.push_back({seat.role, static_cast<int>(seat.people.value)});
  return seats;
}

void Lowering::meetings() {
  for (const Meeting& meeting : pathway_.meetings) {
    ProgramMeeting lowered;
    lowered.name = meeting.name;
    lowered.when = meeting.starts.value;
    lowered.lasts = static_cast<Ticks>(std::floor(meeting.lasts.value + 0.5));
    lowered.seats = seats(meeting.attend);
    if (meeting.room_for) lowered.room_for = static_cast<int>(meeting.room_for->value);
    if (meeting.held_if) lowered.held_if = static_cast<int>(meeting.held_if->value);
    lowered.site = Hash().add("meeting").add(meeting.name).value();
    program_.meetings.push_back(std::move(lowered));
  }
}

void Lowering::clinics() {
  for (const Clinic& clinic : pathway_.clinics) {
    ProgramClinic lowered;
    lowered.name = clinic.name;
    lowered.when = clinic.starts.value;
    lowered.slots = static_cast<int>(clinic.slots.value);
    lowered.slot_length = static_cast<Ticks>(std::floor(clinic.slot_length.value + 0.5));
    lowered.seats = seats(clinic.attend);
    lowered.site = Hash().add("clinic").add(clinic.name).value();
    lowered.noticed = clinic.notice.has_value();
    if (clinic.notice)
      lowered.notice = draw(*clinic.notice, Hash().add("clinic").add(clinic.name).add("notice").value());
    for (const Kept& kept : clinic.kept)
      lowered.kept.push_back({static_cast<int>(kept.slots.value), classes_.by_class(kept.whom),
                              draw(kept.until, Hash().add("clinic").add(clinic.name).add("until").value())});
    program_.clinics.push_back(std::move(lowered));
  }
}

}  // namespace refpath
