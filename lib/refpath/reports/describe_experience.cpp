// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/describe_experience.hpp"

#include <fmt/format.h>

namespace refpath {

namespace {

/// Two steps that do not match and are called the same stand in one row.
void join_equal_names(const Paired& paired, std::vector<PairedKey>& rows) {
  for (std::size_t a = 0; a < rows.size(); ++a) {
    if (paired.after(rows[a]) != nullptr) continue;
    for (std::size_t b = a + 1; b < rows.size(); ++b) {
      if (rows[b].name != rows[a].name || paired.before(rows[b]) != nullptr) continue;
      rows[a].to = rows[b].to;
      rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(b));
      break;
    }
  }
}

}  // namespace

void add_exits(const Paired& paired, Document& document) {
  paired.add_values(document, "Where referrals end", "Exit", paired.rows_beginning("exits."));
}

/// What it is like for the person: who they meet, what they tell and fill in, and whether they hold out.
void add_experience(const Paired& paired, Document& document) {
  std::vector<PairedKey> rows;
  const auto add = [&rows](std::vector<PairedKey> more, const std::string& name) {
    for (auto& row : more) {
      row.name = fmt::format(fmt::runtime(name), row.name);
      rows.push_back(std::move(row));
    }
  };
  for (auto& row : paired.rows_beginning("counts.")) {
    const std::string& unit = paired.any(row).unit;
    row.name += unit == "1" ? " per referral" : fmt::format(", {} per referral", unit);
    rows.push_back(std::move(row));
  }
  // Where no minutes are contact there is nobody to be met.
  const Difference* met = find(paired.pairing().differences, "people_met");
  if (met != nullptr && (met->before.value_or(0) > 0 || met->after.value_or(0) > 0)) {
    // Where not everybody meets somebody, more may only be that fewer meet nobody.
    constexpr double one = 1.005;
    std::vector<PairedKey> people = paired.row("people_met");
    const bool some_meet_nobody = met->before.value_or(0) < one && met->after.value_or(0) < one &&
                                  (met->before.value_or(0) < 2 - one || met->after.value_or(0) < 2 - one);
    for (auto& row : people) row.judged = !some_meet_nobody;
    add(std::move(people), "Different people met (0: nobody)");
    add(paired.row("usual_person"), "Contacts with the usual person");
  } else if (paired.comparison().experiment) {
    add(paired.row("people"), "Different people at work");
  }
  add(paired.row("handoffs"), "Hand-offs between roles");
  add(paired.rows_beginning("left@"), "Leave while waiting for {}");
  add(paired.rows_beginning("full@"), "Find the list closed: {}");
  add(paired.rows_beginning("tried_out@"), "Sent elsewhere after too many tries: {}");
  join_equal_names(paired, rows);
  paired.add_changes(document, "What the person experiences", "On average", rows);
}

}  // namespace refpath
