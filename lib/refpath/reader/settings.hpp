// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "refpath/diagnostics/sources.hpp"
#include "refpath/reader/report.hpp"
#include "refpath/reader/tree.hpp"

namespace refpath {

/// A value that is given beside a file and takes the place of what the file says: `demand.referrals=8 per week`.
struct Setting {
  std::vector<Node> path;  ///< The keys from the left margin, each with its place in the text of the setting.
  Node value;
};

/// Reads the text of a setting, which becomes one of the sources. Nothing when that is no setting; `complaint` then
/// says why, unless the value is no YAML, which is reported.
[[nodiscard]] std::optional<Setting> read_setting(const std::string& text, Sources& sources, Report& report,
                                                  std::string& complaint);

/// Puts the value into a tree. A key that is not there is added where keys stand that the format knows, not where
/// things have names of their own. Where an outcome is written with more than its share, a share alone changes only
/// that. Gives nothing when it is done, or a sentence that says why it cannot be.
[[nodiscard]] std::string set(Node& root, const Setting& setting);

}  // namespace refpath
