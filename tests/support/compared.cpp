// SPDX-License-Identifier: Apache-2.0
#include "support/compared.hpp"

#include "support/written.hpp"

namespace refpath::test {

Comparison compared(Pathway current, Pathway redesign, int replications) {
  std::vector<Variant> variants;
  variants.push_back(variant("current", std::move(current), "a"));
  variants.push_back(variant("redesign", std::move(redesign), "b"));
  unify_attributes(variants);
  if (replications == 0) return compare(std::move(variants), std::nullopt);
  CompareSettings settings;
  settings.simulation.replications = replications;
  settings.simulation.warm_up_weeks = 2;
  auto experiment = simulate_variants(variants, settings);
  return compare(std::move(variants), std::move(experiment), settings);
}

Comparison compared(const std::string& current, const std::string& redesign, int replications) {
  return compared(written(current), written(redesign), replications);
}

std::string in_one(const std::vector<std::string>& sentences) {
  std::string all;
  for (const auto& sentence : sentences) all += sentence + "\n";
  return all;
}

bool says(const std::string& text, const std::string& words) {
  return text.find(words) != text.npos;
}

}  // namespace refpath::test
