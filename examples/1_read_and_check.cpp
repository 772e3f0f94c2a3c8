// SPDX-License-Identifier: Apache-2.0
// Reads a pathway from a text, tells what is wrong or doubtful about it, and says how long each role spends on a
// referral.
#include <cmath>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <sstream>

#include "refpath/refpath.hpp"

namespace {

/// refpath takes texts and knows nothing of files.
std::string text_of(const std::string& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace

int main(int count, char** words) {
  const std::string path = count > 1 ? words[1] : "pathways/mental-health-referral/redesign.yaml";

  // 1. Read. All that is wrong is told at once, each with its place; the pathway is there when nothing is.
  // What the file names beside itself, such as the pathway that it is based on, is opened by the third.
  const refpath::Reading reading = refpath::read(path, text_of(path), text_of);
  for (const auto& diagnostic : reading.diagnostics) std::cout << refpath::render(diagnostic, reading.sources);
  if (!reading.pathway) return 1;
  const refpath::Pathway& pathway = *reading.pathway;
  std::cout << pathway.name << ": " << pathway.steps.size() << " steps, " << pathway.roles.size() << " roles\n";

  // 2. Lower it to the program that both engines read, and compute what needs no chance.
  const refpath::Program program = refpath::lower(pathway);
  const refpath::Analysis analysis = refpath::analyse(program);

  // 3. Check: what is well written may still be doubtful.
  for (const auto& finding : refpath::check(pathway, program, analysis)) {
    std::cout << refpath::name(finding.severity) << ": " << finding.message << '\n';
  }

  // 4. Time per referral, in seconds, with its spread between referrals.
  std::cout << std::fixed << std::setprecision(1);
  for (std::size_t role = 0; role < pathway.roles.size(); ++role) {
    const refpath::Moments& touch = analysis.touch[role];
    if (touch.mean > 0) {
      std::cout << pathway.roles[role].label << ": " << touch.mean / 60 << " min per referral (spread "
                << std::sqrt(touch.variance) / 60 << "), " << analysis.hours[role] << " h a week\n";
    }
  }
}
