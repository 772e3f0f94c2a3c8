// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/move.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <type_traits>

namespace refpath {

namespace {

struct Scale {
  double by;
  Shape operator()(const Fixed& s) const { return Fixed{s.value * by}; }
  Shape operator()(const Uniform& s) const { return Uniform{s.least * by, s.most * by}; }
  Shape operator()(const Triangular& s) const { return Triangular{s.least * by, s.commonest * by, s.most * by}; }
  Shape operator()(const Pert& s) const { return Pert{s.least * by, s.commonest * by, s.most * by}; }
  Shape operator()(const Exponential& s) const { return Exponential{s.mean * by}; }
  Shape operator()(const Lognormal& s) const { return Lognormal{s.mean * by, s.sd * by}; }
  Shape operator()(const Gamma& s) const { return Gamma{s.mean * by, s.sd * by}; }
  Shape operator()(const Weibull& s) const { return Weibull{s.mean * by, s.sd * by}; }
  Shape operator()(const Erlang& s) const { return Erlang{s.mean * by, s.stages}; }
  Shape operator()(const Observed& s) const {
    Observed made = s;
    for (double& value : made.values) value *= by;
    return made;
  }
  Shape operator()(const Mix& s) const {
    Mix made = s;
    for (MixPart& part : made.parts) part.of = scaled(part.of, by);
    return made;
  }
};

double along(double from, double to, double part) {
  return from + (to - from) * part;
}

/// The shape a part of the way from one to another of the same kind; none where there is no such way.
struct Between {
  const Shape& to;
  double part;

  template <class Three>
  [[nodiscard]] std::optional<Shape> three(const Three& a) const {
    const Three& b = std::get<Three>(to);
    return Three{along(a.least, b.least, part), along(a.commonest, b.commonest, part), along(a.most, b.most, part)};
  }
  template <class Two>
  [[nodiscard]] std::optional<Shape> two(const Two& a) const {
    const Two& b = std::get<Two>(to);
    return Two{along(a.mean, b.mean, part), along(a.sd, b.sd, part)};
  }
  std::optional<Shape> operator()(const Fixed& a) const {
    return Fixed{along(a.value, std::get<Fixed>(to).value, part)};
  }
  std::optional<Shape> operator()(const Uniform& a) const {
    const Uniform& b = std::get<Uniform>(to);
    return Uniform{along(a.least, b.least, part), along(a.most, b.most, part)};
  }
  std::optional<Shape> operator()(const Triangular& a) const { return three(a); }
  std::optional<Shape> operator()(const Pert& a) const { return three(a); }
  std::optional<Shape> operator()(const Exponential& a) const {
    return Exponential{along(a.mean, std::get<Exponential>(to).mean, part)};
  }
  std::optional<Shape> operator()(const Lognormal& a) const { return two(a); }
  std::optional<Shape> operator()(const Gamma& a) const { return two(a); }
  std::optional<Shape> operator()(const Weibull& a) const { return two(a); }
  std::optional<Shape> operator()(const Erlang& a) const {
    const Erlang& b = std::get<Erlang>(to);
    if (a.stages != b.stages) return std::nullopt;
    return Erlang{along(a.mean, b.mean, part), a.stages};
  }
  std::optional<Shape> operator()(const Observed&) const { return std::nullopt; }
  std::optional<Shape> operator()(const Mix&) const { return std::nullopt; }
};

Shape stretched(const Shape& shape, double to_mean) {
  const double from = mean(shape);
  return from > 0 && to_mean > 0 ? scaled(shape, to_mean / from) : Shape(Fixed{to_mean});
}

bool about(double a, double b) {
  constexpr double rounding = 1e-12;
  return std::abs(a - b) <= rounding * std::max(std::abs(a), std::abs(b));
}

/// One of the shares of a whole.
struct Part {
  Quantity<double>* share;
  bool rest;
};

/// A whole, for one value of the attribute on which its shares depend, or for everybody.
class Whole {
 public:
  Whole(const std::vector<Part>& parts, int value, const std::vector<const Quantity<double>*>& moved)
      : parts_(parts), value_(value), moved_(moved) {}

  [[nodiscard]] bool has_moved() const {
    return std::any_of(parts_.begin(), parts_.end(), [this](const Part& part) { return has_moved(part); });
  }
  /// Returns whether something was cut.
  [[nodiscard]] bool settle() const {
    double moved = 0, others = 0;
    const Part* rest = nullptr;
    for (const Part& part : parts_) {
      if (part.rest) {
        rest = &part;
      } else {
        (has_moved(part) ? moved : others) += share(part);
      }
    }
    const bool gives_way = rest != nullptr || others > 0;
    const double room = rest != nullptr ? std::max(1 - others, 0.0) : 1.0;
    const double total = !gives_way || moved > room ? room : moved;  // of what moved
    for (const Part& part : parts_) {
      if (part.rest) {
        share(part) = std::max(room - total, 0.0);
      } else if (!has_moved(part)) {
        if (rest == nullptr) share(part) *= (1 - total) / others;
      } else if (moved != total) {
        share(part) = moved > 0 ? share(part) * total / moved : total;
      }
    }
    return !about(moved, total);
  }

 private:
  [[nodiscard]] double& share(const Part& part) const {
    return value_ < 0 ? part.share->value : part.share->cases[static_cast<std::size_t>(value_)].value;
  }
  [[nodiscard]] bool has_moved(const Part& part) const {
    const auto is_moved = [this](const Quantity<double>* one) {
      return std::binary_search(moved_.begin(), moved_.end(), one);
    };
    if (part.rest) return false;
    return is_moved(part.share) || (value_ >= 0 && is_moved(&part.share->cases[static_cast<std::size_t>(value_)]));
  }

  const std::vector<Part>& parts_;
  int value_;
  const std::vector<const Quantity<double>*>& moved_;
};

/// Lets a share depend on an attribute without being different for any of its values.
void spread(Quantity<double>& share, int by, std::size_t values) {
  if (share.by >= 0) return;
  const Quantity<double> one = share;
  share.by = by;
  share.cases.assign(values, one);
}

bool settle(const std::vector<Part>& parts, const Pathway& pathway, const std::vector<const Quantity<double>*>& moved) {
  int by = -1;
  for (const Part& part : parts) by = std::max(by, part.share->by);
  if (by < 0) {
    const Whole whole(parts, -1, moved);
    return whole.has_moved() && whole.settle();
  }
  const std::size_t values = pathway.attributes[static_cast<std::size_t>(by)].values.size();
  for (const Part& part : parts) spread(*part.share, by, values);
  bool cut = false;
  for (std::size_t v = 0; v < values; ++v) {
    const Whole whole(parts, static_cast<int>(v), moved);
    if (whole.has_moved() && whole.settle()) cut = true;
  }
  for (const Part& part : parts) part.share->value = part.share->cases.front().value;
  return cut;
}

bool same(const Condition& a, const Condition& b) {
  return std::equal(a.terms.begin(), a.terms.end(), b.terms.begin(), b.terms.end(),
                    [](const Condition::Term& x, const Condition::Term& y) {
                      return x.attribute == y.attribute && x.values == y.values;
                    });
}

/// Calls visit(parts) for each whole among these outcomes: those with the same condition.
template <class Visit>
void for_each_whole(std::vector<Outcome>& outcomes, const Visit& visit) {
  for (std::size_t first = 0; first < outcomes.size(); ++first) {
    const Condition& when = outcomes[first].when;
    if (std::any_of(outcomes.begin(), outcomes.begin() + static_cast<std::ptrdiff_t>(first),
                    [&when](const Outcome& earlier) { return same(earlier.when, when); }))
      continue;
    std::vector<Part> parts;
    for (Outcome& outcome : outcomes)
      if (same(outcome.when, when)) parts.push_back({&outcome.share, outcome.rest});
    visit(parts);
  }
}

bool is_rest(const Quantity<double>& share) {
  return share.text == "rest";
}

template <class Things, class PartOf>
std::vector<Part> parts_of(Things& things, const PartOf& part_of) {
  std::vector<Part> parts;
  parts.reserve(things.size());
  for (auto& thing : things) parts.push_back(part_of(thing));
  return parts;
}

template <class Visit>
void for_each_whole(Pathway& pathway, const Visit& visit) {
  for (Attribute& attribute : pathway.attributes) {
    visit(parts_of(attribute.values, [](AttributeValue& value) { return Part{&value.share, value.rest}; }));
  }
  if (pathway.demand) {
    for (Source& source : pathway.demand->sources) {
      visit(parts_of(source.group_sizes, [](auto& size) { return Part{&size.share, is_rest(size.share)}; }));
      for (auto& with : source.with)
        visit(parts_of(with.shares, [](auto& share) { return Part{&share, is_rest(share)}; }));
    }
  }
  for (Step& step : pathway.steps) {
    for_each_whole(step.then, visit);
    if (step.missed) for_each_whole(step.missed->then, visit);
    if (step.tries) for_each_whole(step.tries->then, visit);
    if (step.leaves) for_each_whole(step.leaves->then, visit);
    if (step.full) for_each_whole(step.full->then, visit);
  }
}

}  // namespace

Shape scaled(const Shape& shape, double factor) {
  return std::visit(Scale{factor}, shape);
}

Duration moved(const Quantity<Duration>& quantity, double mean) {
  Duration made = quantity.value;
  const double value = refpath::mean(made.shape);
  if (about(mean, value)) return made;
  const Duration* end = nullptr;
  if (quantity.between) end = mean < value ? &quantity.between->first : &quantity.between->second;
  const double at_end = end == nullptr ? value : refpath::mean(end->shape);
  if (end == nullptr || about(at_end, value) || end->clock != made.clock) {
    made.shape = stretched(made.shape, mean);
  } else if (about(mean, at_end)) {
    made.shape = end->shape;
  } else if ((mean - value) / (at_end - value) > 1) {
    made.shape = stretched(end->shape, mean);
  } else {
    std::optional<Shape> on_the_way;
    if (end->shape.index() == made.shape.index())
      on_the_way = std::visit(Between{end->shape, (mean - value) / (at_end - value)}, made.shape);
    made.shape = on_the_way ? *on_the_way : stretched(made.shape, mean);
  }
  return made;
}

bool settle_moved_shares(Pathway& pathway, const std::vector<const Quantity<double>*>& moved) {
  bool cut = false;
  if (moved.empty()) return cut;
  for_each_whole(pathway, [&](const std::vector<Part>& parts) { cut = settle(parts, pathway, moved) || cut; });
  return cut;
}

}  // namespace refpath
