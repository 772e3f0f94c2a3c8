// SPDX-License-Identifier: Apache-2.0
// What `refpath check` looks at in folders, which settings it asks, and what it tells when a part cannot be read.
#include "catch.hpp"
#include "cli/own_repository.hpp"

using namespace refpath::test;

TEST_CASE("the settings that leave everything out are named, also those of a folder below") {
  const OwnRepository repository;
  repository.write("team/.refpath.yaml", "exclude: [\"*.yaml\"]\n");
  repository.write("team/a.yaml", one_warning);
  const Typed typed = repository.type("refpath check .");
  CHECK(typed.code == 3);
  CHECK(typed.errors ==
        "refpath: there is no pathway file (.yaml) in the folder '.'; some are excluded by 'team/.refpath.yaml'\n");
}
