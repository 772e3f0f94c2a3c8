// SPDX-License-Identifier: Apache-2.0
#include "refpath/measures/notes.hpp"

namespace refpath {

const Codes& measure_codes() {
  static const Codes codes = {
      {"cancelled", Severity::warning, "The simulation was stopped before it had made the runs it was asked for",
       "The numbers are those of the runs that were made. They are right but less precise.", "", ""},
      {"crowded", Severity::warning, "More than a million referrals were on the pathway at once",
       "A simulated year has to fit into the memory of a computer. Exact values are given all the same.",
       "demand: {referrals: 100000 per week, first_step: refer}",
       "demand: {referrals: 1000 per week, first_step: refer}"},
      {"exact-mismatch", Severity::warning, "The exact answer and the simulated one disagree by more than chance",
       "Two independent calculations check each other in every run. A disagreement is likely to be a mistake in "
       "refpath, "
       "not in your file, and the number concerned should not be used until it is explained.",
       "", ""},
      {"hours-differ", Severity::warning,
       "Hours asked by a week's referrals and hours worked in a week are not the same",
       "Hours on the pathway follow the referrals of the window to their end. Where work is put off, a week's work is "
       "another number. Both are told when they differ by more than 2 %.",
       "", ""},
      {"not-precise", Severity::warning, "The most runs allowed were made and the hours are less precise than asked",
       "The intervals that are printed are true, they are only wider than you asked for.", "run: {precision: 0.1%}",
       "run: {precision: 1%}"},
      {"not-settled", Severity::warning, "The simulated start still shows in the results",
       "Results are counted after a warm-up. Here the two halves of the window differ even after the longest warm-up, "
       "so "
       "waits are a picture of these weeks and not of the long run.",
       "", ""},
      {"runaway", Severity::warning, "A referral went round a loop without end",
       "A referral visited one step more than 65,535 times. Nothing that is counted for a referral has a value then.",
       "then: {again: 100%}", "then: {again: 20%, taken_on: rest}"},
      {"skewed", Severity::warning, "An interval may be too narrow because one or two runs decide it",
       "Intervals allow for runs that lean to one side, as waits do. Where one or two years lie far from all others, "
       "so "
       "few cannot tell how often such years come, and the true uncertainty may be larger than printed.",
       "", ""},
      {"small-group", Severity::warning, "Few referrals of some kind come in the window",
       "The simulation plays so many years that averages of a few people a year are known well. A real year has only "
       "those few: what it shows of them is mostly chance, and a table of them may tell who they are.",
       "", ""},
      {"still-growing", Severity::warning, "Referrals pile up: the number in progress still grows at the end",
       "When more work comes in than can be done, waits grow for as long as it goes on. There is no long-run wait, so "
       "none "
       "is printed.",
       "roles: {nurse: {wte: 1, background: 37 h per week}}", "roles: {nurse: {wte: 1.4, background: 37 h per week}}"},
      {"unfinished", Severity::warning, "Some referrals had not come to an end when the simulation did",
       "The simulation follows the counted referrals for up to twice the window more. Times of those that are still "
       "there "
       "count up to that moment: the truth is longer.",
       "", ""},
  };
  return codes;
}

}  // namespace refpath
