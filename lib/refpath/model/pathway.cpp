// SPDX-License-Identifier: Apache-2.0
#include "refpath/model/pathway.hpp"

namespace refpath {

const char* name(TimeKind kind) {
  switch (kind) {
    case TimeKind::contact:
      return "contact";
    case TimeKind::liaison:
      return "liaison";
    case TimeKind::admin:
      return "admin";
    case TimeKind::travel:
      return "travel";
    case TimeKind::meeting:
      return "meeting";
  }
  return "";
}

const char* name(AtClose at_close) {
  switch (at_close) {
    case AtClose::pause:
      return "pause";
    case AtClose::finish:
      return "finish";
    case AtClose::do_not_start:
      return "do_not_start";
  }
  return "";
}

const char* name(Who who) {
  switch (who) {
    case Who::practitioner:
      return "practitioner";
    case Who::volunteer:
      return "volunteer";
    case Who::person:
      return "person";
  }
  return "";
}

const char* name(ExitKind kind) {
  switch (kind) {
    case ExitKind::caseload:
      return "caseload";
    case ExitKind::treated:
      return "treated";
    case ExitKind::placed:
      return "placed";
    case ExitKind::discharged:
      return "discharged";
    case ExitKind::advice:
      return "advice";
    case ExitKind::signposted:
      return "signposted";
    case ExitKind::redirected:
      return "redirected";
    case ExitKind::declined:
      return "declined";
    case ExitKind::opted_out:
      return "opted_out";
    case ExitKind::dna:
      return "dna";
    case ExitKind::gave_up:
      return "gave_up";
    case ExitKind::readmitted:
      return "readmitted";
    case ExitKind::died:
      return "died";
    case ExitKind::other:
      return "other";
  }
  return "";
}

const char* name(Cohort cohort) {
  switch (cohort) {
    case Cohort::completed:
      return "completed";
    case Cohort::incomplete:
      return "incomplete";
    case Cohort::finished:
      return "finished";
  }
  return "";
}

std::vector<const std::vector<Outcome>*> outcome_lists(const Step& step) {
  std::vector<const std::vector<Outcome>*> lists = {&step.then};
  if (step.missed) lists.push_back(&step.missed->then);
  if (step.tries) lists.push_back(&step.tries->then);
  if (step.leaves) lists.push_back(&step.leaves->then);
  if (step.full) lists.push_back(&step.full->then);
  return lists;
}

double referrals_per_week(const Demand& demand) {
  double sum = 0;
  for (const Source& source : demand.sources) sum += source.referrals.value.per_week;
  return sum;
}

const Hours& working_time(const Pathway& pathway) {
  return pathway.office_hours ? pathway.office_hours->value : pathway.hours.value;
}

std::vector<int> first_steps(const Pathway& pathway) {
  std::vector<int> steps;
  if (pathway.demand)
    for (const Source& source : pathway.demand->sources)
      if (source.first_step >= 0) steps.push_back(source.first_step);
  if (steps.empty() && !pathway.steps.empty()) steps.push_back(0);
  return steps;
}

int first_step(const Pathway& pathway) {
  const std::vector<int> steps = first_steps(pathway);
  return steps.empty() ? -1 : steps.front();
}

}  // namespace refpath
