// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/open.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace refpath {

std::string beside(const std::string& file, const std::string& path) {
  const auto slash = file.rfind('/');
  const bool alone = slash == std::string::npos || (!path.empty() && path.front() == '/');
  const std::string whole = alone ? path : file.substr(0, slash + 1) + path;
  std::vector<std::string_view> parts;
  std::string_view rest = whole;
  const bool rooted = !rest.empty() && rest.front() == '/';
  while (!rest.empty()) {
    const auto end = std::min(rest.find('/'), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (part.empty() || part == ".") continue;
    if (part == ".." && !parts.empty() && parts.back() != "..") {
      parts.pop_back();
    } else {
      parts.push_back(part);
    }
  }
  std::string made = rooted ? "/" : "";
  for (const std::string_view part : parts) {
    if (!made.empty() && made.back() != '/') made += '/';
    made += part;
  }
  return made.empty() && !path.empty() ? "." : made;
}

std::string way_to(const std::string& file, const std::string& path) {
  if (!path.empty() && path.front() == '/') return path;
  std::size_t same = 0;  // The folders that both are in.
  for (std::size_t i = 0; i < std::min(file.size(), path.size()) && file[i] == path[i]; ++i)
    if (file[i] == '/') same = i + 1;
  std::string way;
  for (std::size_t i = same; i < file.size(); ++i)
    if (file[i] == '/') way += "../";
  return way + path.substr(same);
}

}  // namespace refpath
