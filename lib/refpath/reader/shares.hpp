// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/model/pathway.hpp"
#include "refpath/reader/context.hpp"

namespace refpath {

/// One of the shares that make up a whole.
struct PartOfWhole {
  Quantity<double>* share;
  bool rest = false;
};

/// Gives `rest` what the others leave, and reports shares that do not add up to 1: where they depend on an attribute,
/// for each of its values that `whom` allows. `of` is for a sentence: "out of 'screen'".
void settle_shares(Context& context, const std::vector<PartOfWhole>& parts, const std::string& of,
                   const Condition& whom = {});

/// Groups the outcomes by their conditions, settles the shares of each group, and reports conditions that do not
/// exclude each other or leave somebody without an outcome. `has_share` tells which outcomes were written with one;
/// `from` is for a sentence: "'screen'"; `at` is where the outcomes stand.
void settle_outcomes(Context& context, std::vector<Outcome>& then, const std::vector<char>& has_share,
                     const std::string& from, const Location& at);

/// The combination of values of some attributes, for a sentence: "urgency `urgent`, age `child`".
struct Chosen {
  int attribute;
  int value;
};
[[nodiscard]] std::string text_of(const DeclaredNames& names, const std::vector<Chosen>& chosen);

}  // namespace refpath
