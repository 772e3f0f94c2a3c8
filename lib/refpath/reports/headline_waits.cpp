// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/headline_waits.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "refpath/comparison/goalposts.hpp"
#include "refpath/comparison/guards_people.hpp"
#include "refpath/comparison/saturation.hpp"
#include "refpath/comparison/time_scale.hpp"
#include "refpath/measures/names.hpp"
#include "refpath/reports/numbers.hpp"

namespace refpath {

namespace {

const Variant& variant(const Comparison& comparison, int index) {
  return comparison.variants[static_cast<std::size_t>(index)];
}

TimeScale scale_of(const Difference& time) {
  return time_scale(time.longest());
}

std::string in_scale(double days, const TimeScale& scale) {
  return decimal(days * scale.per_day, 1);
}

/// "22.6 -> 19.7"
std::string from_to(const Difference& time, const TimeScale& scale) {
  return fmt::format("{} -> {}", in_scale(*time.before, scale), in_scale(*time.after, scale));
}

/// "Days from referral, for those who get so far: to 'seen' 22.6 -> 19.7.": milestones of both, which do not move
/// because other people leave early. Empty where they only repeat the days to the end.
std::string milestones_sentence(const Comparison& comparison, const Pairing& pairing, const Difference& elapsed) {
  const Pathway &from = variant(comparison, pairing.from).pathway, &to = variant(comparison, pairing.to).pathway;
  std::vector<const Difference*> told;
  double longest = 0;
  std::vector<std::string> elsewhere;
  for (const auto& milestone : from.milestones) {
    const Difference* one = find(pairing.differences, "elapsed." + milestone.name);
    const TimeScale scale = scale_of(elapsed);
    if (one == nullptr || !one->simulated || from_to(*one, scale) == from_to(elapsed, scale)) continue;
    told.push_back(one);
    longest = std::max(longest, one->longest());
    if (is_at_another_step(from, to, pairing.matches, milestone.name)) elsewhere.push_back("'" + one->of + "'");
  }
  if (told.empty()) return "";
  const TimeScale scale = time_scale(longest);
  std::vector<std::string> reached;
  reached.reserve(told.size());
  for (const Difference* one : told) reached.push_back(fmt::format("to '{}' {}", one->of, from_to(*one, scale)));
  std::string text =
      fmt::format("{} from referral, for those who get so far: {}.", capitalised(scale.many), fmt::join(reached, "; "));
  if (!elsewhere.empty())
    text += fmt::format(" {} {} another step in {}.", in_a_row(elsewhere), elsewhere.size() == 1 ? "is" : "are each",
                        variant(comparison, pairing.to).name);
  return text;
}

bool has_branches(const Comparison& comparison, int variant) {
  const auto& steps = comparison.variants[static_cast<std::size_t>(variant)].pathway.steps;
  return std::any_of(steps.begin(), steps.end(), [](const Step& step) { return step.split.has_value(); });
}

/// How many of the days are waiting that comes out of the simulation: the others were written by the author.
std::string waiting_sentence(const Comparison& comparison, const Pairing& pairing, const Difference& elapsed) {
  const Difference* wait = find(pairing.differences, "wait");
  if (wait == nullptr || !wait->simulated) return "";
  const TimeScale scale = scale_of(elapsed);
  const std::string waits = from_to(*wait, scale);
  if (has_branches(comparison, pairing.from) || has_branches(comparison, pairing.to))
    return fmt::format("Waiting for people and meetings adds up to {} {}, also where people wait for two at once.",
                       waits, scale.many);
  const double before = *elapsed.before - *wait->before, after = *elapsed.after - *wait->after;
  const std::string rest = "work, and delays that the files give (post, notice, full diaries)";
  const double matters = worth_in("days", 0, *elapsed.before, *elapsed.after).value_or(1);  // as in the verdict
  if (std::abs(after - before) < matters)
    return fmt::format("Of these {} {} are waiting for people and meetings; the rest is {}.", scale.many, waits, rest);
  return fmt::format(
      "Of these {} {} are waiting for people and meetings, which is simulated. The other {} -> {} are {}: they "
      "differ "
      "because the two files give other delays and routes, so check those numbers first.",
      scale.many, waits, in_scale(before, scale), in_scale(after, scale), rest);
}

/// The days to the end where one of the two has none, or both.
std::string no_days_sentence(const Comparison& comparison, const Pairing& pairing) {
  std::vector<std::string> without, with;
  std::string reason;
  for (const int variant : {pairing.from, pairing.to}) {
    const auto index = static_cast<std::size_t>(variant);
    const Estimate* elapsed = comparison.records[index].find("elapsed");
    // Beside a pathway without a number, one that is asked for more than there is would have none that lasts, either.
    const bool lasts = !is_saturated(Played{
        &comparison.variants[index], simulated(comparison.experiment ? &*comparison.experiment : nullptr, variant)});
    if (elapsed != nullptr && elapsed->simulated && lasts) {
      const double mean = elapsed->simulated->interval.mean;
      with.push_back(fmt::format("{} on average in {}", time_in_words(mean, mean), comparison.variants[index].name));
    } else {
      without.push_back(comparison.variants[index].name);
      if (elapsed != nullptr && reason.empty()) reason = elapsed->not_simulated;
    }
  }
  const std::string why =
      reason == "still growing" ? "referrals pile up, and waits grow for as long as one looks" : reason;
  const std::string sentence = with.empty()
                                   ? "Time from referral to end: no number for either pathway"
                                   : fmt::format("Time from referral to end: no number for {}", in_a_row(without));
  return fmt::format("{}{}{}{}.", sentence, why.empty() ? "" : ", because ", why,
                     with.empty() ? "" : "; " + with.front());
}

/// Roles that become fewer with as many people: "Therapist, east and Therapist, west share one queue as Therapist".
std::string pooled_words(const Comparison& comparison, const Pairing& pairing) {
  const auto from = static_cast<std::size_t>(pairing.from), to = static_cast<std::size_t>(pairing.to);
  const auto labels = [&](std::size_t variant, const std::vector<int>& roles) {
    std::vector<std::string> texts;
    texts.reserve(roles.size());
    for (const int role : roles)
      texts.push_back(comparison.variants[variant].pathway.roles[static_cast<std::size_t>(role)].label);
    return in_a_row(texts);
  };
  std::vector<std::string> pooled;
  for (const auto& change : pairing.parties) {
    const auto &before = change.party.roles[from], &after = change.party.roles[to];
    if (after.empty() || before.size() <= after.size()) continue;
    pooled.push_back(fmt::format("{}, who had a queue each, share {} as {}", labels(from, before),
                                 after.size() == 1 ? "one" : "fewer", labels(to, after)));
  }
  return fmt::format("{}", fmt::join(pooled, "; "));
}

/// Whether a time is shorter (-1) or longer (+1) by a difference that matters, beyond chance; 0: neither is known.
int direction(const Difference& time) {
  if (time.verdict == Verdict::better || time.verdict == Verdict::better_size_not_clear) return -1;
  return time.verdict == Verdict::worse || time.verdict == Verdict::worse_size_not_clear ? 1 : 0;
}

/// "1.3 days"
std::string size_of(const Difference& time) {
  return time_in_words(std::abs(time.simulated->mean), time.longest());
}

/// Why waits are shorter or longer: shared queues, and people with more time or less.
std::vector<std::string> causes(const Comparison& comparison, const Pairing& pairing, int waits) {
  std::vector<std::string> found{pooled_words(comparison, pairing)};
  for (const PeopleChange& change : people_changes(variant(comparison, pairing.from), variant(comparison, pairing.to)))
    if (change.more_time() == (waits < 0)) found.push_back(in_words(change));
  return found;
}

/// ", because a, and b"; empty without reasons.
std::string because(std::vector<std::string> reasons) {
  reasons.erase(std::remove(reasons.begin(), reasons.end(), ""), reasons.end());
  return reasons.empty() ? "" : fmt::format(", because {}", fmt::join(reasons, ", and "));
}

}  // namespace

std::string no_waits_sentence(const std::string& reason) {
  if (reason == "still growing")
    return "Waits cannot be given: referrals pile up, and waits still grow when the simulated time ends.";
  return fmt::format("Waits cannot be given: {}.", reason);
}

std::vector<std::string> waits_sentences(const Comparison& comparison, const Pairing& pairing) {
  const Difference* elapsed = find(pairing.differences, "elapsed");
  if (elapsed == nullptr) return {};
  if (!elapsed->not_simulated.empty()) return {no_days_sentence(comparison, pairing)};
  if (!elapsed->simulated) return {};
  const TimeScale scale = scale_of(*elapsed);
  const auto change = [&scale](const Interval& days) {
    const std::string size = in_scale(std::abs(days.mean), scale);
    const double a = std::abs(days.low), b = std::abs(days.high);
    if (days.low * days.high <= 0) return std::string(size == "0.0" ? "no change" : "not clear which way");
    const char* more = days.mean < 0 ? "fewer" : "more";
    if (size == "0.0") return fmt::format("less than 0.05 {}", more);
    return fmt::format("{} {}; 95 % interval {} to {}, not adjusted", size, more, in_scale(std::min(a, b), scale),
                       in_scale(std::max(a, b), scale));
  };
  std::string days = fmt::format("{} from referral to end: {} on average ({}).", capitalised(scale.many),
                                 from_to(*elapsed, scale), change(*elapsed->simulated));
  if (elapsed->verdict) days += fmt::format(" Verdict on time to the end: {}.", name(*elapsed->verdict));
  std::vector<std::string> sentences;
  for (std::string& sentence :
       std::vector<std::string>{std::move(days), milestones_sentence(comparison, pairing, *elapsed),
                                waiting_sentence(comparison, pairing, *elapsed)})
    if (!sentence.empty()) sentences.push_back(std::move(sentence));
  return sentences;
}

std::string only_waits_sentence(const Comparison& comparison, const Pairing& pairing) {
  const bool same = std::all_of(pairing.ledger->by_party.begin(), pairing.ledger->by_party.end(),
                                [](const LedgerTotal& total) { return std::abs(total.net()) < unseen; });
  const bool known = std::all_of(pairing.parties.begin(), pairing.parties.end(), [](const PartyChange& party) {
    return party.known() && !party.simulated && std::abs(party.freed()) < unseen;
  });
  const Difference *wait = find(pairing.differences, "wait"), *elapsed = find(pairing.differences, "elapsed");
  if (!same || !known || wait == nullptr || !wait->simulated || elapsed == nullptr || !elapsed->simulated) return "";
  const int waits = direction(*wait), end = direction(*elapsed);
  if (waits != 0 && waits == end)
    return fmt::format("What changes is waits, not hours: they are {}{}.", waits < 0 ? "shorter" : "longer",
                       because(causes(comparison, pairing, waits)));
  if (end == 0) return "";
  const std::string first = waits == 0
                                ? std::string("Waits hardly change")
                                : fmt::format("Waits are {} {}", size_of(*wait), waits < 0 ? "shorter" : "longer");
  const bool delays = std::any_of(pairing.structure.begin(), pairing.structure.end(),
                                  [](const StructuralDifference& one) { return one.aspect == "delay"; });
  return fmt::format("{}; time to the end is {} {}{}.", first, size_of(*elapsed), end < 0 ? "shorter" : "longer",
                     because({delays ? "the delays in the files differ" : ""}));
}

}  // namespace refpath
