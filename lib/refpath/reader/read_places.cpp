// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/reader/sessions.hpp"

namespace refpath {

namespace {

void read_place(Context& context, const Entry& entry, Place& place) {
  constexpr std::uint64_t most_places = 1'000'000;
  const std::string owner = fmt::format("place '{}'", place.name);
  if (!expect_mapping(context, entry.value, entry.key.at, owner, fmt::format("{}: {{number: 4}}", place.name))) return;
  Mapping at(context, entry.value, "place", owner, entry.key.at);
  place.label = label_or_name(at, place.name);
  if (const Node* number = at.at("number")) place.number = read_whole(context, *number, 1, most_places);
  if (const Node* cost = at.at("cost"))
    place.cost = read_quantity<Money>(context, *cost, read_place_cost, [](const Money& m) { return m.amount; });
}

void read_count_of(Context& context, const Entry& entry, Count& count) {
  const std::string owner = fmt::format("count '{}'", count.name);
  if (!expect_mapping(context, entry.value, entry.key.at, owner, fmt::format("{}: {{better: fewer}}", count.name)))
    return;
  Mapping at(context, entry.value, "count", owner, entry.key.at);
  count.label = label_or_name(at, count.name);
  if (const Node* better = at.at("better"))
    if (const auto word = read_word(context, *better, {"fewer", "more"}, "a word for `better`"))
      count.better = *word == 0 ? Count::Better::fewer : Count::Better::more;
  count.unit = at.text("unit");
}

}  // namespace

void read_places(Context& context, const Node& node, const Location& at, Pathway& pathway) {
  for_each_named(context, node, at, context.names.places, "places", "bed: {number: 4}",
                 [&](const Entry& entry, std::size_t index) {
                   pathway.places[index].at = entry.key.at;
                   read_place(context, entry, pathway.places[index]);
                 });
}

void read_counts(Context& context, const Node& node, const Location& at, Pathway& pathway) {
  for_each_named(context, node, at, context.names.counts, "counts", "story_told: {better: fewer}",
                 [&](const Entry& entry, std::size_t index) {
                   pathway.counts[index].at = entry.key.at;
                   read_count_of(context, entry, pathway.counts[index]);
                 });
}

}  // namespace refpath
