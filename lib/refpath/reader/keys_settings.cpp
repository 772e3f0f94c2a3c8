// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/key_row.hpp"

namespace refpath {

std::vector<KeyRow> keys_of_settings() {
  return {
      {"settings", "check", "severities", optional, "as the files say, or the rules", Level::trust,
       "The severities that rules of `refpath check` have; what a definition says itself counts before this",
       "check: {busy-role: note, many-visits: off}"},
      {"settings", "fail_on", "fail_on", optional, "`error`", Level::trust,
       "What `refpath check` ends with exit code 1 for, unless --fail-on says otherwise", "fail_on: warning"},
      {"settings", "exclude", "patterns", optional, "nothing", Level::trust,
       "What is not looked at where a folder is checked: names, or paths from the folder of this file, with `*` for "
       "anything",
       "exclude: [drafts, \"*.old.yaml\"]"},
      {"settings", "outside", "outside", optional, "`refused`", Level::trust,
       "Whether definitions may name files outside of their own folder: those of the folder of this file and below",
       "outside: allowed"},
  };
}

}  // namespace refpath
