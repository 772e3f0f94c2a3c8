// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/asked_measure.hpp"

#include <algorithm>
#include <set>

#include "refpath/comparison/difference.hpp"
#include "refpath/comparison/saturation.hpp"
#include "refpath/measures/measure.hpp"

namespace refpath {

namespace {

/// The roles of the variant that have these names; sorted.
std::vector<int> roles_named(const std::vector<std::string>& names, const Pathway& pathway) {
  std::vector<int> roles;
  for (std::size_t i = 0; i < pathway.roles.size(); ++i)
    if (std::find(names.begin(), names.end(), pathway.roles[i].name) != names.end())
      roles.push_back(static_cast<int>(i));
  return roles;
}

Ratio of_each_week(const std::vector<double>& values) {
  return ratio_of_sums(values, std::vector<double>(values.size(), 1.0));
}

AskedMeasure hours_of(const Party& party, const std::vector<Variant>& variants) {
  AskedMeasure measure;
  measure.key = "freed." + party.key;
  measure.label = party.label;
  measure.unit = "h/week";
  std::set<std::string> names;
  for (std::size_t v = 0; v < variants.size(); ++v)
    for (const int role : party.roles[v]) names.insert(variants[v].pathway.roles[static_cast<std::size_t>(role)].name);
  measure.roles.assign(names.begin(), names.end());
  return measure;
}

AskedMeasure as_in_record(const Estimate& estimate) {
  AskedMeasure measure;
  measure.key = estimate.key;
  measure.label = estimate.label;
  measure.unit = estimate.unit;
  measure.better = estimate.better;
  return measure;
}

bool has_hours(const Party& party, const std::vector<Variant>& variants) {
  for (std::size_t v = 0; v < variants.size(); ++v)
    if (exact_hours(variants[v], party.roles[v]) > 0) return true;
  return false;
}

bool begins(const std::string& text, std::string_view start) {
  return text.compare(0, start.size(), start) == 0;
}

/// Of all referrals, or of those of a kind.
const Estimate* find_in(const Record& record, const std::string& key) {
  if (const Estimate* found = record.find(key); found != nullptr) return found;
  for (const Estimate& estimate : record.subgroups)
    if (estimate.key == key) return &estimate;
  return nullptr;
}

const Estimate* find_anywhere(const std::string& key, const std::vector<Record>& records) {
  for (const Record& record : records)
    if (const Estimate* found = find_in(record, key); found != nullptr) return found;
  return nullptr;
}

/// Hours of one role, by itself even where it belongs to a group.
std::optional<AskedMeasure> hours_of_role(const std::string& name, const std::vector<Variant>& variants) {
  for (const Variant& variant : variants) {
    for (const Role& role : variant.pathway.roles) {
      if (role.name != name) continue;
      AskedMeasure measure;
      measure.key = "freed." + name;
      measure.label = role.label;
      measure.unit = "h/week";
      measure.roles = {name};
      return measure;
    }
  }
  return std::nullopt;
}

}  // namespace

Answer hours_answer(const AskedMeasure& measure, const Played& played, bool worked) {
  const Variant& variant = *played.variant;
  const std::vector<int> roles = roles_named(measure.roles, variant.pathway);
  Answer answer;
  answer.why_not_exact = why_not_exact(variant, roles);
  for (const int role : roles)
    if (worked && !answer.why_not_exact) answer.why_not_exact = why_not_exact(variant, {role});
  if (!answer.why_not_exact) {
    double hours = 0;
    for (const int role : roles) {
      const auto i = static_cast<std::size_t>(role);
      const double asked = variant.analysis.hours[i];
      hours += worked ? can_be_worked(variant, i, asked) : asked;
    }
    answer.exact = hours;
  }
  if (played.simulated.sample == nullptr) return answer;
  if (!has_results(played.simulated)) {
    answer.not_known = "too many referrals do not come to an end";
    return answer;
  }
  std::vector<double> each(static_cast<std::size_t>(played.simulated.sample->replications), 0.0);
  for (const int role : roles) {
    const std::vector<double> hours = simulated_hours({role}, variant.program, played.simulated).linearised;
    for (std::size_t i = 0; i < each.size(); ++i)
      each[i] += worked ? can_be_worked(variant, static_cast<std::size_t>(role), hours[i]) : hours[i];
  }
  answer.simulated = of_each_week(each);
  return answer;
}

Answer record_answer(const AskedMeasure& measure, const Record& record) {
  Answer answer;
  const Estimate* found = find_in(record, measure.key);
  if (found == nullptr) {
    if (counts_as_zero(measure.key, record)) {
      answer.exact = 0;
    } else {
      answer.why_not_exact = WhyNotExact{"", "it has none"};
      answer.not_known = "it has none";
    }
    return answer;
  }
  answer.exact = found->exact;
  answer.why_not_exact = found->why_not_exact;
  answer.simulated = found->simulated;
  answer.not_known = found->not_simulated;
  return answer;
}

std::vector<AskedMeasure> usual_measures(const std::vector<Variant>& variants, const std::vector<Record>& records) {
  std::vector<AskedMeasure> measures;
  const bool has_demand = std::all_of(variants.begin(), variants.end(),
                                      [](const Variant& variant) { return variant.program.referrals_per_week > 0; });
  for (const bool practitioners : {true, false})
    for (const Party& party : parties(variants))
      if (has_demand && (party.who == Who::practitioner) == practitioners && has_hours(party, variants))
        measures.push_back(hours_of(party, variants));
  if (const Estimate* cost = find_anywhere("cost", records); cost != nullptr) measures.push_back(as_in_record(*cost));
  if (!measures.empty()) return measures;
  for (const Record& record : records) {
    for (const Estimate& estimate : record.estimates) {
      const bool of_a_role = begins(estimate.key, "time.") && estimate.key.find_first_of("@.", 5) == std::string::npos;
      const bool known = std::any_of(measures.begin(), measures.end(),
                                     [&estimate](const AskedMeasure& measure) { return measure.key == estimate.key; });
      if (of_a_role && !known) measures.push_back(as_in_record(estimate));
    }
  }
  return measures;
}

std::optional<AskedMeasure> find_measure(const std::string& key, const std::vector<Variant>& variants,
                                         const std::vector<Record>& records) {
  if (begins(key, "freed.") || begins(key, "hours.")) {
    const std::string name = key.substr(6);
    for (const Party& party : parties(variants))
      if (party.key == name) return hours_of(party, variants);
    return hours_of_role(name, variants);
  }
  const Estimate* found = find_anywhere(key, records);
  if (found == nullptr) return std::nullopt;
  return as_in_record(*found);
}

std::vector<std::string> measure_keys(const std::vector<Variant>& variants, const std::vector<Record>& records) {
  std::vector<std::string> keys;
  const auto add = [&keys](const std::string& key) {
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
  };
  for (const Party& party : parties(variants)) add("freed." + party.key);
  for (const Variant& variant : variants)
    for (const Role& role : variant.pathway.roles) add("freed." + role.name);
  for (const Record& record : records)
    for (const auto* estimates : {&record.estimates, &record.subgroups})
      for (const Estimate& estimate : *estimates)
        if (!begins(estimate.key, "hours.")) add(estimate.key);
  return keys;
}

}  // namespace refpath
