// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/headline_care.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "refpath/reports/numbers.hpp"

namespace refpath {

namespace {

constexpr std::size_t most_lines = 4;

/// What touches people before what touches numbers.
constexpr std::array<std::string_view, 11> gravest_first = {
    "guard-demand", "guard-fewer-helped", "guard-load",       "guard-kind",    "guard-goalposts", "guard-leave",
    "guard-people", "guard-exit-kind",    "guard-other-name", "guard-contact", "guard-money"};

std::size_t rank(const Diagnostic& guard) {
  return static_cast<std::size_t>(std::find(gravest_first.begin(), gravest_first.end(), guard.code) -
                                  gravest_first.begin());
}

}  // namespace

std::vector<std::string> care_sentences(const Comparison& comparison, const Pairing& pairing) {
  Diagnostics guards = pairing.guards;
  std::stable_sort(guards.begin(), guards.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return rank(a) < rank(b); });
  const std::string about = comparison.variants[static_cast<std::size_t>(pairing.to)].name + ": ";
  std::vector<std::string> lines;
  for (const Diagnostic& guard : guards) {
    if (lines.size() == most_lines) break;
    const bool named = guard.message.compare(0, about.size(), about) == 0;
    lines.push_back(fmt::format("Read with care: {}.", named ? guard.message.substr(about.size()) : guard.message));
  }
  if (guards.size() > most_lines) lines.back() += fmt::format(" ({} more under Warnings.)", guards.size() - most_lines);
  return lines;
}

}  // namespace refpath
