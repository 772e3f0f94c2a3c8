// SPDX-License-Identifier: Apache-2.0
#include "refpath/measures/record.hpp"

namespace refpath {

std::optional<double> Estimate::best() const {
  if (exact) return exact;
  if (simulated) return simulated->interval.mean;
  return std::nullopt;
}

const Estimate* Record::find(std::string_view key) const {
  for (const auto* all : {&estimates, &subgroups})
    for (const auto& estimate : *all)
      if (estimate.key == key) return &estimate;
  return nullptr;
}

}  // namespace refpath
