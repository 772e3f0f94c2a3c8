// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <optional>
#include <set>
#include <thread>

#include "refpath/check_files.hpp"
#include "refpath/command.hpp"
#include "refpath/definitions.hpp"
#include "refpath/diagnostics/characters.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/failure.hpp"
#include "refpath/findings_output.hpp"
#include "refpath/help.hpp"
#include "refpath/reports/numbers.hpp"
#include "refpath/terminal.hpp"
#include "refpath/watch.hpp"

namespace refpath::tools {

namespace {

/// "2 files: 1 error and 3 warnings."
std::string closing_line(const Checked& checked) {
  int counts[3] = {};
  for (const auto& definition : checked.definitions) {
    for (const auto& diagnostic : definition.found) ++counts[static_cast<int>(diagnostic.severity)];
  }
  std::vector<std::string> parts;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const int count = counts[static_cast<int>(severity)];
    const std::string word = name(severity);
    if (count > 0) parts.push_back(count_of(count, word, word + "s"));
  }
  const auto& definitions = checked.definitions;
  std::string what = fmt::format("{} files", definitions.size());
  if (definitions.size() == 1) what = shown_path(definitions.front().file);
  if (definitions.empty()) what = "the settings";  // Nothing else was named, and they are right.
  std::string line = fmt::format("{}: {}.", what, parts.empty() ? "no findings" : in_a_row(parts));
  if (checked.others > 0)
    line += fmt::format(" {} passed over, without the keys of a pathway.",
                        count_of(static_cast<double>(checked.others), "other YAML file was", "other YAML files were"));
  return line;
}

int exit_code(const Checked& checked) {
  if (!checked.unread.empty()) return no_access;
  const auto any =
      std::any_of(checked.definitions.begin(), checked.definitions.end(), [](const Definition& definition) {
        return std::any_of(definition.found.begin(), definition.found.end(),
                           [&](const Diagnostic& one) { return fails(definition, one); });
      });
  return any ? findings : fine;
}

/// What cannot be read is told on standard error, and all else where it was asked for.
void write(FindingsOutput& output, const Checked& checked) {
  for (const Unread& one : checked.unread) print_to_errors(fmt::format("refpath: {}\n", printable(one.message)));
  Found found;
  found.provenance = provenance(checked.definitions);
  found.provenance.unread = checked.unread;
  const bool looked = !checked.definitions.empty() || checked.unread.empty();
  found.closing_line = looked ? closing_line(checked) : "";
  found.rendered = [&](bool color) {
    std::string all;
    for (const auto& definition : checked.definitions) all += rendered(definition, color);
    return all;
  };
  output.write(found);
}

/// The files that were read, and the folders in which others may come.
Paths looked_at(const Invocation& invocation, const Checked& checked) {
  std::set<std::string> paths(invocation.arguments.begin(), invocation.arguments.end());
  paths.insert(checked.looked_at.begin(), checked.looked_at.end());
  for (const Definition& definition : checked.definitions) {
    const Sources& sources = definition.reading.sources;
    for (std::size_t i = 0; i < sources.size(); ++i) {
      const std::filesystem::path file = sources[static_cast<int>(i)].name;
      paths.insert(file.string());
      paths.insert((file.has_parent_path() ? file.parent_path() : ".").string());
    }
    if (!definition.reading.compare_with.empty()) paths.insert(definition.reading.compare_with);
  }
  return {paths.begin(), paths.end()};
}

int watch_and_check(const Invocation& invocation) {
  for (const std::string& argument : invocation.arguments)
    if (argument == "-") throw UsageError("--watch looks at files, and standard input is none");
  Checked checked;
  std::string failure;
  bool begun = false;
  Paths paths = invocation.arguments;
  const auto look = [&] {
    try {
      failure.clear();
      checked = check_files(invocation);
      begun = true;
      paths = looked_at(invocation, checked);
    } catch (const FileError& error) {  // Some editors take a file away for a moment.
      failure = error.what();
    } catch (const UsageError& error) {  // What is set, or a change that is named, is gone for a moment.
      if (!begun) throw;
      failure = error.what();
    }
    return paths;
  };
  const auto tell = [&] {
    FindingsOutput output(invocation);
    refuse_to_overwrite(output.paths(), checked.definitions);
    if (is_terminal(1)) print("\x1b[2J\x1b[H");  // A new screen, from its top.
    if (failure.empty()) {
      write(output, checked);
    } else {
      print_to_errors(fmt::format("refpath: {}\n", failure));
    }
    print_to_errors("Checks again when a file is saved; Ctrl-C ends.\n");
  };
  watch(look, tell, stamp_of, [] {
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    return true;
  });
  return fine;
}

}  // namespace

int run_check(const Invocation& invocation) {
  if (invocation.arguments.empty()) throw UsageError("name the files or folders to check: refpath check FILE...");
  (void)invocation.choice("fail-on");  // A wrong word is told before anything is read.
  if (invocation.has("watch")) return watch_and_check(invocation);
  FindingsOutput output(invocation);
  const Checked checked = check_files(invocation);
  refuse_to_overwrite(output.paths(), checked.definitions);
  write(output, checked);
  return exit_code(checked);
}

}  // namespace refpath::tools
