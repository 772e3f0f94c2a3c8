// SPDX-License-Identifier: Apache-2.0
#include "refpath/threads.hpp"

#include <atomic>
#include <stdexcept>
#include <vector>

#include "catch.hpp"

using refpath::tools::for_each_on;

TEST_CASE("each task is run once on any number of threads") {
  for (const std::size_t threads : {1u, 2u, 8u}) {
    for (const std::size_t n : {0u, 1u, 7u, 1000u}) {
      std::vector<std::atomic<int>> runs(n);
      for_each_on(threads, n, [&runs](std::size_t i) { ++runs[i]; });
      for (const auto& count : runs) CHECK(count == 1);
    }
  }
}

TEST_CASE("what a task throws reaches the caller") {
  const auto work = [](std::size_t i) {
    if (i == 3) throw std::runtime_error("task 3");
  };
  CHECK_THROWS_WITH(for_each_on(4, 100, work), "task 3");
  CHECK_THROWS_WITH(for_each_on(1, 100, work), "task 3");
}
