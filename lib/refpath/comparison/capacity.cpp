// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/capacity.hpp"

#include <algorithm>

namespace refpath {

namespace {

/// Finds who reaches high_load first as more referrals come.
class Limits {
 public:
  explicit Limits(Capacity& capacity) : capacity_(capacity) {}

  /// `each`: what one more referral a week adds to the load.
  void add(const std::string& label, double load, double each) {
    if (each <= 0) return;
    const double more = std::max((high_load - load) / each, 0.0);
    // Of those who are there already, who is loaded most.
    const bool first = !capacity_.limit || more < capacity_.limit->more_referrals ||
                       (more == 0 && capacity_.limit->more_referrals == 0 && load > capacity_.limit->load);
    if (first) capacity_.limit = FirstLimit{label, load, more};
  }
  void add_unknown(const std::string& label) { capacity_.unknown.push_back(label); }

 private:
  Capacity& capacity_;
};

/// Its load grows as the referrals do: rooms of meetings, and slots.
template <class Things>
void add_rooms(const Things& things, const Variant& to, const Record& record, Limits& limits) {
  for (const auto& thing : things) {
    const Estimate* load = record.find("load." + thing.name);
    if (load == nullptr) continue;  // no limit
    if (!load->exact) {
      limits.add_unknown(load->of);
    } else {
      limits.add(load->of, *load->exact, *load->exact / to.analysis.referrals_per_week);
    }
  }
}

void add_roles(const Variant& to, const Record& record, const std::vector<int>& but, Limits& limits) {
  const auto& roles = to.pathway.roles;
  for (std::size_t i = 0; i < roles.size(); ++i) {
    const double capacity = to.analysis.capacity_hours[i];
    if (capacity <= 0 || std::find(but.begin(), but.end(), static_cast<int>(i)) != but.end()) continue;
    const Estimate* load = record.find("load." + roles[i].name);
    const Estimate* touch = record.find("time." + roles[i].name);
    if (load == nullptr || touch == nullptr) continue;
    if (!load->exact || !touch->exact) {
      limits.add_unknown(load->of);
    } else {
      limits.add(load->of, *load->exact, *touch->exact / 60 / capacity);
    }
  }
}

/// Hours of touch time that a referral takes of these roles; none when they are not known.
std::optional<double> per_referral(const Variant& to, const Record& record, const std::vector<int>& roles) {
  double minutes = 0;
  for (const int role : roles) {
    const Estimate* touch = record.find("time." + to.pathway.roles[static_cast<std::size_t>(role)].name);
    if (touch == nullptr) continue;
    if (!touch->best()) return std::nullopt;
    minutes += *touch->best();
  }
  return minutes / 60;
}

}  // namespace

void add_referrals(const Variant& to, const Record& record, const std::vector<int>& roles, Capacity& capacity) {
  if (capacity.hours <= 0 || !to.analysis.defined || to.analysis.referrals_per_week <= 0) return;
  const auto each = per_referral(to, record, roles);
  if (!each || *each <= 0) return;
  capacity.hours_per_referral = *each;
  capacity.more_referrals = capacity.hours / *each;
  Limits limits(capacity);
  add_roles(to, record, roles, limits);
  add_rooms(to.pathway.meetings, to, record, limits);
  add_rooms(to.pathway.clinics, to, record, limits);
}

}  // namespace refpath
