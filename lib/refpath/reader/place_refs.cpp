// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/place_refs.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "refpath/reader/sections.hpp"

namespace refpath {

std::optional<PlaceRef> read_place_ref(Context& context, const Node& name) {
  const DeclaredNames& names = context.names;
  const std::string* text = read_scalar(context, name, "the name of a place", "bed");
  if (text == nullptr) return {};
  if (const int role = index_of(names.roles, *text); role >= 0) {
    if (index_of(names.caseloads, *text) >= 0) return PlaceRef{PlaceRef::Kind::caseload, role, name.at};
    context.report.error("unknown-name", name.at, fmt::format("role '{}' has no caseload with places on it", *text),
                         fmt::format("give the role its `caseload`, such as `caseload: 30`, or name a place"));
    return {};
  }
  const int place = read_name(context, name, "place", {&names.places, &names.caseloads},
                              "under `places`, or name a role with a `caseload`");
  if (place < 0) return {};
  return PlaceRef{PlaceRef::Kind::place, place, name.at};
}

std::vector<PlaceRef> read_place_refs(Context& context, const Node& node, std::string_view key) {
  std::vector<PlaceRef> refs;
  if (node.is_scalar()) {
    if (auto ref = read_place_ref(context, node)) refs.push_back(*ref);
    return refs;
  }
  if (!node.is_list()) {
    context.report.error("wrong-kind", node.at,
                         fmt::format("'{}' is {} where names are expected", key, kind_text(node)),
                         fmt::format("write `{}: [bed]`", key));
    return refs;
  }
  if (node.items.empty())
    context.report.error("nothing", node.at, fmt::format("'{}' names nothing", key),
                         fmt::format("write `{}: [bed]`, or leave it out", key));
  for (const Node& item : node.items) {
    const auto ref = read_place_ref(context, item);
    if (!ref) continue;
    const auto first = std::find_if(refs.begin(), refs.end(), [&](const PlaceRef& other) {
      return other.kind == ref->kind && other.index == ref->index;
    });
    if (first == refs.end()) {
      refs.push_back(*ref);
      continue;
    }
    context.report
        .error("duplicate-name", item.at, fmt::format("'{}' is in the list twice", item.text), "write each name once")
        .related.push_back({first->at, "the first is here"});
  }
  return refs;
}

}  // namespace refpath
