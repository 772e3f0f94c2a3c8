// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/reader/attributes.hpp"
#include "refpath/reader/sections.hpp"
#include "refpath/reader/shares.hpp"

namespace refpath {

namespace {

constexpr std::uint64_t most_in_group = 100, most_waiting = 100'000;

Quantity<double> number(const Quantity<std::uint64_t>& count) {
  return told_as<double>(count, [](std::uint64_t n) { return static_cast<double>(n); });
}

std::optional<Quantity<std::uint64_t>> read_whole(Context& context, const Node& node, std::uint64_t least,
                                                  std::uint64_t most) {
  return read_quantity<std::uint64_t>(
      context, node, [=](Context& c, const Node& n) { return read_count(c, n, least, most); },
      [](const std::uint64_t& n) { return static_cast<double>(n); });
}

// `2`, or `{1: 60%, 2: 30%, 3: rest}`.
void read_group_size(Context& context, const Node& node, Source& source) {
  const bool sizes = node.is_mapping() && !is_long_form(context, node);
  if (!sizes) {
    const auto people = read_whole(context, node, 1, most_in_group);
    if (!people) return;
    Source::GroupSize size{number(*people), {}};
    size.share.value = 1;
    size.share.at = size.people.at;
    source.group_sizes.push_back(std::move(size));
    return;
  }
  bool right = !node.entries.empty();
  if (!right)
    context.report.error("nothing", node.at, "there is no size in these brackets",
                         "write `2`, or `{1: 60%, 2: 30%, 3: rest}`");
  std::vector<char> rest;
  for (const Entry& entry : node.entries) {
    const auto people = read_whole(context, entry.key, 1, most_in_group);
    if (entry.value.is_nothing()) report_nothing(context, entry.key, fmt::format("{}: 20%", entry.key.text), true);
    const auto share = entry.value.is_nothing() ? std::nullopt
                                                : read_quantity<Share>(context, entry.value, read_share,
                                                                       [](const Share& s) { return s.value; });
    right = right && people && share;
    if (!people || !share) continue;
    source.group_sizes.push_back({number(*people), told_as<double>(*share, [](const Share& s) { return s.value; })});
    rest.push_back(share->value.rest ? 1 : 0);
  }
  if (!right) return;
  std::vector<PartOfWhole> parts;
  for (std::size_t i = 0; i < rest.size(); ++i) parts.push_back({&source.group_sizes[i].share, rest[i] != 0});
  settle_shares(context, parts, "of `group_size`");
}

// `{urgency: {urgent: 40%, routine: rest}}`
void read_with(Context& context, const Node& node, const Location& at, Source& source) {
  constexpr std::string_view example = "with: {urgency: {urgent: 40%, routine: rest}}";
  if (!expect_mapping(context, node, at, "'with'", example)) return;
  for (const Entry* one : sound_entries(context, node)) {
    const Entry& entry = *one;
    const int attribute = read_attribute(context, entry.key, "{{{}: 20%}}");
    if (attribute < 0) continue;
    if (entry.value.is_nothing()) {
      report_nothing(context, entry.key, example, true);
      continue;
    }
    Source::With with{attribute, {}};
    std::vector<char> rest;
    bool right = true;
    for (const Node* share_node : nodes_by_value(context, entry.value, entry.key.at, attribute, "20%")) {
      const auto share = share_node == nullptr ? std::nullopt
                                               : read_quantity<Share>(context, *share_node, read_share,
                                                                      [](const Share& s) { return s.value; });
      right = right && share;
      if (!share) continue;
      with.shares.push_back(told_as<double>(*share, [](const Share& s) { return s.value; }));
      rest.push_back(share->value.rest ? 1 : 0);
    }
    if (!right || with.shares.empty()) continue;
    std::vector<PartOfWhole> parts;
    for (std::size_t i = 0; i < rest.size(); ++i) parts.push_back({&with.shares[i], rest[i] != 0});
    settle_shares(context, parts, fmt::format("of '{}'", entry.key.text));
    source.with.push_back(std::move(with));
  }
}

// `{screen: 12}`
void read_backlog(Context& context, const Node& node, const Location& at, Source& source) {
  if (!expect_mapping(context, node, at, "'backlog'", "backlog: {screen: 12}")) return;
  for (const Entry* one : sound_entries(context, node)) {
    const Entry& entry = *one;
    const int step = read_name(context, entry.key, "step", {&context.names.steps}, "under `steps`");
    if (entry.value.is_nothing()) {
      report_nothing(context, entry.key, fmt::format("{}: 12", entry.key.text), true);
      continue;
    }
    const auto waiting = read_whole(context, entry.value, 0, most_waiting);
    if (step >= 0 && waiting) source.backlog.push_back({step, number(*waiting)});
  }
}

// The keys that a source has, also where `demand` is the only one.
void read_source(Mapping& at, const Pathway& pathway, Source& source) {
  Context& context = at.context();
  if (const Node* received = at.at("received"))
    source.received = read_quantity<Hours>(context, *received, read_hours,
                                           [](const Hours& h) { return static_cast<double>(open_per_week(h)); });
  if (const Node* referrals = at.at("referrals")) {
    const Hours& hours = source.received ? source.received->value : pathway.hours.value;
    auto read = read_quantity<Arrivals>(
        context, *referrals, [&](Context& c, const Node& node) { return read_arrivals(c, node, hours); },
        [](const Arrivals& arrivals) { return arrivals.per_week; });
    if (read) source.referrals = std::move(*read);
  } else if (!at.has("referrals")) {
    context.report.error("missing-key", at.place(), fmt::format("{} needs `referrals`", at.owner()),
                         "add it, such as `referrals: 6 per week`");
  }
  if (const Node* first = at.at("first_step")) {
    source.first_step = read_name(context, *first, "step", {&context.names.steps}, "under `steps`");
  } else {
    source.first_step = pathway.steps.empty() ? -1 : 0;
  }
  if (const Node* size = at.at("group_size")) read_group_size(context, *size, source);
  if (const Node* with = at.at("with")) read_with(context, *with, at.key_place("with"), source);
  if (const Node* backlog = at.at("backlog")) read_backlog(context, *backlog, at.key_place("backlog"), source);
  for (const std::string_view key : {"received", "group_size"})
    if (at.has(key) && !source.referrals.value.replay.empty())
      context.report.error("replay", at.key_place(key),
                           fmt::format("'{}' cannot stand beside arrivals that are replayed", key),
                           "the file says when each comes, and who comes at the same moment: leave it out");
}

constexpr std::string_view source_example = "gps: {referrals: 4 per week, first_step: refer}";

void read_sources(Context& context, const Node& node, const Location& place, Pathway& pathway, Demand& demand) {
  demand.sources.resize(context.names.sources.size());
  for_each_named(context, node, place, context.names.sources, "sources", source_example,
                 [&](const Entry& entry, std::size_t index) {
                   Source& source = demand.sources[index];
                   source.name = entry.key.text;
                   source.at = entry.key.at;
                   const std::string owner = fmt::format("source '{}'", source.name);
                   if (!expect_mapping(context, entry.value, entry.key.at, owner, source_example)) return;
                   Mapping at(context, entry.value, "source", owner, entry.key.at);
                   source.label = label_or_name(at, source.name);
                   read_source(at, pathway, source);
                 });
  if (node.is_mapping() && node.entries.empty())
    context.report.error("nothing", place, "'sources' has no source in it",
                         fmt::format("write at least one: `{}`", source_example));
}

}  // namespace

void read_demand(Context& context, const Node& node, const Location& place, Pathway& pathway) {
  if (!expect_mapping(context, node, place, "'demand'", "demand: {referrals: 6 per week, first_step: refer}")) return;
  Mapping at(context, node, "demand", "`demand`", place);
  Demand demand;
  demand.at = place;
  const Node* sources = at.at("sources");
  if (!at.has("sources")) {
    Source& only = demand.sources.emplace_back();
    only.name = "demand";
    only.at = place;
    only.label = label_of(only.name);
    read_source(at, pathway, only);
  } else {
    for (const std::string_view key : {"referrals", "first_step", "received", "group_size", "with", "backlog"})
      if (at.at(key) != nullptr)
        context.report.error("one-of", at.key_place(key),
                             fmt::format("'{}' stands beside 'sources', where each source has its own", key),
                             fmt::format("write it in each source: `{}`", source_example));
    if (sources != nullptr) read_sources(context, *sources, at.key_place("sources"), pathway, demand);
  }
  pathway.demand = std::move(demand);
}

}  // namespace refpath
