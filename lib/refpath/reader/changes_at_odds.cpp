// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/changes_at_odds.hpp"

#include <fmt/format.h>

#include <map>
#include <string>

namespace refpath {

namespace {

// What one change says of one thing: two that say something else of it are at odds.
struct Claim {
  std::string content;
  Location at;
  std::size_t change = 0;
};

class Claims {
 public:
  explicit Claims(const std::vector<WrittenChange>& changes, Report& report)
      : changes_(changes), report_(report), leans_(changes.size(), std::vector<bool>(changes.size(), false)) {}

  void check() {
    for (change_ = 0; change_ < changes_.size(); ++change_) {
      for (const int needed : changes_[change_].change.needs) lean(change_, static_cast<std::size_t>(needed));
      const WrittenChange& change = changes_[change_];
      if (change.changed != nullptr) changed(*change.changed);
      if (change.added != nullptr) added(*change.added);
      if (change.removed != nullptr) removed(*change.removed);
    }
  }

 private:
  // The needs of what is needed are needed too; those stand before it, and are known.
  void lean(std::size_t change, std::size_t on) {
    leans_[change][on] = true;
    for (std::size_t c = 0; c < changes_.size(); ++c)
      if (leans_[on][c]) leans_[change][c] = true;
  }

  void changed(const Node& parts) {
    for (const Entry& part : parts.entries) {
      if (!has_names(part.key.text)) {
        keys(part.key.text, part);
        continue;
      }
      for (const Entry& thing : part.value.entries) keys(part.key.text + "." + thing.key.text, thing);
    }
  }

  // Each key of a mapping, or the whole of what is none.
  void keys(const std::string& path, const Entry& thing) {
    if (!thing.value.is_mapping()) return claim(path, content_of(thing.value), thing.key.at);
    for (const Entry& key : thing.value.entries) {
      const bool done = path.rfind("steps.", 0) == 0 && says_what_is_done(key.key.text);
      claim(path + "." + (done ? "work" : key.key.text), (done ? key.key.text : "") + content_of(key.value),
            key.key.at);
    }
  }

  void added(const Node& parts) {
    for (const Entry& part : parts.entries) {
      if (!has_names(part.key.text)) {
        keys(part.key.text, part);
        continue;
      }
      for (const Entry& thing : part.value.entries) {
        claim(part.key.text + "." + thing.key.text, content_of(thing.value), thing.key.at);
        const Node* replaces = thing.value.find("replaces");
        if (part.key.text != "steps" || replaces == nullptr) continue;
        for (const Node* step : replaces->one_or_several()) goes("steps", *step, thing.key.text);
      }
    }
  }

  void removed(const Node& parts) {
    for (const Entry& part : parts.entries) {
      for (const Node& name : part.value.items) goes(part.key.text, name, "");
      for (const Entry& thing : part.value.entries) {
        if (thing.value.is_scalar()) goes(part.key.text, thing.key, thing.value.text);
        for (const Node& key : thing.value.items)
          claim(part.key.text + "." + thing.key.text + "." + key.text, "-", key.at);
      }
    }
  }

  void goes(const std::string& section, const Node& name, const std::string& to) {
    claim(section + "." + name.text + " goes", to, name.at);
  }

  void claim(const std::string& path, std::string content, const Location& at) {
    for (const Claim& before : claims_[path]) {
      if (before.content == content || before.change == change_ || leans_[change_][before.change]) continue;
      const std::string &one = changes_[before.change].change.name, &other = changes_[change_].change.name;
      report_
          .error("changes-at-odds", at,
                 fmt::format("'{}' and '{}' say different things of {}", one, other, words(path)),
                 fmt::format("agree on one of the two, or write `needs: [{}]` in '{}' if it comes on top", one, other))
          .related.push_back({before.at, fmt::format("'{}' says it here", one)});
      break;
    }
    claims_[path].push_back({std::move(content), at, change_});
  }

  // "the work of step 'receive'", "where step 'screen' goes", "the role 'gp'".
  static std::string words(const std::string& path) {
    const auto dot = path.find('.');
    const std::string section = path.substr(0, dot);
    if (!has_names(section)) return fmt::format("'{}'", path);
    std::string name = path.substr(dot + 1);
    const std::string_view goes = " goes";
    if (name.size() > goes.size() && name.substr(name.size() - goes.size()) == goes)
      return fmt::format("what takes the place of {} '{}'", one_of(section), name.substr(0, name.size() - goes.size()));
    const auto key = name.find('.');
    if (key == std::string::npos) return fmt::format("the {} '{}'", one_of(section), name);
    return fmt::format("'{}' of {} '{}'", name.substr(key + 1), one_of(section), name.substr(0, key));
  }

  const std::vector<WrittenChange>& changes_;
  Report& report_;
  std::vector<std::vector<bool>> leans_;  // Whether a change needs another, if only in the end.
  std::map<std::string, std::vector<Claim>> claims_;
  std::size_t change_ = 0;
};

}  // namespace

bool says_what_is_done(std::string_view key) {
  return key == "work" || key == "meeting" || key == "clinic" || key == "all_of" || key == "first_of";
}

void check_odds(const std::vector<WrittenChange>& changes, Report& report) {
  Claims(changes, report).check();
}

}  // namespace refpath
