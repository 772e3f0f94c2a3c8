// SPDX-License-Identifier: Apache-2.0
// What a watch looks at: all whose change may change what is told.
#include <algorithm>

#include "catch.hpp"
#include "cli/own_repository.hpp"
#include "refpath/check_files.hpp"

using namespace refpath::test;
using namespace refpath::tools;

TEST_CASE("a watch looks at settings, at every folder, and at what may become a pathway") {
  const OwnRepository repository;
  repository.write("a.yaml", one_warning);
  repository.write(".refpath.yaml", "check: {unused-role: off}\n");
  repository.write("other.yaml", "name: x\n");
  repository.make_folder("sub/below");
  Invocation invocation;
  invocation.arguments = {repository.path("")};
  const Checked checked = check_files(invocation);
  CHECK(checked.definitions.size() == 1);
  CHECK(checked.others == 1);
  const auto looks_at = [&](const std::string& name) {
    return std::any_of(checked.looked_at.begin(), checked.looked_at.end(), [&](const std::string& path) {
      return std::filesystem::weakly_canonical(path) == std::filesystem::weakly_canonical(repository.path(name));
    });
  };
  for (const char* name : {".refpath.yaml", "other.yaml", "", "sub", "sub/below"}) {
    INFO(name);
    CHECK(looks_at(name));
  }
  CHECK_FALSE(looks_at(".git"));
}
