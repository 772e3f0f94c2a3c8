// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/meant_keys.hpp"

#include <algorithm>
#include <cctype>
#include <string>

#include "refpath/diagnostics/suggest.hpp"
#include "refpath/reader/keys.hpp"

namespace refpath {

namespace {

// By key of a mapping: the words that people write for it.
struct Words {
  std::string_view mapping, key;
  bool same_value;
  std::vector<std::string_view> words;
};

std::vector<OtherWord> all_words() {
  const std::vector<Words> rows = {
      {"pathway", "pathway", true, {"title", "name"}},
      {"pathway", "summary", true, {"description", "notes", "about"}},
      {"pathway", "steward", true, {"owner", "author"}},
      {"pathway", "hours", true, {"opening_hours", "working_hours"}},
      {"pathway", "roles", true, {"staff", "people", "team", "teams", "staffing"}},
      {"pathway", "steps", true, {"stages", "activities", "tasks", "nodes"}},
      {"pathway", "exits", true, {"outcomes", "ends", "endings", "results"}},
      {"pathway", "places", true, {"rooms", "beds"}},
      {"pathway", "targets", true, {"standards", "goals"}},
      {"pathway", "demand", false, {"referrals", "arrivals"}},
      {"role", "label", true, {"name", "title", "description"}},
      {"role", "wte", true, {"fte", "headcount", "number", "staff"}},
      {"role", "hours", true, {"working_hours", "opening_hours"}},
      {"role", "background", true, {"other_work"}},
      {"role", "cost", true, {"price", "pay", "rate"}},
      {"step", "label", true, {"name", "title", "description"}},
      {"step", "then", true, {"next", "goes_to", "leads_to", "to", "outcomes", "outcome"}},
      {"step", "delay", true, {"wait", "waits"}},
      {"step", "work", true, {"does", "done_by"}},
      {"step", "work", false, {"who", "time", "duration", "minutes", "requires", "uses", "needs"}},
      {"step", "first_of", true, {"any_of", "one_of", "either"}},
      {"step", "all_of", true, {"parallel", "both"}},
      {"step", "missed", false, {"dna", "no_show", "did_not_attend"}},
      {"step", "tries", false, {"attempts", "try"}},
      {"step", "leaves", false, {"patience", "dropout", "drop_out"}},
      {"step", "full", false, {"capacity"}},
      {"step", "repeat", false, {"sessions"}},
      {"step", "frees", true, {"releases"}},
      {"step", "fee", true, {"price", "charge"}},
      {"step", "fee", false, {"cost"}},  // It may be of an hour.
      {"outcome", "share", true, {"percent", "percentage", "chance", "probability", "proportion"}},
      {"outcome", "when", true, {"if", "for", "only", "where"}},
      {"outcome", "delay", true, {"wait"}},
      {"outcome", "because", true, {"why", "reason", "note"}},
      {"missed", "share", true, {"percent", "percentage", "chance", "rate"}},
      {"missed", "then", true, {"next", "goes_to"}},
      {"tries", "at_most", true, {"max", "maximum", "number", "times"}},
      {"tries", "then", true, {"next", "goes_to", "else", "otherwise"}},
      {"leaves", "after", true, {"patience", "wait"}},
      {"leaves", "then", true, {"next", "goes_to"}},
      {"full", "waiting", true, {"capacity", "max", "maximum", "at_most"}},
      {"full", "then", true, {"next", "goes_to"}},
      {"repeat", "times", true, {"number", "sessions"}},
      {"repeat", "every", true, {"interval"}},
      {"meeting", "label", true, {"name", "title", "description"}},
      {"meeting", "starts", true, {"when", "day", "days"}},
      {"meeting", "lasts", true, {"length", "duration", "minutes"}},
      {"meeting", "attend", true, {"attendees", "who", "people", "staff"}},
      {"meeting", "room_for", true, {"capacity", "room", "max", "places"}},
      {"meeting", "every", true, {"frequency"}},
      {"clinic", "label", true, {"name", "title", "description"}},
      {"clinic", "starts", true, {"when", "day", "days"}},
      {"clinic", "slots", true, {"appointments", "capacity"}},
      {"clinic", "attend", true, {"attendees", "who", "people", "staff"}},
      {"demand", "referrals", true, {"rate", "arrivals", "number"}},
      {"demand", "first_step", true, {"start", "starts_at", "first"}},
      {"source", "referrals", true, {"rate", "arrivals", "number"}},
      {"source", "first_step", true, {"start", "starts_at", "first"}},
      {"place", "label", true, {"name", "title", "description"}},
      {"place", "number", true, {"capacity", "beds", "rooms"}},
      {"place", "cost", true, {"price"}},
      {"exit", "label", true, {"name", "title", "description"}},
      {"exit", "kind", true, {"type"}},
      {"target", "label", true, {"name", "title", "description"}},
      {"target", "share", true, {"percent", "percentage"}},
      {"target", "from", true, {"start"}},
      {"target", "to", true, {"end"}},
      {"target", "within", true, {"limit"}},
      {"quantity", "between", true, {"range"}},
      {"quantity", "source", true, {"reference"}},
  };
  std::vector<OtherWord> all;
  for (const Words& row : rows)
    for (const std::string_view word : row.words) all.push_back({row.mapping, word, row.key, row.same_value});
  return all;
}

}  // namespace

const std::vector<OtherWord>& other_words() {
  static const std::vector<OtherWord> all = all_words();
  return all;
}

MeantKey meant_key(std::string_view mapping, std::string_view word) {
  const std::string_view near = nearest(word, keys_in(mapping));
  std::string lower(word);
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  for (const OtherWord& other : other_words())
    if (other.mapping == mapping && other.word == lower) return {other.key, other.same_value, true};
  // A key that is right elsewhere most likely stands in the wrong place.
  const bool elsewhere = std::any_of(mapping_rows().begin(), mapping_rows().end(), [&](const MappingRow& row) {
    return row.id != mapping && find_key(row.id, word) != nullptr;
  });
  return {near, !near.empty() && !elsewhere, false};
}

const Entry* entry_meant_for(const Node& node, std::string_view mapping, std::string_view key) {
  if (const Entry* written = node.find_entry(key)) return written;
  for (const Entry& entry : node.entries) {
    if (find_key(mapping, entry.key.text) != nullptr) continue;
    const MeantKey meant = meant_key(mapping, entry.key.text);
    if (meant.same_value && meant.key == key) return &entry;
  }
  return nullptr;
}

}  // namespace refpath
