// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/read_pathway.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "refpath/reader/branches.hpp"
#include "refpath/reader/data_files.hpp"
#include "refpath/reader/marks.hpp"
#include "refpath/reader/no_exits.hpp"
#include "refpath/reader/place_order.hpp"
#include "refpath/reader/read_expect.hpp"
#include "refpath/reader/read_severities.hpp"
#include "refpath/reader/sections.hpp"
#include "refpath/reader/step_references.hpp"

namespace refpath {

namespace {

constexpr std::string_view version = "1";

// One place for each name, so that they can be referred to by index before they are read.
void make_places(const DeclaredNames& names, Pathway& pathway) {
  const auto named = [](auto& things, const std::vector<std::string>& all) {
    for (const std::string& name : all) {
      things.emplace_back();
      things.back().name = name;
    }
  };
  named(pathway.roles, names.roles);
  named(pathway.places, names.places);
  named(pathway.meetings, names.meetings);
  named(pathway.clinics, names.clinics);
  named(pathway.counts, names.counts);
  named(pathway.steps, names.steps);
  named(pathway.exits, names.exits);
  named(pathway.milestones, names.milestones);
  named(pathway.attributes, names.attributes);
}

// A milestone stands where it is first named.
void place_milestones(Pathway& pathway) {
  for (const Step& step : pathway.steps) {
    if (!step.milestone || step.milestone->milestone < 0) continue;
    Milestone& milestone = pathway.milestones[static_cast<std::size_t>(step.milestone->milestone)];
    if (!milestone.at.known()) milestone.at = step.milestone->at;
  }
}

// Whether all names are resolved that lead from step to step: those that are not were reported where they stand.
bool is_resolved(const Pathway& pathway) {
  for (const Step& step : pathway.steps) {
    if (!step.at.known() || (step.split && step.split->entries.empty())) return false;
    for (const std::vector<Outcome>* outcomes : outcome_lists(step))
      for (const Outcome& outcome : *outcomes)
        if (outcome.next.index < 0) return false;
  }
  if (!pathway.demand) return true;
  for (const Source& source : pathway.demand->sources) {
    if (source.first_step < 0) return false;
    for (const Source::Backlog& backlog : source.backlog)
      if (backlog.step < 0) return false;
  }
  return true;
}

// What steps say of each other, once each of them is read.
void check_steps(const Pathway& pathway, const Node& root, Report& report) {
  const Node* steps = root.find("steps");
  if (steps == nullptr || !is_resolved(pathway)) return;
  check_step_references(pathway, *steps, report);
  const std::size_t errors = report.size();
  check_branches(pathway, report);
  if (report.size() == errors) check_places(pathway, report);
}

void read_parts(Context& context, const Node& root, const Location& start, PathwayFile& file) {
  Pathway& pathway = file.pathway;
  Mapping at(context, root, "pathway", "a pathway file", start);
  pathway.name = at.text("pathway");
  pathway.at = at.key_place("pathway");
  if (const Node* format = at.at("format"); format != nullptr && !(format->is_scalar() && format->text == version))
    context.report.error("format", format->at,
                         fmt::format("this version of refpath reads format {}, not '{}'", version, text_of(*format)),
                         "write `format: 1`");
  pathway.summary = at.text("summary");
  pathway.steward = at.text("steward");
  if (const Node* basis = at.at("basis")) pathway.basis = read_basis(context, *basis).value_or(Basis::assumed);
  pathway.source = at.text("source");
  pathway.hours.value = office_week();
  if (const Node* hours = at.at("hours"))
    if (auto read = read_quantity<Hours>(context, *hours, read_hours,
                                         [](const Hours& h) { return static_cast<double>(open_per_week(h)); }))
      pathway.hours = std::move(*read);
  pathway.agreed_by = at.text("agreed_by");
  file.compare_with = at.text("compare_with");
  if (const Node* other = at.at("compare_with"); other != nullptr && context.files != nullptr)
    context.files->refuse_outside(context, *other, file.compare_with);
  // What makes a redesign of a pathway has been made by now.
  for (const std::string_view key : {"based_on", "changes"}) (void)at.at(key);
  read_calendar(at, pathway);

  make_places(context.names, pathway);
  const auto section = [&](std::string_view key, void (*read)(Context&, const Node&, const Location&, Pathway&)) {
    if (const Node* node = at.at(key)) read(context, *node, at.key_place(key), pathway);
  };
  section("attributes", read_attributes);
  section("priority", read_priority);
  section("roles", read_roles);
  section("places", read_places);
  section("meetings", read_meetings);
  section("clinics", read_clinics);
  section("counts", read_counts);
  const std::size_t errors = context.report.size();
  section("steps", read_steps);
  if (!context.names.meant_as_exits.empty()) {
    report_no_exits(context.names.meant_as_exits, at.key_place("steps"), context.report);
    at.is_reported("exits");
  }
  section("exits", read_exits);
  section("demand", read_demand);
  if (context.report.size() == errors) check_steps(pathway, root, context.report);
  section("targets", read_targets);
  section("run", read_run);
  if (const Node* check = at.at("check")) file.severities = read_severities(context, *check, at.key_place("check"));
  if (const Node* expect = at.at("expect")) file.expected = read_expect(context, *expect);
  place_milestones(pathway);
  check_currencies(context, pathway);
  check_classes(context, at.key_place("attributes"), pathway);
}

// Answers are worked out for every step and everybody, some for every two of them.
bool check_numbers(const Node& root, Report& report) {
  constexpr std::size_t most = 500;
  for (const std::string_view key :
       {"steps", "exits", "roles", "places", "meetings", "clinics", "counts", "attributes", "targets", "expect"}) {
    const Node* things = root.find(key);
    if (things == nullptr) continue;
    const std::size_t count = std::max(things->entries.size(), things->items.size());
    if (count <= most) continue;
    report.error("too-many", things->items.empty() ? things->entries[most].key.at : things->items[most].at,
                 fmt::format("there are more than {} {} by here", most, key == "expect" ? "expectations" : key),
                 "a pathway has a few dozen; make several of it, one for each part of the service");
    return false;
  }
  return true;
}

}  // namespace

std::optional<PathwayFile> read_pathway(Context& context, const Node& root) {
  if (!expect_mapping(context, root, root.at, "a pathway file", "pathway: The name of the pathway")) return {};
  if (!check_numbers(root, context.report)) return {};
  context.names = collect_names(root, context.report);
  PathwayFile file;
  read_parts(context, root, root.entries.empty() ? root.at : root.entries.front().key.at, file);
  if (context.report.has_errors()) return {};
  return file;
}

}  // namespace refpath
