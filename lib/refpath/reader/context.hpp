// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "refpath/model/quantity.hpp"
#include "refpath/reader/names.hpp"
#include "refpath/reader/report.hpp"

namespace refpath {

class DataFiles;

/// Where numbers come from that say nothing themselves.
struct Origin {
  Basis basis = Basis::assumed;
  std::string source;
};

/// What every part of the reader needs to know of the whole file.
struct Context {
  Report& report;
  DeclaredNames names;
  std::vector<Origin> origins{};   ///< By file of the sources: a redesign and what it is based on differ.
  std::optional<Origin> around{};  ///< That of a quantity written long, for those inside it.
  bool round_the_clock = false;    ///< The hours in which working time counts never end.
  bool has_branches = false;       ///< Some step has parallel branches, which end at steps without `then`.
  std::set<int> depended_on{};     ///< Attributes that something depends on.
  DataFiles* files = nullptr;      ///< Further files; null where none can be read.

  /// Of a number written there.
  [[nodiscard]] Origin origin(const Location& at) const {
    if (around) return *around;
    const auto file = static_cast<std::size_t>(at.file);
    return at.file >= 0 && file < origins.size() ? origins[file] : Origin{};
  }
};

}  // namespace refpath
