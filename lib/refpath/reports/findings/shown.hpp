// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "refpath/reports/provenance.hpp"

namespace refpath {

/// What the formats of findings share.

/// The findings of a report, each once: what is wrong in a file on which others are based is found in checking each.
/// One that is a warning of the one and an error of the other is told as both.
[[nodiscard]] std::vector<Finding> distinct(const std::vector<Finding>& findings);

/// The findings for a system that shows each at a file: what is wrong with a value behind `--set` stands at the
/// definition for which it was given, and says so.
[[nodiscard]] std::vector<Finding> at_files(std::vector<Finding> findings);

/// A path without the parts that say nothing: "./a//b" is "a/b". CI systems compare paths as text.
[[nodiscard]] std::string plain_path(std::string_view path);

/// "a.yaml:4:9: ", as compilers write it; without the numbers for a whole file, empty for a place in none.
[[nodiscard]] std::string place_text(const std::string& file, const Location& at);

/// "the shares add up to 97 %; add 3 %": the message and what to write instead, on one line.
[[nodiscard]] std::string sentence(const Diagnostic& diagnostic);

/// The message, what to write instead and the related places, each on a line of its own, without a line end.
[[nodiscard]] std::string lines(const Finding& finding);

/// The text with every byte that is no UTF-8, every control character but tab and line feed, and the two that are no
/// characters (U+FFFE, U+FFFF) replaced by U+FFFD. It is what XML 1.0 can hold (production 2; pugixml writes the others
/// as references, which no reader accepts), and what a log can show.
[[nodiscard]] std::string legible(std::string_view text);

}  // namespace refpath
