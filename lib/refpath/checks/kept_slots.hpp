// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>

#include "refpath/checks/rules.hpp"

namespace refpath {

/// What is left of a clinic for those for whom no slot is kept, a week.
struct Unkept {
  double slots = 0;
  double asked = 0;
  Exactness doubt{};
};
/// None where no slot is kept to the last: what is free some time before the session is anybody's, if they can still
/// be told of it (`notice`).
[[nodiscard]] std::optional<Unkept> unkept(const RuleSubject& subject, std::size_t clinic);

}  // namespace refpath
