// SPDX-License-Identifier: Apache-2.0
// Where `refpath check` writes, and that what it writes of real files is what CI systems read.
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "refpath/files.hpp"
#include "refpath/reports/findings/junit.hpp"
#include "support/folder.hpp"
#include "support/nasty_findings.hpp"
#include "support/repository.hpp"
#include "support/schema.hpp"
#include "support/shell.hpp"

using namespace refpath;
using test::Folder;
using test::text_of;
using test::type;

namespace {

const std::string typo = "refpath check tests/cli/files/typo.yaml";

std::string with(const std::string& format) {
  return type(typo + " --format " + format).out;
}

}  // namespace

TEST_CASE("several formats are written at once, beside the text on the screen") {
  const Folder folder;
  const auto typed = type(typo + " --output sarif=" + folder.file("a.sarif") + " --output junit=" + folder.file("b") +
                          " --output gitlab=" + folder.file("c.json") + " --output concise=" + folder.file("d=e.txt"));
  CHECK(typed.code == 1);
  CHECK(typed.errors.empty());
  CHECK(typed.out == type(typo).out);
  CHECK(text_of(folder.file("a.sarif")) == with("sarif"));
  CHECK(text_of(folder.file("b")) == with("junit"));
  CHECK(text_of(folder.file("c.json")) == with("gitlab"));
  CHECK(text_of(folder.file("d=e.txt")) == with("concise"));
  CHECK(folder.files() == 4);
}

TEST_CASE("--format says what stands on the screen beside files with a format of their own") {
  const Folder folder;
  const auto typed = type(typo + " --format concise --output sarif=" + folder.file("a.sarif"));
  CHECK(typed.out == with("concise"));
  CHECK(text_of(folder.file("a.sarif")) == with("sarif"));
}

TEST_CASE("files without a format before them are written instead of the screen, in the format of their ending") {
  const Folder folder;
  const auto typed = type(typo + " --output " + folder.file("a.sarif") + " --output " + folder.file("b.xml") +
                          " --output github=" + folder.file("c"));
  CHECK(typed.code == 1);
  CHECK(typed.out.empty());
  CHECK(text_of(folder.file("a.sarif")) == with("sarif"));
  CHECK(text_of(folder.file("b.xml")) == with("junit"));
  CHECK(text_of(folder.file("c")) == with("github"));
}

TEST_CASE("a format typed before a file holds whatever the name of the file promises") {
  const Folder folder;
  const auto typed = type(typo + " --output gitlab=" + folder.file("report.html"));
  CHECK(typed.code == 1);
  CHECK(typed.errors.empty());
  CHECK(text_of(folder.file("report.html")) == with("gitlab"));
}

TEST_CASE("a file whose name has an equals sign is named with its folder") {
  const Folder folder;
  const auto typed = type("refpath check " REFPATH_ROOT "/tests/cli/files/typo.yaml --output ./json=x.txt",
                          test::Outputs::apart, folder.path());
  CHECK(typed.code == 1);
  CHECK(text_of(folder.file("json=x.txt")).find("2 errors.") != std::string::npos);
}

TEST_CASE("nothing is written when one of the outputs cannot be") {
  const Folder folder;
  const std::string before = typo + " --output sarif=" + folder.file("a.sarif");
  CHECK(type(before + " --output junit=" + folder.file("no/such.xml")).code == 3);
  CHECK(type(before + " --output junit=" + folder.file("x/../a.sarif")).code == 2);
  CHECK(type(before + " --output junit=tests/cli/files/typo.yaml").code == 2);
  CHECK(folder.files() == 0);
}

TEST_CASE("files are written although another file cannot be read") {
  const Folder folder;
  const auto typed = type(typo + " no.yaml --output junit=" + folder.file("a.xml"));
  CHECK(typed.code == 3);
  const std::string report = text_of(folder.file("a.xml"));
  CHECK(report.find(R"(failures="2" errors="1")") != std::string::npos);
}

TEST_CASE("a signal leaves none of the unfinished files") {
  const Folder folder;
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const tools::Output one(folder.file("a")), two(folder.file("b")), three(folder.file("c"));
    tools::Output(folder.file("d")).write("whole");
    std::raise(folder.files() == 4 ? SIGTERM : SIGUSR1);
    _exit(0);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == SIGTERM);
  CHECK(folder.files() == 1);
  CHECK(text_of(folder.file("d")) == "whole");
}

TEST_CASE("inside GitHub Actions a name or a comment in a file commands nothing") {
  const Folder folder;
  test::write_text(folder.file("::add-mask::e.yaml"), "nmae: 3 # ##[add-path]x\n");
  const auto typed = type("GITHUB_ACTIONS=true refpath check *.yaml", test::Outputs::apart, folder.path());
  CHECK(typed.code == 1);
  CHECK(typed.out.rfind("::stop-commands::", 0) == 0);
  const std::string word = typed.out.substr(17, typed.out.find('\n') - 17);
  const std::size_t resumed = typed.out.find("\n::" + word + "::\n");
  REQUIRE(resumed != std::string::npos);
  CHECK(typed.out.find("##[add-path]x") < resumed);
  CHECK(typed.out.find("\n::error file=%3A%3Aadd-mask%3A%3Ae.yaml,") > resumed);
}

TEST_CASE("the variable of GitHub Actions changes nothing where a format or a file is asked for") {
  const Folder folder;
  CHECK(type("GITHUB_ACTIONS=true " + typo + " --format text").out == type(typo).out);
  CHECK(type("GITHUB_ACTIONS=false " + typo).out == type(typo).out);
  CHECK(type("GITHUB_ACTIONS=true " + typo + " --output " + folder.file("a")).out.empty());
  CHECK(text_of(folder.file("a")) == type(typo).out);
}

TEST_CASE("what is found in all files of the repository keeps to the public schemas") {
  const std::string line = "refpath check tests/cli/files pathways examples docs/tutorial no.yaml";
  const Folder folder;
  const auto typed =
      type(line + " --output sarif=" + folder.file("a.sarif") + " --output gitlab=" + folder.file("a.json") +
           " --output junit=" + folder.file("a.xml") + " --output json=" + folder.file("b.json"));
  CHECK(typed.code == 3);
  const auto errors = [&](const char* schema, const char* file) {
    return test::schema_errors(test::repository_file(schema), text_of(folder.file(file)));
  };
  using Sentences = std::vector<std::string>;
  CHECK(errors("tests/reports/schemas/sarif-2.1.0.json", "a.sarif") == Sentences{});
  CHECK(errors("tests/reports/schemas/gitlab-code-quality.json", "a.json") == Sentences{});
  CHECK(errors("docs/reference/schema-output.json", "b.json") == Sentences{});
  CHECK(nlohmann::json::parse(text_of(folder.file("a.json"))).size() > 10);
  CHECK(type("xmllint --noout --schema tests/reports/schemas/junit.xsd " + folder.file("a.xml")).code == 0);
}

TEST_CASE("a JUnit report keeps to its schema whatever stands in names and messages") {
  const Folder folder;
  test::write_text(folder.file("nasty.xml"), check_junit(test::nasty_findings()));
  for (std::uint64_t number = 0; number < 200; ++number)
    test::write_text(folder.file(std::to_string(number) + ".xml"), check_junit(test::arbitrary_findings(number)));
  const auto typed = type("xmllint --noout --schema tests/reports/schemas/junit.xsd " + folder.path() + "/*.xml");
  INFO(typed.errors.substr(0, 2000));
  CHECK(typed.code == 0);
}
