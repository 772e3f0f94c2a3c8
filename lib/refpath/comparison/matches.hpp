// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "refpath/model/pathway.hpp"

namespace refpath {

/// Which steps of two pathways correspond: those of which one says that it matches the other, then those of the same
/// name. They share their chance, their rows in tables and their measures.
class StepMatches {
 public:
  /// Every name corresponds to itself.
  StepMatches() = default;
  StepMatches(const Pathway& from, const Pathway& to);

  /// The step of `to` that corresponds to a step of `from`; empty when there is none.
  [[nodiscard]] std::string step_in_to(const std::string& step) const;
  [[nodiscard]] std::string step_in_from(const std::string& step) const;

  /// The key in `to` of a measure of `from`: "wait@triage" for "wait@screen". Empty when it is about a step that has
  /// no partner.
  [[nodiscard]] std::string key_in_to(const std::string& key) const;
  [[nodiscard]] std::string key_in_from(const std::string& key) const;

 private:
  std::map<std::string, std::string> to_, from_;  // by name in the other; empty: no partner
};

/// What a thing is called that has one label in each of two pathways: "Screening / Triage" where they differ.
[[nodiscard]] std::string both_labels(const std::string& from, const std::string& to);

}  // namespace refpath
