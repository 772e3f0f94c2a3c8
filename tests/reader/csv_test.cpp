// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/csv.hpp"

#include "catch.hpp"

using namespace refpath;

namespace {

// The cells, with `|` between them and `/` after each row; the code of the first error where there is one.
std::string cells_of(const std::string& text) {
  Sources sources;
  Report report;
  const auto table = read_csv(sources, sources.add("a.csv", text), report);
  std::string cells;
  if (!table) return report.take().at(0).code;
  for (const auto& row : table->rows) {
    for (std::size_t i = 0; i < row.size(); ++i) cells += (i == 0 ? "" : "|") + row[i].text;
    cells += "/";
  }
  return cells;
}

}  // namespace

TEST_CASE("Cells are read as spreadsheets write them") {
  CHECK(cells_of("a,b\n1,2\n") == "a|b/1|2/");
  CHECK(cells_of("a,b\r\n1,2\r\n") == "a|b/1|2/");
  CHECK(cells_of("a;b\n1,5;2\n") == "a|b/1,5|2/");
  CHECK(cells_of("a\tb\n1\t2") == "a|b/1|2/");
  CHECK(cells_of("\xEF\xBB\xBF\"a\",b\n") == "a|b/");
  CHECK(cells_of("\"a, b\",\"say \"\"no\"\"\"\n") == "a, b|say \"no\"/");
  CHECK(cells_of("\"two\nlines\",b\nc,d\n") == "two\nlines|b/c|d/");
  CHECK(cells_of(" a , b \n") == "a|b/");
  CHECK(cells_of("a,b\n\n,\n1,\n") == "a|b/1|/");
}

TEST_CASE("What is no table is refused") {
  for (const std::string text : {"", "\n\n", "\"a\n", "\"a\" b\n", "a\xFF\n"}) CHECK(cells_of(text) == "data-file");
  CHECK(cells_of(std::string("a\0b\n", 4)) == "data-file");
}

TEST_CASE("Cells know their places, in characters") {
  Sources sources;
  Report report;
  const auto table = read_csv(sources, sources.add("a.csv", "caf\xC3\xA9,b\n1, 22 \n\"x\ny\",z\n"), report);
  REQUIRE(table);
  CHECK(table->rows[0][1].at == Location{0, 1, 6, 1, 7});
  CHECK(table->rows[1][1].at == Location{0, 2, 4, 2, 6});
  CHECK(table->rows[2][1].at == Location{0, 4, 4, 4, 5});
}
