// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/codes.hpp"

#include "refpath/reader/read.hpp"

namespace refpath {

const Codes& reader_codes() {
  static const Codes codes = [] {
    Codes all = codes_of_text();
    for (const Codes& part :
         {codes_of_keys(), codes_of_values(), codes_of_referrals(), codes_of_steps(), codes_of_changes()})
      all.insert(all.end(), part.begin(), part.end());
    return all;
  }();
  return codes;
}

}  // namespace refpath
