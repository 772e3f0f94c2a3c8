// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>

#include "refpath/simulation/runner.hpp"
#include "refpath/threads.hpp"

namespace refpath::bench {

[[nodiscard]] inline Runner on_all_cores() {
  Runner runner;
  runner.for_each = [](std::size_t n, const std::function<void(std::size_t)>& task) {
    tools::for_each_on(tools::all_cores(), n, task);
  };
  return runner;
}

}  // namespace refpath::bench
