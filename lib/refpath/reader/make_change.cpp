// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/make_change.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/diagnostics/suggest.hpp"
#include "refpath/reader/merge.hpp"
#include "refpath/reader/routes.hpp"

namespace refpath {

namespace {

// The part of the pathway under a key, which is made when it is not there.
Node& part(Node& root, const Entry& like) {
  if (Entry* found = root.find_entry(like.key.text)) return found->value;
  Entry made{like.key, like.value};
  made.value.entries.clear();
  root.entries.push_back(std::move(made));
  return root.entries.back().value;
}

}  // namespace

Entry* ChangedTree::find(std::string_view section, std::string_view name) {
  Entry* things = tree_.find_entry(section);
  return things == nullptr ? nullptr : things->value.find_entry(name);
}

const ChangedTree::Gone* ChangedTree::find_gone(std::string_view section, std::string_view name) const {
  const auto found = std::find_if(gone_.begin(), gone_.end(),
                                  [&](const Gone& gone) { return gone.section == section && gone.name == name; });
  return found == gone_.end() ? nullptr : &*found;
}

void ChangedTree::report_unknown(std::string_view section, const Node& name, std::string_view verb, Report& report) {
  std::string help;
  for (const Entry& other : tree_.entries) {
    if (other.key.text == section || !has_names(other.key.text) || find(other.key.text, name.text) == nullptr) continue;
    help =
        fmt::format("'{}' is the name of a{} {}; write it under `{}`", printable(name.text),
                    std::string_view("aeo").find(one_of(other.key.text).front()) == std::string_view::npos ? "" : "n",
                    one_of(other.key.text), other.key.text);
  }
  if (help.empty()) {
    std::vector<std::string_view> names;
    if (const Node* things = tree_.find(section))
      for (const Entry& thing : things->entries) names.emplace_back(thing.key.text);
    const std::string_view near = nearest(name.text, names);
    if (!near.empty()) {
      help = fmt::format("did you mean `{}`?", near);
    } else if (verb == "change") {
      help = "what is new stands under `add`";
    } else {
      help = names.empty() ? fmt::format("the pathway has no `{}`", section)
                           : fmt::format("the {} are {}", section, fmt::join(names, ", "));
    }
  }
  report.error("change-unknown", name.at,
               fmt::format("there is no {} '{}' to {}", one_of(section), printable(name.text), verb), help);
}

void ChangedTree::take(const WrittenChange& change, std::string_view section, const Node& name, const std::string& to,
                       std::string_view verb, Report& report) {
  if (find(section, name.text) == nullptr) {
    const Gone* before = find_gone(section, name.text);
    if (before == nullptr) {
      report_unknown(section, name, verb, report);
      return;
    }
    // What took its place goes now, when it is said to go elsewhere: that is what the earlier change means by it.
    if (before->to == to || to.empty() || before->to.empty() || find(section, before->to) == nullptr) return;
    Node other = name;
    other.text = before->to;
    return take(change, section, other, to, verb, report);
  }
  tree_.find_entry(section)->value.erase(name.text);
  gone_.push_back({std::string(section), name.text, to, name.at, &change});
}

void ChangedTree::remove(const WrittenChange& change, Report& report) {
  if (change.removed == nullptr) return;
  for (const Entry& things : change.removed->entries) {
    const std::string& section = things.key.text;
    for (const Node& name : things.value.items) take(change, section, name, "", "remove", report);
    for (const Entry& one : things.value.entries) {
      if (one.value.is_scalar()) take(change, section, one.key, one.value.text, "remove", report);
      if (!one.value.is_list()) continue;
      Entry* thing = find(section, one.key.text);
      if (thing == nullptr) {
        if (find_gone(section, one.key.text) == nullptr) report_unknown(section, one.key, "change", report);
        continue;
      }
      for (const Node& key : one.value.items) {
        if (thing->value.find_entry(key.text) == nullptr) {
          std::vector<std::string_view> keys;
          keys.reserve(thing->value.entries.size());
          for (const Entry& entry : thing->value.entries) keys.emplace_back(entry.key.text);
          const std::string_view near = nearest(key.text, keys);
          report.error(
              "change-unknown", key.at,
              fmt::format("{} '{}' has no '{}' to remove", one_of(section), one.key.text, printable(key.text)),
              near.empty() ? fmt::format("it has {}", fmt::join(keys, ", ")) : fmt::format("did you mean `{}`?", near));
        }
        thing->value.erase(key.text);
      }
    }
  }
  for (const Entry& things : change.removed->entries)
    if (Entry* section = tree_.find_entry(things.key.text); section != nullptr && section->value.entries.empty())
      tree_.erase(things.key.text);
}

void ChangedTree::change(const WrittenChange& change, Report& report) {
  if (change.changed == nullptr) return;
  for (const Entry& part_written : change.changed->entries) {
    const std::string& section = part_written.key.text;
    if (!has_names(section)) {
      Entry* known = tree_.find_entry(section);
      if (known == nullptr) {
        tree_.entries.push_back(part_written);
      } else if (section == "demand") {
        merge(section, *known, part_written);
      } else {
        *known = part_written;
      }
      continue;
    }
    for (const Entry& written : part_written.value.entries) {
      if (Entry* thing = find(section, written.key.text)) {
        merge(section, *thing, written);
      } else if (const Gone* gone = find_gone(section, written.key.text)) {
        moot_.push_back({section, written.key.text, written.key.at, gone->at});
      } else {
        report_unknown(section, written.key, "change", report);
      }
    }
  }
}

void ChangedTree::replace(const WrittenChange& change, const Node& names, const Entry& step, Report& report) {
  if (!names.is_scalar() && !names.is_list()) {
    report.error("wrong-kind", names.at,
                 fmt::format("'replaces' is {} where names of steps are expected", kind_text(names)),
                 "write `replaces: [screen, receive]`");
    return;
  }
  for (const Node* each : names.one_or_several()) {
    const Node& name = *each;
    if (!name.is_scalar()) {
      report.error("wrong-kind", name.at, "names of steps are expected here", "write `replaces: [screen, receive]`");
    } else if (name.text != step.key.text) {
      take(change, "steps", name, step.key.text, "replace", report);
    } else {
      report.error("change-unknown", name.at, fmt::format("'{}' cannot replace itself", name.text),
                   "to change a step, write it under `change`");
    }
  }
}

void ChangedTree::add(const WrittenChange& change, Report& report) {
  if (change.added == nullptr) return;
  for (const Entry& part_written : change.added->entries) {
    const std::string& section = part_written.key.text;
    if (!has_names(section) && section != "demand") {
      if (const Entry* known = tree_.find_entry(section)) {
        if (content_of(known->value) == content_of(part_written.value)) continue;
        report
            .error("change-exists", part_written.key.at, fmt::format("the pathway has '{}' already", section),
                   "write it under `change`")
            .related.push_back({known->key.at, "it is here"});
      } else {
        tree_.entries.push_back(part_written);
      }
      continue;
    }
    std::string last;  // Added before.
    for (const Entry& written : part_written.value.entries) {
      Entry made = written;
      made.value.erase("replaces");
      if (const Entry* there = find(section, written.key.text)) {
        if (content_of(there->value) == content_of(made.value)) continue;  // Two changes that add the same thing.
        report
            .error("change-exists", written.key.at,
                   has_names(section) ? fmt::format("there is a {} '{}' already", one_of(section), written.key.text)
                                      : fmt::format("'{}' has '{}' already", section, written.key.text),
                   has_names(section) ? "write what is different under `change`, or choose another name"
                                      : "write it under `change`")
            .related.push_back({there->key.at, "it is here"});
        continue;
      }
      const Node* replaces = section == "steps" ? written.value.find("replaces") : nullptr;
      std::vector<Entry>& things = part(tree_, part_written).entries;
      const auto place_of = [&things](const std::string& name) {
        return std::find_if(things.begin(), things.end(), [&](const Entry& one) { return one.key.text == name; });
      };
      auto place = things.end();
      if (replaces != nullptr) {
        // Where the first that it replaces stands: without `first_step` referrals begin at the first step.
        const std::vector<const Node*> names = replaces->one_or_several();
        if (!names.empty()) place = place_of(names.front()->text);
      } else if (const auto before = place_of(last); before != things.end()) {
        place = before + 1;  // Behind the one that was added before it.
      }
      last = written.key.text;
      things.insert(place, std::move(made));
      if (replaces != nullptr) replace(change, *replaces, written, report);
      // The name stands for this from now on, whatever it stood for before.
      gone_.erase(
          std::remove_if(gone_.begin(), gone_.end(),
                         [&](const Gone& gone) { return gone.section == section && gone.name == written.key.text; }),
          gone_.end());
    }
  }
}

// What takes the place of something that goes is there.
void ChangedTree::check_goals(const WrittenChange& change, Report& report) {
  if (change.removed == nullptr) return;
  for (const Entry& things : change.removed->entries)
    for (const Entry& one : things.value.entries) {
      const std::string& to = one.value.text;
      if (!one.value.is_scalar() || find("steps", to) != nullptr || find("exits", to) != nullptr ||
          find_gone("steps", to) != nullptr || find_gone("exits", to) != nullptr)
        continue;
      std::vector<std::string_view> names;
      for (const std::string_view section : {"steps", "exits"})
        if (const Node* all = tree_.find(section))
          for (const Entry& thing : all->entries) names.emplace_back(thing.key.text);
      const std::string_view near = nearest(to, names);
      report.error(
          "change-unknown", one.value.at,
          fmt::format("there is no step or exit '{}' that could take the place of '{}'", printable(to), one.key.text),
          near.empty() ? "name one that the pathway has" : fmt::format("did you mean `{}`?", near));
    }
}

void ChangedTree::lead_on() {
  redirect(tree_, [this](const Node& name) {
    std::string to = name.text;
    for (std::size_t times = 0; times <= gone_.size(); ++times) {
      const auto gone = std::find_if(gone_.begin(), gone_.end(), [&](const Gone& one) {
        return one.name == to && !one.to.empty() && (one.section == "steps" || one.section == "exits");
      });
      // A change that takes a step away does not mean what takes its place when it names that step.
      if (gone == gone_.end() || gone->by->holds(name.at)) return to;
      to = gone->to;
    }
    return to;
  });
}

void ChangedTree::make(const WrittenChange& change, Report& report) {
  this->change(change, report);
  remove(change, report);
  add(change, report);
  check_goals(change, report);
  lead_on();
}

}  // namespace refpath
