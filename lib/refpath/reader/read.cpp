// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/read.hpp"

#include "refpath/reader/draft.hpp"

namespace refpath {

Reading read(std::string name, std::string text) {
  return read(std::move(name), std::move(text), Open{});
}

Reading read(std::string name, std::string text, const Open& open) {
  return Draft(std::move(name), std::move(text), open).read();
}

}  // namespace refpath
