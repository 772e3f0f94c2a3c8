// SPDX-License-Identifier: Apache-2.0
// What a file has by itself is told once, also where redesigns are based on it.
#include "catch.hpp"
#include "cli/own_repository.hpp"

using namespace refpath::test;

namespace {

const std::string shorter = "changes: {shorter: {change: {steps: {refer: {work: {gp: 8 min}}}}}}\n";
const std::string at_nurse = "current.yaml:3:23: ";
const std::string nobody = "no step, meeting or clinic needs 'nurse' [unused-role]\n";

}  // namespace

TEST_CASE("a finding that a redesign raises is told of it, and fails, although its base has it by itself") {
  const OwnRepository repository;
  repository.write("current.yaml", one_warning);
  repository.write("redesign.yaml", "pathway: R\nbased_on: current.yaml\ncheck: {unused-role: error}\n" + shorter);
  const Typed typed = repository.type("refpath check --format concise .");
  CHECK(typed.code == 1);
  CHECK(typed.out == at_nurse + "warning: " + nobody + at_nurse + "error: " + nobody);
}

TEST_CASE("a finding for which only the settings of the redesign fail is told of it") {
  const OwnRepository repository;
  repository.write(".refpath.yaml", "fail_on: note\n");
  repository.write("redesign.yaml", "pathway: R\nbased_on: base/current.yaml\n" + shorter);
  repository.write("base/.refpath.yaml", "fail_on: error\n");
  repository.write("base/current.yaml", one_warning);
  CHECK(repository.type("refpath check base").code == 0);
  CHECK(repository.type("refpath check .").code == 1);
}

TEST_CASE("a finding that a redesign does not raise is told of its base only") {
  const OwnRepository repository;
  repository.write("current.yaml", one_warning);
  for (const char* check : {"", "check: {unused-role: warning}\n", "check: {unused-role: note}\n"}) {
    INFO(check);
    repository.write("redesign.yaml", "pathway: R\nbased_on: current.yaml\n" + std::string(check) + shorter);
    const Typed typed = repository.type("refpath check --format concise .");
    CHECK(typed.code == 0);
    CHECK(typed.out == at_nurse + "warning: " + nobody);
  }
}
