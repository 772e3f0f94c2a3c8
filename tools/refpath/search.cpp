// SPDX-License-Identifier: Apache-2.0
#include "refpath/search.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/failure.hpp"
#include "refpath/files.hpp"
#include "refpath/reader/recognise.hpp"
#include "refpath/reports/formats.hpp"
#include "refpath/reports/numbers.hpp"

namespace refpath::tools {

namespace fs = std::filesystem;

namespace {

/// Also "a.YAML".
bool is_yaml(const fs::path& path) {
  const std::string ending = ending_of(path.filename().string());
  return ending == "yaml" || ending == "yml";
}

bool is_hidden(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.size() > 1 && name.front() == '.';
}

bool is_pathway(const std::string& path) {
  // What is larger is known by its beginning; that it cannot be read is told when it is its turn.
  const std::optional<std::string> text = read_at_most(path, largest_file);
  return !text || looks_like_a_pathway(*text);
}

/// Looks through a folder and those in it.
class Search {
 public:
  Search(std::string folder, SettingsFiles& settings) : named_(std::move(folder)), settings_(settings) {
    look_into(named_);
    std::sort(found_.begin(), found_.end());
    std::sort(unread_.begin(), unread_.end(), [](const Unread& a, const Unread& b) { return a.file < b.file; });
  }

  [[nodiscard]] const std::vector<std::string>& found() const { return found_; }
  [[nodiscard]] const std::vector<Unread>& unread() const { return unread_; }
  [[nodiscard]] const std::vector<std::string>& folders() const { return folders_; }
  /// The settings that left something out, the first by name where several did; or null.
  [[nodiscard]] const SettingsFile* excluded_by() const { return excluded_by_; }

 private:
  void look_into(const std::string& folder) {
    folders_.push_back(folder);
    // They decide about all in it; those of a folder in it decide about what that holds.
    const SettingsFile* file = nullptr;
    try {
      file = settings_.of(folder);
    } catch (const FileError& wrong) {
      unread_.push_back(
          {folder, fmt::format("the folder '{}' was not looked into: {}", printable(folder), wrong.what())});
      return;
    }
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
      look_at(*entry, file);
    // The others are worth checking all the same.
    if (error)
      unread_.push_back(
          {folder, fmt::format("the folder '{}' cannot be read: {}", printable(folder), error.message())});
  }

  void look_at(const fs::directory_entry& entry, const SettingsFile* file) {
    const std::string path = entry.path().lexically_normal().string();  // Without the "./" of the folder `.`.
    std::error_code unknown;
    const bool is_folder = entry.is_directory(unknown) && !entry.is_symlink(unknown);
    // A link to nowhere is told when it is its turn; a pipe would keep everybody waiting.
    const bool is_file = entry.is_regular_file(unknown) || (entry.is_symlink(unknown) && !entry.exists(unknown));
    if (is_hidden(path) || (!is_folder && !(is_file && is_yaml(path)))) return;
    if (file != nullptr && SettingsFiles::excludes(*file, path, named_)) {
      if (excluded_by_ == nullptr || file->path < excluded_by_->path) excluded_by_ = file;
    } else if (is_folder) {
      look_into(path);
    } else {
      found_.push_back(path);
    }
  }

  std::string named_;
  SettingsFiles& settings_;
  std::vector<std::string> found_;
  std::vector<Unread> unread_;
  std::vector<std::string> folders_;
  const SettingsFile* excluded_by_ = nullptr;
};

Searched search_folder(const std::string& folder, SettingsFiles& settings) {
  Searched searched;
  const Search looked(folder, settings);
  searched.unread = looked.unread();
  searched.looked_at = looked.folders();
  for (const std::string& path : looked.found()) {
    if (is_pathway(path)) {
      searched.files.push_back(path);
    } else {
      searched.looked_at.push_back(path);
      ++searched.others;
    }
  }
  if (!searched.files.empty() || !searched.unread.empty()) return searched;
  std::string besides;
  if (searched.others > 0)
    besides = fmt::format("; the {} there {} no `pathway:`",
                          count_of(static_cast<double>(searched.others), "YAML file", "YAML files"),
                          searched.others == 1 ? "has" : "have");
  if (const SettingsFile* by = looked.excluded_by()) besides += fmt::format("; some are excluded by '{}'", by->path);
  searched.unread.push_back({folder, fmt::format("there is no pathway file (.yaml) in the folder '{}'{}",
                                                 printable(folder), printable(besides))});
  return searched;
}

/// Reads the settings that were named, which are then known. They are judged as what they are.
void read_settings_file(const std::string& name, SettingsFiles& settings, Searched& searched) {
  const fs::path folder = fs::path(name).parent_path();
  try {
    (void)settings.of(folder.empty() ? "." : folder.string());
  } catch (const FileError& wrong) {
    searched.unread.push_back({name, wrong.what()});
  }
}

}  // namespace

Searched search(const std::vector<std::string>& named, SettingsFiles& settings) {
  Searched searched;
  for (const std::string& name : named) {
    if (is_folder(name)) {
      const Searched in_folder = search_folder(name, settings);
      searched.files.insert(searched.files.end(), in_folder.files.begin(), in_folder.files.end());
      searched.unread.insert(searched.unread.end(), in_folder.unread.begin(), in_folder.unread.end());
      searched.looked_at.insert(searched.looked_at.end(), in_folder.looked_at.begin(), in_folder.looked_at.end());
      searched.others += in_folder.others;
    } else if (is_settings_file(name)) {
      read_settings_file(name, settings, searched);
    } else {
      searched.files.push_back(name);
    }
  }
  std::set<std::string> seen;
  std::vector<std::string> once;
  once.reserve(searched.files.size());
  for (std::string& file : searched.files)
    if (seen.insert(fs::path(file).lexically_normal().string()).second) once.push_back(std::move(file));
  searched.files = std::move(once);
  return searched;
}

}  // namespace refpath::tools
