// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <refpath/refpath.hpp>

// Reads a pathway that is part of the program and prints each role's time per referral.
int main() {
  const refpath::Reading reading = refpath::read("triage.yaml", R"(
pathway: Triage
demand: {referrals: 10 per week, first_step: triage}
roles:
  nurse: {label: Nurse, wte: 1}
steps:
  triage:
    work: {nurse: 12 min}
    then: {triage: 25%, seen: rest}
exits: {seen: treated}
)");
  for (const auto& diagnostic : reading.diagnostics) std::cerr << refpath::render(diagnostic, reading.sources);
  if (!reading.pathway) return 1;

  const refpath::Program program = refpath::lower(*reading.pathway);
  const refpath::Analysis analysis = refpath::analyse(program);
  for (std::size_t role = 0; role < program.roles.size(); ++role) {
    std::cout << program.roles[role].name << ": " << analysis.touch[role].mean / 60 << " min per referral\n";
  }
}
