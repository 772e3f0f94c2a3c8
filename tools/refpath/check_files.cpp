// SPDX-License-Identifier: Apache-2.0
#include "refpath/check_files.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>

#include "refpath/controlled.hpp"
#include "refpath/expectations.hpp"
#include "refpath/failure.hpp"
#include "refpath/help.hpp"
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

}  // namespace

Checked check_files(const Invocation& invocation) {
  const Asked asked = asked_of(invocation);
  SettingsFiles settings;
  const Searched searched = search(invocation.arguments, settings);
  std::vector<const SettingsFile*> settings_of;
  settings_of.reserve(searched.files.size());
  for (const std::string& file : searched.files) settings_of.push_back(settings.of(file));
  std::vector<Looked> looked(searched.files.size());
  for_each_on(threads_asked(invocation), looked.size(),
              [&](std::size_t i) { looked[i] = look(searched.files[i], asked, settings_of[i]); });
  Checked made;
  made.others = searched.others;
  for (const SettingsFile* file : settings.all())
    if (auto faults = faults_of(*file)) made.definitions.push_back(std::move(*faults));
  for (std::size_t i = 0; i < looked.size(); ++i) {
    if (looked[i].definition) {
      made.definitions.push_back(std::move(*looked[i].definition));
    } else {
      print_to_errors(fmt::format("refpath: {}\n", looked[i].failure));
      made.unread.push_back({searched.files[i], std::move(looked[i].failure)});
    }
  }
  refuse_unset(asked, made.definitions);
  return made;
}

}  // namespace refpath::tools
