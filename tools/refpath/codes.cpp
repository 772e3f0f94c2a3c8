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
  for (const Codes* codes :
       {&reader_codes(), &check_codes(), &measure_codes(), &comparison_codes(), &expectation_codes()}) {
    all.insert(all.end(), codes->begin(), codes->end());
  }
  std::sort(all.begin(), all.end(), [](const Code& a, const Code& b) { return a.id < b.id; });
  return all;
}

}  // namespace refpath::tools
