// SPDX-License-Identifier: Apache-2.0
// Without a fuzzer: what it begins with, and what it found once, must hold in every build.
#include <set>

#include "catch.hpp"
#include "fuzz/property.hpp"
#include "fuzz/targets.hpp"
#include "support/repository.hpp"

using namespace refpath;

namespace {

void replay(const test::Target& target, const std::string& text, const std::string& name) {
  INFO(target.name << ": " << name << ":\n" << text);
  CHECK_NOTHROW(target.run(text));
}

}  // namespace

TEST_CASE("What the fuzzer begins with holds what must hold") {
  for (const test::Target& target : test::targets()) {
    const std::vector<std::string> seeds = target.seeds();
    CHECK(seeds.size() > 5);
    for (std::size_t i = 0; i < seeds.size(); ++i) replay(target, seeds[i], "seed " + std::to_string(i));
  }
}

TEST_CASE("What the fuzzer found once is found no more") {
  const std::string folder = "tests/fuzz/regressions/";
  std::set<std::string> of_no_target;
  for (const std::string& path : test::repository_files()) {
    if (path.rfind(folder, 0) != 0) continue;
    bool known = false;
    for (const test::Target& target : test::targets()) {
      if (path.rfind(folder + std::string(target.name) + "/", 0) != 0) continue;
      known = true;
      replay(target, test::repository_file(path), path);
    }
    if (!known) of_no_target.insert(path);
  }
  CHECK(of_no_target == std::set<std::string>{});
}
