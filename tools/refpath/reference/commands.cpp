// SPDX-License-Identifier: Apache-2.0
#include "refpath/reference/pages.hpp"

#include <fmt/format.h>

#include "refpath/help.hpp"
#include "refpath/reports/text.hpp"

namespace refpath::tools {

std::string commands_page() {
  Document page;
  page.add(Heading{"Commands", 1}).add(Verbatim{program_help(), "text"});
  for (const auto& command : commands()) {
    if (command.run == nullptr) continue;
    page.add(Heading{fmt::format("refpath {}", command.name)}).add(Verbatim{command_help(command), "text"});
  }
  return to_markdown(page);
}

}  // namespace refpath::tools
