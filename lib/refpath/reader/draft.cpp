// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/draft.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

#include "refpath/diagnostics/sha256.hpp"
#include "refpath/reader/blame.hpp"
#include "refpath/reader/data_files.hpp"
#include "refpath/reader/layers.hpp"
#include "refpath/reader/make_change.hpp"
#include "refpath/reader/read_pathway.hpp"
#include "refpath/reader/resolved.hpp"
#include "refpath/reader/settings.hpp"

namespace refpath {

namespace {

std::size_t parts_of(const Node& node) {
  std::size_t count = 1;
  for (const Node& item : node.items) count += parts_of(item);
  for (const Entry& entry : node.entries) count += 1 + parts_of(entry.value);
  return count;
}

}  // namespace

class Draft::Parts {
 public:
  Parts(std::string name, std::string text, const Open& open, const std::vector<std::string>& settings);

  [[nodiscard]] const std::vector<NamedChange>& changes() const { return changes_; }
  [[nodiscard]] Reading read() const;
  [[nodiscard]] Reading read(const ChangeSet& only) const;
  [[nodiscard]] Reading read_base() const;
  [[nodiscard]] std::optional<Pathway> pathway(const ChangeSet& only) const;
  [[nodiscard]] Diagnostics blame(const std::vector<Diagnostics>& after) const;

 private:
  // What comes of reading with some of the changes.
  struct Attempt {
    Diagnostics found;
    ChangedTree tree;
    Node root;  // Of that, with what is set beside the file.
    std::optional<PathwayFile> file;
    std::vector<std::string> unset;
    std::vector<int> data;
  };

  [[nodiscard]] Attempt attempt(Sources& sources, std::size_t layer, const ChangeSet& only) const;
  void check_changes(Sources& sources, Attempt& all, Diagnostics& found) const;
  void check_alone(Sources& sources, Diagnostics& found) const;
  [[nodiscard]] Reading reading(Sources sources, Attempt made, std::size_t layer, const ChangeSet& only) const;
  [[nodiscard]] bool sound() const { return !layers_.empty() && !has_errors(found_); }
  // What is wrong with the text of a file by itself does not keep the rest of it from being read.
  [[nodiscard]] bool readable() const {
    return sound() || (layers_.size() == 1 && layers_.front().root.find("based_on") == nullptr &&
                       layers_.front().root.find("changes") == nullptr);
  }

  Open open_;
  Sources sources_;
  Diagnostics found_;  // While the files were taken apart.
  std::vector<Layer> layers_;
  std::vector<NamedChange> changes_;
  std::vector<std::optional<Setting>> settings_;
  std::vector<std::string> complaints_;  // Of each setting.
};

Draft::Parts::Parts(std::string name, std::string text, const Open& open, const std::vector<std::string>& settings)
    : open_(open) {
  Report report;
  sources_.add(std::move(name), std::move(text));
  layers_ = load_layers(sources_, open, report);
  for (const std::string& setting : settings) {
    complaints_.emplace_back();
    settings_.push_back(read_setting(setting, sources_, report, complaints_.back()));
  }
  found_ = report.take();
  if (!layers_.empty())
    for (const WrittenChange& one : layers_.front().changes) changes_.push_back(one.change);
}

Draft::Parts::Attempt Draft::Parts::attempt(Sources& sources, std::size_t layer, const ChangeSet& only) const {
  Report report;
  Attempt made{{}, ChangedTree(below(layers_, layer, report)), {}, {}, {}, {}};
  for (std::size_t c = 0; c < layers_[layer].changes.size(); ++c)
    if (only[c]) made.tree.make(layers_[layer].changes[c], report);
  made.root = made.tree.tree();
  for (std::size_t s = 0; s < settings_.size(); ++s)
    made.unset.push_back(settings_[s] ? set(made.root, *settings_[s]) : complaints_[s]);
  if (!report.has_errors()) {
    DataFiles files(sources, static_cast<int>(layers_.size()), open_);
    Context context{report, {}};
    context.origins.reserve(layers_.size());
    for (const Layer& one : layers_) context.origins.push_back(one.origin);
    context.files = &files;
    made.file = read_pathway(context, made.root);
    made.data = files.used();
  }
  made.found = report.take();
  return made;
}

// Whether the pathway holds after each of the changes, as they stand in the file; `all` is after the last.
void Draft::Parts::check_changes(Sources& sources, Attempt& all, Diagnostics& found) const {
  const std::vector<WrittenChange>& changes = layers_.front().changes;
  // What is wrong below is told there, and not of this file.
  Attempt base = attempt(sources, 1, ChangeSet(layers_[1].changes.size(), true));
  if (has_errors(base.found)) {
    found = std::move(base.found);
    const Node& based_on = layers_.front().root.find_entry("based_on")->key;
    found.front().related.push_back({based_on.at, "this file is based on that one"});
    all.file.reset();
    return;
  }
  std::vector<AfterChange> after;
  ChangeSet some(changes.size(), false);
  for (std::size_t made = 0; made < changes.size(); ++made) {
    if (made > 0) some[made - 1] = true;
    Attempt one = attempt(sources, 0, some);
    after.push_back({std::move(one.found), std::move(one.tree)});
  }
  after.push_back({all.found, all.tree});
  if (has_errors(after.front().found)) {  // What is wrong before any change, such as what is set beside the file.
    found = std::move(after.front().found);
    all.file.reset();
    return;
  }
  Diagnostics told = refpath::blame(changes, after, sources, static_cast<int>(layers_.size()));
  if (told.empty()) told = left_without_use(changes, after);
  if (told.empty()) {
    for (const ChangedTree::Moot& moot : after.back().tree.moot())
      told.push_back(
          {Severity::note,
           "change-moot",
           moot.at,
           fmt::format("{} '{}' is gone by now, so that this changes nothing", one_of(moot.section), moot.name),
           "leave it out, or make this change before the other",
           {{moot.gone_at, "it goes here"}}});
    check_alone(sources, told);
  }
  if (has_errors(told)) all.file.reset();
  found = std::move(told);
}

// A change that cannot be made without one before it should say so: otherwise it cannot be valued by itself.
void Draft::Parts::check_alone(Sources& sources, Diagnostics& found) const {
  const auto with_needs = [this](std::size_t change) {
    ChangeSet set(changes_.size(), false);
    std::vector<std::size_t> open = {change};
    while (!open.empty()) {
      const std::size_t one = open.back();
      open.pop_back();
      set[one] = true;
      for (const int needed : changes_[one].needs) open.push_back(static_cast<std::size_t>(needed));
    }
    return set;
  };
  // Each change may have to be tried with each before it; a file far beyond any pathway is not read so often.
  constexpr std::size_t most_parts_read = 5'000'000;
  if (parts_of(layers_.back().root) * changes_.size() * changes_.size() > most_parts_read) return;
  for (std::size_t c = 1; c < changes_.size(); ++c) {
    const ChangeSet alone = with_needs(c);
    if (std::all_of(alone.begin(), alone.begin() + static_cast<std::ptrdiff_t>(c), [](bool made) { return made; }) ||
        attempt(sources, 0, alone).file)
      continue;
    std::vector<std::string_view> missing;
    for (std::size_t other = 0; other < c && missing.empty(); ++other) {
      if (alone[other]) continue;
      ChangeSet both = with_needs(other);
      for (std::size_t i = 0; i < both.size(); ++i) both[i] = both[i] || alone[i];
      if (attempt(sources, 0, both).file) missing.emplace_back(changes_[other].name);
    }
    std::vector<std::string_view> needs;
    for (const int needed : changes_[c].needs) needs.emplace_back(changes_[static_cast<std::size_t>(needed)].name);
    needs.insert(needs.end(), missing.begin(), missing.end());
    found.push_back(
        {Severity::warning,
         "change-alone",
         changes_[c].at,
         missing.empty() ? fmt::format("'{}' cannot be made without several of the changes before it", changes_[c].name)
                         : fmt::format("'{}' cannot be made without '{}'", changes_[c].name, missing.front()),
         missing.empty() ? "name them under `needs`" : fmt::format("say so: `needs: [{}]`", fmt::join(needs, ", ")),
         {}});
  }
}

Reading Draft::Parts::reading(Sources sources, Attempt made, std::size_t layer, const ChangeSet& only) const {
  Reading reading;
  reading.unset = std::move(made.unset);
  for (std::size_t below = 1; below < layers_.size(); ++below) reading.bases.push_back(layers_[below].path);
  for (std::size_t c = 0; c < only.size() && layer == 0; ++c)
    if (only[c]) reading.changes.push_back(changes_[c]);
  Node tree = std::move(made.root);
  if (made.file) {
    std::vector<std::string> paths;
    paths.reserve(layers_.size());
    for (const Layer& one : layers_) paths.push_back(one.path);
    if (layer == 0) name_data_beside_the_first(tree, paths);
    if (layers_.size() > 1) tree = told_in_full(std::move(tree), made.file->pathway, layers_.back().origin);
    const bool is_redesign = layer + 1 < layers_.size();
    reading.resolved = yaml_of(tree);
    const std::string& compare_with = made.file->compare_with;
    reading.compare_with = is_redesign            ? layers_[layer + 1].path
                           : compare_with.empty() ? ""
                                                  : beside(sources[static_cast<int>(layer)].name, compare_with);
  }
  std::string content = content_of(tree);
  for (const int data : made.data) content += sources[data].sha256;
  reading.fingerprint = sha256(content);
  reading.diagnostics = std::move(made.found);
  if (made.file) {
    reading.pathway = std::move(made.file->pathway);
    reading.expected = std::move(made.file->expected);
    reading.severities = std::move(made.file->severities);
  }
  reading.sources = std::move(sources);
  return reading;
}

Reading Draft::Parts::read() const {
  if (!readable()) {
    Reading broken;
    broken.sources = sources_;
    broken.diagnostics = found_;
    broken.unset = complaints_;
    return broken;
  }
  const ChangeSet all(changes_.size(), true);
  Sources sources = sources_;
  Attempt made = attempt(sources, 0, all);
  if (!sound()) {
    made.file.reset();
    made.found.insert(made.found.end(), found_.begin(), found_.end());
    sort_by_place(made.found);
  }
  if (layers_.size() > 1) {
    Diagnostics found;
    check_changes(sources, made, found);
    made.found = std::move(found);
    sort_by_place(made.found);
  }
  return reading(std::move(sources), std::move(made), 0, all);
}

Reading Draft::Parts::read(const ChangeSet& only) const {
  assert(only.size() == changes_.size());
  if (!sound()) return read();
  Sources sources = sources_;
  Attempt made = attempt(sources, 0, only);
  return reading(std::move(sources), std::move(made), 0, only);
}

Reading Draft::Parts::read_base() const {
  if (!sound() || layers_.size() == 1) return read();
  Sources sources = sources_;
  Attempt made = attempt(sources, 1, ChangeSet(layers_[1].changes.size(), true));
  return reading(std::move(sources), std::move(made), 1, {});
}

std::optional<Pathway> Draft::Parts::pathway(const ChangeSet& only) const {
  assert(only.size() == changes_.size());
  if (!sound() || !honours_needs(changes_, only)) return {};
  Sources sources = sources_;
  Attempt made = attempt(sources, 0, only);
  if (!made.file) return {};
  return std::move(made.file->pathway);
}

Diagnostics Draft::Parts::blame(const std::vector<Diagnostics>& after) const {
  std::vector<AfterChange> found;
  found.reserve(after.size());
  for (const Diagnostics& one : after) found.push_back({one, ChangedTree(Node{})});
  return refpath::blame(layers_.front().changes, found, sources_, static_cast<int>(layers_.size()));
}

Draft::Draft(std::string name, std::string text, const Open& open, const std::vector<std::string>& settings)
    : parts_(std::make_shared<const Parts>(std::move(name), std::move(text), open, settings)) {}

const std::vector<NamedChange>& Draft::changes() const {
  return parts_->changes();
}
Reading Draft::read() const {
  return parts_->read();
}
Reading Draft::read(const ChangeSet& only) const {
  return parts_->read(only);
}
Reading Draft::read_base() const {
  return parts_->read_base();
}
Diagnostics Draft::blame(const std::vector<Diagnostics>& after) const {
  return parts_->blame(after);
}
std::optional<Pathway> Draft::pathway(const ChangeSet& only) const {
  return parts_->pathway(only);
}

}  // namespace refpath
