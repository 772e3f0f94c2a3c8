// SPDX-License-Identifier: Apache-2.0
#include "fuzz/targets.hpp"

#include "fuzz/property.hpp"
#include "refpath/numerics/philox.hpp"
#include "refpath/reader/draft.hpp"
#include "refpath/reader/shapes.hpp"
#include "refpath/reader/yaml.hpp"

namespace refpath::test {

namespace {

Open opening(std::string_view path, std::string text) {
  return [path, text = std::move(text)](const std::string& asked) -> std::optional<std::string> {
    if (asked != path) return {};
    return text;
  };
}

// The same for the same text (FNV-1a).
std::uint32_t mixed(std::string_view text) {
  std::uint32_t made = 2166136261;
  for (const char byte : text) made = (made ^ static_cast<unsigned char>(byte)) * 16777619;
  return made;
}

// About half of all changes.
ChangeSet some_of(std::size_t changes, std::string_view text) {
  ChangeSet set;
  for (std::size_t c = 0; c < changes; ++c)
    set.push_back((philox({static_cast<std::uint32_t>(c), 0, 0, 0}, {mixed(text), 0})[0] & 1) == 1);
  return set;
}

// Read again for every value that is set in it, and many times for its changes.
constexpr const char* few_lines = R"(pathway: Few
demand: {referrals: 5 per week, first_step: triage}
roles: {nurse: {wte: 2, hours: Mon-Fri 09:00-17:00}, kit: {people: {ann: Mon 09:00-17:00}}, gp: {wte: 1}}
attributes: {urgency: {urgent: 20%, routine: rest}}
steps:
  triage: {work: {nurse: 10/15/25 min}, then: {gone: 15%, visit: {share: 20%, delay: 1 day}, meet: rest}}
  visit: {work: {nurse: {contact: 40 min}}, repeat: {times: 3, every: 1 week}, then: done}
  meet: {meeting: huddle, delay: {by: {urgency: {urgent: 1 day, routine: 2 days}}}, counts: {told: 1}, then: done}
meetings: {huddle: {starts: Tue 14:00, lasts: 30 min, attend: {nurse: 1}}}
counts: {told: {better: fewer}}
exits: {done: treated, gone: gave_up}
targets: {soon: {from: referred, to: done, within: 4 weeks}}
)";

}  // namespace

const std::vector<Target>& targets() {
  static const std::vector<Target> all = {{"fuzz_reader", fuzz_reader, seeds_of_reader},
                                          {"fuzz_quantities", fuzz_quantities, seeds_of_quantities},
                                          {"fuzz_changes", fuzz_changes, seeds_of_changes},
                                          {"fuzz_settings", fuzz_settings, seeds_of_settings},
                                          {"fuzz_csv", fuzz_csv, seeds_of_csv}};
  return all;
}

void fuzz_reader(std::string_view text) {
  const Open data = opening("minutes.csv", "minutes\n12\n15\n");
  must_be_sound(read("fuzzed.yaml", std::string(text), data));
}

void fuzz_quantities(std::string_view text) {
  Sources sources;
  Report report;
  const int file = sources.add("value.yaml", "value: " + std::string(text) + "\n");
  const auto root = read_yaml(sources, file, report);
  must(root.has_value() || report.has_errors(), "neither a tree nor an error");
  if (root && root->is_mapping() && !root->entries.empty()) {
    for (const ShapeRow& shape : shape_rows()) {
      if (shape.read == nullptr) continue;
      Report of_shape;
      Context context{of_shape, {}};
      shape.read(context, root->entries.front().value);
      must_be_told_well(of_shape.take(), sources, reader_codes());
    }
  }
  must_be_told_well(report.take(), sources, reader_codes());
}

void fuzz_changes(std::string_view text) {
  const Draft draft("redesign.yaml", "pathway: Redesign\nbased_on: base.yaml\n" + std::string(text),
                    opening("base.yaml", few_lines));
  const Reading all = draft.read();
  must_be_sound(all);
  constexpr std::size_t most = 6;  // Each is read with each before it; more of the same show no more.
  const std::size_t changes = draft.changes().size();
  if (changes > most) return;
  ChangeSet set(changes, false);
  for (std::size_t made = 0; made <= changes; ++made) {
    if (made > 0) set[made - 1] = true;
    const Reading some = draft.read(set);
    must(some.pathway.has_value() != has_errors(some.diagnostics), "neither a pathway nor an error, or both");
    must_be_told_well(some.diagnostics, some.sources, reader_codes());
    must(!all.pathway || some.pathway, "all changes make a pathway, but not the first " + std::to_string(made));
  }
  const ChangeSet subset = some_of(changes, text);
  const Reading some = draft.read(subset);
  must_be_told_well(some.diagnostics, some.sources, reader_codes());
  const bool is_one = some.pathway && honours_needs(draft.changes(), subset);
  must(draft.pathway(subset).has_value() == is_one, "a set of changes makes a pathway in one way and not in another");
}

void fuzz_settings(std::string_view text) {
  const Draft draft("fixed.yaml", few_lines, {}, {std::string(text)});
  const Reading reading = draft.read();
  must(reading.unset.size() == 1, "it is not said whether the value was set");
  must_be_told_well(reading.diagnostics, reading.sources, reader_codes());
  must(reading.pathway.has_value() != has_errors(reading.diagnostics), "neither a pathway nor an error, or both");
  if (reading.unset.front().empty()) must_be_sound(reading);
}

void fuzz_csv(std::string_view text) {
  const char* before = "pathway: Data\nroles: {gp: {wte: 2}}\n";
  const char* after = "exits: {done: caseload}\n";
  const std::vector<std::string> ways = {"steps: {refer: {delay: {data: data.csv}, then: done}}\n",
                                         "steps: {refer: {work: {gp: {data: data.csv, column: a}}, then: done}}\n",
                                         "demand: {referrals: {replay: data.csv}}\nsteps: {refer: {then: done}}\n"};
  must_be_sound(
      read("fixed.yaml", before + ways[mixed(text) % ways.size()] + after, opening("data.csv", std::string(text))));
}

}  // namespace refpath::test
