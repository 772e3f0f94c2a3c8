// SPDX-License-Identifier: Apache-2.0
// Every shipped file tells editors which schema it keeps to, by a path that works from a clone.
#include <filesystem>
#include <sstream>

#include "catch.hpp"
#include "support/repository.hpp"

using namespace refpath;

namespace {

bool begins_with(const std::string& text, const std::string& start) {
  return text.rfind(start, 0) == 0;
}

// Definitions that people open: those of the tests are left as short as they are.
std::vector<std::string> shipped() {
  std::vector<std::string> found = {".refpath.yaml"};
  for (const std::string& path : test::repository_files()) {
    const bool yaml = std::filesystem::path(path).extension() == ".yaml";
    if (yaml && (begins_with(path, "pathways/") || begins_with(path, "docs/") || begins_with(path, "examples/")))
      found.push_back(path);
  }
  return found;
}

// The schema that is named among the comments before the first key, or "".
std::string schema_named(const std::string& text) {
  const std::string start = "# yaml-language-server: $schema=";
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line) && begins_with(line, "#");)
    if (begins_with(line, start)) return line.substr(start.size());
  return "";
}

}  // namespace

TEST_CASE("every shipped file names the schema by the path from where it is") {
  const std::vector<std::string> files = shipped();
  CHECK(files.size() > 15);
  for (const std::string& path : files) {
    INFO(path);
    const bool settings = path == ".refpath.yaml";
    const std::filesystem::path schema =
        settings ? "docs/reference/settings-schema.json" : "docs/reference/pathway-schema.json";
    const auto folder = std::filesystem::path(path).parent_path();
    CHECK(schema_named(test::repository_file(path)) == schema.lexically_relative(folder.empty() ? "." : folder));
    CHECK((folder / schema_named(test::repository_file(path))).lexically_normal() == schema);
  }
}
