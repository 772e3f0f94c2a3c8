// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/describe_waits.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "refpath/measures/names.hpp"
#include "refpath/reports/numbers.hpp"
#include "refpath/reports/parts.hpp"

namespace refpath {

namespace {

void add_wait(const Paired& paired, Table& table, const std::string& label, const Difference& difference) {
  const PairedKey row{difference.key, difference.to_key, label, true};
  const Estimate* before = paired.before(row);
  const Estimate* after = paired.after(row);
  std::string average = cell(before) + " -> " + cell(after);
  std::string change = "-", within = "-";
  if (difference.simulated) {
    change = fmt::format("{} ({} to {})", signed_decimal(difference.simulated->mean, 1),
                         signed_decimal(difference.simulated->low, 1), signed_decimal(difference.simulated->high, 1));
    within = percentile_cell(before, 90) + " -> " + percentile_cell(after, 90);
  }
  table.rows.push_back({label, average, change, within, difference.verdict ? verdict_cell(*difference.verdict) : "-"});
}

bool is_milestone(const Pathway& pathway, const std::string& key) {
  return std::any_of(pathway.milestones.begin(), pathway.milestones.end(),
                     [&key](const Milestone& milestone) { return key == "elapsed." + milestone.name; });
}

/// Hours are freed and waits are shorter.
bool is_one_gain(const Paired& paired) {
  const auto& parties = paired.pairing().parties;
  const bool freed = std::any_of(parties.begin(), parties.end(),
                                 [](const PartyChange& party) { return party.known() && party.freed() >= unseen; });
  const Difference* wait = find(paired.pairing().differences, "wait");
  return freed && wait != nullptr && wait->simulated && wait->simulated->high < 0;
}

}  // namespace

void add_waits(const Paired& paired, Document& document) {
  Table table;
  table.columns = {{"Days"},
                   {"on average", Align::right},
                   {"change (95 %, not adjusted)", Align::right},
                   {"9 in 10 within", Align::right},
                   {"verdict"}};
  const auto add = [&](const std::string& label, const std::string& key) {
    const Difference* difference = find(paired.pairing().differences, key);
    if (difference != nullptr) add_wait(paired, table, label, *difference);
  };
  add("Referral to end", "elapsed");
  for (const auto& row : paired.rows_beginning("elapsed.")) {
    if (is_milestone(paired.from().pathway, row.from)) add("Referral to " + row.name, row.from);
  }
  add("All waiting", "wait");
  for (const auto& row : paired.rows_beginning("wait.")) add("Waiting for " + row.name, row.from);
  if (table.rows.empty()) return;
  document.add(Heading{"Waits and time to the end"}).add(std::move(table));
  std::string text = "A difference of 1 day or more was taken to matter.";
  if (paired.explains())
    text +=
        " A day is 24 hours on the calendar. Waiting is for people "
        "and meetings; delays that the files give, such as post and notice, are left out. Not adjusted: among twenty "
        "such intervals one misses the truth by chance, so that a single one that stands out among many proves "
        "little.";
  document.add(Paragraph{text});
  if (is_one_gain(paired))
    document.add(Paragraph{"Freed hours and shorter waits come from the same minutes: they are one gain, not two."});
}

void add_step_waits(const Paired& paired, Document& document) {
  if (!paired.comparison().experiment) return;
  paired.add_values(document, "Days of waiting at each visit to a step", "Step", paired.rows_beginning("wait@"));
}

void add_targets(const Paired& paired, Document& document) {
  Table table;
  table.columns = {{"Target"},
                   {"standard", Align::right},
                   {paired.from().name, Align::right},
                   {paired.to().name, Align::right},
                   {"points (95 %, not adjusted)", Align::right},
                   {"verdict"}};
  for (const auto& target : paired.to().pathway.targets) {
    const Difference* difference = find(paired.pairing().differences, "target." + target.name);
    if (difference == nullptr) continue;
    std::string change = "-";
    if (difference->simulated) {
      change = fmt::format("{} ({} to {})", signed_in_unit("share", difference->simulated->mean),
                           signed_in_unit("share", difference->simulated->low),
                           signed_in_unit("share", difference->simulated->high));
    }
    table.rows.push_back({target.label.empty() ? readable(target.name) : target.label,
                          share_text(target.share.value, 0),
                          cell(paired.before({difference->key, difference->to_key, "", true})),
                          cell(paired.after({difference->key, difference->to_key, "", true})), change,
                          difference->verdict ? verdict_cell(*difference->verdict) : "-"});
  }
  if (table.rows.empty()) return;
  document.add(Heading{"Targets"}).add(std::move(table));
  document.add(Paragraph{"A difference of 2 points or more was taken to matter."});
}

}  // namespace refpath
