// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/describe_capacity.hpp"

#include <cmath>

#include <fmt/format.h>

#include "refpath/reports/numbers.hpp"

namespace refpath {

namespace {

std::string money_a_year(const std::optional<Money>& value) {
  return value ? fmt::format("{} {}", whole(value->amount * weeks_of_a_year), value->currency) : "-";
}

/// ", and Nurse would be at 86 % again": those who were freed have no more time left then.
std::string own_load_words(const PartyChange& party) {
  if (!party.capacity->own_load) return "";
  const std::string load = share_text(*party.capacity->own_load, 0);
  const bool again = party.load_before && share_text(*party.load_before, 0) == load;
  return fmt::format(", and {} would be at {}{}", party.party.label, load, again ? " again" : "");
}

/// Who could not carry as many.
std::string limits_of(const Capacity& capacity) {
  std::string text;
  if (capacity.limit && capacity.limit->more_referrals < *capacity.more_referrals) {
    const FirstLimit& limit = *capacity.limit;
    const std::string at = share_text(high_load, 0), now = share_text(limit.load);
    text = limit.more_referrals > 0
               ? fmt::format(", if others could: {} reaches {} of its time or room after {} more (now {})", limit.label,
                             at, decimal(limit.more_referrals, 1), now)
               : fmt::format(", if others could: {} is past {} of its time or room already ({})", limit.label, at, now);
  } else {
    text = fmt::format("; nobody else whose load is known reaches {} before that", share_text(high_load, 0));
  }
  if (!capacity.unknown.empty()) text += fmt::format(". For {} it is not known", in_a_row(capacity.unknown));
  return text + ".";
}

/// A number beyond what comes now says nothing but that it is no limit.
bool is_no_limit(const Capacity& capacity, double come_now) {
  return capacity.more_referrals && *capacity.more_referrals > come_now;
}

std::string referrals_cell(const Capacity& capacity, double come_now) {
  if (!capacity.more_referrals) return "-";
  return is_no_limit(capacity, come_now) ? "over " + decimal(come_now, 1) : decimal(*capacity.more_referrals, 1);
}

}  // namespace

void add_capacity(const Paired& paired, Document& document) {
  Table table;
  table.columns = {{"Who"},
                   {"hours a week", Align::right},
                   {"WTE", Align::right},
                   {"days", Align::right},
                   {"value a year", Align::right},
                   {"more referrals a week", Align::right}};
  Items items;
  const double come_now = paired.to().analysis.referrals_per_week;
  bool any_without_limit = false;
  for (const auto& party : paired.pairing().parties) {
    if (!party.capacity || party.capacity->hours < unseen) continue;
    const Capacity& capacity = *party.capacity;
    table.rows.push_back({party.party.label, decimal(capacity.hours, 1), capacity.wte ? decimal(*capacity.wte, 2) : "-",
                          decimal(capacity.days, 1), money_a_year(capacity.value), referrals_cell(capacity, come_now)});
    any_without_limit = any_without_limit || is_no_limit(capacity, come_now);
    if (capacity.more_referrals && items.texts.empty())
      items.texts.push_back(
          fmt::format("{}: {} freed, at {} for each further referral, could carry {} more a week{}", party.party.label,
                      hours_words(capacity.hours),
                      count_of(std::floor(60 * capacity.hours_per_referral + 0.5), "minute", "minutes"),
                      decimal(*capacity.more_referrals, 1), own_load_words(party) + limits_of(capacity)));
  }
  if (table.rows.empty()) return;
  document.add(Heading{"What the freed hours come to"}).add(std::move(table));
  std::string text =
      "Each column says the same hours in another way: they are not to be added up. One WTE is the hours a week that "
      "somebody full-time is at work, absence taken off. The value is what such hours cost, 52 weeks a year; it is "
      "time for other work, and becomes money only where posts or payments change.";
  if (paired.comparison().saturated)
    text += " How many more referrals could be carried is not said, because more is asked than there are hours for.";
  if (paired.explains()) document.add(Paragraph{text});
  if (any_without_limit)
    document.add(Paragraph{fmt::format(
        "Over {0}: these hours could carry as many referrals again as come now ({0} a week) and more, so that they "
        "are not what limits.",
        decimal(come_now, 1))});
  if (!items.texts.empty()) {
    if (paired.explains())
      document.add(Paragraph{
          "More referrals are what the hours could carry at the time that each takes in the redesign; meetings and "
          "clinics take no more time until their room is full. Above 85 % waits grow fast."});
    document.add(std::move(items));
  }
}

}  // namespace refpath
