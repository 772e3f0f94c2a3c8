// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/reports/describe.hpp"
#include "refpath/reports/describe_besides.hpp"
#include "refpath/reports/describe_experience.hpp"
#include "refpath/reports/describe_hours.hpp"
#include "refpath/reports/describe_moves.hpp"
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
  document.add(Paragraph{how_sure(comparison)});
  if (pairing.ledger) {
    add_hours(paired, document);
  } else {
    add_minutes(paired, document);
  }
  add_waits(paired, document);
  add_step_waits(paired, document);
  add_targets(paired, document);
  add_exits(paired, document);
  add_experience(paired, document);
  add_loads(paired, document);
  add_besides(paired, document);
  add_moves(comparison, pairing, document);
  add_unmatched(comparison, pairing, document);
}

}  // namespace

Document describe_comparison(const Comparison& comparison, const Provenance& provenance) {
  Document document;
  for (const auto& pairing : comparison.pairings) {
    if (comparison.pairings.size() > 1) {
      const auto& from = comparison.variants[static_cast<std::size_t>(pairing.from)].name;
      const auto& to = comparison.variants[static_cast<std::size_t>(pairing.to)].name;
      document.add(Heading{fmt::format("{} against {}", capitalised(to), from), 1});
    }
    describe_pairing(comparison, pairing, document);
  }
  add_warnings(document, comparison.warnings, provenance);
  add_provenance(document, comparison, provenance);
  return document;
}

}  // namespace refpath
