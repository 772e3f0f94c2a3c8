// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/checks/doubts.hpp"

namespace refpath {

/// From this share on waits grow quickly with every further referral; from 1 on they never stop growing.
inline constexpr double busy_load = 0.85;

/// How a load is judged.
enum class LoadVerdict {
  fine,
  busy,        ///< There is little to spare.
  relieved,    ///< More is asked than there is, unless people leave or are turned away before.
  overloaded,  ///< More is asked than there is.
};
/// One that may be less than calculated because people leave is never overloaded; one of which a part may never be done
/// is not judged.
[[nodiscard]] LoadVerdict verdict(double load, MayBeLess doubt);

/// What a verdict means, for the end of a sentence.
[[nodiscard]] const char* consequence(LoadVerdict verdict);

/// Findings about what is loaded so; `relieved` belongs to the warnings.
enum class Concern { overloaded, busy };
[[nodiscard]] bool concerns(Concern concern, LoadVerdict verdict);

/// Roles, and roles of which any may do the work, with what they are asked for and what they have.
[[nodiscard]] Diagnostics roles_loaded(const RuleSubject& subject, Concern concern);
/// The same for meetings with limited room, for the slots of clinics, and for steps of several roles in the hours they
/// share.
[[nodiscard]] Diagnostics meetings_loaded(const RuleSubject& subject, Concern concern);
[[nodiscard]] Diagnostics clinics_loaded(const RuleSubject& subject, Concern concern);
[[nodiscard]] Diagnostics joint_steps_loaded(const RuleSubject& subject, Concern concern);

}  // namespace refpath
