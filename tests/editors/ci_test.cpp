// SPDX-License-Identifier: Apache-2.0
// The lines that people copy from docs/ci.md and docs/editors.md, and the hooks, do what they say.
#include <algorithm>
#include <filesystem>
#include <regex>
#include <sstream>

#include "catch.hpp"
#include "refpath/reader/yaml.hpp"
#include "support/folder.hpp"
#include "support/repository.hpp"
#include "support/shell.hpp"

using namespace refpath;

namespace {

struct Fenced {
  std::string language, text;
};

std::vector<Fenced> blocks(const std::string& page) {
  std::vector<Fenced> found;
  std::istringstream lines(test::repository_file(page));
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("```", 0) == 0) {
      if (!inside) found.push_back({line.substr(3), ""});
      inside = !inside;
    } else if (inside) {
      found.back().text += line + "\n";
    }
  }
  return found;
}

// What a text types to refpath: from "refpath" and a command to the end of the line.
std::vector<std::string> commands_in(const std::string& text) {
  static const std::regex typed("refpath (check|compare|reference) [^\\n`]*");
  std::vector<std::string> found;
  for (std::sregex_iterator i(text.begin(), text.end(), typed), end; i != end; ++i) found.push_back(i->str());
  return found;
}

std::optional<Node> yaml(const std::string& text) {
  Sources sources;
  Report report;
  auto root = read_yaml(sources, sources.add("block.yaml", text), report);
  if (report.has_errors()) return {};
  return root;
}

}  // namespace

TEST_CASE("the command lines of the pages about editors and CI work as they stand") {
  const test::Folder own;
  const std::filesystem::path folder = own.path();
  std::filesystem::copy(std::filesystem::path(REFPATH_ROOT) / "pathways", folder / "pathways",
                        std::filesystem::copy_options::recursive);
  std::filesystem::create_directories(folder / ".vscode");
  int tried = 0;
  std::string all;
  for (const Fenced& block : blocks("docs/ci.md")) all += block.text;
  all += "refpath reference schema --output .vscode/pathway-schema.json\n";  // In a sentence of docs/editors.md.
  for (const std::string& command : commands_in(all)) {
    INFO(command);
    // What is not there beside pathway files is passed over; the pathways that are shipped have warnings of their own.
    const bool strict = command.find("--fail-on warning") != std::string::npos;
    CHECK(test::type(command, test::Outputs::merged, folder.string()).code <= (strict ? 1 : 0));
    ++tried;
  }
  CHECK(tried == 6);
  for (const char* file : {"findings.sarif", "code-quality.json", "findings.xml", "comparison.json"}) {
    INFO(file);
    CHECK(std::filesystem::file_size(folder / file) > 100);
  }
}

TEST_CASE("the YAML of the pages about CI can be read, and names what refpath writes") {
  int read = 0;
  for (const Fenced& block : blocks("docs/ci.md")) {
    if (block.language != "yaml") continue;
    INFO(block.text);
    CHECK(yaml(block.text));
    ++read;
    for (const std::string& command : commands_in(block.text)) {
      static const std::regex output("[a-z]+=([^ ]+)");
      for (std::sregex_iterator i(command.begin(), command.end(), output), end; i != end; ++i)
        CHECK(block.text.find(": " + (*i)[1].str()) != std::string::npos);
    }
  }
  CHECK(read == 3);
}

TEST_CASE("an image that has neither git nor certificates gets them before anything is cloned") {
  bool seen = false;
  for (const Fenced& block : blocks("docs/ci.md")) {
    if (block.text.find("image: debian") == std::string::npos) continue;
    seen = true;
    const std::size_t got = block.text.find("apt-get install --yes --no-install-recommends git ca-certificates");
    REQUIRE(got != std::string::npos);
    CHECK(got < block.text.find("git clone"));
  }
  CHECK(seen);
}

TEST_CASE("the hooks call refpath as it can be called, and the page names them") {
  const auto hooks = yaml(test::repository_file(".pre-commit-hooks.yaml"));
  REQUIRE(hooks);
  REQUIRE(hooks->items.size() == 2);
  for (const Node& hook : hooks->items) {
    INFO(hook.find("id")->text);
    CHECK(test::repository_file("docs/ci.md").find(hook.find("id")->text) != std::string::npos);
    CHECK(hook.find("language")->text == "system");
    const bool whole = hook.find("pass_filenames") != nullptr;
    const std::string entry = hook.find("entry")->text;
    CHECK(test::type(entry + (whole ? "" : " pathways/mental-health-referral/current.yaml")).code == 0);
  }
}
