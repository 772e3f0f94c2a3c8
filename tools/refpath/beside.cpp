// SPDX-License-Identifier: Apache-2.0
#include "refpath/beside.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "refpath/failure.hpp"
#include "refpath/files.hpp"
#include "refpath/reader/data_files.hpp"
#include "refpath/settings_files.hpp"

namespace refpath::tools {

namespace fs = std::filesystem;

namespace {

/// Whether a place is in a folder or below; both whole, from the root of the disk.
bool is_in(const fs::path& folder, const fs::path& place) {
  return std::mismatch(folder.begin(), folder.end(), place.begin(), place.end()).first == folder.end();
}

/// The folder out of which a definition may not lead.
fs::path reach_of(const std::string& definition) {
  fs::path folder = definition == "-" ? whole_path(".") : whole_path(definition).parent_path();
  try {
    SettingsFiles files;
    const SettingsFile* settings = files.of(definition);
    if (settings != nullptr && settings->reading.settings.outside) folder = settings->folder;
  } catch (const FileError&) {  // It says nothing that could be read.
  }
  return folder;
}

/// As a person would type it, or its name where they stand in it.
std::string typed(const fs::path& folder) {
  std::error_code unknown;
  const std::string relative = fs::relative(folder, unknown).string();
  if (relative == ".") return folder.filename().string();
  return relative.empty() ? folder.string() : relative;
}

}  // namespace

Open opening_beside(const std::string& definition) {
  return [definition](const std::string& path) -> Opened {
    const fs::path reach = reach_of(definition);
    if (!is_in(reach, whole_path(path))) return Opened::outside(typed(reach));
    if (is_folder(path)) return Opened::folder();
    return read_at_most(path, most_bytes_of_data + 1);
  };
}

}  // namespace refpath::tools
