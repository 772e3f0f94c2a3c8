// SPDX-License-Identifier: Apache-2.0
#include "refpath/diagnostics/render.hpp"

#include "catch.hpp"
#include "refpath/diagnostics/characters.hpp"

using namespace refpath;

TEST_CASE("A diagnostic shows its place, its line and its help") {
  Sources sources;
  const int file = sources.add("pathways/x/current.yaml", "then:\n      advice: 27%\n");
  const Diagnostic wrong{Severity::error,
                         "share-sum",
                         {file, 2, 15, 2, 18},
                         "the shares out of 'allocation' add up to 97 %",
                         "add 3 %, or write `rest` for the last one",
                         {}};
  CHECK(render(wrong, sources) ==
        "pathways/x/current.yaml:2:15: error: the shares out of 'allocation' add up to 97 % [share-sum]\n"
        "2 |       advice: 27%\n"
        "  |               ^^^\n"
        "  help: add 3 %, or write `rest` for the last one\n");
}

TEST_CASE("Columns count characters, not bytes") {
  Sources sources;
  const int file = sources.add("a.yaml",
                               "\xEF\xBB\xBF"
                               "caf\xC3\xA9: \xC2\xA3"
                               "61\r\n");
  const Diagnostic wrong{Severity::warning, "x", {file, 1, 7, 1, 10}, "m", "", {}};
  CHECK(render(wrong, sources) ==
        "a.yaml:1:7: warning: m [x]\n1 | caf\xC3\xA9: \xC2\xA3"
        "61\n  |       ^^^\n");
  CHECK(character_count("caf\xC3\xA9") == 4);
  CHECK(character_count("\xFF\xFE") == 2);
}

TEST_CASE("Related places follow in the same manner") {
  Sources sources;
  const int file = sources.add("a.yaml", "delay: 1\ndelay: 2\n");
  Diagnostic wrong{Severity::error, "duplicate-key", {file, 2, 1, 2, 6}, "'delay' is written twice", "", {}};
  wrong.related.push_back({{file, 1, 1, 1, 6}, "it is first written here"});
  CHECK(render(wrong, sources) ==
        "a.yaml:2:1: error: 'delay' is written twice [duplicate-key]\n2 | delay: 2\n  | ^^^^^\n"
        "a.yaml:1:1: note: it is first written here\n1 | delay: 1\n  | ^^^^^\n");
}

TEST_CASE("What is nowhere in a file is shown without a line") {
  const Diagnostic wrong{Severity::note, "x", {}, "m", "h", {}};
  CHECK(render(wrong, Sources{}) == "note: m [x]\n  help: h\n");
}

TEST_CASE("A place past the end of its line, and an empty line, are marked once") {
  Sources sources;
  const int file = sources.add("a.yaml", "ab\n\n");
  CHECK(render({Severity::error, "", {file, 1, 9, 1, 12}, "m", "", {}}, sources) ==
        "a.yaml:1:9: error: m\n1 | ab\n  |   ^\n");
  CHECK(render({Severity::error, "", {file, 2, 1, 2, 1}, "m", "", {}}, sources) ==
        "a.yaml:2:1: error: m\n2 |\n  | ^\n");
  CHECK(render({Severity::error, "", {file, 1, 2, 2, 1}, "m", "", {}}, sources) ==
        "a.yaml:1:2: error: m\n1 | ab\n  |  ^\n");
}

TEST_CASE("What would disturb a terminal is replaced") {
  Sources sources;
  const int file = sources.add("a\x1b.yaml", "x\x1b[31m\t\xFFy\n");
  CHECK(render({Severity::error, "", {file, 1, 1, 1, 2}, "m", "", {}}, sources) ==
        "a\xEF\xBF\xBD.yaml:1:1: error: m\n1 | x\xEF\xBF\xBD[31m \xEF\xBF\xBDy\n  | ^\n");
}

TEST_CASE("Of a very long line only the part around the mark is shown") {
  Sources sources;
  const int file = sources.add("a.yaml", std::string(1000, 'a') + "b" + std::string(1000, 'c'));
  const std::string text = render({Severity::error, "", {file, 1, 1001, 1, 1002}, "m", "", {}}, sources);
  const auto line = text.find("1 | ...");
  const auto caret = text.find('^');
  REQUIRE(line != std::string::npos);
  REQUIRE(caret != std::string::npos);
  const auto under = text.rfind('\n', caret);
  CHECK(text[line + (caret - under - 1)] == 'b');
  CHECK(text.size() < 400);
}

TEST_CASE("Colours are only there when they are asked for") {
  Sources sources;
  const int file = sources.add("a.yaml", "ab\n");
  const Diagnostic wrong{Severity::error, "x", {file, 1, 1, 1, 2}, "m", "h", {}};
  CHECK(render(wrong, sources).find('\x1b') == std::string::npos);
  CHECK(render(wrong, sources, {true}).find("\x1b[1;31m") != std::string::npos);
}

TEST_CASE("Diagnostics are sorted by place, and those without one come last") {
  Diagnostics all = {{Severity::error, "none", {}, "", "", {}},
                     {Severity::error, "late", {0, 9, 1, 9, 2}, "", "", {}},
                     {Severity::warning, "first", {0, 2, 3, 2, 4}, "", "", {}},
                     {Severity::error, "second", {0, 2, 3, 2, 4}, "", "", {}},
                     {Severity::note, "other file", {1, 1, 1, 1, 2}, "", "", {}}};
  sort_by_place(all);
  std::string order;
  for (const Diagnostic& d : all) order += d.code + ", ";
  CHECK(order == "first, second, late, other file, none, ");
  CHECK(has_errors(all));
  CHECK_FALSE(has_errors({{Severity::warning, "", {}, "", "", {}}}));
}
