// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "catch.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/reader/keys.hpp"
#include "refpath/reader/read.hpp"
#include "refpath/reader/shapes.hpp"
#include "refpath/reader/yaml.hpp"

using namespace refpath;

namespace {

// What is said of a value that is read alone, in a shape.
std::string said_of(const ShapeRow& shape, std::string_view value) {
  Sources sources;
  Report report;
  const int file = sources.add("value.yaml", "value: " + std::string(value) + "\n");
  const auto root = read_yaml(sources, file, report);
  if (root) {
    Context context{report, {}};
    shape.read(context, root->entries.at(0).value);
  }
  std::string text;
  for (const Diagnostic& d : report.take()) text += render(d, sources);
  return text;
}

}  // namespace

TEST_CASE("Every right example of a shape is read, and every wrong one refused") {
  for (const ShapeRow& shape : shape_rows()) {
    CHECK_FALSE(shape.summary.empty());
    CHECK_FALSE(shape.schema.empty());
    if (shape.read == nullptr) continue;
    CHECK_FALSE(shape.right.empty());
    CHECK_FALSE(shape.wrong.empty());
    for (const std::string_view value : shape.right) {
      INFO(shape.name << ": " << value);
      CHECK(said_of(shape, value).empty());
    }
    for (const std::string_view value : shape.wrong) {
      INFO(shape.name << ": " << value);
      CHECK_FALSE(said_of(shape, value).empty());
    }
  }
}

TEST_CASE("Every quantity may be written long, around every form it has") {
  for (const ShapeRow& shape : shape_rows()) {
    if (!shape.quantity) continue;
    for (const std::string_view value : shape.right) {
      const std::string text = "{value: " + std::string(value) + ", basis: local, source: \"diary week, March\"}";
      INFO(shape.name << ": " << text);
      CHECK(said_of(shape, text).empty());
    }
  }
}

TEST_CASE("Every key has a shape, a mapping, a summary and an example that begins with it") {
  std::set<std::pair<std::string_view, std::string_view>> seen;
  for (const KeyRow& row : key_rows()) {
    INFO(row.mapping << "." << row.key);
    CHECK(seen.insert({row.mapping, row.key}).second);
    CHECK(find_mapping(row.mapping).id == row.mapping);
    CHECK(find_shape(row.shape).name == row.shape);
    CHECK_FALSE(row.summary.empty());
    CHECK(row.example.substr(0, row.key.size() + 2) == std::string(row.key) + ": ");
    CHECK_FALSE((row.required && !row.otherwise.empty()));
  }
  for (const ShapeRow& shape : shape_rows()) {
    const bool used =
        std::any_of(key_rows().begin(), key_rows().end(), [&](const KeyRow& row) { return row.shape == shape.name; });
    INFO(shape.name);
    CHECK(used);
  }
}

// The list under "Keys" of the format, so that no word of it is met as an unknown one.
TEST_CASE("Every key of the format is known in its place") {
  const std::vector<std::pair<std::string_view, std::vector<std::string_view>>> format = {
      {"pathway", {"pathway", "format",       "summary",  "steward",      "agreed_by", "basis",      "source",
                   "hours",   "office_hours", "closed",   "starts_on",    "demand",    "attributes", "priority",
                   "roles",   "places",       "meetings", "clinics",      "steps",     "exits",      "targets",
                   "counts",  "run",          "expect",   "compare_with", "based_on",  "changes"}},
      {"demand", {"referrals", "first_step", "received", "group_size", "with", "backlog", "sources"}},
      {"role", {"label", "wte", "hours", "availability", "background", "cost", "group", "who", "people", "caseload"}},
      {"place", {"label", "number", "cost"}},
      {"meeting", {"label", "starts", "every", "first_on", "lasts", "attend", "room_for", "held"}},
      {"clinic", {"label", "starts", "every", "first_on", "slots", "attend", "notice", "kept"}},
      {"step", {"label",    "delay",          "work",      "meeting", "clinic", "all_of", "first_of", "at_least",
                "together", "time_kind",      "at_close",  "then",    "missed", "tries",  "repeat",   "leaves",
                "full",     "same_person_as", "milestone", "takes",   "frees",  "counts", "fee",      "matches"}},
      {"outcome", {"share", "because", "delay", "when", "takes", "frees"}},
      {"exit", {"kind", "label", "counts", "fee", "keeps"}},
      {"target", {"label", "from", "to", "within", "share", "only", "cohort"}},
      {"count", {"label", "better", "unit"}},
      {"run", {"weeks", "warm_up", "replications", "precision", "seed", "worth"}},
      {"quantity", {"value", "basis", "source", "between"}}};
  for (const auto& [mapping, keys] : format)
    for (const std::string_view key : keys) {
      INFO(mapping << "." << key);
      CHECK(find_key(mapping, key) != nullptr);
    }
}
