// SPDX-License-Identifier: Apache-2.0
// A weekly clinic with a few slots, some of which are missed by those who had booked them.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/played.hpp"
#include "support/simulated.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

/// What a session of `slots` slots of one minute has when a come in a week and a share `again` of those who had a slot
/// books again at its end.
struct LongRun {
  double used;        ///< Slots that somebody had, each session.
  double wait_weeks;  ///< From booking to the slot.
};

/// The number who hold a booking just after a session is a Markov chain: X' = Y - s + R, with Y = X + Poisson(a),
/// s = min(Y, slots) and R binomial(s, again). They wait all the week, those who come in it half of it on average;
/// slot k of a session is k minutes after its start and who books again does so at the end of theirs.
LongRun clinic(double a, int slots, double again) {
  const std::size_t most = 250;
  std::vector<double> poisson(60, 0.0);
  poisson[0] = std::exp(-a);
  for (std::size_t k = 1; k < poisson.size(); ++k) poisson[k] = poisson[k - 1] * a / static_cast<double>(k);
  std::vector<double> held(most, 0.0), brought;
  held[0] = 1;
  for (int week = 0; week < 1500; ++week) {
    brought.assign(most, 0.0);
    for (std::size_t x = 0; x < most; ++x)
      for (std::size_t k = 0; k < poisson.size() && x + k < most; ++k) brought[x + k] += held[x] * poisson[k];
    held.assign(most, 0.0);
    for (std::size_t y = 0; y < most; ++y) {
      const int s = std::min(static_cast<int>(y), slots);
      double chance = std::pow(1 - again, s);
      for (int r = 0; r <= s; ++r) {
        held[y - static_cast<std::size_t>(s - r)] += brought[y] * chance;
        chance *= static_cast<double>(s - r) / (r + 1) * again / (1 - again);
      }
    }
  }
  double booked = 0, used = 0, offset = 0;
  for (std::size_t y = 0; y < most; ++y) {
    const double s = std::min(static_cast<int>(y), slots);
    booked += held[y] * static_cast<double>(y);
    used += brought[y] * s;
    offset += brought[y] * (s * (s - 1) / 2 - again * s * (s + 1) / 2);
  }
  return {used, (booked + a / 2 + offset / (7 * 24 * 60)) / used};
}

}  // namespace

TEST_CASE("slots with people who miss them and book again are a Markov chain", "[statistical]") {
  // Six a week come, at any time but on the day of the clinic (so half a week before it on average); nine slots; a
  // quarter do not come, and four in five of these book again, for the next week because of the notice. Of the slots,
  // 6 / (1 - 0.2) are booked.
  const LongRun exact = clinic(6, 9, 0.25 * 0.8);
  CHECK(exact.used == Approx(6 / 0.8).epsilon(1e-6));
  CHECK(exact.wait_weeks > 0.6);  // far from half a week
  const Played played = test::played(
      "pathway: Clinic\n"
      "hours: 24/7\n"
      "demand: {referrals: 6 per week, received: Tue-Sun 00:00-24:00, first_step: visit}\n"
      "clinics: {memory: {starts: Mon 12:00, slots: 9 of 1 min, notice: 11 h}}\n"
      "steps:\n"
      "  visit:\n"
      "    clinic: memory\n"
      "    missed: {share: 25%, then: {visit: 80%, absent: rest}}\n"
      "    then: seen\n"
      "exits: {seen: treated, absent: dna}\n",
      104, 30, 500);
  const Layout& l = played.sample.layout;
  check_agrees(played.ratio(played.wait("visit"), played.visits("visit"), week_ticks), exact.wait_weeks, 0.02);
  for (int i = 0; i < played.sample.replications; ++i) CHECK(played.sample.at(i, l.slots_held) == 9 * 104);
  check_agrees(played.ratio(l.slots_used, l.slots_held), exact.used * 0.75 / 9, 0.01);
  check_agrees(played.ratio(l.slots_missed, l.slots_held), exact.used * 0.25 / 9, 0.01);
  // Each who is booked goes absent with 5 %: of those who come, 0.05 / 0.8.
  check_agrees(played.ratio(played.left_by("absent"), l.counted), 0.05 / 0.8, 0.02);
}

TEST_CASE("a slot that nobody booked is counted unused", "[statistical]") {
  // A quarter of a person a week for one slot a week with nobody left over from before in almost all weeks: the share
  // of sessions with somebody is the load, 0.25, since everybody has one slot.
  const Played played = test::played(
      "pathway: Clinic\n"
      "hours: 24/7\n"
      "demand: {referrals: 0.25 per week, first_step: visit}\n"
      "clinics: {memory: {starts: Mon 12:00, slots: 1 of 30 min}}\n"
      "steps: {visit: {clinic: memory, then: seen}}\n"
      "exits: {seen: treated}\n",
      520, 20, 60);
  const Layout& l = played.sample.layout;
  check_agrees(played.ratio(l.slots_used, l.slots_held), 0.25, 0.03);
  CHECK(played.mean(l.slots_missed).mean == 0);
}

TEST_CASE("notice is waited for before the first slot", "[statistical]") {
  // A slot begins every three minutes, and nearly all are free: after 90 min of notice it is 1.5 min to the next.
  const Played played = test::played(
      "pathway: Clinic\n"
      "hours: 24/7\n"
      "demand: {referrals: 10 per week, first_step: visit}\n"
      "clinics: {memory: {starts: Mon-Sun 00:00, slots: 480 of 3 min, notice: 90 min}}\n"
      "steps: {visit: {clinic: memory, then: seen}}\n"
      "exits: {seen: treated}\n",
      20, 1, 20);
  check_agrees(played.wait_hours("visit"), 1.525, 0.001);
}
