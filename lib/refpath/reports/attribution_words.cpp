// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/attribution_words.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "refpath/reports/numbers.hpp"
#include "refpath/reports/parts.hpp"

namespace refpath {

namespace {

/// "free 8.3 hours", "save 3.1 days", "add 2.0 points", or the other way round; of one change "frees", "saves", "adds".
std::string does(const AttributedMeasure& measure, const AttributionNumbers& numbers, double value, bool one) {
  const std::string amount = numbers.amount(value);
  const char* s = one ? "s" : "";
  const bool gain = value >= 0;
  if (measure.measure.is_hours())
    return gain ? fmt::format("{}{} {}", measure.released ? "release" : "free", s, amount)
                : fmt::format("ask{} for {} more", s, amount);
  if (measure.measure.better == Better::fewer) return fmt::format("{}{} {}", gain ? "save" : "add", s, amount);
  return gain ? fmt::format("add{} {}", s, amount) : fmt::format("take{} {} away", s, amount);
}

/// " hours a week" behind a number
std::string unit_of(const AttributedMeasure& measure) {
  if (measure.measure.unit == "share") return " %";
  const std::string unit = unit_words(measure.measure.unit);
  return unit.empty() ? "" : " " + unit;
}

std::string labels_of(const Attribution& all, const std::vector<std::size_t>& which) {
  std::vector<std::string> labels;
  labels.reserve(which.size());
  for (const std::size_t i : which) labels.push_back(fmt::format("'{}'", all.changes[i].label));
  return in_a_row(labels);
}

/// Those that give most, if that can be seen; several when they give the same to the last bit.
std::vector<std::size_t> largest(const std::vector<ChangeShare>& shares, double ChangeShare::*what,
                                 const AttributionNumbers& numbers) {
  const auto most = std::max_element(shares.begin(), shares.end(),
                                     [what](const ChangeShare& a, const ChangeShare& b) { return a.*what < b.*what; });
  std::vector<std::size_t> found;
  if ((*most).*what <= 0 || numbers.is_nothing((*most).*what)) return found;
  for (std::size_t i = 0; i < shares.size(); ++i)
    if (shares[i].*what == (*most).*what) found.push_back(i);
  return found;
}

/// "24", "about 8.7e+10"
std::string number_of_orders(double number, bool sampled) {
  if (!sampled) return whole(number);
  return number < 1e15 ? "about " + whole(std::floor(number + 0.5)) : fmt::format("about {:.2g}", number);
}

bool does_nothing(const ChangeShare& share) {
  return share.least == 0 && share.most == 0;
}

/// The first sentences about one measure.
class Lead {
 public:
  Lead(const Attribution& all, const AttributedMeasure& measure, const AttributionNumbers& numbers)
      : all_(all), measure_(measure), numbers_(numbers), shown_(numbers.shown()) {}

  [[nodiscard]] std::vector<std::string> sentences() {
    const auto& changes = measure_.shares.changes;
    const std::size_t count = changes.size();
    const std::string before_and_after =
        fmt::format("{}: {} -> {}{}.", measure_.measure.label, numbers_.plainly(measure_.before),
                    numbers_.plainly(measure_.after), unit_of(measure_));
    if (std::all_of(changes.begin(), changes.end(), does_nothing))
      return {before_and_after + " No change makes a difference here."};
    if (count == 1) return {before_and_after + " The one change makes all of the difference."};
    say(fmt::format("{} {} {}.", before_and_after,
                    count == 2 ? "Both changes together" : fmt::format("All {} changes together", count),
                    does(measure_, numbers_, measure_.shares.total, false)));
    if (measure_.total && measure_.total->known() && measure_.total->low <= 0 && measure_.total->high >= 0) {
      say(fmt::format("That may be chance: the interval reaches from {} to {}.", numbers_.plainly(measure_.total->low),
                      numbers_.plainly(measure_.total->high)));
    } else {
      say_most();
    }
    say_nothing_and_less();
    return sentences_;
  }

 private:
  void say(std::string sentence) { sentences_.push_back(std::move(sentence)); }

  void say_most() {
    const std::vector<std::size_t> most = largest(measure_.shares.changes, &ChangeShare::any_order, numbers_);
    if (most.empty()) return;
    const bool one = most.size() == 1;
    say(fmt::format("Whatever the order, most comes from {}: {}{}{}.", labels_of(all_, most),
                    numbers_.amount(shown_.any_order[most.front()]), one ? "" : " each",
                    one && shown_.total > 0 ? " of the " + numbers_.plainly(shown_.total) : ""));
    if (const std::vector<std::size_t> close = not_told_from(most.front()); one && !close.empty())
      say(fmt::format("Chance may have made it the first: its interval overlaps with {} of {}.",
                      close.size() == 1 ? "that" : "those", labels_of(all_, close)));
    if (!all_.orders.agreed) return;
    const std::vector<std::size_t> first = largest(measure_.shares.changes, &ChangeShare::step, numbers_);
    if (first.empty() || (first == most && !one)) return;
    const std::string gives = numbers_.amount(shown_.steps[first.front()]);
    if (first == most) {
      say(fmt::format("In the agreed order it gives most, too: {} when its turn comes.", gives));
    } else if (first.size() == 1) {
      say(fmt::format("In the agreed order {} gives most when its turn comes: {}.", labels_of(all_, first), gives));
    } else {
      say(fmt::format("In the agreed order {} give most when their turn comes: {} each.", labels_of(all_, first),
                      gives));
    }
  }

  /// Those whose interval overlaps with that of the change; none where nothing is simulated.
  [[nodiscard]] std::vector<std::size_t> not_told_from(std::size_t change) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < measure_.intervals.size(); ++i)
      if (i != change && measure_.intervals[i].any_order.high > measure_.intervals[change].any_order.low)
        found.push_back(i);
    return found;
  }

  void say_nothing_and_less() {
    std::vector<std::size_t> nothing, less;
    for (std::size_t i = 0; i < all_.changes.size(); ++i) {
      if (does_nothing(measure_.shares.changes[i])) nothing.push_back(i);
      const bool beyond_chance = measure_.intervals.empty() || measure_.intervals[i].any_order.high < 0;
      if (beyond_chance && shown_.any_order[i] < 0 && !numbers_.is_nothing(shown_.any_order[i])) less.push_back(i);
    }
    if (!nothing.empty())
      say(fmt::format("{} {} this as it is.", labels_of(all_, nothing), nothing.size() == 1 ? "leaves" : "leave"));
    if (less.size() == 1)
      say(fmt::format("{} {}.", labels_of(all_, less), does(measure_, numbers_, shown_.any_order[less.front()], true)));
    if (less.size() > 1) say(labels_of(all_, less) + " go the other way.");
  }

  const Attribution& all_;
  const AttributedMeasure& measure_;
  const AttributionNumbers& numbers_;
  const ShownMeasure& shown_;
  std::vector<std::string> sentences_;
};

}  // namespace

std::vector<std::string> attribution_lead(const Attribution& all, const AttributedMeasure& measure,
                                          const AttributionNumbers& numbers) {
  return Lead(all, measure, numbers).sentences();
}

std::string how_sure(const Attribution& all, const AttributedMeasure& measure) {
  std::string text;
  if (!measure.why_not_exact) {
    text = "Calculated without chance.";
  } else {
    text = fmt::format(
        "Simulated, because of {}: every set of changes with the same luck, {} each. The intervals hold each by itself "
        "at 95 %.",
        why_text(*measure.why_not_exact), count_of(all.run->replications, "replication", "replications"));
  }
  if (measure.released)
    text += " Somebody is asked for more hours than there are: what is shared out is time released, not work avoided.";
  return text;
}

std::string what_columns_mean(const Attribution& all, const AttributedMeasure& measure) {
  std::string text;
  if (all.orders.agreed)
    text =
        "\"In its turn\" is what a change adds to those before it, in the order in which they stand in the file; \"so "
        "far\" is the sum up to it. ";
  text += fmt::format(
      "\"Whatever the order\" does not depend on which change was made first: it is the average of what the change "
      "adds "
      "over all the orders in which the changes can be made (the Shapley value). ");
  if (measure.intervals.empty())
    text +=
        "\"Least to most\" is what it adds where it adds least, and where it adds most: where the two are far apart, "
        "changes do the same work twice, or need one another. ";
  text += orders_words(all);
  double se = 0;
  for (const ChangeShare& share : measure.shares.changes) se = std::max(se, share.order_se);
  if (all.orders.sampled) text += fmt::format(" So \"whatever the order\" has a standard error of {:.2g} or less.", se);
  return text;
}

std::string orders_words(const Attribution& all) {
  const Orders& orders = all.orders;
  std::string text = orders.number == 1 && !orders.sampled
                         ? "There is one such order"
                         : fmt::format("There are {} such orders", number_of_orders(orders.number, orders.sampled));
  if (orders.sampled)
    text += fmt::format("; {} drawn by chance stand for them",
                        count_of(static_cast<double>(orders.weights.size()), "order", "orders"));
  const bool broken = !all.invalid.empty();
  if (!broken) return text + ".";
  return text + fmt::format(
                    ". {} more would pass a set of changes that makes no pathway, as {}: say in the file which change "
                    "`needs` which.",
                    number_of_orders(orders.honouring_needs - orders.number, orders.sampled),
                    set_words(all.invalid.front(), all.changes));
}

std::string no_order_words(const Attribution& all) {
  std::string text =
      "Nothing can be shared out: there is no order of the changes in which each of them leaves a pathway.";
  if (!all.invalid.empty()) text += fmt::format(" There is none with {}.", set_words(all.invalid.front(), all.changes));
  return text;
}

}  // namespace refpath
