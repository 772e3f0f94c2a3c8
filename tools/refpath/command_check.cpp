// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "refpath/command.hpp"
#include "refpath/definitions.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/expectations.hpp"
#include "refpath/failure.hpp"
#include "refpath/files.hpp"
#include "refpath/findings_output.hpp"
#include "refpath/help.hpp"
#include "refpath/reports/numbers.hpp"

namespace refpath::tools {

namespace {

std::vector<std::string> files_of(const std::vector<std::string>& arguments) {
  if (arguments.empty()) throw UsageError("name the files to check: refpath check FILE...");
  std::vector<std::string> files;
  for (const auto& argument : arguments) {
    const auto found = is_folder(argument) ? definitions_in(argument) : std::vector<std::string>{argument};
    files.insert(files.end(), found.begin(), found.end());
  }
  std::vector<std::string> once;
  std::set<std::string> seen;
  for (auto& file : files) {
    if (seen.insert(file).second) once.push_back(std::move(file));
  }
  return once;
}

/// "2 files checked: 1 error, 3 warnings."
std::string closing_line(const std::vector<Definition>& definitions) {
  int counts[3] = {};
  for (const auto& definition : definitions) {
    for (const auto& diagnostic : definition.found) ++counts[static_cast<int>(diagnostic.severity)];
  }
  std::vector<std::string> parts;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const int count = counts[static_cast<int>(severity)];
    const std::string word = name(severity);
    if (count > 0) parts.push_back(count_of(count, word, word + "s"));
  }
  const std::string what =
      definitions.size() == 1 ? definitions.front().file : fmt::format("{} files", definitions.size());
  return fmt::format("{}: {}.", what, parts.empty() ? "no findings" : in_a_row(parts));
}

int exit_code(const std::vector<Definition>& definitions, const std::string& fail_on) {
  if (fail_on == "never") return fine;
  const Severity least =
      fail_on == "note" ? Severity::note : (fail_on == "warning" ? Severity::warning : Severity::error);
  for (const auto& definition : definitions) {
    const bool any = std::any_of(definition.found.begin(), definition.found.end(),
                                 [least](const Diagnostic& diagnostic) { return diagnostic.severity >= least; });
    if (any) return findings;
  }
  return fine;
}

}  // namespace

int run_check(const Invocation& invocation) {
  const std::string fail_on = invocation.choice("fail-on", {"error", "warning", "note", "never"});
  const auto files = files_of(invocation.arguments);
  const Asked asked = asked_of(invocation);
  FindingsOutput output(invocation);
  std::vector<Definition> definitions;
  std::vector<Unread> unread;
  for (const auto& file : files) {
    try {
      definitions.push_back(define(file, asked));
      add_expectations_found(asked, definitions.back());
    } catch (const FileError& error) {  // the other files are worth checking all the same
      print_to_errors(fmt::format("refpath: {}\n", error.what()));
      unread.push_back({file, error.what()});
    }
  }
  refuse_unset(asked, definitions);
  refuse_to_overwrite(output.paths(), definitions);
  Found found;
  found.provenance = provenance(definitions);
  found.provenance.unread = unread;
  found.closing_line = definitions.empty() ? "" : closing_line(definitions);
  found.rendered = [&](bool color) {
    std::string all;
    for (const auto& definition : definitions) all += rendered(definition, color);
    return all;
  };
  output.write(found);
  return unread.empty() ? exit_code(definitions, fail_on) : no_access;
}

}  // namespace refpath::tools
