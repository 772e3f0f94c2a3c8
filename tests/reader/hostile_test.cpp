// SPDX-License-Identifier: Apache-2.0
// Values that no pathway has are met by one sentence, at their place, whatever the shape.
#include "catch.hpp"
#include "refpath/diagnostics/characters.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/reader/read.hpp"
#include "refpath/reader/shapes.hpp"
#include "refpath/reader/yaml.hpp"

using namespace refpath;

namespace {

// All that is said of a value that is read alone, in a shape.
Diagnostics said_of(const ShapeRow& shape, const std::string& value) {
  Sources sources;
  Report report;
  const int file = sources.add("value.yaml", "value: " + value + "\n");
  const auto root = read_yaml(sources, file, report);
  if (root) {
    Context context{report, {}};
    shape.read(context, root->entries.at(0).value);
  }
  return report.take();
}

const std::vector<std::string> endless = {"1e308 min",
                                          "99999999999999999999 min",
                                          "-5 min",
                                          "nan min",
                                          "inf min",
                                          "1e308",
                                          "-1",
                                          ".nan",
                                          ".inf",
                                          "-.inf",
                                          "nan",
                                          "inf",
                                          "-5%",
                                          "1e308%",
                                          "-1 per week",
                                          "1e308 per week",
                                          "-1 h per week",
                                          "99999999999999999999",
                                          "-1 GBP per hour"};

}  // namespace

TEST_CASE("No quantity is endless or negative or no number, and one sentence says so at its place") {
  for (const ShapeRow& shape : shape_rows()) {
    if (shape.read == nullptr || !shape.quantity) continue;
    for (const std::string& value : endless) {
      const Diagnostics said = said_of(shape, value);
      INFO(shape.name << ": " << value);
      CHECK(said.size() == 1);
      if (!said.empty()) CHECK((said.front().at.line == 1 && said.front().at.column >= 8));
    }
  }
}

TEST_CASE("No shape says more than one sentence of a value that no pathway has") {
  for (const ShapeRow& shape : shape_rows()) {
    if (shape.read == nullptr) continue;
    for (const std::string& value : endless) {
      INFO(shape.name << ": " << value);
      CHECK(said_of(shape, value).size() <= 1);
    }
  }
}

TEST_CASE("A file of another encoding, or with characters that nobody sees, is told where it begins") {
  const auto said = [](const std::string& text) {
    const Reading reading = read("a.yaml", text);
    std::string all;
    for (const Diagnostic& d : reading.diagnostics) all += render(d, reading.sources) + "\n";
    return all;
  };
  const std::string rest = "steps: {refer: {then: done}}\nexits: {done: caseload}\n";
  CHECK(said("\xEF\xBB\xBFpathway: Caf\xC3\xA9\r\n" + rest).empty());
  const auto begins = [&](const std::string& text, const std::string& begin) {
    INFO(text);
    CHECK(said(text).substr(0, begin.size()) == begin);
  };
  begins("pathway: A\rsteps:\r",
         "a.yaml:1:11: error: a line ends here with a carriage return alone [control-character]");
  begins("pathway: Caf\xE9\n" + rest, "a.yaml:1:13: error: a character here is not UTF-8 [encoding]");
  begins(std::string("p\0a\0", 4), "a.yaml:1:1: error: the file is not plain text in UTF-8 [encoding]");
  begins("pathway: A\xE2\x80\x8B\n" + rest,
         "a.yaml:1:11: error: an invisible character (number 8203) stands here [control-character]");
  begins("pathway: A\xE2\x80\xAE\x42\n" + rest,
         "a.yaml:1:11: error: an invisible character (number 8238) stands here [control-character]");
  begins("pathway: A\x7F\n" + rest,
         "a.yaml:1:11: error: an invisible character (number 127) stands here [control-character]");
  begins("pathway: \"A\\u0085\"\n" + rest,
         "a.yaml:1:10: error: in double quotes a `\\` has a special meaning [quotes]");
}

TEST_CASE("A key of a million letters is told in a few lines") {
  const Reading reading = read("a.yaml", "pathway: A\n" + std::string(1'000'000, 'x') + ": 1\n");
  REQUIRE(reading.diagnostics.size() >= 1);
  for (const Diagnostic& d : reading.diagnostics) CHECK(render(d, reading.sources).size() < 3000);
}

TEST_CASE("A file of a hundred thousand slips is told in a hundred, and a sentence that there are more") {
  std::string text = "pathway: A\nsteps:\n";
  for (int i = 0; i < 400; ++i) text += "  s" + std::to_string(i) + ": {delay: 1, dealy: 2, thne: 3, then: nowhere}\n";
  const Reading reading = read("a.yaml", text);
  CHECK(reading.diagnostics.size() <= most_errors + 1);
  CHECK(reading.diagnostics.back().code == "many-errors");
}
