// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "refpath/checks/rules.hpp"

namespace refpath {

/// What several rules ask of a pathway, found once: the shapes of a subject.
class Shapes {
 public:
  /// What it is made of must outlive it.
  Shapes(const Pathway& pathway, const Program& program, const Analysis& analysis);

  [[nodiscard]] RuleSubject subject(const Before* before = nullptr) const;

 private:
  const Pathway& pathway_;
  const Program& program_;
  const Analysis& analysis_;
  Ways ways_;
  std::optional<Analysis> least_;
  std::optional<std::vector<std::vector<double>>> class_visits_;
};

}  // namespace refpath
