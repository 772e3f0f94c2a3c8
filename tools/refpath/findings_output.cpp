// SPDX-License-Identifier: Apache-2.0
#include "refpath/findings_output.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "refpath/codes.hpp"
#include "refpath/destination.hpp"
#include "refpath/failure.hpp"
#include "refpath/reports/document.hpp"
#include "refpath/reports/findings/concise.hpp"
#include "refpath/reports/findings/github.hpp"
#include "refpath/reports/findings/gitlab.hpp"
#include "refpath/reports/findings/junit.hpp"
#include "refpath/reports/findings/sarif.hpp"
#include "refpath/reports/json.hpp"
#include "refpath/reports/text.hpp"
#include "refpath/terminal.hpp"

namespace refpath::tools {

namespace {

namespace fs = std::filesystem;

/// What GitHub sets in every step of a workflow.
bool inside_github_actions() {
  const char* set = std::getenv("GITHUB_ACTIONS");
  return set != nullptr && std::string_view(set) == "true";
}

std::string text(const Found& found, bool color) {
  const std::string closing = found.closing_line.empty() ? "" : found.closing_line + '\n';
  return found.rendered(color) + closing;
}

std::string markdown(const Found& found) {
  Document page;
  if (!found.closing_line.empty()) page.add(Paragraph{found.closing_line, true});
  Items unread;
  for (const Unread& one : found.provenance.unread) unread.texts.push_back(one.message);
  if (!unread.texts.empty()) page.add(std::move(unread));
  if (const std::string all = found.rendered(false); !all.empty()) page.add(Verbatim{all, "text"});
  return to_markdown(page);
}

/// A format writes what was found. The names are those of the table of formats.
std::string in_format(std::string_view format, const Found& found, bool color) {
  if (format == "concise") return check_concise(found.provenance);
  if (format == "json") return check_json(found.provenance);
  if (format == "markdown") return markdown(found);
  if (format == "sarif") return check_sarif(found.provenance, all_codes());
  if (format == "github") return check_github(found.provenance);
  if (format == "gitlab") return check_gitlab(found.provenance);
  if (format == "junit") return check_junit(found.provenance);
  return text(found, color);
}

/// What stands before the `=` of FORMAT=FILE; empty when it is the name of a file. A name with a `=` after its first
/// word is written with its folder, as in ./a=b.
std::string_view format_typed(std::string_view output) {
  const std::size_t sign = output.find('=');
  if (sign == output.npos || sign == 0) return {};
  const std::string_view word = output.substr(0, sign);
  return word.find_first_of("./\\ ") == word.npos ? word : std::string_view{};
}

/// The same for two ways to write the name of one place.
std::string place_of(const std::string& path) {
  if (path == "-") return path;
  std::error_code unknown;
  const fs::path place = fs::weakly_canonical(fs::absolute(path, unknown), unknown);
  return unknown ? path : place.string();
}

std::string name_of(const std::string& path) {
  return path == "-" ? "standard output" : "'" + path + "'";
}

}  // namespace

FindingsOutput::FindingsOutput(const Invocation& invocation) {
  const std::vector<std::string> given = invocation.values_of("output");
  bool usual = false;
  bool standard = false;
  for (const std::string& one : given) {
    const std::string_view format = format_typed(one);
    if (!format.empty()) refuse_other_format(format, "the format before the `=` of --output", *invocation.command);
    std::string path = format.empty() ? one : one.substr(format.size() + 1);
    if (path.empty())
      throw UsageError(
          fmt::format("--output '{}' names no file; write a name after it, or `-` for standard output", one));
    add(invocation, path, std::string(format));
    usual = usual || format.empty();
    standard = standard || path == "-";
  }
  if (!usual && (!standard || invocation.has("format"))) add(invocation, "-", "");
}

void FindingsOutput::add(const Invocation& invocation, const std::string& path, const std::string& format) {
  const bool twice =
      std::any_of(all_.begin(), all_.end(), [&](const One& other) { return place_of(other.path) == place_of(path); });
  if (twice) throw UsageError(fmt::format("two results cannot both go to {}; name another file", name_of(path)));
  const bool by_itself = format.empty() && path == "-" && !invocation.has("format") && inside_github_actions();
  // The name of the file decides only where no format stands before it.
  const std::string wanted = by_itself ? "github" : format.empty() ? format_for(invocation, path) : format;
  all_.push_back({path, wanted, by_itself, text_style(invocation, path == "-").color, std::make_unique<Output>(path)});
}

void FindingsOutput::write(const Found& found) {
  const auto write = [&found](One& one) {
    const std::string before = one.after_text ? quoted_for_github(text(found, one.color)) : "";
    one.output->write(before + in_format(one.format, found, one.color));
  };
  for (const bool standard : {false, true})
    for (One& one : all_)
      if ((one.path == "-") == standard) write(one);
}

std::vector<std::string> FindingsOutput::paths() const {
  std::vector<std::string> paths;
  paths.reserve(all_.size());
  for (const One& one : all_) paths.push_back(one.path);
  return paths;
}

}  // namespace refpath::tools
