// SPDX-License-Identifier: Apache-2.0
#include "docs/printed.hpp"

#include "catch.hpp"
#include "support/golden.hpp"
#include "support/repository.hpp"
#include "support/shell.hpp"

namespace {

std::string shouted(const std::string& command) {
  return command + "!\n";
}

}  // namespace

TEST_CASE("what a page shows as output is the real output") {
  for (const auto& path : refpath::test::repository_files()) {
    if (path.size() < 3 || path.substr(path.size() - 3) != ".md") continue;
    const auto page = refpath::test::repository_file(path);
    if (printed::blocks(page).empty()) continue;
    refpath::test::check_golden(path, printed::renewed(page, [](const std::string& command) {
                                  return refpath::test::type(command, refpath::test::Outputs::merged).out;
                                }));
  }
}

TEST_CASE("the schemas that editors are pointed at are those that are printed") {
  refpath::test::check_golden("docs/reference/pathway-schema.json",
                              refpath::test::type("refpath reference schema").out);
  refpath::test::check_golden("docs/reference/settings-schema.json",
                              refpath::test::type("refpath reference settings-schema").out);
}

TEST_CASE("a fenced block below its comment is renewed") {
  const std::string page = "Before\n<!-- output of: refpath show x -->\n```text\nold\n```\nAfter\n";
  CHECK(printed::renewed(page, shouted) ==
        "Before\n<!-- output of: refpath show x -->\n```text\nrefpath show x!\n```\nAfter\n");
}

TEST_CASE("all that follows a printed page's comment is renewed") {
  const std::string page = "<!-- printed by: refpath reference keys -->\n# Old\n```\n<!-- output of: x -->\n```\n";
  CHECK(printed::renewed(page, shouted) == "<!-- printed by: refpath reference keys -->\nrefpath reference keys!\n");
}

TEST_CASE("a comment that stands in a block is left alone") {
  const std::string page = "```\n<!-- output of: refpath show x -->\n```\n";
  CHECK(printed::renewed(page, shouted) == page);
}

TEST_CASE("a comment without a block below it is an error") {
  CHECK_THROWS_WITH(printed::blocks("\n<!-- output of: refpath show x -->\nno block\n"),
                    "line 2: no fenced block follows, or it does not end");
  CHECK_THROWS_WITH(printed::blocks("<!-- output of: refpath show x -->\n```\nwithout an end\n"),
                    "line 1: no fenced block follows, or it does not end");
}
