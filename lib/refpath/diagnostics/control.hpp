// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "refpath/diagnostics/code.hpp"
#include "refpath/diagnostics/diagnostic.hpp"
#include "refpath/diagnostics/sources.hpp"

namespace refpath {

/// What people want of a rule: another severity, or none of it.
struct WrittenSeverity {
  std::string code;
  std::optional<Severity> severity;  ///< Nothing: `off`.
  Location at;                       ///< Of the code, as written.
};

/// The codes that there are. Those that are fixed are errors without which no pathway can be read: nobody can set or
/// ignore them.
struct KnownCodes {
  std::vector<std::string_view> all, fixed;

  [[nodiscard]] bool has(std::string_view code) const;
  [[nodiscard]] bool is_fixed(std::string_view code) const;
};

/// What becomes of diagnostics, besides what comments in the files say.
struct Control {
  std::vector<WrittenSeverity> severities;  ///< The last word on a code counts.
  std::vector<std::string> select;          ///< Only these, besides what is fixed; `busy-*` are all that begin so.
  std::vector<std::string> ignore;          ///< Not these.
  bool tell_unused = true;                  ///< Comments that ignore nothing; false where not everything was looked at.
};

/// A diagnostic that a comment says to ignore, and the reason that it gives.
struct Suppressed {
  Diagnostic diagnostic;
  std::string reason;
};

struct Controlled {
  Diagnostics found;  ///< In the order in which they came, and after them what is wrong with the comments.
  std::vector<Suppressed> suppressed;
  std::vector<Location> used;  ///< Of the codes in comments for which there was a finding, told or not.
};

/// Whether a code is one that is asked for: itself, or one of all that begin as `busy-*` does.
[[nodiscard]] bool is_meant(std::string_view code, const std::string& asked);

/// Gives each diagnostic the severity that people want and takes out what they do not want to hear. `files` are the
/// definitions among the sources, whose comments count; what is wrong with a comment is told of the first only.
[[nodiscard]] Controlled control(Diagnostics found, const Sources& sources, const std::vector<int>& files,
                                 const Control& wanted, const KnownCodes& known);

/// Those that name no rule, or one that cannot be set.
[[nodiscard]] Diagnostics wrong_severities(const std::vector<WrittenSeverity>& severities, const KnownCodes& known);

/// The codes of both.
[[nodiscard]] const Codes& control_codes();

}  // namespace refpath
