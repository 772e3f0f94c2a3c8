// SPDX-License-Identifier: Apache-2.0
#include "refpath/beside.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "catch.hpp"

using namespace refpath;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& path, const std::string& text) {
  std::ofstream(path) << text;
}

// service/redesign.yaml, and beside its folder secret.csv.
struct Folders {
  fs::path root = fs::temp_directory_path() / ("refpath-beside-" + std::to_string(::getpid()));
  std::string definition = (root / "service/redesign.yaml").string();

  Folders() {
    fs::create_directories(root / "service/data");
    fs::create_directories(root / ".git");  // No file of settings further up counts.
    write(definition, "pathway: Redesign\n");
    write(root / "service/data/minutes.csv", "12\n");
    write(root / "secret.csv", "1\n");
  }
  ~Folders() { fs::remove_all(root); }

  [[nodiscard]] Opened open(const std::string& named) const {
    return tools::opening_beside(definition)((root / "service" / named).string());
  }
};

}  // namespace

TEST_CASE("What stands in the folder of a definition and below is opened") {
  const Folders folders;
  CHECK(folders.open("data/minutes.csv").text == "12\n");
  CHECK(folders.open("data/../data/minutes.csv").text == "12\n");
  const Opened none = folders.open("data/none.csv");
  CHECK_FALSE(none.text);
  CHECK(none.outside_of.empty());
}

TEST_CASE(
    "What leads out of the folder of a definition is not opened, be it there or not, by a link or from the root") {
  const Folders folders;
  fs::create_symlink("../secret.csv", folders.root / "service/link.csv");
  fs::create_symlink("..", folders.root / "service/up");
  for (const std::string named :
       {"../secret.csv", "../none.csv", "data/../../secret.csv", "link.csv", "up/secret.csv", "../service2/x.csv"}) {
    INFO(named);
    const Opened refused = folders.open(named);
    CHECK_FALSE(refused.text);
    CHECK(fs::path(refused.outside_of).filename() == "service");
  }
  CHECK_FALSE(tools::opening_beside(folders.definition)("/etc/passwd").outside_of.empty());
}

TEST_CASE("Settings allow what stands in their folder, and nothing beyond it") {
  const Folders folders;
  write(folders.root / ".refpath.yaml", "outside: allowed\n");
  CHECK(folders.open("../secret.csv").text == "1\n");
  CHECK_FALSE(folders.open("../../none.csv").outside_of.empty());
  // The nearest counts, also when it says nothing of this.
  write(folders.root / "service/.refpath.yaml", "fail_on: warning\n");
  CHECK_FALSE(folders.open("../secret.csv").outside_of.empty());
}

TEST_CASE("No pipe is opened on the word of a definition") {
  const Folders folders;
  REQUIRE(::mkfifo((folders.root / "service/pipe").c_str(), 0600) == 0);
  const Opened pipe = folders.open("pipe");
  CHECK_FALSE(pipe.text);
  CHECK(pipe.outside_of.empty());
}
