// SPDX-License-Identifier: Apache-2.0
#include "refpath/diagnostics/control.hpp"

#include <algorithm>
#include <utility>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/diagnostics/ignores.hpp"
#include "refpath/diagnostics/suggest.hpp"

namespace refpath {

namespace {

bool contains(const std::vector<std::string_view>& codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

std::string quoted(std::string_view text) {
  return "'" + printable(text) + "'";
}

// The diagnostic for a code that names no rule, or one that cannot be set; nothing when it can.
std::optional<Diagnostic> wrong_code(const std::string& code, const Location& at, const KnownCodes& known) {
  if (!known.has(code)) {
    const std::string_view near = nearest(code, known.all);
    return Diagnostic{
        Severity::error,
        "unknown-rule",
        at,
        "there is no rule " + quoted(code),
        near.empty() ? "the rules are those that `refpath explain` lists" : "did you mean `" + std::string(near) + "`?",
        {}};
  }
  if (!known.is_fixed(code)) return {};
  return Diagnostic{Severity::error,
                    "fixed-rule",
                    at,
                    quoted(code) + " is an error that cannot be set or ignored",
                    "take it out here, and mend what it tells",
                    {}};
}

bool is_any_of(std::string_view code, const std::vector<std::string>& asked) {
  return std::any_of(asked.begin(), asked.end(), [&](const std::string& one) { return is_meant(code, one); });
}

struct Comments {
  std::vector<IgnoreComment> all;
  std::vector<std::vector<bool>> used;  // Of each, by code.

  // The comment that says to ignore the diagnostic, marked as used; or null.
  const IgnoreComment* about(const Diagnostic& diagnostic) {
    for (std::size_t c = 0; c < all.size(); ++c) {
      if (all[c].line != diagnostic.at.line || all[c].at.file != diagnostic.at.file || !diagnostic.at.known()) continue;
      for (std::size_t i = 0; i < all[c].codes.size(); ++i) {
        if (all[c].codes[i].code != diagnostic.code) continue;
        used[c][i] = true;
        return &all[c];
      }
    }
    return nullptr;
  }
};

Comments comments_of(const Sources& sources, const std::vector<int>& files) {
  Comments comments;
  for (const int file : files)
    for (IgnoreComment& comment : ignore_comments(sources[file].text, file)) {
      comments.used.emplace_back(comment.codes.size(), false);
      comments.all.push_back(std::move(comment));
    }
  return comments;
}

// What is wrong with a comment itself.
void judge(const IgnoreComment& comment, const std::vector<bool>& used, bool tell_unused, const KnownCodes& known,
           Diagnostics& found) {
  const auto told = [&](const char* code, const Location& at, std::string message, std::string help) {
    found.push_back({Severity::warning, code, at, std::move(message), std::move(help), {}});
  };
  if (!comment.complaint.empty())
    told("ignore-comment", comment.at, "this comment speaks to refpath, and " + comment.complaint,
         comment.codes.empty()
             ? "write `# refpath: ignore[busy-role] agreed until March`: the code of the rule, then the reason"
             : "add the reason: `# refpath: ignore[" + printable(comment.codes.front().code) + "] agreed until March`");
  for (std::size_t i = 0; i < comment.codes.size(); ++i) {
    const Ignored& ignored = comment.codes[i];
    if (auto wrong = wrong_code(ignored.code, ignored.at, known)) {
      told("ignore-comment", ignored.at, wrong->message, wrong->help);
    } else if (!used[i] && tell_unused) {
      told("ignore-unused", ignored.at,
           comment.line == 0
               ? "no line follows on which '" + ignored.code + "' could be ignored"
               : "line " + std::to_string(comment.line) + " has no finding '" + ignored.code + "' to ignore",
           "take it out");
    }
  }
}

}  // namespace

bool KnownCodes::has(std::string_view code) const {
  return contains(all, code);
}

bool KnownCodes::is_fixed(std::string_view code) const {
  return contains(fixed, code);
}

bool is_meant(std::string_view code, const std::string& asked) {
  if (asked.empty() || asked.back() != '*') return code == asked;
  return code.substr(0, asked.size() - 1) == std::string_view(asked).substr(0, asked.size() - 1);
}

Controlled control(Diagnostics found, const Sources& sources, const std::vector<int>& files, const Control& wanted,
                   const KnownCodes& known) {
  Controlled made;
  Comments comments = comments_of(sources, files);
  // Where a file could not be read, its pathway was not looked at.
  const bool all_seen = std::none_of(found.begin(), found.end(), [&](const Diagnostic& one) {
    return one.severity == Severity::error && known.is_fixed(one.code);
  });
  const auto decide = [&](Diagnostic one) {
    const IgnoreComment* comment = comments.about(one);
    const auto last = std::find_if(wanted.severities.rbegin(), wanted.severities.rend(),
                                   [&](const WrittenSeverity& written) { return written.code == one.code; });
    const bool set = last != wanted.severities.rend(), off = set && !last->severity;
    if (set) one.severity = last->severity.value_or(one.severity);
    if (off || (!wanted.select.empty() && !is_any_of(one.code, wanted.select)) || is_any_of(one.code, wanted.ignore))
      return;
    if (comment != nullptr) {
      made.suppressed.push_back({std::move(one), comment->reason});
    } else {
      made.found.push_back(std::move(one));
    }
  };
  for (Diagnostic& one : found) {
    if (known.is_fixed(one.code)) {
      made.found.push_back(std::move(one));
    } else {
      decide(std::move(one));
    }
  }
  Diagnostics wrong;
  for (std::size_t c = 0; c < comments.all.size(); ++c)
    if (!files.empty() && comments.all[c].at.file == files.front())
      judge(comments.all[c], comments.used[c], wanted.tell_unused && all_seen, known, wrong);
  for (Diagnostic& one : wrong) decide(std::move(one));
  for (std::size_t c = 0; c < comments.all.size(); ++c)
    for (std::size_t i = 0; i < comments.used[c].size(); ++i)
      if (comments.used[c][i]) made.used.push_back(comments.all[c].codes[i].at);
  return made;
}

Diagnostics wrong_severities(const std::vector<WrittenSeverity>& severities, const KnownCodes& known) {
  Diagnostics found;
  for (const WrittenSeverity& written : severities)
    if (auto wrong = wrong_code(written.code, written.at, known)) found.push_back(std::move(*wrong));
  return found;
}

const Codes& control_codes() {
  static const Codes codes = {
      {"unknown-rule", Severity::error, "There is no rule of this name", "What was meant to be set stays as it is.",
       "check: {busy-rolle: note}\n"
       "steps: {refer: {work: {gp: 12 min}, then: taken_on}}\n",
       "check: {busy-role: note}\n"
       "steps: {refer: {work: {gp: 12 min}, then: taken_on}}\n"},
      {"fixed-rule", Severity::error, "This error cannot be set or ignored",
       "No pathway can be read with it, so that nothing could be said of the file.",
       "check: {share-sum: off}\n"
       "steps: {refer: {work: {gp: 12 min}, then: taken_on}}\n",
       "steps: {refer: {work: {gp: 12 min}, then: taken_on}}\n"},
      {"ignore-comment", Severity::warning, "A comment that speaks to refpath is not understood",
       "What was meant to be ignored is told all the same, or is ignored without a reason that others could read.",
       "steps:\n"
       "  refer: {work: {gp: 12 min}, then: taken_on}  # refpath: ignore many-visits\n",
       "steps:\n"
       "  refer: {work: {gp: 12 min}, then: taken_on}  # the letter of the practice\n"},
      {"ignore-unused", Severity::warning, "A comment ignores a finding that is not there",
       "The finding was mended since, or stands on another line; the comment would hide the next one.",
       "steps:\n"
       "  refer: {work: {gp: 12 min}, then: taken_on}  # refpath: ignore[many-visits] agreed until March\n",
       "steps:\n"
       "  refer: {work: {gp: 12 min}, then: taken_on}\n"},
  };
  return codes;
}

}  // namespace refpath
