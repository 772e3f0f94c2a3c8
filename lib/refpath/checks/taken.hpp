// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/model/pathway.hpp"

namespace refpath {

/// Calls visit(place) for each place, and each role with a caseload, that a step or one of its outcomes takes.
template <class Visit>
void for_each_taken(const Pathway& pathway, const Visit& visit) {
  for (const Step& step : pathway.steps) {
    for (const PlaceRef& place : step.takes) visit(place);
    for (const auto* outcomes : outcome_lists(step))
      for (const Outcome& outcome : *outcomes)
        for (const PlaceRef& place : outcome.takes) visit(place);
  }
}

}  // namespace refpath
