// SPDX-License-Identifier: Apache-2.0
#include "refpath/watch.hpp"

#include <filesystem>
#include <fstream>
#include <functional>

#include "catch.hpp"

using namespace refpath::tools;

namespace {

/// A disk on which things happen at certain waits.
struct Story {
  std::string looked_when_told;
  std::string text = "a";
  std::vector<std::function<void(Story&)>> at_waits;
  std::size_t waits = 0;
  int looks = 0;
  std::function<void(Story&)> while_looking;
  std::vector<std::string> told;

  void play() {
    std::string seen;
    watch(
        [&]() -> Paths {
          ++looks;
          seen = text;
          if (while_looking) while_looking(*this);
          return {"file"};
        },
        [&] { told.push_back(seen); }, [&](const Paths& paths) { return paths.empty() ? std::string() : text; },
        [&] {
          if (waits == at_waits.size()) return false;
          at_waits[waits++](*this);
          return true;
        });
  }
};

}  // namespace

TEST_CASE("What is saved is told once, and nothing while nothing happens") {
  Story story;
  story.at_waits = {[](Story&) {}, [](Story& s) { s.text = "b"; }, [](Story&) {}, [](Story&) {},
                    [](Story& s) { s.text = "c"; }};
  story.play();
  CHECK(story.told == std::vector<std::string>{"a", "b", "c"});
  CHECK(story.looks == 3);
}

TEST_CASE("What is saved while it is looked at is looked at again before it is told") {
  Story story;
  story.while_looking = [](Story& s) {
    if (s.looks == 2) s.text = "saved meanwhile";
  };
  story.at_waits = {[](Story& s) { s.text = "b"; }, [](Story&) {}};
  story.play();
  CHECK(story.told == std::vector<std::string>{"a", "saved meanwhile"});
  CHECK(story.looks == 3);
}

TEST_CASE("A stamp changes with the length of a file, with the moment it was saved, and when it goes") {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "refpath-watch-test";
  std::filesystem::create_directories(folder);
  const std::filesystem::path file = folder / "a.yaml";
  std::ofstream(file) << "a";
  const Paths paths = {file.string(), (folder / "none.yaml").string()};
  const std::string first = stamp_of(paths);
  CHECK(stamp_of(paths) == first);
  std::filesystem::last_write_time(file, std::filesystem::last_write_time(file) + std::chrono::seconds(5));
  const std::string second = stamp_of(paths);
  CHECK(second != first);
  std::filesystem::remove(file);
  CHECK(stamp_of(paths) != second);
  std::filesystem::remove_all(folder);
}
