// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/describe_attribution.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "refpath/reports/attribution_tables.hpp"
#include "refpath/reports/attribution_words.hpp"
#include "refpath/reports/numbers.hpp"
#include "refpath/reports/parts.hpp"

namespace refpath {

namespace {

bool changes_anything(const AttributedMeasure& measure) {
  return std::any_of(measure.shares.changes.begin(), measure.shares.changes.end(),
                     [](const ChangeShare& share) { return share.least != 0 || share.most != 0; });
}

void add_measure(const Attribution& all, const AttributedMeasure& measure, Document& document) {
  if (!measure.known()) {
    document.add(Paragraph{fmt::format("{} cannot be shared out, because it is not known for every set of changes: {}.",
                                       measure.measure.label, measure.not_known),
                           true});
    return;
  }
  const AttributionNumbers numbers(measure, all.changes);
  for (const std::string& sentence : attribution_lead(all, measure, numbers)) document.add(Paragraph{sentence, true});
  document.add(Paragraph{how_sure(all, measure)});
  if (!changes_anything(measure)) return;
  document.add(Heading{fmt::format("What each change gives: {}", gained(measure))});
  document.add(changes_table(all, measure, numbers));
  if (all.orders.agreed)
    if (const std::string bars = waterfall(all, numbers); !bars.empty()) document.add(Verbatim{bars, "text"});
  document.add(Paragraph{what_columns_mean(all, measure)});
  if (measure.by_verb.size() > 1) document.add(Heading{"By kind of change"}).add(verbs_table(all, measure, numbers));
}

/// The hours of everybody and what they cost, beside each other.
void add_everybody(const Attribution& all, Document& document) {
  std::vector<const AttributedMeasure*> moved;
  std::vector<std::string> still;
  for (const AttributedMeasure& measure : all.measures) {
    if (!measure.known()) {
      document.add(Paragraph{fmt::format("{} cannot be shared out: {}.", measure.measure.label, measure.not_known)});
    } else if (changes_anything(measure)) {
      moved.push_back(&measure);
    } else {
      still.push_back(measure.measure.label);
    }
  }
  if (moved.size() > 1) {
    document.add(Heading{"Everybody, whatever the order"}).add(side_by_side(all, moved, false));
    if (all.orders.agreed) document.add(Heading{"Everybody, in the agreed order"}).add(side_by_side(all, moved, true));
    document.add(
        Paragraph{"Hours a week that a change frees (+) or asks for (-); the numbers above are those of the changes."});
  }
  if (!still.empty()) document.add(Paragraph{fmt::format("No change touches: {}.", in_a_row(still))});
}

/// Whose hours change most, or else, where there are none, the measure that does. Null when nothing is known.
const AttributedMeasure* main_measure(const Attribution& all) {
  const AttributedMeasure* found = nullptr;
  for (const AttributedMeasure& measure : all.measures) {
    if (!measure.known() || (found != nullptr && found->measure.is_hours() && !measure.measure.is_hours())) continue;
    if (found == nullptr || std::abs(measure.shares.total) > std::abs(found->shares.total)) found = &measure;
  }
  return found;
}

void add_made_from(const Attribution& all, const Provenance& provenance, Document& document) {
  Items items;
  for (const Input& input : provenance.inputs) add_input(input, "", "", items);
  items.texts.push_back(fmt::format("{} of changes, each applied and analysed",
                                    count_of(static_cast<double>(all.candidates.sets.size()), "set", "sets")));
  if (all.run)
    items.texts.push_back(fmt::format("Simulated: {} of {} for each set, after a warm-up of {}{}; seed {}; {} events",
                                      count_of(all.run->replications, "replication", "replications"),
                                      count_of(all.run->weeks, "week", "weeks"),
                                      count_of(all.run->warm_up_weeks, "week", "weeks"),
                                      all.run->settled ? "" : " (not settled)", all.run->seed, whole(all.run->events)));
  items.texts.push_back("refpath " + provenance.version);
  document.add(Heading{"Made from"}).add(std::move(items));
}

}  // namespace

Document describe_attribution(const Attribution& attribution, const Provenance& provenance, const std::string& title) {
  Document document;
  document.title = fmt::format("{}: what each change gives", title);
  if (!attribution.orders.any()) {
    document.add(Paragraph{no_order_words(attribution), true});
  } else if (attribution.usual) {
    if (const AttributedMeasure* first = main_measure(attribution); first != nullptr)
      add_measure(attribution, *first, document);
    add_everybody(attribution, document);
  } else {
    for (const AttributedMeasure& measure : attribution.measures) {
      if (attribution.measures.size() > 1) document.add(Heading{measure.measure.label, 1});
      add_measure(attribution, measure, document);
    }
  }
  add_warnings(document, attribution.warnings, provenance);
  add_made_from(attribution, provenance, document);
  return document;
}

}  // namespace refpath
