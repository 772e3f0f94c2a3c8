// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/input_kind.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "refpath/comparison/definition.hpp"
#include "refpath/measures/names.hpp"

namespace refpath {

namespace {

std::vector<std::string> parts_of(const std::string& place) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  for (std::size_t dot = place.find('.'); dot != std::string::npos; dot = place.find('.', from)) {
    parts.push_back(place.substr(from, dot - from));
    from = dot + 1;
  }
  parts.push_back(place.substr(from));
  if (parts[0] != "demand" || parts.size() < 2) return parts;
  // The name of the source is the second part, as with all else, also where it has none.
  if (parts[1] == "sources") {
    parts.erase(parts.begin() + 1);
  } else {
    parts.insert(parts.begin() + 1, "");
  }
  return parts;
}

/// Takes "..by.urgent" off the end, and gives "urgent".
std::string take_case(std::vector<std::string>& parts) {
  if (parts.size() < 5 || parts[parts.size() - 2] != "by") return "";
  std::string value = parts.back();
  parts.resize(parts.size() - 2);
  return value;
}

template <class Things>
std::string label_in(const Things& things, const std::string& name) {
  for (const auto& thing : things)
    if (thing.name == name) return label_of(thing.name, thing.label);
  return "";
}

/// "Nurse and Planner" for "nurse and planner".
std::string roles_words(const Pathway& pathway, const std::string& who) {
  for (const std::string_view between : {" and ", " or "}) {
    const std::size_t at = who.find(between);
    if (at != std::string::npos)
      return fmt::format("{}{}{}", roles_words(pathway, who.substr(0, at)), between,
                         roles_words(pathway, who.substr(at + between.size())));
  }
  const std::string label = label_in(pathway.roles, who);
  return label.empty() ? who : label;
}

std::string target_words(const Pathway& pathway, const std::string& name) {
  const std::string exit = label_in(pathway.exits, name);
  return exit.empty() ? label_in(pathway.steps, name) : exit;
}

std::string route_words(const Pathway& pathway, const std::vector<std::string>& parts, std::size_t then) {
  const std::string on = parts.size() > then + 2 ? target_words(pathway, parts[then + 1]) : "";
  if (on.empty()) return "";
  if (parts[then + 2] == "share") return fmt::format("share to \"{}\"", on);
  if (parts[then + 2] == "delay") return fmt::format("delay to \"{}\"", on);
  return "";
}

/// Who, and what of it where one piece of work has time of several kinds.
std::string work_words(const Pathway& pathway, const std::vector<std::string>& parts) {
  std::string who = roles_words(pathway, parts[3]);
  for (const Step& step : pathway.steps) {
    if (step.name != parts[1]) continue;
    for (const Work& piece : step.work)
      if (piece.times.size() > 1) return fmt::format("{}, {}", who, parts[4]);
  }
  return who;
}

std::string step_words(const Pathway& pathway, const std::vector<std::string>& parts) {
  if (parts.size() < 3) return "";
  const std::string& what = parts[2];
  if (what == "delay") return "delay before it";
  if (what == "work" && parts.size() == 5) return work_words(pathway, parts);
  if (what == "then") return route_words(pathway, parts, 2);
  if (what == "fee") return "fee";
  if (parts.size() < 4) return "";
  if (what == "missed" && parts[3] == "share") return "share that does not attend";
  if (what == "missed" && parts[3] == "time") return "time lost when somebody does not attend";
  if (what == "tries" && parts[3] == "at_most") return "how often it is tried at most";
  if (what == "repeat" && parts[3] == "times") return "how often it is repeated";
  if (what == "leaves" && parts[3] == "after") return "how long people wait before they leave";
  if (parts[3] == "then") {
    const std::string words = route_words(pathway, parts, 3);
    return words.empty() || what != "missed" ? words : words + " of those who do not attend";
  }
  return "";
}

std::string role_words(const std::vector<std::string>& parts) {
  const std::string what = parts.size() > 2 ? parts[2] : "";
  if (what == "hours") return "hours of work";
  if (what == "wte") return "whole-time equivalents";
  if (what == "background") return parts.size() == 3 ? "other work" : "length of a piece of other work";
  if (what == "cost") return "cost";
  if (what == "availability") return "share of days at work";
  if (what == "caseload") return "caseload";
  return "";
}

std::string session_words(const Pathway& pathway, const std::vector<std::string>& parts) {
  const std::string what = parts.size() > 2 ? parts[2] : "";
  if (what == "starts") return "when it starts";
  if (what == "lasts") return "how long it lasts";
  if (what == "room_for") return "room";
  if (what == "attend" && parts.size() > 3) return "how many attend, " + roles_words(pathway, parts[3]);
  if (what == "slots") return parts.size() == 3 ? "slots" : "length of a slot";
  return "";
}

std::string demand_words(const Pathway& pathway, const std::vector<std::string>& parts) {
  const bool one_source = !pathway.demand || pathway.demand->sources.size() == 1;
  const std::string from = one_source ? "" : ", " + label_in(pathway.demand->sources, parts[1]);
  if (parts.size() == 3 && parts[2] == "referrals") return "Referrals" + from;
  if (parts.size() == 3 && parts[2] == "group_size") return "People who come at once" + from;
  return "";
}

std::string words(const Pathway& pathway, const std::vector<std::string>& parts) {
  if (parts.size() < 2) return "";
  const auto of = [](const std::string& thing, const std::string& what) {
    return thing.empty() || what.empty() ? "" : fmt::format("{}: {}", thing, what);
  };
  if (parts[0] == "demand") return demand_words(pathway, parts);
  if (parts[0] == "steps") return of(label_in(pathway.steps, parts[1]), step_words(pathway, parts));
  if (parts[0] == "roles") return of(label_in(pathway.roles, parts[1]), role_words(parts));
  if (parts[0] == "meetings") return of(label_in(pathway.meetings, parts[1]), session_words(pathway, parts));
  if (parts[0] == "clinics") return of(label_in(pathway.clinics, parts[1]), session_words(pathway, parts));
  if (parts[0] == "attributes" && parts.size() == 3)
    return fmt::format("Share of referrals with {} {}", in_words(parts[1]), in_words(parts[2]));
  return "";
}

bool is_one_of(const std::string& word, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(), [&word](const char* one) { return word == one; });
}

InputKind kind_at_step(const std::vector<std::string>& parts) {
  const std::string& last = parts.back();
  if (parts.size() > 3 && parts[parts.size() - 2] == "counts") return InputKind::amount;
  if (last == "share") return parts.size() == 4 ? InputKind::portion : InputKind::share;
  return is_one_of(last, {"at_most", "times", "waiting"}) ? InputKind::whole : InputKind::amount;
}

}  // namespace

const char* name(InputKind kind) {
  switch (kind) {
    case InputKind::rate:
      return "rate";
    case InputKind::time:
      return "time";
    case InputKind::share:
      return "share";
    case InputKind::portion:
      return "portion";
    case InputKind::hours:
      return "hours";
    case InputKind::length:
      return "length";
    case InputKind::money:
      return "money";
    case InputKind::amount:
      return "amount";
    case InputKind::whole:
      return "whole";
    case InputKind::not_moved:
      return "not_moved";
  }
  return "";
}

InputKind kind_of_number(const std::string& place) {
  std::vector<std::string> parts = parts_of(place);
  take_case(parts);
  if (parts.size() < 3) return InputKind::amount;
  const std::string& what = parts[2];
  if (parts[0] == "attributes") return InputKind::share;
  if (parts[0] == "demand") {
    if (what == "with" || (what == "group_size" && parts.size() > 3)) return InputKind::share;
    return InputKind::whole;
  }
  if (parts[0] == "roles") {
    if (what == "background") return InputKind::hours;
    if (what == "availability") return InputKind::portion;
    return what == "caseload" ? InputKind::whole : InputKind::amount;
  }
  if (parts[0] == "places") return InputKind::whole;
  if (parts[0] == "meetings") return what == "lasts" ? InputKind::length : InputKind::whole;
  if (parts[0] == "clinics") return what == "slots" && parts.size() > 3 ? InputKind::length : InputKind::whole;
  return parts[0] == "steps" ? kind_at_step(parts) : InputKind::amount;
}

std::string label_of_input(const Pathway& pathway, const std::string& place) {
  std::vector<std::string> parts = parts_of(place);
  const std::string of_case = take_case(parts);
  const std::string label = words(pathway, parts);
  if (label.empty()) return place;
  return of_case.empty() ? label : fmt::format("{} ({})", label, in_words(of_case));
}

}  // namespace refpath
