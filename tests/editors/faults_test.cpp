// SPDX-License-Identifier: Apache-2.0
// Which faults an editor sees with the schema, and which only refpath does: docs/reference/schema-faults.md.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "catch.hpp"
#include "refpath/codes.hpp"
#include "refpath/reader/read.hpp"
#include "refpath/reader/shapes.hpp"
#include "refpath/reports/document.hpp"
#include "refpath/reports/text.hpp"
#include "support/editor.hpp"
#include "support/golden.hpp"
#include "support/repository.hpp"

using namespace refpath;

namespace {

// Of the example files of a code, how many an editor objects to.
struct Seen {
  int files = 0, by_the_schema = 0, no_yaml = 0;
};

std::map<std::string, Seen> seen_by_code() {
  const std::string folder = "tests/codes/";
  std::map<std::string, Seen> all;
  for (const std::string& path : test::repository_files()) {
    if (path.rfind(folder, 0) != 0 || path.size() < 5 || path.substr(path.size() - 5) != ".yaml") continue;
    if (path.find("/instead.yaml") != std::string::npos) continue;  // what to write instead has no fault
    const std::string code = path.substr(folder.size(), path.find('/', folder.size()) - folder.size());
    const auto faults = test::editor_faults(test::repository_file(path));
    Seen& seen = all[code];
    ++seen.files;
    seen.no_yaml += !faults;
    seen.by_the_schema += faults && !faults->empty();
  }
  return all;
}

Table table_of(const std::map<std::string, Seen>& all, bool (*wanted)(const Seen&)) {
  Table table;
  table.columns = {{"Code"}, {"reports"}, {"examples", Align::right}, {"seen", Align::right}};
  for (const auto& [code, seen] : all) {
    if (!wanted(seen)) continue;
    const auto rows = tools::all_codes();
    const auto row = std::find_if(rows.begin(), rows.end(), [&, id = code](const Code& one) { return one.id == id; });
    table.rows.push_back({fmt::format("`{}`", code), row == rows.end() ? "" : std::string(row->summary),
                          std::to_string(seen.files), std::to_string(seen.by_the_schema + seen.no_yaml)});
  }
  return table;
}

}  // namespace

TEST_CASE("the page of faults that only refpath sees is what the examples of the codes show") {
  const auto all = seen_by_code();
  Seen sum;
  for (const auto& [code, seen] : all) {
    sum.files += seen.files;
    sum.by_the_schema += seen.by_the_schema;
    sum.no_yaml += seen.no_yaml;
  }
  Document page;
  page.add(Heading{"What an editor sees, and what only refpath sees", 1})
      .add(Paragraph{fmt::format(
          "With the schema (pathway-schema.json) an editor marks slips in keys, words and units while they are typed. "
          "It knows one value at a time: not whether a name is given anywhere, what shares add up to, or how steps "
          "lead to each other. `refpath check` sees all of it. This page is written by a test from the {} files "
          "of `tests/codes/`: the schema finds a fault in {} of them, {} more are no YAML at all, which editors tell "
          "in "
          "their own words, and {} are faulty to refpath alone.",
          sum.files, sum.by_the_schema, sum.no_yaml, sum.files - sum.by_the_schema - sum.no_yaml)})
      .add(Heading{"Faults that only refpath sees"})
      .add(table_of(all, [](const Seen& seen) { return seen.by_the_schema + seen.no_yaml == 0; }))
      .add(Heading{"Faults of which an editor sees some"})
      .add(table_of(all,
                    [](const Seen& seen) {
                      const int found = seen.by_the_schema + seen.no_yaml;
                      return found > 0 && found < seen.files;
                    }))
      .add(Heading{"Faults that an editor sees too"})
      .add(table_of(all, [](const Seen& seen) { return seen.by_the_schema + seen.no_yaml == seen.files; }));
  test::check_golden("docs/reference/schema-faults.md", to_markdown(page));
}

TEST_CASE("an editor sees most of the wrong examples of the shapes") {
  std::string passed;
  int wrong = 0;
  for (const ShapeRow& shape : shape_rows()) {
    if (shape.schema == "true" || shape.name == "range") continue;
    for (const std::string_view value : shape.wrong) {
      ++wrong;
      if (test::told_by_an_editor(fmt::format("value: {}", value), fmt::format("/definitions/{}", shape.name)).empty())
        passed += fmt::format("{}: {}\n", shape.name, value);
    }
  }
  test::check_golden("tests/editors/wrong_examples_that_validate.out", passed);
  CHECK(wrong > 4 * std::count(passed.begin(), passed.end(), '\n'));
}
