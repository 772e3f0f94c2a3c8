// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "refpath/reports/describe.hpp"
#include "refpath/reports/text.hpp"
#include "support/csv_table.hpp"
#include "support/small_pair.hpp"

using namespace refpath;

namespace {

std::string paragraph(const std::string& text) {
  Document document;
  document.add(Paragraph{text});
  const std::string written = to_markdown(document);
  return written.substr(0, written.size() - 1);
}

std::string cell(const std::string& text) {
  Document document;
  document.add(Table{{{"x"}, {"y"}}, {{text, "1"}}});
  const auto rows = test::markdown_tables(to_markdown(document)).front();
  REQUIRE(rows.size() == 3);
  for (const auto& row : rows) REQUIRE(row.size() == 2);
  return rows[2][0].substr(1, rows[2][0].size() - 2);
}

}  // namespace

TEST_CASE("the same document becomes Markdown") {
  Document document;
  document.add(Heading{"Title", 1})
      .add(Table{{{"Who"}, {"h", Align::right}}, {{"a|b", "1"}}})
      .add(Items{{"x"}})
      .add(Verbatim{"y: 1", "yaml"});
  CHECK(to_markdown(document) ==
        "# Title\n\n| Who | h |\n| --- | ---: |\n| a\\|b | 1 |\n\n- x\n\n```yaml\ny: 1\n```\n");
}

TEST_CASE("of the first sentences one is bold") {
  Document document;
  document.add(Paragraph{"One.", true})
      .add(Paragraph{"Two.", true})
      .add(Paragraph{"Three."})
      .add(Paragraph{"Four.", true});
  CHECK(to_markdown(document) == "**One.**\n\nTwo.\n\nThree.\n\n**Four.**\n");
}

TEST_CASE("what would be a mark of Markdown is shown as itself") {
  CHECK(paragraph("a * b *c*") == "a \\* b \\*c\\*");
  CHECK(paragraph("<b>bold</b> & &lt; &#60;") == "\\<b>bold\\</b> & \\&lt; \\&#60;");
  CHECK(paragraph("_kept_ but mh_nurse") == "\\_kept\\_ but mh_nurse");
  CHECK(paragraph("[text](address) ![image](x) [share-sum]") == "[text]\\(address) \\![image]\\(x) [share-sum]");
  CHECK(paragraph("~~gone~~ $x$ \\ back") == "\\~\\~gone\\~\\~ \\$x\\$ \\\\ back");
  CHECK(paragraph("a\nb\r\nc") == "a b  c");
  CHECK(paragraph("a\x1b[1m\xff") == "a\uFFFD[1m\uFFFD");
}

TEST_CASE("no text begins a heading, a list, a quotation or a box") {
  CHECK(paragraph("# no heading") == "\\# no heading");
  CHECK(paragraph("  > no quotation") == "\\> no quotation");
  CHECK(paragraph("- no item") == "\\- no item");
  CHECK(paragraph("---") == "\\---");
  CHECK(paragraph("+ no item") == "\\+ no item");
  CHECK(paragraph("+1.5 hours") == "+1.5 hours");
  CHECK(paragraph("12. no item") == "12\\. no item");
  CHECK(paragraph("12.5 hours") == "12.5 hours");
  CHECK(paragraph("[x] no box") == "\\[x] no box");
  CHECK(paragraph("===") == "\\===");
}

TEST_CASE("what stands between backticks is code, and a backtick alone is itself") {
  CHECK(paragraph("see `refpath check *` now") == "see `refpath check *` now");
  CHECK(paragraph("a ` alone") == "a \\` alone");
  CHECK(paragraph("``a`b`` and ``c`") == "``a`b`` and \\`\\`c\\`");
  Document document;
  document.add(Verbatim{"```\nends?\n````\n", ""});
  CHECK(to_markdown(document) == "`````\n```\nends?\n````\n`````\n");
}

TEST_CASE("a bar never ends a cell") {
  CHECK(cell("a|b") == "a\\|b");
  CHECK(cell("a\\|b") == "a\\\\\\|b");
  CHECK(cell("`a|b`") == "`a\\|b`");
  CHECK(cell("`a\\|b`") == "\\`a\\\\\\|b\\`");
  CHECK(cell("ends with \\") == "ends with \\\\");
  CHECK(cell("two\nlines") == "two lines");
  CHECK(cell("") == "");
  CHECK(paragraph("a | b") == "a | b");
}

TEST_CASE("whatever things are called, the tables of a comparison stay tables") {
  const std::vector<std::string> hostile = {"a|b", "`|`", "`\\|`", "\\", "two\nlines", "| --- |", "<table>", "\xff|"};
  for (const auto& label : hostile) {
    INFO(label);
    Pathway before = test::small_current(), after = test::small_redesign();
    for (Pathway* pathway : {&before, &after}) {
      for (auto& role : pathway->roles) role.label = label;
      for (auto& step : pathway->steps) step.label = label;
      for (auto& exit : pathway->exits) exit.label = label;
    }
    const Comparison made = compare({variant(label, before), variant("b" + label, after)}, std::nullopt);
    Provenance from;
    from.inputs = {{label, label, label, {}}, {label, label, label, {}}};
    const std::string text = to_markdown(describe_comparison(made, from));
    const auto tables = test::markdown_tables(text);
    CHECK(tables.size() > 2);
    for (const auto& rows : tables)
      for (const auto& row : rows) CHECK(row.size() == rows.front().size());
    for (std::size_t at = text.find('<'); at != text.npos; at = text.find('<', at + 1)) CHECK(text[at - 1] == '\\');
  }
}
