// SPDX-License-Identifier: Apache-2.0
// write_seeds FOLDER: writes FOLDER/<target>/seed-<n> for every target, and FOLDER/words.dict.
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "fuzz/targets.hpp"

namespace {

void write(const std::filesystem::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  if (!(file << text) || !file.flush()) throw std::runtime_error("could not write " + path.string());
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: write_seeds FOLDER\n";
    return 2;
  }
  try {
    const std::filesystem::path folder = arguments[1];
    for (const auto& target : refpath::test::targets()) {
      std::filesystem::create_directories(folder / target.name);
      const auto seeds = target.seeds();
      for (std::size_t i = 0; i < seeds.size(); ++i)
        write(folder / target.name / ("seed-" + std::to_string(i)), seeds[i]);
    }
    write(folder / "words.dict", refpath::test::dictionary());
  } catch (const std::exception& error) {
    std::cerr << "write_seeds: " << error.what() << '\n';
    return 1;
  }
}
