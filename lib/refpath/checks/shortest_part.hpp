// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/program/program.hpp"

namespace refpath {

/// For how long all who do a job are busy with it at one time, on average over referrals of a class, in seconds: its
/// shortest part. Nothing where its longest part is longer than `longest`. Found by draws from the tables, always the
/// same ones, to about one percent; exact where the times are fixed.
[[nodiscard]] double shortest_part(const Program& program, const Job& job, int referral_class, double longest);

}  // namespace refpath
