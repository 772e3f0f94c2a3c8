// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/variant.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "refpath/measures/names.hpp"
#include "refpath/program/classes.hpp"

namespace refpath {

namespace {

void lower_and_analyse(Variant& variant, const std::vector<std::string>& told_apart, std::optional<int> weeks) {
  variant.program = lower(variant.pathway, told_apart);
  variant.analysis = analyse(variant.program, weeks.value_or(variant.pathway.run.weeks.value_or(usual_weeks)));
}

}  // namespace

Variant variant(std::string name, Pathway pathway, std::string fingerprint, std::optional<int> weeks) {
  Variant made;
  made.name = std::move(name);
  made.fingerprint = std::move(fingerprint);
  made.pathway = std::move(pathway);
  lower_and_analyse(made, {}, weeks);
  return made;
}

bool same_definition(const Variant& a, const Variant& b) {
  return !a.fingerprint.empty() && a.fingerprint == b.fingerprint;
}

namespace {

/// The group of each role that has one in some variant; the first variant that says so decides.
std::map<std::string, std::string> groups_of_roles(const std::vector<Variant>& variants) {
  std::map<std::string, std::string> groups;
  for (const auto& variant : variants) {
    for (const auto& role : variant.pathway.roles) {
      if (!role.group.empty()) groups.emplace(role.name, role.group);
    }
  }
  return groups;
}

bool uses(const Program& program, std::size_t attribute) {
  return std::any_of(program.attributes.begin(), program.attributes.end(),
                     [attribute](const ProgramAttribute& one) { return one.attribute == static_cast<int>(attribute); });
}

/// Names of the attributes on which something depends in some variant.
std::set<std::string> used_attributes(const std::vector<Variant>& variants) {
  std::set<std::string> names;
  for (const Variant& variant : variants)
    for (const ProgramAttribute& one : variant.program.attributes)
      names.insert(variant.pathway.attributes[static_cast<std::size_t>(one.attribute)].name);
  return names;
}

/// The label that all the party's roles share, or the readable name of the party.
std::string label_of(const Party& party, const std::vector<Variant>& variants) {
  std::string label;
  for (std::size_t v = 0; v < variants.size(); ++v) {
    for (const int role : party.roles[v]) {
      const std::string& own = variants[v].pathway.roles[static_cast<std::size_t>(role)].label;
      if (own.empty() || (!label.empty() && own != label)) return readable(party.key);
      label = own;
    }
  }
  return label.empty() ? readable(party.key) : label;
}

/// Whether somebody of these roles works at a step that referrals may come to, though perhaps only by what has no exact
/// answer.
bool may_have_hours(const Variant& variant, const std::vector<int>& roles) {
  if (!variant.analysis.defined || variant.analysis.referrals_per_week <= 0) return false;
  const Program& program = variant.program;
  for (const auto& job : program.jobs) {
    if (!program.steps[static_cast<std::size_t>(job.step)].reachable) continue;
    for (int first = job.first_piece; first < job.first_piece + job.pieces; ++first) {
      for (int p = first; p >= 0; p = program.pieces[static_cast<std::size_t>(p)].instead) {
        const int role = program.pieces[static_cast<std::size_t>(p)].role;
        if (std::find(roles.begin(), roles.end(), role) != roles.end()) return true;
      }
    }
  }
  return false;
}

}  // namespace

void unify_groups(std::vector<Variant>& variants) {
  const auto groups = groups_of_roles(variants);
  for (auto& variant : variants) {
    for (auto& role : variant.pathway.roles) {
      const auto group = groups.find(role.name);
      if (group != groups.end()) role.group = group->second;
    }
  }
}

namespace {

template <class Things, class Same>
void add_names(Things& things, const Same& same) {
  std::vector<std::string> labels;
  labels.reserve(things.size());
  for (const auto& thing : things) labels.push_back(thing.label);
  for (std::size_t i = 0; i < things.size(); ++i)
    for (std::size_t j = 0; j < things.size(); ++j)
      if (i != j && !labels[i].empty() && labels[i] == labels[j] && !same(things[i], things[j]))
        things[i].label = labels[i] + " (" + things[i].name + ")";
}

}  // namespace

void tell_labels_apart(std::vector<Variant>& variants) {
  for (Variant& variant : variants) {
    add_names(variant.pathway.roles,
              [](const Role& a, const Role& b) { return !a.group.empty() && a.group == b.group; });
    add_names(variant.pathway.steps, [](const Step&, const Step&) { return false; });
  }
}

void unify_attributes(std::vector<Variant>& variants, std::optional<int> weeks) {
  const std::set<std::string> used = used_attributes(variants);
  for (Variant& variant : variants) {
    std::vector<std::string> told_apart;
    std::size_t classes = static_cast<std::size_t>(variant.program.classes);
    for (std::size_t a = 0; a < variant.pathway.attributes.size(); ++a) {
      const Attribute& attribute = variant.pathway.attributes[a];
      if (used.count(attribute.name) == 0 || uses(variant.program, a)) continue;
      classes *= attribute.values.size();
      told_apart.push_back(attribute.name);
    }
    if (!told_apart.empty() && classes <= most_classes) lower_and_analyse(variant, told_apart, weeks);
  }
}

std::vector<Party> parties(const std::vector<Variant>& variants) {
  const auto groups = groups_of_roles(variants);
  std::vector<Party> found;
  for (std::size_t v = 0; v < variants.size(); ++v) {
    const auto& roles = variants[v].pathway.roles;
    for (std::size_t i = 0; i < roles.size(); ++i) {
      const auto group = groups.find(roles[i].name);
      const std::string& key = group == groups.end() ? roles[i].name : group->second;
      auto party = std::find_if(found.begin(), found.end(), [&key](const Party& p) { return p.key == key; });
      if (party == found.end()) {
        Party fresh;
        fresh.key = key;
        fresh.who = roles[i].who;
        fresh.roles.resize(variants.size());
        party = found.insert(found.end(), std::move(fresh));
      }
      party->roles[v].push_back(static_cast<int>(i));
    }
  }
  for (auto& party : found) party.label = label_of(party, variants);
  return found;
}

double exact_hours(const Variant& variant, const std::vector<int>& roles) {
  double hours = 0;
  if (!variant.analysis.defined) return hours;
  for (const int role : roles) hours += variant.analysis.hours[static_cast<std::size_t>(role)];
  return hours;
}

std::vector<Party> headline_parties(const std::vector<Variant>& variants) {
  std::vector<Party> headline;
  for (auto& party : parties(variants)) {
    if (party.who != Who::practitioner) continue;
    bool has_hours = false;
    for (std::size_t v = 0; v < variants.size(); ++v)
      has_hours =
          has_hours || exact_hours(variants[v], party.roles[v]) > 0 || may_have_hours(variants[v], party.roles[v]);
    if (has_hours) headline.push_back(std::move(party));
  }
  return headline;
}

}  // namespace refpath
