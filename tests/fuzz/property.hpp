// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>

#include "refpath/diagnostics/diagnostic.hpp"
#include "refpath/diagnostics/sources.hpp"
#include "refpath/model/pathway.hpp"
#include "refpath/reader/read.hpp"

namespace refpath::test {

/// What must hold of every input did not hold of one; says what.
struct Broken : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Throws Broken unless it is so.
void must(bool so, const std::string& what);

/// Every one has a known code and a sentence that a terminal can show, and every one of the reader a place inside the
/// text it speaks of. `sources` are those of the reading.
void must_be_told_well(const Diagnostics& diagnostics, const Sources& sources, const Codes& codes);

/// An error or a pathway, never both and never neither, all told well; a pathway can be lowered, analysed and checked,
/// and its resolved text reads as the same.
void must_be_sound(const Reading& reading);

}  // namespace refpath::test
