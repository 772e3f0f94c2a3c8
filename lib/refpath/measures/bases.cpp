// SPDX-License-Identifier: Apache-2.0
#include "refpath/measures/bases.hpp"

#include "refpath/model/inputs.hpp"

namespace refpath {

namespace {

/// Hours of work and starts are agreed, not measured.
bool is_number(const Quantity<Hours>&) {
  return false;
}
bool is_number(const Quantity<Recurrence>&) {
  return false;
}
template <class T>
bool is_number(const Quantity<T>& quantity) {
  return !quantity.text.empty();
}

void count(Basis basis, Bases& bases) {
  switch (basis) {
    case Basis::assumed:
      ++bases.assumed;
      return;
    case Basis::local:
      ++bases.local;
      return;
    case Basis::published:
      ++bases.published;
      return;
  }
}

}  // namespace

Bases count_bases(const Pathway& pathway) {
  Bases bases;
  for_each_input(pathway, [&bases](const std::string&, const auto& quantity) {
    if (is_number(quantity)) count(quantity.basis, bases);
  });
  return bases;
}

}  // namespace refpath
