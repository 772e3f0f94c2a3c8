// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "refpath/reader/keys.hpp"

namespace refpath {

/// The parts of the table of keys, and the words in which its rows are written.

inline constexpr bool required = true, optional = false;

/// The pathway itself, its demand, how to run it, and the forms of quantities.
[[nodiscard]] std::vector<KeyRow> keys_of_the_pathway();
/// Who works, where, and when they meet.
[[nodiscard]] std::vector<KeyRow> keys_of_people();
/// What is done, how a referral ends, and what is measured.
[[nodiscard]] std::vector<KeyRow> keys_of_steps();
/// How often a step is done, and who goes elsewhere.
[[nodiscard]] std::vector<KeyRow> keys_of_visits();
/// What a file of settings, `.refpath.yaml`, says of the definitions beside it.
[[nodiscard]] std::vector<KeyRow> keys_of_settings();
/// The changes of a redesign; their parts are rows of the pathway, which `others` has.
[[nodiscard]] std::vector<KeyRow> keys_of_changes(const std::vector<KeyRow>& others);

}  // namespace refpath
