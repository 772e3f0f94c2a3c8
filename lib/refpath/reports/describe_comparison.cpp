// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/reports/describe.hpp"
#include "refpath/reports/describe_advice.hpp"
#include "refpath/reports/describe_besides.hpp"
#include "refpath/reports/describe_capacity.hpp"
#include "refpath/reports/describe_experience.hpp"
#include "refpath/reports/describe_hours.hpp"
#include "refpath/reports/describe_moves.hpp"
#include "refpath/reports/describe_ranking.hpp"
#include "refpath/reports/describe_structure.hpp"
#include "refpath/reports/describe_subgroups.hpp"
#include "refpath/reports/describe_usable.hpp"
#include "refpath/reports/describe_waits.hpp"
#include "refpath/reports/headline.hpp"
#include "refpath/reports/numbers.hpp"
#include "refpath/reports/paired.hpp"
#include "refpath/reports/parts.hpp"

namespace refpath {

namespace {

void describe_pairing(const Comparison& comparison, const Pairing& pairing, Document& document) {
  const Paired paired(comparison, pairing);
  for (const auto& sentence : headline(comparison, pairing)) document.add(Paragraph{sentence, true});
  if (comparison.pairings.size() == 1) document.add(Paragraph{how_sure(comparison)});
  if (pairing.ledger) {
    add_hours(paired, document);
  } else {
    add_minutes(paired, document);
  }
  add_structure_in_front(paired, document);
  add_capacity(paired, document);
  if (pairing.ledger) add_usable(paired, document);
  add_waits(paired, document);
  add_step_waits(paired, document);
  add_targets(paired, document);
  add_exits(paired, document);
  add_who_is_worse_off(paired, document);
  add_subgroups(paired, document);
  add_experience(paired, document);
  add_loads(paired, document);
  add_besides(paired, document);
  add_moves(paired, document);
  add_structure_at_end(paired, document);
}

/// What is compared, by the names of the pathways, or of the files where those are the same.
std::string title(const Comparison& comparison) {
  const auto& current = comparison.variants.front();
  std::vector<std::string> names, files;
  bool differ = true;
  for (std::size_t i = 1; i < comparison.variants.size(); ++i) {
    names.push_back(comparison.variants[i].pathway.name);
    files.push_back(comparison.variants[i].name);
    differ = differ && names.back() != current.pathway.name;
  }
  return differ ? fmt::format("{}, against {}", fmt::join(names, "; "), current.pathway.name)
                : fmt::format("{}: {} against {}", current.pathway.name, fmt::join(files, "; "), current.name);
}

}  // namespace

Document describe_comparison(const Comparison& comparison, const Provenance& provenance,
                             const ExpectationResults& expected) {
  Document document;
  document.title = title(comparison);
  add_ranking(comparison, document);
  if (comparison.pairings.size() > 1) document.add(Paragraph{how_sure(comparison)});
  for (const auto& pairing : comparison.pairings) {
    if (comparison.pairings.size() > 1) {
      const auto& from = comparison.variants[static_cast<std::size_t>(pairing.from)].name;
      const auto& to = comparison.variants[static_cast<std::size_t>(pairing.to)].name;
      document.add(Heading{fmt::format("{} against {}", to, from), 1});
    }
    describe_pairing(comparison, pairing, document);
  }
  add_expectations(expected, comparison, document);
  const int level = comparison.pairings.size() > 1 ? 1 : 2;  // of all of them, not of the last
  add_warnings(document, comparison.warnings, provenance, level);
  add_before_you_act(comparison, document, level);
  add_provenance(document, comparison, provenance, level);
  return document;
}

}  // namespace refpath
