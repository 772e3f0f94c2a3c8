// SPDX-License-Identifier: Apache-2.0
// Every YAML block of the documentation is read as a user would have it read.
#include <algorithm>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/reader/read.hpp"
#include "support/editor.hpp"
#include "support/repository.hpp"

using namespace refpath;

namespace {

struct Block {
  int line;
  bool complete;  // "```yaml complete"; otherwise a piece of a file
  std::string text;
};

std::vector<Block> yaml_blocks(const std::string& page) {
  std::vector<Block> blocks;
  std::istringstream lines(test::repository_file(page));
  bool inside = false;
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (!inside && line.rfind("```yaml", 0) == 0) {
      inside = true;
      blocks.push_back({number + 1, line == "```yaml complete", ""});
    } else if (inside && line == "```") {
      inside = false;
    } else if (inside) {
      blocks.back().text += line + "\n";
    }
  }
  return blocks;
}

struct Part {
  std::string key, text;
};

// The top-level keys of a file, each with its lines.
std::vector<Part> parts(const std::string& text) {
  std::vector<Part> found;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty() && line[0] >= 'a' && line[0] <= 'z') found.push_back({line.substr(0, line.find(':')), ""});
    if (!found.empty()) found.back().text += line + "\n";
  }
  return found;
}

// A piece of a file, together with the keys of `base` that it does not have itself.
std::string completed(const std::string& piece, const std::string& base) {
  std::set<std::string> own;
  for (const Part& part : parts(piece)) own.insert(part.key);
  std::string text = piece;
  for (const Part& part : parts(base)) {
    if (own.count(part.key) == 0) text += part.text;
  }
  return text;
}

// Files of data stand beside the page; a redesign changes the first example of the page.
std::optional<std::string> open_beside(const std::string& path) {
  if (path == "docs/current.yaml") return yaml_blocks("docs/pathway-format.md").front().text;
  const std::vector<std::string> files = test::repository_files();
  if (std::find(files.begin(), files.end(), path) == files.end()) return {};
  return test::repository_file(path);
}

void check_reads_clean(const std::string& place, const std::string& text) {
  const Reading reading = read(place, text, open_beside);
  std::string found;
  for (const auto& diagnostic : reading.diagnostics) found += render(diagnostic, reading.sources);
  INFO(place);
  CHECK(found == "");
  CHECK(reading.pathway);
  CHECK(test::told_by_an_editor(text) == "");
}

}  // namespace

TEST_CASE("every example in the documentation of the format reads without a remark") {
  const std::string page = "docs/pathway-format.md";
  const auto blocks = yaml_blocks(page);
  REQUIRE(blocks.size() > 8);
  const std::string base = blocks[1].text;  // the second example of the page says what the pieces are completed with
  REQUIRE(blocks[1].complete);
  for (const Block& block : blocks) {
    check_reads_clean(page + ":" + std::to_string(block.line),
                      block.complete ? block.text : completed(block.text, base));
  }
}

TEST_CASE("every complete example on the other pages reads without a remark") {
  for (const std::string page : {"README.md", "docs/tutorial.md", "docs/method.md", "docs/architecture.md"}) {
    for (const Block& block : yaml_blocks(page)) {
      if (block.complete) check_reads_clean(page + ":" + std::to_string(block.line), block.text);
    }
  }
}
