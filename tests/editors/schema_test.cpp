// SPDX-License-Identifier: Apache-2.0
// What reads clean validates against the JSON Schema that editors use.
#include <fmt/format.h>

#include "catch.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/reader/keys.hpp"
#include "refpath/reader/read.hpp"
#include "refpath/reader/shapes.hpp"
#include "support/editor.hpp"
#include "support/everything.hpp"
#include "support/golden.hpp"
#include "support/repository.hpp"
#include "support/shell.hpp"

using namespace refpath;

namespace {

std::vector<std::string> shipped() {
  std::vector<std::string> found;
  for (const std::string& path : test::repository_files())
    if (path.size() > 5 && path.substr(path.size() - 5) == ".yaml" && path.rfind("tests/codes/", 0) != 0)
      found.push_back(path);
  return found;
}

bool reads_clean(const std::string& path, const std::string& text) {
  const Reading reading = read(path, text, test::open_repository_file);
  return reading.pathway && reading.diagnostics.empty();
}

std::string schema_with(std::string_view mapping) {
  return fmt::format("docs/reference/{}-schema.json", mapping == "settings" ? "settings" : "pathway");
}

// Where the schema says what the value of a key is.
std::string place_of(const KeyRow& row) {
  return row.mapping == "pathway" || row.mapping == "settings" ? fmt::format("/properties/{}", row.key)
         : row.mapping == "quantity" ? fmt::format("/definitions/share/then/properties/{}", row.key)
         : row.mapping == "data"     ? fmt::format("/definitions/duration/then/properties/{}", row.key)
         : row.mapping == "replay"   ? fmt::format("/definitions/referrals/then/properties/{}", row.key)
                                     : fmt::format("/definitions/keys_of_{}/properties/{}", row.mapping, row.key);
}

}  // namespace

TEST_CASE("every shipped file that reads clean validates") {
  int clean = 0;
  for (const std::string& path : shipped()) {
    const std::string text = test::repository_file(path);
    if (!reads_clean(path, text)) continue;
    INFO(path);
    CHECK(test::told_by_an_editor(text) == "");
    ++clean;
  }
  CHECK(clean > 30);
  CHECK(test::told_by_an_editor(test::everything) == "");
}

TEST_CASE("every right example of a shape validates, alone and written long") {
  for (const ShapeRow& shape : shape_rows()) {
    if (shape.schema == "true" || shape.name == "range") continue;  // They are told with each quantity.
    for (const std::string_view value : shape.right) {
      INFO(shape.name << ": " << value);
      const std::string place = fmt::format("/definitions/{}", shape.name);
      CHECK(test::told_by_an_editor(fmt::format("value: {}", value), place) == "");
      if (shape.quantity)
        CHECK(test::told_by_an_editor(fmt::format("value: {{value: {}, basis: local, source: diary}}", value), place) ==
              "");
    }
  }
}

TEST_CASE("the example of every key validates, and what is meant when it is left out") {
  for (const KeyRow& row : key_rows()) {
    INFO(row.mapping << "." << row.example);
    if (row.mapping == "quantity" && row.key != "basis") continue;  // Of one kind of quantity.
    CHECK(test::told_by_an_editor(std::string(row.example), place_of(row), schema_with(row.mapping)) == "");
    if (row.otherwise.empty() || row.otherwise.front() != '`') continue;
    const std::string usual(row.otherwise.substr(1, row.otherwise.size() - 2));
    CHECK(test::told_by_an_editor("value: " + usual, place_of(row), schema_with(row.mapping)) == "");
  }
}

// A text that was changed somewhere: what still reads clean has to validate.
TEST_CASE("what reads clean validates, whatever was changed") {
  const std::string signs = "0123456789.%-/:, xhd";
  int clean = 0;
  const auto look = [&](const std::string& path, const std::string& text) {
    if (!reads_clean(path, text)) return;
    ++clean;
    const std::string told = test::told_by_an_editor(text);
    if (told.empty()) return;
    INFO(text);
    CHECK(told == "");
  };
  const auto change = [&](const std::string& path, const std::string& text, std::size_t stride) {
    for (std::size_t at = 0; at < text.size(); at += stride) {
      std::string less = text, other = text;
      less.erase(at, 1 + at % 4);
      look(path, less);
      other[at] = signs[at % signs.size()];
      look(path, other);
    }
  };
  change("everything.yaml", test::everything, 11);
  change("docs/tutorial/changes.yaml", test::repository_file("docs/tutorial/changes.yaml"), 29);
  CHECK(clean > 50);
}
