// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "refpath/measures/names.hpp"
#include "refpath/reports/describe.hpp"
#include "refpath/reports/numbers.hpp"
#include "refpath/reports/parts.hpp"

namespace refpath {

namespace {

class AnalysisText {
 public:
  AnalysisText(const Comparison& one, Document& document)
      : variant_(one.variants.front()), record_(one.records.front()), document_(document) {}

  void write() {
    add_leads();
    add_roles();
    add_steps();
    add_meetings();
    add_clinics();
    add_exits();
    add_counts();
    add_next_level();
  }

 private:
  [[nodiscard]] std::string text(const std::string& key) const { return cell(record_.find(key)); }

  void add_leads() {
    const Pathway& pathway = variant_.pathway;
    document_.add(Paragraph{pathway.name + ".", true});
    if (!variant_.analysis.defined) {
      document_.add(Paragraph{"Some step cannot reach an exit, so nothing can be calculated.", true});
      return;
    }
    std::vector<std::string> parts = per_referral();
    if (pathway.demand) parts.push_back(per_week());
    document_.add(Paragraph{capitalised(fmt::format("{}.", fmt::join(parts, "; "))), true});
    if (!pathway.summary.empty()) document_.add(Paragraph{pathway.summary});
  }

  [[nodiscard]] std::vector<int> all_roles() const {
    std::vector<int> roles(variant_.pathway.roles.size());
    std::iota(roles.begin(), roles.end(), 0);
    return roles;
  }

  [[nodiscard]] std::vector<std::string> per_referral() const {
    const Analysis& analysis = variant_.analysis;
    double seconds = 0;
    for (const Moments& touch : analysis.touch) seconds += touch.mean;
    std::string text =
        touch_exactness(analysis, all_roles()).exact()
            ? fmt::format("each referral takes {} minutes of people's time on average", decimal(seconds / 60, 1))
            : std::string("how much of people's time a referral takes is not calculated but simulated");
    if (analysis.handoffs_exactness.exact()) text += fmt::format(", with {} hand-offs", decimal(analysis.handoffs, 1));
    return {text};
  }

  [[nodiscard]] std::string per_week() const {
    const Analysis& analysis = variant_.analysis;
    const std::string referrals = count_of(analysis.referrals_per_week, "referral a week", "referrals a week");
    if (!hours_exactness(analysis, all_roles()).exact()) return referrals + " come";
    double hours = 0;
    for (const double role : analysis.hours) hours += role;
    const char* sessions = variant_.pathway.clinics.empty() ? "meetings" : "meetings and clinics";
    return fmt::format("{} come to {} hours a week, {} included", referrals, decimal(hours, 1), sessions);
  }

  void add_roles() {
    const Analysis& analysis = variant_.analysis;
    if (!analysis.defined) return;
    Table table;
    table.columns = {{"People"}, {"minutes", Align::right}, {"+- (sd)", Align::right}};
    const bool weekly = variant_.pathway.demand.has_value();
    if (weekly) {
      const char* sessions = variant_.pathway.clinics.empty() ? "of these meetings" : "meetings, clinics";
      for (const char* title : {"hours", sessions, "other work", "there are", "load"})
        table.columns.push_back({title, Align::right});
    }
    for (std::size_t i = 0; i < variant_.pathway.roles.size(); ++i) {
      const Role& role = variant_.pathway.roles[i];
      const std::string label = role.label.empty() ? readable(role.name) : role.label;
      std::vector<std::string> cells{
          label, text("time." + role.name),
          analysis.touch[i].exactness.exact() ? decimal(std::sqrt(analysis.touch[i].variance) / 60, 1) : "-"};
      if (weekly) {
        const bool limited = analysis.capacity_hours[i] > 0;
        cells.push_back(text("hours." + role.name));
        const bool held = analysis.meeting_hours_exactness[i].exact();
        cells.push_back(held ? decimal(analysis.meeting_hours[i] + analysis.clinic_hours[i], 1) : "-");
        cells.push_back(decimal(analysis.background_hours[i], 1));
        cells.push_back(limited ? decimal(analysis.capacity_hours[i], 1) : "no limit");
        cells.push_back(limited ? load_text(i) : "-");
      }
      table.rows.push_back(std::move(cells));
    }
    if (table.rows.empty()) return;
    std::string legend =
        "Minutes are of work, without meetings; +- is how much they differ from referral to referral "
        "(standard deviation).";
    if (weekly) legend += " Load is hours and other work as a share of the hours that there are.";
    document_.add(Heading{"People: minutes per referral, and hours a week"}).add(std::move(table));
    document_.add(Paragraph{legend});
  }

  /// Where only the calendar is uneven, the load of the window is as good as exact: it is told without a decimal.
  [[nodiscard]] std::string load_text(std::size_t role) const {
    const Exactness exactness = load_exactness(variant_.analysis, static_cast<int>(role));
    const bool known = exactness.exact() || exactness.why_not == uneven_calendar;
    return known ? share_text(variant_.analysis.load[role], 0) : "-";
  }

  /// "GP 12.7" for each role that works there, minutes over all visits of a referral.
  [[nodiscard]] std::string work_at(std::size_t step) const {
    std::vector<std::string> parts;
    for (const auto& role : variant_.pathway.roles) {
      const Estimate* time = record_.find(fmt::format("time.{}@{}", role.name, variant_.pathway.steps[step].name));
      if (time != nullptr)
        parts.push_back(fmt::format("{} {}", role.label.empty() ? readable(role.name) : role.label, cell(time)));
    }
    const int clinic = variant_.pathway.steps[step].clinic;
    if (clinic >= 0) parts.push_back(label_of(variant_.pathway.clinics[static_cast<std::size_t>(clinic)]));
    const int meeting = variant_.pathway.steps[step].meeting;
    if (meeting >= 0) {
      const Meeting& of = variant_.pathway.meetings[static_cast<std::size_t>(meeting)];
      parts.push_back(label_of(of));
    }
    return parts.empty() ? "-" : in_a_row(parts);
  }

  template <class Thing>
  [[nodiscard]] static std::string label_of(const Thing& thing) {
    return thing.label.empty() ? readable(thing.name) : thing.label;
  }

  [[nodiscard]] std::string share_of(const Outcome& outcome) const {
    if (outcome.share.by >= 0)
      return "by " + in_words(variant_.pathway.attributes[static_cast<std::size_t>(outcome.share.by)].name);
    std::string text = fmt::format("{:.4g} %", 100 * outcome.share.value);
    for (const Condition::Term& term : outcome.when.terms) {
      const Attribute& attribute = variant_.pathway.attributes[static_cast<std::size_t>(term.attribute)];
      std::vector<std::string> values;
      values.reserve(term.values.size());
      for (const int value : term.values) values.push_back(attribute.values[static_cast<std::size_t>(value)].name);
      text += fmt::format(" if {} {}", attribute.name, fmt::join(values, "/"));
    }
    return text;
  }

  [[nodiscard]] std::string next_of(const Step& step) const {
    std::vector<std::string> parts;
    for (const auto& outcome : step.then) {
      const auto index = static_cast<std::size_t>(outcome.next.index);
      const bool to_step = outcome.next.kind == Next::Kind::step;
      const std::string& target = to_step ? variant_.pathway.steps[index].name : variant_.pathway.exits[index].name;
      parts.push_back(step.then.size() == 1 ? target : fmt::format("{} {}", target, share_of(outcome)));
    }
    return in_a_row(parts);
  }

  void add_steps() {
    Table table;
    table.columns = {{"Step"}, {"visits", Align::right}, {"minutes"}, {"goes on to"}};
    for (std::size_t i = 0; i < variant_.pathway.steps.size(); ++i) {
      const Step& step = variant_.pathway.steps[i];
      table.rows.push_back({step.name, text("visits@" + step.name), work_at(i), next_of(step)});
    }
    if (!table.rows.empty()) document_.add(Heading{"Steps: visits and minutes per referral"}).add(std::move(table));
  }

  void add_meetings() {
    if (!variant_.analysis.defined || !variant_.pathway.demand) return;
    Table table;
    table.columns = {{"Meeting"},
                     {"a week", Align::right},
                     {"minutes", Align::right},
                     {"referrals a week", Align::right},
                     {"room in use", Align::right}};
    for (std::size_t i = 0; i < variant_.pathway.meetings.size(); ++i) {
      const Meeting& meeting = variant_.pathway.meetings[i];
      table.rows.push_back({meeting.label.empty() ? readable(meeting.name) : meeting.label, held_text(i),
                            fmt::format("{:.4g}", meeting.lasts.value / 60), brought_text(i),
                            meeting.room_for ? room_text(i) : "no limit"});
    }
    if (!table.rows.empty()) document_.add(Heading{"Meetings"}).add(std::move(table));
  }

  [[nodiscard]] std::string held_text(std::size_t meeting) const {
    const Analysis& analysis = variant_.analysis;
    if (!analysis.held_exactness[meeting].exact())
      return fmt::format("{:.4g} at most", analysis.meetings_per_week[meeting]);
    return fmt::format("{:.4g}", analysis.meetings_per_week[meeting]);
  }
  [[nodiscard]] std::string brought_text(std::size_t meeting) const {
    const Analysis& analysis = variant_.analysis;
    return analysis.meeting_visits_exactness[meeting].exact() ? decimal(analysis.meeting_visits[meeting], 1) : "-";
  }
  [[nodiscard]] std::string room_text(std::size_t meeting) const {
    const Analysis& analysis = variant_.analysis;
    const bool known = analysis.meeting_visits_exactness[meeting].exact() && analysis.held_exactness[meeting].exact();
    return known ? share_text(analysis.meeting_load[meeting], 0) : "-";
  }

  void add_clinics() {
    Table table = clinics_table();
    for (const Clinic& clinic : variant_.pathway.clinics)
      table.rows.push_back({label_of(clinic), text("slots." + clinic.name), text("used." + clinic.name),
                            text("missed." + clinic.name), text("unused." + clinic.name)});
    if (variant_.pathway.demand && !table.rows.empty()) document_.add(Heading{"Clinics"}).add(std::move(table));
  }

  void add_counts() {
    Table table;
    table.columns = {{"Counted"}, {"per referral", Align::right}};
    for (const Count& count : variant_.pathway.counts)
      table.rows.push_back(
          {label_of(count) + (count.unit.empty() ? "" : ", " + count.unit), text("counts." + count.name)});
    const Estimate* fees = record_.find("fees");
    if (fees != nullptr) table.rows.push_back({"Fees, " + unit_words(fees->unit) + " in all", cell(fees)});
    if (!table.rows.empty()) document_.add(Heading{"Counts and fees"}).add(std::move(table));
  }

  void add_exits() {
    Table table;
    table.columns = {{"Exit"}, {"kind"}, {"share of referrals", Align::right}};
    for (const auto& exit : variant_.pathway.exits) {
      table.rows.push_back(
          {exit.label.empty() ? readable(exit.name) : exit.label, name(exit.kind), text("exits." + exit.name)});
    }
    if (!table.rows.empty()) document_.add(Heading{"Where referrals end"}).add(std::move(table));
  }

  /// What a little more detail in the file would tell.
  void add_next_level() {
    if (!variant_.analysis.defined) return;
    const Pathway& pathway = variant_.pathway;
    std::string hint;
    if (!pathway.demand) {
      hint = "Add `demand: {referrals: 6 per week, first_step: ..}` for hours a week and load.";
    } else {
      bool limited = false;
      for (const auto& role : pathway.roles) limited = limited || is_limited(role);
      hint = limited ? "Waits and queues are not calculated but simulated: `refpath simulate`."
                     : "Give roles a `wte`, and their other work as `background`, for load and waits.";
    }
    const std::string not_exact = left_to_simulation(record_);
    const std::string said =
        not_exact.empty()
            ? "All these values are exact: calculated without chance. "
            : fmt::format(
                  "The values given are exact: calculated without chance. What depends on chance and on queues "
                  "is left to the simulation, here: {}. ",
                  not_exact);
    document_.add(Paragraph{said + hint});
  }

  const Variant& variant_;
  const Record& record_;
  Document& document_;
};

}  // namespace

Document describe_analysis(const Comparison& one, const Provenance& provenance) {
  Document document;
  AnalysisText(one, document).write();
  add_warnings(document, one.warnings, provenance);
  add_provenance(document, one, provenance);
  return document;
}

}  // namespace refpath
