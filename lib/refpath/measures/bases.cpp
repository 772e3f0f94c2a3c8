// SPDX-License-Identifier: Apache-2.0
#include "refpath/measures/bases.hpp"

namespace refpath {

namespace {

class Tallying {
 public:
  template <class T>
  void operator()(const Quantity<T>& quantity) {
    if (quantity.text.empty()) return;
    switch (quantity.basis) {
      case Basis::assumed:
        ++bases.assumed;
        return;
      case Basis::local:
        ++bases.local;
        return;
      case Basis::published:
        ++bases.published;
        return;
    }
  }
  template <class T>
  void operator()(const std::optional<Quantity<T>>& quantity) {
    if (quantity) (*this)(*quantity);
  }
  Bases bases;
};

}  // namespace

Bases count_bases(const Pathway& pathway) {
  Tallying count;
  if (pathway.demand)
    for (const auto& source : pathway.demand->sources) count(source.referrals);
  for (const auto& role : pathway.roles) {
    count(role.wte);
    count(role.cost);
    if (role.background) count(role.background->hours_per_week);
    if (role.background) count(role.background->piece);
  }
  for (const auto& meeting : pathway.meetings) {
    count(meeting.lasts);
    count(meeting.room_for);
    for (const auto& attendance : meeting.attend) count(attendance.people);
  }
  for (const auto& step : pathway.steps) {
    count(step.delay);
    for (const auto& work : step.work) {
      for (const auto& part : work.times) count(part.time);
    }
    for (const auto& outcome : step.then) {
      if (!outcome.rest) count(outcome.share);
      count(outcome.delay);
    }
  }
  return count.bases;
}

}  // namespace refpath
