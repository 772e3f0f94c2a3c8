// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/json/comparison.hpp"

namespace refpath {

namespace {

Json capacity_json(const Capacity& capacity) {
  Json json;
  json["hours"] = capacity.hours;
  json["days"] = capacity.days;
  json["wte"] = capacity.wte;
  json["wte_hours"] = capacity.wte_hours > 0 ? Json(capacity.wte_hours) : Json();
  json["of_contract"] = capacity.of_contract;
  json["value_a_week"] = capacity.value ? Json(capacity.value->amount) : Json();
  json["value_a_year"] = capacity.value ? Json(capacity.value->amount * weeks_of_a_year) : Json();
  json["currency"] = capacity.value ? Json(capacity.value->currency) : Json();
  json["more_referrals"] = capacity.more_referrals;
  json["own_load"] = capacity.more_referrals ? Json(capacity.own_load) : Json();
  json["hours_per_referral"] = capacity.more_referrals ? Json(capacity.hours_per_referral) : Json();
  json["limit"] = Json();
  if (capacity.limit) {
    json["limit"] = Json::object({{"label", capacity.limit->label},
                                  {"load", Json(capacity.limit->load)},
                                  {"more_referrals", Json(capacity.limit->more_referrals)}});
  }
  json["limit_unknown"] = capacity.unknown;
  return json;
}

Json party_json(const PartyChange& change) {
  Json json;
  const bool known = change.known();
  const auto hours = [known](double value) { return known ? Json(value) : Json(); };
  json["party"] = change.party.key;
  json["label"] = change.party.label;
  json["before"] = hours(change.before);
  json["after"] = hours(change.after);
  json["avoided"] = hours(change.avoided);
  json["released"] = change.settled() ? Json(change.freed()) : Json();
  if (!change.behind.empty()) json["behind"] = change.behind;
  json["exact"] = !change.why_not_exact;
  if (change.why_not_exact) json["why_not_exact"] = why_json(*change.why_not_exact);
  if (change.simulated) {
    json["low"] = change.simulated->low;
    json["high"] = change.simulated->high;
    json["level"] = change.simulated->level;
    json["n"] = change.simulated->n;
  }
  json["wte"] = change.wte > 0 ? Json(change.wte) : Json();
  json["wte_after"] = change.wte_after > 0 ? Json(change.wte_after) : Json();
  json["day_hours"] = change.day_hours;
  json["verdict"] = change.settled() ? Json(identifier(change.verdict)) : Json();
  json["capacity"] = change.capacity ? capacity_json(*change.capacity) : Json();
  return json;
}

/// "step chase"
Json unmatched_json(const std::vector<Unmatched>& things) {
  Json list = Json::array();
  for (const auto& thing : things) list.push_back(thing.what + " " + thing.name);
  return list;
}

Json structure_json(const std::vector<StructuralDifference>& structure) {
  Json list = Json::array();
  for (const auto& one : structure) {
    Json json;
    json["change"] = name(one.kind);
    json["thing"] = name(one.thing);
    json["name"] = text(one.name);
    if (one.to_name != one.name) json["matched_by"] = one.to_name;
    json["label"] = one.label;
    json["aspect"] = text(one.aspect);
    json["what"] = one.what;
    json["before"] = text(one.before);
    json["after"] = text(one.after);
    list.push_back(std::move(json));
  }
  return list;
}

Json total_json(const LedgerTotal& total) {
  Json json;
  json["exact"] = !total.simulated;
  json["before"] = total.before;
  json["after"] = total.after;
  json["saved"] = total.saved;
  json["added"] = total.added;
  return json;
}

/// A place, or a party and its kind of time, before the hours.
Json with_total(Json json, const LedgerTotal& total) {
  json.update(total_json(total));
  return json;
}

Json where_json(const LedgerWhere& where) {
  Json json;
  json[name(where.kind)] = where.place;
  if (where.to_place != where.place) json["matched_by"] = where.to_place;
  return json;
}

Json moved_json(const Moved& moved) {
  return Json::object({{"falls", moved.falls},
                       {"rises", moved.rises},
                       {"hours", moved.hours},
                       {"to_practitioners", moved.to_practitioners},
                       {"to_volunteers", moved.to_volunteers},
                       {"to_people", moved.to_people}});
}

/// The ledger in all its cuts but the rows.
Json sums_json(const Ledger& ledger) {
  Json json;
  json["total"] = total_json(ledger.total);
  json["by_party"] = Json::array();
  for (std::size_t p = 0; p < ledger.parties.size(); ++p) {
    const Party& party = ledger.parties[p];
    json["by_party"].push_back(
        with_total(Json::object({{"party", party.key}, {"who", name(party.who)}}), ledger.by_party[p]));
  }
  json["by_place"] = Json::array();
  for (const auto& place : ledger.by_place) json["by_place"].push_back(with_total(where_json(place), place));
  json["by_kind"] = Json::array();
  for (std::size_t kind = 0; kind < ledger.by_kind.size(); ++kind)
    json["by_kind"].push_back(
        with_total(Json::object({{"kind", name(static_cast<TimeKind>(kind))}}), ledger.by_kind[kind]));
  json["kinds"] = Json::array();
  for (const auto& cell : ledger.kinds)
    json["kinds"].push_back(with_total(
        Json::object({{"party", ledger.parties[static_cast<std::size_t>(cell.party)].key}, {"kind", name(cell.time)}}),
        cell));
  json["left_out"] = Json::array();
  for (const int party : ledger.left_out)
    json["left_out"].push_back(ledger.parties[static_cast<std::size_t>(party)].key);
  json["moved"] = moved_json(ledger.moved);
  return json;
}

}  // namespace

Json ledger_json(const Comparison& comparison) {
  Json rows = Json::array();
  for (const auto& pairing : comparison.pairings) {
    if (!pairing.ledger) continue;
    for (const auto& row : pairing.ledger->rows) {
      Json json;
      json["to"] = comparison.variants[static_cast<std::size_t>(pairing.to)].name;
      json["party"] = pairing.ledger->parties[static_cast<std::size_t>(row.party)].key;
      json.update(where_json(row));
      rows.push_back(with_total(std::move(json), row));
    }
  }
  return rows;
}

Json rankings_json(const Comparison& comparison) {
  Json all = Json::array();
  for (const auto& ranking : comparison.rankings) {
    Json json = Json::object({{"party", ranking.party.key}, {"label", ranking.party.label}});
    Json order = Json::array();
    for (const auto& one : ranking.order) {
      const bool known = one.change.settled();
      Json ranked;
      ranked["variant"] = comparison.variants[static_cast<std::size_t>(one.variant)].name;
      ranked["freed"] = known ? Json(one.change.freed()) : Json();
      ranked["exact"] = !one.change.why_not_exact;
      if (one.change.simulated) {
        ranked["low"] = one.change.simulated->low;
        ranked["high"] = one.change.simulated->high;
      }
      ranked["verdict"] = known ? Json(identifier(one.change.verdict)) : Json();
      ranked["ahead"] = one.next ? Json(one.next->ahead) : Json();
      if (one.next && one.next->simulated) {
        ranked["ahead_low"] = one.next->simulated->low;
        ranked["ahead_high"] = one.next->simulated->high;
      }
      ranked["ahead_verdict"] = one.next ? Json(identifier(one.next->verdict)) : Json();
      order.push_back(std::move(ranked));
    }
    json["order"] = std::move(order);
    all.push_back(std::move(json));
  }
  return all;
}

Json differences_json(const Comparison& comparison) {
  Json all = Json::array();
  for (const auto& pairing : comparison.pairings) {
    Json json;
    json["from"] = comparison.variants[static_cast<std::size_t>(pairing.from)].name;
    json["to"] = comparison.variants[static_cast<std::size_t>(pairing.to)].name;
    json["headline"] = Json::array();
    for (const auto& party : pairing.parties) json["headline"].push_back(party_json(party));
    json["measures"] = Json::object();
    for (const auto& difference : pairing.differences) {
      Json& measure = json["measures"][difference.key] = difference_json(difference);
      // Where people are asked for more than there is, freed is not what the headline calls released.
      if (comparison.saturated && difference.key.compare(0, 6, "freed.") == 0) measure["means"] = "work avoided";
    }
    for (const auto& difference : pairing.subgroups) json["measures"][difference.key] = difference_json(difference);
    json["moved"] = pairing.ledger ? Json(pairing.ledger->moved.hours) : Json();
    json["only_before"] = unmatched_json(pairing.only_before);
    json["only_after"] = unmatched_json(pairing.only_after);
    json["structure"] = structure_json(pairing.structure);
    json["ledger"] = pairing.ledger ? sums_json(*pairing.ledger) : Json();
    all.push_back(std::move(json));
  }
  return all;
}

}  // namespace refpath
