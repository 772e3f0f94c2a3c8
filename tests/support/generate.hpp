// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "refpath/model/pathway.hpp"

namespace refpath::test {

/// What a generated pathway may contain.
struct GenerateOptions {
  int least_steps = 3;
  int most_steps = 10;
  bool loops = true;
  bool meetings = true;
  bool joint = true;          ///< Steps with several roles or people at one moment.
  bool hours_of_work = true;  ///< Otherwise everybody works round the clock.
  bool background = true;
  bool fractional = true;  ///< Whole-time equivalents that are no whole number.
  bool delays = true;
  /// The demand is set so that no role, meeting or shared time of joint work is loaded above this share (0.5 or more);
  /// 0: the demand is drawn without regard to load.
  double highest_load = 0.8;
};

/// The pathway with this number: well formed, every step reachable, every step able to exit, nothing that the checks
/// call an error when highest_load is given. The same number and options give the same pathway in every build.
[[nodiscard]] Pathway generate(std::uint64_t number, const GenerateOptions& options = {});

}  // namespace refpath::test
