// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/listed_outcomes.hpp"

#include "catch.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/reader/read.hpp"

using namespace refpath;

TEST_CASE("Outcomes in a list are offered as a mapping only where their shares are a whole") {
  CHECK(outcomes_as_mapping({"see 60%", "ok"}) == "{see: 60%, ok: rest}");
  CHECK(outcomes_as_mapping({"see 60%", "ok 40%"}) == "{see: 60%, ok: 40%}");
  CHECK(outcomes_as_mapping({"see=60%", "ok rest"}) == "{see: 60%, ok: rest}");
  CHECK(outcomes_as_mapping({"see", "ok"}) == "{see: 50%, ok: rest}");
  CHECK(outcomes_as_mapping({"see 60%", "rest"}).empty());
  CHECK(outcomes_as_mapping({"see", "rest"}).empty());
  CHECK(outcomes_as_mapping({"see 60%", "others"}).empty());
  CHECK(outcomes_as_mapping({"see 60%", "ok 60%"}).empty());
  CHECK(outcomes_as_mapping({"see 10%", "ok 15%"}).empty());
  CHECK(outcomes_as_mapping({"see 100%", "ok"}).empty());
  CHECK(outcomes_as_mapping({"see 60%", "see 40%"}).empty());
}

namespace {

// The help of the first error of a file with one step.
std::string help_for(const std::string& step) {
  const Reading reading =
      read("a.yaml", "pathway: P\nroles: {nurse: {wte: 2}}\nplaces: {bed: {number: 2}}\nsteps:\n  see: {" + step +
                         "}\nexits: {ok: caseload, gone: caseload}\n");
  for (const Diagnostic& one : reading.diagnostics)
    if (one.severity == Severity::error) return one.help;
  return "";
}

}  // namespace

TEST_CASE("What is no whole is told in general, not as a name") {
  const std::string general =
      "write each outcome once with its share, which come to 100 % together, as in `then: {treat: 60%, advise: rest}`";
  CHECK(help_for("work: {nurse: 5 min}, then: [ok 60%, gone 60%]") == general);
  CHECK(help_for("work: {nurse: 5 min}, then: \"ok 60%, rest\"") == general);
  CHECK(help_for("work: {nurse: 5 min}, then: \"ok, rest\"") == general);
}

TEST_CASE("The time of several people is offered in a form that is read") {
  CHECK(help_for("work: {nurse: 2 x 30/45}, then: ok") ==
        "write `2 x 30-45 min` when all between is as likely, or least/commonest/most: `2 x 30/37.5/45 min`");
  CHECK(help_for("work: {nurse: 2 x 45}, then: ok") == "write `2 x 45 min` or `2 x 45 h`");
  CHECK(help_for("work: {nurse: 2 x 2/52}, then: ok") == "write the hours that somebody works: `2 x 7.5 h`");
  CHECK(help_for("work: {nurse: 2/52}, then: ok") ==
        "write the hours that somebody works: a working day of 7.5 h is `7.5 h`");
  CHECK(help_for("work: {nurse: 2 x 30-45 min}, then: ok").empty());
}

TEST_CASE("What a step needs is a place where it names one, and work otherwise") {
  CHECK(help_for("needs: bed, then: ok") == "did you mean `takes`?");
  CHECK(help_for("needs: nurse, then: ok").find("did you mean `work`?") == 0);
  CHECK(help_for("work: {nurse: 5 min}, cost: 40 GBP per hour, then: ok").find("did you mean `fee`? It is") == 0);
}
