// SPDX-License-Identifier: Apache-2.0
// Names of files are somebody's text: on a terminal and in a CI system they must be no more than that.
#include <algorithm>
#include <filesystem>

#include "catch.hpp"
#include "support/folder.hpp"
#include "support/repository.hpp"
#include "support/shell.hpp"

namespace fs = std::filesystem;
using refpath::test::Folder;
using refpath::test::type;
using refpath::test::write_text;

namespace {

const std::string typo = refpath::test::repository_file("tests/cli/files/typo.yaml");

std::string lines_that_begin_with(const std::string& text, const std::string& start) {
  std::string found;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    if (text.compare(from, start.size(), start) == 0) found += text.substr(from, end - from) + "\n";
    from = end + 1;
  }
  return found;
}

}  // namespace

TEST_CASE("A name of a file begins no line and no command, whatever is in it") {
  const Folder folder;
  const std::string bad = "q\n::error::pwned\x1B[31m.yaml";
  fs::create_symlink("nowhere", folder.file(bad));
  write_text(folder.file("r" + bad), typo);
  write_text(folder.file("::error::begins.yaml"), typo);
  for (const std::string format : {"text", "concise"}) {
    const auto typed =
        type("GITHUB_ACTIONS=true refpath check . --format " + format, refpath::test::Outputs::apart, folder.path());
    CAPTURE(format, typed.out, typed.errors);
    CHECK(typed.code == 3);
    CHECK(typed.out.find("begins.yaml") != std::string::npos);
    CHECK(typed.errors.find("pwned") != std::string::npos);
    for (const std::string& told : {typed.out, typed.errors}) {
      CHECK(lines_that_begin_with(told, "::") == "");
      CHECK(told.find('\x1B') == std::string::npos);
    }
  }
  const auto one = type("refpath check '::error::begins.yaml'", refpath::test::Outputs::apart, folder.path());
  CHECK(one.code == 1);
  CHECK(lines_that_begin_with(one.out, "::") == "");
}

TEST_CASE("Settings that are there but cannot be read are not passed over") {
  const Folder folder;
  write_text(folder.file("a.yaml"), typo);
  const auto ends = [&] {
    const auto typed = type("refpath check " + folder.file("a.yaml"));
    CHECK(typed.errors.find(".refpath.yaml' is there, but is no file that can be read") != std::string::npos);
    return typed.code;
  };
  fs::create_symlink("nowhere", folder.file(".refpath.yaml"));
  CHECK(ends() == 3);
  fs::remove(folder.file(".refpath.yaml"));
  fs::create_directory(folder.file(".refpath.yaml"));
  CHECK(ends() == 3);
}
