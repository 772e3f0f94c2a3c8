// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>

namespace refpath {

/// How work is spread and progress is shown: handed in, so that the library knows neither threads nor terminals.
struct Runner {
  /// Runs task(0) .. task(n - 1), each once, in any order and on any threads, and returns when all have ended.
  std::function<void(std::size_t n, const std::function<void(std::size_t)>& task)> for_each =
      [](std::size_t n, const std::function<void(std::size_t)>& task) {
        for (std::size_t i = 0; i < n; ++i) task(i);
      };
  /// Told how far the work is; false stops it at the end of the batch.
  std::function<bool(std::size_t done, std::size_t total)> progress = [](std::size_t, std::size_t) { return true; };
};

}  // namespace refpath
