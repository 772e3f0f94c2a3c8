// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>

#include "refpath/model/quantity.hpp"
#include "refpath/reader/names.hpp"
#include "refpath/reader/report.hpp"

namespace refpath {

class DataFiles;

/// What every part of the reader needs to know of the whole file.
struct Context {
  Report& report;
  Names names;
  Basis basis = Basis::assumed;  ///< Of numbers that say nothing themselves.
  std::string source;            ///< The same.
  bool round_the_clock = false;  ///< The hours in which working time counts never end.
  bool has_branches = false;     ///< Some step has parallel branches, which end at steps without `then`.
  std::set<int> depended_on{};   ///< Attributes that something depends on.
  DataFiles* files = nullptr;    ///< Further files; null where none can be read.
};

}  // namespace refpath
