// SPDX-License-Identifier: Apache-2.0
#include "refpath/diagnostics/suggest.hpp"

#include <algorithm>
#include <cctype>

namespace refpath {

namespace {

std::string plain_letters(std::string_view word) {
  std::string letters;
  for (const char c : word)
    if (c != '-' && c != '_' && c != ' ') letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return letters;
}

// Edit distance with swaps of neighbours ("optimal string alignment"; Damerau 1964, Wagner and Fischer 1974).
std::size_t slips_between(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last, last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    before_last = last;
    last = row;
  }
  return last[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view typed, const std::vector<std::string_view>& candidates) {
  constexpr std::size_t longest = 100;  // Nobody mistypes a name of this length; bounds the work.
  if (typed.empty() || typed.size() > longest) return {};
  const std::string letters = plain_letters(typed);
  std::string_view best;
  std::size_t fewest = 0;
  for (const std::string_view candidate : candidates) {
    if (candidate.empty() || candidate.size() > longest) continue;
    const std::string wanted = plain_letters(candidate);
    const std::size_t slips = letters == wanted ? 0 : slips_between(letters, wanted);
    if (slips * 3 > std::max(letters.size(), wanted.size())) continue;
    if (best.empty() || slips < fewest) {
      best = candidate;
      fewest = slips;
    }
  }
  return best;
}

}  // namespace refpath
