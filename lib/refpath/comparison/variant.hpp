// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "refpath/analysis/analyse.hpp"
#include "refpath/model/pathway.hpp"
#include "refpath/program/program.hpp"

namespace refpath {

/// One of the pathways that are compared, lowered and analysed.
struct Variant {
  std::string name;
  std::string fingerprint;  ///< Equal only when the definitions are; Reading::fingerprint, for one. Empty: not known.
  Pathway pathway;
  Program program;
  Analysis analysis;
};

/// `weeks`: length of the window; left out: that of the pathway's `run`, or 52.
[[nodiscard]] Variant variant(std::string name, Pathway pathway, std::string fingerprint = "",
                              std::optional<int> weeks = std::nullopt);

/// Whether both are known to be one definition.
[[nodiscard]] bool same_definition(const Variant& a, const Variant& b);

/// People whose hours are set side by side: a role, or the roles of one `group`, matched by name over the variants.
struct Party {
  std::string key;  ///< Name of the role or the group.
  std::string label;
  Who who = Who::practitioner;
  std::vector<std::vector<int>> roles;  ///< By variant: indices in its pathway's roles.
};

/// Every role is in exactly one party. A role that has a group in one variant only is in that group in all.
[[nodiscard]] std::vector<Party> parties(const std::vector<Variant>& variants);

/// Gives every role the group that some variant gives it, so that groups are the same people in all of them.
void unify_groups(std::vector<Variant>& variants);

/// Adds its name to the label of a role or step that another one of the same pathway shares; not to roles of one group.
void tell_labels_apart(std::vector<Variant>& variants);

/// Lowers and analyses again those variants that have, but do not use, an attribute on which something depends in
/// another, so that its referrals can be told apart in all of them. `weeks` as for variant().
void unify_attributes(std::vector<Variant>& variants, std::optional<int> weeks = std::nullopt);

/// Hours a week by exact analysis, or what they would be if nothing stood in its way; 0 when it has no answers.
[[nodiscard]] double exact_hours(const Variant& variant, const std::vector<int>& roles);

/// Parties of practitioners that have, or may have, hours in some variant: those that verdicts and the number of
/// replications look at.
[[nodiscard]] std::vector<Party> headline_parties(const std::vector<Variant>& variants);

}  // namespace refpath
