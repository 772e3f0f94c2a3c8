// SPDX-License-Identifier: Apache-2.0
#include "refpath/controlled.hpp"

#include <numeric>
#include <utility>

#include "refpath/codes.hpp"

namespace refpath::tools {

namespace {

/// Of the rules that there are; the others are told where they stand.
void add_known(const std::vector<WrittenSeverity>& written, std::vector<WrittenSeverity>& all) {
  for (const WrittenSeverity& one : written)
    if (known_codes().has(one.code) && !known_codes().is_fixed(one.code)) all.push_back(one);
}

}  // namespace

void control(Definition& definition, const Asked& asked, const SettingsFile* settings) {
  const Reading& reading = definition.reading;
  Control wanted{{}, asked.select, asked.ignore, asked.is_whole()};
  if (settings != nullptr) {
    add_known(settings->reading.settings.severities, wanted.severities);
    definition.fail_on = settings->reading.settings.fail_on;
  }
  add_known(reading.severities, wanted.severities);
  std::vector<int> files(1 + reading.bases.size());
  std::iota(files.begin(), files.end(), 0);
  Controlled made = control(std::move(definition.found), reading.sources, files, wanted, known_codes());
  for (Diagnostic& wrong : wrong_severities(reading.severities, known_codes())) made.found.push_back(std::move(wrong));
  definition.found = std::move(made.found);
  definition.suppressed = std::move(made.suppressed);
  definition.used = std::move(made.used);
  sort_by_place(definition.found);
}

std::optional<Definition> faults_of(const SettingsFile& settings) {
  Definition faults;
  faults.file = settings.path;
  faults.reading.sources = settings.reading.sources;
  faults.found = settings.reading.diagnostics;
  for (Diagnostic& wrong : wrong_severities(settings.reading.settings.severities, known_codes()))
    faults.found.push_back(std::move(wrong));
  if (faults.found.empty()) return {};
  sort_by_place(faults.found);
  return faults;
}

}  // namespace refpath::tools
