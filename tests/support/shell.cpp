// SPDX-License-Identifier: Apache-2.0
#include "support/shell.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>

namespace refpath::test {
namespace {

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

File scratch() {
  File file(std::tmpfile());
  if (!file) throw std::runtime_error("no scratch file could be opened");
  return file;
}

std::string text_of(std::FILE* file) {
  std::string text;
  std::array<char, 4096> part{};
  std::rewind(file);
  while (const auto count = std::fread(part.data(), 1, part.size(), file)) text.append(part.data(), count);
  return text;
}

/// The folder of the built command, before all others.
std::string search_path() {
  const char* path = std::getenv("PATH");
  return std::filesystem::path(REFPATH_COMMAND).parent_path().string() + ":" + (path != nullptr ? path : "");
}

}  // namespace

Typed type(const std::string& line, Outputs outputs, const std::string& folder) {
  const File out = scratch();
  const File errors = scratch();
  const std::string path = search_path();
  const std::string where = folder.empty() ? REFPATH_ROOT : folder;

  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("no shell could be started");
  if (child == 0) {
    dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
    dup2(fileno(out.get()), STDOUT_FILENO);
    dup2(fileno(outputs == Outputs::merged ? out.get() : errors.get()), STDERR_FILENO);
    setenv("PATH", path.c_str(), 1);
    unsetenv("GITHUB_ACTIONS");  // The command would say more there, wherever these tests run.
    if (chdir(where.c_str()) == 0) execl("/bin/sh", "sh", "-c", line.c_str(), nullptr);
    _exit(127);
  }
  int status = 0;
  if (waitpid(child, &status, 0) != child) throw std::runtime_error("the shell was lost");
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return {code, text_of(out.get()), text_of(errors.get())};
}

}  // namespace refpath::test
