// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/model/demand.hpp"

namespace refpath {

/// Whether the source is the only one and stands as `demand` itself, with no name of its own.
[[nodiscard]] inline bool has_no_name(const Demand& demand, const Source& source) {
  return demand.sources.size() == 1 && source.at == demand.at;
}

}  // namespace refpath
