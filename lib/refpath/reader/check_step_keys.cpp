// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/reader/step_parts.hpp"

namespace refpath {

namespace {

class StepKeys {
 public:
  StepKeys(const Mapping& at, const Step& step) : at_(at), step_(step) {}

  void check() {
    const bool work = at_.has("work");
    const bool attended = work || at_.has("meeting") || at_.has("clinic");
    for (const std::string_view key : {"together", "time_kind", "at_close"})
      needs(work, key, "says how work is done", "`work`", "add `work`, or leave it out");
    needs(work, "same_person_as", "says who does the work", "`work`", "add `work`, or leave it out");
    needs(attended || split(), "missed", "tells of those who do not come", "`work`, `meeting` or `clinic`",
          "add what they do not come to, or leave it out");
    needs(attended || split(), "repeat", "says how often something is done", "`work`, `meeting` or `clinic`",
          "add what is done, or leave it out");
    for (const std::string_view key : {"leaves", "full"})
      needs(attended || at_.has("takes"), key, "tells of those who wait for it to begin",
            "`work`, `meeting`, `clinic` or `takes` to wait for",
            "put it on a step that people wait for, or leave it out");
    for (const std::string_view key : {"missed", "repeat"})
      for (const std::string_view branches : {"all_of", "first_of"})
        apart(key, branches, "put it on the steps of the branches");
    if (!split())
      apart("missed", "repeat", "let the step lead back to itself instead of `repeat`, or leave `missed` out");
    if (!step_.missed || !step_.missed->time) return;
    for (const std::string_view key : {"clinic", "meeting"})
      if (at_.has(key))
        at_.context().report.error("not-beside", step_.missed->time->at,
                                   fmt::format("who misses a {} loses {}, and no `time` besides", key,
                                               key == "clinic" ? "the slot" : "the place on its list"),
                                   "leave `time` out");
  }

 private:
  [[nodiscard]] bool split() const { return at_.has("all_of") || at_.has("first_of"); }

  void needs(bool has, std::string_view key, std::string_view what, std::string_view lacks, std::string_view help) {
    if (has || !at_.key_place(key).known()) return;
    at_.context().report.error("needs-work", at_.key_place(key),
                               fmt::format("'{}' {}, and {} has no {}", key, what, at_.owner(), lacks),
                               std::string(help));
  }

  void apart(std::string_view key, std::string_view other, std::string_view help) {
    if (!at_.key_place(key).known() || !at_.key_place(other).known()) return;
    at_.context()
        .report
        .error("not-beside", at_.key_place(key), fmt::format("'{}' cannot stand beside '{}'", key, other),
               std::string(help))
        .related.push_back({at_.key_place(other), fmt::format("'{}' is here", other)});
  }

  const Mapping& at_;
  const Step& step_;
};

}  // namespace

void check_keys_of_step(const Mapping& at, const Step& step) {
  StepKeys(at, step).check();
}

}  // namespace refpath
