// SPDX-License-Identifier: Apache-2.0
#include "refpath/settings_files.hpp"

#include <fmt/format.h>
#include <fnmatch.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <iterator>
#include <set>
#include <system_error>

#include "refpath/failure.hpp"
#include "refpath/files.hpp"

namespace refpath::tools {

namespace fs = std::filesystem;

namespace {

constexpr const char* file_name = ".refpath.yaml";

/// Whether a pattern matches one of the folders on a way, or its end, after so many of them: the whole way up to there,
/// or, when it is a mere name, the last part of that.
bool matches(std::string pattern, const fs::path& relative, std::ptrdiff_t passed) {
  while (!pattern.empty() && pattern.back() == '/') pattern.pop_back();
  if (pattern.rfind("./", 0) == 0) pattern.erase(0, 2);
  const bool mere_name = pattern.find('/') == std::string::npos;
  fs::path way;
  for (const fs::path& part : relative) {
    way /= part;
    const std::string against = mere_name ? part.string() : way.string();
    if (--passed < 0 && ::fnmatch(pattern.c_str(), against.c_str(), FNM_PATHNAME) == 0) return true;
  }
  return false;
}

/// How many folders lead down from one to the other; 0 when it is not below.
std::ptrdiff_t depth_below(const fs::path& folder, const fs::path& other) {
  const fs::path relative = other.lexically_relative(folder);
  if (relative.empty() || relative == "." || *relative.begin() == "..") return 0;
  return std::distance(relative.begin(), relative.end());
}

}  // namespace

fs::path whole_path(const fs::path& path) {
  std::error_code unknown;
  fs::path made = fs::weakly_canonical(fs::absolute(path, unknown), unknown);
  if (made.filename().empty()) made = made.parent_path();  // "folder/"
  return made;
}

bool is_settings_file(const std::string& path) {
  std::error_code unknown;
  return fs::path(path).filename() == file_name && fs::is_regular_file(path, unknown);
}

const SettingsFile* SettingsFiles::of(const std::string& path) {
  if (path == "-") return of_folder(whole_path(".").string());
  const fs::path there = whole_path(path);
  return of_folder(is_folder(path) ? there.string() : there.parent_path().string());
}

const SettingsFile* SettingsFiles::of_folder(const std::string& folder) {
  if (const auto known = by_folder_.find(folder); known != by_folder_.end()) return known->second.get();
  const fs::path here(folder), file = here / file_name;
  std::error_code unknown;
  const auto keep = [&](std::shared_ptr<const SettingsFile> settings) {
    return by_folder_.emplace(folder, std::move(settings)).first->second.get();
  };
  if (fs::is_regular_file(file, unknown)) {
    std::string typed = fs::relative(file, unknown).string();
    if (typed.empty()) typed = file.string();
    SettingsReading reading = read_settings(typed, read_text(typed));
    return keep(std::make_shared<const SettingsFile>(SettingsFile{std::move(typed), folder, std::move(reading)}));
  }
  if (fs::exists(fs::symlink_status(file, unknown)))
    throw FileError(fmt::format("'{}' is there, but is no file that can be read; what it should say would be missing",
                                file.string()));
  if (!here.has_relative_path() || fs::exists(here / ".git", unknown)) return keep(nullptr);
  const std::string above = here.parent_path().string();
  (void)of_folder(above);
  return keep(by_folder_.at(above));
}

std::vector<const SettingsFile*> SettingsFiles::all() const {
  std::vector<const SettingsFile*> found;
  std::set<const SettingsFile*> seen;
  for (const auto& [folder, settings] : by_folder_)
    if (settings && seen.insert(settings.get()).second) found.push_back(settings.get());
  return found;
}

std::vector<std::string> SettingsFiles::places() const {
  std::vector<std::string> places;
  places.reserve(by_folder_.size());
  for (const auto& [folder, settings] : by_folder_) places.push_back((fs::path(folder) / file_name).string());
  return places;
}

bool SettingsFiles::excludes(const SettingsFile& settings, const std::string& path, const std::string& named) {
  const fs::path place = whole_path(path);
  if (depth_below(settings.folder, place) == 0) return false;
  const fs::path relative = place.lexically_relative(settings.folder);
  const std::ptrdiff_t passed = depth_below(settings.folder, whole_path(named));
  const std::vector<std::string>& patterns = settings.reading.settings.exclude;
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const std::string& pattern) { return matches(pattern, relative, passed); });
}

}  // namespace refpath::tools
