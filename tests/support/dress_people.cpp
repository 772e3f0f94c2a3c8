// SPDX-License-Identifier: Apache-2.0
// Who there is, who does which work again, and what is occupied meanwhile.
#include <algorithm>

#include "refpath/reader/place_order.hpp"
#include "refpath/units/lengths.hpp"
#include "support/dress.hpp"

namespace refpath::test {
namespace {

void name_people(Dress& dress, Dice& dice) {
  for (Role& role : dress.pathway.roles) {
    if (!role.wte) {
      if (dice.chance(0.3)) role.who = Who::person;
      continue;
    }
    const double wte = role.wte->value;
    if (wte == static_cast<int>(wte) && dice.chance(0.35)) {
      for (int i = 0; i < static_cast<int>(wte); ++i) {
        Individual person;
        person.name = role.name + "_person_" + std::to_string(i + 1);
        person.hours.value =
            dress.any_load() && dress.options.hours_of_work ? dice.one_of(hours_patterns()) : role.hours.value;
        role.people.push_back(std::move(person));
      }
      role.wte.reset();
      // As large a share of what they have as it was.
      double open = 0;
      for (const Individual& person : role.people) open += static_cast<double>(open_per_week(person.hours.value));
      if (role.background)
        role.background->hours_per_week.value *= open / (wte * static_cast<double>(open_per_week(role.hours.value)));
    }
    if (dice.chance(0.3)) role.availability = quantity(dice.whole(80, 95) / 100.0);
  }
}

/// Work for whoever is free first.
void one_of_several(Dress& dress, Dice& dice) {
  for (Step& step : dress.pathway.steps) {
    if (step.together) continue;
    for (Work& work : step.work) {
      if (work.roles.size() > 1 || work.people > 1 || !dice.chance(0.25)) continue;
      const int other = dice.whole(0, dress.roles() - 1);
      if (other == work.roles.front()) continue;
      work.roles.push_back(other);
      work.any = true;
    }
  }
}

bool share_a_role(const Step& one, const Step& other) {
  for (const Work& work : one.work)
    for (const Work& theirs : other.work)
      for (const int role : work.roles)
        if (std::find(theirs.roles.begin(), theirs.roles.end(), role) != theirs.roles.end()) return true;
  return false;
}

void same_people(Dress& dress, Dice& dice) {
  for (int later = 1; later < dress.steps(); ++later)
    for (int earlier = later - 1; earlier >= 0; --earlier) {
      if (dress.branch[at(earlier)] >= 0 || dress.branch[at(later)] >= 0) continue;
      if (!share_a_role(dress.step(earlier), dress.step(later)) || !dice.chance(0.3)) continue;
      dress.step(later).same_person_as = earlier;
      break;
    }
}

/// Some places taken at steps and outcomes, and freed later, at the exit or a while after.
class Places {
 public:
  Places(Dress& dress, Dice& dice) : dress_(dress), dice_(dice) {}

  void add(int places) {
    for (int p = 0; p < places; ++p) {
      Place place;
      place.name = "place_" + std::to_string(p + 1);
      if (dice_.chance(0.85)) place.number = whole(dress_.any_load() ? dice_.whole(1, 5) : 2000);
      dress_.pathway.places.push_back(std::move(place));
    }
    for (int p = 0; p < places; ++p) use(p);
  }
  /// Whether they are taken in one order on all routes, caseloads too.
  [[nodiscard]] bool well_formed() const {
    Report report;
    check_places(dress_.pathway, report);
    return !report.has_errors();
  }

 private:
  PlaceRef reference(int place) {
    Location at;
    at.line = ++places_named_;  // the checks tell uses apart by where they are written
    at.column = 1;
    return {PlaceRef::Kind::place, place, at};
  }
  Outcome* some_outcome(int step) {
    std::vector<Outcome>& then = dress_.step(step).then;
    return then.empty() ? nullptr : &then[at(dice_.whole(0, static_cast<int>(then.size()) - 1))];
  }
  void use(int place) {
    const int from = dice_.whole(0, dress_.steps() - 1);
    Outcome* outcome = some_outcome(from);
    if (outcome != nullptr && dice_.chance(0.3)) {
      outcome->takes.push_back(reference(place));
    } else {
      dress_.step(from).takes.push_back(reference(place));
    }
    if (dice_.chance(0.6)) {
      const int to = dice_.whole(from, dress_.steps() - 1);
      outcome = some_outcome(to);
      if (outcome != nullptr && dice_.chance(0.3)) {
        outcome->frees.push_back(reference(place));
      } else {
        dress_.step(to).frees.push_back(reference(place));
      }
    }
    if (dice_.chance(0.3)) {
      Exit& exit = dress_.pathway.exits[at(dice_.whole(0, static_cast<int>(dress_.pathway.exits.size()) - 1))];
      exit.keeps.push_back({reference(place), quantity(days(dice_.whole(1, 5)))});
    }
  }

  Dress& dress_;
  Dice& dice_;
  int places_named_ = 0;
};

}  // namespace

void dress_people(Dress& dress) {
  Dice dice = dress.dice(30);
  const bool people = dice.chance(0.5) && dress.options.constructs.people;
  if (people) {
    name_people(dress, dice);
    one_of_several(dress, dice);
    same_people(dress, dice);
  }
  if (dice.chance(0.5) && dress.options.constructs.caseloads)
    for (Role& role : dress.pathway.roles)
      if (is_limited(role) && dice.chance(0.5)) role.caseload = whole(dress.any_load() ? dice.whole(2, 8) : 5000);
}

void dress_places(Dress& dress) {
  Dice dice = dress.dice(31);
  // Until the last caseload that could be waited for in a ring is gone.
  for (Role& role : dress.pathway.roles) {
    if (Places(dress, dice).well_formed()) break;
    role.caseload.reset();
  }
  if (!dice.chance(0.5) || !dress.options.constructs.places) return;
  const Pathway without = dress.pathway;
  for (int tried = 0; tried < 12; ++tried) {
    Places places(dress, dice);
    places.add(dice.whole(1, 3));
    if (places.well_formed()) return;
    dress.pathway = without;
  }
}

}  // namespace refpath::test
