// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/blame.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "refpath/diagnostics/characters.hpp"

namespace refpath {

namespace {

bool same(const Diagnostic& a, const Diagnostic& b) {
  return a.at == b.at && a.code == b.code && a.message == b.message;
}

bool among(const Diagnostics& all, const Diagnostic& one) {
  return std::any_of(all.begin(), all.end(), [&](const Diagnostic& each) { return same(each, one); });
}

// What is written at a place of one line.
std::string written_at(const Sources& sources, const Location& at) {
  if (!at.known() || at.line != at.end_line) return "";
  const std::string_view line = sources.line(at.file, at.line);
  const auto byte_of = [&](int column) {
    std::size_t byte = 0;
    for (int c = 1; c < column && byte < line.size(); ++c)
      byte += std::max<std::size_t>(1, character_length(line, byte));
    return std::min(byte, line.size());
  };
  const std::size_t from = byte_of(at.column), to = byte_of(at.end_column);
  return std::string(line.substr(from, to - from));
}

// "step 'screen'": what of the pathway has something written at the place.
std::string user_at(const Node& root, const Location& at) {
  for (const Entry& part : root.entries) {
    if (!has_names(part.key.text)) {
      if (part.value.holds(at)) return fmt::format("'{}'", part.key.text);
      continue;
    }
    for (const Entry& thing : part.value.entries)
      if (thing.key.at == at || thing.value.holds(at))
        return fmt::format("{} '{}'", one_of(part.key.text), thing.key.text);
  }
  return "something";
}

class Blame {
 public:
  Blame(const std::vector<WrittenChange>& changes, const std::vector<AfterChange>& after, const Sources& sources,
        int definitions)
      : changes_(changes), after_(after), sources_(sources), definitions_(definitions) {}

  Diagnostics all() {
    known_ = after_.front().found;
    for (std::size_t k = 1; k < after_.size(); ++k)
      for (const Diagnostic& one : after_[k].found) {
        if (one.severity != Severity::error || among(known_, one)) continue;
        known_.push_back(one);
        tell(one, k);
      }
    return std::move(told_);
  }

 private:
  void tell(const Diagnostic& one, std::size_t k) {
    const WrittenChange& change = changes_[k - 1];
    const std::string name = written_at(sources_, one.at);
    for (const ChangedTree::Gone& gone : after_[k].tree.gone())
      if (gone.by == &change && gone.name == name && one.code == "unknown-name") return still_used(one, gone, k);
    if (one.at.file >= definitions_ || change.holds(one.at) || change.change.at == one.at || !one.at.known()) {
      told_.push_back(one);
      told_.back().help += put_right(one, k);
      return;
    }
    Diagnostic told = one;
    told.at = change.change.at;
    told.message = fmt::format("with this change, {}", one.message);
    told.help += put_right(one, k);
    told.related.insert(told.related.begin(), {one.at, "it is about this place"});
    told_.push_back(std::move(told));
  }

  void still_used(const Diagnostic& one, const ChangedTree::Gone& gone, std::size_t k) {
    const std::string user = user_at(after_[k].tree.tree(), one.at);
    const Related place{one.at, fmt::format("{} uses it here", user)};
    for (Diagnostic& told : told_)
      if (told.code == "removed-in-use" && told.at == gone.at) {
        told.related.push_back(place);
        return;
      }
    Diagnostic told{Severity::error, "removed-in-use", gone.at, "", "", {place}};
    const bool step = gone.section == "steps";
    told.message = fmt::format("'{}' is removed here, but {} still {} it", gone.name, user, step ? "leads to" : "uses");
    if (!gone.to.empty()) {
      told.message = fmt::format("'{}' goes here, but {} of the same change leads to it", gone.name, user);
      told.help = "lead on to what takes its place, or to another step that is left";
      if (gone.to == gone.name) told.help = "it cannot take its own place; name another step or exit";
    } else if (step) {
      told.help = fmt::format("say where it leads instead, `{}: NEXT_STEP`, or add a step that `replaces: [{}]`",
                              gone.name, gone.name);
    } else if (gone.section == "exits") {
      told.help = fmt::format(
          "say where they go instead, `exits: {{{}: OTHER_EXIT}}`, or change {} too, in this change", gone.name, user);
    } else {
      told.help = fmt::format("change {} too, in this change", user);
    }
    told.help += put_right(one, k);
    told_.push_back(std::move(told));
  }

  // When a later change puts it right: what to do about the two.
  [[nodiscard]] std::string put_right(const Diagnostic& one, std::size_t k) const {
    for (std::size_t later = k + 1; later < after_.size(); ++later)
      if (!among(after_[later].found, one))
        return fmt::format("; '{}' puts it right: make the two one change, or write that one first",
                           changes_[later - 1].change.name);
    return "";
  }

  const std::vector<WrittenChange>& changes_;
  const std::vector<AfterChange>& after_;
  const Sources& sources_;
  int definitions_;
  Diagnostics known_, told_;
};

// The meetings or clinics that steps name.
std::set<std::string> in_use(const Node& root, std::string_view key) {
  std::set<std::string> used;
  if (const Node* steps = root.find("steps"))
    for (const Entry& step : steps->entries)
      if (const Node* name = step.value.find(key)) used.insert(name->text);
  return used;
}

}  // namespace

Diagnostics blame(const std::vector<WrittenChange>& changes, const std::vector<AfterChange>& after,
                  const Sources& sources, int definitions) {
  return Blame(changes, after, sources, definitions).all();
}

Diagnostics left_without_use(const std::vector<WrittenChange>& changes, const std::vector<AfterChange>& after) {
  Diagnostics told;
  for (std::size_t k = 1; k < after.size(); ++k) {
    const Node &before = after[k - 1].tree.tree(), &now = after[k].tree.tree();
    for (const auto& [section, key] : {std::pair<std::string_view, std::string_view>{"meetings", "meeting"},
                                       std::pair<std::string_view, std::string_view>{"clinics", "clinic"}}) {
      const Node* things = now.find(section);
      if (things == nullptr) continue;
      const std::set<std::string> used_before = in_use(before, key), used_now = in_use(now, key);
      for (const Entry& thing : things->entries) {
        const std::string& name = thing.key.text;
        if (used_before.count(name) == 0 || used_now.count(name) > 0) continue;
        const NamedChange& change = changes[k - 1].change;
        told.push_back(
            {Severity::error,
             "meeting-left",
             change.at,
             fmt::format("after this change no step uses the {} '{}', but its people still sit in it", key, name),
             fmt::format("let it go with the change: `remove: {{{}: [{}]}}`", section, name),
             {{thing.key.at, "it is here"}}});
      }
    }
  }
  return told;
}

}  // namespace refpath
