// SPDX-License-Identifier: Apache-2.0
#include "refpath/model/changes.hpp"

namespace refpath {

const char* name(Verb verb) {
  switch (verb) {
    case Verb::eliminate:
      return "eliminate";
    case Verb::combine:
      return "combine";
    case Verb::rearrange:
      return "rearrange";
    case Verb::simplify:
      return "simplify";
    case Verb::automate:
      return "automate";
  }
  return "";
}

bool honours_needs(const std::vector<NamedChange>& changes, const ChangeSet& set) {
  for (std::size_t c = 0; c < changes.size(); ++c) {
    if (!set[c]) continue;
    for (const int needed : changes[c].needs)
      if (!set[static_cast<std::size_t>(needed)]) return false;
  }
  return true;
}

}  // namespace refpath
