// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

#include "refpath/command.hpp"

namespace refpath::tools {

[[nodiscard]] std::string program_help();
[[nodiscard]] std::string command_help(const Command& command);
/// What an option does; where it stands for the formats, those of this command.
[[nodiscard]] std::string option_summary(const Option& option, const Command& command);
[[nodiscard]] const char* version();

/// The text in lines of at most `width` characters, each after `indent` spaces, ending with a line end.
[[nodiscard]] std::string wrapped_text(const std::string& text, std::size_t width, std::size_t indent);

/// To standard output; throws FileError when it does not take it.
void print(const std::string& text);
void print_to_errors(const std::string& text);

}  // namespace refpath::tools
