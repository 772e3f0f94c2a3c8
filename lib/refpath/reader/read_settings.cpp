// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/read_settings.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "refpath/reader/mapping.hpp"
#include "refpath/reader/read_severities.hpp"
#include "refpath/reader/report.hpp"
#include "refpath/reader/values.hpp"
#include "refpath/reader/yaml.hpp"

namespace refpath {

namespace {

std::vector<std::string> read_patterns(Context& context, const Node& node) {
  std::vector<std::string> patterns;
  for (const Node* item : node.one_or_several())
    if (const std::string* pattern = read_scalar(context, *item, "the name or path of a file or folder", "drafts"))
      patterns.push_back(*pattern);
  if (node.is_mapping())
    context.report.error("wrong-kind", node.at, "names or paths of files and folders are expected here",
                         "write `exclude: [drafts, \"*.old.yaml\"]`");
  return patterns;
}

CheckSettings read_settings(Context& context, const Node& root) {
  CheckSettings settings;
  if (!expect_mapping(context, root, root.at, "a file of settings", "check: {busy-role: note}")) return settings;
  Mapping at(context, root, "settings", "a file of settings", root.at);
  if (const Node* check = at.at("check")) settings.severities = read_severities(context, *check, at.key_place("check"));
  if (const Node* fail_on = at.at("fail_on")) {
    constexpr std::array<const char*, 4> words = {"error", "warning", "note", "never"};
    if (const auto word = read_word(context, *fail_on, {words.begin(), words.end()}, "a severity"))
      settings.fail_on = words[*word];
  }
  if (const Node* exclude = at.at("exclude")) settings.exclude = read_patterns(context, *exclude);
  if (const Node* outside = at.at("outside"))
    settings.outside = read_word(context, *outside, {"refused", "allowed"}, "`allowed` or `refused`") == 1U;
  return settings;
}

}  // namespace

SettingsReading read_settings(std::string name, std::string text) {
  SettingsReading reading;
  const int file = reading.sources.add(std::move(name), std::move(text));
  Report report;
  if (const auto root = read_yaml(reading.sources, file, report)) {
    Context context{report, {}};
    reading.settings = read_settings(context, *root);
  }
  reading.diagnostics = report.take();
  // A file that says nothing, or has only comments, is no settings, and no fault.
  auto& found = reading.diagnostics;
  found.erase(
      std::remove_if(found.begin(), found.end(), [](const Diagnostic& one) { return one.code == "empty-file"; }),
      found.end());
  return reading;
}

}  // namespace refpath
