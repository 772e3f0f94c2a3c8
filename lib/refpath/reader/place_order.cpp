// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/place_order.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "refpath/reader/place_routes.hpp"

namespace refpath {

namespace {

class PlaceCheck {
 public:
  PlaceCheck(const Pathway& pathway, Report& report) : pathway_(pathway), report_(report) {}

  void check() {
    const std::vector<bool> taken = taken_somewhere(pathway_);
    const std::vector<bool> used = used_somewhere(taken);
    for (std::size_t id = 0; id < used.size(); ++id)
      if (used[id]) check_alone(static_cast<PlaceId>(id));
    std::vector<PlaceId> limited;
    for (std::size_t id = 0; id < taken.size(); ++id)
      if (taken[id] && is_waited_for(id)) limited.push_back(static_cast<PlaceId>(id));
    if (limited.size() > most_places) {
      const auto beyond = static_cast<std::size_t>(limited[most_places]);
      const std::size_t places = pathway_.places.size();
      report_.error("place-order", beyond < places ? pathway_.places[beyond].at : pathway_.roles[beyond - places].at,
                    fmt::format("more than {} kinds of place are taken", most_places),
                    "make one place of those that are alike, and say how many there are in its `number`");
      return;
    }
    for (const PlaceId first : limited)
      for (const PlaceId second : limited) {
        if (first == second) continue;
        if (const auto held = PlaceRoutes(pathway_, first, second).while_held()) held_[{first, second}] = *held;
      }
    check_rings(limited);
  }

 private:
  static constexpr std::size_t most_places = 60;
  using WhileHeld = PlaceRoutes::WhileHeld;

  // A place without a number is never waited for.
  [[nodiscard]] bool is_waited_for(std::size_t id) const {
    return id >= pathway_.places.size() || pathway_.places[id].number.has_value();
  }
  [[nodiscard]] std::string called(PlaceId id) const {
    const auto index = static_cast<std::size_t>(id);
    if (index < pathway_.places.size()) return fmt::format("'{}'", pathway_.places[index].name);
    return fmt::format("a place on the caseload of '{}'", pathway_.roles[index - pathway_.places.size()].name);
  }
  [[nodiscard]] std::string_view key_name(PlaceId id) const {
    const auto index = static_cast<std::size_t>(id);
    return index < pathway_.places.size() ? pathway_.places[index].name
                                          : pathway_.roles[index - pathway_.places.size()].name;
  }
  [[nodiscard]] const std::string& step(const PlaceUse& use) const {
    return pathway_.steps[static_cast<std::size_t>(use.step)].name;
  }

  // Taken, freed or kept somewhere.
  [[nodiscard]] std::vector<bool> used_somewhere(std::vector<bool> used) const {
    const auto note = [&](const PlaceRef& ref) { used[static_cast<std::size_t>(place_id(pathway_, ref))] = true; };
    for (const Step& step : pathway_.steps) {
      for (const PlaceRef& ref : step.frees) note(ref);
      for (const std::vector<Outcome>* outcomes : outcome_lists(step))
        for (const Outcome& outcome : *outcomes)
          for (const PlaceRef& ref : outcome.frees) note(ref);
    }
    for (const Exit& exit : pathway_.exits)
      for (const Exit::Keep& keep : exit.keeps) note(keep.place);
    return used;
  }

  // Taken by who has it, freed or kept where nobody has it.
  void check_alone(PlaceId id) {
    const PlaceRoutes routes(pathway_, id, id);
    if (const auto& again = routes.again()) {
      const bool same = again->first.at == again->second.at;
      Diagnostic& error = report_.error(
          "place-again", again->second.at,
          same ? fmt::format("a referral that comes to '{}' again may still have {} from the last time",
                             step(again->second), called(id))
          : again->in_branches
              ? fmt::format("'{}' and '{}' take {} at the same time", step(again->first), step(again->second),
                            called(id))
              : fmt::format("a referral may already have {} when '{}' takes it", called(id), step(again->second)),
          again->in_branches ? "take it before the branches begin, or in one of them"
                             : fmt::format("free it before: `frees: [{}]`", key_name(id)));
      if (!same) error.related.push_back({again->first.at, fmt::format("'{}' takes it here", step(again->first))});
    }
    std::map<std::pair<int, int>, std::pair<PlaceUse, bool>> by_place;  // Where it is freed, and by anybody who has it.
    for (const PlaceRoutes::Freed& freed : routes.freed()) {
      auto& found = by_place.try_emplace({freed.use.at.line, freed.use.at.column}, freed.use, false).first->second;
      found.second = found.second || freed.held;
    }
    for (const auto& one : by_place) {
      const auto& [use, held] = one.second;
      if (held) continue;
      report_.error("place-not-held", use.at,
                    use.step >= 0 ? fmt::format("nobody who comes to '{}' has {}", step(use), called(id))
                                  : fmt::format("nobody who leaves here has {}", called(id)),
                    fmt::format("take it on the way: `takes: [{}]`, or leave it out here", key_name(id)));
    }
  }

  // A shortest ring through a place, as the places in order; empty when there is none.
  [[nodiscard]] std::vector<PlaceId> ring(PlaceId start, const std::vector<PlaceId>& places) const {
    std::map<PlaceId, PlaceId> before;
    std::vector<PlaceId> met = {start};
    for (std::size_t i = 0; i < met.size(); ++i)
      for (const PlaceId next : places) {
        if (held_.count({met[i], next}) == 0) continue;
        if (next == start) {
          std::vector<PlaceId> found;
          for (PlaceId at = met[i]; at != start; at = before.at(at)) found.push_back(at);
          found.push_back(start);
          std::reverse(found.begin(), found.end());
          return found;
        }
        if (before.emplace(next, met[i]).second) met.push_back(next);
      }
    return {};
  }

  // Each ring is told once: at the first of its places.
  void check_rings(const std::vector<PlaceId>& places) {
    std::vector<PlaceId> told;
    for (const PlaceId start : places) {
      const std::vector<PlaceId> found = ring(start, places);
      if (found.empty() || std::any_of(found.begin(), found.end(), [&](PlaceId id) {
            return std::find(told.begin(), told.end(), id) != told.end();
          }))
        continue;
      told.insert(told.end(), found.begin(), found.end());
      report_ring(found);
    }
  }

  void report_ring(const std::vector<PlaceId>& ring) {
    std::string parts;
    std::vector<Related> related;
    const WhileHeld* last = nullptr;
    bool in_branches = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const PlaceId first = ring[i], second = ring[(i + 1) % ring.size()];
      const WhileHeld& held = held_.at({first, second});
      last = &held;
      parts += fmt::format("{}{} while {} is held",
                           i == 0                 ? ""
                           : i + 1 == ring.size() ? ", and "
                                                  : ", ",
                           called(second), called(first));
      in_branches = in_branches || held.in_branches;
      related.push_back(
          {held.first.at, fmt::format("{} '{}' takes {} ..", held.in_branches ? "in one branch" : "on one route",
                                      step(held.first), called(first))});
      related.push_back(
          {held.second.at, fmt::format(".. and {} '{}' takes {}", held.in_branches ? "in another" : "then",
                                       step(held.second), called(second))});
    }
    Diagnostic& error = report_.error(
        "place-order", last->second.at, fmt::format("places are not taken in one order: {}", parts),
        fmt::format("{}; otherwise referrals could wait for each other for ever",
                    in_branches ? "take them in one order before the branches begin, or free them in their branch"
                                : "take them in the same order on every route, or free one before the other is taken"));
    error.related = std::move(related);
  }

  const Pathway& pathway_;
  Report& report_;
  std::map<std::pair<PlaceId, PlaceId>, WhileHeld> held_;  // The second is taken while the first is held.
};

}  // namespace

void check_places(const Pathway& pathway, Report& report) {
  PlaceCheck(pathway, report).check();
}

}  // namespace refpath
