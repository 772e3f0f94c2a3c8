// SPDX-License-Identifier: Apache-2.0
#include "refpath/files_to_compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "refpath/failure.hpp"
#include "refpath/files.hpp"
#include "refpath/search.hpp"
#include "refpath/settings_files.hpp"

namespace refpath::tools {

namespace {

/// How to compare the files of a folder with its current.yaml; empty when it has none, or there is nothing to compare.
std::string other_files(const std::filesystem::path& folder) {
  const std::string current = (folder / "current.yaml").string();
  if (!std::filesystem::exists(current)) return "";
  std::vector<std::string> files = {current};
  SettingsFiles settings;
  for (const auto& file : search({folder.string()}, settings).files)
    if (file != current && std::filesystem::path(file).parent_path() == std::filesystem::path(current).parent_path())
      files.push_back(file);
  constexpr std::size_t most = 6;  // more is no comparison that somebody has in mind
  if (files.size() < 2 || files.size() > most) return "";
  return fmt::format("; to compare others, name them: refpath compare {}", fmt::join(files, " "));
}

/// The file and what it says that it is compared with; alone when it is broken, so that this is told.
std::vector<std::string> with_its_current(const std::string& file, const std::string& how) {
  const Reading reading = draft_of(file).read();
  if (!reading.pathway) return {file};
  if (reading.compare_with.empty())
    throw UsageError(
        fmt::format("one file is nothing to compare, and '{}' does not say what it is compared with "
                    "(`based_on` or `compare_with`); {}",
                    file, how));
  return {reading.compare_with, file};
}

/// The fingerprints of a file and of those that it is based on.
std::vector<std::string> row_of(const Definition& definition) {
  std::vector<std::string> row;
  for (std::size_t i = 0; i <= definition.reading.bases.size(); ++i)
    row.push_back(definition.reading.sources[static_cast<int>(i)].sha256);
  return row;
}

}  // namespace

std::vector<std::string> files_to_compare(const Invocation& invocation) {
  const std::vector<std::string>& arguments = invocation.arguments;
  const std::string how = fmt::format(
      "name the current pathway and the redesign: refpath {} {}, or a folder that holds current.yaml and "
      "redesign.yaml",
      invocation.command->name, invocation.command->arguments);
  if (arguments.empty()) throw UsageError(how);
  if (arguments.size() == 1) {
    if (arguments.front() == "-") throw UsageError(fmt::format("one file is nothing to compare; {}", how));
    if (!is_folder(arguments.front())) return with_its_current(arguments.front(), how);
    const std::filesystem::path folder(arguments.front());
    std::vector<std::string> pair = {(folder / "current.yaml").string(), (folder / "redesign.yaml").string()};
    for (const auto& file : pair) {
      if (std::filesystem::exists(file)) continue;
      throw FileError(fmt::format("there is no '{}'; a folder to compare holds current.yaml and redesign.yaml{}", file,
                                  other_files(folder)));
    }
    return pair;
  }
  if (std::count(arguments.begin(), arguments.end(), "-") > 1) throw UsageError("standard input can be read once only");
  return arguments;
}

void refuse_other_base(const std::vector<Definition>& definitions) {
  const Definition& current = definitions.front();
  const std::vector<std::string> known = row_of(current);
  for (std::size_t i = 1; i < definitions.size(); ++i) {
    const Reading& redesign = definitions[i].reading;
    if (redesign.bases.empty()) continue;
    const std::vector<std::string> row = row_of(definitions[i]);
    const bool shared =
        std::find_first_of(row.begin(), row.end(), known.begin(), known.end()) != row.end() ||
        std::find(redesign.bases.begin(), redesign.bases.end(), current.reading.compare_with) != redesign.bases.end();
    if (!shared)
      throw UsageError(fmt::format("'{}' is based on '{}', not on '{}'; compare it with what it changes",
                                   definitions[i].file, redesign.bases.front(), current.file));
  }
}

}  // namespace refpath::tools
