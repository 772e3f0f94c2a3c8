// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/formats.hpp"

namespace refpath {

const std::vector<Format>& formats() {
  static const std::vector<Format> table = {
      {"text", "Sentences and tables for people, in lines as wide as the terminal."},
      {"json",
       "One JSON document for programs. Measures are keyed as in `refpath reference measures`; the layout is described "
       "by "
       "docs/reference/schema-output.json and changes only with the number in `schema`."},
  };
  return table;
}

}  // namespace refpath
