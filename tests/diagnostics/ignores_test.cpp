// SPDX-License-Identifier: Apache-2.0
#include "refpath/diagnostics/ignores.hpp"

#include "catch.hpp"

namespace refpath {

TEST_CASE("A comment behind something is about its own line") {
  const auto found = ignore_comments("a: 1\nb: 2  # refpath: ignore[busy-role, many-visits] until March \n", 3);
  REQUIRE(found.size() == 1);
  CHECK(found[0].line == 2);
  CHECK(found[0].complaint.empty());
  CHECK(found[0].reason == "until March");
  CHECK(found[0].at == Location{3, 2, 9, 2, 60});
  REQUIRE(found[0].codes.size() == 2);
  CHECK(found[0].codes[0].code == "busy-role");
  CHECK(found[0].codes[1].code == "many-visits");
  CHECK(found[0].codes[1].at == Location{3, 2, 36, 2, 47});
}

TEST_CASE("A comment on a line of its own is about the next line that says something") {
  const auto found = ignore_comments(
      "# refpath: ignore[a] one\n"
      "\n"
      "  # of nothing else\n"
      "  # refpath: ignore[b] two\r\n"
      "b: 2\n"
      "# refpath: ignore[c] three",
      0);
  REQUIRE(found.size() == 3);
  CHECK(found[0].line == 5);
  CHECK(found[1].line == 5);
  CHECK(found[1].reason == "two");
  CHECK(found[2].line == 0);
}

TEST_CASE("A hash that begins no comment is passed over") {
  for (const char* text : {"a: \"# refpath: ignore[a] in quotation marks\"", "a: '# refpath: ignore[a] it''s'",
                           "a: b# refpath: ignore[a] no space", "a: \"\\\" # refpath: ignore[a] a quoted quote\"",
                           "# of refpath: nothing", "# what refpath: may ignore"})
    CHECK(ignore_comments(text, 0).empty());
  CHECK(ignore_comments("a: it's  # refpath: ignore[a] an apostrophe opens nothing", 0).size() == 1);
  CHECK(ignore_comments("a: \"b\"  #refpath: ignore[a] behind quotation marks", 0).size() == 1);
}

TEST_CASE("A quotation mark opens only where a value can begin") {
  for (const char* text :
       {"a: Nurse 'n co  # refpath: ignore[a] b", "roles: {a: {label: Nurse 'n co}}  # refpath: ignore[a] b",
        "a: Fast, 'n easy  # refpath: ignore[a] b", "a: x [of 'y]  # refpath: ignore[a] b",
        "- it's, 'n  # refpath: ignore[a] b", "a: 'it''s'  # refpath: ignore[a] b", "a: ''  # refpath: ignore[a] b",
        "a: 5 - 'x  # refpath: ignore[a] b", "a: {b: \"}\"}  # refpath: ignore[a] b",
        "a: [b]\nc: Fast, 'n easy  # refpath: ignore[a] b"}) {
    INFO(text);
    CHECK(ignore_comments(text, 0).size() == 1);
  }
  for (const char* text :
       {"a: 'it''s # refpath: ignore[x] y'", "a: '''n # refpath: ignore[x] y'", "- 'b # refpath: ignore[x] y'",
        "- - \"b # refpath: ignore[x] y\"", "'b # refpath: ignore[x] y': 1", "a: ['b # refpath: ignore[x] y']",
        "a: [b,'c # refpath: ignore[x] y']", "{\"a\":\"b # refpath: ignore[x] y\"}",
        "a: &name 'b # refpath: ignore[x] y'", "a: [\n  b, 'c # refpath: ignore[x] y']",
        "a: {b: c}\nd: {'e # refpath: ignore[x] y': 1}"}) {
    INFO(text);
    CHECK(ignore_comments(text, 0).empty());
  }
}

TEST_CASE("A byte order mark is no part of the first line") {
  const auto alone = ignore_comments("\xEF\xBB\xBF# refpath: ignore[a] b\nc: 1\n", 0);
  REQUIRE(alone.size() == 1);
  CHECK(alone[0].line == 2);
  CHECK(alone[0].at == Location{0, 1, 3, 1, 23});
  const auto behind = ignore_comments("\xEF\xBB\xBF a: 1  # refpath: ignore[a] b\n", 0);
  REQUIRE(behind.size() == 1);
  CHECK(behind[0].at == Location{0, 1, 10, 1, 30});
}

TEST_CASE("What is wrong with a comment is said") {
  const auto complaint = [](const char* text) {
    const auto found = ignore_comments(text, 0);
    REQUIRE(found.size() == 1);
    return found[0].complaint;
  };
  CHECK(complaint("# refpath: ingore[a] why") == "it does not say what to do");
  CHECK(complaint("# refpath:") == "it does not say what to do");
  CHECK(complaint("# refpath: ignore a") == "it does not say which rule to ignore");
  CHECK(complaint("# refpath: ignore[ , ] why") == "it does not say which rule to ignore");
  CHECK(complaint("# refpath: ignore[a why") == "the bracket is not closed");
  CHECK(complaint("# refpath: ignore[a]  ") == "it does not say why");
  CHECK(complaint("a: 1  # see refpath: ignore[a] why") == "the comment does not begin with it");
  CHECK(complaint("# Refpath: Ignore[a] why").empty());
}

TEST_CASE("What stands in a text of several lines is no comment") {
  const auto found = ignore_comments(
      "summary: |\n  Write\n\n  # refpath: ignore[a] to say why\nroles: >-  # as it is\n  # refpath: ignore[b] too\n"
      "steps: {}  # refpath: ignore[c] behind it\n",
      0);
  REQUIRE(found.size() == 1);
  CHECK(found[0].codes[0].code == "c");
}

TEST_CASE("Columns count characters") {
  const auto found = ignore_comments("\xC3\xA9t\xC3\xA9: 1 # refpath: ignore[\xC3\xA9] \xC3\xA0", 0);
  REQUIRE(found.size() == 1);
  CHECK(found[0].codes[0].at.column == 26);
  CHECK(found[0].at.column == 10);
}

}  // namespace refpath
