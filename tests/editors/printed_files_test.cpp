// SPDX-License-Identifier: Apache-2.0
// What `cmake --install` puts beside the command is what the command prints.
#include "catch.hpp"
#include "refpath/reference/pages.hpp"
#include "support/golden.hpp"
#include "support/repository.hpp"
#include "support/shell.hpp"

using namespace refpath;

namespace {

// Where a page is kept; empty for those that are in docs/reference.
std::string file_of(const std::string& page) {
  if (page == "completion-bash") return "tools/completion/refpath.bash";
  if (page == "completion-zsh") return "tools/completion/_refpath";
  if (page == "completion-fish") return "tools/completion/refpath.fish";
  if (page == "man") return "tools/man/man1/refpath.1";
  if (page == "man-pathway") return "tools/man/man5/refpath-pathway.5";
  if (page.rfind("man-", 0) == 0) return "tools/man/man1/refpath-" + page.substr(4) + ".1";
  return "";
}

// Whether a program is there: shells other than the one of the system need not be.
bool is_there(const std::string& program) {
  if (test::type("command -v " + program).code == 0) return true;
  WARN(program << " is not installed, so that its completion was not tried");
  return false;
}

// What bash completes the line to, the cursor being at its end: the words, one a line, sorted.
std::string completed_by_bash(const std::string& words, int current, const std::string& folder) {
  const std::string script = "source \"$OLDPWD/tools/completion/refpath.bash\"; COMP_WORDS=(" + words +
                             "); COMP_CWORD=" + std::to_string(current) +
                             "; _refpath; printf \"%s\\n\" \"${COMPREPLY[@]}\" | LC_ALL=C sort";
  return test::type("cd " + folder + " && bash -c '" + script + "'", test::Outputs::merged).out;
}

}  // namespace

TEST_CASE("completion and manual pages are those that are printed") {
  std::size_t kept = 0;
  for (const auto& page : tools::pages()) {
    const std::string file = file_of(page.name);
    if (file.empty()) continue;
    test::check_golden(file, test::type("refpath reference " + page.name).out);
    ++kept;
  }
  std::size_t files = 0;
  for (const std::string& path : test::repository_files())
    files += path.rfind("tools/completion/", 0) == 0 || path.rfind("tools/man/", 0) == 0 ? 1 : 0;
  CHECK(files == kept);
}

TEST_CASE("bash completes commands, options, their words and files") {
  if (!is_there("bash")) return;
  const std::string root = ".", files = "tests/cli/files/others";
  CHECK(completed_by_bash("refpath se", 1, root) == "sensitivity\n");
  CHECK(completed_by_bash("refpath check --f", 2, root) == "--fail-on\n--format\n");
  CHECK(completed_by_bash("refpath check --fail-on \"\"", 3, root) == "error\nnever\nnote\nwarning\n");
  CHECK(completed_by_bash("refpath check --format = sa", 4, root) == "sarif\n");
  CHECK(completed_by_bash("refpath compare --format j", 3, root) == "json\n");
  CHECK(completed_by_bash("refpath check --color=x", 2, root) == "\n");
  CHECK(completed_by_bash("refpath check --ignore busy-role,unused-cou", 3, root) == "busy-role,unused-count\n");
  CHECK(completed_by_bash("refpath explain share-", 2, root) == "share-sum\n");
  CHECK(completed_by_bash("refpath reference completion-z", 2, root) == "completion-zsh\n");
  CHECK(completed_by_bash("refpath show \"\"", 2, "tests/cli/files/others") == "small.yml\nworkflow.yaml\n");
  CHECK(completed_by_bash("refpath check --output sarif = wor", 5, files) == "workflow.yaml\n");
  CHECK(completed_by_bash("refpath check --output gith", 3, files) == "github=\n");
  CHECK(completed_by_bash("refpath compare path", 2, root) == "pathways\n");
}

TEST_CASE("the shells take their completion without an objection") {
  if (is_there("bash")) CHECK(test::type("bash -n tools/completion/refpath.bash", test::Outputs::merged).out == "");
  if (is_there("zsh")) CHECK(test::type("zsh -n tools/completion/_refpath", test::Outputs::merged).out == "");
  if (is_there("fish")) {
    CHECK(test::type("fish -n tools/completion/refpath.fish", test::Outputs::merged).out == "");
    const std::string ask = "fish -c 'source tools/completion/refpath.fish; complete -C\"refpath check --fail-on n\"'";
    CHECK(test::type(ask, test::Outputs::merged).out ==
          "never\tend with exit code 1 for an error\nnote\tend with exit code 1 for an error\n");
  }
}
