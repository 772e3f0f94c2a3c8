// SPDX-License-Identifier: Apache-2.0
// What the rules of `check` say of the files that are shipped stands, as `[code]`, on the page that goes with them, and
// nothing else does.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "catch.hpp"
#include "refpath/checked.hpp"
#include "refpath/checks/check.hpp"
#include "support/repository.hpp"

using namespace refpath;

namespace {

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

// The codes of rules that are found in the pathways below a folder.
std::set<std::string> found_below(const std::string& folder) {
  std::set<std::string> codes;
  for (const std::string& path : test::repository_files()) {
    if (path.rfind(folder, 0) != 0 || !ends_with(path, ".yaml")) continue;
    const Draft draft(path, test::repository_file(path), test::open_repository_file);
    const Reading reading = draft.read();
    if (!reading.pathway) continue;  // shows what errors look like
    const auto before = tools::before_of(reading, draft, test::open_repository_file);
    for (const Diagnostic& found : draft.changes().empty()
                                       ? tools::checked(*reading.pathway, before ? &*before : nullptr)
                                       : tools::checked_after_each(draft, reading))
      codes.insert(found.code);
  }
  return codes;
}

// The rules that a page names.
std::set<std::string> named_in(const std::string& page) {
  const std::string text = test::repository_file(page);
  std::set<std::string> codes;
  for (const Code& code : check_codes())
    if (text.find(fmt::format("[{}]", code.id)) != std::string::npos) codes.insert(std::string(code.id));
  return codes;
}

}  // namespace

TEST_CASE("the page beside shipped pathways names every rule that they meet, and no other") {
  int pages = 0;
  for (const std::string& path : test::repository_files()) {
    const bool is_page = ends_with(path, "/README.md") &&
                         (path.rfind("pathways/", 0) == 0 || path.rfind("examples/comparisons/", 0) == 0);
    if (!is_page) continue;
    ++pages;
    INFO(path);
    CHECK(named_in(path) == found_below(path.substr(0, path.size() - std::string("README.md").size())));
  }
  CHECK(pages >= 2);
  CHECK(named_in("docs/tutorial.md") == found_below("docs/tutorial/"));
}
