// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/program/program.hpp"

namespace refpath {

/// What part of all referrals comes from a source; the same part from each where nothing is known of demand.
[[nodiscard]] double share_from(const Program& program, const ProgramSource& source);

/// By step and class: visits, per referral of any class; as those of analyse() where referrals come evenly. Everything
/// must come to an end.
[[nodiscard]] std::vector<std::vector<double>> class_visits(const Program& program);

}  // namespace refpath
