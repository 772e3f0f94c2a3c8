// SPDX-License-Identifier: Apache-2.0
// The two engines on the shipped pathways: they agree, with intervals narrow enough for the agreement to mean
// something.
#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

#include "catch.hpp"
#include "refpath/comparison/compare.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/measures/measure.hpp"
#include "refpath/reader/read.hpp"
#include "support/exactly_zero.hpp"
#include "support/repository.hpp"

using namespace refpath;

namespace {

Variant shipped(const std::string& path) {
  const std::string text = test::repository_file(path);
  const Reading reading = read(path, text, test::open_repository_file);
  for (const auto& diagnostic : reading.diagnostics) UNSCOPED_INFO(render(diagnostic, reading.sources));
  REQUIRE(reading.pathway);
  return variant(path, *reading.pathway, text);
}

/// The folders of pathways/ that hold a pair.
std::vector<std::string> pairs() {
  std::vector<std::string> found;
  for (const auto& path : test::repository_files()) {
    if (path.rfind("pathways/", 0) != 0) continue;
    const std::filesystem::path file(path);
    if (file.filename() == "current.yaml") found.push_back(file.parent_path().string());
  }
  REQUIRE_FALSE(found.empty());
  return found;
}

Comparison compared(const std::string& from, const std::string& to, const CompareSettings& settings = {}) {
  std::vector<Variant> variants = {shipped(from), shipped(to)};
  auto experiment = simulate_variants(variants, settings);
  REQUIRE(experiment);
  return compare(std::move(variants), std::move(experiment), settings);
}

}  // namespace

TEST_CASE("exact and simulated answers agree on every shipped pathway", "[statistical]") {
  for (const auto& folder : pairs()) {
    INFO(folder);
    const Comparison made = compared(folder + "/current.yaml", folder + "/redesign.yaml");
    CHECK(made.experiment->settled);
    for (std::size_t v = 0; v < made.variants.size(); ++v) {
      INFO(made.variants[v].name);
      CHECK(mismatches(made.records[v], simulated(&*made.experiment, static_cast<int>(v))).empty());
      for (const auto& party : headline_parties(made.variants)) {
        const Estimate* hours = made.records[v].find("hours." + party.key);
        if (hours == nullptr) continue;  // has no part in this variant
        INFO(party.key << ": " << hours->simulated->interval.mean << " in " << made.experiment->replications);
        const Interval& interval = hours->simulated->interval;
        CHECK((interval.high - interval.low) / 2 <= std::max(0.01 * interval.mean, 0.01));
      }
    }
  }
}

TEST_CASE("a shipped pathway compared with itself is exactly zero on every measure") {
  CompareSettings settings;
  settings.simulation.replications = 4;
  settings.simulation.warm_up_weeks = 20;
  for (const auto& folder : pairs()) {
    for (const std::string file : {"/current.yaml", "/redesign.yaml"}) {
      INFO(folder << file);
      const Comparison made = compared(folder + file, folder + file, settings);
      REQUIRE(made.pairings.front().differences.size() > 20);
      test::check_exactly_zero(made.pairings.front());
    }
  }
}
