// SPDX-License-Identifier: Apache-2.0
#include "refpath/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>

#include "refpath/diagnostics/suggest.hpp"
#include "refpath/failure.hpp"

namespace refpath::tools {

namespace fs = std::filesystem;

namespace {

/// The reason in words, in lower case: "no such file or directory".
std::string reason(int error) {
  std::string text = std::strerror(error);
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

/// A file beside the one that is not there whose name is near, as a person would type it; or "".
std::string nearby(const std::string& path) {
  const fs::path wanted(path);
  const fs::path folder = wanted.has_parent_path() ? wanted.parent_path() : fs::path(".");
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    // A link that leads nowhere has the name itself. An ending that is the same makes no name near.
    const fs::path& found = entry->path();
    if (found.filename() != wanted.filename() && !nearest(wanted.stem().string(), {found.stem().string()}).empty())
      names.push_back(found.filename().string());
  }
  std::sort(names.begin(), names.end());
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  const std::string_view meant = nearest(wanted.filename().string(), candidates);
  return meant.empty() ? "" : (wanted.parent_path() / fs::path(meant)).string();
}

/// Reads until the end, or until there are more than so many bytes.
std::string read_all(int descriptor, const std::string& name, std::size_t most) {
  std::string text;
  std::array<char, 65536> part{};
  while (text.size() <= most) {
    const ssize_t count = ::read(descriptor, part.data(), part.size());
    if (count == 0) break;
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw FileError(fmt::format("{} cannot be read: {}", name, reason(errno)));
    text.append(part.data(), static_cast<std::size_t>(count));
  }
  return text;
}

std::string read_definition(int descriptor, const std::string& name) {
  std::string text = read_all(descriptor, name, largest_file);
  if (text.size() > largest_file)
    throw FileError(fmt::format("{} is larger than 16 MB: that is no pathway file", name));
  return text;
}

struct Descriptor {
  int number;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
};

/// The unfinished files, for when a signal ends the command: nobody writes more results at once than there are formats.
/// The names are not moved while the handler is set.
constexpr std::size_t most_unfinished = 64;
std::array<std::atomic<const char*>, most_unfinished> unfinished{};
static_assert(std::atomic<const char*>::is_always_lock_free, "a signal may come at any moment");

extern "C" void remove_unfinished(int signal) {
  for (const auto& file : unfinished)
    if (const char* name = file.load()) ::unlink(name);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

/// Puts a name, or none, in the place of a name, or of none; a file for which no place is left is not removed.
void replace_unfinished(const char* before, const char* after) {
  for (auto& file : unfinished) {
    if (file.load() != before) continue;
    file.store(after);
    return;
  }
}

}  // namespace

std::string read_text(const std::string& path) {
  if (path == "-") return read_definition(0, "standard input");
  const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (file.number < 0) {
    const int error = errno;
    std::string message = fmt::format("'{}' cannot be read: {}", path, reason(error));
    const std::string meant = error == ENOENT ? nearby(path) : "";
    if (!meant.empty()) message += fmt::format("; did you mean '{}'?", meant);
    throw FileError(message);
  }
  struct stat status {};
  if (::fstat(file.number, &status) == 0 && S_ISDIR(status.st_mode)) {
    throw FileError(fmt::format("'{}' is a folder; name a file in it", path));
  }
  return read_definition(file.number, "'" + path + "'");
}

std::optional<std::string> read_at_most(const std::string& path, std::size_t bytes) {
  const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)};
  struct stat status {};
  if (file.number < 0 || ::fstat(file.number, &status) != 0 || !S_ISREG(status.st_mode)) return {};
  try {
    return read_all(file.number, path, bytes);
  } catch (const FileError&) {
    return {};
  }
}

bool is_folder(const std::string& path) {
  std::error_code error;
  return path != "-" && fs::is_directory(path, error);
}

Output::Output(const std::string& path) : path_(path) {
  if (path.empty() || path == "-") return;
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) throw FileError(fmt::format("'{}' cannot be written: it is a folder", path));
  if (exists && !S_ISREG(status.st_mode)) {
    descriptor_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0) throw FileError(fmt::format("'{}' cannot be written: {}", path, reason(errno)));
    return;
  }
  if (exists && ::access(path.c_str(), W_OK) != 0)
    throw FileError(fmt::format("'{}' cannot be written: {}", path, reason(errno)));
  std::error_code ignored;
  // A link stays a link, to a file that is not there yet too.
  fs::path target = exists ? fs::canonical(path, ignored) : fs::path(path);
  for (int links = 0; !exists && links < 40 && fs::is_symlink(target, ignored); ++links)
    target = target.parent_path() / fs::read_symlink(target, ignored);
  path_ = target.empty() ? path : target.string();
  temporary_ = path_ + ".XXXXXX";
  descriptor_ = ::mkostemp(temporary_.data(), O_CLOEXEC);
  if (descriptor_ < 0) {
    temporary_.clear();
    throw FileError(fmt::format("'{}' cannot be written: {}", path, reason(errno)));
  }
  const mode_t mask = ::umask(0);
  ::umask(mask);
  ::fchmod(descriptor_, exists ? status.st_mode & 07777 : 0666 & ~mask);
  replace_unfinished(nullptr, temporary_.data());
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) std::signal(signal, remove_unfinished);
}

Output::~Output() {
  if (descriptor_ > 2) ::close(descriptor_);
  if (temporary_.empty()) return;
  ::unlink(temporary_.c_str());
  replace_unfinished(temporary_.data(), nullptr);
}

void Output::write(const std::string& text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const ssize_t count = ::write(descriptor_, text.data() + at, text.size() - at);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      const std::string name = is_standard() ? "standard output" : "'" + path_ + "'";
      throw FileError(fmt::format("{} cannot be written: {}", name, reason(errno)));
    }
    at += static_cast<std::size_t>(count);
  }
  if (temporary_.empty()) return;
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) {
    throw FileError(fmt::format("'{}' cannot be written: {}", path_, reason(errno)));
  }
  replace_unfinished(temporary_.data(), nullptr);
  temporary_.clear();
}

}  // namespace refpath::tools
