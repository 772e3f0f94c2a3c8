// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "refpath/model/quantity.hpp"
#include "refpath/units/calendar.hpp"
#include "refpath/units/duration.hpp"
#include "refpath/units/money.hpp"
#include "refpath/units/recurrence.hpp"

namespace refpath {

/// What a pathway is: plain, well-formed data. Names are resolved to indices; whether it is sensible is for the checks.

/// The kind of a stretch of touch time.
enum class TimeKind { contact, liaison, admin, travel, meeting };
inline constexpr int time_kinds = 5;
[[nodiscard]] const char* name(TimeKind kind);

/// What happens to work in hand when its person's hours end.
enum class AtClose {
  pause,         ///< Stops and resumes with the same person.
  finish,        ///< Is finished in overtime.
  do_not_start,  ///< Is not begun unless it fits before the close.
};
[[nodiscard]] const char* name(AtClose at_close);

/// Who gives the time.
enum class Who { practitioner, volunteer, person };
[[nodiscard]] const char* name(Who who);

/// One of the values that an attribute can have.
struct AttributeValue {
  std::string name;
  Location at;
  Quantity<double> share;  ///< Of all referrals, where a source does not say otherwise; `rest` is resolved.
  bool rest = false;
};

/// What referrals differ in: urgency {urgent, routine}.
struct Attribute {
  std::string name;
  Location at;
  std::vector<AttributeValue> values;  ///< Shares add up to 1.
};

/// For which referrals something holds: all terms at once. Without terms: for all.
struct Condition {
  struct Term {
    int attribute;            ///< Index in Pathway::attributes.
    std::vector<int> values;  ///< Any of these; indices in its values, sorted.
  };
  Location at;
  std::vector<Term> terms;
};
[[nodiscard]] inline bool holds_for_all(const Condition& condition) {
  return condition.terms.empty();
}

/// More combinations of attributes than this are an error of the reader: each has exact answers of its own.
inline constexpr int most_classes = 1024;

/// Who is served first.
struct Priority {
  Location at;
  int attribute = -1;
  std::vector<int> order;  ///< All its values, the first served first.
};

/// Other work of a role, in pieces that queue with the referrals.
struct Background {
  Quantity<double> hours_per_week;                    ///< The whole role's.
  Quantity<Duration> piece{Duration{Fixed{1800.0}}};  ///< Length of one piece; 30 minutes unless said.
};

/// A named practitioner with hours of their own.
struct Individual {
  std::string name;
  Location at;
  std::string label;
  Quantity<Hours> hours;
};

struct Role {
  std::string name;
  Location at;
  std::string label;
  std::optional<Quantity<double>> wte;  ///< Left out: as many people as it takes; no queue and no load.
  Quantity<Hours> hours;
  std::optional<Background> background;
  std::optional<Quantity<Money>> cost;  ///< Per hour.
  std::string group;                    ///< Empty: comparable by its own name only.
  Who who = Who::practitioner;
  std::optional<Quantity<double>> availability;  ///< Share of contracted days at work, above 0; left out: all.
  std::vector<Individual> people;                ///< Named people instead of `wte`; empty: nobody is named.
  std::optional<Quantity<double>> caseload;      ///< Open people at most, each practitioner; a whole number.
};
/// Whether there is a number of people at all: by `wte` or by name.
[[nodiscard]] inline bool is_limited(const Role& role) {
  return role.wte.has_value() || !role.people.empty();
}

/// Rooms, beds, equipment: what a referral occupies for a while.
struct Place {
  std::string name;
  Location at;
  std::string label;
  std::optional<Quantity<double>> number;  ///< Whole; left out: no limit.
  std::optional<Quantity<Money>> cost;     ///< Of one for a day of 24 hours, while it is occupied.
};

/// A place, or a place on the caseload of somebody of a role.
struct PlaceRef {
  enum class Kind { place, caseload };
  Kind kind = Kind::place;
  int index = -1;  ///< In Pathway::places or Pathway::roles.
  Location at{};
};

/// Something counted along the way: times a story is told, forms filled in.
struct Count {
  enum class Better { neither, fewer, more };
  std::string name;
  Location at;
  std::string label;
  Better better = Better::neither;
  std::string unit;  ///< Empty: times.
};

struct CountMark {
  int count = -1;  ///< Index in Pathway::counts.
  Quantity<double> amount;
};

struct Attendance {
  int role;                 ///< Index in Pathway::roles.
  Quantity<double> people;  ///< Whole number.
};

struct Meeting {
  std::string name;
  Location at;
  std::string label;
  Quantity<Recurrence> starts;
  Quantity<double> lasts;  ///< Seconds.
  std::vector<Attendance> attend;
  std::optional<Quantity<double>> room_for;  ///< Referrals it can take at most.
  std::optional<Quantity<double>> held_if;   ///< Held only if so many wait; left out: always.
};

/// Slots that are kept for some referrals until a while before the session; then they are anybody's.
struct Kept {
  Location at;
  Quantity<double> slots;  ///< Of each session; whole.
  Condition whom;
  Quantity<Duration> until;  ///< Fixed, counted back from the start of the session; zero: to the last.
};

/// Sessions with slots that are booked beforehand. Whole sessions are charged to those who attend.
struct Clinic {
  std::string name;
  Location at;
  std::string label;
  Quantity<Recurrence> starts;
  Quantity<double> slots;        ///< Of each session; whole.
  Quantity<double> slot_length;  ///< Seconds. Slot k begins k slot lengths after the session's start.
  std::vector<Attendance> attend;
  std::optional<Quantity<Duration>> notice;  ///< Least time from booking to slot.
  std::vector<Kept> kept;
};

/// Minutes of one kind within a piece of work.
struct KindTime {
  TimeKind kind = TimeKind::admin;
  Quantity<Duration> time;
};

/// One role's work in a step, done by one person (or `people` of them at the same time) in one go.
struct Work {
  Location at;
  std::vector<int> roles;       ///< One; or several (`nurse and planner`): at the same moment, the same minutes.
  bool any = false;             ///< With several roles, `nurse or therapist`: only one of them, whoever is free first.
  int people = 1;               ///< Of each role.
  std::vector<KindTime> times;  ///< One after another; at least one.
};

/// Where a referral goes next.
struct Next {
  enum class Kind { step, exit };
  Kind kind = Kind::step;
  int index = -1;  ///< In Pathway::steps or Pathway::exits.
};

struct Outcome {
  Location at;  ///< The name of the target.
  Next next;
  Quantity<double> share{1.0};  ///< 0 to 1; `rest` is resolved.
  bool rest = false;            ///< Written as `rest`, or the only outcome.
  std::string because;
  std::optional<Quantity<Duration>> delay;  ///< Replaces the delay of the step it leads to.
  /// For which referrals. Outcomes of one list with the same condition share the referrals for which it holds, so that
  /// their shares add up to 1; different conditions exclude each other; those without one share all other referrals.
  Condition when;
  std::vector<PlaceRef> takes, frees;  ///< Taken, after others are freed, before the delay.
  std::vector<CountMark> counts;
};

/// Something that is reached at a step and that targets and elapsed times refer to.
struct MilestoneMark {
  int milestone = -1;     ///< Index in Pathway::milestones.
  bool at_start = false;  ///< When the step's first work or meeting begins; otherwise when the step ends.
  Location at;
};

/// People who do not attend. `then` of the step is for those who came.
struct Missed {
  Location at;
  Quantity<double> share;
  std::optional<Quantity<Duration>> time;  ///< Lost by each who would have worked; left out: the full work.
  std::vector<Outcome> then;
};

/// A step that is tried so often at most. Who would come once more, or misses the last time, goes on by `then`.
struct Tries {
  Location at;
  Quantity<double> at_most;  ///< Whole, from 1.
  std::vector<Outcome> then;
};

/// Everything the step does, several times.
struct Repeat {
  Location at;
  Quantity<double> times;                   ///< Whole, from 1.
  std::optional<Quantity<Duration>> every;  ///< From the beginning of one time to the next being due.
};

/// Patience: who has waited so long for the step to begin goes elsewhere.
struct Leaves {
  Location at;
  Quantity<Duration> after;  ///< Calendar time.
  std::vector<Outcome> then;
};

/// A closed list: who finds so many waiting for the step, and cannot begin at once, goes elsewhere at once.
struct Full {
  Location at;
  Quantity<double> waiting;  ///< Whole, from 0.
  std::vector<Outcome> then;
};

/// Parallel branches. Each begins at a step and ends at steps without `then`.
struct Split {
  enum class Kind { all_of, first_of, at_least };
  Location at;
  Kind kind = Kind::all_of;
  int needed = 0;                  ///< How many branches must end: all, one, or what `at_least` says.
  std::vector<int> entries;        ///< Indices in Pathway::steps.
  std::vector<Location> entry_at;  ///< Where each is named.
};

struct Step {
  std::string name;
  Location at;
  std::string label;
  std::optional<Quantity<Duration>> delay;
  std::vector<Work> work;  ///< Empty with `meeting` < 0: a decision or a pure delay.
  bool together = false;   ///< All of `work` starts at one moment.
  int meeting = -1;        ///< Index in Pathway::meetings.
  int clinic = -1;         ///< Index in Pathway::clinics.
  std::optional<Split> split;
  AtClose at_close = AtClose::pause;
  std::optional<MilestoneMark> milestone;
  std::optional<Missed> missed;
  std::optional<Tries> tries;
  std::optional<Repeat> repeat;
  std::optional<Leaves> leaves;
  std::optional<Full> full;
  int same_person_as = -1;             ///< Index in Pathway::steps: for each role that works in both.
  std::vector<PlaceRef> takes, frees;  ///< Taken when the step is ready to begin, freed when it ends.
  std::vector<CountMark> counts;       ///< Each time the step is done; not by those who missed it.
  std::optional<Quantity<Money>> fee;  ///< Each time the step is done or missed.
  std::string matches;                 ///< Name of the step of the other variant that it corresponds to; or empty.
  std::vector<Outcome> then;           ///< Empty only at the end of a parallel branch.
};

/// All the ways in which a referral may leave a step: `then`, and those of `missed`, `tries`, `leaves` and `full`.
[[nodiscard]] std::vector<const std::vector<Outcome>*> outcome_lists(const Step& step);

/// What became of a referral.
enum class ExitKind {
  caseload,
  treated,
  placed,
  discharged,
  advice,
  signposted,
  redirected,
  declined,
  opted_out,
  dna,
  gave_up,
  readmitted,
  died,
  other
};
[[nodiscard]] const char* name(ExitKind kind);

struct Exit {
  std::string name;
  Location at;
  std::string label;
  ExitKind kind = ExitKind::other;
  std::vector<CountMark> counts;
  std::optional<Quantity<Money>> fee;
  struct Keep {
    PlaceRef place;
    Quantity<Duration> time;
  };
  std::vector<Keep> keeps;  ///< Places that stay occupied so much longer; all others are freed.
};

struct Milestone {
  std::string name;
  Location at;  ///< Where it is first named.
};

/// Which referrals a target counts.
enum class Cohort {
  completed,   ///< Arrived in the window and reached `to`.
  incomplete,  ///< Still waiting at month-end snapshots.
  finished,    ///< Reached `to` in the window, whenever referred.
};
[[nodiscard]] const char* name(Cohort cohort);

struct Target {
  std::string name;
  Location at;
  std::string label;
  int from = -1;            ///< Index in Pathway::milestones, or -1: from the referral.
  int to = -1;              ///< Index in Pathway::milestones, or -1: the end of the referral when `to_exit` is -1.
  int to_exit = -1;         ///< Index in Pathway::exits, or -1.
  Quantity<double> within;  ///< Seconds on the clock.
  Quantity<double> share;   ///< The standard, 0 to 1.
  Cohort cohort = Cohort::completed;
  Condition only;
};

/// How referrals come: a number a week that is spread over hours, or times that were observed.
struct Arrivals {
  double per_week = 0;  ///< People, on average.
  /// Parts of the week with a number of their own, that spread evenly over the open time in them (of the hours in
  /// which referrals are received). Empty: all of it evenly.
  using Part = PartOfWeek;
  std::vector<Part> parts;
  /// Observed arrivals, sorted, in seconds from a Monday; they repeat after `replay_weeks`, from a week that is drawn
  /// for each replication. Not empty only when replayed; `per_week` is then their mean.
  std::vector<Ticks> replay;
  int replay_weeks = 0;
};

/// Where referrals come from.
struct Source {
  std::string name;  ///< "demand" where there is only one.
  Location at;
  std::string label;
  Quantity<Arrivals> referrals;
  int first_step = -1;                      ///< Index in Pathway::steps.
  std::optional<Quantity<Hours>> received;  ///< Left out: the pathway's hours.
  /// How many people come at once: sizes with their shares; left out: one.
  struct GroupSize {
    Quantity<double> people;  ///< Whole, from 1.
    Quantity<double> share;
  };
  std::vector<GroupSize> group_sizes;
  /// Shares of an attribute that differ from those of the pathway.
  struct With {
    int attribute;
    std::vector<Quantity<double>> shares;  ///< By value; they add up to 1.
  };
  std::vector<With> with;
  struct Backlog {
    int step;
    Quantity<double> referrals;  ///< Whole; waiting there when the simulation starts.
  };
  std::vector<Backlog> backlog;
};

struct Demand {
  Location at;
  std::vector<Source> sources;  ///< At least one.
};
/// People a week from all sources.
[[nodiscard]] double referrals_per_week(const Demand& demand);

/// How long and how often to simulate; what is left out is decided by the simulation.
struct RunSettings {
  std::optional<int> weeks;
  std::optional<int> warm_up_weeks;  ///< Left out: found by itself.
  std::optional<int> replications;
  std::optional<double> precision;  ///< Half-width of the headline's interval as a share of its value.
  std::optional<std::uint64_t> seed;
  std::optional<double> worth;  ///< Smallest difference in hours a week that matters.
};

struct Pathway {
  std::string name;
  Location at;
  std::string summary;
  std::string steward;
  std::string source;
  std::string agreed_by;
  Basis basis = Basis::assumed;
  Quantity<Hours> hours;
  std::optional<Quantity<Hours>> office_hours;  ///< In which working time is counted; left out: `hours`.
  struct Closed {
    Date date;
    Location at;
  };
  std::vector<Closed> closed;     ///< Days on which nobody works, no referral comes and nothing is held; sorted.
  std::optional<Date> starts_on;  ///< First counted day, a Monday; left out: usual_start().
  std::optional<Demand> demand;
  std::vector<Attribute> attributes;
  std::optional<Priority> priority;
  std::vector<Role> roles;
  std::vector<Place> places;
  std::vector<Meeting> meetings;
  std::vector<Clinic> clinics;
  std::vector<Count> counts;
  std::vector<Step> steps;
  std::vector<Exit> exits;
  std::vector<Milestone> milestones;
  std::vector<Target> targets;
  RunSettings run;
};

/// The hours in which working time is counted.
[[nodiscard]] const Hours& working_time(const Pathway& pathway);

/// The steps at which referrals begin: those of the sources, or the first step of the file; none when it has no steps.
[[nodiscard]] std::vector<int> first_steps(const Pathway& pathway);
/// The step at which referrals of the first source begin: the demand's first step, or the first step of the file.
[[nodiscard]] int first_step(const Pathway& pathway);

}  // namespace refpath
