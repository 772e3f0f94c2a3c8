// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "refpath/reader/tree.hpp"

namespace refpath {

/// The name to which a route that is written in a node leads now; the same name where nothing changed.
using LeadsTo = std::function<std::string(const Node& name)>;

/// Gives every step and exit that some part of a pathway's tree leads to the name under which it is now: where
/// referrals begin and wait, outcomes of every kind, branches, and the step with the same person. Outcomes of one step
/// that come to lead to one place are kept apart, as a list of outcomes, unless all of them are shares that come to one
/// place: then that is where it leads.
void redirect(Node& root, const LeadsTo& leads_to);

}  // namespace refpath
