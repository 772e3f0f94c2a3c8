// SPDX-License-Identifier: Apache-2.0
#include "support/small_pair.hpp"

#include "refpath/model/builder.hpp"

namespace refpath::test {

Pathway small_current() {
  return Builder("Small, current")
      .hours(round_the_clock())
      .demand(10, "refer")
      .role("gp")
      .wte(20)
      .cost(100, "GBP")
      .role("nurse")
      .wte(20)
      .cost(50, "GBP")
      .meeting("allocation", {14 * hour_ticks}, 30, {{"nurse", 3}})
      .step("refer")
      .work("gp", minutes(12))
      .then("screen")
      .step("screen")
      .split_work("nurse", {{TimeKind::contact, minutes(20)}, {TimeKind::admin, minutes(10)}})
      .then("refer", 0.2)
      .then("decide", 0.8)
      .step("decide")
      .meet("allocation")
      .then("taken_on", 0.75)
      .then("gave_up", 0.25)
      .exit("taken_on", ExitKind::caseload)
      .exit("gave_up", ExitKind::gave_up)
      .build();
}

Pathway small_redesign() {
  return Builder("Small, redesign")
      .hours(round_the_clock())
      .demand(10, "refer")
      .role("gp")
      .wte(20)
      .cost(100, "GBP")
      .role("nurse")
      .wte(20)
      .cost(50, "GBP")
      .role("admin")
      .wte(20)
      .step("refer")
      .work("gp", minutes(6))
      .then("log")
      .step("log")
      .work("admin", minutes(6))
      .then("screen")
      .step("screen")
      .split_work("nurse", {{TimeKind::contact, minutes(12)}, {TimeKind::admin, minutes(3)}})
      .then("taken_on")
      .exit("taken_on", ExitKind::caseload)
      .build();
}

Pathway saturated_current() {
  return Builder("Saturated, current")
      .demand(90, "see")
      .role("nurse")
      .wte(1)
      .step("see")
      .work("nurse", minutes(30))
      .then("done")
      .exit("done", ExitKind::treated)
      .build();
}

Pathway saturated_redesign() {
  return Builder("Saturated, redesign")
      .demand(90, "see")
      .role("nurse")
      .wte(1)
      .step("see")
      .work("nurse", minutes(22.5))
      .then("done")
      .exit("done", ExitKind::treated)
      .build();
}

}  // namespace refpath::test
