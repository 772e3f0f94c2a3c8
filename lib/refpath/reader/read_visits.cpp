// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/reader/sections.hpp"
#include "refpath/reader/sessions.hpp"
#include "refpath/reader/step_parts.hpp"

namespace refpath {

namespace {

constexpr std::uint64_t most_times = 1000, most_waiting = 100'000;

// One of these keys of a step, as a mapping of its own.
struct Part {
  std::string_view key;
  std::string_view lacks_way;     // What a number alone does not say: "where those who miss it go next".
  std::string_view lacks_number;  // What a name alone does not say: "how many miss it".
  std::string_view number, way;   // For an example, unless they are written: "20%", "book_again".
  std::string_view example;       // With `{number}` and `{way}`.
};

// The value of the key when it is a mapping; a short form is told what it lacks.
const Node* mapping_of(Mapping& at, const Part& part) {
  const Node* node = at.at(part.key);
  if (node == nullptr || node->is_mapping()) return node;
  Context& context = at.context();
  const auto example = [&](std::string_view number, std::string_view way) {
    // Somewhere that there is, so that what is shown can be written.
    if (const auto& exits = context.names.exits; way == part.way && !exits.empty()) way = exits.back();
    return fmt::format(fmt::runtime(part.example), fmt::arg("number", number), fmt::arg("way", way));
  };
  if (!node->is_scalar() || node->text.empty() || node->text.find(':') != std::string::npos) {
    (void)expect_mapping(context, *node, at.key_place(part.key), fmt::format("'{}'", part.key),
                         fmt::format("{}: {}", part.key, example(part.number, part.way)));
    return nullptr;
  }
  const std::string text = printable(node->text);
  const bool number = text[0] >= '0' && text[0] <= '9' && text.find_first_of("()[]{}#,") == std::string::npos;
  const bool way = index_of(context.names.steps, text) >= 0 || index_of(context.names.exits, text) >= 0;
  context.report.error(
      "wrong-kind", node->at,
      fmt::format("`{}: {}` does not say {}", part.key, text, number ? part.lacks_way : part.lacks_number),
      fmt::format("write `{}: {}`", part.key,
                  example(number ? std::string_view(text) : part.number, way ? std::string_view(text) : part.way)));
  return nullptr;
}

// Where `part` of a step sends referrals.
void read_then(Mapping& at, std::string_view part, const Step& step, std::vector<Outcome>& then) {
  if (const Node* node = at.at("then"))
    read_outcomes(at.context(), *node, fmt::format("`{}` of '{}'", part, step.name), then);
}

Missed read_missed(Context& context, const Node& node, const Location& place, const Step& step) {
  Mapping at(context, node, "missed", fmt::format("`missed` of '{}'", step.name), place);
  Missed missed;
  missed.at = place;
  if (const Node* share = at.at("share")) {
    const ReadValue<double> below_all = [](Context& c, const Node& value) -> std::optional<double> {
      const auto read = read_own_share(c, value);
      if (!read || *read < 1) return read;
      c.report.error("bad-share", value.at, "nobody would ever come", "write a share below 100%, such as `20%`");
      return {};
    };
    if (auto read = read_quantity<double>(context, *share, below_all, as_is, Depends::may))
      missed.share = std::move(*read);
  }
  if (const Node* time = at.at("time"))
    missed.time = read_quantity<Duration>(context, *time, read_work_time, mean_of, Depends::may);
  read_then(at, "missed", step, missed.then);
  return missed;
}

Tries read_tries(Context& context, const Node& node, const Location& place, const Step& step) {
  Mapping at(context, node, "tries", fmt::format("`tries` of '{}'", step.name), place);
  Tries tries;
  tries.at = place;
  if (const Node* most = at.at("at_most"))
    if (auto read = read_whole(context, *most, 1, most_times)) tries.at_most = std::move(*read);
  read_then(at, "tries", step, tries.then);
  return tries;
}

Repeat read_repeat(Context& context, const Node& node, const Location& place, const Step& step) {
  Mapping at(context, node, "repeat", fmt::format("`repeat` of '{}'", step.name), place);
  Repeat repeat;
  repeat.at = place;
  repeat.times.value = 1;
  if (const Node* times = at.at("times"))
    if (auto read = read_whole(context, *times, 1, most_times, Depends::may)) repeat.times = std::move(*read);
  if (const Node* every = at.at("every")) repeat.every = duration_quantity(context, *every, Depends::may);
  return repeat;
}

Leaves read_leaves(Context& context, const Node& node, const Location& place, const Step& step) {
  Mapping at(context, node, "leaves", fmt::format("`leaves` of '{}'", step.name), place);
  Leaves leaves;
  leaves.at = place;
  if (const Node* after = at.at("after")) {
    const ReadValue<Duration> on_the_calendar = [](Context& c, const Node& value) -> std::optional<Duration> {
      auto read = read_duration(c, value);
      if (!read) return {};
      if (read->clock != Clock::elapsed) {
        c.report.error("bad-unit", value.at, "patience is counted on the calendar, not in working time",
                       "write it in `h`, `days` or `weeks`");
        return {};
      }
      if (mean_of(*read) > 0) return read;
      c.report.error("bad-duration", value.at, "who waits no time at all would always leave",
                     "write how long people wait before they leave, such as `12 weeks`");
      return {};
    };
    if (auto read = read_quantity<Duration>(context, *after, on_the_calendar, mean_of, Depends::may))
      leaves.after = std::move(*read);
  }
  read_then(at, "leaves", step, leaves.then);
  return leaves;
}

Full read_full(Context& context, const Node& node, const Location& place, const Step& step) {
  Mapping at(context, node, "full", fmt::format("`full` of '{}'", step.name), place);
  Full full;
  full.at = place;
  if (const Node* waiting = at.at("waiting"))
    if (auto read = read_whole(context, *waiting, 0, most_waiting)) full.waiting = std::move(*read);
  read_then(at, "full", step, full.then);
  return full;
}

}  // namespace

void read_visits(Mapping& at, Step& step) {
  Context& context = at.context();
  if (const Node* node = mapping_of(at, {"missed", "where those who miss it go next", "how many miss it", "20%",
                                         "book_again", "{{share: {number}, then: {way}}}"}))
    step.missed = read_missed(context, *node, at.key_place("missed"), step);
  if (const Node* node = mapping_of(at, {"tries", "where those go who have tried so often", "how often it can be tried",
                                         "3", "gave_up", "{{at_most: {number}, then: {way}}}"}))
    step.tries = read_tries(context, *node, at.key_place("tries"), step);
  if (const Node* node = mapping_of(at, {"repeat", "whether that is how often, or how far apart", "how often", "6", "",
                                         "{{times: 6, every: 1 week}}"}))
    step.repeat = read_repeat(context, *node, at.key_place("repeat"), step);
  if (const Node* node =
          mapping_of(at, {"leaves", "where those who leave go next", "how long people wait before they leave",
                          "12 weeks", "gave_up", "{{after: {number}, then: {way}}}"}))
    step.leaves = read_leaves(context, *node, at.key_place("leaves"), step);
  if (const Node* node = mapping_of(at, {"full", "where those go who are not let in", "how many can wait", "20",
                                         "redirected", "{{waiting: {number}, then: {way}}}"}))
    step.full = read_full(context, *node, at.key_place("full"), step);
}

}  // namespace refpath
