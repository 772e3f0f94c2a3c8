// SPDX-License-Identifier: Apache-2.0
#include "refpath/diagnostics/sources.hpp"

#include "catch.hpp"

TEST_CASE("Sources give lines without their ends") {
  refpath::Sources sources;
  CHECK(sources.add("a", "one\r\ntwo\n\nfour") == 0);
  CHECK(sources.add("b", "") == 1);
  CHECK(sources.line(0, 1) == "one");
  CHECK(sources.line(0, 2) == "two");
  CHECK(sources.line(0, 3).empty());
  CHECK(sources.line(0, 4) == "four");
  CHECK(sources.line(0, 5).empty());
  CHECK(sources.line(0, 0).empty());
  CHECK(sources.line(1, 1).empty());
  CHECK(sources.line(2, 1).empty());
  CHECK(sources.line(-1, 1).empty());
  CHECK(sources[1].sha256 == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sources.size() == 2);
}
