// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "refpath/comparison/matches.hpp"
#include "refpath/comparison/wording.hpp"

namespace refpath {

/// What a pathway is made of.
enum class ThingKind {
  pathway,  ///< Hours, closed days and priority: the pathway as a whole.
  source,
  attribute,
  role,
  place,
  meeting,
  clinic,
  step,
  exit,
  milestone,
  target,
  count
};
/// "step"
[[nodiscard]] const char* name(ThingKind kind);

/// One thing that a definition says. Facts of one aspect are told together: "goes on to: Advice 15 %, Letter 85 %".
struct Fact {
  std::string aspect;  ///< "then", "work", "delay", "wte"
  std::string what;    ///< The aspect in words: "goes on to".
  std::string part;    ///< Which of several, by its name: the exit "advice"; empty when there is only one.
  std::string label;   ///< .. and in words: "Advice".
  Wording value;
};

/// A step, role, .. with all that is said of it and changes results.
struct Thing {
  ThingKind kind;
  std::string name;     ///< In its own pathway.
  std::string match;    ///< The same in two definitions exactly for things that correspond.
  std::string label;    ///< As people call it.
  std::string summary;  ///< What it is in a few words: "Nurse 20 min contact"; may be empty.
  std::vector<Fact> facts;

  void say(const char* aspect, const char* what, Wording value);
  void say(const char* aspect, const char* what, std::string part, std::string part_label, Wording value);
};

/// How a pathway names what both of two pathways have.
class Names {
 public:
  /// Names as they are.
  explicit Names(const Pathway& pathway) : pathway_(pathway) {}
  /// Steps that correspond to one of the first pathway go by its name; `second` is the pathway of these names.
  Names(const Pathway& second, const StepMatches& matches) : pathway_(second), matches_(&matches) {}

  [[nodiscard]] std::string step(int index) const;
  [[nodiscard]] std::string step_label(int index) const;
  [[nodiscard]] const std::string& role(int index) const;
  [[nodiscard]] std::string role_label(int index) const;
  [[nodiscard]] std::string next(const Next& next) const;
  [[nodiscard]] std::string next_label(const Next& next) const;
  [[nodiscard]] std::string place(const PlaceRef& place) const;
  [[nodiscard]] std::string place_label(const PlaceRef& place) const;
  [[nodiscard]] const Pathway& pathway() const { return pathway_; }

 private:
  const Pathway& pathway_;
  const StepMatches* matches_ = nullptr;
};

/// Everything that the pathway says and that changes results, thing by thing. `one_source`: both pathways have one
/// source of referrals only, so that its name does not matter.
[[nodiscard]] std::vector<Thing> definition(const Names& names, bool one_source);

/// "Widget" for a thing without a label of its own.
[[nodiscard]] std::string label_of(const std::string& name, const std::string& label);

}  // namespace refpath
