// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/describe_sensitivity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "refpath/reports/describe_uncertainty.hpp"
#include "refpath/reports/numbers.hpp"
#include "refpath/reports/parts.hpp"
#include "refpath/reports/sensitivity_words.hpp"

namespace refpath {

namespace {

constexpr std::size_t most_rows = 12;
constexpr int bar_width = 21;

class SensitivityText {
 public:
  SensitivityText(const Sensitivity& study, const Provenance& provenance) : study_(study), provenance_(provenance) {}

  Document text() {
    document_.title = fmt::format("What the comparison rests on: {}", study_.judge.subject.label);
    for (std::string& sentence : lead()) document_.add(Paragraph{std::move(sentence), true});
    document_.add(Paragraph{how_to_read()});
    add_tornado();
    add_flips();
    add_break_even();
    add_importance(document_, study_);
    add_rests_on(document_, study_);
    add_counts();
    add_warnings(document_, study_.as_written.warnings, provenance_);
    add_provenance(document_, study_.as_written, provenance_);
    return std::move(document_);
  }

 private:
  [[nodiscard]] const Subject& subject() const { return study_.judge.subject; }
  [[nodiscard]] std::string amount(double value) const { return amount_words(subject(), value); }

  [[nodiscard]] std::vector<std::string> lead() const {
    const std::optional<double>& gain = study_.tornado.as_written.point.gain;
    if (!gain) return {"At the numbers of the files there is no finite answer."};
    std::vector<std::string> sentences;
    const auto& claim = study_.judge.claim;
    if (claim) {
      sentences.push_back(fmt::format("The claim, {}, {} at the numbers of the files: {}.", claim_words(study_.judge),
                                      holds(*gain, *claim) ? "holds" : "does not hold", as_written_words(*gain)));
    } else {
      sentences.push_back(
          fmt::format("{}, at the numbers of the files: {}.", subject().label, as_written_words(*gain)));
    }
    if (has_draws(study_)) sentences.push_back(draws_sentence(study_));
    sentences.push_back(rests_sentence());
    return sentences;
  }

  [[nodiscard]] std::string as_written_words(double gain) const {
    std::string text = decimal_amount(gain);
    const auto& simulated = study_.tornado.as_written.simulated;
    if (simulated && simulated->known())
      text += fmt::format(" (95 % interval {} to {})", decimal_amount(simulated->low), decimal_amount(simulated->high));
    if (!study_.judge.claim || !subject().party) {
      const std::string unit = unit_words(subject().unit);
      if (!unit.empty()) text += " " + unit;
      if (subject().better != Better::neither) text += gain < 0 ? " (below 0: worse)" : " better";
    }
    return text;
  }
  [[nodiscard]] std::string decimal_amount(double value) const { return in_unit(subject().unit, value); }

  [[nodiscard]] std::string rests_sentence() const {
    std::vector<std::string> most;
    if (has_draws(study_)) {
      for (const Importance& one : study_.uncertainty->importance)
        if (most.size() < 2)
          most.push_back(
              fmt::format("{} ({} of the spread)", input_words(study_, one.input), share_text(one.share, 0)));
    }
    if (!most.empty()) return fmt::format("It rests most on: {}.", in_a_row(most));
    for (const Swing& swing : study_.tornado.swings)
      if (most.size() < 2)
        most.push_back(fmt::format("{} ({} over its range)", input_words(study_, swing.input), amount(swing.width)));
    return most.empty() ? "No number of the files moves it." : fmt::format("It moves most with: {}.", in_a_row(most));
  }

  [[nodiscard]] std::string how_to_read() const {
    std::string text = study_.exact
                           ? "All of this is calculated without chance."
                           : fmt::format("All of this is simulated: {} of each point, with the same luck throughout.",
                                         count_of(study_.replications, "replication", "replications"));
    text += fmt::format(
        " It says what the numbers of the files leave open, not whether the pathways are described "
        "rightly.");
    if (study_.as_written.saturated || any_saturated())
      text += " Where somebody is asked for all there is, or more, it is the hours released that are told.";
    return text;
  }
  [[nodiscard]] bool any_saturated() const {
    return std::any_of(study_.tornado.swings.begin(), study_.tornado.swings.end(),
                       [](const Swing& swing) { return swing.low.point.saturated || swing.high.point.saturated; });
  }

  [[nodiscard]] std::string end_cell(const AtEnd& end) const {
    if (!end.point.gain) return "none";
    std::string text = decimal_amount(*end.point.gain);
    if (end.point.saturated) text += " s";
    if (end.point.cut) text += " c";
    return text;
  }

  void add_tornado() {
    const Tornado& all = study_.tornado;
    if (all.swings.empty()) return;
    const SwingScale scale = swing_scale(all);
    Table table;
    table.columns = {
        {"One number at a time"},   {"as written", Align::right},
        {"range", Align::right},    {"low end", Align::right},
        {"high end", Align::right}, {fmt::format("{} to {}", decimal_amount(scale.least), decimal_amount(scale.most))}};
    bool starred = false, saturated = false, cut = false;
    const std::size_t n = std::min(most_rows, all.swings.size());
    for (std::size_t i = 0; i < n; ++i) {
      const Swing& swing = all.swings[i];
      const PairInput& input = study_.inputs[swing.input];
      starred = starred || !input.has_range;
      saturated = saturated || swing.low.point.saturated || swing.high.point.saturated;
      cut = cut || swing.low.point.cut || swing.high.point.cut;
      table.rows.push_back({input_words(study_, swing.input), value_words(input, input.value), range_words(input),
                            end_cell(swing.low), end_cell(swing.high), swing_bar(all, swing, bar_width)});
    }
    document_.add(Heading{"What each number does by itself"}).add(std::move(table));
    std::string notes = fmt::format("At both ends: {}, everything else as written; |: {}, as written. ",
                                    amounts_title(subject()), decimal_amount(all.as_written.point.gain.value_or(0)));
    if (all.swings.size() > n)
      notes += fmt::format("{} move it by {} at most. ",
                           count_of(static_cast<double>(all.swings.size() - n), "other number", "other numbers"),
                           amount(all.swings[n].width));
    if (starred) notes += "*: nobody gave a range (`between`), so a fifth less and a fifth more is taken. ";
    if (saturated) notes += "s: somebody is asked there for all there is, or more. ";
    if (cut) notes += "c: the share was cut to what the others leave. ";
    notes.pop_back();
    document_.add(Paragraph{std::move(notes)});
  }

  [[nodiscard]] std::string flip_words(const Swing& swing, const AtEnd& end, double value) const {
    const PairInput& input = study_.inputs[swing.input];
    std::vector<std::string> what;
    if (end.flips) what.push_back(fmt::format("the verdict becomes: {}", name(*end.verdict)));
    if (end.crosses)
      what.emplace_back(holds(*end.point.gain, *study_.judge.claim) ? "the claim holds" : "the claim fails");
    return fmt::format("{}: at {} instead of {} it is {}; {}.", input_words(study_, swing.input),
                       value_words(input, value), value_words(input, input.value), amount(*end.point.gain),
                       in_a_row(what));
  }

  void add_flips() {
    if (!study_.tornado.as_written.verdict && !study_.judge.claim) return;
    document_.add(Heading{"What would flip the answer"});
    Items items;
    for (const Swing& swing : study_.tornado.swings) {
      const PairInput& input = study_.inputs[swing.input];
      if (swing.low.flips || swing.low.crosses) items.texts.push_back(flip_words(swing, swing.low, input.low));
      if (swing.high.flips || swing.high.crosses) items.texts.push_back(flip_words(swing, swing.high, input.high));
    }
    std::string as_written;
    if (study_.tornado.as_written.verdict)
      as_written = fmt::format("The verdict at the numbers of the files: {} ({} or more was taken to matter). ",
                               name(*study_.tornado.as_written.verdict), amount(*subject().worth));
    if (items.texts.empty()) {
      document_.add(Paragraph{as_written + "No number by itself changes that within its range."});
      return;
    }
    document_.add(Paragraph{as_written + "By itself, within its range, each of these changes the answer."});
    document_.add(std::move(items));
  }

  void add_break_even() {
    if (study_.break_even.empty()) return;
    Table table;
    table.columns = {{"Number"}, {"as written", Align::right}, {fmt::format("The claim of {}", claim_amount())}};
    bool saturated = false;
    for (const BreakEven& along : study_.break_even) {
      const PairInput& input = study_.inputs[along.input];
      table.rows.push_back(
          {input_words(study_, along.input), value_words(input, input.value), where_it_holds(input, along)});
      for (const Crossing& crossing : along.crossings) saturated = saturated || crossing.saturated;
    }
    document_.add(Heading{"Where the claim just holds"}).add(std::move(table));
    std::string notes = "Everything else as written.";
    if (saturated) notes += " Some of these values are where somebody is asked for all there is, or more.";
    document_.add(Paragraph{std::move(notes)});
  }
  [[nodiscard]] std::string claim_amount() const { return amount(*study_.judge.claim); }

  [[nodiscard]] std::string unmoved_words(const std::string& why) const {
    constexpr std::size_t most = 4;
    std::vector<std::string> labels;
    for (const UnmovedInput& one : study_.not_moved)
      if (one.why == why && std::find(labels.begin(), labels.end(), one.label) == labels.end())
        labels.push_back(one.label);
    const std::size_t others = labels.size() > most ? labels.size() - most : 0;
    if (others > 0) {
      labels.resize(most);
      labels.push_back(count_of(static_cast<double>(others), "other", "others"));
    }
    return fmt::format("Not moved, because {}: {}.", why, in_a_row(labels));
  }

  void add_counts() {
    Items items;
    const auto all = static_cast<double>(study_.inputs.size());
    const int idle = study_.tornado.without_effect;
    items.texts.push_back(fmt::format("{} moved one at a time; {} nothing here.",
                                      count_of(all, "number was", "numbers were"),
                                      idle == 0 ? "none moves" : count_of(idle, "moves", "move")));
    if (study_.tornado.without_answer > 0)
      items.texts.push_back(fmt::format("{} no finite answer at one end of the range.",
                                        count_of(study_.tornado.without_answer, "number leaves", "numbers leave")));
    if (study_.taken_as_one > 0)
      items.texts.push_back(
          fmt::format("{} in both files, at the same place and written alike: each was taken as one "
                      "number and moved in both at once.",
                      count_of(study_.taken_as_one, "number stands", "numbers stand")));
    if (!study_.not_moved.empty()) {
      std::vector<std::string> reasons;
      for (const UnmovedInput& one : study_.not_moved)
        if (std::find(reasons.begin(), reasons.end(), one.why) == reasons.end()) reasons.push_back(one.why);
      for (const std::string& why : reasons) items.texts.push_back(unmoved_words(why));
    }
    if (!study_.exact)
      items.texts.emplace_back(
          "Only a measure that is calculated without chance has break-even values and a probability: for one that is "
          "simulated, every draw would need its own years.");
    document_.add(Heading{"What was moved"}).add(std::move(items));
  }

  const Sensitivity& study_;
  const Provenance& provenance_;
  Document document_;
};

}  // namespace

Document describe_sensitivity(const Sensitivity& study, const Provenance& provenance) {
  return SensitivityText(study, provenance).text();
}

}  // namespace refpath
