// SPDX-License-Identifier: Apache-2.0
// What the documentation points at is there: linked pages, and the files and tests that it names.
#include <filesystem>
#include <regex>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/repository.hpp"

using namespace refpath;
namespace fs = std::filesystem;

namespace {

const fs::path root = REFPATH_ROOT;

std::vector<fs::path> pages() {
  std::vector<fs::path> found = {"README.md", "CONTRIBUTING.md"};
  for (const char* folder : {"docs", "pathways"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      if (entry.path().extension() == ".md") found.push_back(fs::relative(entry.path(), root));
    }
  }
  return found;
}

std::vector<std::string> matches(const std::string& text, const std::string& pattern) {
  const std::regex expression(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator i(text.begin(), text.end(), expression), end; i != end; ++i) found.push_back((*i)[1]);
  return found;
}

}  // namespace

TEST_CASE("every relative link in the documentation leads somewhere") {
  for (const fs::path& page : pages()) {
    for (const std::string& link : matches(test::repository_file(page.string()), R"(\]\(([^)#: ]+)(#[^)]*)?\))")) {
      INFO(page.string() << " links to " << link);
      CHECK(fs::exists(root / page.parent_path() / link));
    }
  }
}

TEST_CASE("every file of the repository that the documentation names exists") {
  for (const fs::path& page : pages()) {
    const std::string text = test::repository_file(page.string());
    for (const std::string& name : matches(text, "`((tests|pathways|script|docs|examples|lib)/[A-Za-z0-9_./-]+)`")) {
      INFO(page.string() << " names " << name);
      CHECK(fs::exists(root / name));
    }
  }
}
