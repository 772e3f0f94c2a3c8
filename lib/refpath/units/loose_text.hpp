// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace refpath {

/// What helps to find out what was meant by a text that is no quantity as it stands.

/// The text in its plainest letters: folded, small, numbers in digits (`two`, `1½`), without quotes around it and
/// words such as `about` before it.
[[nodiscard]] std::string loosened(std::string_view text);

/// Whether it is in quotes as word processors set them, which YAML takes for letters.
[[nodiscard]] bool in_curly_quotes(std::string_view text);

/// The number as it is written here: "1.5" for `1,5`, "0.5" for `.5`; empty when it is none.
[[nodiscard]] std::string mended_number(std::string_view text);

/// A number of a sum that is rounded for people: to two decimals, from 10 to one, below 1 to three digits that count.
[[nodiscard]] std::string rounded_text(double value);

/// The numbers at the beginning of a loosened text, `8-18`, `5/6/8`, as they are written here, and the text after them.
/// No numbers when there are none, or one of them cannot be told.
struct NumbersFirst {
  std::vector<std::string> numbers;
  std::string_view rest;
};
[[nodiscard]] NumbersFirst numbers_first(std::string_view text);

/// The one number that stands for several: the middle one, or halfway between the two in the middle.
[[nodiscard]] std::string middle_of(const std::vector<std::string>& numbers);

/// The value of a number that `mended_number` or `numbers_first` gave.
[[nodiscard]] double value_of(std::string_view number);

/// Whether the word after a number makes another number of it: `10k`, `2 dozen`, `1 and a half`.
[[nodiscard]] bool is_multiple(std::string_view rest);

/// `text` with every `from` in it replaced.
[[nodiscard]] std::string replaced(std::string text, std::string_view from, std::string_view to);

/// The span of time after `per`, `a`, `each` or `/`: `week`, `2 days`; also `weekly`, `pw`, `p.a.`. The unit is one of
/// hour, working day, day, week, month and year; empty when it is something else.
struct LoosePer {
  double number = 1;
  std::string_view unit;
};
[[nodiscard]] LoosePer loose_per(std::string_view text);

/// How often the span passes in a week, a year having 52 of them and a working week five days.
[[nodiscard]] double times_a_week(const LoosePer& per);

/// The same with each form between backquotes that begins with a digit put behind `before`.
[[nodiscard]] std::string with_forms_after(std::string_view before, std::string_view help);

}  // namespace refpath
