// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/reports/document.hpp"
#include "refpath/reports/paired.hpp"

namespace refpath {

/// Waits and times to the end or to milestones, with intervals.
void add_waits(const Paired& paired, Document& document);

/// Waiting at each step; nothing without a simulation.
void add_step_waits(const Paired& paired, Document& document);

/// Targets of the redesign; nothing without any.
void add_targets(const Paired& paired, Document& document);

}  // namespace refpath
