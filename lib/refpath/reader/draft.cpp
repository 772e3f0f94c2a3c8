// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/draft.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/diagnostics/sha256.hpp"
#include "refpath/reader/blame.hpp"
#include "refpath/reader/change_list.hpp"
#include "refpath/reader/data_files.hpp"
#include "refpath/reader/keys.hpp"
#include "refpath/reader/make_change.hpp"
#include "refpath/reader/mapping.hpp"
#include "refpath/reader/read_pathway.hpp"
#include "refpath/reader/resolved.hpp"
#include "refpath/reader/settings.hpp"
#include "refpath/reader/values.hpp"
#include "refpath/reader/yaml.hpp"

namespace refpath {

namespace {

constexpr std::size_t most_layers = 10;

// What a redesign says itself; everything else is that of its base, but for what its changes make of it.
constexpr std::array<std::string_view, 11> own_keys = {"pathway", "format", "summary",  "steward", "agreed_by", "basis",
                                                       "source",  "run",    "based_on", "changes", "expect"};
// What it does not take over: the rest of the keys it writes, and all of its base.
constexpr std::array<std::string_view, 3> not_inherited = {"pathway", "summary", "expect"};

template <std::size_t n>
bool is_one_of(const std::array<std::string_view, n>& keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

const Entry* find_entry(const Node& mapping, std::string_view key) {
  const auto found =
      std::find_if(mapping.entries.begin(), mapping.entries.end(), [&](const Entry& e) { return e.key.text == key; });
  return found == mapping.entries.end() ? nullptr : &*found;
}

// The tree of a redesign before its changes: what it says itself in front of what its base says.
Node overlaid(const Node& redesign, Node base) {
  Node made = redesign;
  made.entries.clear();
  const auto keep = [](const std::string& key) {
    return key != "based_on" && key != "changes" && key != "basis" && key != "source" && key != "run";
  };
  for (const Entry& entry : redesign.entries)
    if (keep(entry.key.text)) made.entries.push_back(entry);
  if (const Entry* based_on = find_entry(redesign, "based_on")) {
    Entry compared = *based_on;
    compared.key.text = "compare_with";
    made.entries.push_back(std::move(compared));
  }
  const Entry* run = find_entry(redesign, "run");
  for (Entry& entry : base.entries) {
    if (is_one_of(not_inherited, entry.key.text) || find_entry(made, entry.key.text) != nullptr) continue;
    if (entry.key.text == "run" && run != nullptr && run->value.is_mapping() && entry.value.is_mapping()) {
      Entry both = *run;
      for (Entry& inherited : entry.value.entries)
        if (find_entry(both.value, inherited.key.text) == nullptr) both.value.entries.push_back(std::move(inherited));
      made.entries.push_back(std::move(both));
    } else {
      made.entries.push_back(std::move(entry));
    }
  }
  if (run != nullptr && find_entry(made, "run") == nullptr) made.entries.push_back(*run);
  return made;
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

 private:
  // One file of the row: a redesign, what it is based on, and so on.
  struct Layer {
    Node root;
    std::vector<WrittenChange> changes;
  };
  // What comes of reading with some of the changes.
  struct Attempt {
    Diagnostics found;
    ChangedTree tree;
    std::optional<PathwayFile> file;
    std::vector<std::string> unset;
    std::vector<int> data;
  };

  void load(const Open& open, Report& report);
  [[nodiscard]] std::optional<Layer> load_layer(int file, Report& report);
  [[nodiscard]] std::string path_of_base(const Layer& layer, int file, const Open& open, Report& report) const;
  [[nodiscard]] Attempt attempt(Sources& sources, std::size_t layer, const ChangeSet& only) const;
  [[nodiscard]] Node base_of(std::size_t layer, Report& report) const;
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
  std::vector<std::string> paths_;
  std::vector<NamedChange> changes_;
  std::vector<Origin> origins_;
  std::vector<std::optional<Setting>> settings_;
  std::vector<std::string> complaints_;  // Of each setting.
};

Draft::Parts::Parts(std::string name, std::string text, const Open& open, const std::vector<std::string>& settings)
    : open_(open) {
  Report report;
  sources_.add(std::move(name), std::move(text));
  load(open, report);
  for (const std::string& setting : settings) {
    complaints_.emplace_back();
    settings_.push_back(read_setting(setting, sources_, report, complaints_.back()));
  }
  found_ = report.take();
  if (!layers_.empty())
    for (const WrittenChange& one : layers_.front().changes) changes_.push_back(one.change);
}

std::optional<Draft::Parts::Layer> Draft::Parts::load_layer(int file, Report& report) {
  std::optional<Node> root = read_yaml(sources_, file, report);
  if (!root) return {};
  Layer layer;
  layer.root = std::move(*root);
  Context context{report, {}};
  // Slips in these are told where the whole is read.
  Report unheard;
  Context quiet{unheard, {}};
  Origin origin;
  if (const Node* basis = layer.root.find("basis")) origin.basis = read_basis(quiet, *basis).value_or(origin.basis);
  if (const Node* source = layer.root.find("source")) origin.source = read_text(quiet, *source, "source");
  origins_.resize(static_cast<std::size_t>(file) + 1);
  origins_.back() = origin;
  const Entry* changes = find_entry(layer.root, "changes");
  if (changes == nullptr) return layer;
  if (find_entry(layer.root, "based_on") == nullptr) {
    report.error("based-on", changes->key.at, "'changes' does not say what it changes",
                 "name the file beside this one that it changes: `based_on: current.yaml`");
  } else if (changes->value.is_nothing()) {
    report_nothing(context, changes->key, find_key("pathway", "changes")->example);
  } else {
    layer.changes = read_changes(context, changes->value, changes->key.at);
  }
  return layer;
}

// Empty when there is no base, or it was reported.
std::string Draft::Parts::path_of_base(const Layer& layer, int file, const Open& open, Report& report) const {
  const Entry* based_on = find_entry(layer.root, "based_on");
  if (based_on == nullptr) return "";
  Context context{report, {}};
  if (based_on->value.is_nothing()) {
    report_nothing(context, based_on->key, "based_on: current.yaml");
    return "";
  }
  const std::string written = read_text(context, based_on->value, "based_on");
  if (written.empty()) return "";
  const Location& at = based_on->value.at;
  if (const Entry* other = find_entry(layer.root, "compare_with"))
    report
        .error("based-on", other->key.at, "a redesign is compared with the file that it is based on",
               "leave `compare_with` out")
        .related.push_back({based_on->key.at, "that file is named here"});
  for (const Entry& entry : layer.root.entries) {
    if (find_key("pathway", entry.key.text) == nullptr || is_one_of(own_keys, entry.key.text) ||
        entry.key.text == "compare_with")
      continue;
    report
        .error("redesign-key", entry.key.at,
               fmt::format("a redesign takes its '{}' from '{}'", entry.key.text, printable(written)),
               is_changeable(entry.key.text)
                   ? fmt::format("write what is different in a change: `changes: {{name: {{change: {{{}: ..}}}}}}`",
                                 entry.key.text)
                   : "leave it out")
        .related.push_back({based_on->key.at, "it is based on that file here"});
  }
  const std::string path = beside(sources_[file].name, written);
  const auto known = std::find(paths_.begin(), paths_.end(), path);
  if (known != paths_.end()) {
    std::string round;
    for (auto each = known; each != paths_.end(); ++each) round += fmt::format("{} -> ", *each);
    report.error("based-on", at,
                 known + 1 == paths_.end() ? "this file is based on itself"
                                           : fmt::format("these files are based on each other: {}{}", round, path),
                 "name the file of the current pathway");
    return "";
  }
  if (paths_.size() >= most_layers) {
    report.error("based-on", at, fmt::format("more than {} files are based on each other", most_layers),
                 "make one whole file of some of them: `refpath show --resolved`");
    return "";
  }
  if (!open) {
    report.error("based-on", at, "no further file can be read here", "write the whole pathway in one file");
    return "";
  }
  return path;
}

void Draft::Parts::load(const Open& open, Report& report) {
  paths_.push_back(beside("", sources_[0].name));
  for (int file = 0;; ++file) {
    auto layer = load_layer(file, report);
    if (!layer) {
      layers_.clear();
      return;
    }
    layers_.push_back(std::move(*layer));
    const std::string path = path_of_base(layers_.back(), file, open, report);
    if (path.empty()) return;
    std::optional<std::string> text = open(path);
    if (!text) {
      report.error("based-on", find_entry(layers_.back().root, "based_on")->value.at,
                   fmt::format("the file '{}' cannot be read", printable(path)),
                   "check its name; it is looked for beside this file");
      return;
    }
    sources_.add(path, std::move(*text));
    paths_.push_back(path);
  }
}

// The tree on which the changes of a layer are made.
Node Draft::Parts::base_of(std::size_t layer, Report& report) const {
  if (layer + 1 == layers_.size()) return layers_[layer].root;
  ChangedTree below(base_of(layer + 1, report));
  for (const WrittenChange& change : layers_[layer + 1].changes) below.make(change, report);
  return overlaid(layers_[layer].root, below.tree());
}

Draft::Parts::Attempt Draft::Parts::attempt(Sources& sources, std::size_t layer, const ChangeSet& only) const {
  Report report;
  Attempt made{{}, ChangedTree(base_of(layer, report)), {}, {}, {}};
  for (std::size_t c = 0; c < layers_[layer].changes.size(); ++c)
    if (only[c]) made.tree.make(layers_[layer].changes[c], report);
  Node tree = made.tree.tree();
  for (std::size_t s = 0; s < settings_.size(); ++s)
    made.unset.push_back(settings_[s] ? set(tree, *settings_[s]) : complaints_[s]);
  if (!report.has_errors()) {
    DataFiles files(sources, static_cast<int>(layers_.size()), open_);
    Context context{report, {}, origins_};
    context.files = &files;
    made.file = read_pathway(context, tree);
    made.data = files.used();
  }
  made.found = report.take();
  if (!settings_.empty()) made.tree = ChangedTree(std::move(tree));
  return made;
}

// Whether the pathway holds after each of the changes, as they stand in the file; `all` is after the last.
void Draft::Parts::check_changes(Sources& sources, Attempt& all, Diagnostics& found) const {
  const std::vector<WrittenChange>& changes = layers_.front().changes;
  std::vector<AfterChange> after;
  ChangeSet some(changes.size(), false);
  for (std::size_t made = 0; made <= changes.size(); ++made) {
    if (made > 0) some[made - 1] = true;
    Attempt one = made < changes.size() ? attempt(sources, 0, some) : std::move(all);
    if (made == 0 && has_errors(one.found)) {  // What the redesign is based on is wrong, or what is set beside it.
      found = std::move(one.found);
      all.file.reset();
      return;
    }
    if (made == changes.size()) {
      all = std::move(one);
      after.push_back({all.found, all.tree});
    } else {
      after.push_back({std::move(one.found), std::move(one.tree)});
    }
  }
  Diagnostics told = blame(changes, after, sources);
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
  reading.bases.assign(paths_.begin() + 1, paths_.end());
  for (std::size_t c = 0; c < only.size() && layer == 0; ++c)
    if (only[c]) reading.changes.push_back(changes_[c]);
  Node tree = made.tree.tree();
  if (made.file) {
    if (layers_.size() > 1) tree = told_in_full(std::move(tree), made.file->pathway, origins_.back());
    const bool is_redesign = layer + 1 < layers_.size();
    reading.resolved = yaml_of(tree);
    const std::string& compare_with = made.file->compare_with;
    reading.compare_with = is_redesign            ? paths_[layer + 1]
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
std::optional<Pathway> Draft::pathway(const ChangeSet& only) const {
  return parts_->pathway(only);
}

}  // namespace refpath
