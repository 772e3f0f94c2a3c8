// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/headline_amount.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "refpath/reports/numbers.hpp"

namespace refpath {

namespace {

/// "Therapist (8 WTE)": beside the name, so that nobody reads that people are freed or taken.
std::string who(const PartyChange& party) {
  if (party.wte <= 0) return party.party.label;
  if (party.wte_after > 0 && std::abs(party.wte_after - party.wte) > 1e-9)
    return fmt::format("{} ({:.4g} -> {:.4g} WTE)", party.party.label, party.wte, party.wte_after);
  if (party.wte == 1) return party.party.label + " (1 person)";
  return fmt::format("{} ({:.4g} WTE)", party.party.label, party.wte);
}

/// "exact", or "simulated, 95 % interval 3.1 to 5.2 freed".
std::string how(const PartyChange& party) {
  if (!party.simulated) return "exact";
  return "simulated, 95 % interval " + hours_range(party.simulated->low, party.simulated->high);
}

/// "1.3 days of 7.5 h; exact"; days are left out where they would be 0.0.
std::string size_and_how(const PartyChange& party) {
  const std::string days = decimal(std::abs(party.freed()) / party.day_hours, 1);
  if (days == "0.0") return how(party);
  return fmt::format("{} {} of {:.3g} h; {}", days, days == "1.0" ? "day" : "days", party.day_hours, how(party));
}

/// What is asked of one role with other work, and what there is.
struct Asked {
  double hours = 0, has = 0;
  [[nodiscard]] double missing() const { return hours - has; }
};

/// None where hours are not limited, and where a party is several roles, of which one may have too much and another
/// too little.
std::optional<Asked> asked(const Comparison& comparison, const PartyChange& party, int variant, double on_pathway) {
  const auto& roles = party.party.roles[static_cast<std::size_t>(variant)];
  if (roles.size() != 1) return std::nullopt;
  const Analysis& analysis = comparison.variants[static_cast<std::size_t>(variant)].analysis;
  const auto role = static_cast<std::size_t>(roles.front());
  if (!analysis.defined || analysis.capacity_hours[role] <= 0) return std::nullopt;
  return Asked{on_pathway + analysis.background_hours[role], analysis.capacity_hours[role]};
}

bool is_short(const std::optional<Asked>& asked) {
  return asked && asked->missing() >= unseen;
}

/// Before and after, on the pathway: other work is not in it.
std::string from_to(const Comparison& comparison, const Pairing& pairing, const PartyChange& party) {
  const std::string before = decimal(party.before, 1), after = decimal(party.after, 1);
  const bool short_before = is_short(asked(comparison, party, pairing.from, party.before));
  const bool short_after = is_short(asked(comparison, party, pairing.to, party.after));
  if (party.released && (short_before || short_after)) {
    const auto hours = [](const std::string& text, bool is_short) {
      return text + (is_short ? " (not all done)" : "");
    };
    return fmt::format("{}: asked for {} -> {} hours a week on the pathway.", who(party), hours(before, short_before),
                       hours(after, short_after));
  }
  if (party.verdict != Verdict::not_clear)
    return fmt::format("{}: {} -> {} hours a week on the pathway.", who(party), before, after);
  if (before == after) return fmt::format("{}: about {} hours a week on either pathway.", who(party), before);
  const auto name = [&comparison](int variant) { return comparison.variants[static_cast<std::size_t>(variant)].name; };
  return fmt::format("{}: about {} hours a week in {}, about {} in {}.", who(party), before, name(pairing.from), after,
                     name(pairing.to));
}

/// What the difference comes to, as far as the verdict goes.
std::string change_sentence(const Comparison& comparison, const PartyChange& party) {
  const double amount = party.freed();
  const bool freed = amount > 0;
  const std::string frees = party.released ? "Releases" : "Frees", takes = party.released ? "Takes up" : "Takes";
  const auto changes = [&](const char* only) {
    if (amount == 0) return fmt::format("No hours are {} ({}).", party.released ? "released" : "freed", how(party));
    const std::string hours = std::abs(amount) < unseen ? std::string("less than 0.05 hours")
                                                        : hours_beside(std::abs(amount), comparison.settings.worth);
    return fmt::format("{}{} {} a week{} ({}).", freed ? frees : takes, std::abs(amount) < unseen ? "" : only, hours,
                       freed ? "" : " more", size_and_how(party));
  };
  const auto not_how_many = [&](double low, double high) {
    return fmt::format("{}, but it is not clear how many: {} to {} a week (simulated, 95 % interval).",
                       freed ? frees + " hours" : takes + " more hours", decimal(low, 1), decimal(high, 1));
  };
  switch (party.verdict) {
    case Verdict::better:
    case Verdict::worse:
      return changes("");
    case Verdict::better_size_not_clear:
      return not_how_many(party.simulated->low, party.simulated->high);
    case Verdict::worse_size_not_clear:
      return not_how_many(-party.simulated->high, -party.simulated->low);
    case Verdict::no_difference_that_matters:
      if (!party.simulated) return changes(" only");
      return fmt::format("The hours change by less than {} a week, if at all ({}).",
                         limit_words(comparison.settings.worth), how(party));
    case Verdict::no_difference_seen:
    case Verdict::no_difference:
      return "The hours are the same in every simulated run.";
    case Verdict::not_clear:
      if (!party.simulated || !party.simulated->known()) return "One run cannot tell whether hours are freed or taken.";
      return fmt::format(
          "These runs cannot tell whether hours are freed or taken: anything from {} a week is possible (simulated, "
          "95 % interval).",
          hours_range(party.simulated->low, party.simulated->high));
  }
  return "";
}

/// Chance between the years, where the difference itself is clear.
std::string year_sentence(const Pairing& pairing, const PartyChange& party) {
  const Difference* freed = find(pairing.differences, "freed." + party.party.key);
  if (freed == nullptr || !freed->year || party.released || std::abs(party.freed()) < unseen) return "";
  if (party.verdict == Verdict::not_clear || party.verdict == Verdict::no_difference_that_matters) return "";
  const PredictionInterval& year = *freed->year;
  return fmt::format(" By chance alone one year could show {}{}{}.",
                     year.low < 0 && year.high > 0 ? "anything from " : "", hours_range(year.low, year.high),
                     year.rough ? " (rough: few runs)" : "");
}

std::string missing_sentence(const Comparison& comparison, const Asked& asked, int variant) {
  return fmt::format(
      "In {}, with other work, {} a week are asked for and there are {}: {} are not done, and the list grows.",
      comparison.variants[static_cast<std::size_t>(variant)].name, hours_words(asked.hours), decimal(asked.has, 1),
      decimal(asked.missing(), 1));
}

/// Where people are asked for more than there is, only the fall in hours worked is time released.
std::vector<std::string> released_sentences(const Comparison& comparison, const Pairing& pairing,
                                            const PartyChange& party) {
  const auto before = asked(comparison, party, pairing.from, party.before);
  const auto after = asked(comparison, party, pairing.to, party.after);
  const bool short_before = is_short(before), short_after = is_short(after);
  std::vector<std::string> sentences;
  if (short_before) sentences.push_back(missing_sentence(comparison, *before, pairing.from));
  if (short_after) sentences.push_back(missing_sentence(comparison, *after, pairing.to));
  if (!party.behind.empty()) {
    sentences.push_back(fmt::format(
        "How many hours are released is not known: part of the work comes behind {}, whose list grows, and not all of "
        "it arrives.",
        in_a_row(party.behind)));
    return sentences;
  }
  std::string change = change_sentence(comparison, party);
  const bool clear = party.verdict != Verdict::not_clear;
  const double never = std::abs(party.avoided) - std::abs(party.freed());
  if (clear && short_before && !short_after && after) {
    change +=
        fmt::format(" In {}, {} are asked for, and the {} that are not done in {} get done.",
                    comparison.variants[static_cast<std::size_t>(pairing.to)].name, hours_words(after->hours),
                    decimal(before->missing(), 1), comparison.variants[static_cast<std::size_t>(pairing.from)].name);
  } else if (clear && never >= unseen) {
    change +=
        party.avoided > 0
            ? fmt::format(
                  " {} of work are avoided, but {} of them were never done: there are not enough hours for them.",
                  hours_words(party.avoided), decimal(never, 1))
            : fmt::format(" {} of work are added, but {} of them cannot be done: there are not enough hours for them.",
                          hours_words(-party.avoided), decimal(never, 1));
  }
  if (short_before && short_after && std::abs(before->missing() - after->missing()) >= unseen)
    change += fmt::format(" What is not done {} from {} to {} hours a week.",
                          after->missing() < before->missing() ? "falls" : "rises", decimal(before->missing(), 1),
                          decimal(after->missing(), 1));
  sentences.push_back(std::move(change));
  return sentences;
}

/// The next half hour above: what --worth would have to be for the verdict to be "no difference that matters".
double next_worth(const Interval& interval) {
  const double largest = std::max(std::abs(interval.low), std::abs(interval.high));
  return std::floor(2 * largest) / 2 + 0.5;
}

/// About how many replications it takes to tell: the half-width falls with their root. 0: more than anybody makes.
int enough_replications(const Interval& interval, int made, double worth) {
  const double half = (interval.high - interval.low) / 2, mean = std::abs(interval.mean);
  const double wanted = std::max({mean, worth - mean, worth / 4});
  constexpr double round = 20, most = 20000, spare = 1.25;
  const double enough = std::ceil(spare * made * (half / wanted) * (half / wanted) / round) * round;
  return enough > most ? 0 : static_cast<int>(std::max(enough, made + round));
}

}  // namespace

std::string hours_range(double low, double high) {
  const std::string a = decimal(std::abs(low), 1), b = decimal(std::abs(high), 1);
  if (low >= 0) return fmt::format("{} to {} freed", a, b);
  if (high <= 0) return fmt::format("{} to {} more", b, a);
  return fmt::format("{} more to {} freed", a, b);
}

std::vector<std::string> amount_sentences(const Comparison& comparison, const Pairing& pairing,
                                          const PartyChange& party) {
  const std::string before = decimal(party.before, 1);
  const bool exactly_same = !party.simulated && !party.released && std::abs(party.freed()) < unseen;
  if (exactly_same && before == decimal(party.after, 1))
    return {fmt::format("{}: {} hours a week on either pathway. {}", who(party), before,
                        change_sentence(comparison, party))};
  std::vector<std::string> sentences{from_to(comparison, pairing, party)};
  if (party.released) {
    for (auto& sentence : released_sentences(comparison, pairing, party)) sentences.push_back(std::move(sentence));
  } else {
    sentences.push_back(change_sentence(comparison, party) + year_sentence(pairing, party));
  }
  return sentences;
}

std::string hours_verdict(const Comparison& comparison, const PartyChange& party) {
  std::string verdict = name(party.verdict);
  if (party.verdict == Verdict::no_difference_seen && comparison.experiment)
    verdict += fmt::format(" in {}", count_of(comparison.experiment->replications, "run", "runs"));
  return fmt::format("Verdict on hours: {} ({} a week or more was taken to matter; --worth changes it).", verdict,
                     limit_words(comparison.settings.worth));
}

std::string how_to_know_more(const Comparison& comparison, const PartyChange& party) {
  if (party.verdict != Verdict::not_clear || !comparison.experiment) return "";
  if (!party.simulated || !party.simulated->known()) return "To know more, simulate more years: --replications 40.";
  const int enough =
      enough_replications(*party.simulated, comparison.experiment->replications, comparison.settings.worth);
  std::string text;
  if (enough > 0) text = fmt::format("To know more, simulate more years: --replications {} may do.", enough);
  const double worth = next_worth(*party.simulated);
  constexpr double most = 0.1;  // of the hours: above that nobody would call it nothing
  if (worth > most * party.before) return text;
  return text + fmt::format("{} less than {} a week would not matter to you, say so: --worth {:.4g}.",
                            text.empty() ? "If" : " Or, if", count_of(worth, "hour", "hours"), worth);
}

}  // namespace refpath
