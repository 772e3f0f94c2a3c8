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

TEST_CASE("a folder that is excluded is not looked into, be it a repository or one with settings of its own") {
  const OwnRepository repository;
  repository.write(".refpath.yaml", "exclude: [sub, own, plain]\n");
  repository.make_folder("sub/.git");
  repository.write("own/.refpath.yaml", "fail_on: warning\n");
  repository.write("kept/.refpath.yaml", "exclude: [draft.yaml]\n");
  for (const char* file : {"sub/a.yaml", "own/a.yaml", "plain/a.yaml", "kept/draft.yaml", "kept/a.yaml"})
    repository.write(file, one_warning);
  CHECK(repository.type("refpath check .").out.find("\nkept/a.yaml: 1 warning.\n") != std::string::npos);
  // What is named itself is always checked.
  CHECK(repository.type("refpath check sub").out.find("\nsub/a.yaml: 1 warning.\n") != std::string::npos);
}

TEST_CASE("a YAML file that is too large for a pathway is passed over like others, unless it looks like one") {
  const OwnRepository repository;
  const std::string filling = "# " + std::string(17u << 20, 'x') + "\n";
  repository.write("a.yaml", one_warning);
  repository.write("openapi.yaml", "openapi: 3.1.0\n" + filling);
  const Typed typed = repository.type("refpath check .");
  CHECK(typed.code == 0);
  CHECK(typed.errors.empty());
  CHECK(typed.out.find("1 other YAML file was passed over") != std::string::npos);
  repository.write("openapi.yaml", "pathway: Large\n" + filling);
  CHECK(repository.type("refpath check .").code == 3);
}

TEST_CASE("a file that cannot be read is told alone, though what is set would be meant for it") {
  const OwnRepository repository;
  const Typed typed = repository.type("refpath check --set roles.gp.wte=2 none.yaml");
  CHECK(typed.code == 3);
  CHECK(typed.errors == "refpath: 'none.yaml' cannot be read: no such file or directory\n");
}

TEST_CASE("a file of settings that is named is read as settings, alone and beside pathways") {
  const OwnRepository repository;
  repository.write("pathways/.refpath.yaml", "check: {unused-role: off}\n");
  repository.write("pathways/a.yaml", one_warning);
  const Typed alone = repository.type("refpath check pathways/.refpath.yaml");
  CHECK(alone.code == 0);
  CHECK(alone.out == "the settings: no findings.\n");
  CHECK(alone.errors.empty());
  const Typed both = repository.type("refpath check pathways/.refpath.yaml pathways/a.yaml");
  CHECK(both.code == 0);
  CHECK(both.out == "pathways/a.yaml: no findings.\n");
  repository.write("pathways/.refpath.yaml", "check: {unused-rolle: off}\n");
  for (const char* line : {"refpath check pathways/.refpath.yaml", "cd pathways && refpath check .refpath.yaml"}) {
    INFO(line);
    const Typed wrong = repository.type(line);
    CHECK(wrong.code == 1);
    CHECK(wrong.out.find("there is no rule 'unused-rolle' [unknown-rule]") != std::string::npos);
    CHECK(wrong.out.find(".refpath.yaml: 1 error.") != std::string::npos);
  }
  CHECK(repository.type("refpath check none/.refpath.yaml").code == 3);
}

TEST_CASE("a folder without pathways, or with settings that cannot be read, leaves the others checked and reported") {
  const OwnRepository repository;
  repository.write("good/a.yaml", one_warning);
  repository.make_folder("none");
  repository.write("team/b.yaml", one_warning);
  repository.make_folder("team/.refpath.yaml");
  const std::string told = "good/a.yaml:3:23: warning: no step, meeting or clinic needs 'nurse' [unused-role]\n";
  const Typed none = repository.type("refpath check --output concise=out.txt good none");
  CHECK(none.code == 3);
  CHECK(none.errors == "refpath: there is no pathway file (.yaml) in the folder 'none'\n");
  CHECK(none.out.find("\ngood/a.yaml: 1 warning.\n") != std::string::npos);
  CHECK(repository.text("out.txt").rfind(told, 0) == 0);
  CHECK(repository.text("out.txt").find("in the folder 'none'") != std::string::npos);
  for (const char* line : {"refpath check --format concise .", "refpath check --format concise good team/b.yaml"}) {
    INFO(line);
    const Typed typed = repository.type(line);
    CHECK(typed.code == 3);
    CHECK(typed.out.find(told) != std::string::npos);
    CHECK(typed.out.find("b.yaml:3") == std::string::npos);
    CHECK(typed.errors.find("team/.refpath.yaml' is there, but is no file that can be read") != std::string::npos);
  }
}
