// SPDX-License-Identifier: Apache-2.0
#include "refpath/watch.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <filesystem>
#include <system_error>
#include <utility>

namespace refpath::tools {

namespace fs = std::filesystem;

std::string stamp_of(const Paths& paths) {
  std::string stamp;
  for (const std::string& path : paths) {
    std::error_code error;
    const auto saved = fs::last_write_time(path, error);
    const auto ticks = error ? 0 : saved.time_since_epoch().count();
    const std::uintmax_t size = fs::is_regular_file(path, error) ? fs::file_size(path, error) : 0;
    stamp += fmt::format("{}\n{} {}\n", path, ticks, error ? 0 : size);
  }
  return stamp;
}

void watch(const std::function<Paths()>& look, const std::function<void()>& tell,
           const std::function<std::string(const Paths&)>& stamp, const std::function<bool()>& wait) {
  Paths paths;
  while (true) {
    const std::string before = stamp(paths);
    Paths looked_at = look();
    const bool saved_meanwhile = stamp(paths) != before;
    paths = std::move(looked_at);
    if (saved_meanwhile) continue;
    tell();
    const std::string known = stamp(paths);
    do {
      if (!wait()) return;
    } while (stamp(paths) == known);
  }
}

}  // namespace refpath::tools
