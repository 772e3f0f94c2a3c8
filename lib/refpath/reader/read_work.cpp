// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <utility>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/reader/attributes.hpp"
#include "refpath/reader/keys.hpp"
#include "refpath/reader/sections.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

constexpr std::string_view example = "work: {gp: 12 min}";

std::optional<TimeKind> kind_of(std::string_view text) {
  for (const TimeKind kind :
       {TimeKind::contact, TimeKind::liaison, TimeKind::admin, TimeKind::travel, TimeKind::meeting})
    if (text == name(kind)) return kind;
  return {};
}

// What to write instead of `gp or`, `either gp or nurse`, `gp OR nurse`; empty when it is none of these.
std::string joined_wrongly(const std::string& text) {
  std::string small = text;
  for (char& c : small) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  const bool dangling = small.size() > 4 && (small.substr(small.size() - 3) == " or" || small.substr(0, 3) == "or " ||
                                             small.substr(small.size() - 4) == " and" || small.substr(0, 4) == "and ");
  if (dangling) return "name both: `gp or nurse: 12 min`, `gp and nurse: 12 min`";
  if (small.substr(0, 7) == "either " || small.substr(0, 5) == "both ")
    return fmt::format("leave `{}` out", small.substr(0, small.find(' ')));
  for (const std::string_view word : {" OR ", " Or ", " AND ", " And "})
    if (text.find(word) != std::string::npos) return "write `or` and `and` in small letters";
  return {};
}

// What is wrong with the time that several people give: `2 x 45`, `45 min x 2`; nothing when it is right, or no such
// thing.
Complaint wrong_people_time(const std::string& text, bool several) {
  if (!several && text.find_first_of("xX*") == std::string::npos) return {};
  Parsed<PeopleTime> time = parse_people_time(text);
  if (time) return {};
  Complaint wrong = std::move(time.complaint);
  if (!several && wrong.help.find(" x ") == std::string::npos) return {};
  if (several && wrong.code == "no-unit" && parse_people_time(text + " min"))
    wrong.help = fmt::format("write `{0} min` or `{0} h`", text);
  if (offers_days(wrong.help))  // `2 x 2/52`
    wrong.help = "write the hours that somebody works: `2 x 7.5 h`";
  wrong.message = printable(wrong.message);
  wrong.help = printable(wrong.help);
  return wrong;
}

class WorkReader {
 public:
  WorkReader(Context& context, TimeKind kind, Step& step) : context_(context), kind_(kind), step_(step) {}

  void read(const Node& node) {
    if (node.is_mapping()) return pieces(node);
    if (node.is_list() && !node.items.empty()) {
      for (const Node& item : node.items) {
        const bool named = item.is_scalar() && name_complaint(item.text).message.empty();
        if (expect_mapping(context_, item, item.at, "a piece of work",
                           fmt::format("{{{}: 12 min}}", named ? item.text : "gp")))
          pieces(item);
      }
      return;
    }
    if (node.is_list()) {
      context_.report.error("nothing", node.at, "this list of work is empty",
                            fmt::format("write `{}`, or leave `work` out", example));
      return;
    }
    context_.report.error("wrong-kind", node.at,
                          fmt::format("'{}' does not say who does the work", printable(text_of(node))),
                          fmt::format("write the role before the time: `{}`", written_whole(folded(node.text))));
  }

 private:
  // `45 min`, `nurse 45 min`, `nurse`: with what is missing.
  [[nodiscard]] std::string written_whole(const std::string& text) const {
    const std::vector<std::string>& roles = context_.names.roles;
    std::string role = roles.empty() ? "gp" : roles.front(), time = "12 min";
    const std::string first = text.substr(0, text.find(' '));
    if (index_of(roles, first) >= 0) {
      role = first;
      if (first.size() < text.size() && parse_people_time(text.substr(first.size() + 1)))
        time = text.substr(first.size() + 1);
    } else if (parse_people_time(text)) {
      time = text;
    }
    return fmt::format("work: {{{}: {}}}", role, time);
  }

  void pieces(const Node& node) {
    if (node.entries.empty())
      context_.report.error("nothing", node.at, "there is no work in these brackets",
                            fmt::format("write `{}`, or leave `work` out", example));
    for (const Entry* entry : sound_entries(context_, node)) piece(*entry);
  }

  void piece(const Entry& entry) {
    Work work;
    work.at = entry.key.at;
    work.roles = roles(entry.key, work.any);
    if (entry.value.is_nothing()) {
      report_nothing(context_, entry.key, fmt::format("{}: 12 min", entry.key.text));
      return;
    }
    if (entry.value.is_mapping() && !entry.value.entries.empty() && kind_of(entry.value.entries.front().key.text)) {
      split_by_kind(entry.value, work);
    } else if (entry.value.is_mapping() && !entry.value.entries.empty() &&
               is_unknown_form(entry.value.entries.front().key)) {
      return;
    } else if (entry.value.is_list()) {
      context_.report.error("wrong-kind", entry.value.at, "a list cannot be the time of one role",
                            "write one time; where a role comes twice, `work` is a list: `[{nurse: 5 min}, {admin: 8 "
                            "min}, {nurse: 3 min}]`");
    } else if (auto time = people_time(entry.value, work.people)) {
      work.times.push_back({kind_, std::move(*time)});
    }
    if (work.any && work.people > 1) {
      context_.report.error("any-of-several", entry.value.at,
                            fmt::format("'{}' is done by one person, not by {}", folded(entry.key.text), work.people),
                            "write the time of one; where two are needed, name them with `and`");
      return;
    }
    if (!work.roles.empty() && !work.times.empty()) step_.work.push_back(std::move(work));
  }

  // `nurse`, `nurse and planner`, or `nurse or therapist`.
  std::vector<int> roles(const Node& key, bool& any) {
    const std::string text = folded(key.text);
    if (const std::string help = joined_wrongly(text); !help.empty()) {
      context_.report.error("bad-name", key.at,
                            fmt::format("'{}' does not name roles as they are joined here", printable(text)), help);
      return {};
    }
    any = text.find(" or ") != std::string::npos;
    if (any && text.find(" and ") != std::string::npos) {
      context_.report.error("bad-name", key.at, fmt::format("'{}' has both `and` and `or`", printable(text)),
                            "write `or` alone for whoever is free first, or a step each where the others differ");
      return {};
    }
    if (text.find_first_of("&+,|/") != std::string::npos) {
      context_.report.error(
          "bad-name", key.at, fmt::format("'{}' is not one role", printable(text)),
          "write `nurse and planner: 12 min` when both give the same minutes, `nurse or planner: 12 min` "
          "for whoever is free first, or one entry for each");
      return {};
    }
    std::vector<int> found;
    std::string_view rest = text;
    const std::string_view between = any ? " or " : " and ";
    for (bool more = true; more;) {
      const auto end = rest.find(between);
      more = end != std::string_view::npos;
      Node one = key;
      one.text = trimmed(rest.substr(0, end));
      if (more) rest.remove_prefix(end + between.size());
      const int role = read_name(context_, one, "role", {&context_.names.roles}, "under `roles`");
      if (role < 0) {
        continue;
      }
      if (std::find(found.begin(), found.end(), role) != found.end()) {
        context_.report.error(
            "duplicate-name", key.at, fmt::format("'{}' is named twice", one.text),
            any ? "name each role once" : fmt::format("for two of them write `{}: 2 x 12 min`", one.text));
        continue;
      }
      found.push_back(role);
    }
    return found;
  }

  // A key that begins neither a split by kind nor a quantity.
  bool is_unknown_form(const Node& key) {
    std::vector<std::string_view> words = {"contact", "liaison", "admin", "travel", "meeting"};
    for (const std::string_view form :
         {"exponential", "lognormal", "gamma", "weibull", "erlang", "pert", "data", "mix", "by", "column"})
      words.push_back(form);
    if (find_key("quantity", key.text) != nullptr || is_meant_as_value(key) ||
        std::find(words.begin(), words.end(), key.text) != words.end())
      return false;
    if (report_without_by(context_, key)) return true;
    const std::string_view near = nearest(key.text, words);
    context_.report.error(
        "unknown-word", key.at,
        fmt::format("'{}' is neither a kind of time nor a form of a length of time", printable(key.text)),
        near.empty() ? "kinds of time are `contact`, `liaison`, `admin`, `travel` and `meeting`"
                     : fmt::format("did you mean `{}`?", near));
    return true;
  }

  void split_by_kind(const Node& node, Work& work) {
    for (const Entry* entry : sound_entries(context_, node)) {
      const auto kind = kind_of(entry->key.text);
      if (!kind) {
        if (!is_unknown_form(entry->key))
          context_.report.error(
              "form", entry->key.at,
              fmt::format("'{}' cannot stand beside '{}'", entry->key.text, node.entries.front().key.text),
              "write each kind with its own time; a time may be `{value: 60 min, basis: local}`");
      } else if (entry->value.is_nothing()) {
        report_nothing(context_, entry->key, fmt::format("{}: 30 min", entry->key.text));
      } else if (auto time = read_quantity<Duration>(context_, entry->value, read_work_time, mean_of, Depends::may)) {
        work.times.push_back({*kind, std::move(*time)});
      }
    }
  }

  // `45 min`, or `2 x 45 min`.
  std::optional<Quantity<Duration>> people_time(const Node& node, int& people) {
    // The ends of a range may leave the people out, who are those of the value.
    const Node* value_node = node.is_mapping() ? node.find("value") : nullptr;
    const bool by = is_by(value_node == nullptr ? node : *value_node);
    bool told = false;
    const ReadValue<Duration> read = [&](Context& context, const Node& value) -> std::optional<Duration> {
      const std::string text = value.is_scalar() ? folded(value.text) : "";
      const auto cross = text.find('x');
      const bool several = cross != std::string::npos && cross > 0 && text.find_first_not_of("0123456789. ") == cross;
      if (Complaint wrong = wrong_people_time(text, several); !wrong.message.empty()) {
        context.report.error(wrong, value.at);
        return {};
      }
      Parsed<PeopleTime> parsed = several ? parse_people_time(text.substr(0, cross + 1) + "1 min") : PeopleTime{};
      if (!parsed) {
        context.report.error(parsed.complaint, value.at);
        return {};
      }
      if (told && (by || several) && parsed.value->people != people) {
        context.report.error(
            "bad-count", value.at,
            fmt::format("'{}' is not given by as many people as the value before it", printable(value.text)),
            "how many give the time cannot vary: write the same number in each");
        return {};
      }
      if (!told || several) people = parsed.value->people;
      told = true;
      Node time = value;
      if (several) time.text = text.substr(cross + 1);
      return read_work_time(context, time);
    };
    return read_quantity<Duration>(context_, node, read, mean_of, Depends::may);
  }

  Context& context_;
  TimeKind kind_;
  Step& step_;
};

}  // namespace

void read_work(Context& context, const Node& node, TimeKind kind, Step& step) {
  WorkReader(context, kind, step).read(node);
}

}  // namespace refpath
