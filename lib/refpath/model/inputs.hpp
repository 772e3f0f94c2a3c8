// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "refpath/model/pathway.hpp"
#include "refpath/model/sources.hpp"

namespace refpath {

/// Visits every quantity on which the answers for a pathway depend, with its place in words of the file
/// ("steps.screen.work.mh_nurse.admin", "demand.referrals"): visit(place, quantity), for a quantity of any type. Where
/// a quantity depends on an attribute, each of its cases is visited instead of it ("..by.urgent"). What is left out of
/// the file is visited only where it has a default; its text is empty. Shares that are `rest` are none of their own.
/// The standards of targets are no inputs: nothing changes with them but what is said of it.
template <class Visit>
void for_each_input(const Pathway& pathway, const Visit& visit);
/// The same, in the same order, of quantities that can be set.
template <class Visit>
void for_each_input(Pathway& pathway, const Visit& visit);

namespace inputs {

template <class Given>
inline constexpr bool is_optional = false;
template <class Given>
inline constexpr bool is_optional<std::optional<Given>> = true;
template <class Given>
inline constexpr bool is_optional<const std::optional<Given>> = true;

/// `Of`: Pathway, or const Pathway: quantities are then const, too.
template <class Of, class Visit>
class Walk {
 public:
  Walk(Of& pathway, const Visit& visit) : pathway_(pathway), visit_(visit) {}

  void pathway() const {
    give("hours", pathway_.hours);
    give("office_hours", pathway_.office_hours);
    if (pathway_.demand)
      for (auto& one : pathway_.demand->sources) source(place_of(one), one);
    for (auto& attribute : pathway_.attributes)
      for (auto& value : attribute.values)
        if (!value.rest) give("attributes." + attribute.name + "." + value.name, value.share);
    for (auto& one : pathway_.roles) role("roles." + one.name, one);
    for (auto& one : pathway_.places) {
      give("places." + one.name + ".number", one.number);
      give("places." + one.name + ".cost", one.cost);
    }
    for (auto& one : pathway_.meetings) meeting("meetings." + one.name, one);
    for (auto& one : pathway_.clinics) clinic("clinics." + one.name, one);
    for (auto& one : pathway_.steps) step("steps." + one.name, one);
    for (auto& one : pathway_.exits) exit("exits." + one.name, one);
  }

 private:
  /// A quantity, or one that may be left out.
  template <class Given>
  void give(const std::string& place, Given& given) const {
    if constexpr (is_optional<Given>) {
      if (given) give(place, *given);
    } else {
      if (given.by < 0) return visit_(place, given);
      const Attribute& attribute = pathway_.attributes[static_cast<std::size_t>(given.by)];
      for (std::size_t v = 0; v < given.cases.size(); ++v)
        give(place + ".by." + attribute.values[v].name, given.cases[v]);
    }
  }
  /// A share among others, of which one may be what they leave.
  template <class Given>
  void share(const std::string& place, Given& quantity) const {
    if (quantity.text != "rest") give(place, quantity);
  }

  [[nodiscard]] std::string place_of(const Source& one) const {
    return has_no_name(*pathway_.demand, one) ? "demand" : "demand.sources." + one.name;
  }
  void source(const std::string& place, auto& one) const {
    give(place + ".referrals", one.referrals);
    give(place + ".received", one.received);
    for (auto& size : one.group_sizes) {
      if (one.group_sizes.size() == 1) {
        give(place + ".group_size", size.people);
      } else {
        share(place + ".group_size." + size.people.text, size.share);
      }
    }
    for (auto& with : one.with) {
      const Attribute& attribute = pathway_.attributes[static_cast<std::size_t>(with.attribute)];
      for (std::size_t v = 0; v < with.shares.size(); ++v)
        share(place + ".with." + attribute.name + "." + attribute.values[v].name, with.shares[v]);
    }
    for (auto& backlog : one.backlog) give(place + ".backlog." + name_of_step(backlog.step), backlog.referrals);
  }

  void role(const std::string& place, auto& one) const {
    give(place + ".wte", one.wte);
    give(place + ".hours", one.hours);
    if (one.background) {
      give(place + ".background", one.background->hours_per_week);
      give(place + ".background.in", one.background->piece);
    }
    give(place + ".cost", one.cost);
    give(place + ".availability", one.availability);
    for (auto& person : one.people) give(place + ".people." + person.name, person.hours);
    give(place + ".caseload", one.caseload);
  }

  void attend(const std::string& place, auto& all) const {
    for (auto& one : all)
      give(place + ".attend." + pathway_.roles[static_cast<std::size_t>(one.role)].name, one.people);
  }

  void meeting(const std::string& place, auto& one) const {
    give(place + ".starts", one.starts);
    give(place + ".lasts", one.lasts);
    attend(place, one.attend);
    give(place + ".room_for", one.room_for);
    give(place + ".held", one.held_if);
  }

  void clinic(const std::string& place, auto& one) const {
    give(place + ".starts", one.starts);
    give(place + ".slots", one.slots);
    give(place + ".slots.of", one.slot_length);
    attend(place, one.attend);
    give(place + ".notice", one.notice);
    for (auto& kept : one.kept) {
      give(place + ".kept.slots", kept.slots);
      give(place + ".kept.until", kept.until);
    }
  }

  void counts(const std::string& place, auto& marks) const {
    for (auto& mark : marks)
      give(place + ".counts." + pathway_.counts[static_cast<std::size_t>(mark.count)].name, mark.amount);
  }

  void outcomes(const std::string& place, auto& all) const {
    for (auto& one : all) {
      const std::string to =
          place + "." +
          (one.next.kind == Next::Kind::step ? name_of_step(one.next.index)
                                             : pathway_.exits[static_cast<std::size_t>(one.next.index)].name);
      if (!one.rest) give(to + ".share", one.share);
      give(to + ".delay", one.delay);
      counts(to, one.counts);
    }
  }

  void work(const std::string& place, auto& one) const {
    std::string who;
    for (const int role : one.roles) {
      if (!who.empty()) who += one.any ? " or " : " and ";
      who += pathway_.roles[static_cast<std::size_t>(role)].name;
    }
    for (auto& time : one.times) {
      std::string at = place;
      at.append(".").append(who).append(".").append(name(time.kind));
      give(at, time.time);
    }
  }

  void step(const std::string& place, auto& one) const {
    give(place + ".delay", one.delay);
    for (auto& piece : one.work) work(place + ".work", piece);
    outcomes(place + ".then", one.then);
    if (one.missed) {
      give(place + ".missed.share", one.missed->share);
      give(place + ".missed.time", one.missed->time);
      outcomes(place + ".missed.then", one.missed->then);
    }
    if (one.tries) {
      give(place + ".tries.at_most", one.tries->at_most);
      outcomes(place + ".tries.then", one.tries->then);
    }
    if (one.repeat) {
      give(place + ".repeat.times", one.repeat->times);
      give(place + ".repeat.every", one.repeat->every);
    }
    if (one.leaves) {
      give(place + ".leaves.after", one.leaves->after);
      outcomes(place + ".leaves.then", one.leaves->then);
    }
    if (one.full) {
      give(place + ".full.waiting", one.full->waiting);
      outcomes(place + ".full.then", one.full->then);
    }
    counts(place, one.counts);
    give(place + ".fee", one.fee);
  }

  void exit(const std::string& place, auto& one) const {
    counts(place, one.counts);
    give(place + ".fee", one.fee);
    for (auto& keep : one.keeps) give(place + ".keeps." + name_of(keep.place), keep.time);
  }

  [[nodiscard]] const std::string& name_of_step(int index) const {
    return pathway_.steps[static_cast<std::size_t>(index)].name;
  }
  [[nodiscard]] const std::string& name_of(const PlaceRef& ref) const {
    const auto index = static_cast<std::size_t>(ref.index);
    return ref.kind == PlaceRef::Kind::place ? pathway_.places[index].name : pathway_.roles[index].name;
  }

  Of& pathway_;
  const Visit& visit_;
};

}  // namespace inputs

template <class Visit>
void for_each_input(const Pathway& pathway, const Visit& visit) {
  inputs::Walk<const Pathway, Visit>(pathway, visit).pathway();
}

template <class Visit>
void for_each_input(Pathway& pathway, const Visit& visit) {
  inputs::Walk<Pathway, Visit>(pathway, visit).pathway();
}

}  // namespace refpath
