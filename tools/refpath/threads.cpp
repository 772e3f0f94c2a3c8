// SPDX-License-Identifier: Apache-2.0
#include "refpath/threads.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace refpath::tools {

std::size_t all_cores() {
  return std::max<std::size_t>(std::thread::hardware_concurrency(), 1);
}

std::size_t threads_asked(const Invocation& invocation) {
  return invocation.whole_number("threads", 1, 1024).value_or(all_cores());
}

void for_each_on(std::size_t threads, std::size_t n, const std::function<void(std::size_t)>& task) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failing;
  const auto work = [&] {
    try {
      for (std::size_t i = next++; i < n; i = next++) task(i);
    } catch (...) {
      next = n;
      const std::lock_guard lock(failing);
      if (!failure) failure = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> others;  // joined at the end of this block
    for (std::size_t t = 1; t < std::min(threads, n); ++t) others.emplace_back(work);
    work();
  }
  if (failure) std::rethrow_exception(failure);
}

Runner runner_as_asked(const Invocation& invocation, Progress& progress) {
  const std::size_t threads = threads_asked(invocation);
  Runner runner;
  runner.for_each = [threads](std::size_t n, const std::function<void(std::size_t)>& task) {
    for_each_on(threads, n, task);
  };
  runner.progress = [&progress](std::size_t done, std::size_t total) {
    progress.show(done, total);
    return true;
  };
  return runner;
}

}  // namespace refpath::tools
