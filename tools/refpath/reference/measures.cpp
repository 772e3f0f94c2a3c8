// SPDX-License-Identifier: Apache-2.0
#include "refpath/reference/pages.hpp"

#include "refpath/measures/table.hpp"
#include "refpath/reports/text.hpp"

namespace refpath::tools {

std::string measures_page() {
  Document page;
  page.add(Heading{"Measures", 1})
      .add(Paragraph{"What can be asked of a pathway, keyed the same in every output. `@` always names a step. A day "
                     "has 24 hours; an "
                     "hour a week is an average over the weeks that count. What is by kind can be asked of the "
                     "referrals with one value of an attribute: `wait@assess[urgency=urgent]`."});
  Table table;
  table.columns = {{"Key"}, {"unit"}, {"better"}, {"by kind"}, {"means"}};
  for (const auto& kind : measure_kinds()) {
    table.rows.push_back({code_text(kind.pattern), std::string(kind.unit),
                          kind.better == Better::neither ? "" : name(kind.better), kind.by_subgroup ? "yes" : "",
                          std::string(kind.definition)});
  }
  page.add(std::move(table));
  return to_markdown(page);
}

}  // namespace refpath::tools
