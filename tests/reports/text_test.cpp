// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/text.hpp"

#include "catch.hpp"
#include "refpath/reports/numbers.hpp"

using namespace refpath;

TEST_CASE("a document becomes lines that fit") {
  Document document;
  document.add(Paragraph{"The answer in one line.", true})
      .add(Paragraph{"And a second line.", true})
      .add(Paragraph{"Then a paragraph that is too long for a line of forty characters."})
      .add(Heading{"A heading"})
      .add(Table{{{"Who"}, {"hours", Align::right}},
                 {{"Clinician, single point of access and more", "2.3"}, {"GP", "10.0"}}})
      .add(Items{{"one thing that is longer than forty characters are", "another"}})
      .add(Verbatim{"as: it is\n  kept\n", "yaml"});
  CHECK(to_text(document, {40, false}) ==
        "The answer in one line.\n"
        "And a second line.\n"
        "\n"
        "Then a paragraph that is too long for a\n"
        "line of forty characters.\n"
        "\n"
        "A heading\n"
        "Who                                hours\n"
        "---------------------------------  -----\n"
        "Clinician, single point of access    2.3\n"
        "and more\n"
        "GP                                  10.0\n"
        "\n"
        "* one thing that is longer than forty\n"
        "  characters are\n"
        "* another\n"
        "\n"
        "  as: it is\n"
        "    kept\n");
}

TEST_CASE("columns are as wide as their characters and not as their bytes") {
  Document document;
  document.add(Table{{{"Name"}, {"n", Align::right}}, {{"Zoë", "1"}, {"Anna", "2"}}});
  CHECK(to_text(document) == "Name  n\n----  -\nZoë   1\nAnna  2\n");
}

TEST_CASE("colour is used for headings and leads when asked for") {
  Document document;
  document.add(Paragraph{"Lead.", true}).add(Heading{"H"});
  CHECK(to_text(document, {100, true}) == "\x1b[1mLead.\x1b[0m\n\n\x1b[1mH\x1b[0m\n");
}

TEST_CASE("numbers are written as people read them") {
  CHECK(decimal(-0.04, 1) == "0.0");
  CHECK(decimal(-0.06, 1) == "-0.1");
  CHECK(signed_decimal(0.04, 1) == "0.0");
  CHECK(signed_decimal(1.25, 1) == "+1.2");
  CHECK(share_text(0.123) == "12.3 %");
  CHECK(whole(1234567) == "1,234,567");
  CHECK(whole(-1234) == "-1,234");
  CHECK(whole(999) == "999");
  CHECK(in_unit("GBP/week", 2147.6) == "2,148");
  CHECK(in_unit("days", 3.14) == "3.1");
  CHECK(signed_in_unit("share", 0.021) == "+2.1");
  CHECK(unit_words("GBP/week") == "GBP a week");
  CHECK(count_of(1, "week", "weeks") == "1 week");
  CHECK(in_a_row({"a", "b", "c"}) == "a, b and c");
}
