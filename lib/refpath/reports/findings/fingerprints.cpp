// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/findings/fingerprints.hpp"

#include <map>

#include "refpath/diagnostics/sha256.hpp"
#include "refpath/reports/findings/shown.hpp"

namespace refpath {

namespace {

/// Runs of digits, with the points and commas in them, as one mark.
std::string without_numbers(std::string_view text) {
  const auto is_digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(i)) {
      plain += text[i];
      continue;
    }
    while (is_digit(i + 1) || (i + 1 < text.size() && (text[i + 1] == '.' || text[i + 1] == ',') && is_digit(i + 2)))
      ++i;
    plain += '#';
  }
  return plain;
}

}  // namespace

std::vector<std::string> fingerprints(const std::vector<Finding>& findings) {
  std::map<std::string, int> seen;
  std::vector<std::string> made;
  made.reserve(findings.size());
  for (const Finding& finding : findings) {
    const std::string same = plain_path(finding.file) + '\0' + finding.diagnostic.code + '\0' +
                             without_numbers(finding.diagnostic.message) + '\0';
    made.push_back(sha256(same + std::to_string(++seen[same])));
  }
  return made;
}

}  // namespace refpath
