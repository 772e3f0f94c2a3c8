// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "refpath/model/quantity.hpp"
#include "refpath/reader/context.hpp"
#include "refpath/reader/mapping.hpp"
#include "refpath/reader/tree.hpp"
#include "refpath/reader/values.hpp"

namespace refpath {

/// Reads the value of a quantity, without basis and source; reports what is wrong and gives nothing then.
template <class T>
using ReadValue = std::function<std::optional<T>(Context&, const Node&)>;

/// How large a value is, to tell whether a range is in order; empty when values have no order.
template <class T>
using SizeOf = std::function<double(const T&)>;

/// Whether a key is a slip of `value`, which begins the long form.
[[nodiscard]] bool is_meant_as_value(const Node& key);

/// True when the mapping is the long form of a quantity; reports when it mixes that with another form.
[[nodiscard]] bool is_long_form(Context& context, const Node& node);

/// The two ends of a `between`, or null when it is not a list of two; reported then.
struct Ends {
  const Node* low = nullptr;
  const Node* high = nullptr;
};
[[nodiscard]] Ends ends_of(Context& context, const Node& node);

/// Reports that a range does not have the value inside.
void report_outside(Context& context, const Node& between, const Node& value);

/// Reports that values of this kind have no order, so that there is no range of them.
void report_no_range(Context& context, const Node& between);

/// Reports that an end of a range is counted on another clock than the value.
void report_other_clock(Context& context, const Node& end);

/// Whether two values can be compared.
template <class T>
[[nodiscard]] bool counted_alike(const T&, const T&) {
  return true;
}
[[nodiscard]] inline bool counted_alike(const Duration& a, const Duration& b) {
  return a.clock == b.clock;
}

/// Whether a quantity may depend on an attribute: `{by: {urgency: {urgent: 2 days, routine: 3 weeks}}}`.
enum class Depends {
  never,
  may,
  does,  ///< It is one of the cases already, and there is no second `by` inside.
};

/// True when the mapping begins with `by`.
[[nodiscard]] bool is_by(const Node& node);

/// What stands under `by`: an attribute, and a value of the quantity for each of its values; attribute -1 when
/// something is wrong, which is reported.
struct By {
  int attribute = -1;
  std::vector<const Node*> cases;
};
[[nodiscard]] By read_by(Context& context, const Node& node, const Node* between, Depends depends);

/// Reads `between` around a value, if that could be read.
template <class T>
void read_range(Context& context, const Node& node, const Node& between, const ReadValue<T>& read,
                const SizeOf<T>& size, const std::optional<T>& value, Quantity<T>& quantity) {
  if (!size) return report_no_range(context, between);
  const Ends ends = ends_of(context, between);
  if (ends.low == nullptr) return;
  std::optional<T> low = read(context, *ends.low);
  std::optional<T> high = read(context, *ends.high);
  if (!low || !high || !value) return;
  const bool low_alike = counted_alike(*low, *value), high_alike = counted_alike(*high, *value);
  if (!low_alike) report_other_clock(context, *ends.low);
  if (!high_alike) report_other_clock(context, *ends.high);
  if (!low_alike || !high_alike) return;
  if (size(*low) > size(*value) || size(*value) > size(*high)) report_outside(context, between, node);
  quantity.between = {std::move(*low), std::move(*high)};
}

/// Reads a quantity in any form: plain, `{value, basis, source, between}` around every shape there is, and, where it
/// may depend on an attribute, a value for each of that attribute's.
template <class T>
std::optional<Quantity<T>> read_quantity(Context& context, const Node& node, const ReadValue<T>& read,
                                         const SizeOf<T>& size, Depends depends = Depends::never) {
  Quantity<T> quantity;
  Origin origin = context.origin(node.at);
  const Node* value = &node;
  const Node* between = nullptr;
  if (node.is_mapping() && is_long_form(context, node)) {
    Mapping at(context, node, "quantity", "a quantity written long", node.at);
    value = at.at("value");
    if (const Node* basis = at.at("basis")) origin.basis = read_basis(context, *basis).value_or(origin.basis);
    if (std::string source = at.text("source"); !source.empty()) origin.source = std::move(source);
    between = at.at("between");
    if (value == nullptr) return {};
  }
  quantity.basis = origin.basis;
  quantity.source = origin.source;
  quantity.at = value->at;
  quantity.text = text_of(*value);
  if (is_by(*value)) {
    const By by = read_by(context, *value, between, depends);
    // A case that stands in another file (a change) has the origin of that file.
    const auto around = std::exchange(context.around, value == &node ? context.around : std::optional<Origin>(origin));
    for (const Node* one : by.cases)
      if (one != nullptr)
        if (auto each = read_quantity<T>(context, *one, read, size, Depends::does))
          quantity.cases.push_back(std::move(*each));
    context.around = around;
    // An attribute whose values were all slips has none.
    if (by.attribute < 0 || by.cases.empty() || quantity.cases.size() != by.cases.size()) return {};
    quantity.by = by.attribute;
    quantity.value = quantity.cases.front().value;
    return quantity;
  }
  std::optional<T> read_value = read(context, *value);
  if (between != nullptr) read_range(context, *value, *between, read, size, read_value, quantity);
  if (!read_value) return {};
  quantity.value = std::move(*read_value);
  return quantity;
}

/// The same quantity told in another type: its value and its range go through `tell`.
template <class To, class From, class Tell>
[[nodiscard]] Quantity<To> told_as(const Quantity<From>& from, const Tell& tell) {
  Quantity<To> to;
  to.value = tell(from.value);
  to.at = from.at;
  to.text = from.text;
  to.basis = from.basis;
  to.source = from.source;
  if (from.between) to.between = {tell(from.between->first), tell(from.between->second)};
  to.by = from.by;
  for (const Quantity<From>& one : from.cases) to.cases.push_back(told_as<To>(one, tell));
  return to;
}

}  // namespace refpath
