// SPDX-License-Identifier: Apache-2.0
#include "refpath/measures/notes.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "refpath/measures/names.hpp"
#include "refpath/measures/spec.hpp"

namespace refpath {

namespace {

/// Both hours are told when they differ by more than this share.
constexpr double told_difference = 0.02;
/// .. and by this many hours a week.
constexpr double told_hours = 0.1;
Diagnostic warning(std::string code, std::string message, std::string help) {
  Diagnostic diagnostic;
  diagnostic.severity = Severity::warning;
  diagnostic.code = std::move(code);
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  return diagnostic;
}

double total(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum;
}

double total(const Sample& sample, int cell) {
  return total(Sum().add(cell).values(sample));
}

void note_unfinished(const std::string& variant, const Sample& sample, Diagnostics& notes) {
  const double unfinished = total(sample, sample.layout.unfinished);
  const double counted = total(sample, sample.layout.counted);
  if (unfinished <= 0 || counted <= 0) return;
  notes.push_back(
      warning("unfinished",
              fmt::format("{}: {:.3g} % of the referrals had not come to an end when the simulation did; their times "
                          "count up to that moment, so read elapsed times and waits as at least",
                          variant, 100 * unfinished / counted),
              "look for a role or meeting that is overloaded, or delays longer than the window"));
}

bool has_backlog(const Pathway& pathway) {
  if (!pathway.demand) return false;
  const auto& sources = pathway.demand->sources;
  return std::any_of(sources.begin(), sources.end(), [](const Source& source) { return !source.backlog.empty(); });
}

/// Hours by referral (arrived in the window) and hours by calendar (worked in the window) are two questions.
void note_worked(const std::string& variant, const Pathway& pathway, const Program& program, const Simulated& simulated,
                 Diagnostics& notes) {
  const Sample& sample = *simulated.sample;
  const double seconds = static_cast<double>(hour_ticks) * simulated.weeks * sample.replications;
  for (int role = 0; role < static_cast<int>(pathway.roles.size()); ++role) {
    Sum in_window;
    in_window.add(sample.layout.worked + role);
    add_time_in_meetings(in_window, role, program, sample.layout);
    const double worked = total(in_window.values(sample)) / seconds;
    const double hours = total(time_on_pathway({role}, program, sample.layout).values(sample)) / seconds;
    if (std::abs(worked - hours) <= std::max(told_difference * hours, told_hours)) continue;
    notes.push_back(
        warning("hours-differ",
                fmt::format("{}: the referrals of a week ask {:.1f} hours of {}, but {:.1f} hours are worked in a week",
                            variant, hours, pathway.roles[static_cast<std::size_t>(role)].label, worked),
                worked > hours && has_backlog(pathway)
                    ? "the old list is worked off besides; it is over when that list is"
                    : "work is put off beyond the window; compare the hours asked with care"));
  }
}

/// The intervals of one pathway that people read first.
Diagnostics skewness_of(const std::string& variant, const Record& record) {
  std::vector<std::pair<std::string, Interval>> shown;
  for (const auto& estimate : record.estimates) {
    const bool is_shown =
        estimate.key.compare(0, 6, "hours.") == 0 || estimate.key == "wait" || estimate.key == "elapsed";
    if (is_shown && estimate.simulated) shown.emplace_back(estimate.label, estimate.simulated->interval);
  }
  return skewness_note(variant, shown);
}

/// A referral that never ends, or too many of them: the run is not taken to its end.
bool gave_up(const Experiment& experiment) {
  const auto& runaways = experiment.runaway_step;
  const auto& crowded = experiment.crowded;
  return std::any_of(runaways.begin(), runaways.end(), [](int step) { return step >= 0; }) ||
         std::find(crowded.begin(), crowded.end(), true) != crowded.end();
}

void note_small_groups(const std::string& variant, const Pathway& pathway, const Program& program, const Record& record,
                       int weeks, Diagnostics& notes) {
  std::vector<std::string> small;
  for (const ProgramAttribute& lowered : program.attributes) {
    const Attribute& attribute = pathway.attributes[static_cast<std::size_t>(lowered.attribute)];
    for (const auto& value : attribute.values) {
      const Estimate* referrals = record.find(subgroup_key("referrals", attribute.name, value.name));
      if (referrals == nullptr) continue;
      const double count = referrals->best().value_or(0) * weeks;
      if (count < small_group)
        small.push_back(fmt::format("{:.0f} with {} {}", count, in_words(attribute.name), in_words(value.name)));
    }
  }
  if (small.empty()) return;
  notes.push_back(warning(
      "small-group",
      fmt::format("{}: few referrals of some kinds come in {} weeks ({})", variant, weeks, fmt::join(small, ", ")),
      "the averages over many simulated years hold; what one real year shows of so few people is "
      "mostly chance, and they could be recognised in a report"));
}

}  // namespace

Diagnostics run_notes(const std::string& variant, const Pathway& pathway, const Program& program, const Record& record,
                      const Experiment& experiment, int index) {
  Diagnostics notes;
  const Simulated simulated = refpath::simulated(&experiment, index);
  if (simulated.runaway) {
    const int step = experiment.runaway_step[static_cast<std::size_t>(index)];
    const Step& of = pathway.steps[static_cast<std::size_t>(step)];
    notes.push_back(
        warning("runaway",
                fmt::format("{}: a referral came to '{}' more than 65,535 times; there are no simulated results",
                            variant, of.label.empty() ? readable(of.name) : of.label),
                "let a larger share of referrals leave the loop"));
    return notes;
  }
  if (simulated.crowded) {
    notes.push_back(warning(
        "crowded",
        fmt::format("{}: more than a million referrals were in progress at once; there are no simulated results",
                    variant),
        "simulate fewer referrals a week, or see which load is above 100 % and which delay lasts for years"));
    return notes;
  }
  if (simulated.growing) {
    notes.push_back(
        warning("still-growing",
                fmt::format("{}: referrals in progress are still growing at the end of the window, so there is no "
                            "long-run wait to report",
                            variant),
                "see which load is near or above 100 %; more time or fewer referrals are needed to keep up"));
  }
  note_unfinished(variant, *simulated.sample, notes);
  if (!simulated.growing) note_worked(variant, pathway, program, simulated, notes);
  for (const auto& mismatch : mismatches(record, simulated)) {
    notes.push_back(mismatch);
    notes.back().message = variant + ": " + mismatch.message;
  }
  if (index == 0) note_small_groups(variant, pathway, program, record, experiment.weeks, notes);  // the same in all
  const Diagnostics skewed = skewness_of(variant, record);
  notes.insert(notes.end(), skewed.begin(), skewed.end());
  return notes;
}

bool is_uneven(const Interval& interval) {
  // n values that are all alike but one have skewness sqrt n, and none have more.
  constexpr double of_the_most = 0.5;
  const double most = std::sqrt(static_cast<double>(interval.n));
  return interval.n >= values_for_skewness && std::abs(interval.skewness) > of_the_most * most;
}

Diagnostics skewness_note(const std::string& about, const std::vector<std::pair<std::string, Interval>>& intervals) {
  std::vector<std::string> labels;
  for (const auto& [label, interval] : intervals)
    if (is_uneven(interval)) labels.push_back("'" + label + "'");
  if (labels.empty()) return {};
  return {warning(
      "skewed",
      fmt::format("{}: one or two simulated years are far above or below all others in {}, so that {} may be "
                  "too narrow",
                  about, fmt::join(labels, ", "), labels.size() == 1 ? "its 95 % interval" : "their 95 % intervals"),
      "more --replications show how much")};
}

Diagnostics run_notes(const Experiment& experiment) {
  Diagnostics notes;
  switch (experiment.stopped) {
    case Stopped::asked:
    case Stopped::precise:
    case Stopped::same:
      break;
    case Stopped::limit:
      if (gave_up(experiment)) break;  // told of the variant that it happened to
      notes.push_back(
          warning("not-precise",
                  fmt::format("stopped at the limit of {} replications before the hours were as precise as asked",
                              experiment.replications),
                  "ask for a wider --precision, or for more --replications"));
      break;
    case Stopped::cancelled:
      notes.push_back(warning("cancelled", fmt::format("stopped early, after {} replications", experiment.replications),
                              "let it run to the end for the precision asked"));
      break;
  }
  if (!experiment.settled) {
    notes.push_back(warning(
        "not-settled",
        fmt::format("waits were not settled after a warm-up of {} weeks: the two halves of the window still differ",
                    experiment.warm_up_weeks),
        "look for a load near 100 %, and read waits as a picture of these weeks only"));
  }
  return notes;
}

}  // namespace refpath
