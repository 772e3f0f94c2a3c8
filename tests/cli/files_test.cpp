// SPDX-License-Identifier: Apache-2.0
#include "refpath/files.hpp"

#include <filesystem>
#include <fstream>
#include <map>

#include "catch.hpp"
#include "refpath/failure.hpp"
#include "support/folder.hpp"
#include "support/shell.hpp"

namespace fs = std::filesystem;
using refpath::test::Folder;
using refpath::test::text_of;
using refpath::test::type;
using refpath::tools::FileError;
using refpath::tools::Output;

TEST_CASE("a result appears whole and under its name only when it is written") {
  const Folder folder;
  const std::string path = folder.file("result.txt");
  {
    Output output(path);
    CHECK_FALSE(fs::exists(path));
    output.write("all of it\n");
    CHECK(text_of(path) == "all of it\n");
  }
  CHECK(text_of(path) == "all of it\n");
  CHECK(folder.files() == 1);
}

TEST_CASE("a result that is not written leaves what was there") {
  const Folder folder;
  const std::string path = folder.file("result.txt");
  std::ofstream(path) << "before";
  { const Output output(path); }
  CHECK(text_of(path) == "before");
  CHECK(folder.files() == 1);
}

TEST_CASE("a link to a file that is not there yet stays a link, and the file is written") {
  const Folder folder;
  fs::create_symlink("later.txt", folder.file("link.txt"));
  Output(folder.file("link.txt")).write("now");
  CHECK(fs::is_symlink(folder.file("link.txt")));
  CHECK(text_of(folder.file("later.txt")) == "now");
}

TEST_CASE("the target of a link is replaced and the link stays") {
  const Folder folder;
  std::ofstream(folder.file("real.txt")) << "before";
  fs::create_symlink(folder.file("real.txt"), folder.file("link.txt"));
  Output(folder.file("link.txt")).write("after");
  CHECK(fs::is_symlink(folder.file("link.txt")));
  CHECK(text_of(folder.file("real.txt")) == "after");
}

TEST_CASE("a file that is not there is taken for one whose name is near, not for one that ends alike") {
  const Folder folder;
  std::ofstream(folder.file("a.yaml")) << "pathway: A\n";
  std::ofstream(folder.file("current.yml")) << "pathway: B\n";
  const auto errors = [&](const std::string& name) { return type("refpath check " + folder.file(name)).errors; };
  CHECK_THAT(errors("dang.yaml"), !Catch::Matchers::Contains("did you mean"));
  CHECK_THAT(errors("curent.yaml"), Catch::Matchers::Contains("did you mean '" + folder.file("current.yml")));
}

TEST_CASE("what is no regular file is written directly") {
  CHECK_NOTHROW(Output("/dev/null").write("gone"));
  CHECK(fs::exists("/dev/null"));
}

TEST_CASE("a place that cannot be written is told before any work") {
  const Folder folder;
  CHECK_THROWS_AS(Output(folder.file("no/such.txt")), FileError);
  CHECK_THROWS_AS(Output(folder.file("")), FileError);
}

TEST_CASE("an output file is in the format that its name ends in, unless another is asked for") {
  const Folder folder;
  const std::string line = "refpath show tests/cli/files/sketch/current.yaml";
  const auto in = [&](const std::string& file, const std::string& more) {
    CHECK(refpath::test::type(line + more + " --output " + folder.file(file)).code == 0);
    return text_of(folder.file(file));
  };
  for (const auto& [file, format] : std::map<std::string, std::string>{{"x.csv", "csv"},
                                                                       {"x.json", "json"},
                                                                       {"x.md", "markdown"},
                                                                       {"x.txt", "text"},
                                                                       {"x", "text"},
                                                                       {"csv", "text"},
                                                                       {"x.CSV", "csv"},
                                                                       {".csv", "text"},
                                                                       {"x.json.old", "text"}}) {
    INFO(file);
    CHECK(in(file, "") == refpath::test::type(line + " --format " + format).out);
  }
  CHECK(in("y.csv", " --format json") == refpath::test::type(line + " --format json").out);
}

TEST_CASE("an output file whose name ends in a format that is not given is refused") {
  const Folder folder;
  const auto typed =
      refpath::test::type("refpath check tests/cli/files/sketch/current.yaml --output " + folder.file("x.csv"));
  CHECK(typed.code == 2);
  CHECK(typed.errors.find("x.csv' promises csv by its name; `refpath check` gives text, concise, json, markdown, "
                          "sarif, github, gitlab, junit: name it so, or "
                          "say which with --format") != std::string::npos);
  CHECK_FALSE(fs::exists(folder.file("x.csv")));
}

TEST_CASE("an output file holds what the screen would show") {
  const Folder folder;
  const std::string line = "refpath compare --replications 4 tests/cli/files/small";
  const auto screen = refpath::test::type(line);
  const auto file = refpath::test::type(line + " --output " + folder.file("x.txt"));
  CHECK(file.code == 0);
  CHECK(file.out.empty());
  CHECK(text_of(folder.file("x.txt")) == screen.out);
}
