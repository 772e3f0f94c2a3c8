// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/worse_off.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "refpath/comparison/guards_demand.hpp"
#include "refpath/measures/names.hpp"
#include "refpath/measures/spec.hpp"

namespace refpath {

namespace {

std::vector<double> values(const SameLuck& same, int group, SameLuck::Cell cell) {
  std::vector<double> found;
  found.reserve(static_cast<std::size_t>(same.replications));
  for (int i = 0; i < same.replications; ++i) found.push_back(same.at(i, group, cell));
  return found;
}

/// A measure of the table as a ratio of two sums over replications.
Difference counted(const char* key, const SameLuck& same, int group, SameLuck::Cell above, SameLuck::Cell below,
                   double scale, bool growing) {
  const MeasureKind& kind = measure_kind(key);
  Difference made;
  made.key = made.to_key = key;
  made.unit = kind.unit;
  made.label = kind.label;
  made.better = kind.better;
  made.why_not_exact = WhyNotExact{"", "the same luck twice"};
  if (growing) {
    made.not_simulated = "still growing";
    return made;
  }
  std::vector<double> numerators = values(same, group, above);
  for (double& value : numerators) value *= scale;
  const Ratio ratio = ratio_of_sums(numerators, values(same, group, below));
  if (ratio.defined) {
    made.simulated = ratio.interval;
  } else {
    made.not_simulated = "it did not happen";
  }
  return made;
}

std::vector<Difference> of_group(const SameLuck& same, int group, bool growing) {
  constexpr double days = 1.0 / static_cast<double>(day_ticks);
  const auto share = [&](const char* key, SameLuck::Cell cell) {
    return counted(key, same, group, cell, SameLuck::pairs, 1, growing);
  };
  return {share("worse_off", SameLuck::longer), share("worse_off_by_a_day", SameLuck::longer_by_a_day),
          share("better_off_by_a_day", SameLuck::shorter_by_a_day),
          counted("worse_off_days", same, group, SameLuck::extra, SameLuck::longer_by_a_day, days, growing)};
}

/// The same definition twice: nobody, whatever the luck.
void none_is_worse_off(std::vector<Difference>& differences) {
  differences.erase(
      std::remove_if(differences.begin(), differences.end(), [](const Difference& one) { return one.unit != "share"; }),
      differences.end());
  for (Difference& one : differences) {
    one.exact = 0;
    one.why_not_exact.reset();
    one.simulated.reset();
    one.not_simulated.clear();
  }
}

}  // namespace

WorseOff worse_off(const SameLuck& same, const Variant& first, bool growing) {
  WorseOff found;
  if (same.replications == 0) return found;
  found.all = of_group(same, 0, growing);
  for (std::size_t g = 0; g < same.subgroups.size(); ++g) {
    const ProgramAttribute& lowered = first.program.attributes[static_cast<std::size_t>(same.subgroups[g].attribute)];
    const Attribute& attribute = first.pathway.attributes[static_cast<std::size_t>(lowered.attribute)];
    const std::string& value = attribute.values[static_cast<std::size_t>(same.subgroups[g].value)].name;
    for (Difference& one : of_group(same, static_cast<int>(g) + 1, growing)) {
      one.key = one.to_key = subgroup_key(one.key, attribute.name, value);
      one.label = fmt::format("{} ({}: {})", one.label, in_words(attribute.name), in_words(value));
      found.subgroups.push_back(std::move(one));
    }
  }
  return found;
}

void add_who_is_worse_off(const Comparison& comparison, const DifferenceSettings& settings, Pairing& pairing) {
  const auto of_kinds = [&](int variant) {
    Record record;
    record.estimates = comparison.records[static_cast<std::size_t>(variant)].subgroups;
    return record;
  };
  pairing.subgroups = differences(of_kinds(pairing.from), of_kinds(pairing.to), {}, settings, pairing.matches);
  if (!comparison.experiment || pairing.from != 0) return;
  const Experiment& run = *comparison.experiment;
  const auto to = static_cast<std::size_t>(pairing.to);
  const bool growing = run.growing.front() || run.growing[to];
  WorseOff found = worse_off(run.against_first[to], comparison.variants.front(), growing);
  if (settings.same_definition) {
    none_is_worse_off(found.all);
    none_is_worse_off(found.subgroups);
  }
  const auto append = [](std::vector<Difference>& all, std::vector<Difference>& more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  };
  append(pairing.differences, found.all);
  // The same referral is of another kind where the kinds are not the same people.
  const Variant &first = comparison.variants.front(), &second = comparison.variants[to];
  for (const Attribute& attribute : first.pathway.attributes) {
    if (other_people(first, second, attribute.name).empty()) continue;
    const std::string of = "[" + attribute.name + "=";
    found.subgroups.erase(std::remove_if(found.subgroups.begin(), found.subgroups.end(),
                                         [&of](const Difference& one) { return one.key.find(of) != one.key.npos; }),
                          found.subgroups.end());
  }
  append(pairing.subgroups, found.subgroups);
}

}  // namespace refpath
