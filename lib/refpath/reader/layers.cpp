// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/layers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/reader/keys.hpp"
#include "refpath/reader/make_change.hpp"
#include "refpath/reader/mapping.hpp"
#include "refpath/reader/values.hpp"
#include "refpath/reader/yaml.hpp"

namespace refpath {

namespace {

constexpr std::size_t most_layers = 10;

// What a redesign says itself; everything else is that of its base, but for what its changes make of it.
constexpr std::array<std::string_view, 12> own_keys = {"pathway",   "format",   "summary", "steward",
                                                       "agreed_by", "basis",    "source",  "run",
                                                       "check",     "based_on", "changes", "expect"};
// What it does not take over: the rest of the keys it writes, and all of its base.
constexpr std::array<std::string_view, 3> not_inherited = {"pathway", "summary", "expect"};
// What it takes over key by key, its own before those of its base.
constexpr std::array<std::string_view, 2> shared = {"run", "check"};

template <std::size_t n>
bool is_one_of(const std::array<std::string_view, n>& keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

// The tree of a redesign before its changes: what it says itself in front of what its base says.
Node overlaid(const Node& redesign, Node base) {
  Node made = redesign;
  made.entries.clear();
  const auto keep = [](const std::string& key) {
    return key != "based_on" && key != "changes" && key != "basis" && key != "source" && !is_one_of(shared, key);
  };
  for (const Entry& entry : redesign.entries)
    if (keep(entry.key.text)) made.entries.push_back(entry);
  if (const Entry* based_on = redesign.find_entry("based_on")) {
    Entry compared = *based_on;
    compared.key.text = "compare_with";
    made.entries.push_back(std::move(compared));
  }
  for (Entry& entry : base.entries) {
    if (is_one_of(not_inherited, entry.key.text) || made.find_entry(entry.key.text) != nullptr) continue;
    const Entry* own = is_one_of(shared, entry.key.text) ? redesign.find_entry(entry.key.text) : nullptr;
    if (own == nullptr) {
      made.entries.push_back(std::move(entry));
      continue;
    }
    Entry both = *own;
    if (both.value.is_mapping())
      for (Entry& inherited : entry.value.entries)
        if (both.value.find_entry(inherited.key.text) == nullptr) both.value.entries.push_back(std::move(inherited));
    made.entries.push_back(std::move(both));
  }
  for (const std::string_view key : shared)
    if (const Entry* own = redesign.find_entry(key); own != nullptr && made.find_entry(key) == nullptr)
      made.entries.push_back(*own);
  return made;
}

class Loading {
 public:
  Loading(Sources& sources, const Open& open, Report& report) : sources_(sources), open_(open), report_(report) {}

  std::vector<Layer> load();

 private:
  [[nodiscard]] std::optional<Layer> load_layer(int file) const;
  // Empty when there is no base, or it was reported.
  [[nodiscard]] std::string path_of_base(const Layer& layer, int file) const;
  void refuse_what_is_inherited(const Layer& layer, const Entry& based_on) const;

  Sources& sources_;
  const Open& open_;
  Report& report_;
  std::vector<Layer> layers_;
};

std::optional<Layer> Loading::load_layer(int file) const {
  std::optional<Node> root = read_yaml(sources_, file, report_);
  if (!root) return {};
  Layer layer;
  layer.root = std::move(*root);
  Context context{report_, {}};
  // Slips in these are told where the whole is read.
  Report unheard;
  Context quiet{unheard, {}};
  if (const Node* basis = layer.root.find("basis"))
    layer.origin.basis = read_basis(quiet, *basis).value_or(Basis::assumed);
  if (const Node* source = layer.root.find("source")) layer.origin.source = read_text(quiet, *source, "source");
  const Entry* changes = layer.root.find_entry("changes");
  if (changes == nullptr) return layer;
  if (layer.root.find_entry("based_on") == nullptr) {
    report_.error("based-on", changes->key.at, "'changes' does not say what it changes",
                  "name the file beside this one that it changes: `based_on: current.yaml`");
  } else if (changes->value.is_nothing()) {
    report_nothing(context, changes->key, find_key("pathway", "changes")->example);
  } else {
    layer.changes = read_changes(context, changes->value, changes->key.at);
  }
  return layer;
}

std::string Loading::path_of_base(const Layer& layer, int file) const {
  const Entry* based_on = layer.root.find_entry("based_on");
  if (based_on == nullptr) return "";
  Context context{report_, {}};
  if (based_on->value.is_nothing()) {
    report_nothing(context, based_on->key, "based_on: current.yaml");
    return "";
  }
  const std::string written = read_text(context, based_on->value, "based_on");
  if (written.empty()) return "";
  const Location& at = based_on->value.at;
  refuse_what_is_inherited(layer, *based_on);
  std::string path = beside(sources_[file].name, written);
  std::vector<std::string> paths;
  paths.reserve(layers_.size());
  for (const Layer& above : layers_) paths.push_back(above.path);
  const auto known = std::find(paths.begin(), paths.end(), path);
  if (known != paths.end()) {
    std::string round;
    for (auto each = known; each != paths.end(); ++each) round += fmt::format("{} -> ", *each);
    report_.error("based-on", at,
                  known + 1 == paths.end() ? "this file is based on itself"
                                           : fmt::format("these files are based on each other: {}{}", round, path),
                  "name the file of the current pathway");
    return "";
  }
  if (paths.size() >= most_layers) {
    report_.error("based-on", at, fmt::format("more than {} files are based on each other", most_layers),
                  "make one whole file of some of them: `refpath show --resolved`");
    return "";
  }
  if (!open_) {
    report_.error("based-on", at, "no further file can be read here", "write the whole pathway in one file");
    return "";
  }
  return path;
}

void Loading::refuse_what_is_inherited(const Layer& layer, const Entry& based_on) const {
  if (const Entry* other = layer.root.find_entry("compare_with"))
    report_
        .error("based-on", other->key.at, "a redesign is compared with the file that it is based on",
               "leave `compare_with` out")
        .related.push_back({based_on.key.at, "that file is named here"});
  for (const Entry& entry : layer.root.entries) {
    if (find_key("pathway", entry.key.text) == nullptr || is_one_of(own_keys, entry.key.text) ||
        entry.key.text == "compare_with")
      continue;
    report_
        .error("redesign-key", entry.key.at,
               fmt::format("a redesign takes its '{}' from '{}'", entry.key.text, printable(based_on.value.text)),
               is_changeable(entry.key.text)
                   ? fmt::format("write what is different in a change: `changes: {{name: {{change: {{{}: ..}}}}}}`",
                                 entry.key.text)
                   : "leave it out")
        .related.push_back({based_on.key.at, "it is based on that file here"});
  }
}

std::vector<Layer> Loading::load() {
  std::string path = beside("", sources_[0].name);
  for (int file = 0;; ++file) {
    auto layer = load_layer(file);
    if (!layer) return {};
    layer->path = std::move(path);
    layers_.push_back(std::move(*layer));
    path = path_of_base(layers_.back(), file);
    if (path.empty()) return std::move(layers_);
    Opened opened = open_(path);
    const Location& named = layers_.back().root.find_entry("based_on")->value.at;
    if (!opened.text) {
      report_.not_opened("based-on", path, opened, named);
      return std::move(layers_);
    }
    sources_.add(path, std::move(*opened.text));
  }
}

}  // namespace

std::vector<Layer> load_layers(Sources& sources, const Open& open, Report& report) {
  return Loading(sources, open, report).load();
}

Node below(const std::vector<Layer>& layers, std::size_t layer, Report& report) {
  if (layer + 1 == layers.size()) return layers[layer].root;
  ChangedTree base(below(layers, layer + 1, report));
  for (const WrittenChange& change : layers[layer + 1].changes) base.make(change, report);
  return overlaid(layers[layer].root, base.tree());
}

}  // namespace refpath
