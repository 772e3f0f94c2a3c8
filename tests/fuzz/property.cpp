// SPDX-License-Identifier: Apache-2.0
#include "fuzz/property.hpp"

#include <algorithm>
#include <cmath>

#include "refpath/analysis/analyse.hpp"
#include "refpath/checks/check.hpp"
#include "refpath/diagnostics/characters.hpp"
#include "refpath/diagnostics/render.hpp"

namespace refpath::test {

namespace {

// How many lines and characters a text has, as an editor counts them.
bool is_inside(const Location& at, const Sources& sources) {
  if (at.file < 0 || static_cast<std::size_t>(at.file) >= sources.size()) return false;
  const std::string& text = sources[at.file].text;
  const auto lines = 1 + std::count(text.begin(), text.end(), '\n');
  const auto width = [&](int line) { return static_cast<int>(character_count(sources.line(at.file, line))); };
  // One past the last character is where something is missing, and the end is one past that.
  return at.line >= 1 && at.column >= 1 && at.line <= at.end_line && at.end_line <= lines &&
         (at.line < at.end_line || at.column < at.end_column) && at.column <= width(at.line) + 1 &&
         at.end_column <= width(at.end_line) + 2;
}

std::string place_text(const Location& at) {
  return std::to_string(at.file) + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + "-" +
         std::to_string(at.end_line) + ":" + std::to_string(at.end_column);
}

void must_be_inside(const Location& at, const Sources& sources, const std::string& what) {
  must(is_inside(at, sources), what + " is told at " + place_text(at) + ", which is no place of the text");
}

void must_be_a_sentence(const std::string& text, const std::string& what) {
  must(printable(text) == text, what + " has characters that disturb a terminal: " + text);
}

void must_be_finite(const std::vector<double>& numbers, const char* what) {
  for (const double number : numbers) must(std::isfinite(number), std::string(what) + " is no number");
}

void must_be_finite(const std::vector<Moments>& moments, const char* what) {
  for (const Moments& one : moments)
    must(std::isfinite(one.mean) && std::isfinite(one.variance), std::string(what) + " is no number");
}

void must_be_answered(const Pathway& pathway, const Sources& sources) {
  const Program program = lower(pathway);
  const Analysis analysis = analyse(program, pathway.run.weeks.value_or(usual_weeks));
  if (analysis.defined) {
    must_be_finite(analysis.visits, "a number of visits");
    must_be_finite(analysis.touch, "the time of a role");
    must_be_finite(analysis.exits, "the share of an exit");
    must_be_finite(analysis.counts, "a count");
  }
  must_be_finite(analysis.hours, "the hours of a role");
  must_be_finite(analysis.load, "the load of a role");
  const Diagnostics findings = check(pathway, program, analysis);
  must(analysis.defined || has_errors(findings), "nothing can be calculated, and no rule says why");
  for (const Diagnostic& found : findings) {
    must(std::any_of(check_codes().begin(), check_codes().end(), [&](const Code& c) { return c.id == found.code; }),
         "no rule is called " + found.code);
    must(!found.message.empty(), "a finding says nothing: " + found.code);
    must_be_a_sentence(found.message + found.help, found.code);
    if (found.at.known()) must_be_inside(found.at, sources, found.code);
    for (const Related& related : found.related)
      if (related.at.known()) must_be_inside(related.at, sources, found.code);
  }
}

}  // namespace

void must(bool so, const std::string& what) {
  if (!so) throw Broken(what);
}

void must_be_told_well(const Diagnostics& diagnostics, const Sources& sources, const Codes& codes) {
  for (const Diagnostic& one : diagnostics) {
    must(std::any_of(codes.begin(), codes.end(), [&](const Code& code) { return code.id == one.code; }),
         "no code is called " + one.code);
    must(!one.message.empty(), "a diagnostic says nothing: " + one.code);
    must_be_a_sentence(one.message + one.help, one.code);
    must_be_inside(one.at, sources, one.code);
    for (const Related& related : one.related) {
      must_be_a_sentence(related.message, one.code);
      must_be_inside(related.at, sources, "what belongs to " + one.code);
    }
    const std::string shown = render(one, sources);
    must(!shown.empty() && shown.back() == '\n', "the last line of a rendering does not end: " + one.code);
  }
}

void must_be_sound(const Reading& reading) {
  must_be_told_well(reading.diagnostics, reading.sources, reader_codes());
  must(reading.pathway.has_value() != has_errors(reading.diagnostics), "neither a pathway nor an error, or both");
  if (!reading.pathway) return;
  must_be_answered(*reading.pathway, reading.sources);
  // Data stay where they are, under the same paths.
  const Open again = [&](const std::string& path) -> std::optional<std::string> {
    const int file = reading.sources.find(path);
    if (file < 0) return {};
    return reading.sources[file].text;
  };
  const Reading resolved = read(reading.sources[0].name, reading.resolved, again);
  if (!resolved.diagnostics.empty()) {
    std::string told;
    for (const Diagnostic& one : resolved.diagnostics) told += render(one, resolved.sources);
    throw Broken("the resolved text does not read clean:\n" + told + "\n" + reading.resolved);
  }
  must(resolved.resolved == reading.resolved,
       "the resolved text is resolved to another:\n" + reading.resolved + "\n---\n" + resolved.resolved);
  must(resolved.fingerprint == reading.fingerprint, "the resolved text has another fingerprint");
}

}  // namespace refpath::test
