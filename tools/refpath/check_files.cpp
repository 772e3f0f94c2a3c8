// SPDX-License-Identifier: Apache-2.0
#include "refpath/check_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "refpath/controlled.hpp"
#include "refpath/diagnostics/characters.hpp"
#include "refpath/expectations.hpp"
#include "refpath/failure.hpp"
#include "refpath/search.hpp"
#include "refpath/settings_files.hpp"
#include "refpath/threads.hpp"

namespace refpath::tools {

namespace {

/// A file that was looked at, or why it cannot be read.
struct Looked {
  std::optional<Definition> definition;
  std::string failure;
};

Looked look(const std::string& file, const Asked& asked, const SettingsFile* settings) {
  try {
    Definition definition = define(file, asked);
    add_expectations_found(asked, definition);
    control(definition, asked, settings);
    return {std::move(definition), {}};
  } catch (const FileError& error) {  // The other files are worth checking all the same.
    return {{}, error.what()};
  }
}

/// A place in a file, whoever reads it.
std::string place(const Definition& definition, const Location& at) {
  const std::string& file = definition.reading.sources[at.file].name;
  return fmt::format("{}:{}:{}", std::filesystem::path(file).lexically_normal().string(), at.line, at.column);
}

/// A finding, whoever tells it.
std::string identity(const Definition& definition, const Diagnostic& one) {
  return fmt::format("{} {} {}", place(definition, one.at), one.code, one.message);
}

/// A comment that ignores nothing in its file is not unused where a redesign based on that file needs it.
void keep_needed_comments(std::vector<Definition>& definitions) {
  std::set<std::string> used;
  for (const Definition& definition : definitions)
    for (const Location& at : definition.used) used.insert(place(definition, at));
  for (Definition& definition : definitions) {
    const auto is_needed = [&](const Diagnostic& one) {
      return one.code == "ignore-unused" && used.count(place(definition, one.at)) > 0;
    };
    auto& found = definition.found;
    found.erase(std::remove_if(found.begin(), found.end(), is_needed), found.end());
  }
}

/// How a finding is told.
struct Told {
  Severity severity = Severity::note;
  bool fails = false;
};

/// What a file has by itself is not told again of each redesign that is based on it, unless it weighs more there: the
/// redesign may raise it. What is told of it there is so with the changes made, which is said.
void tell_once(std::vector<Definition>& definitions) {
  std::map<std::string, Told> told;
  for (const Definition& definition : definitions)
    for (const Diagnostic& one : definition.found)
      if (one.at.file == 0) told[identity(definition, one)] = {one.severity, fails(definition, one)};
  for (Definition& definition : definitions) {
    const auto& changes = definition.reading.changes;
    if (!definition.reading.pathway || changes.empty()) continue;
    const auto is_told = [&](const Diagnostic& one) {
      if (one.at.file <= 0) return false;
      const auto by_itself = told.find(identity(definition, one));
      return by_itself != told.end() && by_itself->second.severity >= one.severity &&
             (by_itself->second.fails || !fails(definition, one));
    };
    auto& found = definition.found;
    found.erase(std::remove_if(found.begin(), found.end(), is_told), found.end());
    for (Diagnostic& one : found)
      if (one.at.file > 0) one.related.push_back({changes.front().at, "this is so with the changes of this file"});
  }
}

}  // namespace

Checked check_files(const Invocation& invocation) {
  const Asked asked = asked_of(invocation);
  SettingsFiles settings;
  const Searched searched = search(invocation.arguments, settings);
  std::vector<Looked> looked(searched.files.size());
  std::vector<const SettingsFile*> settings_of(searched.files.size());
  for (std::size_t i = 0; i < looked.size(); ++i) {
    try {
      settings_of[i] = settings.of(searched.files[i]);
    } catch (const FileError& error) {
      looked[i].failure = fmt::format("'{}' was not looked at: {}", printable(searched.files[i]), error.what());
    }
  }
  for_each_on(threads_asked(invocation), looked.size(), [&](std::size_t i) {
    if (looked[i].failure.empty()) looked[i] = look(searched.files[i], asked, settings_of[i]);
  });
  Checked made;
  made.others = searched.others;
  made.unread = searched.unread;
  made.looked_at = searched.looked_at;
  for (const auto& more : {searched.files, settings.places()})
    made.looked_at.insert(made.looked_at.end(), more.begin(), more.end());
  for (const SettingsFile* file : settings.all())
    if (auto faults = faults_of(*file)) made.definitions.push_back(std::move(*faults));
  for (std::size_t i = 0; i < looked.size(); ++i) {
    if (looked[i].definition) {
      made.definitions.push_back(std::move(*looked[i].definition));
    } else {
      made.unread.push_back({searched.files[i], std::move(looked[i].failure)});
    }
  }
  if (invocation.has("fail-on"))
    for (Definition& definition : made.definitions) definition.fail_on = invocation.choice("fail-on");
  // What is set may be meant for a file that could not be read.
  if (made.unread.empty() && !searched.files.empty()) refuse_unset(asked, made.definitions);
  keep_needed_comments(made.definitions);
  tell_once(made.definitions);
  return made;
}

}  // namespace refpath::tools
