// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/change_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "refpath/diagnostics/suggest.hpp"
#include "refpath/reader/changes_at_odds.hpp"
#include "refpath/reader/keys.hpp"
#include "refpath/reader/mapping.hpp"
#include "refpath/reader/sections.hpp"
#include "refpath/reader/values.hpp"

namespace refpath {

namespace {

struct Kind {
  std::string_view key, one;
};
constexpr std::array<Kind, 9> named = {{{"attributes", "attribute"},
                                        {"roles", "role"},
                                        {"places", "place"},
                                        {"meetings", "meeting"},
                                        {"clinics", "clinic"},
                                        {"steps", "step"},
                                        {"exits", "exit"},
                                        {"targets", "target"},
                                        {"counts", "count"}}};
constexpr std::array<std::string_view, 6> unnamed = {"hours",     "office_hours", "closed",
                                                     "starts_on", "demand",       "priority"};

// The pathway is read after each of them; a workshop agrees about five.
constexpr std::size_t most_changes = 50;

class ChangesReader {
 public:
  explicit ChangesReader(Context& context) : context_(context) {}

  std::vector<WrittenChange> read(const Node& node, const Location& at) {
    if (!expect_mapping(context_, node, at, "'changes'", "shared_record: {verb: eliminate, remove: {..}}")) return {};
    entries_ = sound_entries(context_, node);
    for (const Entry* entry : entries_) {
      const Complaint wrong = name_complaint(entry->key.text);
      if (!wrong.message.empty()) context_.report.error(wrong, entry->key.at);
    }
    if (entries_.size() > most_changes) {
      context_.report.error("change-count", entries_[most_changes]->key.at,
                            fmt::format("the redesign has more than {} changes by here", most_changes),
                            "agree on a few large changes, or base a second redesign on this one");
      return {};
    }
    for (const Entry* entry : entries_) read_one(*entry);
    if (entries_.empty())
      context_.report.error("nothing", at, "'changes' has nothing in it", "write a change, or leave the key out");
    const bool in_order = check_order();
    if (in_order) check_odds(made_, context_.report);
    return std::move(made_);
  }

 private:
  [[nodiscard]] int index(std::string_view name) const {
    const auto found =
        std::find_if(entries_.begin(), entries_.end(), [&](const Entry* one) { return one->key.text == name; });
    return found == entries_.end() ? -1 : static_cast<int>(found - entries_.begin());
  }

  void read_one(const Entry& entry) {
    WrittenChange one;
    one.change.name = entry.key.text;
    one.change.at = entry.key.at;
    needs_.emplace_back();
    if (expect_mapping(context_, entry.value, entry.key.at, fmt::format("the change '{}'", entry.key.text),
                       fmt::format("{}: {{verb: simplify, change: {{..}}}}", entry.key.text))) {
      Mapping at(context_, entry.value, "change", fmt::format("change '{}'", entry.key.text), entry.key.at);
      one.change.label = label_or_name(at, entry.key.text);
      if (const Node* verb = at.at("verb"))
        one.change.verb = read_choice<Verb>(
            context_, *verb, {Verb::eliminate, Verb::combine, Verb::rearrange, Verb::simplify, Verb::automate},
            "a verb");
      one.change.why = at.text("why");
      if (const Node* needs = at.at("needs")) read_needs(one.change, *needs);
      one.changed = read_parts(at, "change", "changed");
      one.added = read_parts(at, "add", "added");
      one.removed = read_parts(at, "remove", "removed");
      if (!at.has("change") && !at.has("add") && !at.has("remove"))
        context_.report.error("missing-key", entry.key.at, fmt::format("change '{}' changes nothing", entry.key.text),
                              "write what it changes under `change`, `add` or `remove`");
    }
    made_.push_back(std::move(one));
  }

  void read_needs(NamedChange& change, const Node& node) {
    if (!node.is_scalar() && !node.is_list()) {
      context_.report.error("wrong-kind", node.at,
                            fmt::format("'needs' is {} where names of changes are expected", kind_text(node)),
                            "write `needs: [shared_record]`");
      return;
    }
    const auto add = [&](const Node& name) {
      const int needed = name.is_scalar() ? index(name.text) : -1;
      if (needed >= 0) {
        change.needs.push_back(needed);
        needs_.back().push_back(name.at);
        return;
      }
      std::vector<std::string_view> names;
      names.reserve(entries_.size());
      for (const Entry* entry : entries_) names.emplace_back(entry->key.text);
      const std::string_view near = nearest(name.text, names);
      context_.report.error(
          "change-needs", name.at, fmt::format("there is no change '{}'", text_of(name)),
          near.empty() ? "name one of the changes of this file" : fmt::format("did you mean `{}`?", near));
    };
    for (const Node* name : node.one_or_several()) add(*name);
  }

  // A part with the shape that it has in a pathway; what stands in it is read with the pathway that comes of it.
  const Node* read_parts(Mapping& change, std::string_view key, std::string_view id) {
    const Node* node = change.at(key);
    if (node == nullptr) return nullptr;
    if (!expect_mapping(context_, *node, change.key_place(key), fmt::format("'{}'", key),
                        id == "removed" ? "remove: {steps: [screen]}" : fmt::format("{}: {{steps: {{..}}}}", key)))
      return nullptr;
    if (refuse_own_keys(*node)) return nullptr;
    if (id == "removed" && refuse_unnamed(*node)) return nullptr;
    Mapping at(context_, *node, id, fmt::format("'{}'", key), change.key_place(key));
    bool right = true;
    for (const Kind& kind : named) {
      const Node* things = at.at(kind.key);
      if (things == nullptr) {
        right = right && !at.has(kind.key);
      } else if (id == "removed" ? !check_removal(*things, kind.key) : !check_things(*things, at, kind.key)) {
        right = false;
      }
    }
    if (id != "removed")
      for (const std::string_view each : unnamed) right = (at.at(each) != nullptr || !at.has(each)) && right;
    return right ? node : nullptr;
  }

  // What belongs to the redesign itself, with a sentence that says so.
  bool refuse_own_keys(const Node& parts) {
    bool any = false;
    for (const Entry& entry : parts.entries) {
      const KeyRow* row = find_key("pathway", entry.key.text);
      if (row == nullptr || is_changeable(row->key)) continue;
      any = true;
      context_.report.error("redesign-key", entry.key.at,
                            fmt::format("'{}' belongs to the redesign, not to one of its changes", row->key),
                            "write it at the left margin");
    }
    return any;
  }

  bool refuse_unnamed(const Node& parts) {
    bool any = false;
    for (const Entry& entry : parts.entries) {
      if (!is_changeable(entry.key.text) || has_names(entry.key.text)) continue;
      any = true;
      context_.report.error("wrong-kind", entry.key.at, fmt::format("`{}` cannot be removed", entry.key.text),
                            "write under `change` what it is instead");
    }
    return any;
  }

  bool check_things(const Node& things, Mapping& at, std::string_view key) {
    if (!expect_mapping(context_, things, at.key_place(key), fmt::format("'{}'", key),
                        fmt::format("{}: {{name: {{..}}}}", key)))
      return false;
    bool right = true;
    for (const Entry& entry : things.entries) {
      if (!entry.value.is_nothing()) continue;
      if (!report_slip(context_, things, entry, nullptr)) report_nothing(context_, entry.key, "");
      right = false;
    }
    return right;
  }

  bool check_removal(const Node& things, std::string_view key) {
    bool right = true;
    const auto refuse = [&](const Node& node, std::string message, std::string help) {
      context_.report.error("wrong-kind", node.at, std::move(message), std::move(help));
      right = false;
    };
    for (const Node& item : things.items)
      if (!item.is_scalar()) refuse(item, "names are expected here", fmt::format("write `{}: [name]`", key));
    for (const Entry& entry : things.entries) {
      if (entry.value.is_scalar() && key != "steps" && key != "exits")
        refuse(entry.value, fmt::format("what a {} did cannot go to another by itself", one_of(key)),
               "remove it, and change the steps that used it");
      if (entry.value.is_mapping() || entry.value.is_nothing())
        refuse(entry.value.is_nothing() ? entry.key : entry.value,
               fmt::format("after '{}' the name of what takes its place is expected, or a list of its keys",
                           entry.key.text),
               fmt::format("write `{}: [{}]` if it goes without one", key, entry.key.text));
      for (const Node& item : entry.value.items)
        if (!item.is_scalar()) refuse(item, "names of keys are expected here", "write them as `[leaves, milestone]`");
    }
    if (things.is_scalar())
      refuse(things, fmt::format("'{}' is {} where a list of names is expected", key, kind_text(things)),
             fmt::format("write `{}: [{}]`", key, text_of(things)));
    return right;
  }

  // Each change stands after those that it needs.
  bool check_order() {
    bool right = true;
    for (std::size_t c = 0; c < made_.size(); ++c)
      for (std::size_t n = 0; n < made_[c].change.needs.size(); ++n) {
        const auto needed = static_cast<std::size_t>(made_[c].change.needs[n]);
        if (needed < c) continue;
        right = false;
        const std::string &name = made_[c].change.name, &other = made_[needed].change.name;
        if (needed == c) {
          context_.report.error("change-needs", needs_[c][n], fmt::format("'{}' cannot need itself", name),
                                "leave it out");
        } else if (const std::string round = way(needed, c); !round.empty()) {
          context_.report
              .error("change-needs", needs_[c][n], fmt::format("these changes need each other: {} -> {}", name, round),
                     "make them one change, or leave one of the needs out")
              .related.push_back({made_[needed].change.at, fmt::format("'{}' is here", other)});
        } else {
          context_.report
              .error("change-needs", needs_[c][n], fmt::format("'{}' needs '{}', which stands after it", name, other),
                     fmt::format("write '{}' first: changes are made in the order in which they stand", other))
              .related.push_back({made_[needed].change.at, fmt::format("'{}' is here", other)});
        }
      }
    return right;
  }

  // "b -> a" when change `from` needs change `to` in the end; empty when it does not.
  [[nodiscard]] std::string way(std::size_t from, std::size_t to) const {
    std::vector<bool> seen(made_.size(), false);
    return way(from, to, seen);
  }
  [[nodiscard]] std::string way(std::size_t from, std::size_t to, std::vector<bool>& seen) const {
    if (from == to) return made_[to].change.name;
    seen[from] = true;
    for (const int needed : made_[from].change.needs) {
      const auto next = static_cast<std::size_t>(needed);
      if (seen[next]) continue;
      if (const std::string rest = way(next, to, seen); !rest.empty())
        return fmt::format("{} -> {}", made_[from].change.name, rest);
    }
    return "";
  }

  Context& context_;
  std::vector<const Entry*> entries_;
  std::vector<WrittenChange> made_;
  std::vector<std::vector<Location>> needs_;  // Where each need of each change is written.
};

}  // namespace

bool is_changeable(std::string_view key) {
  return has_names(key) || std::find(unnamed.begin(), unnamed.end(), key) != unnamed.end();
}

bool has_names(std::string_view key) {
  return !one_of(key).empty();
}

std::string_view one_of(std::string_view key) {
  for (const Kind& kind : named)
    if (kind.key == key) return kind.one;
  return {};
}

bool WrittenChange::holds(const Location& at) const {
  for (const Node* part : {changed, added, removed})
    if (part != nullptr && part->holds(at)) return true;
  return false;
}

std::vector<WrittenChange> read_changes(Context& context, const Node& node, const Location& at) {
  return ChangesReader(context).read(node, at);
}

}  // namespace refpath
