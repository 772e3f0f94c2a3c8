// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "catch.hpp"
#include "refpath/analysis/analyse.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/reader/read.hpp"

namespace refpath::test {

/// The exact answers for a pathway that is written as in a file.
struct Answers {
  explicit Answers(const std::string& text, int weeks = 52) {
    const Reading reading = read("pathway.yaml", text);
    for (const Diagnostic& found : reading.diagnostics) UNSCOPED_INFO(render(found, reading.sources));
    REQUIRE(reading.pathway);
    pathway = *reading.pathway;
    program = lower(pathway);
    analysis = analyse(program, weeks);
  }

  template <class T>
  static std::size_t index(const std::vector<T>& all, const std::string& name) {
    std::size_t i = 0;
    while (i < all.size() && all[i].name != name) ++i;
    REQUIRE(i < all.size());
    return i;
  }
  [[nodiscard]] int role(const std::string& name) const { return static_cast<int>(index(pathway.roles, name)); }
  [[nodiscard]] const Moments& visits(const std::string& step) const {
    return analysis.visits[index(pathway.steps, step)];
  }
  [[nodiscard]] const Moments& exits(const std::string& exit) const {
    return analysis.exits[index(pathway.exits, exit)];
  }
  [[nodiscard]] const Moments& counts(const std::string& count) const {
    return analysis.counts[index(pathway.counts, count)];
  }
  /// In minutes, and minutes squared.
  [[nodiscard]] Moments time(const std::string& of) const {
    const Moments& seconds = analysis.touch[static_cast<std::size_t>(role(of))];
    return {seconds.mean / 60, seconds.variance / 3600, seconds.exactness};
  }
  [[nodiscard]] double hours(const std::string& of) const { return analysis.hours[static_cast<std::size_t>(role(of))]; }
  /// "step: reason", or "" where it is exact.
  [[nodiscard]] std::string why_not(const Exactness& exactness) const {
    if (exactness.exact()) return "";
    const std::string step = exactness.step < 0 ? "" : pathway.steps[static_cast<std::size_t>(exactness.step)].name;
    return step + ": " + std::string(exactness.why_not);
  }

  Pathway pathway;
  Program program;
  Analysis analysis;
};

}  // namespace refpath::test
