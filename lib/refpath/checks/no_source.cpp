// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"
#include "refpath/model/inputs.hpp"

namespace refpath {
namespace {

constexpr const char* help =
    "write `source: ..` with author and year, or `basis: assumed` when nobody can say any more where it is from";

}  // namespace

Diagnostics no_source(const RuleSubject& subject) {
  const Pathway& pathway = subject.pathway;
  Diagnostics found;
  int inherited = 0;
  const auto look = [&](const std::string& place, const auto& quantity) {
    if (quantity.basis != Basis::published || !quantity.source.empty() || quantity.text.empty()) return;
    if (pathway.basis == Basis::published) {
      ++inherited;
      return;
    }
    found.push_back(finding(quantity.at,
                            fmt::format("{} ({}) is said to be published, but not where", quantity.text, place), help));
  };
  for_each_input(pathway, look);
  for (const Target& target : pathway.targets) {
    look("targets." + target.name + ".within", target.within);
    look("targets." + target.name + ".share", target.share);
  }
  if (inherited > 0)
    found.push_back(finding(pathway.at,
                            fmt::format("`basis: published` holds for all numbers, and {} of them {} not say where",
                                        inherited, inherited == 1 ? "does" : "do"),
                            "write `source: ..` beside `basis`, or with each number what it is taken from"));
  return found;
}

}  // namespace refpath
