// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace refpath {

/// What became of asking for a further file: its text, or nothing when there is none that can be read, when it lies
/// outside of the folder in which a definition may name files, or when it is a folder itself.
struct Opened {
  std::optional<std::string> text;
  std::string outside_of{};  ///< That folder, as a person would type it; empty when the file is not outside.
  bool is_folder = false;    ///< Whether it was a folder that was named.

  Opened(std::nullopt_t) {}
  Opened(std::string read) : text(std::move(read)) {}
  Opened(std::optional<std::string> read) : text(std::move(read)) {}
  [[nodiscard]] static Opened outside(std::string folder) {
    Opened refused(std::nullopt);
    refused.outside_of = std::move(folder);
    return refused;
  }
  [[nodiscard]] static Opened folder() {
    Opened refused(std::nullopt);
    refused.is_folder = true;
    return refused;
  }
};

/// Gives the text of a further file that a definition names, if it may. The path
/// is that of the file, relative to where the person stands, as the name of the definition is: `data: minutes.csv` in
/// `pathways/memory/current.yaml` is "pathways/memory/minutes.csv". The disk in a command, a map in a test.
using Open = std::function<Opened(const std::string& path)>;

/// The path of a file that stands beside another, as Open takes it: "memory/minutes.csv" for `minutes.csv` named in
/// "memory/current.yaml". `./` and `x/../` are taken out, so that a file has one path.
[[nodiscard]] std::string beside(const std::string& file, const std::string& path);

/// The reverse of beside(): how a file names another whose path is known, "../minutes.csv".
[[nodiscard]] std::string way_to(const std::string& file, const std::string& path);

}  // namespace refpath
