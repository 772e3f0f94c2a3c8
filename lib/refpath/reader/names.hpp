// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "refpath/reader/report.hpp"
#include "refpath/reader/tree.hpp"

namespace refpath {

/// The names that a file gives to things, by kind, each in the order in which it will be numbered.
struct DeclaredNames {
  std::vector<std::string> roles, groups, meetings, clinics, places, counts, steps, exits, milestones;
  std::vector<std::string> caseloads;  ///< The roles that have a `caseload`.
  std::vector<std::string> attributes, sources;
  std::vector<std::vector<std::string>> values;             ///< Of each attribute.
  std::vector<std::pair<std::string, std::string>> labels;  ///< Of steps, exits, roles ..: the label, and the name.
  std::vector<std::string> meant_as_exits;  ///< Where nothing is said of exits: the names that lead to one.
  std::vector<std::string_view>
      unread;  ///< Kinds ("role") that are no mapping in the file: none of their names is known.
};

/// The index of a name, or -1.
[[nodiscard]] int index_of(const std::vector<std::string>& names, std::string_view name);

/// Why a text cannot be a name; an empty message when it can.
[[nodiscard]] Complaint name_complaint(std::string_view text);

/// A name that keeps the rules and looks like the text; empty when nothing of it can be kept.
[[nodiscard]] std::string name_like(std::string_view text);

/// The regular expression of what can be a name, but for its length, which costs too much to match: for the JSON
/// Schema.
[[nodiscard]] std::string name_pattern();

/// Collects the names before anything else is read, so that they may be used before they are described. Reports those
/// that break the rules and those given twice.
[[nodiscard]] DeclaredNames collect_names(const Node& root, Report& report);

/// Reports that nothing of these kinds has the name; `called` tells the kinds: "step or exit". The help gives the
/// nearest name, or says what else has that name.
void report_unknown_name(const DeclaredNames& names, std::string_view text, const Location& at, std::string_view called,
                         const std::vector<const std::vector<std::string>*>& kinds, std::string_view where,
                         Report& report);

/// "Mh nurse" for mh_nurse.
[[nodiscard]] std::string label_of(std::string_view name);

}  // namespace refpath
