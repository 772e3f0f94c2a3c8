// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "refpath/simulation/replication.hpp"
#include "refpath/simulation/runner.hpp"

namespace refpath {

struct WarmUp {
  int weeks = 0;
  bool settled = true;
};

/// How long to run before counting, in whole weeks, one length for all variants (the longest that any needs):
/// at least the 99th centile of the elapsed time without queues; then, from 20 pilot replications with queues, at least
/// the 99.9th centile of the elapsed time (referrals from before the start would bring work into the window: with the
/// 99th centile of a pathway with a long tail, 0.4 % of a load was missing) and the truncation point that MSER finds in
/// the weekly work in progress, averaged over the pilots; then doubled, up to 208 weeks, while work in progress differs
/// between the two halves of the window (paired t over the pilots, 1 %). None where some variant begins with a backlog.
[[nodiscard]] WarmUp find_warm_up(const std::vector<std::unique_ptr<Scenario>>& scenarios, std::uint64_t seed,
                                  int weeks, const Runner& runner);

/// The window of `weeks` weeks after a warm-up; the replication goes on for at most twice the window more.
[[nodiscard]] Window window_after(int warm_up_weeks, int weeks);

}  // namespace refpath
