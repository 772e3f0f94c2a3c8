// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "refpath/diagnostics/sources.hpp"
#include "refpath/reader/report.hpp"
#include "refpath/reader/tree.hpp"

namespace refpath {

/// The bounds within which a text is read; far beyond any pathway that people write.
inline constexpr std::size_t most_bytes = 2'000'000;
inline constexpr int most_depth = 40;
inline constexpr std::size_t most_nodes = 50'000;  ///< Counting each use of an alias.

/// Reads the YAML of one of the sources into a tree. Absent, with at least one error reported, when it is not one
/// well-formed document within the bounds.
[[nodiscard]] std::optional<Node> read_yaml(const Sources& sources, int file, Report& report);

/// As above, taking the first so many bytes of the text for blanks: of `demand.referrals=8 per week` only the value.
[[nodiscard]] std::optional<Node> read_yaml_after(std::size_t blank, const Sources& sources, int file, Report& report);

}  // namespace refpath
