// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include <cmath>
#include <regex>

#include "catch.hpp"
#include "refpath/reports/csv_attribution.hpp"
#include "refpath/reports/describe_attribution.hpp"
#include "refpath/reports/json.hpp"
#include "refpath/reports/text.hpp"
#include "refpath/study/shown_measure.hpp"
#include "support/dice.hpp"
#include "support/games.hpp"
#include "support/golden.hpp"
#include "support/small_changes.hpp"

using namespace refpath;
using refpath::test::Dice;
using refpath::test::small_changes;
using refpath::test::SmallChanges;

namespace {

Provenance from_nowhere() {
  Provenance provenance;
  provenance.version = "(version)";
  return provenance;
}

std::string text_of(const Attribution& attribution) {
  return to_text(describe_attribution(attribution, from_nowhere(), "Small"));
}

/// A number as it stands in a document, in billionths: what a reader adds up by hand.
long long billionths(const std::string& number) {
  static const std::regex parts(R"((-?)(\d*)\.?(\d*)(?:e([-+]\d+))?)");
  std::smatch found;
  REQUIRE(std::regex_match(number, found, parts));
  std::string digits = found[2].str() + found[3].str();
  const int exponent = found[4].matched ? std::stoi(found[4].str()) : 0;
  int zeros = 9 + exponent - static_cast<int>(found[3].length());
  for (; zeros > 0; --zeros) digits += '0';
  for (; zeros < 0; ++zeros) {
    REQUIRE(digits.back() == '0');
    digits.pop_back();
  }
  return (found[1].length() > 0 ? -1 : 1) * std::stoll("0" + digits);
}

/// The numbers that follow a key, as they are written.
std::vector<std::string> written_after(const std::string& document, const std::string& key) {
  std::vector<std::string> found;
  const std::regex pattern("\"" + key + "\": ([-+.e0-9]+)");
  for (std::sregex_iterator at(document.begin(), document.end(), pattern), end; at != end; ++at)
    found.push_back((*at)[1].str());
  return found;
}

/// An attribution of one measure of hours with these values of the sets.
Attribution generated(const std::vector<NamedChange>& changes, const refpath::test::Game& game) {
  const auto played = refpath::test::play(changes, game);
  Attribution made;
  made.changes = changes;
  made.candidates = played.candidates;
  made.orders = played.orders;
  AttributedMeasure measure;
  measure.measure = {"freed.nurse", "Nurse", "h/week", Better::fewer, {"nurse"}};
  measure.shares = played.shares;
  made.measures.push_back(measure);
  return made;
}

}  // namespace

TEST_CASE("what each change gives is told in words, a table, bars, by kind and for everybody") {
  const SmallChanges small = small_changes();
  const Attribution made = attribute(small.changes, small.apply());
  refpath::test::check_golden("tests/reports/attribution.out", text_of(made));
  refpath::test::check_golden("tests/reports/attribution.md",
                              to_markdown(describe_attribution(made, from_nowhere(), "Small")));
  refpath::test::check_golden("tests/reports/attribution.csv", attribution_csv(made, from_nowhere()));
}

TEST_CASE("a simulated measure is told with its intervals, and one that is not known with the reason") {
  SmallChanges small = small_changes();
  AttributeSettings settings;
  settings.measures = {"elapsed", "freed.gp"};
  settings.simulation.replications = 5;
  refpath::test::check_golden("tests/reports/attribution_simulated.out",
                              text_of(attribute(small.changes, small.apply(), settings)));
  small.referrals_a_week = 60;
  small.nurses = 1;
  settings.measures = {"wait"};
  settings.simulation.replications = 10;
  const std::string text = text_of(attribute(small.changes, small.apply(), settings));
  CHECK_THAT(text, Catch::Matchers::StartsWith("All waiting of a referral cannot be shared out, because it is not "
                                               "known for every set of changes:\nwith no change: still growing."));
}

TEST_CASE("orders that are left out are told, and that there is none") {
  const SmallChanges small = small_changes();
  const Apply all = small.apply();
  const Attribution some = attribute(small.changes, [&all](const ChangeSet& set) -> std::optional<Pathway> {
    if (set[2] && !set[1]) return std::nullopt;
    return all(set);
  });
  CHECK_THAT(text_of(some),
             Catch::Matchers::Contains("There are 12\nsuch orders. 12 more would pass a set of changes"));
  CHECK_THAT(text_of(some), Catch::Matchers::Contains("only short_visits"));
  const Attribution none =
      attribute(small.changes, [](const ChangeSet&) -> std::optional<Pathway> { return std::nullopt; });
  CHECK_THAT(text_of(none), Catch::Matchers::StartsWith("Nothing can be shared out"));
  CHECK_THAT(text_of(none), Catch::Matchers::Contains("There is none with no change."));
}

TEST_CASE("the numbers of a generated attribution add up to the last digit as they stand in JSON") {
  Dice dice(31);
  for (int game = 0; game < 200; ++game) {
    const auto number = static_cast<std::size_t>(dice.whole(1, 7));
    const double scale = std::pow(10.0, dice.whole(-2, 4));
    std::vector<double> values;
    for (std::size_t s = 0; s < (std::size_t{1} << number); ++s) values.push_back(dice.between(-scale, scale));
    const Attribution made = generated(refpath::test::lettered(number), [&](const ChangeSet& set) {
      std::size_t at = 0;
      for (std::size_t i = 0; i < number; ++i) at |= static_cast<std::size_t>(set[i]) << i;
      return std::optional<double>(values[at]);
    });
    const std::string document = attribution_json(made, from_nowhere());
    const auto sum_of = [&document](const std::string& key) {
      long long sum = 0;
      for (const std::string& text : written_after(document, key)) sum += billionths(text);
      return sum;
    };
    CHECK(sum_of("in_turn") == sum_of("total"));
    CHECK(sum_of("any_order") + sum_of("rounding") == sum_of("total"));
    CHECK(billionths(written_after(document, "so_far").back()) == sum_of("total"));
  }
}

TEST_CASE("equal changes are shown as equal, and what that leaves is called rounding") {
  const Attribution made = generated(refpath::test::lettered(3), [](const ChangeSet& set) {
    return std::optional<double>(set[0] && set[1] && set[2] ? 10 : 0);
  });
  const std::string document = attribution_json(made, from_nowhere());
  CHECK(written_after(document, "any_order") == std::vector<std::string>{"3.3333", "3.3333", "3.3333"});
  CHECK(written_after(document, "rounding") == std::vector<std::string>{"0.0001"});
  CHECK_THAT(text_of(made), Catch::Matchers::Contains("Rounding (equals stay equal)"));
}
