// SPDX-License-Identifier: Apache-2.0
#include "support/nasty_findings.hpp"

#include <optional>
#include <string>
#include <vector>

#include "support/dice.hpp"

namespace refpath::test {

namespace {

const std::vector<std::string>& pieces() {
  static const std::vector<std::string> all = {"a",
                                               "Zoë",
                                               "97 %",
                                               "%25",
                                               "%0A",
                                               "\n",
                                               "\r\n",
                                               "\r",
                                               "\t",
                                               "\x01",
                                               "\x1b[31m",
                                               "::",
                                               ":",
                                               ",",
                                               "##[x]",
                                               "::error",
                                               "<",
                                               ">",
                                               "&",
                                               "&amp;",
                                               "&#1;",
                                               "]]>",
                                               "\"",
                                               "'",
                                               "`",
                                               "{",
                                               "}",
                                               "{0}",
                                               "[",
                                               "](x)",
                                               "\\",
                                               "\\u0000",
                                               "#",
                                               "# ",
                                               " ",
                                               "/",
                                               "./",
                                               "../",
                                               "//",
                                               "?",
                                               "=",
                                               "file:///",
                                               "\xF0\x9F\x9A\x91",
                                               "--",
                                               "-->",
                                               "<!--",
                                               "\x7F",
                                               "\xC2\x85",
                                               ";",
                                               "1",
                                               "\xFF",
                                               "\xE2\x82",
                                               "\xEF\xBF\xBF",
                                               "\xEF\xBF\xBD",
                                               "*",
                                               "|",
                                               "e\xCC\x81"};
  return all;
}

std::string text(Dice& dice, int most) {
  std::string made;
  for (int i = dice.whole(1, most); i > 0; --i) made += dice.one_of(pieces());
  return made;
}

Location place(Dice& dice) {
  if (dice.chance(0.2)) return {};
  Location at{0, dice.whole(1, 90), dice.whole(1, 60), 0, 0};
  at.end_line = at.line + (dice.chance(0.2) ? dice.whole(1, 3) : 0);
  at.end_column = at.end_line == at.line ? at.column + dice.whole(1, 30) : dice.whole(1, 30);
  return at;
}

}  // namespace

Provenance nasty_findings() {
  const std::string spaced = "pathways/a b/zoë #1 50%.yaml";
  const std::string absolute = "/srv/pathways/current.yaml";
  const std::string command = "::error::x,y\n.yaml";
  const std::string no_text = "caf\xE9.yaml";
  Provenance all;
  all.version = "0.1.0";
  all.inputs = {{spaced, std::string(64, '1'), "A & B <c>", {}, {{"./base.yaml", std::string(64, '2')}}},
                {absolute, std::string(64, '3'), "", {{"/srv/pathways/times.csv", std::string(64, '4')}}},
                {command, std::string(64, '5'), "", {}},
                {no_text, std::string(64, '6'), "", {}},
                {"./clean//one.yaml", std::string(64, '7'), "Clean", {}},
                {"standard input", std::string(64, '8'), "", {}}};
  const auto found = [&all](Severity severity, const char* code, Location at, const std::string& message,
                            const std::string& help, const std::string& file, const std::string& checked) -> Finding& {
    all.findings.push_back({Diagnostic{severity, code, at, message, help, {}}, file, {}, checked});
    return all.findings.back();
  };
  Finding& first = found(Severity::error, "share-sum", {0, 4, 9, 4, 13}, "50 % of '<a> & \"b\"' go to {x}, {0}: ]]>",
                         "add 3 %, or write `rest`", spaced, spaced);
  first.diagnostic.related = {{{1, 7, 1, 7, 4}, "50 % here"}, {{}, "and {nowhere}"}};
  first.related_files = {"./base.yaml", ""};
  found(Severity::warning, "busy-role", {0, 5, 3, 7, 2}, "'nurse'\r\nis busy \x01\x1b[31m##[group]", "", spaced,
        spaced);
  found(Severity::note, "unused-role", {}, "nobody asks for 'gp'", "", spaced, spaced);
  // The same twice, on other lines and with other numbers; and once more as it is found in checking another file.
  found(Severity::error, "unknown-key", {0, 8, 3, 8, 7}, "'wrok' is 1 of 2.5", "did you mean `work`?", absolute,
        absolute);
  found(Severity::error, "unknown-key", {0, 9, 3, 9, 7}, "'wrok' is 2 of 17", "did you mean `work`?", absolute,
        absolute);
  found(Severity::error, "unknown-key", {0, 9, 3, 9, 7}, "'wrok' is 2 of 17", "did you mean `work`?", absolute, spaced);
  found(Severity::error, "not-utf8", {0, 1, 1, 1, 2}, "the byte E9 is no UTF-8 \xE9", "", no_text, no_text);
  found(Severity::warning, "in-no-table", {0, 2, 1, 2, 2}, "100% %0A \xF0\x9F\x9A\x91 \xEF\xBF\xBF", "", command,
        command);
  found(Severity::warning, "busy-role", {0, 12, 3, 12, 8}, "'gp' is busy", "", absolute, absolute).ignored_because =
      "seen by A & B {2026}";
  found(Severity::warning, "unused-role", {0, 13, 3, 13, 8}, "nobody asks for 'x'", "", absolute, absolute)
      .ignored_because = "";
  found(Severity::error, "unknown-key", {0, 1, 1, 1, 5}, "'nmae' is not a key", "", "standard input", "standard input");
  all.unread = {{"not here.yaml", "'not here.yaml' cannot be read: no such file or directory"},
                {"/srv/<b>.yaml", "'/srv/<b>.yaml' cannot be read: permission denied"}};
  return all;
}

const Codes& nasty_codes() {
  static const Codes codes = {{"busy-role", Severity::warning, "A role is busy", "Waits grow.", "", ""},
                              {"share-sum", Severity::error, "The shares do not add up", "Referrals would be lost.",
                               "then: {a: 30%, b: 67%}\n", "then: {a: 30%, b: rest}\n"},
                              {"unknown-key", Severity::error, "A key is not part of the format", "", "wrok: 3\n", ""},
                              {"unused-role", Severity::warning, "A role is not used", "", "", ""}};
  return codes;
}

Provenance arbitrary_findings(std::uint64_t number) {
  Dice dice(number);
  Provenance all;
  all.version = "0.1.0";
  std::vector<std::string> files;
  for (int i = dice.whole(1, 4); i > 0; --i) files.push_back(text(dice, 6));
  for (const std::string& file : files) all.inputs.push_back({file, std::string(64, 'a'), text(dice, 5), {}});
  for (int i = dice.whole(0, 12); i > 0; --i) {
    const std::string& checked = dice.one_of(files);
    Finding finding;
    finding.diagnostic.severity = dice.one_of<Severity>({Severity::note, Severity::warning, Severity::error});
    finding.diagnostic.code = dice.one_of<std::string>({"share-sum", "busy-role", "unused-role", "in-no-table"});
    finding.diagnostic.at = place(dice);
    finding.diagnostic.message = text(dice, 12);
    if (dice.chance(0.5)) finding.diagnostic.help = text(dice, 8);
    finding.file = dice.chance(0.2) ? text(dice, 4) : checked;
    finding.checked = checked;
    for (int r = dice.whole(0, 2); r > 0; --r) {
      finding.diagnostic.related.push_back({place(dice), text(dice, 6)});
      finding.related_files.push_back(dice.chance(0.8) ? dice.one_of(files) : "");
    }
    if (dice.chance(0.2)) finding.ignored_because = dice.chance(0.5) ? text(dice, 6) : "";
    all.findings.push_back(finding);
    if (dice.chance(0.2)) all.findings.push_back(finding);
  }
  for (int i = dice.whole(0, 2); i > 0; --i) all.unread.push_back({text(dice, 5), text(dice, 9)});
  return all;
}

}  // namespace refpath::test
