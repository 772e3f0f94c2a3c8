// SPDX-License-Identifier: Apache-2.0
// Work that either of two roles can do, against each having their own: people wait less, and no hour is freed.
#include <string>

#include "catch.hpp"
#include "support/played.hpp"
#include "support/simulated.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

std::string pooled(const std::string& time) {
  return "pathway: Pooled\n"
         "hours: 24/7\n"
         "demand: {referrals: 235.2 per week, first_step: see}\n"
         "roles: {nurse: {wte: 1}, therapist: {wte: 1}}\n"
         "steps:\n"
         "  see: {work: {nurse or therapist: " +
         time +
         "}, then: out}\n"
         "exits: {out: treated}\n";
}

std::string separate(const std::string& time) {
  return "pathway: Separate\n"
         "hours: 24/7\n"
         "demand: {referrals: 235.2 per week, first_step: sort}\n"
         "roles: {nurse: {wte: 1}, therapist: {wte: 1}}\n"
         "steps:\n"
         "  sort: {then: {with_nurse: 50%, with_therapist: rest}}\n"
         "  with_nurse: {work: {nurse: " +
         time +
         "}, then: out}\n"
         "  with_therapist: {work: {therapist: " +
         time +
         "}, then: out}\n"
         "exits: {out: treated}\n";
}

}  // namespace

TEST_CASE("pooled staff are M/M/2 and separate staff two M/M/1", "[statistical]") {
  // 1.4 an hour, mean 1 h. Separate: 0.7 / 0.3 h. Pooled: rho = 0.7, wait rho^2 / (1 - rho^2) h.
  const Played apart = played(separate("{exponential: 1 h}"), 104, 3, 80);
  check_agrees(apart.wait_hours("with_nurse"), 0.7 / 0.3, 0.02);
  check_agrees(apart.wait_hours("with_therapist"), 0.7 / 0.3, 0.02);
  const Played shared = played(pooled("{exponential: 1 h}"), 104, 3, 80);
  check_agrees(shared.wait_hours("see"), 0.49 / (1 - 0.49), 0.02);
  check_agrees(shared.hours_of("nurse"), 0.5, 0.01);
  check_agrees(shared.hours_of("therapist"), 0.5, 0.01);
}

TEST_CASE("pooling fixed work frees no minute in any replication", "[statistical]") {
  const Played apart = played(separate("40 min"), 52, 2, 20);
  const Played shared = played(pooled("40 min"), 52, 2, 20);
  for (int i = 0; i < apart.sample.replications; ++i) {
    const double referrals = apart.sample.at(i, apart.sample.layout.counted);
    CHECK(shared.sample.at(i, shared.sample.layout.counted) == referrals);
    CHECK(apart.sample.at(i, apart.sample.layout.time) + apart.sample.at(i, apart.sample.layout.time + 1) ==
          2400 * referrals);
    CHECK(shared.sample.at(i, shared.sample.layout.time) + shared.sample.at(i, shared.sample.layout.time + 1) ==
          2400 * referrals);
    CHECK(shared.sample.at(i, shared.sample.layout.wait) < apart.sample.at(i, apart.sample.layout.wait));
  }
}
