// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/reader/meant_keys.hpp"
#include "refpath/reader/no_exits.hpp"
#include "refpath/units/text.hpp"

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

}  // namespace

std::string name_like(std::string_view text) {
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

namespace {

class Collection {
 public:
  Collection(const Node& root, Report& report) : root_(root), report_(report) {}

  DeclaredNames collect() {
    labels();
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
    const Entry* entry = entry_meant_for(root_, "pathway", key);
    return entry == nullptr ? nullptr : &entry->value;
  }

  // What people call a thing they sometimes write for its name.
  void labels() {
    for (const std::string_view key : {"steps", "exits", "roles", "meetings", "clinics", "places"}) {
      const Node* things = part(key);
      if (things == nullptr) continue;
      for (const Entry& thing : things->entries)
        if (const Node* label = thing.value.find("label"); label != nullptr && label->is_scalar())
          names_.labels.emplace_back(folded(label->text), thing.key.text);
    }
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
    const Node* steps = part("steps");
    if (steps == nullptr || !steps->is_mapping()) return;
    for (const Entry& step : steps->entries) {
      const Entry* milestone = entry_meant_for(step.value, "step", "milestone");
      if (milestone != nullptr && milestone->value.is_mapping())
        milestone = entry_meant_for(milestone->value, "milestone", "name");
      if (milestone != nullptr) again(milestone->value, "a milestone", flow_, names_.milestones);
    }
  }

  void groups() {
    const Node* roles = part("roles");
    if (roles == nullptr || !roles->is_mapping()) return;
    for (const Entry& role : roles->entries)
      if (const Entry* group = entry_meant_for(role.value, "role", "group"))
        again(group->value, "a group", people_, names_.groups);
  }

  void caseloads() {
    const Node* roles = part("roles");
    if (roles == nullptr || !roles->is_mapping()) return;
    for (const Entry& role : roles->entries)
      if (entry_meant_for(role.value, "role", "caseload") != nullptr) names_.caseloads.push_back(role.key.text);
  }

  // The values of an attribute have names of their own in each attribute.
  void values() {
    names_.values.resize(names_.attributes.size());
    const Node* attributes = part("attributes");
    if (attributes == nullptr) return;
    for (const Entry& attribute : attributes->entries) {
      const int index = index_of(names_.attributes, attribute.key.text);
      if (index < 0 || !attribute.value.is_mapping()) continue;
      Set set;
      keys_of(&attribute.value, "a value", set, names_.values[static_cast<std::size_t>(index)]);
    }
  }

  void sources() {
    const Node* demand = part("demand");
    if (demand == nullptr) return;
    if (const Entry* sources = entry_meant_for(*demand, "demand", "sources"))
      keys_of(&sources->value, "a source", sources_, names_.sources);
  }

  void again(const Node& name, std::string_view called, Set& set, std::vector<std::string>& names) {
    if (!name.is_scalar() || index_of(names, name.text) >= 0) return;
    give(name, called, set);
    names.push_back(name.text);
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
  const std::string better = is_digit(text.empty() ? ' ' : text.front()) ? "" : name_like(text);
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

std::string label_of(std::string_view name) {
  std::string label(name);
  std::replace(label.begin(), label.end(), '_', ' ');
  if (!label.empty()) label[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(label[0])));
  return label;
}

}  // namespace refpath
