// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>

#include "catch.hpp"
#include "refpath/reader/read.hpp"
#include "refpath/study/sensitivity.hpp"
#include "support/repository.hpp"

namespace refpath::test {

/// The pathway of a text, which must be one.
inline Pathway pathway_of(const std::string& text) {
  Reading reading = read("a.yaml", text);
  REQUIRE(reading.pathway);
  return *reading.pathway;
}

/// So many referrals a week, each of which takes a nurse's minutes; both as the file has them. Nobody is busy.
inline std::string one_step(const std::string& referrals, const std::string& minutes) {
  return "pathway: A\nformat: 1\nhours: 24/7\ndemand: {referrals: " + referrals +
         "}\nroles: {nurse: {}}\nsteps:\n  see: {work: {nurse: " + minutes +
         "}, then: seen}\nexits: {seen: {kind: treated}}\n";
}

inline Variant variant_of(const std::string& name, const std::string& text) {
  Reading reading = read("pathways/mental-health-referral/" + name + ".yaml", text, open_repository_file);
  REQUIRE(reading.pathway);
  return variant(name, *reading.pathway, reading.fingerprint);
}

inline Sensitivity study_of(const std::string& current, const std::string& redesign,
                            const SensitivitySettings& settings = {}, const Runner& runner = {}) {
  auto result = sensitivity(variant_of("current", current), variant_of("redesign", redesign), settings, runner);
  REQUIRE(result.made);
  return std::move(*result.made);
}

inline std::string nurses(const char* which) {
  return repository_file(std::string("pathways/mental-health-referral/") + which);
}

inline const PairInput& input_at(const Sensitivity& study, const std::string& place, Whose whose) {
  for (const PairInput& input : study.inputs)
    if (input.place == place && input.whose == whose) return input;
  FAIL("no input at " << place);
  return study.inputs.front();
}

/// The swing of an input; it must have one.
inline const Swing& swing_of(const Sensitivity& study, const std::string& place, Whose whose) {
  for (const Swing& swing : study.tornado.swings)
    if (study.inputs[swing.input].place == place && study.inputs[swing.input].whose == whose) return swing;
  FAIL("no swing of " << place);
  return study.tornado.swings.front();
}

}  // namespace refpath::test
