// SPDX-License-Identifier: Apache-2.0
#include "refpath/diagnostics/diagnostic.hpp"

#include <algorithm>
#include <tuple>

namespace refpath {

bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

void sort_by_place(Diagnostics& diagnostics) {
  const auto place = [](const Diagnostic& d) {
    return std::make_tuple(!d.at.known(), d.at.file, d.at.line, d.at.column);
  };
  std::stable_sort(diagnostics.begin(), diagnostics.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return place(a) < place(b); });
}

}  // namespace refpath
