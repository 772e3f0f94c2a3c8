// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/settings.hpp"

#include <fmt/format.h>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/diagnostics/suggest.hpp"
#include "refpath/reader/change_list.hpp"
#include "refpath/reader/yaml.hpp"

namespace refpath {

namespace {

bool is_of_a_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

std::string path_text(const Setting& setting, std::size_t keys) {
  std::string text;
  for (std::size_t i = 0; i < keys; ++i) text += (i > 0 ? "." : "") + setting.path[i].text;
  return text;
}

std::string not_there(const Node& among, const Setting& setting, std::size_t last) {
  std::vector<std::string_view> keys;
  keys.reserve(among.entries.size());
  for (const Entry& entry : among.entries) keys.emplace_back(entry.key.text);
  const std::string above = path_text(setting, last);
  const std::string_view near = nearest(setting.path[last].text, keys);
  std::string help;
  if (!near.empty()) {
    help = fmt::format("; did you mean `{}{}{}`?", above, above.empty() ? "" : ".", near);
  } else if (!keys.empty()) {
    help = fmt::format("; {} has {}", above.empty() ? "the file" : fmt::format("'{}'", above), fmt::join(keys, ", "));
  }
  return fmt::format("there is no '{}'{}", path_text(setting, last + 1), help);
}

// Where keys have names that people give, one more by a slip would be a new thing.
bool is_named_place(const Setting& setting, std::size_t depth) {
  if (depth == 0) return false;  // No name, but a key of the pathway.
  const std::string& top = setting.path.front().text;
  if (depth == 1) return has_names(top);
  if (top == "demand") return depth == 2 && setting.path[1].text == "sources";
  const std::string& above = setting.path[depth - 1].text;
  return above == "then" || above == "work" || above == "attend" || above == "people" || above == "by";
}

}  // namespace

std::optional<Setting> read_setting(const std::string& text, Sources& sources, Report& report, std::string& complaint) {
  const auto equals = text.find('=');
  const std::string example = "write it as `demand.referrals=8 per week`";
  if (equals == std::string::npos) {
    complaint = fmt::format("'{}' sets nothing; {}", printable(text), example);
    return {};
  }
  if (text.find_first_not_of(" \t\r\n", equals + 1) == std::string::npos) {
    complaint = fmt::format("there is no value after '{}'; {}", printable(text), example);
    return {};
  }
  Setting setting;
  const int file = sources.add(std::string(typed_behind_set), text);
  std::size_t from = 0;
  for (std::size_t i = 0; i <= equals; ++i) {
    if (i < equals && is_of_a_name(text[i])) continue;
    if (i == from || (i < equals && text[i] != '.')) {
      complaint = fmt::format("'{}' is no path to a value; {}", printable(text.substr(0, equals)), example);
      return {};
    }
    Node key;
    key.kind = Node::Kind::scalar;
    key.text = text.substr(from, i - from);
    key.at = {file, 1, static_cast<int>(from) + 1, 1, static_cast<int>(i) + 1};
    setting.path.push_back(std::move(key));
    from = i + 1;
  }
  Report said;
  std::optional<Node> value = read_yaml_after(equals + 1, sources, file, said);
  const Diagnostics wrong = said.take();
  if (wrong.size() == 1 && wrong.front().code == "empty-file") {
    complaint = fmt::format("there is no value after '{}'; {}", printable(text.substr(0, equals + 1)), example);
    return {};
  }
  for (const Diagnostic& one : wrong) report.error(one.code, one.at, one.message, one.help).related = one.related;
  if (!value) return {};
  setting.value = std::move(*value);
  return setting;
}

std::string set(Node& root, const Setting& setting) {
  const std::string& top = setting.path.front().text;
  if (top == "changes" || top == "based_on")
    return fmt::format(
        "'{}' cannot be set: what is set holds for the pathway with its changes made; name the place in "
        "that, as in `steps.screen.delay=2 days`",
        top);
  Node* at = &root;
  const std::size_t last = setting.path.size() - 1;
  for (std::size_t i = 0; i < last; ++i) {
    if (!at->is_mapping())
      return fmt::format("'{}' is {}, and nothing stands under it; set it whole", path_text(setting, i),
                         kind_text(*at));
    Entry* next = at->find_entry(setting.path[i].text);
    if (next == nullptr) return not_there(*at, setting, i);
    at = &next->value;
  }
  if (!at->is_mapping())
    return fmt::format("'{}' is {}, and nothing stands under it; set it whole", path_text(setting, last),
                       kind_text(*at));
  Entry* there = at->find_entry(setting.path[last].text);
  if (there == nullptr) {
    if (is_named_place(setting, last)) return not_there(*at, setting, last);
    at->entries.push_back({setting.path[last], setting.value});
    return "";
  }
  Entry* share = setting.value.is_mapping() ? nullptr : there->value.find_entry("share");
  (share != nullptr ? share : there)->value = setting.value;
  return "";
}

}  // namespace refpath
