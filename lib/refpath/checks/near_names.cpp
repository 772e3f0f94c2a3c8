// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {
namespace {

// Shorter words that differ by a letter are mostly two words: `all` and `call`. That one letter stands for another is
// not looked for: `refer` and `defer`, `letter` and `better`.
constexpr std::size_t shortest = 5;

std::string letters_of(const std::string& name) {
  std::string letters;
  for (const char c : name)
    if (c != '_') letters += c;
  return letters;
}

bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

// Whether `longer` is `shorter` with one letter more. One that stands by itself (`screen_a`), or a digit, is meant.
bool one_more(const std::string& shorter, const std::string& longer) {
  if (longer.size() != shorter.size() + 1) return false;
  const auto differ = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
  if (!std::equal(differ.first, shorter.end(), differ.second + 1)) return false;
  return is_letter(*differ.second);
}

// Whether two neighbours have changed places.
bool swapped(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  const auto differ = std::mismatch(a.begin(), a.end(), b.begin());
  const auto i = static_cast<std::size_t>(differ.first - a.begin());
  if (i + 1 >= a.size() || a[i] != b[i + 1] || a[i + 1] != b[i] || !is_letter(a[i]) || !is_letter(a[i + 1]))
    return false;
  return a.compare(i + 2, std::string::npos, b, i + 2, std::string::npos) == 0;
}

// The words of a name that are one letter or digit: `screen_a` and `screen_b` are two on purpose.
std::string marks_of(const std::string& name) {
  std::string marks;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find('_', begin), name.size());
    if (end - begin == 1 && begin > 0) marks += name[begin];
    begin = end + 1;
  }
  return marks;
}

bool could_be_one(const std::string& a, const std::string& b) {
  if (marks_of(a) != marks_of(b)) return false;
  const std::string one = letters_of(a), other = letters_of(b);
  if (std::min(one.size(), other.size()) < shortest) return one == other;
  return one == other || one_more(one, other) || one_more(other, one) || swapped(one, other);
}

template <class Things>
void look(const Things& things, const char* what, Diagnostics& found) {
  for (std::size_t later = 1; later < things.size(); ++later)
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      const auto &first = things[earlier], &second = things[later];
      if (!could_be_one(first.name, second.name)) continue;
      found.push_back(
          finding(second.at,
                  fmt::format("the {} '{}' and '{}' are written nearly alike: they are easily taken for "
                              "one another",
                              what, first.name, second.name),
                  fmt::format("if they are the same, write one name for both; if not, name '{}' by what sets it apart",
                              second.name)));
      found.back().related.push_back({first.at, "the other is here"});
      break;
    }
}

}  // namespace

Diagnostics near_names(const RuleSubject& subject) {
  Diagnostics found;
  look(subject.pathway.steps, "steps", found);
  look(subject.pathway.exits, "exits", found);
  look(subject.pathway.roles, "roles", found);
  return found;
}

}  // namespace refpath
