// SPDX-License-Identifier: Apache-2.0
#include "refpath/codes.hpp"

#include <algorithm>

#include "refpath/checks/check.hpp"
#include "refpath/comparison/compare.hpp"
#include "refpath/comparison/expected.hpp"
#include "refpath/measures/notes.hpp"
#include "refpath/reader/read.hpp"

namespace refpath::tools {

Codes all_codes() {
  Codes all;
  for (const Codes* codes : {&reader_codes(), &check_codes(), &control_codes(), &measure_codes(), &comparison_codes(),
                             &expectation_codes()}) {
    all.insert(all.end(), codes->begin(), codes->end());
  }
  std::sort(all.begin(), all.end(), [](const Code& a, const Code& b) { return a.id < b.id; });
  return all;
}

const KnownCodes& known_codes() {
  static const KnownCodes known = [] {
    KnownCodes made;
    for (const Code& code : check_codes()) made.all.push_back(code.id);
    // What else is an error says that a file cannot be read, or that it is not what it says itself.
    for (const Codes* codes : {&reader_codes(), &control_codes(), &expectation_codes()})
      for (const Code& code : *codes) {
        made.all.push_back(code.id);
        if (code.severity == Severity::error) made.fixed.push_back(code.id);
      }
    std::sort(made.all.begin(), made.all.end());
    return made;
  }();
  return known;
}

}  // namespace refpath::tools
