// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/describe_waits.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "refpath/comparison/goalposts.hpp"
#include "refpath/measures/names.hpp"
#include "refpath/reports/numbers.hpp"
#include "refpath/reports/parts.hpp"
#include "refpath/reports/time_cells.hpp"

namespace refpath {

namespace {

void add_wait(const Paired& paired, Table& table, const std::string& label, const Difference& difference) {
  const PairedKey row{difference.key, difference.to_key, label, true};
  const Estimate* before = paired.before(row);
  const Estimate* after = paired.after(row);
  const TimeCells cells(before, after);
  const std::string average = cells.averages();
  const std::string change = cells.change(&difference);
  const std::string within = difference.simulated ? cells.within() : "-";
  table.rows.push_back({label, average, change, within, difference.verdict ? verdict_cell(*difference.verdict) : "-"});
}

bool is_milestone(const Pathway& pathway, const std::string& key) {
  return std::any_of(pathway.milestones.begin(), pathway.milestones.end(),
                     [&key](const Milestone& milestone) { return key == "elapsed." + milestone.name; });
}

/// Whether somebody whose hours are freed is waited for less.
bool has_shorter_waits_by_time(const Paired& paired) {
  const auto& parties = paired.pairing().parties;
  return std::any_of(parties.begin(), parties.end(), [&paired](const PartyChange& party) {
    if (!party.settled() || party.freed() < unseen) return false;
    const auto& roles = party.party.roles[static_cast<std::size_t>(paired.pairing().from)];
    return std::any_of(roles.begin(), roles.end(), [&paired](int role) {
      const std::string& name = paired.from().pathway.roles[static_cast<std::size_t>(role)].name;
      const Difference* wait = find(paired.pairing().differences, "wait." + name);
      return wait != nullptr && wait->simulated && wait->simulated->high < 0;
    });
  });
}

/// "80 %", "80 % -> 60 %": of a target that both have.
std::string standard(const Pathway& from, const Target& target) {
  std::string now = share_text(target.share.value, 0);
  for (const Target& one : from.targets) {
    if (one.name != target.name) continue;
    const std::string then = share_text(one.share.value, 0);
    return then == now ? now : fmt::format("{} -> {}", then, now);
  }
  return now;
}

/// Targets are better when more are within them, unless they are not the same target.
std::string verdict(const Difference& target) {
  if (target.better == Better::neither) return "not comparable";
  return target.verdict ? verdict_cell(*target.verdict) : "-";
}

}  // namespace

void add_waits(const Paired& paired, Document& document) {
  Table table;
  bool any_short = false;
  table.columns = {{"Days"},
                   {"on average", Align::right},
                   {"change (95 %, not adjusted)", Align::right},
                   {"9 in 10 within", Align::right},
                   {"verdict"}};
  const auto add = [&](const std::string& label, const std::string& key) {
    const Difference* difference = find(paired.pairing().differences, key);
    if (difference == nullptr) return;
    add_wait(paired, table, label, *difference);
    any_short = any_short || TimeCells(*difference).is_short();
  };
  add("Referral to end", "elapsed");
  for (const auto& row : paired.rows_beginning("elapsed.")) {
    if (is_milestone(paired.from().pathway, row.from)) add("Referral to " + row.name, row.from);
  }
  add("All waiting", "wait");
  for (const auto& row : paired.rows_beginning("wait.")) add("Waiting for " + row.name, row.from);
  if (table.rows.empty()) return;
  document.add(Heading{"Waits and time to the end"}).add(std::move(table));
  std::string text = "A difference of 1 day or more was taken to matter";
  text += any_short ? ", and of times below 2 days, given in hours (h) or minutes (min), a tenth." : ".";
  if (paired.explains())
    text +=
        " A day is 24 hours on the calendar. Waiting is for people "
        "and meetings; delays that the files give, such as post and notice, are left out. Not adjusted: among twenty "
        "such intervals one misses the truth by chance, so that a single one that stands out among many proves "
        "little.";
  document.add(Paragraph{text});
  std::vector<std::string> elsewhere;
  for (const auto& milestone : paired.from().pathway.milestones)
    if (find(paired.pairing().differences, "elapsed." + milestone.name) != nullptr &&
        is_at_another_step(paired.from().pathway, paired.to().pathway, paired.pairing().matches, milestone.name))
      elsewhere.push_back(in_words(milestone.name));
  if (!elsewhere.empty())
    document.add(Paragraph{fmt::format("{} {} another step in {}.", capitalised(in_a_row(elsewhere)),
                                       elsewhere.size() == 1 ? "is" : "are each", paired.to().name)});
  if (has_shorter_waits_by_time(paired))
    document.add(Paragraph{
        "Where waits are shorter because people have more time, do not count that time again: it is one gain, not "
        "two."});
}

void add_step_waits(const Paired& paired, Document& document) {
  if (!paired.comparison().experiment) return;
  const std::vector<PairedKey> rows = paired.rows_beginning("wait@");
  if (rows.empty()) return;
  Table table;
  table.columns = {{"Step"}, {paired.from().name, Align::right}, {paired.to().name, Align::right}};
  bool any_short = false;
  for (const auto& row : rows) {
    const TimeCells cells(paired.before(row), paired.after(row));
    any_short = any_short || cells.is_short();
    table.rows.push_back({row.name, cells.average(paired.before(row)), cells.average(paired.after(row))});
  }
  document
      .add(Heading{any_short ? "Waiting at each visit to a step, in days if not hours (h) or minutes (min)"
                             : "Days of waiting at each visit to a step"})
      .add(std::move(table));
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
    table.rows.push_back(
        {target.label.empty() ? readable(target.name) : target.label, standard(paired.from().pathway, target),
         cell(paired.before({difference->key, difference->to_key, "", true})),
         cell(paired.after({difference->key, difference->to_key, "", true})), change, verdict(*difference)});
  }
  if (table.rows.empty()) return;
  document.add(Heading{"Targets"}).add(std::move(table));
  document.add(Paragraph{"A difference of 2 points or more was taken to matter."});
}

}  // namespace refpath
