// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/taken.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics unused_role(const RuleSubject& subject) {
  std::vector<bool> used(subject.program.roles.size(), false);
  for (const Piece& piece : subject.program.pieces) used[static_cast<std::size_t>(piece.role)] = true;
  for (const ProgramMeeting& meeting : subject.program.meetings)
    for (const Seat& seat : meeting.seats) used[static_cast<std::size_t>(seat.role)] = true;
  for (const ProgramClinic& clinic : subject.program.clinics)
    for (const Seat& seat : clinic.seats) used[static_cast<std::size_t>(seat.role)] = true;
  // Whoever has somebody on their caseload limits how many are taken on, also with no work of their own.
  for_each_taken(subject.pathway, [&used](const PlaceRef& place) {
    if (place.kind == PlaceRef::Kind::caseload) used[static_cast<std::size_t>(place.index)] = true;
  });
  Diagnostics found;
  for (std::size_t r = 0; r < used.size(); ++r) {
    if (used[r]) continue;
    const Role& role = subject.pathway.roles[r];
    found.push_back(finding(role.at, fmt::format("no step, meeting or clinic needs '{}'", role.name),
                            fmt::format("give '{}' work in a step, or take the role out", role.name)));
  }
  return found;
}

}  // namespace refpath
