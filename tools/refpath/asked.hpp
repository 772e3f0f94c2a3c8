// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "refpath/command.hpp"
#include "refpath/reader/draft.hpp"

namespace refpath::tools {

/// What is asked of the files before they are read.
struct Asked {
  std::vector<std::string> set;             ///< Values set beside the files: "demand.referrals=8 per week".
  std::vector<std::string> only, without;   ///< Names of changes.
  std::vector<std::string> select, ignore;  ///< Codes of rules, or `busy-*`.

  /// Whether the files are looked at as they are written, all of them. Rules that nobody wants to hear of are judged
  /// all the same, and what a comment ignores is known.
  [[nodiscard]] bool is_whole() const;
};
[[nodiscard]] Asked asked_of(const Invocation& invocation);

/// Whether a setting is for a file: every one, or that which is named before the colon of
/// `redesign:demand.referrals=8 per week`.
[[nodiscard]] bool is_for(std::string_view setting, const std::string& path);
/// The name before the colon; empty when it is for every file.
[[nodiscard]] std::string_view file_meant(std::string_view setting);
/// The setting without it.
[[nodiscard]] std::string without_file(std::string_view setting);

/// The settings that are for a file, without its name.
[[nodiscard]] std::vector<std::string> settings_for(const std::string& path, const Asked& asked);

/// The changes that are asked for; throws UsageError when one of them needs one that is not.
[[nodiscard]] ChangeSet changes_asked(const Draft& draft, const Asked& asked);

}  // namespace refpath::tools
