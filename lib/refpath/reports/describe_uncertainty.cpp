// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/describe_uncertainty.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "refpath/reports/numbers.hpp"
#include "refpath/reports/sensitivity_words.hpp"

namespace refpath {

namespace {

std::string spread_notes(const Sensitivity& study, const Uncertainty& found) {
  std::string text = fmt::format(
      "Each number with a range was drawn by itself, the value as written being the most likely, in {} cases ({} "
      "sets of {}). Of the spread: by how much the variance falls if that number is known. Left if known: how wide "
      "the answer still is then.",
      whole(found.points), found.repetitions, found.points / found.repetitions);
  if (found.better && study.judge.subject.worth)
    text += fmt::format(" At least {} is reached in {}.", amount_words(study.judge.subject, *study.judge.subject.worth),
                        cases_words(found.better->share, found.points));
  if (found.holds && found.holds->share > 0 && found.holds->share < 1)
    text += fmt::format(" The {} in which the claim holds could be {} of 100 more or less with other draws.",
                        cases_words(found.holds->share, found.points), decimal(2 * 100 * found.holds->se, 1));
  if (found.saturated > 0)
    text +=
        fmt::format(" In {} of them somebody is asked for all there is, or more; they count.", whole(found.saturated));
  if (found.cut > 0)
    text += fmt::format(" In {} shares of one whole came to more than all of it, and were cut.", whole(found.cut));
  if (found.no_answer > 0) text += fmt::format(" {} had no finite answer and were left out.", whole(found.no_answer));
  return text;
}

}  // namespace

bool has_draws(const Sensitivity& study) {
  return study.uncertainty && study.uncertainty->points > 0;
}

std::string draws_sentence(const Sensitivity& study) {
  const Uncertainty& found = *study.uncertainty;
  std::string text = fmt::format("With all {} allowed to be wrong at once, ",
                                 count_of(found.inputs, "guess that has a range", "guesses that have a range"));
  if (found.holds) text += fmt::format("it holds in {}: ", cases_words(found.holds->share, found.points));
  text += fmt::format("{} in the middle case, between {} and {} in 9 cases out of 10.",
                      amount_words(study.judge.subject, found.median), in_unit(study.judge.subject.unit, found.low),
                      in_unit(study.judge.subject.unit, found.high));
  constexpr double lopsided = 0.75;
  if (found.below && found.below->share >= lopsided)
    text += fmt::format(" The numbers as written are at the hopeful end of the guesses: {} come out lower.",
                        cases_words(found.below->share, found.points));
  if (found.below && found.below->share <= 1 - lopsided)
    text += fmt::format(" The numbers as written are at the cautious end of the guesses: only {} come out lower.",
                        cases_words(found.below->share, found.points));
  return text;
}

void add_importance(Document& document, const Sensitivity& study) {
  if (!study.uncertainty) return;
  document.add(Heading{"What to measure first"});
  const Uncertainty& found = *study.uncertainty;
  if (found.points == 0) {
    document.add(Paragraph{
        "No number has a range, so nothing can be said of how likely the claim is. Write `between` where you are not "
        "sure: {value: 12 min, between: [8 min, 20 min]}."});
    return;
  }
  if (found.importance.empty()) {
    document.add(Paragraph{"None of the numbers with a range moves it."});
    return;
  }
  Table table;
  table.columns = {{"Number"},
                   {"as written", Align::right},
                   {"between", Align::right},
                   {"of the spread", Align::right},
                   {"left if known", Align::right}};
  for (const Importance& one : found.importance) {
    const PairInput& input = study.inputs[one.input];
    table.rows.push_back({input_words(study, one.input), value_words(input, input.value), range_words(input),
                          share_text(one.share, 0), share_text(std::sqrt(1 - std::min(one.share, 1.0)), 0)});
  }
  document.add(std::move(table));
  document.add(Paragraph{spread_notes(study, found)});
}

void add_rests_on(Document& document, const Sensitivity& study) {
  if (!study.rests_on || !study.rests_on->share()) return;
  const RestsOn& rests = *study.rests_on;
  std::string text = fmt::format(
      "If every number were wrong by the same small part of itself, one at a time, {} of what that moves would come "
      "from numbers without a range: {} of the {} that matter.",
      share_text(*rests.share(), 0), rests.inputs_without, rests.inputs);
  if (rests.inputs_without == 0) text += " Every number that matters has a range.";
  std::vector<std::string> first;
  constexpr std::size_t most = 3;
  for (const RestsOn::Weight& one : rests.weights)
    if (first.size() < most) first.push_back(input_words(study, one.input));
  if (!first.empty())
    text += fmt::format(
        " They are not among the guesses above, so the answer is less sure than it looks. Give a "
        "range first to: {}.",
        in_a_row(first));
  document.add(Heading{"What rests on numbers without a range"}).add(Paragraph{std::move(text)});
}

}  // namespace refpath
