// SPDX-License-Identifier: Apache-2.0
#include "refpath/reference/findings.hpp"

#include <string>

#include "refpath/reference/pages.hpp"

namespace refpath::tools {

namespace {

Table table(std::vector<std::string> columns, std::vector<std::vector<std::string>> rows) {
  Table made;
  for (std::string& column : columns) made.columns.push_back({std::move(column)});
  made.rows = std::move(rows);
  return made;
}

}  // namespace

void add_findings(Document& page) {
  page.add(Heading{"The findings of `check` for CI"})
      .add(Paragraph{
          "`refpath check` writes several formats at once: `--output FORMAT=FILE` may be given more than once, as in "
          "`refpath check pathways --output sarif=findings.sarif --output junit=report.xml`. Beside such files the "
          "text "
          "stays on standard output, so that the log of a run says what is wrong; `--format` says otherwise. `--output "
          "FILE` without a format, also more than once, is written instead of standard output, in the format that its "
          "name ends in. `-` is standard output. All files are opened before the first pathway is read and written "
          "whole, standard output last; two results for one place are wrong usage. A file called `a=b` is named "
          "`./a=b`."})
      .add(Paragraph{
          "Inside GitHub Actions (`GITHUB_ACTIONS=true`), where no other format is asked for on the screen, the "
          "annotations "
          "of `github` follow the text. Nothing in a name or a file is taken for a workflow command: where a line "
          "could "
          "be one, the text stands between `::stop-commands::` and its end. GitHub shows ten errors and ten "
          "warnings of a step; `sarif`, uploaded to code scanning, has no such limit. Exit codes are the same in "
          "every format."})
      .add(Paragraph{"Severities, and a file that could not be read (exit code 3):"})
      .add(table({"", "error", "warning", "note", "file not read"},
                 {{"`concise`", "error", "warning", "note", "a line without a code"},
                  {"`json`", "error", "warning", "note", "in `unread`"},
                  {"`sarif`", "error", "warning", "note", "a notification of the run, which did not succeed"},
                  {"`github`", "error", "warning", "notice", "error"},
                  {"`gitlab`", "major", "minor", "info", "blocker, `cannot-read`"},
                  {"`junit`", "failure", "as `--fail-on` says", "as `--fail-on` says", "error"}}))
      .add(Paragraph{
          "Each finding stands once, also when the file that it is in is the base of several; `junit` has it in the "
          "suite "
          "of every file that was checked. What is ignored on its line stands in `sarif` only, as suppressed in "
          "source, "
          "with its reason. Lines and columns count from 1, columns count characters, and an end is one past the last "
          "character. A finding about a whole file stands at line 1 in `sarif` and `gitlab`, which show none without a "
          "line; in `github` columns are left out where a stretch has several lines."})
      .add(Paragraph{
          "Fingerprints (`sarif`, `gitlab`) are SHA-256 of the file, the code and the message without its numbers, and "
          "which of several such findings it is: a line that moves, or a share that changes from 97 to 98 %, leaves "
          "them "
          "as they are, and none comes twice in a report. Names of test cases in `junit` hold no lines either."})
      .add(Paragraph{
          "Paths are those that were typed, without `./`: CI systems expect them relative to the root of the "
          "repository, "
          "so call `refpath` there. In `sarif` they are URIs, every byte beyond letters, digits and `-._~/` encoded: "
          "relative to `%SRCROOT%`, or `file:///` of an absolute path; its rules are those that occur, and braces in "
          "messages are doubled, as the standard asks. In JSON, bytes that are no UTF-8 become U+FFFD; in `concise`, "
          "`github` and `junit` control characters do so too."});
}

}  // namespace refpath::tools
