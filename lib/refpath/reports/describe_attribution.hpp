// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/reports/document.hpp"
#include "refpath/reports/provenance.hpp"
#include "refpath/study/attribute.hpp"

namespace refpath {

/// What each change of a redesign gives, in words and tables: first which gives most, in its turn and whatever the
/// order; then the changes one by one, by what they do to the work, and for everybody else. `title`: of the redesign.
[[nodiscard]] Document describe_attribution(const Attribution& attribution, const Provenance& provenance,
                                            const std::string& title);

}  // namespace refpath
