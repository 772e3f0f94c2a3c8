// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/diagnostics/suggest.hpp"
#include "refpath/reader/keys.hpp"
#include "refpath/reader/no_exits.hpp"

namespace refpath {

namespace {

// Words that another YAML reader takes for yes, no or nothing.
constexpr std::array<std::string_view, 9> taken = {"yes", "no", "on", "off", "true", "false", "null", "y", "n"};
constexpr std::size_t longest_name = 60;

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A name that keeps the rules and looks like the text; empty when nothing of it can be kept.
std::string mended(std::string_view text) {
  std::string name;
  for (const char c : text) {
    const char lower = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (is_lower(lower) || (is_digit(lower) && !name.empty())) {
      name += lower;
    } else if (!name.empty() && name.back() != '_') {
      name += '_';
    }
  }
  while (!name.empty() && name.back() == '_') name.pop_back();
  return name.substr(0, longest_name);
}

class Collection {
 public:
  Collection(const Node& root, Report& report) : root_(root), report_(report) {}

  DeclaredNames collect() {
    keys_of("steps", "a step", flow_, names_.steps);
    keys_of("exits", "an exit", flow_, names_.exits);
    no_exits();
    milestones();
    keys_of("roles", "a role", people_, names_.roles);
    keys_of("meetings", "a meeting", people_, names_.meetings);
    keys_of("clinics", "a clinic", people_, names_.clinics);
    keys_of("places", "a place", people_, names_.places);
    keys_of("counts", "a count", counted_, names_.counts);
    groups();
    caseloads();
    keys_of("attributes", "an attribute", attributes_, names_.attributes);
    values();
    sources();
    return std::move(names_);
  }

 private:
  struct Given {
    std::string_view called;
    Location at;
  };
  using Set = std::map<std::string, Given, std::less<>>;

  void keys_of(std::string_view key, std::string_view called, Set& set, std::vector<std::string>& names) {
    keys_of(part(key), called, set, names);
  }

  // What stands under a key of the file, be the key misspelt, which is reported where the file is read.
  [[nodiscard]] const Node* part(std::string_view key) const {
    if (const Node* found = root_.find(key)) return found;
    for (const Entry& entry : root_.entries)
      if (find_key("pathway", entry.key.text) == nullptr && nearest(entry.key.text, keys_in("pathway")) == key)
        return &entry.value;
    return nullptr;
  }

  // Names of which nothing can be known are told together, where the exits are missing.
  void no_exits() {
    if (part("exits") != nullptr) return;
    names_.meant_as_exits = meant_as_exits(root_, names_.steps);
    names_.exits = names_.meant_as_exits;
  }

  void keys_of(const Node* things, std::string_view called, Set& set, std::vector<std::string>& names) {
    if (things == nullptr) return;
    if (!things->is_mapping()) names_.unread.push_back(called.substr(called.find(' ') + 1));
    for (const Entry& entry : things->entries) {
      // A slip of a comma or a colon, reported where the mapping is read.
      if (entry.value.is_nothing() && !name_complaint(entry.key.text).message.empty()) {
        const std::string before = entry.key.text.substr(0, entry.key.text.find(':'));
        if (before != entry.key.text && name_complaint(before).message.empty() && index_of(names, before) < 0)
          names.push_back(before);
        continue;
      }
      // A name that is refused is kept, so that what it stands for is read and its uses are not reported again.
      give(entry.key, called, set);
      names.push_back(entry.key.text);
    }
  }

  void give(const Node& name, std::string_view called, Set& set) {
    const Complaint wrong = name_complaint(name.text);
    if (!wrong.message.empty()) {
      report_.error(wrong, name.at);
      return;
    }
    if (&set == &flow_ && name.text == "referred") {
      report_.error("bad-name", name.at,
                    fmt::format("{} cannot be called 'referred': that is the moment of referral itself", called),
                    "choose another name");
      return;
    }
    const auto [first, fresh] = set.emplace(name.text, Given{called, name.at});
    if (fresh) return;
    report_
        .error("duplicate-name", name.at,
               fmt::format("'{}' is the name of {} and of {}", name.text, first->second.called, called),
               "give one of them another name")
        .related.push_back({first->second.at, fmt::format("{} has the name here", first->second.called)});
  }

  // A milestone is named wherever it is reached, so its name may come again.
  void milestones() {
    const Node* steps = root_.find("steps");
    if (steps == nullptr || !steps->is_mapping()) return;
    for (const Entry& step : steps->entries) {
      const Node* milestone = step.value.find("milestone");
      if (milestone != nullptr && milestone->is_mapping()) milestone = milestone->find("name");
      again(milestone, "a milestone", flow_, names_.milestones);
    }
  }

  void groups() {
    const Node* roles = part("roles");
    if (roles == nullptr || !roles->is_mapping()) return;
    for (const Entry& role : roles->entries) again(role.value.find("group"), "a group", people_, names_.groups);
  }

  void caseloads() {
    const Node* roles = part("roles");
    if (roles == nullptr || !roles->is_mapping()) return;
    for (const Entry& role : roles->entries)
      if (role.value.find("caseload") != nullptr) names_.caseloads.push_back(role.key.text);
  }

  // The values of an attribute have names of their own in each attribute.
  void values() {
    names_.values.resize(names_.attributes.size());
    const Node* attributes = root_.find("attributes");
    if (attributes == nullptr) return;
    for (const Entry& attribute : attributes->entries) {
      const int index = index_of(names_.attributes, attribute.key.text);
      if (index < 0 || !attribute.value.is_mapping()) continue;
      Set set;
      keys_of(&attribute.value, "a value", set, names_.values[static_cast<std::size_t>(index)]);
    }
  }

  void sources() {
    const Node* demand = root_.find("demand");
    if (demand != nullptr) keys_of(demand->find("sources"), "a source", sources_, names_.sources);
  }

  void again(const Node* name, std::string_view called, Set& set, std::vector<std::string>& names) {
    if (name == nullptr || !name->is_scalar() || index_of(names, name->text) >= 0) return;
    give(*name, called, set);
    names.push_back(name->text);
  }

  const Node& root_;
  Report& report_;
  DeclaredNames names_;
  Set flow_;     // steps, exits and milestones
  Set people_;   // roles, groups, meetings, clinics and places
  Set counted_;  // counts
  Set attributes_, sources_;
};

}  // namespace

int index_of(const std::vector<std::string>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

Complaint name_complaint(std::string_view text) {
  for (const std::string_view word : taken) {
    std::string lower(text);
    for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (lower == word)
      return {"bad-name", fmt::format("'{}' cannot be a name: other programs read it as yes, no or nothing", text),
              "choose another word"};
  }
  const bool right =
      !text.empty() && is_lower(text.front()) && text.size() <= longest_name &&
      std::all_of(text.begin(), text.end(), [](char c) { return is_lower(c) || is_digit(c) || c == '_'; });
  if (right) return {};
  if (text.size() > longest_name)
    return {"bad-name", fmt::format("'{}..' is too long for a name", printable(text.substr(0, 20))),
            fmt::format("use at most {} letters; a `label` can hold any text", longest_name)};
  const std::string better = is_digit(text.empty() ? ' ' : text.front()) ? "" : mended(text);
  return {"bad-name", fmt::format("'{}' cannot be a name", printable(text)),
          fmt::format(
              "names are lower-case letters, digits and `_`, beginning with a letter{}; a `label` can hold any text",
              better.empty() ? "" : fmt::format(": `{}`", better))};
}

std::string name_pattern() {
  std::string words;
  for (const std::string_view word : taken) words += fmt::format("{}{}", words.empty() ? "" : "|", word);
  return fmt::format("^(?!(?:{})$)[a-z][a-z0-9_]*$", words);
}

DeclaredNames collect_names(const Node& root, Report& report) {
  return Collection(root, report).collect();
}

void report_unknown_name(const DeclaredNames& names, std::string_view text, const Location& at, std::string_view called,
                         const std::vector<const std::vector<std::string>*>& kinds, std::string_view where,
                         Report& report) {
  for (const std::string_view kind : names.unread)
    if (called.find(kind) != std::string_view::npos) return;  // Reported where the kind is written.
  std::vector<std::string_view> candidates;
  for (const auto* kind : kinds) {
    for (const std::string& name : *kind) {
      // A name that is refused is not proposed; its right spelling, told where it stands, may be in use already.
      const bool right = name_complaint(name).message.empty();
      if (!right && mended(name) == text) return;
      if (right) candidates.push_back(name);
    }
  }
  const std::string_view near = nearest(text, candidates);
  std::string help;
  if (!near.empty()) {
    help = fmt::format("did you mean `{}`?", near);
  } else {
    const std::pair<const std::vector<std::string>*, std::string_view> all[] = {
        {&names.roles, "a role"},     {&names.groups, "a group"}, {&names.meetings, "a meeting"},
        {&names.clinics, "a clinic"}, {&names.places, "a place"}, {&names.counts, "a count"},
        {&names.steps, "a step"},     {&names.exits, "an exit"},  {&names.milestones, "a milestone"}};
    for (const auto& [kind, word] : all)
      if (index_of(*kind, text) >= 0) help = fmt::format("'{}' is {}; ", text, word);
    help += fmt::format("add it {}", where);
    if (!candidates.empty() && candidates.size() <= 12) {
      help += ", or use";
      for (std::size_t i = 0; i < candidates.size(); ++i)
        help += fmt::format("{} `{}`", i == 0 ? "" : i + 1 == candidates.size() ? " or" : ",", candidates[i]);
    }
  }
  report.error("unknown-name", at, fmt::format("there is no {} '{}'", called, printable(text)), help);
}

std::string label_of(std::string_view name) {
  std::string label(name);
  std::replace(label.begin(), label.end(), '_', ' ');
  if (!label.empty()) label[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(label[0])));
  return label;
}

}  // namespace refpath
