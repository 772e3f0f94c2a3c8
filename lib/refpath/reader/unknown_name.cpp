// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/diagnostics/suggest.hpp"
#include "refpath/reader/names.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

using Candidates = std::vector<std::string_view>;

std::string lower(std::string_view text) {
  std::string made(text);
  for (char& c : made) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return made;
}

// The candidate that has this label.
std::string_view labelled(const DeclaredNames& names, std::string_view text, const Candidates& candidates) {
  const std::string wanted = lower(folded(text));
  for (const auto& [label, name] : names.labels)
    if (lower(label) == wanted)
      if (const auto found = std::find(candidates.begin(), candidates.end(), name); found != candidates.end())
        return *found;
  return {};
}

// Whether one name is the other with words before or after it: `advice` and `advice_only`.
bool is_part_of(std::string_view part, std::string_view whole) {
  const std::string words = fmt::format("_{}_", whole);
  return !part.empty() && words.find(fmt::format("_{}_", part)) != std::string::npos;
}

std::string one_of(const Candidates& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i)
    text += fmt::format("{}`{}`", i == 0 ? "" : i + 1 == names.size() ? " or " : ", ", names[i]);
  return text;
}

// What else has the name, where to add it, and which there are, when they are few.
std::string what_there_is(const DeclaredNames& names, std::string_view text, const Candidates& candidates,
                          std::string_view where) {
  const std::pair<const std::vector<std::string>*, std::string_view> all[] = {
      {&names.roles, "a role"},     {&names.groups, "a group"}, {&names.meetings, "a meeting"},
      {&names.clinics, "a clinic"}, {&names.places, "a place"}, {&names.counts, "a count"},
      {&names.steps, "a step"},     {&names.exits, "an exit"},  {&names.milestones, "a milestone"}};
  std::string help;
  for (const auto& [kind, word] : all)
    if (index_of(*kind, text) >= 0) help = fmt::format("'{}' is {}; ", text, word);
  help += fmt::format("add it {}", where);
  constexpr std::size_t few = 12, most_alike = 3;
  if (candidates.empty()) return help;
  if (candidates.size() <= few) return fmt::format("{}, or use {}", help, one_of(candidates));
  Candidates alike;
  const std::string like = name_like(text);
  for (const std::string_view name : candidates)
    if (is_part_of(like, name) || is_part_of(name, like)) alike.push_back(name);
  return alike.empty() || alike.size() > most_alike ? help : fmt::format("{}, or use {}", help, one_of(alike));
}

}  // namespace

void report_unknown_name(const DeclaredNames& names, std::string_view text, const Location& at, std::string_view called,
                         const std::vector<const std::vector<std::string>*>& kinds, std::string_view where,
                         Report& report) {
  for (const std::string_view kind : names.unread)
    if (called.find(kind) != std::string_view::npos) return;  // Reported where the kind is written.
  Candidates candidates;
  for (const auto* kind : kinds) {
    for (const std::string& name : *kind) {
      // A name that is refused is not proposed; its right spelling, told where it stands, may be in use already.
      const bool right = name_complaint(name).message.empty();
      if (!right && name_like(name) == text) return;
      if (right) candidates.push_back(name);
    }
  }
  std::string help;
  if (const std::string_view name = labelled(names, text, candidates); !name.empty()) {
    help = fmt::format("that is the label of `{}`: write `{}`", name, name);
  } else if (const std::string_view near = nearest(text, candidates); !near.empty()) {
    help = fmt::format("did you mean `{}`?", near);
  } else {
    help = what_there_is(names, text, candidates, where);
  }
  report.error("unknown-name", at, fmt::format("there is no {} '{}'", called, printable(text)), help);
}

}  // namespace refpath
