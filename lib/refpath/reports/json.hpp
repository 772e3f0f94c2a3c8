// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/comparison/compare.hpp"
#include "refpath/reports/describe_expectations.hpp"
#include "refpath/reports/provenance.hpp"
#include "refpath/study/attribute.hpp"
#include "refpath/study/sensitivity.hpp"

namespace refpath {

/// The JSON contract (docs/reference/schema-output.json): results keyed by measure, numbers rounded to six significant
/// digits, `null` with a reason where there is no number. Each ends with a line end.

/// `kind: comparison`
[[nodiscard]] std::string comparison_json(const Comparison& comparison, const Provenance& provenance,
                                          const ExpectationResults& expected = {});
/// `kind: simulation`: a comparison of one variant.
[[nodiscard]] std::string simulation_json(const Comparison& one, const Provenance& provenance);
/// `kind: analysis`: a comparison of one variant without an experiment; exact values only.
[[nodiscard]] std::string analysis_json(const Comparison& one, const Provenance& provenance);
/// `kind: attribution`: numbers that are shared out add up as they stand.
[[nodiscard]] std::string attribution_json(const Attribution& attribution, const Provenance& provenance);
/// `kind: sensitivity`
[[nodiscard]] std::string sensitivity_json(const Sensitivity& study, const Provenance& provenance);
/// `kind: check`
[[nodiscard]] std::string check_json(const Provenance& provenance);

}  // namespace refpath
