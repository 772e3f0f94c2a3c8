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

TEST_CASE("a comment on a line of a base that only a redesign needs is not unused where both are checked") {
  const OwnRepository repository;
  // 6 a week of 12 minutes are little for a GP; 6 of 5.5 hours are 33 of the 37.5 that there are, 88 %.
  repository.write("current.yaml",
                   "pathway: P\n"
                   "demand: {referrals: 6 per week, first_step: refer}\n"
                   "roles:\n"
                   "  gp: {wte: 1}  # refpath: ignore[busy-role, many-visits] a locum comes\n"
                   "steps: {refer: {work: {gp: 12 min}, then: taken_on}}\n"
                   "exits: {taken_on: caseload}\n");
  repository.write("redesign.yaml",
                   "pathway: R\nbased_on: current.yaml\n"
                   "changes: {longer: {change: {steps: {refer: {work: {gp: 5.5 h}}}}}}\n");
  const auto unused = [](int column, const std::string& code) {
    return "current.yaml:4:" + std::to_string(column) + ": warning: line 4 has no finding '" + code +
           "' to ignore [ignore-unused]\n";
  };
  const std::string base = "refpath check --format concise --select ignore-unused current.yaml";
  CHECK(repository.type(base).out == unused(35, "busy-role") + unused(46, "many-visits"));
  CHECK(repository.type(base + " redesign.yaml").out == unused(46, "many-visits"));
}
