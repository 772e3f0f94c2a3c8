// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/colon_space.hpp"

#include <fmt/format.h>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

Complaint no_colon_space(std::string_view key, std::string_view value) {
  const std::size_t first = character_length(value, 0);
  if (first > 1 && folded(value.substr(0, first)).empty())
    return {"colon-space",
            fmt::format("the space after '{}:' is none: an invisible (no-break) character stands there", key),
            fmt::format("delete it and type an ordinary space: `{}: {}`", key, printable(folded(value)))};
  return {"colon-space", fmt::format("'{}:{}' needs a space after its colon", key, printable(value)),
          fmt::format("write `{}: {}`", key, printable(value))};
}

}  // namespace refpath
