// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "refpath/reader/read_settings.hpp"

namespace refpath::tools {

/// From the root of the disk, links followed as far as the path is there.
[[nodiscard]] std::filesystem::path whole_path(const std::filesystem::path& path);

/// Whether there is a file of settings of this name, `.refpath.yaml` in some folder.
[[nodiscard]] bool is_settings_file(const std::string& path);

/// A `.refpath.yaml` that was read.
struct SettingsFile {
  std::string path;    ///< As a person would type it.
  std::string folder;  ///< In which it stands, from the root of the disk.
  SettingsReading reading;
};

/// The files of settings of the definitions that are looked at, each read once.
class SettingsFiles {
 public:
  /// The settings of a definition or a folder: the nearest `.refpath.yaml` upwards of it, but not above a folder that
  /// holds a repository (`.git`). Null when there is none. Throws FileError when it cannot be read.
  const SettingsFile* of(const std::string& path);

  /// Those that were found.
  [[nodiscard]] std::vector<const SettingsFile*> all() const;

  /// The paths at which they were looked for, whether there is a file or not.
  [[nodiscard]] std::vector<std::string> places() const;

  /// Whether the settings leave a path out of the search of the folder that was named, which itself they do not.
  [[nodiscard]] static bool excludes(const SettingsFile& settings, const std::string& path, const std::string& named);

 private:
  const SettingsFile* of_folder(const std::string& folder);

  std::map<std::string, std::shared_ptr<const SettingsFile>> by_folder_;  ///< Null: none.
};

}  // namespace refpath::tools
