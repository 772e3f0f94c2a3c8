// SPDX-License-Identifier: Apache-2.0
// Which orders of taking and freeing places are sound: told by the codes of what is said of them.
#include "catch.hpp"
#include "refpath/reader/read.hpp"

using namespace refpath;

namespace {

// The codes of what is said of some steps, in a pathway with places and caseloads.
std::string said_of(const std::string& steps) {
  const Reading reading =
      read("a.yaml",
           "pathway: P\n"
           "roles: {gp: {wte: 2}, nurse: {wte: 1, caseload: 30}, therapist: {wte: 1, caseload: 20}}\n"
           "places: {bed: {number: 4}, theatre: {number: 1}, hall: {}}\n"
           "steps:\n" +
               steps + "exits: {out: discharged}\n");
  std::string codes;
  for (const Diagnostic& d : reading.diagnostics) codes += d.code + " ";
  return codes;
}

}  // namespace

TEST_CASE("Places that are taken in one order on every route are sound") {
  CHECK(said_of("  a: {takes: [bed], then: {b: 50%, c: rest}}\n"
                "  b: {takes: [theatre], frees: [theatre, bed], then: out}\n"
                "  c: {frees: [bed], then: d}\n"
                "  d: {takes: [theatre], then: out}\n") == "");
}

TEST_CASE("A place may be taken on every round of a loop when it is freed on each") {
  CHECK(said_of("  a: {takes: [bed], frees: [bed], then: {a: 50%, out: rest}}\n") == "");
  CHECK(said_of("  a: {takes: [bed], then: b}\n  b: {then: {a: {share: 50%, frees: [bed]}, out: rest}}\n") == "");
  CHECK(said_of("  a: {takes: [bed], then: b}\n  b: {then: {a: 50%, out: rest}}\n") == "place-again ");
}

TEST_CASE("An outcome frees before it takes") {
  CHECK(said_of("  a: {takes: [bed], then: {b: {share: 50%, frees: [bed], takes: [theatre]}, out: rest}}\n"
                "  b: {then: {a: {share: 50%, frees: [theatre]}, out: rest}}\n") == "");
}

TEST_CASE("Places without a number are never waited for, so that their order does not matter") {
  CHECK(said_of("  a: {then: {b: 50%, c: rest}}\n"
                "  b: {takes: [hall, bed], then: out}\n"
                "  c: {takes: [bed, hall], then: out}\n") == "");
  CHECK(said_of("  a: {then: {b: 50%, c: rest}}\n"
                "  b: {takes: [theatre, bed], then: out}\n"
                "  c: {takes: [bed, theatre], then: out}\n") == "place-order ");
}

TEST_CASE("The first work of a role with a caseload takes a place on it, and later work takes none") {
  CHECK(said_of("  a: {work: {nurse: 10 min}, then: b}\n"
                "  b: {work: {therapist: 10 min}, then: c}\n"
                "  c: {work: {nurse: 10 min}, then: out}\n") == "");
  CHECK(said_of("  a: {then: {b: 50%, c: rest}}\n"
                "  b: {work: {nurse: 10 min, therapist: 10 min}, then: out}\n"
                "  c: {work: {therapist: 10 min, nurse: 10 min}, then: out}\n") == "place-order ");
  CHECK(said_of("  a: {takes: [nurse, therapist], then: {b: 50%, c: rest}}\n"
                "  b: {work: {nurse: 10 min, therapist: 10 min}, then: out}\n"
                "  c: {work: {therapist: 10 min, nurse: 10 min}, then: out}\n") == "");
}

TEST_CASE("Work of two roles that begins at one moment takes both places at once") {
  CHECK(said_of("  a: {then: {b: 50%, c: rest}}\n"
                "  b: {work: {nurse and therapist: 10 min}, then: out}\n"
                "  c: {work: {therapist: 10 min, nurse: 10 min}, together: true, then: out}\n") == "");
}

TEST_CASE("Branches may use places beside each other when they free them before they end") {
  CHECK(said_of("  a: {all_of: [b, c], then: out}\n"
                "  b: {takes: [bed], work: {gp: 5 min}, frees: [bed]}\n"
                "  c: {takes: [theatre], work: {gp: 5 min}, frees: [theatre]}\n") == "");
  CHECK(said_of("  a: {all_of: [b, c], then: out}\n"
                "  b: {takes: [bed], work: {gp: 5 min}}\n"
                "  c: {takes: [theatre], work: {gp: 5 min}, frees: [theatre]}\n") == "");
  CHECK(said_of("  a: {all_of: [b, c], then: out}\n"
                "  b: {takes: [bed], work: {gp: 5 min}}\n"
                "  c: {takes: [theatre], work: {gp: 5 min}}\n") == "place-order ");
}

TEST_CASE("A place may be taken in a branch and freed after the branches") {
  const std::string branches =
      "  b: {takes: [bed], work: {gp: 5 min}}\n"
      "  c: {work: {gp: 5 min}}\n"
      "  d: {frees: [bed], then: {a: 20%, out: rest}}\n";
  CHECK(said_of("  a: {all_of: [b, c], then: d}\n" + branches) == "");
  CHECK(said_of("  a: {first_of: [b, c], then: d}\n" + branches) == "");
  CHECK(said_of("  a: {all_of: [b, c], then: {a: 20%, out: rest}}\n"
                "  b: {takes: [bed], work: {gp: 5 min}}\n"
                "  c: {work: {gp: 5 min}}\n") == "place-again ");
}

TEST_CASE("A place that was taken before the branches may be freed in one of them") {
  CHECK(said_of("  z: {takes: [bed], then: a}\n"
                "  a: {all_of: [b, c], then: {z: 10%, out: rest}}\n"
                "  b: {frees: [bed]}\n"
                "  c: {work: {gp: 5 min}}\n") == "");
  CHECK(said_of("  z: {takes: [bed], then: a}\n"
                "  a: {all_of: [b, c], then: {z: 10%, out: rest}}\n"
                "  b: {work: {gp: 5 min}}\n"
                "  c: {work: {gp: 5 min}}\n") == "place-again ");
}

TEST_CASE("Who leaves the wait for a step may have what it took already") {
  CHECK(said_of("  a: {takes: [bed], work: {gp: 5 min}, leaves: {after: 1 day, then: b}, frees: [bed], then: out}\n"
                "  b: {takes: [bed], then: out}\n") == "place-again ");
  CHECK(said_of("  a: {work: {gp: 5 min}, leaves: {after: 1 day, then: b}, takes: [bed], frees: [bed], then: out}\n"
                "  b: {frees: [bed], then: c}\n"
                "  c: {takes: [bed], then: out}\n") == "");
}

TEST_CASE("Who is sent elsewhere by a closed list or by too many tries has not taken the place of the step") {
  CHECK(said_of("  a: {takes: [bed], work: {gp: 5 min}, frees: [bed], full: {waiting: 3, then: b}, then: out}\n"
                "  b: {takes: [bed], then: out}\n") == "");
  CHECK(said_of("  a: {takes: [bed], work: {gp: 5 min}, frees: [bed], tries: {at_most: 3, then: b}, then: {a: 10%, "
                "out: rest}}\n"
                "  b: {takes: [bed], then: out}\n") == "");
}

TEST_CASE("Places in nested branches are followed through both joins") {
  CHECK(said_of("  a: {all_of: [b, e], then: f}\n"
                "  b: {all_of: [c, d]}\n"
                "  c: {takes: [bed]}\n"
                "  d: {work: {gp: 5 min}}\n"
                "  e: {work: {gp: 5 min}}\n"
                "  f: {frees: [bed], then: {a: 10%, out: rest}}\n") == "");
}
