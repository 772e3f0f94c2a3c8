// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/reader/sessions.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

std::optional<double> read_held(Context& context, const Node& node) {
  const std::string* text = read_scalar(context, node, "`always` or `if 3 wait`", "if 3 wait");
  if (text == nullptr) return {};
  const std::string plain = folded(*text);
  if (plain == "always") return 0;
  const auto wrong = [&](std::string help) -> std::optional<double> {
    context.report.error("unknown-word", node.at, fmt::format("'{}' does not say when it is held", printable(*text)),
                         std::move(help));
    return {};
  };
  const auto words = split(plain, ' ');
  const bool if_so_many_wait = words.size() >= 3 && words.size() <= 4 && words.front() == "if" &&
                               (words.back() == "wait" || words.back() == "waits" || words.back() == "waiting") &&
                               (words.size() == 3 || words[2] == "is" || words[2] == "are" || words[2] == "referrals");
  if (!if_so_many_wait) return wrong("write `always`, or how many must wait: `if 3 wait`");
  const Parsed<std::uint64_t> waiting = parse_count(words[1]);
  if (!waiting || *waiting.value > most_referrals) return wrong("write how many must wait, in digits: `if 3 wait`");
  if (*waiting.value == 0) return wrong("write `always`");
  return static_cast<double>(*waiting.value);
}

namespace {

// Two occurrences at one time would need the same people twice.
void check_overlap(Context& context, const Meeting& meeting) {
  if (least_gap(meeting.starts.value) >= meeting.lasts.value) return;
  context.report
      .error("meeting-overlap", meeting.lasts.at,
             fmt::format("meeting '{}' lasts until after its own next start", meeting.name),
             "let it last less, or start less often")
      .related.push_back({meeting.starts.at, "it starts here"});
}

void read_meeting(Context& context, const Entry& entry, Meeting& meeting) {
  const std::string owner = fmt::format("meeting '{}'", meeting.name);
  if (!expect_mapping(context, entry.value, entry.key.at, owner,
                      fmt::format("{}: {{starts: Tue 14:00, lasts: 90 min}}", meeting.name)))
    return;
  Mapping at(context, entry.value, "meeting", owner, entry.key.at);
  meeting.label = label_or_name(at, meeting.name);
  const auto starts = read_recurrence(context, at);
  const Node* lasts = at.at("lasts");
  const auto length = lasts == nullptr ? std::nullopt : read_quantity<double>(context, *lasts, read_length, as_is);
  if (const Node* attend = at.at("attend")) meeting.attend = read_attend(context, *attend, at.key_place("attend"));
  if (const Node* room = at.at("room_for")) meeting.room_for = read_whole(context, *room, 1, most_referrals);
  if (const Node* held = at.at("held")) {
    auto read = read_quantity<double>(context, *held, read_held, as_is);
    if (read && read->value > 0) meeting.held_if = std::move(*read);
  }
  if (!starts || !length) return;
  meeting.starts = *starts;
  meeting.lasts = *length;
  check_overlap(context, meeting);
}

}  // namespace

void read_meetings(Context& context, const Node& node, const Location& at, Pathway& pathway) {
  for_each_named(context, node, at, context.names.meetings, "meetings",
                 "huddle: {starts: Tue 14:00, lasts: 30 min, attend: {mh_nurse: 1}}",
                 [&](const Entry& entry, std::size_t index) {
                   pathway.meetings[index].at = entry.key.at;
                   read_meeting(context, entry, pathway.meetings[index]);
                 });
}

}  // namespace refpath
