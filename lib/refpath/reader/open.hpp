// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>

namespace refpath {

/// Gives the text of a further file that a definition names, or nothing when there is none that can be read. The path
/// is that of the file, relative to where the person stands, as the name of the definition is: `data: minutes.csv` in
/// `pathways/memory/current.yaml` is "pathways/memory/minutes.csv". The disk in a command, a map in a test.
using Open = std::function<std::optional<std::string>(const std::string& path)>;

/// The path of a file that stands beside another, as Open takes it: "memory/minutes.csv" for `minutes.csv` named in
/// "memory/current.yaml". `./` and `x/../` are taken out, so that a file has one path.
[[nodiscard]] std::string beside(const std::string& file, const std::string& path);

/// The reverse of beside(): how a file names another whose path is known, "../minutes.csv".
[[nodiscard]] std::string way_to(const std::string& file, const std::string& path);

}  // namespace refpath
