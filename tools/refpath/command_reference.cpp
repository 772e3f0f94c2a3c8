// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/command.hpp"
#include "refpath/destination.hpp"
#include "refpath/diagnostics/suggest.hpp"
#include "refpath/failure.hpp"
#include "refpath/reference/pages.hpp"

namespace refpath::tools {

int run_reference(const Invocation& invocation) {
  std::vector<std::string_view> names;
  for (const Page& page : pages()) names.push_back(page.name);
  if (invocation.arguments.size() != 1)
    throw UsageError(fmt::format("name the page: refpath reference PAGE, one of {}", fmt::join(names, ", ")));
  const std::string& asked = invocation.arguments.front();
  const auto page = std::find_if(pages().begin(), pages().end(), [&](const Page& one) { return one.name == asked; });
  if (page == pages().end()) {
    const std::string_view meant = nearest(asked, names);
    throw UsageError(fmt::format("there is no page '{}'; {}", asked,
                                 meant.empty() ? fmt::format("the pages are {}", fmt::join(names, ", "))
                                               : fmt::format("did you mean '{}'?", meant)));
  }
  Destination(invocation).write(page->print());
  return fine;
}

}  // namespace refpath::tools
