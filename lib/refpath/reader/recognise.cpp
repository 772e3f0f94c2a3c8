// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/recognise.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "refpath/reader/keys.hpp"

namespace refpath {

namespace {

// Nobody else has these at the left margin; `steps`, `roles`, `run` and `check` are words of other tools, too.
constexpr std::array<std::string_view, 5> ours = {"pathway", "based_on", "exits", "clinics", "office_hours"};

// `key` of a line `Key: value`, in small letters; empty when the line is none.
std::string key_of(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == line.npos || (colon + 1 < line.size() && line[colon + 1] != ' ' && line[colon + 1] != '\r')) return {};
  std::string key(line.substr(0, colon));
  for (char& c : key)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return key;
}

}  // namespace

bool looks_like_a_pathway(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n\xEF\xBB\xBF"), text.size());
  if (text.substr(begin, 1) == "{") return text.find("pathway") != text.npos;
  std::size_t known = 0;
  for (std::size_t from = begin; from < text.size() && known < 2;) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    const std::string key = key_of(text.substr(from, end - from));
    from = end + 1;
    if (std::find(ours.begin(), ours.end(), key) != ours.end()) return true;
    if (find_key("pathway", key) != nullptr) ++known;
  }
  return known >= 2;
}

}  // namespace refpath
