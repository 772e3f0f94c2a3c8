// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

namespace refpath::test {

/// The files that the examples of codes name: data, and the pathway that their redesigns are based on.
[[nodiscard]] std::optional<std::string> open_beside_example(const std::string& path);

}  // namespace refpath::test
