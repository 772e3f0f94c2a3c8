// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace refpath {

/// Parts of JSON Schema (draft 7) of which the table of shapes is made, as JSON texts. All of them are laxer than the
/// reader, never stricter. Patterns know no backslash, and mean the same to a validator that matches bytes and to one
/// that matches characters.

/// A definition of the schema: a shape by its name, or the keys of a mapping by "keys_of_" and its id.
[[nodiscard]] std::string schema_ref(std::string_view definition);
/// One of these words.
[[nodiscard]] std::string schema_words(const std::vector<std::string_view>& words);
/// A text that is all of the pattern, but for the spaces around it.
[[nodiscard]] std::string schema_text(std::string_view pattern);
/// A number within bounds (`"minimum": 0`), or the same in quotes.
[[nodiscard]] std::string schema_number(std::string_view type, std::string_view bounds, std::string_view pattern);
/// A mapping of names that people give to what `value` describes; `more` is further keywords.
[[nodiscard]] std::string schema_by_name(std::string_view value, std::string_view more = {});
/// One of the first when it is a mapping, else one of the second.
[[nodiscard]] std::string schema_mapping_or(std::string_view mapping, std::string_view otherwise);
/// Names, in brackets; or a single one.
[[nodiscard]] std::string schema_names(std::string_view item, std::string_view more = {});

/// As schema_text(), or 0.
[[nodiscard]] std::string schema_or_zero(std::string_view pattern);
/// A length of time in one of the units, or a distribution; `before` is what may stand in front of its numbers.
[[nodiscard]] std::string schema_duration(const std::vector<std::string_view>& units, std::string_view before = {});

/// The patterns of what is written in many places. What folds to a space, a dash or a slash (units/text.hpp) is met as
/// anything that is no printable ASCII character.
namespace pattern {
[[nodiscard]] std::string number();
[[nodiscard]] std::string gap();    ///< Spaces, or none.
[[nodiscard]] std::string space();  ///< Spaces.
/// `8/12/18 min`, with any of the units.
[[nodiscard]] std::string time(const std::vector<std::string_view>& units);
/// `20%`, `0.2`.
[[nodiscard]] std::string share();
/// `20 GBP`.
[[nodiscard]] std::string money();
/// ` per week`, `/week`, for any of the units of time.
[[nodiscard]] std::string per(std::string_view units);
/// `Mon-Fri`, `Mon,Wed`.
[[nodiscard]] std::string days();
[[nodiscard]] std::string hours();
[[nodiscard]] std::string starts();
[[nodiscard]] std::string date();
}  // namespace pattern

}  // namespace refpath
