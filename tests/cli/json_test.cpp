// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <nlohmann/json.hpp>
#include <regex>

#include "catch.hpp"
#include "support/repository.hpp"
#include "support/schema.hpp"
#include "support/shell.hpp"

namespace {

using Json = nlohmann::json;

const char* const lines[] = {
    "refpath check --format json tests/cli/files/typo.yaml tests/cli/files/small",
    "refpath show --format json tests/cli/files/small/current.yaml",
    "refpath show --format json tests/cli/files/no_way_out.yaml",
    "refpath simulate --format json --replications 4 tests/cli/files/small/current.yaml",
    "refpath simulate --format json --replications 4 tests/cli/files/saturated/current.yaml",
    "refpath compare --format json --replications 4 tests/cli/files/small",
    "refpath compare --format json --replications 4 tests/cli/files/saturated",
    "refpath compare --format json tests/cli/files/sketch",
    "refpath compare --format json --replications 4 tests/cli/files/constructs",
    "refpath show --format json tests/cli/files/data/kinds.yaml",
    "refpath compare --format json --replications 4 tests/cli/files/small/current.yaml "
    "tests/cli/files/small/redesign.yaml tests/cli/files/constructs/redesign.yaml",
    "refpath attribute --format json tests/cli/files/changes/redesign.yaml",
    "refpath attribute --format json --measure elapsed --replications 4 tests/cli/files/changes/redesign.yaml",
    "refpath attribute --format json tests/cli/files/changes/thirteen.yaml",
    "refpath sensitivity --format json tests/cli/files/small",
    "refpath sensitivity --format json pathways/mental-health-referral",
    "refpath sensitivity --format json --measure elapsed --replications 4 --weeks 8 tests/cli/files/small",
};

}  // namespace

TEST_CASE("every JSON document keeps to the schema") {
  const std::string schema = refpath::test::repository_file("docs/reference/schema-output.json");
  for (const char* line : lines) {
    INFO(line);
    CHECK(refpath::test::schema_errors(schema, refpath::test::type(line).out) == std::vector<std::string>{});
  }
}

TEST_CASE("the schema refuses what is not in the contract") {
  const std::string schema = refpath::test::repository_file("docs/reference/schema-output.json");
  Json document = Json::parse(refpath::test::type(lines[1]).out);
  document["variants"][0]["measures"]["hours.gp"]["exact"] = "2.5";
  CHECK_FALSE(refpath::test::schema_errors(schema, document.dump()).empty());
  document["variants"][0]["measures"]["hours.gp"]["exact"] = 2.5;
  CHECK(refpath::test::schema_errors(schema, document.dump()).empty());
  document["variants"][0]["measures"]["hours.gp"]["median"] = 2.5;
  CHECK_FALSE(refpath::test::schema_errors(schema, document.dump()).empty());
}

TEST_CASE("the schema refuses what is unknown in what a comparison tells of definitions, hours and redesigns") {
  const std::string schema = refpath::test::repository_file("docs/reference/schema-output.json");
  const Json document = Json::parse(refpath::test::type(lines[10]).out);
  CHECK(refpath::test::schema_errors(schema, document.dump()).empty());
  for (const char* place :
       {"/differences/0/structure/0", "/differences/0/ledger", "/differences/0/ledger/total",
        "/differences/0/ledger/by_party/0", "/differences/0/ledger/by_place/0", "/differences/0/ledger/by_kind/0",
        "/differences/0/ledger/kinds/0", "/differences/0/ledger/moved", "/differences/0/headline/0/capacity",
        "/differences/0/headline/0/capacity/limit", "/ranking/0", "/ranking/0/order/0"}) {
    INFO(place);
    Json other = document;
    Json& part = other[Json::json_pointer(place)];
    REQUIRE(part.is_object());
    part["surprise"] = 1;
    CHECK_FALSE(refpath::test::schema_errors(schema, other.dump()).empty());
    part.erase("surprise");
    part.erase(part.begin());
    CHECK_FALSE(refpath::test::schema_errors(schema, other.dump()).empty());
  }
}

TEST_CASE("the schema refuses what is unknown in a study of a pair") {
  const std::string schema = refpath::test::repository_file("docs/reference/schema-output.json");
  const Json document =
      Json::parse(refpath::test::type("refpath sensitivity --format json pathways/mental-health-referral").out);
  CHECK(refpath::test::schema_errors(schema, document.dump()).empty());
  for (const char* place : {"/run", "/measure", "/as_written", "/numbers/0", "/not_moved/0", "/swings/0",
                            "/swings/0/at_low", "/break_even/0", "/break_even/0/crossings/0", "/uncertainty",
                            "/uncertainty/claim", "/uncertainty/importance/0", "/rests_on", "/rests_on/weights/0"}) {
    INFO(place);
    Json other = document;
    Json& part = other[Json::json_pointer(place)];
    REQUIRE(part.is_object());
    part["surprise"] = 1;
    CHECK_FALSE(refpath::test::schema_errors(schema, other.dump()).empty());
  }
}

TEST_CASE("a study gives the same bytes on any number of threads") {
  const std::string line = "refpath sensitivity --format json pathways/mental-health-referral --threads ";
  const auto one = refpath::test::type(line + "1");
  CHECK(one.code == 0);
  CHECK(one.out == refpath::test::type(line + "3").out);
}

TEST_CASE("the ledger of a comparison adds up in JSON") {
  const Json document = Json::parse(refpath::test::type(lines[5]).out);
  const Json& ledger = document["differences"][0]["ledger"];
  for (const char* cut : {"by_party", "by_place", "by_kind"}) {
    double before = 0, after = 0;
    for (const Json& total : ledger[cut]) {
      before += total["before"].get<double>();
      after += total["after"].get<double>();
    }
    INFO(cut);
    CHECK(before == Approx(ledger["total"]["before"].get<double>()).epsilon(1e-4));
    CHECK(after == Approx(ledger["total"]["after"].get<double>()).epsilon(1e-4));
  }
  // The administrator's hour is the only rise.
  CHECK(ledger["moved"]["hours"] == ledger["moved"]["to_practitioners"]);
  CHECK(ledger["moved"]["hours"].get<double>() == Approx(1));
}

TEST_CASE("where there is no number there is a reason") {
  const Json document = Json::parse(refpath::test::type(lines[4]).out);
  const Json& elapsed = document["variants"][0]["measures"]["elapsed"];
  CHECK(elapsed["mean"].is_null());
  CHECK(elapsed["reason"] == "still growing");
  CHECK(elapsed["why_not_exact"]["step"] == "see");
  CHECK(document["variants"][0]["measures"]["hours.nurse"]["mean"].is_number());
}

TEST_CASE("what is simulated in a comparison says so, and steps that match are named in both pathways") {
  const Json document = Json::parse(refpath::test::type(lines[8]).out);
  const Json& pairing = document["differences"][0];
  for (const Json& party : pairing["headline"]) {
    CHECK(party["exact"] == false);
    CHECK(party["why_not_exact"]["reason"].is_string());
    CHECK(party["low"] <= party["released"]);
    CHECK(party["released"] <= party["high"]);
    CHECK(pairing["measures"]["freed." + party["party"].get<std::string>()]["exact"].is_null());
  }
  CHECK(pairing["headline"].size() == 2);
  CHECK(pairing["measures"]["wait@sort"]["matched_by"] == "wait@triage");
  CHECK_FALSE(pairing["measures"].contains("wait@triage"));
  std::vector<std::string> places;
  for (const Json& row : document["ledger"]) {
    CHECK(row["exact"] == false);
    if (row.contains("clinic")) places.push_back(row["clinic"]);
    if (row.contains("matched_by")) places.push_back(row["matched_by"]);
  }
  CHECK(places == std::vector<std::string>{"triage", "assessment", "triage"});
}

TEST_CASE("any number of threads gives the same bytes") {
  for (const std::string line : {"refpath compare --format json --replications 12 tests/cli/files/small --threads ",
                                 "refpath attribute --format json --replications 4 --measure wait,freed.podiatrist "
                                 "tests/cli/files/changes/redesign.yaml --threads "}) {
    const auto one = refpath::test::type(line + "1");
    CHECK(one.code == 0);
    CHECK(one.out == refpath::test::type(line + "2").out);
    CHECK(one.out == refpath::test::type(line + "8").out);
  }
}

TEST_CASE("a pathway compared with itself gives zeros only") {
  const auto typed = refpath::test::type(
      "refpath compare --format json --replications 4 tests/cli/files/small/current.yaml "
      "tests/cli/files/small/current.yaml");
  const Json document = Json::parse(typed.out);
  for (const auto& [key, difference] : document["differences"][0]["measures"].items()) {
    for (const char* name : {"mean", "low", "high", "se", "exact", "same_year_low", "same_year_high"}) {
      INFO(key << ' ' << name);
      if (difference.contains(name) && !difference[name].is_null()) CHECK(difference[name] == 0);
    }
  }
}

TEST_CASE("a pathway compared with itself is run once, and says what one run cannot tell") {
  const auto typed = refpath::test::type(
      "refpath compare --format json tests/cli/files/small/current.yaml tests/cli/files/small/current.yaml");
  CHECK(refpath::test::schema_errors(refpath::test::repository_file("docs/reference/schema-output.json"), typed.out) ==
        std::vector<std::string>{});
  const Json document = Json::parse(typed.out);
  CHECK(document["run"]["replications"] == 1);
  CHECK(document["run"]["stopped"] == "same");
  for (const Json& party : document["differences"][0]["headline"]) CHECK(party["verdict"] == "no_difference");
  for (const auto& [key, difference] : document["differences"][0]["measures"].items()) {
    INFO(key);
    CHECK(difference["exact"] == 0);
    CHECK_FALSE(difference.contains("year_low"));
  }
  const Json& elapsed = document["variants"][0]["measures"]["elapsed"];
  CHECK(elapsed["mean"].is_number());
  for (const char* unknown : {"low", "high", "se", "p90_low", "p90_high"}) CHECK(elapsed[unknown].is_null());
  CHECK(elapsed["reason"] == "one run gives no interval");
}

TEST_CASE("numbers have six significant digits, or all of those of a ledger's grid") {
  const std::string text = refpath::test::type(lines[5]).out;
  const std::regex longer(R"(: (-?[0-9.]*[1-9][0-9.]{7,})[,\n])");
  constexpr double grid = 1048576;  // 2^20
  for (std::sregex_iterator match(text.begin(), text.end(), longer), end; match != end; ++match) {
    const double steps = std::stod((*match)[1].str()) * grid;
    INFO(match->str());
    CHECK(std::floor(steps) == steps);
  }
  CHECK(text.find("nan") == std::string::npos);
  CHECK(text.find("inf") == std::string::npos);
}
