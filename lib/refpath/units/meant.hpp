// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "refpath/units/parsed.hpp"

namespace refpath {

/// What somebody meant by a text that is no quantity as it stands.
struct Meant {
  std::string form;  ///< As it is written here; empty when that cannot be told.
  std::string why;  ///< What is wrong with the text, where that can be told better now; a sentence without a full stop.
  std::string note;  ///< What to say after the form: ", which is about 4 months".
};

/// Of `2 wks`, `2/52`, `1 h 30 min`, `two weeks`: a length of time.
[[nodiscard]] Meant meant_duration(std::string_view text);
/// Of `2 X 45 min`, `45 min x 2`: a length of time that several people give.
[[nodiscard]] Meant meant_people_time(std::string_view text);
/// Of `1 in 4`, `25 percent`, `a quarter`, `the rest`: a share.
[[nodiscard]] Meant meant_share(std::string_view text);
/// Of `6 a week`, `5/6/8 per week`, `24 per month`: referrals a week.
[[nodiscard]] Meant meant_referrals(std::string_view text);
/// Of `7 hrs pw`, `2 hours a day`: hours a week.
[[nodiscard]] Meant meant_hours_per_week(std::string_view text);
/// Of `40`, `£40 an hour`, `40 gbp/h`: the cost of an hour of a person, of a day of a place, and a fee.
[[nodiscard]] Meant meant_cost(std::string_view text);
[[nodiscard]] Meant meant_place_cost(std::string_view text);
[[nodiscard]] Meant meant_fee(std::string_view text);
/// Of `Monday to Friday 9am-5pm`: hours of work.
[[nodiscard]] Meant meant_hours(std::string_view text);
/// Of `Tuesday 2 pm`, `1st Wed 14.00`: when something starts.
[[nodiscard]] Meant meant_starts(std::string_view text);
/// Of `8 x 30 min`, `8 slots of 30`: slots.
[[nodiscard]] Meant meant_slots(std::string_view text);
/// Of `150%`, `1.5 WTE`: a number.
[[nodiscard]] Meant meant_number(std::string_view text);
/// Of `three`, `3 times`: a whole number.
[[nodiscard]] Meant meant_count(std::string_view text);
/// Of `6 wks`, `a year`: a number of weeks.
[[nodiscard]] Meant meant_weeks(std::string_view text);

/// The complaint about a text, with the form that was meant in its help.
[[nodiscard]] Complaint with_meant(Complaint complaint, std::string_view text, const Meant& meant);

/// What `read` makes of the text. Where it complains, its help is the form that was meant, if there is one that it
/// reads.
template <class Read>
[[nodiscard]] auto read_or_meant(std::string_view text, const Read& read, Meant (*meant_by)(std::string_view))
    -> decltype(read(text)) {
  auto parsed = read(text);
  if (parsed) return parsed;
  const Meant meant = meant_by(text);
  if (meant.form.empty() || !read(std::string_view(meant.form))) return parsed;
  return with_meant(std::move(parsed.complaint), text, meant);
}

}  // namespace refpath
