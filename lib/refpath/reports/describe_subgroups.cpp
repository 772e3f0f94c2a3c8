// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/describe_subgroups.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "refpath/comparison/guards_demand.hpp"
#include "refpath/measures/names.hpp"
#include "refpath/measures/notes.hpp"
#include "refpath/measures/spec.hpp"
#include "refpath/reports/numbers.hpp"
#include "refpath/reports/parts.hpp"
#include "refpath/reports/time_cells.hpp"

namespace refpath {

namespace {

/// "8.9 (95 % interval 8.6 to 9.2)": of 100 referrals.
std::string of_hundred(const Difference& share) {
  const Interval& interval = *share.simulated;
  std::string mean = decimal(100 * interval.mean, 1);
  if (interval.mean == 0) return "none";
  if (decimal(100 * interval.low, 1) == decimal(100 * interval.high, 1)) return mean;
  return fmt::format("{} (95 % interval {} to {})", mean, decimal(100 * std::max(interval.low, 0.0), 1),
                     decimal(100 * std::min(interval.high, 1.0), 1));
}

const Difference* simulated(const std::vector<Difference>& differences, std::string_view key) {
  const Difference* found = find(differences, key);
  return found != nullptr && found->simulated ? found : nullptr;
}

/// How many referrals of a kind come in the window.
double in_window(const Record& record, std::string_view attribute, std::string_view value, int weeks) {
  const Estimate* referrals = record.find(subgroup_key("referrals", attribute, value));
  return referrals == nullptr ? 0 : referrals->best().value_or(0) * weeks;
}

struct Kinds {
  const Attribute& attribute;
  const Record& record;
  int weeks;
  bool any_small = false;

  /// The name of a value and how many such referrals come, as the first two cells of a row.
  std::vector<std::string> begin_row(const std::string& value) {
    const double referrals = in_window(record, attribute.name, value, weeks);
    const bool small = referrals < small_group;
    any_small = any_small || small;
    return {readable(value) + (small ? " *" : ""), decimal(referrals, 0)};
  }
};

std::vector<Table::Column> first_columns(const Attribute& attribute, int weeks) {
  const std::string often = weeks == 52 ? "referrals a year" : fmt::format("referrals in {} weeks", weeks);
  return {{readable(attribute.name)}, {often, Align::right}};
}

void add(const Kinds& kinds, Table table, Document& document) {
  document.add(Heading{fmt::format("By {}", in_words(kinds.attribute.name))}).add(std::move(table));
  if (kinds.any_small)
    document.add(
        Paragraph{fmt::format("* Fewer than {:.0f} referrals: what a single real {} shows of them is mostly chance.",
                              small_group, kinds.weeks == 52 ? "year" : "run of so many weeks")});
}

bool has_attribute(const Program& program, const Pathway& pathway, const std::string& name) {
  return std::any_of(program.attributes.begin(), program.attributes.end(), [&](const ProgramAttribute& one) {
    return pathway.attributes[static_cast<std::size_t>(one.attribute)].name == name;
  });
}

/// Whether referrals end in other shares than before.
bool other_endings(const Paired& paired) {
  constexpr double seen = 0.0005;  // as printed
  const std::vector<PairedKey> exits = paired.rows_beginning("exits.");
  return std::any_of(exits.begin(), exits.end(), [&paired](const PairedKey& row) {
    const auto share = [](const Estimate* estimate) { return estimate == nullptr ? 0 : estimate->best().value_or(0); };
    return std::abs(share(paired.before(row)) - share(paired.after(row))) >= seen;
  });
}

/// Kinds that only one of the two knows.
void add_attributes_of_one(const Variant& here, const Variant& there, Document& document) {
  for (const ProgramAttribute& lowered : here.program.attributes) {
    const std::string& name = here.pathway.attributes[static_cast<std::size_t>(lowered.attribute)].name;
    const auto& others = there.pathway.attributes;
    if (std::any_of(others.begin(), others.end(), [&name](const Attribute& one) { return one.name == name; })) continue;
    document.add(Paragraph{
        fmt::format("Nothing is compared by {}: only {} tells referrals apart by it.", in_words(name), here.name)});
  }
}

}  // namespace

void add_who_is_worse_off(const Paired& paired, Document& document) {
  const std::vector<Difference>& differences = paired.pairing().differences;
  const Difference* longer = simulated(differences, "worse_off_by_a_day");
  const Difference* shorter = simulated(differences, "better_off_by_a_day");
  if (longer == nullptr || shorter == nullptr) return;
  document.add(Heading{"Who is better and worse off"});
  if (longer->simulated->mean == 0 && shorter->simulated->mean == 0) {
    document.add(Paragraph{"Nobody's time to the end changes by a day or more."});
    return;
  }
  std::string text = fmt::format(
      "Each simulated referral was followed through both pathways with the same luck. Of 100 referrals, {} come to "
      "their end at least a day sooner, and {} at least a day later",
      of_hundred(*shorter), of_hundred(*longer));
  if (const Difference* days = simulated(differences, "worse_off_days"))
    text += fmt::format(" ({} days later on average)", decimal(days->simulated->mean, 1));
  text += ".";
  if (longer->simulated->mean > 0 && other_endings(paired))
    text += " Later is not always worse: somebody who was turned away early may now be seen.";
  document.add(Paragraph{text});
}

void add_subgroups(const Paired& paired, Document& document) {
  const Variant &from = paired.from(), &to = paired.to();
  const Comparison& all = paired.comparison();
  if (!all.experiment) return;
  const Record& before = all.records[static_cast<std::size_t>(paired.pairing().from)];
  const Record& after = all.records[static_cast<std::size_t>(paired.pairing().to)];
  for (const ProgramAttribute& lowered : from.program.attributes) {
    const Attribute& attribute = from.pathway.attributes[static_cast<std::size_t>(lowered.attribute)];
    if (!has_attribute(to.program, to.pathway, attribute.name)) continue;
    Kinds kinds{attribute, before, all.experiment->weeks};
    Table table;
    table.columns = first_columns(attribute, kinds.weeks);
    for (const char* title :
         {"days to the end", "change (95 % interval)", "9 in 10 within (days)", "a day later, or more"})
      table.columns.push_back({title, Align::right});
    for (const auto& value : attribute.values) {
      const auto key = [&](const char* measure) { return subgroup_key(measure, attribute.name, value.name); };
      const Estimate *a = before.find(key("elapsed")), *b = after.find(key("elapsed"));
      if (a == nullptr || b == nullptr) continue;
      const Difference* longer = simulated(paired.pairing().subgroups, key("worse_off_by_a_day"));
      std::vector<std::string> row = kinds.begin_row(value.name);
      const TimeCells cells(a, b);
      row.push_back(cells.averages());
      row.push_back(cells.change(simulated(paired.pairing().subgroups, key("elapsed"))));
      row.push_back(cells.within());
      row.push_back(longer == nullptr ? "-" : share_text(longer->simulated->mean));
      table.rows.push_back(std::move(row));
    }
    if (!table.rows.empty()) add(kinds, std::move(table), document);
    const std::string others = other_people(from, to, attribute.name);
    if (!others.empty())
      document.add(Paragraph{
          fmt::format("Who takes a day longer is not told by {}, because the same referral may be of another kind: {}.",
                      in_words(attribute.name), others)});
  }
  add_attributes_of_one(from, to, document);
  add_attributes_of_one(to, from, document);
}

void add_subgroups(const Variant& variant, const Record& record, int weeks, Document& document) {
  for (const ProgramAttribute& lowered : variant.program.attributes) {
    const Attribute& attribute = variant.pathway.attributes[static_cast<std::size_t>(lowered.attribute)];
    Kinds kinds{attribute, record, weeks};
    Table table;
    table.columns = first_columns(attribute, weeks);
    for (const char* title : {"days to the end", "9 in 10 within (days)", "of them waiting", "hand-offs"})
      table.columns.push_back({title, Align::right});
    for (const auto& value : attribute.values) {
      const auto of = [&](const char* measure) {
        return record.find(subgroup_key(measure, attribute.name, value.name));
      };
      std::vector<std::string> row = kinds.begin_row(value.name);
      const Estimate* elapsed = of("elapsed");
      for (const std::string& text :
           {cell(elapsed), percentile_cell(elapsed, 90), cell(of("wait")), cell(of("handoffs"))})
        row.push_back(text);
      table.rows.push_back(std::move(row));
    }
    add(kinds, std::move(table), document);
  }
}

}  // namespace refpath
