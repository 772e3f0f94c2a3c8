// SPDX-License-Identifier: Apache-2.0
// The CSV table of a comparison beside its JSON document.
#include <map>

#include "catch.hpp"
#include "cli/said.hpp"

using namespace refpath::test;

TEST_CASE("differences, the headline and the ledger have the numbers of the JSON document") {
  for (const auto& line : lines_with_tables()) {
    const OrderedJson all = document(line);
    if (all["kind"] != "comparison") continue;
    INFO(line);
    const CsvLines rows = table(line);
    const CsvLines differences = section(rows, "difference"), headline = section(rows, "headline");
    std::size_t d = 0;
    for (const auto& pairing : all["differences"]) {
      for (const auto& [key, difference] : pairing["measures"].items()) {
        REQUIRE(d < differences.size());
        const CsvCells& row = differences[d++];
        CHECK(row.at("variant") == pairing["to"]);
        CHECK(row.at("against") == pairing["from"]);
        CHECK(row.at("key") == key);
        check_numbers(row, difference, names_of_interval());
        CHECK(row.at("verdict").empty() == !difference.contains("verdict"));
        CHECK(row.at("matched_by") == difference.value("matched_by", ""));
      }
      for (const auto& party : pairing["headline"]) {
        const std::string key = "released." + party["party"].get<std::string>();
        bool found = false;
        for (const auto& row : headline) {
          if (row.at("key") != key || row.at("variant") != pairing["to"]) continue;
          found = true;
          check_numbers(row, party, {"before", "after", "low", "high", "level", "n"});
          CHECK(same(row.at("value"), party, "released"));
        }
        CHECK(found);
      }
    }
    CHECK(d == differences.size());
    const CsvLines ledger = section(rows, "ledger");
    std::size_t l = 0;
    for (const auto& row : ledger) {
      REQUIRE(l < all["ledger"].size());
      const OrderedJson& entry = all["ledger"][l++];
      CHECK(row.at("key") == entry["party"]);
      check_numbers(row, entry, {"before", "after", "saved", "added"});
    }
    CHECK(l == all["ledger"].size());
  }
}

TEST_CASE("what freed hours come to, where they go and what differs is that of the JSON document") {
  for (const auto& line : lines_with_tables()) {
    const OrderedJson all = document(line);
    if (all["kind"] != "comparison") continue;
    INFO(line);
    const CsvLines rows = table(line);
    const CsvLines kinds = section(rows, "ledger_kind"), structure = section(rows, "structure");
    const CsvLines capacity = section(rows, "capacity"), moved = section(rows, "moved");
    std::size_t k = 0, s = 0, m = 0, c = 0;
    for (const auto& pairing : all["differences"]) {
      for (const auto& one : pairing["structure"]) {
        REQUIRE(s < structure.size());
        const CsvCells& row = structure[s++];
        CHECK(row.at("place") == one["thing"]);
        CHECK(row.at("text").find(one["change"].get<std::string>()) == 0);
      }
      for (const auto& party : pairing["headline"]) {
        if (party["capacity"].is_null()) continue;
        for (const auto& [key, name] : std::map<std::string, std::string>{{"days", "days"},
                                                                          {"freed_wte", "wte"},
                                                                          {"of_contract", "of_contract"},
                                                                          {"value", "value_a_week"},
                                                                          {"value_a_year", "value_a_year"},
                                                                          {"own_load", "own_load"},
                                                                          {"more_referrals", "more_referrals"}}) {
          const std::string full = key + "." + party["party"].get<std::string>();
          std::string cell;
          for (const auto& row : capacity)
            if (row.at("key") == full && row.at("variant") == pairing["to"]) cell = row.at("value");
          INFO(full);
          CHECK(same(cell, party["capacity"], name));
          c += cell.empty() ? 0 : 1;
        }
      }
      if (pairing["ledger"].is_null()) continue;
      for (const auto& cell : pairing["ledger"]["kinds"]) {
        REQUIRE(k < kinds.size());
        const CsvCells& row = kinds[k++];
        CHECK(row.at("key") == cell["party"]);
        CHECK(row.at("place") == cell["kind"]);
        check_numbers(row, cell, {"before", "after", "saved", "added"});
      }
      for (const char* name : {"hours", "to_practitioners", "to_volunteers", "to_people"}) {
        REQUIRE(m < moved.size());
        CHECK(same(moved[m++].at("value"), pairing["ledger"]["moved"], name));
      }
    }
    CHECK(k == kinds.size());
    CHECK(s == structure.size());
    CHECK(m == moved.size());
    CHECK(c == capacity.size());
    const CsvLines ranking = section(rows, "ranking");
    std::size_t r = 0;
    for (const auto& party : all["ranking"]) {
      for (const auto& ranked : party["order"]) {
        if (ranked["ahead"].is_null()) continue;
        REQUIRE(r < ranking.size());
        const CsvCells& row = ranking[r++];
        CHECK(row.at("key") == "ahead." + party["party"].get<std::string>());
        CHECK(row.at("variant") == ranked["variant"]);
        CHECK(same(row.at("value"), ranked, "ahead"));
        CHECK(same(row.at("low"), ranked, "ahead_low"));
      }
    }
    CHECK(r == ranking.size());
  }
}
