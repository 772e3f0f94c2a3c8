// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/sensitivity_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "refpath/reports/numbers.hpp"

namespace refpath {

namespace {

/// Three figures: "4.66", "18.4", "1,250".
std::string figures(double value) {
  constexpr double thousand = 1000;
  return std::abs(value) >= thousand ? whole(value) : fmt::format("{:.3g}", value);
}

SwingScale span_of(const AtEnd& as_written, const Swing& swing) {
  const double middle = as_written.point.gain.value_or(0);
  SwingScale span{middle, middle};
  for (const AtEnd* end : {&swing.low, &swing.high}) {
    span.least = std::min(span.least, end->point.gain.value_or(middle));
    span.most = std::max(span.most, end->point.gain.value_or(middle));
  }
  return span;
}

}  // namespace

std::string input_words(const Sensitivity& study, std::size_t input) {
  const PairInput& of = study.inputs[input];
  if (of.whose == Whose::both) return of.label;
  return fmt::format("{} ({})", of.label, study.as_written.variants[of.whose == Whose::current ? 0 : 1].name);
}

std::string value_words(const PairInput& input, double value) {
  const std::string text = figures(input.shown(value));
  return input.unit.empty() ? text : fmt::format("{} {}", text, input.unit);
}

std::string range_words(const PairInput& input) {
  return fmt::format("{} to {}{}", figures(input.shown(input.low)), figures(input.shown(input.high)),
                     input.has_range ? "" : " *");
}

std::string amount_words(const Subject& subject, double amount) {
  if (subject.unit == "h/week") return hours_words(amount);
  const std::string unit = unit_words(subject.unit);
  const std::string text = in_unit(subject.unit, amount);
  return unit.empty() ? text : fmt::format("{} {}", text, unit);
}

std::string claim_words(const Judge& judge) {
  if (judge.subject.party)
    return fmt::format("at least {} a week freed for {}", hours_words(*judge.claim), judge.subject.party->label);
  return fmt::format("{} better by at least {}", judge.subject.label, amount_words(judge.subject, *judge.claim));
}

std::string amounts_title(const Subject& subject) {
  if (subject.party) return "hours freed";
  const std::string unit = unit_words(subject.unit);
  return unit.empty() ? "gain" : unit + " gained";
}

std::string cases_words(double share, int of) {
  constexpr double hundred = 100;
  if (share <= 0) return fmt::format("none of {} cases", whole(of));
  if (share >= 1) return fmt::format("all {} cases", whole(of));
  const double cases = std::floor(share * hundred + 0.5);
  if (cases < 1) return "fewer than 1 of 100 cases";
  if (cases >= hundred) return "more than 99 of 100 cases";
  return fmt::format("{:.0f} of 100 cases", cases);
}

std::string where_it_holds(const PairInput& input, const BreakEven& along) {
  const auto over_all = [&](const char* what) {
    return fmt::format("{} all the way from {} to {}", what, figures(input.shown(along.from)),
                       value_words(input, along.to));
  };
  if (!along.anywhere) return "has no answer";
  if (along.crossings.empty()) return over_all(along.holds_as_written ? "holds" : "fails");
  std::vector<std::string> stretches;
  std::string from;
  for (const Crossing& crossing : along.crossings) {
    const std::string at = value_words(input, crossing.value);
    if (crossing.holds_above) {
      from = at;
    } else {
      stretches.push_back(from.empty() ? "up to " + at : fmt::format("from {} to {}", from, at));
      from.clear();
    }
  }
  if (!from.empty()) stretches.push_back(fmt::format("from {} on", from));
  return "holds " + in_a_row(stretches);
}

SwingScale swing_scale(const Tornado& tornado) {
  const double middle = tornado.as_written.point.gain.value_or(0);
  SwingScale all{middle, middle};
  for (const Swing& swing : tornado.swings) {
    const SwingScale span = span_of(tornado.as_written, swing);
    all.least = std::min(all.least, span.least);
    all.most = std::max(all.most, span.most);
  }
  return all;
}

std::string swing_bar(const Tornado& tornado, const Swing& swing, int width) {
  const SwingScale all = swing_scale(tornado);
  const auto place = [&](double gain) {
    const double part = all.most > all.least ? (gain - all.least) / (all.most - all.least) : 0;
    return static_cast<std::size_t>(std::floor(part * (width - 1) + 0.5));
  };
  const SwingScale span = span_of(tornado.as_written, swing);
  std::string bar(static_cast<std::size_t>(width), '.');
  std::fill(bar.begin() + static_cast<std::ptrdiff_t>(place(span.least)),
            bar.begin() + static_cast<std::ptrdiff_t>(place(span.most)) + 1, '=');
  bar[place(tornado.as_written.point.gain.value_or(0))] = '|';
  return bar;
}

}  // namespace refpath
