// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "refpath/checks/rules.hpp"

namespace refpath {

/// The one route with the greatest chance among those to the exit by which most referrals leave.
struct LikelyRoute {
  std::vector<int> steps;  ///< In their order, each once; the steps of all branches after their split.
  /// How it goes on from each of them: none at the end of a branch, and from a split when its branches have ended.
  struct On {
    const Outcome* outcome = nullptr;
    bool missed = false;  ///< They did not attend: the step itself was not done.
  };
  std::vector<On> on;  ///< Of the same length.
  int exit = -1;
  int referral_class = 0;
};
/// None when referrals cannot all leave. Who waits, finds a list full or uses up tries is not on it: how many do so is
/// not known without simulating.
[[nodiscard]] std::optional<LikelyRoute> likely_route(const RuleSubject& subject);

/// Somebody of a role works with the person who is referred, or may.
struct Encounter {
  int step = -1;
  int met = 0;  ///< How many different people may have been met up to and with this step.
};
/// The steps of a route in which practitioners are in contact with the person, in its order. As many different people
/// are counted as may be: a role's, unless it is the same person as before, or has them on a caseload. Whoever of a
/// role without a number of people it is, is taken for one and the same, as the simulation does.
[[nodiscard]] std::vector<Encounter> encounters(const RuleSubject& subject, const LikelyRoute& route);

/// Whether practitioners are in contact with the person in a step: by contact time, or in a slot of a clinic.
[[nodiscard]] bool is_contact(const RuleSubject& subject, int step);
/// The practitioners who are, sorted.
[[nodiscard]] std::vector<int> roles_in_contact(const RuleSubject& subject, int step);

}  // namespace refpath
