// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/findings/uri.hpp"

#include "refpath/reports/findings/shown.hpp"

namespace refpath {

std::string uri_of(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const std::string plain = plain_path(path);
  std::string uri = plain.substr(0, 1) == "/" ? "file://" : "";
  for (const char c : plain) {
    const auto byte = static_cast<unsigned char>(c);
    const bool unreserved = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                            c == '.' || c == '_' || c == '~';
    if (unreserved || c == '/') {
      uri += c;
    } else {
      uri += '%';
      uri += digits[byte >> 4];
      uri += digits[byte & 15];
    }
  }
  return uri;
}

}  // namespace refpath
