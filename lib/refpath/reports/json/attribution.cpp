// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/json/attribution.hpp"

#include "refpath/study/shown_measure.hpp"

namespace refpath {

namespace {

Json verb_json(const std::optional<Verb>& verb) {
  return verb ? Json(name(*verb)) : Json();
}

Json if_agreed(const Attribution& all, double value) {
  return all.orders.agreed ? Json(value) : Json();
}

void add_interval(Json& json, const std::string& key, const Interval& interval) {
  json[key + "_low"] = interval.known() ? Json(interval.low) : Json();
  json[key + "_high"] = interval.known() ? Json(interval.high) : Json();
}

void add_intervals(Json& json, const Attribution& all, const ShareIntervals& intervals) {
  if (all.orders.agreed) add_interval(json, "in_turn", intervals.step);
  add_interval(json, "any_order", intervals.any_order);
}

Json shares_json(const Attribution& all, const AttributedMeasure& measure, const ShownMeasure& shown) {
  Json list = Json::array();
  for (std::size_t i = 0; i < all.changes.size(); ++i) {
    const ChangeShare& share = measure.shares.changes[i];
    Json json;
    json["name"] = all.changes[i].name;
    json["in_turn"] = if_agreed(all, shown.steps[i]);
    json["so_far"] = if_agreed(all, shown.so_far[i]);
    json["any_order"] = shown.any_order[i];
    json["least"] = share.least;
    json["most"] = share.most;
    if (all.orders.sampled) json["order_se"] = share.order_se;
    if (!measure.intervals.empty()) add_intervals(json, all, measure.intervals[i]);
    list.push_back(std::move(json));
  }
  return list;
}

Json verbs_json(const Attribution& all, const AttributedMeasure& measure, const ShownMeasure& shown) {
  Json list = Json::array();
  for (std::size_t v = 0; v < shown.by_verb.size(); ++v) {
    Json json;
    json["verb"] = verb_json(shown.by_verb[v].verb);
    json["changes"] = shown.by_verb[v].changes;
    json["in_turn"] = if_agreed(all, shown.by_verb[v].step);
    json["any_order"] = shown.by_verb[v].any_order;
    if (measure.by_verb[v].intervals) add_intervals(json, all, *measure.by_verb[v].intervals);
    list.push_back(std::move(json));
  }
  return list;
}

Json measure_json(const Attribution& all, const AttributedMeasure& measure) {
  Json json;
  json["label"] = measure.measure.label;
  json["unit"] = measure.measure.unit;
  json["better"] = measure.measure.is_hours() ? "more" : name(measure.measure.better);
  json["exact"] = !measure.why_not_exact;
  if (measure.why_not_exact) json["why_not_exact"] = why_json(*measure.why_not_exact);
  if (measure.measure.is_hours()) json["means"] = measure.released ? "time released" : "hours asked";
  if (!measure.known()) {
    json["total"] = Json();
    json["reason"] = measure.not_known;
    return json;
  }
  const ShownMeasure numbers = shown(measure, all.changes, digits_for_programs(measure));
  json["before"] = measure.before;
  json["after"] = measure.after;
  json["total"] = numbers.total;
  if (measure.total) {
    add_interval(json, "total", *measure.total);
    json["level"] = measure.total->level;
    json["n"] = measure.total->n;
  }
  json["changes"] = shares_json(all, measure, numbers);
  json["rounding"] = numbers.rest;
  json["by_verb"] = verbs_json(all, measure, numbers);
  return json;
}

}  // namespace

Json changes_json(const Attribution& attribution) {
  Json list = Json::array();
  for (const NamedChange& change : attribution.changes) {
    Json json;
    json["name"] = change.name;
    json["label"] = change.label;
    json["verb"] = verb_json(change.verb);
    json["why"] = text(change.why);
    json["needs"] = Json::array();
    for (const int needed : change.needs)
      json["needs"].push_back(attribution.changes[static_cast<std::size_t>(needed)].name);
    list.push_back(std::move(json));
  }
  return list;
}

Json orders_json(const Attribution& attribution) {
  const Orders& orders = attribution.orders;
  Json json;
  json["counted"] = orders.number;
  json["honouring_needs"] = orders.honouring_needs;
  json["agreed_counts"] = orders.agreed;
  json["sampled"] = orders.sampled ? Json(orders.weights.size()) : Json();
  json["sets"] = attribution.candidates.sets.size();
  json["no_pathway_with"] = Json::array();
  for (const ChangeSet& set : attribution.invalid) {
    Json names = Json::array();
    for (std::size_t i = 0; i < set.size(); ++i)
      if (set[i]) names.push_back(attribution.changes[i].name);
    json["no_pathway_with"].push_back(std::move(names));
  }
  return json;
}

Json sets_run_json(const Attribution& attribution) {
  if (!attribution.run) return {};
  const SimulatedSets& run = *attribution.run;
  Json json;
  json["seed"] = run.seed;
  json["weeks"] = run.weeks;
  json["warm_up_weeks"] = run.warm_up_weeks;
  json["replications"] = run.replications;
  json["settled"] = run.settled;
  json["events"] = static_cast<std::uint64_t>(run.events);
  return json;
}

Json attributed_json(const Attribution& attribution) {
  Json json = Json::object();
  for (const AttributedMeasure& measure : attribution.measures)
    json[measure.measure.key] = measure_json(attribution, measure);
  return json;
}

}  // namespace refpath
