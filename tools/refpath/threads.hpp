// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>

#include "refpath/command.hpp"
#include "refpath/simulation/runner.hpp"
#include "refpath/terminal.hpp"

namespace refpath::tools {

/// How many threads the machine has, at least 1.
[[nodiscard]] std::size_t all_cores();

/// How many to work with: --threads, else all.
[[nodiscard]] std::size_t threads_asked(const Invocation& invocation);

/// Runs task(0) .. task(n - 1), each once, on so many threads, and returns when all have ended. What a task throws is
/// thrown here, the first of them, after the others have ended.
void for_each_on(std::size_t threads, std::size_t n, const std::function<void(std::size_t)>& task);

/// Works on as many threads as asked (--threads), and shows how far it is. `progress` must outlive it.
[[nodiscard]] Runner runner_as_asked(const Invocation& invocation, Progress& progress);

}  // namespace refpath::tools
