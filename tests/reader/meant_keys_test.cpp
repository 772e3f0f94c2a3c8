// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/meant_keys.hpp"

#include <set>
#include <string>

#include "catch.hpp"
#include "refpath/reader/keys.hpp"

namespace refpath {

TEST_CASE("Every other word stands for a key, is none itself, and stands for one only") {
  std::set<std::string> seen;
  for (const OtherWord& other : other_words()) {
    CAPTURE(other.mapping, other.word);
    CHECK(find_key(other.mapping, other.key) != nullptr);
    CHECK(find_key(other.mapping, other.word) == nullptr);
    CHECK(seen.insert(std::string(other.mapping) + "." + std::string(other.word)).second);
    const MeantKey meant = meant_key(other.mapping, other.word);
    CHECK(meant.key == other.key);
    CHECK(meant.by_sense);
  }
}

TEST_CASE("A slip of the pen is read for the key, and a key that belongs elsewhere is not") {
  CHECK(meant_key("outcome", "wen").key == "when");
  CHECK(meant_key("outcome", "wen").same_value);
  CHECK(meant_key("step", "Delay").key == "delay");
  CHECK(meant_key("step", "within").same_value == false);  // of a target
  CHECK(meant_key("step", "colour").key.empty());
  CHECK(meant_key("step", "cost").same_value == false);  // It may be of an hour, which no fee is.
  CHECK(meant_key("step", "needs").key == "work");
  CHECK(meant_key("step", "needs").same_value == false);  // It may be a place.
  CHECK(meant_key("role", "FTE").key == "wte");
}

}  // namespace refpath
