// SPDX-License-Identifier: Apache-2.0
#include "refpath/reference/codes.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "refpath/checks/check.hpp"
#include "refpath/codes.hpp"
#include "refpath/diagnostics/render.hpp"

namespace refpath::tools {

namespace {

bool is_a_rule(const Code& code) {
  const Codes& rules = check_codes();
  return std::any_of(rules.begin(), rules.end(), [&code](const Code& rule) { return rule.id == code.id; });
}

std::string in_short(const Code& code) {
  return fmt::format("{}: {}.", name(code.severity), code.summary);
}

}  // namespace

void add_entry(Document& page, const Code& code, int level) {
  page.add(Heading{std::string(code.id), level}).add(Paragraph{in_short(code)});
  if (!code.why.empty()) page.add(Paragraph{std::string(code.why)});
  if (!code.example.empty())
    page.add(Paragraph{"An example that is met with it:"}).add(Verbatim{std::string(code.example), "yaml"});
  if (!code.instead.empty()) page.add(Paragraph{"Write instead:"}).add(Verbatim{std::string(code.instead), "yaml"});
}

Document codes_page() {
  Document page;
  page.add(Heading{"Codes", 1})
      .add(Paragraph{"Every error, warning and note ends with a code in brackets. `refpath explain CODE` prints "
                     "its entry. The rules of `refpath check` have a page of their own, checks.md, with an example of "
                     "each."});
  for (const auto& code : all_codes()) {
    if (!is_a_rule(code)) {
      add_entry(page, code, 2);
      continue;
    }
    page.add(Heading{std::string(code.id)}).add(Paragraph{in_short(code) + " A rule of `refpath check`."});
  }
  return page;
}

Document checks_page() {
  Document page;
  page.add(Heading{"Rules of refpath check", 1})
      .add(Paragraph{
          "What `refpath check` finds doubtful in a pathway that it could read. An error means that a result would be "
          "wrong or that there is none; a warning that something is probably not meant so; a note is worth knowing "
          "before the file is shown to others. Each rule has its severity here, which a team may change for its own "
          "files, and each finding can be accepted where it stands, with a reason. What keeps a file from being read "
          "is on the page codes.md."});
  Table table;
  table.columns = {{"Rule"}, {"severity"}, {"what it reports"}};
  for (const RuleGroup& group : check_groups())
    for (const Code& code : group.codes)
      table.rows.push_back({fmt::format("`{}`", code.id), name(code.severity), std::string(code.summary)});
  page.add(std::move(table));
  for (const RuleGroup& group : check_groups()) {
    page.add(Heading{std::string(group.title)}).add(Paragraph{std::string(group.about)});
    for (const Code& code : group.codes) add_entry(page, code, 3);
  }
  return page;
}

}  // namespace refpath::tools
