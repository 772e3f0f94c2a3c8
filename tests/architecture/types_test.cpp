// SPDX-License-Identifier: Apache-2.0
// Two types of one name in one namespace make programs that mean the wrong one, without a word from the linker.
#include <map>
#include <regex>
#include <string>

#include "catch.hpp"
#include "support/repository.hpp"

using namespace refpath;

TEST_CASE("No two headers of the library define a type of the same name") {
  const std::regex definition(R"((?:^|\n)(?:struct|class|enum class) (\w+)[^;{\n]*\{)");
  std::map<std::string, std::string> defined;
  for (const std::string& path : test::repository_files()) {
    if (path.rfind("lib/", 0) != 0 || path.size() < 4 || path.substr(path.size() - 4) != ".hpp") continue;
    const std::string text = test::repository_file(path);
    for (std::sregex_iterator found(text.begin(), text.end(), definition), none; found != none; ++found) {
      const std::string name = (*found)[1];
      INFO(name << " in " << path << " and in " << defined[name]);
      CHECK((defined[name].empty() || defined[name] == path));
      defined[name] = path;
    }
  }
  CHECK(defined.size() > 100);
}
