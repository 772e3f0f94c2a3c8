// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/subject.hpp"

#include <algorithm>

namespace refpath {

namespace {

constexpr std::string_view freed = "freed.";

bool begins(const std::string& key, std::string_view start) {
  return key.compare(0, start.size(), start) == 0;
}

const Party* party_of(const std::vector<Party>& parties, const std::string& key) {
  const auto found = std::find_if(parties.begin(), parties.end(),
                                  [&key](const Party& party) { return key.substr(freed.size()) == party.key; });
  return found == parties.end() ? nullptr : &*found;
}

/// A role that is in a group, by itself.
std::optional<Party> role_alone(const std::vector<Variant>& variants, const std::string& name) {
  Party made;
  made.key = name;
  made.roles.resize(variants.size());
  bool found = false;
  for (std::size_t v = 0; v < variants.size(); ++v) {
    const std::vector<Role>& roles = variants[v].pathway.roles;
    for (std::size_t r = 0; r < roles.size(); ++r) {
      if (roles[r].name != name) continue;
      made.roles[v].push_back(static_cast<int>(r));
      made.label = roles[r].label;
      made.who = roles[r].who;
      found = true;
    }
  }
  return found ? std::optional<Party>(std::move(made)) : std::nullopt;
}

}  // namespace

double Subject::gain(const Difference& difference) const {
  const double value = difference.best().value_or(0);
  return better == Better::fewer ? -value : value;
}

std::optional<Subject> subject(const Comparison& comparison, const std::string& key) {
  const Pairing& pairing = comparison.pairings.front();
  const Difference* difference = find(pairing.differences, key);
  if (difference == nullptr) return std::nullopt;
  Subject made;
  made.key = difference->key;
  made.label = difference->label;
  made.of = difference->of;
  made.unit = difference->unit;
  made.better = difference->better;
  made.why_not_exact = difference->why_not_exact;
  const bool is_money = made.unit != "h/week" && made.unit.find("/week") != std::string::npos;
  if (difference->before || !is_money)  // what is worth something of money is a part of it
    made.worth =
        worth_in(made.unit, comparison.settings.worth, difference->before.value_or(0), difference->after.value_or(0));
  if (begins(key, freed)) {
    const std::vector<Party> all = parties(comparison.variants);
    const Party* party = party_of(all, key);
    made.party = party != nullptr ? *party : role_alone(comparison.variants, key.substr(freed.size()));
    made.worth = comparison.settings.worth;
  }
  return made;
}

std::optional<Subject> usual_subject(const Comparison& comparison) {
  const std::vector<PartyChange>& changes = comparison.pairings.front().parties;
  if (changes.empty()) return std::nullopt;
  const auto exact = std::find_if(changes.begin(), changes.end(),
                                  [](const PartyChange& change) { return !change.why_not_exact.has_value(); });
  const PartyChange& first = exact == changes.end() ? changes.front() : *exact;
  return subject(comparison, std::string(freed) + first.party.key);
}

std::vector<std::string> usual_keys(const Comparison& comparison) {
  std::vector<std::string> keys;
  for (const Difference& one : comparison.pairings.front().differences)
    if (begins(one.key, freed) || one.key == "cost") keys.push_back(one.key);
  return keys;
}

}  // namespace refpath
