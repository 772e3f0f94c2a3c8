// SPDX-License-Identifier: Apache-2.0
#include "refpath/exit_codes.hpp"

namespace refpath::tools {

const std::vector<ExitRow>& exit_codes() {
  static const std::vector<ExitRow> table = {{fine, "fine"},
                                             {findings, "findings, such as an error in a file"},
                                             {wrong_usage, "wrong usage"},
                                             {no_access, "could not read or write"},
                                             {undecided, "an expectation could not be decided"}};
  return table;
}

}  // namespace refpath::tools
