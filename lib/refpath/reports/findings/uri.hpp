// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace refpath {

/// A path as a URI reference (RFC 3986): of a relative path a relative one, of an absolute path one that begins with
/// `file:///`. Every byte that is neither a letter of ASCII, a digit, one of `-._~` nor the slash between two parts is
/// percent-encoded, so that names may be anything.
[[nodiscard]] std::string uri_of(std::string_view path);

}  // namespace refpath
