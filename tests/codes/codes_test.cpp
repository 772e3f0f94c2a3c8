// SPDX-License-Identifier: Apache-2.0
// tests/codes/<code>/<case>.yaml is a file that is met with the code, and <case>.out beside it all that is said of it.
#include <algorithm>
#include <map>
#include <set>

#include "catch.hpp"
#include "refpath/checks/check.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/reader/read.hpp"
#include "support/beside_examples.hpp"
#include "support/editor.hpp"
#include "support/golden.hpp"
#include "support/repository.hpp"

using namespace refpath;

namespace {

const std::string folder = "tests/codes/";

struct Case {
  std::string code, name;
};

// The rules of `check` make theirs from the table of codes: see tests/checks/examples_test.cpp.
bool is_a_rule(std::string_view code) {
  const Codes& rules = check_codes();
  return std::any_of(rules.begin(), rules.end(), [code](const Code& rule) { return rule.id == code; });
}

std::vector<Case> cases() {
  std::vector<Case> found;
  for (const std::string& path : test::repository_files()) {
    if (path.rfind(folder, 0) != 0 || path.size() < 5 || path.substr(path.size() - 5) != ".yaml") continue;
    const std::string rest = path.substr(folder.size(), path.size() - folder.size() - 5);
    const auto slash = rest.find('/');
    if (!is_a_rule(rest.substr(0, slash))) found.push_back({rest.substr(0, slash), rest.substr(slash + 1)});
  }
  return found;
}

std::string rendered(const Reading& reading) {
  std::string text;
  for (const Diagnostic& d : reading.diagnostics) text += render(d, reading.sources);
  return text;
}

bool has(const Reading& reading, std::string_view code) {
  return std::any_of(reading.diagnostics.begin(), reading.diagnostics.end(),
                     [&](const Diagnostic& d) { return d.code == code; });
}

// The fragment with the upper keys that it leaves out.
std::string completed(std::string_view fragment) {
  std::string text(fragment);
  const auto add = [&](std::string_view key, std::string_view rest, bool before) {
    const std::string begin = std::string(key) + ":";
    if (text.rfind(begin, 0) == 0 || text.find("\n" + begin) != std::string::npos) return;
    text = before ? begin + std::string(rest) + "\n" + text : text + begin + std::string(rest) + "\n";
  };
  if (text.find("based_on:") != std::string::npos) return text;  // A redesign is whole.
  add("exits", " {taken_on: caseload, advice: advice}", false);
  add("steps", " {refer: {then: taken_on}}", true);
  add("roles", " {gp: {wte: 2}, nurse: {wte: 1}}", true);
  add("pathway", " Mental-health referral", true);
  return text;
}

// Codes that no short text can show.
const std::set<std::string_view> without_example = {"encoding",     "control-character", "file-too-big",
                                                    "many-classes", "data-cell",         "change-count",
                                                    "too-many",     "too-long",          "many-errors"};

}  // namespace

TEST_CASE("Every diagnostic of the reader says all that its golden says") {
  for (const Case& one : cases()) {
    const std::string path = folder + one.code + "/" + one.name;
    // Files of data stand beside the case.
    const Open beside = [&](const std::string& file) -> Opened {
      if (file.rfind("../", 0) == 0) return Opened::outside(one.code);
      if (file == ".") return Opened::folder();
      const std::string data = folder + one.code + "/" + file;
      const std::vector<std::string> files = test::repository_files();
      if (std::find(files.begin(), files.end(), data) == files.end()) return std::nullopt;
      return test::repository_file(data);
    };
    const Reading reading = read(one.name + ".yaml", test::repository_file(path + ".yaml"), beside);
    INFO(path);
    CHECK(has(reading, one.code));
    CHECK(reading.pathway.has_value() == !has_errors(reading.diagnostics));
    test::check_golden(path + ".out", rendered(reading));
  }
}

TEST_CASE("Every code of the reader has a golden, and every golden a code") {
  std::set<std::string> shown, known;
  for (const Case& one : cases()) shown.insert(one.code);
  for (const Code& code : reader_codes()) {
    CHECK(known.insert(std::string(code.id)).second);
    if (code.id != "file-too-big") CHECK(shown.count(std::string(code.id)) == 1);
  }
  for (const std::string& code : shown) {
    INFO(code);
    CHECK(known.count(code) == 1);
  }
}

TEST_CASE("A file far beyond any pathway is refused by its size") {
  const std::string big(3'000'000, '#');
  const std::string begin = "big.yaml:1:1: error: the file has more than 2 million characters [file-too-big]\n";
  CHECK(rendered(read("big.yaml", big)).substr(0, begin.size()) == begin);
}

TEST_CASE("The example of a code yields it, and what to write instead reads clean") {
  for (const Code& code : reader_codes()) {
    INFO(code.id);
    CHECK_FALSE(code.summary.empty());
    CHECK_FALSE(code.why.empty());
    if (without_example.count(code.id) == 1) continue;
    const std::string example = code.id == "empty-file" ? std::string(code.example) : completed(code.example);
    INFO(example);
    CHECK(has(read("example.yaml", example, test::open_beside_example), code.id));
    const Reading instead = read("instead.yaml", completed(code.instead), test::open_beside_example);
    INFO(completed(code.instead) << rendered(instead));
    CHECK(instead.diagnostics.empty());
    CHECK(instead.pathway);
    CHECK(test::told_by_an_editor(completed(code.instead)) == "");
  }
}
