// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>

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

/// Reads a quantity in any form: plain, or `{value, basis, source, between}` around every shape there is.
template <class T>
std::optional<Quantity<T>> read_quantity(Context& context, const Node& node, const ReadValue<T>& read,
                                         const SizeOf<T>& size) {
  Quantity<T> quantity;
  quantity.basis = context.basis;
  quantity.source = context.source;
  const Node* value = &node;
  const Node* between = nullptr;
  if (node.is_mapping() && is_long_form(context, node)) {
    Mapping at(context, node, "quantity", "a quantity written long", node.at);
    value = at.at("value");
    if (const Node* basis = at.at("basis")) quantity.basis = read_basis(context, *basis).value_or(context.basis);
    if (std::string source = at.text("source"); !source.empty()) quantity.source = std::move(source);
    between = at.at("between");
    if (value == nullptr) return {};
  }
  std::optional<T> read_value = read(context, *value);
  if (between != nullptr && !size) {
    report_no_range(context, *between);
  } else if (between != nullptr) {
    const Ends ends = ends_of(context, *between);
    if (ends.low != nullptr) {
      std::optional<T> low = read(context, *ends.low);
      std::optional<T> high = read(context, *ends.high);
      if (low && high && read_value) {
        if (size(*low) > size(*read_value) || size(*read_value) > size(*high))
          report_outside(context, *between, *value);
        quantity.between = {std::move(*low), std::move(*high)};
      }
    }
  }
  if (!read_value) return {};
  quantity.value = std::move(*read_value);
  quantity.at = value->at;
  quantity.text = text_of(*value);
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
  return to;
}

}  // namespace refpath
