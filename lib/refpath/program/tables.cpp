// SPDX-License-Identifier: Apache-2.0
#include "refpath/program/tables.hpp"

#include <utility>

#include "refpath/units/calendar.hpp"

namespace refpath {
namespace {

// The numbers of a shape in one row, so that shapes can be looked up: the kind first, then its numbers in seconds.
struct Row {
  std::vector<double>& row;
  double unit;

  void times(double a) const { row.push_back(a * unit); }
  void operator()(const Fixed& s) const { times(s.value); }
  void operator()(const Uniform& s) const { times(s.least), times(s.most); }
  void operator()(const Triangular& s) const { times(s.least), times(s.commonest), times(s.most); }
  void operator()(const Pert& s) const { times(s.least), times(s.commonest), times(s.most); }
  void operator()(const Exponential& s) const { times(s.mean); }
  void operator()(const Lognormal& s) const { times(s.mean), times(s.sd); }
  void operator()(const Gamma& s) const { times(s.mean), times(s.sd); }
  void operator()(const Weibull& s) const { times(s.mean), times(s.sd); }
  void operator()(const Erlang& s) const { times(s.mean), row.push_back(s.stages); }
  void operator()(const Observed& s) const {
    row.push_back(static_cast<double>(s.values.size()));
    for (const double value : s.values) times(value);
  }
  void operator()(const Mix& s) const {
    row.push_back(static_cast<double>(s.parts.size()));
    for (const MixPart& part : s.parts) {
      row.push_back(part.share);
      add(part.of);
    }
  }
  void add(const Shape& shape) const {
    row.push_back(static_cast<double>(shape.index()));
    std::visit(*this, shape);
  }
};

struct Make {
  double unit;

  QuantileTable operator()(const Fixed& s) const { return QuantileTable::fixed(s.value * unit); }
  QuantileTable operator()(const Uniform& s) const { return QuantileTable::uniform(s.least * unit, s.most * unit); }
  QuantileTable operator()(const Triangular& s) const {
    return QuantileTable::triangular(s.least * unit, s.commonest * unit, s.most * unit);
  }
  QuantileTable operator()(const Pert& s) const {
    return QuantileTable::pert(s.least * unit, s.commonest * unit, s.most * unit);
  }
  QuantileTable operator()(const Exponential& s) const { return QuantileTable::exponential(s.mean * unit); }
  QuantileTable operator()(const Lognormal& s) const { return QuantileTable::lognormal(s.mean * unit, s.sd * unit); }
  QuantileTable operator()(const Gamma& s) const { return QuantileTable::gamma(s.mean * unit, s.sd * unit); }
  QuantileTable operator()(const Weibull& s) const { return QuantileTable::weibull(s.mean * unit, s.sd * unit); }
  QuantileTable operator()(const Erlang& s) const { return QuantileTable::erlang(s.mean * unit, s.stages); }
  QuantileTable operator()(const Observed& s) const {
    std::vector<double> values = s.values;
    for (double& value : values) value *= unit;
    return QuantileTable::observed(std::move(values));
  }
  QuantileTable operator()(const Mix& s) const {
    std::vector<QuantileTable> tables;
    tables.reserve(s.parts.size());
    std::vector<QuantileTable::Part> parts;
    for (const MixPart& part : s.parts) {
      tables.push_back(table_of(part.of, unit));
      parts.push_back({part.share, &tables.back()});
    }
    return QuantileTable::mixture(parts);
  }
};

}  // namespace

QuantileTable table_of(const Shape& shape, double unit) {
  return std::visit(Make{unit}, shape);
}

namespace {

double unit_of(const Duration& duration) {
  return duration.clock == Clock::working_days ? static_cast<double>(day_ticks) : 1.0;
}

std::vector<double> row_of(const Duration& duration) {
  std::vector<double> row;
  Row{row, unit_of(duration)}.add(duration.shape);
  return row;
}

}  // namespace

void KnownTables::add(const Duration& duration) {
  std::vector<double> row = row_of(duration);
  if (tables_.count(row) == 0) tables_.emplace(std::move(row), table_of(duration.shape, unit_of(duration)));
}

const QuantileTable* KnownTables::find(const std::vector<double>& row) const {
  const auto place = tables_.find(row);
  return place == tables_.end() ? nullptr : &place->second;
}

int Tables::index_of(const Duration& duration) {
  std::vector<double> row = row_of(duration);
  const QuantileTable* prepared = prepared_ == nullptr ? nullptr : prepared_->find(row);
  const auto [place, is_new] = known_.emplace(std::move(row), static_cast<int>(tables_.size()));
  if (!is_new) return place->second;
  if (prepared_ == nullptr) {
    tables_.push_back(table_of(duration.shape, unit_of(duration)));
  } else {
    tables_.push_back(prepared != nullptr ? *prepared : QuantileTable::fixed(mean(duration.shape) * unit_of(duration)));
  }
  return place->second;
}

}  // namespace refpath
