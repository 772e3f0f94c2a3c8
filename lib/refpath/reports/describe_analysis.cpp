// SPDX-License-Identifier: Apache-2.0
#include <cmath>

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
    add_exits();
    add_next_level();
  }

 private:
  [[nodiscard]] double value(const std::string& key) const {
    const Estimate* estimate = record_.find(key);
    return estimate == nullptr ? 0 : estimate->exact.value_or(0);
  }
  [[nodiscard]] std::string text(const std::string& key) const { return cell(record_.find(key)); }

  void add_leads() {
    const Pathway& pathway = variant_.pathway;
    document_.add(Paragraph{pathway.name + ".", true});
    if (!variant_.analysis.defined) {
      document_.add(Paragraph{"Some step cannot reach an exit, so nothing can be calculated.", true});
      return;
    }
    double minutes = 0;
    for (const auto& role : pathway.roles) minutes += value("time." + role.name);
    std::string sentence = fmt::format("Each referral takes {} minutes of people's time on average, with {} hand-offs",
                                       decimal(minutes, 1), decimal(variant_.analysis.handoffs, 1));
    if (pathway.demand) {
      double hours = 0;
      for (const double role : variant_.analysis.hours) hours += role;
      sentence += fmt::format("; {} come to {} hours a week, meetings included",
                              count_of(variant_.analysis.referrals_per_week, "referral a week", "referrals a week"),
                              decimal(hours, 1));
    }
    document_.add(Paragraph{sentence + ".", true});
    if (!pathway.summary.empty()) document_.add(Paragraph{pathway.summary});
  }

  void add_roles() {
    const Analysis& analysis = variant_.analysis;
    if (!analysis.defined) return;
    Table table;
    table.columns = {{"People"}, {"minutes", Align::right}, {"+- (sd)", Align::right}};
    const bool weekly = variant_.pathway.demand.has_value();
    if (weekly) {
      for (const char* title : {"hours", "of these meetings", "other work", "there are", "load"})
        table.columns.push_back({title, Align::right});
    }
    for (std::size_t i = 0; i < variant_.pathway.roles.size(); ++i) {
      const Role& role = variant_.pathway.roles[i];
      const std::string label = role.label.empty() ? readable(role.name) : role.label;
      std::vector<std::string> cells{label, text("time." + role.name),
                                     decimal(std::sqrt(analysis.touch[i].variance) / 60, 1)};
      if (weekly) {
        const bool limited = analysis.capacity_hours[i] > 0;
        cells.push_back(decimal(analysis.hours[i], 1));
        cells.push_back(decimal(analysis.meeting_hours[i], 1));
        cells.push_back(decimal(analysis.background_hours[i], 1));
        cells.push_back(limited ? decimal(analysis.capacity_hours[i], 1) : "no limit");
        cells.push_back(limited ? share_text(analysis.load[i], 0) : "-");
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

  /// "GP 12.7" for each role that works there, minutes over all visits of a referral.
  [[nodiscard]] std::string work_at(std::size_t step) const {
    std::vector<std::string> parts;
    for (const auto& role : variant_.pathway.roles) {
      const Estimate* time = record_.find(fmt::format("time.{}@{}", role.name, variant_.pathway.steps[step].name));
      if (time != nullptr)
        parts.push_back(fmt::format("{} {}", role.label.empty() ? readable(role.name) : role.label, cell(time)));
    }
    const int meeting = variant_.pathway.steps[step].meeting;
    if (meeting >= 0) {
      const Meeting& of = variant_.pathway.meetings[static_cast<std::size_t>(meeting)];
      parts.push_back(of.label.empty() ? readable(of.name) : of.label);
    }
    return parts.empty() ? "-" : in_a_row(parts);
  }

  [[nodiscard]] std::string next_of(const Step& step) const {
    std::vector<std::string> parts;
    for (const auto& outcome : step.then) {
      const auto index = static_cast<std::size_t>(outcome.next.index);
      const bool to_step = outcome.next.kind == Next::Kind::step;
      const std::string& target = to_step ? variant_.pathway.steps[index].name : variant_.pathway.exits[index].name;
      parts.push_back(step.then.size() == 1 ? target : fmt::format("{} {:.4g} %", target, 100 * outcome.share.value));
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
      table.rows.push_back({meeting.label.empty() ? readable(meeting.name) : meeting.label,
                            fmt::format("{:.4g}", variant_.analysis.meetings_per_week[i]),
                            fmt::format("{:.4g}", meeting.lasts.value / 60),
                            decimal(variant_.analysis.meeting_visits[i], 1),
                            meeting.room_for ? share_text(variant_.analysis.meeting_load[i], 0) : "no limit"});
    }
    if (!table.rows.empty()) document_.add(Heading{"Meetings"}).add(std::move(table));
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
      for (const auto& role : pathway.roles) limited = limited || role.wte.has_value();
      hint = limited ? "Waits and queues are not calculated but simulated: `refpath simulate`."
                     : "Give roles a `wte`, and their other work as `background`, for load and waits.";
    }
    document_.add(Paragraph{"All these values are exact: calculated without chance. " + hint});
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
