// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "refpath/reports/provenance.hpp"

namespace refpath {

/// What the formats of findings share.

/// The findings of a report, each once: what is wrong in a file on which others are based is found in checking each.
[[nodiscard]] std::vector<Finding> distinct(const std::vector<Finding>& findings);

/// A path without the parts that say nothing: "./a//b" is "a/b". CI systems compare paths as text.
[[nodiscard]] std::string plain_path(std::string_view path);

/// "a.yaml:4:9: ", as compilers write it; without the numbers for a whole file, empty for a place in none.
[[nodiscard]] std::string place_text(const std::string& file, const Location& at);

/// "the shares add up to 97 %; add 3 %": the message and what to write instead, on one line.
[[nodiscard]] std::string sentence(const Diagnostic& diagnostic);

/// The message, what to write instead and the related places, each on a line of its own, without a line end.
[[nodiscard]] std::string lines(const Finding& finding);

/// The text in UTF-8: bytes that are none become U+FFFD.
[[nodiscard]] std::string in_utf8(std::string_view text);

}  // namespace refpath
