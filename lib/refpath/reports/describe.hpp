// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/comparison/compare.hpp"
#include "refpath/reports/describe_expectations.hpp"
#include "refpath/reports/document.hpp"
#include "refpath/reports/provenance.hpp"

namespace refpath {

/// A comparison in words and tables. The first lines say whose time changes, by how many hours, how sure that is, who
/// pays for it, and what happens to waits.
[[nodiscard]] Document describe_comparison(const Comparison& comparison, const Provenance& provenance,
                                           const ExpectationResults& expected = {});

/// One simulated pathway: a comparison of one variant.
[[nodiscard]] Document describe_simulation(const Comparison& one, const Provenance& provenance);

/// One pathway by calculation alone: a comparison of one variant without an experiment.
[[nodiscard]] Document describe_analysis(const Comparison& one, const Provenance& provenance);

}  // namespace refpath
