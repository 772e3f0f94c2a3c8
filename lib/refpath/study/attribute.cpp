// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/attribute.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include <fmt/format.h>

#include "refpath/study/value_of_sets.hpp"

namespace refpath {

namespace {

/// Values of a measure over the sets, and by replication where they are simulated.
struct Values {
  std::vector<double> means;              ///< By set.
  std::vector<std::vector<double>> each;  ///< By replication, by set.
};

/// The values of a measure in the sets that matter, all exact or all simulated; the reason in `into` when there are
/// none.
std::optional<Values> values(const ValueOfSets& sets, const Attribution& of, std::size_t measure,
                             AttributedMeasure& into) {
  const std::vector<bool> used = sets_that_count(of.orders, of.candidates);
  Values found;
  found.means.resize(used.size());
  for (std::size_t s = 0; s < used.size(); ++s)
    if (used[s] && !into.why_not_exact) into.why_not_exact = sets.answer(s, measure).why_not_exact;
  for (std::size_t s = 0; s < used.size(); ++s) {
    if (!used[s]) continue;
    const Answer& answer = sets.answer(s, measure);
    if (!into.why_not_exact) {
      found.means[s] = into.measure.gain(*answer.exact);
      continue;
    }
    if (!answer.simulated && !(answer.exact && answer.not_known.empty())) {
      const std::string why = answer.not_known.empty() ? "it was not simulated" : answer.not_known;
      into.not_known = fmt::format("with {}: {}", set_words(of.candidates.sets[s], of.changes), why);
      return std::nullopt;
    }
    const std::size_t n = static_cast<std::size_t>(sets.run()->replications);
    found.each.resize(n, std::vector<double>(used.size()));
    found.means[s] = into.measure.gain(answer.simulated ? answer.simulated->interval.mean : *answer.exact);
    for (std::size_t i = 0; i < n; ++i)
      found.each[i][s] = into.measure.gain(answer.simulated ? answer.simulated->linearised[i] : *answer.exact);
  }
  return found;
}

Interval around(double mean, const std::vector<double>& each) {
  Interval interval = mean_interval(each);
  interval.low += mean - interval.mean;
  interval.high += mean - interval.mean;
  interval.mean = mean;
  return interval;
}

/// One value of `shares`, picked by `pick`, with its interval over the replications.
template <class Pick>
Interval over(const std::vector<Shares>& each, const Shares& mean, const Pick& pick) {
  std::vector<double> picked;
  picked.reserve(each.size());
  for (const Shares& one : each) picked.push_back(pick(one));
  return around(pick(mean), picked);
}

constexpr std::array<std::optional<Verb>, 6> verbs = {Verb::eliminate, Verb::combine,  Verb::rearrange,
                                                      Verb::simplify,  Verb::automate, std::nullopt};

void add_verbs(const std::vector<NamedChange>& changes, const std::vector<Shares>& each, AttributedMeasure& made) {
  for (const auto& verb : verbs) {
    const auto sum = [&](double ChangeShare::*what) {
      return [&changes, verb, what](const Shares& shares) {
        double total = 0;
        for (std::size_t i = 0; i < changes.size(); ++i)
          if (changes[i].verb == verb) total += shares.changes[i].*what;
        return total;
      };
    };
    const auto of_verb = [&verb](const NamedChange& change) { return change.verb == verb; };
    if (std::none_of(changes.begin(), changes.end(), of_verb)) continue;
    VerbShare share;
    share.verb = verb;
    share.step = sum(&ChangeShare::step)(made.shares);
    share.any_order = sum(&ChangeShare::any_order)(made.shares);
    if (!each.empty())
      share.intervals = ShareIntervals{over(each, made.shares, sum(&ChangeShare::step)),
                                       over(each, made.shares, sum(&ChangeShare::any_order))};
    made.by_verb.push_back(share);
  }
}

void share_out(const Attribution& of, const Values& values, AttributedMeasure& made) {
  made.shares = refpath::share_out(of.orders, of.candidates, values.means);
  std::vector<Shares> each;
  each.reserve(values.each.size());
  for (const auto& one : values.each) each.push_back(refpath::share_out(of.orders, of.candidates, one));
  if (!each.empty()) {
    made.total = over(each, made.shares, [](const Shares& shares) { return shares.total; });
    for (std::size_t i = 0; i < of.changes.size(); ++i)
      made.intervals.push_back(
          {over(each, made.shares, [i](const Shares& shares) { return shares.changes[i].step; }),
           over(each, made.shares, [i](const Shares& shares) { return shares.changes[i].any_order; })});
  }
  add_verbs(of.changes, each, made);
}

/// Hours are shared out as they are asked, or, where somebody is asked for more than there is, as they are worked.
void share_out_all(const ValueOfSets& sets, Attribution& made) {
  const auto ends = [&made](bool last) {
    return static_cast<std::size_t>(last ? made.candidates.agreed.back() : made.candidates.agreed.front());
  };
  for (std::size_t m = 0; m < sets.measures().size(); ++m) {
    AttributedMeasure one;
    one.measure = sets.measures()[m];
    one.released = one.measure.is_hours() && sets.saturated();
    const std::optional<Values> found = values(sets, made, m, one);
    if (found) {
      one.before = one.measure.gain(found->means[ends(false)]);
      one.after = one.measure.gain(found->means[ends(true)]);
      share_out(made, *found, one);
    }
    made.measures.push_back(std::move(one));
  }
}

}  // namespace

std::string set_words(const ChangeSet& set, const std::vector<NamedChange>& changes) {
  std::vector<std::string> in, out;
  for (std::size_t i = 0; i < set.size(); ++i) (set[i] ? in : out).push_back(changes[i].name);
  if (in.empty()) return "no change";
  if (out.empty()) return "all changes";
  if (in.size() == 1) return "only " + in.front();
  if (out.size() == 1) return "all but " + out.front();
  const std::string last = in.back();
  in.pop_back();
  return fmt::format("{} and {}", fmt::join(in, ", "), last);
}

Attribution attribute(const std::vector<NamedChange>& changes, const Apply& apply, const AttributeSettings& settings,
                      const Runner& runner) {
  assert(!changes.empty());
  Attribution made;
  made.changes = changes;
  made.usual = settings.measures.empty();
  made.candidates = candidates(changes, settings.simulation.seed);
  ValueOfSets sets(changes, made.candidates, apply, settings, runner);
  for (std::size_t s = 0; s < made.candidates.sets.size(); ++s)
    if (!sets.valid()[s]) made.invalid.push_back(made.candidates.sets[s]);
  made.orders = orders(made.candidates, sets.valid());
  made.unknown = sets.unknown();
  if (!made.unknown.empty()) made.keys = sets.keys();
  if (!made.orders.any() || !made.unknown.empty()) return made;
  sets.simulate_where_needed(sets_that_count(made.orders, made.candidates));
  made.run = sets.run();
  made.warnings = sets.warnings();
  share_out_all(sets, made);
  return made;
}

}  // namespace refpath
