// SPDX-License-Identifier: Apache-2.0
#include "refpath/definitions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <system_error>

#include "refpath/beside.hpp"
#include "refpath/checked.hpp"
#include "refpath/codes.hpp"
#include "refpath/controlled.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/diagnostics/suggest.hpp"
#include "refpath/failure.hpp"
#include "refpath/files.hpp"
#include "refpath/help.hpp"
#include "refpath/model/run_limits.hpp"
#include "refpath/reports/numbers.hpp"
#include "refpath/terminal.hpp"
#include "refpath/threads.hpp"

namespace refpath::tools {

Draft draft_of(const std::string& path, const Asked& asked) {
  return {path == "-" ? "standard input" : path, read_text(path), opening_beside(path), settings_for(path, asked)};
}

void refuse_unset(const Asked& asked, const std::vector<Definition>& definitions) {
  for (const std::string& setting : asked.set) {
    std::string why;
    bool is_set = false, is_meant = false;
    for (const Definition& definition : definitions) {
      if (!is_for(setting, definition.file)) continue;
      is_meant = true;
      for (std::size_t s = 0; s < definition.set.size(); ++s) {
        if (definition.set[s] != without_file(setting)) continue;
        const std::string& complaint = definition.reading.unset[s];
        is_set = is_set || complaint.empty();
        if (why.empty()) why = complaint;
      }
    }
    if (is_set) continue;
    throw UsageError(is_meant ? fmt::format("--set: {}", why)
                              : fmt::format("--set: none of the files is called '{}'", file_meant(setting)));
  }
  for (const auto& [option, names] : {std::pair{"only", asked.only}, std::pair{"without", asked.without}})
    for (const std::string& name : names) {
      std::vector<std::string_view> known;
      for (const Definition& definition : definitions) {
        for (const NamedChange& change : definition.reading.changes) known.emplace_back(change.name);
        for (const std::string& left_out : definition.left_out) known.emplace_back(left_out);
      }
      if (std::find(known.begin(), known.end(), name) != known.end()) continue;
      const std::string_view near = nearest(name, known);
      throw UsageError(known.empty()
                           ? fmt::format("--{} is for redesigns with `changes`, and none is given", option)
                           : fmt::format("--{}: there is no change '{}'; {}", option, name,
                                         near.empty() ? fmt::format("the changes are {}", fmt::join(known, ", "))
                                                      : fmt::format("did you mean '{}'?", near)));
    }
}

Definition define(const std::string& path, const Asked& asked) {
  Definition definition;
  definition.file = path == "-" ? "standard input" : path;
  definition.set = settings_for(path, asked);
  const Draft draft = draft_of(path, asked);
  definition.draft = draft;
  definition.reading = draft.read();
  if (definition.reading.pathway && !(asked.only.empty() && asked.without.empty()) && !draft.changes().empty()) {
    const ChangeSet set = changes_asked(draft, asked);
    definition.reading = draft.read(set);
    for (std::size_t c = 0; c < set.size(); ++c)
      if (!set[c]) definition.left_out.push_back(draft.changes()[c].name);
    if (definition.reading.pathway && !definition.left_out.empty())
      definition.reading.pathway->name +=
          fmt::format(" ({} of {} changes)", definition.reading.changes.size(), set.size());
  }
  definition.found = definition.reading.diagnostics;
  if (!definition.reading.pathway) return definition;
  const Pathway& pathway = *definition.reading.pathway;
  const bool whole = !draft.changes().empty() && definition.left_out.empty();
  const auto before = whole ? std::nullopt : before_of(definition.reading, draft, opening_beside(path));
  const Diagnostics doubts =
      whole ? checked_after_each(draft, definition.reading) : checked(pathway, before ? &*before : nullptr);
  definition.found.insert(definition.found.end(), doubts.begin(), doubts.end());
  sort_by_place(definition.found);
  return definition;
}

bool fails(const Definition& definition, const Diagnostic& found) {
  const std::string fail_on = definition.fail_on.value_or("error");
  if (fail_on == "never") return false;
  return found.severity == Severity::error || (fail_on != "error" && found.severity == Severity::warning) ||
         fail_on == "note";
}

Provenance provenance(const std::vector<Definition>& definitions) {
  Provenance made;
  made.version = version();
  for (const auto& definition : definitions) {
    const Sources& sources = definition.reading.sources;
    const auto file_of = [&sources](const Location& at) { return at.file < 0 ? std::string() : sources[at.file].name; };
    Input input;
    input.file = definition.file;
    if (sources.size() > 0) input.sha256 = sources[0].sha256;
    // After the file come those that it is based on, what is set beside it, and its data.
    const std::size_t definitions_end = 1 + definition.reading.bases.size();
    for (std::size_t i = 1; i < sources.size(); ++i) {
      const SourceText& more = sources[static_cast<int>(i)];
      if (i < definitions_end) input.bases.push_back({more.name, more.sha256});
      if (i >= definitions_end + definition.set.size()) input.data.push_back({more.name, more.sha256});
    }
    for (std::size_t s = 0; s < definition.set.size(); ++s)
      if (definition.reading.unset[s].empty()) input.set.push_back(definition.set[s]);
    for (const NamedChange& change : definition.reading.changes) input.changes.push_back(change.name);
    input.left_out = definition.left_out;
    if (definition.reading.pathway) input.name = definition.reading.pathway->name;
    made.inputs.push_back(std::move(input));
    const auto finding_of = [&](const Diagnostic& diagnostic) {
      Finding finding{diagnostic, file_of(diagnostic.at), {}, definition.file};
      if (finding.file.empty()) finding.file = definition.file;
      for (const auto& related : diagnostic.related) finding.related_files.push_back(file_of(related.at));
      return finding;
    };
    for (const Diagnostic& diagnostic : definition.found) {
      made.findings.push_back(finding_of(diagnostic));
      made.findings.back().fails = fails(definition, diagnostic);
    }
    for (const Suppressed& ignored : definition.suppressed) {
      made.findings.push_back(finding_of(ignored.diagnostic));
      made.findings.back().ignored_because = ignored.reason;
    }
  }
  return made;
}

std::string rendered(const Definition& definition, bool color) {
  std::string text;
  for (const auto& diagnostic : definition.found) {
    RenderStyle style;
    style.color = color;
    text += render(diagnostic, definition.reading.sources, style);
  }
  return text;
}

namespace {

/// Warnings do not push the answer off the first screen; notes are for whoever checks the file.
std::string in_short(const Definition& definition) {
  const auto count =
      static_cast<double>(std::count_if(definition.found.begin(), definition.found.end(),
                                        [](const Diagnostic& one) { return one.severity >= Severity::warning; }));
  if (count == 0) return "";
  return fmt::format("{}: {}; `refpath check` shows {}\n", definition.file, count_of(count, "finding", "findings"),
                     count == 1 ? "it" : "them");
}

/// Whether an error leaves results without meaning: not when it is one only because somebody wants to hear of it so.
bool spoils_results(const Diagnostic& diagnostic, const Codes& codes) {
  if (is_overload(diagnostic) || diagnostic.code == "unknown-rule" || diagnostic.code == "fixed-rule") return false;
  const auto row =
      std::find_if(codes.begin(), codes.end(), [&](const Code& code) { return code.id == diagnostic.code; });
  return row != codes.end() && row->severity == Severity::error;
}

}  // namespace

void refuse_to_overwrite(const std::vector<std::string>& outputs, const std::vector<Definition>& definitions) {
  const auto refuse = [](const std::string& output, const std::string& source) {
    std::error_code unknown;
    if (!std::filesystem::equivalent(output, source, unknown)) return;
    throw UsageError(fmt::format(
        "the result cannot be written over '{}', which it is made from; name another file after --output", source));
  };
  for (const std::string& output : outputs)
    for (const Definition& definition : definitions)
      for (std::size_t i = 0; i < definition.reading.sources.size(); ++i)
        refuse(output, definition.reading.sources[static_cast<int>(i)].name);
}

Defined define_for_results(const Invocation& invocation, const std::vector<std::string>& files) {
  Defined made;
  const Asked asked = asked_of(invocation);
  const Codes codes = all_codes();
  SettingsFiles settings;
  std::set<std::string> told;  // a file may be compared with itself
  for (const auto& file : files) {
    Definition definition = define(file, asked);
    control(definition, asked, settings.of(file));
    for (auto& diagnostic : definition.found) {
      if (!spoils_results(diagnostic, codes)) diagnostic.severity = std::min(diagnostic.severity, Severity::warning);
    }
    // What is set beside the files is wrong in each of them, and told once.
    const bool in_full = has_errors(definition.found);
    if (std::string text = in_full ? rendered(definition, colored(invocation, 2)) : in_short(definition);
        told.insert(text).second)
      print_to_errors(text);
    made.readable = made.readable && definition.reading.pathway;
    made.usable = made.usable && !has_errors(definition.found);
    made.definitions.push_back(std::move(definition));
  }
  for (const SettingsFile* file : settings.all())
    if (const auto faults = faults_of(*file)) print_to_errors(rendered(*faults, colored(invocation, 2)));
  refuse_unset(asked, made.definitions);
  refuse_to_overwrite({invocation.value("output").value_or("-")}, made.definitions);
  return made;
}

std::vector<Variant> variants(const std::vector<Definition>& definitions, std::optional<int> weeks) {
  std::vector<std::string> names;
  names.reserve(definitions.size());
  for (const auto& definition : definitions) names.push_back(std::filesystem::path(definition.file).stem().string());
  if (std::set<std::string>(names.begin(), names.end()).size() < names.size()) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      names[i] = i == 0 ? "current" : (names.size() == 2 ? "redesign" : fmt::format("redesign {}", i));
    }
  }
  std::vector<Variant> made;
  for (std::size_t i = 0; i < definitions.size(); ++i) {
    made.push_back(variant(names[i], *definitions[i].reading.pathway, definitions[i].reading.fingerprint, weeks));
  }
  unify_attributes(made, weeks);
  return made;
}

CompareSettings settings(const Invocation& invocation, const std::vector<Definition>& definitions) {
  RunSettings asked;
  for (const auto& definition : definitions) {
    const RunSettings& file = definition.reading.pathway->run;
    const auto take = [](auto& ours, const auto& theirs) {
      if (!ours) ours = theirs;
    };
    take(asked.weeks, file.weeks);
    take(asked.warm_up_weeks, file.warm_up_weeks);
    take(asked.replications, file.replications);
    take(asked.precision, file.precision);
    take(asked.seed, file.seed);
    take(asked.worth, file.worth);
    take(asked.usable_gap, file.usable_gap);
  }
  CompareSettings made;
  made.simulation.seed = invocation.whole_number("seed", 0, UINT64_MAX).value_or(asked.seed.value_or(1));
  const auto replications =
      invocation.whole_number("replications", RunLimits::least_replications, RunLimits::most_replications);
  if (replications) {
    made.simulation.replications = static_cast<int>(*replications);
  } else if (!invocation.value("precision")) {
    made.simulation.replications = asked.replications;
  }
  made.simulation.weeks =
      static_cast<int>(invocation.whole_number("weeks", RunLimits::least_weeks, RunLimits::most_weeks)
                           .value_or(static_cast<std::uint64_t>(asked.weeks.value_or(52))));
  made.simulation.warm_up_weeks = asked.warm_up_weeks;
  if (const auto weeks = invocation.whole_number("warm-up", 0, RunLimits::most_weeks))
    made.simulation.warm_up_weeks = static_cast<int>(*weeks);
  made.precision = invocation.share("precision").value_or(asked.precision.value_or(made.precision));
  made.simulation.usable_gap = asked.usable_gap.value_or(made.simulation.usable_gap);
  if (const auto minutes = invocation.whole_number("usable-gap", 1, 24 * 60))
    made.simulation.usable_gap = static_cast<Ticks>(*minutes) * minute_ticks;
  made.worth = invocation.number("worth").value_or(asked.worth.value_or(made.worth));
  return made;
}

std::optional<Experiment> simulated_as_asked(const Invocation& invocation, const std::vector<Variant>& variants,
                                             const CompareSettings& settings) {
  Progress progress;
  return simulate_variants(variants, settings, runner_as_asked(invocation, progress));
}

}  // namespace refpath::tools
