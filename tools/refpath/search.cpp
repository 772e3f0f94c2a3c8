// SPDX-License-Identifier: Apache-2.0
#include "refpath/search.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include "refpath/failure.hpp"
#include "refpath/files.hpp"
#include "refpath/reader/recognise.hpp"
#include "refpath/reports/numbers.hpp"

namespace refpath::tools {

namespace fs = std::filesystem;

namespace {

bool is_yaml(const fs::path& path) {
  const std::string extension = path.extension().string();
  return extension == ".yaml" || extension == ".yml";
}

bool is_hidden(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.size() > 1 && name.front() == '.';
}

bool is_pathway(const std::string& path) {
  try {
    return looks_like_a_pathway(read_text(path));
  } catch (const FileError&) {
    return true;  // That it cannot be read is told when it is its turn.
  }
}

/// The YAML files in a folder and the folders in it, sorted. `excluded` becomes true when something was left out.
std::vector<std::string> yaml_files(const std::string& folder, SettingsFiles& settings, bool& excluded) {
  std::vector<std::string> found;
  std::error_code error;
  for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    const std::string path = entry->path().lexically_normal().string();  // Without the "./" of the folder `.`.
    std::error_code unknown;
    const bool is_folder = entry->is_directory(unknown);
    if (!is_folder && !is_yaml(path)) continue;
    const SettingsFile* file = settings.of(path);
    const bool left_out = file != nullptr && SettingsFiles::excludes(*file, path, folder);
    excluded = excluded || left_out;
    if (!left_out && !is_hidden(path)) {
      if (!is_folder) found.push_back(path);
    } else if (is_folder) {
      entry.disable_recursion_pending();
    }
  }
  if (error) throw FileError(fmt::format("the folder '{}' cannot be read: {}", folder, error.message()));
  std::sort(found.begin(), found.end());
  return found;
}

Searched search_folder(const std::string& folder, SettingsFiles& settings) {
  Searched searched;
  bool excluded = false;
  for (std::string& path : yaml_files(folder, settings, excluded)) {
    if (is_pathway(path)) {
      searched.files.push_back(std::move(path));
    } else {
      ++searched.others;
    }
  }
  if (!searched.files.empty()) return searched;
  std::string besides;
  if (searched.others > 0)
    besides = fmt::format("; the {} there {} no `pathway:`",
                          count_of(static_cast<double>(searched.others), "YAML file", "YAML files"),
                          searched.others == 1 ? "has" : "have");
  if (excluded) besides += fmt::format("; some are excluded by '{}'", settings.of(folder)->path);
  throw FileError(fmt::format("there is no pathway file (.yaml) in the folder '{}'{}", folder, besides));
}

}  // namespace

Searched search(const std::vector<std::string>& named, SettingsFiles& settings) {
  Searched searched;
  for (const std::string& name : named) {
    if (is_folder(name)) {
      const Searched in_folder = search_folder(name, settings);
      searched.files.insert(searched.files.end(), in_folder.files.begin(), in_folder.files.end());
      searched.others += in_folder.others;
    } else {
      searched.files.push_back(name);
    }
  }
  std::set<std::string> seen;
  std::vector<std::string> once;
  once.reserve(searched.files.size());
  for (std::string& file : searched.files)
    if (seen.insert(file).second) once.push_back(std::move(file));
  searched.files = std::move(once);
  return searched;
}

}  // namespace refpath::tools
