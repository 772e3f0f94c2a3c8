// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/rules.hpp"

namespace refpath {

std::vector<Rule> rules_of_use() {
  return {
      {{"unused-clinic", Severity::warning, "No step uses a clinic, which is held all the same",
        "The whole session is charged to those who attend, booked or not. It is not an error: other people's patients "
        "may fill it.",
        "roles:\n"
        "  nurse: {wte: 2}\n"
        "clinics:\n"
        "  memory: {starts: Tue 09:00, slots: 4 of 45 min, attend: {nurse: 1}}\n"
        "steps:\n"
        "  assess: {work: {nurse: 45 min}, then: taken_on}\n",
        "roles:\n"
        "  nurse: {wte: 2}\n"
        "clinics:\n"
        "  memory: {starts: Tue 09:00, slots: 4 of 45 min, attend: {nurse: 1}}\n"
        "steps:\n"
        "  assess: {clinic: memory, then: taken_on}\n"},
       unused_clinic},
      {{"unused-place", Severity::warning, "No step takes a place",
        "It stays empty; usually a `takes` was forgotten, and nobody waits for the place.",
        "places:\n"
        "  bed: {number: 4}\n"
        "steps:\n"
        "  stay: {work: {gp: 12 min}, then: home}\n"
        "  home: {delay: 3 weeks, then: taken_on}\n",
        "places:\n"
        "  bed: {number: 4}\n"
        "steps:\n"
        "  stay: {work: {gp: 12 min}, takes: [bed], then: home}\n"
        "  home: {delay: 3 weeks, then: taken_on}\n"},
       unused_place},
      {{"unused-count", Severity::warning, "Nothing adds to a count",
        "It is always 0; usually a `counts` was forgotten.",
        "counts:\n"
        "  story_told: {better: fewer}\n"
        "steps:\n"
        "  refer: {work: {gp: 12 min}, then: taken_on}\n",
        "counts:\n"
        "  story_told: {better: fewer}\n"
        "steps:\n"
        "  refer: {work: {gp: 12 min}, counts: {story_told: 1}, then: taken_on}\n"},
       unused_count},
      {{"unused-attribute", Severity::warning, "Nothing depends on an attribute",
        "Referrals differ in it and nothing comes of it; usually a `when` or a `by` was forgotten.",
        "attributes:\n"
        "  urgency: {urgent: 10%, routine: rest}\n"
        "steps:\n"
        "  refer: {delay: 2 weeks, work: {gp: 12 min}, then: taken_on}\n",
        "attributes:\n"
        "  urgency: {urgent: 10%, routine: rest}\n"
        "steps:\n"
        "  refer: {delay: {by: {urgency: {urgent: 2 days, routine: 2 weeks}}}, work: {gp: 12 min}, then: taken_on}\n"},
       unused_attribute},
  };
}

}  // namespace refpath
