// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "refpath/reports/provenance.hpp"

namespace refpath {

/// A JUnit report: a test suite for each file that was checked, in it a failed test case for each finding for which
/// the check fails, a passed one with a text for each other, and one passed test case when there is nothing. A file
/// that could not be read is a test case with an error. Characters that XML cannot hold become U+FFFD. Names of test
/// cases hold no lines, so that they stay the same when a line moves, and differ within a suite.
[[nodiscard]] std::string check_junit(const Provenance& provenance);

}  // namespace refpath
