// SPDX-License-Identifier: Apache-2.0
#include "refpath/analysis/chain.hpp"

#include <Eigen/SparseLU>
#include <cassert>

namespace refpath {
namespace {

using Matrix = Eigen::SparseMatrix<double>;
using Column = Eigen::VectorXd;

Column column(const std::vector<double>& values) {
  return Eigen::Map<const Column>(values.data(), static_cast<Eigen::Index>(values.size()));
}

std::vector<double> values(const Column& column) {
  return {column.data(), column.data() + column.size()};
}

}  // namespace

struct Chain::Factors {
  Eigen::SparseLU<Matrix> lu;
};

Chain::Chain(int states, const std::vector<Connection>& connections)
    : states_(states), factors_(std::make_unique<Factors>()) {
  if (states == 0) return;
  std::vector<Eigen::Triplet<double>> entries;
  entries.reserve(connections.size() + static_cast<std::size_t>(states));
  for (int i = 0; i < states; ++i) entries.emplace_back(i, i, 1.0);
  for (const Connection& c : connections) entries.emplace_back(c.from, c.to, -c.share);
  Matrix matrix(states, states);
  matrix.setFromTriplets(entries.begin(), entries.end());
  factors_->lu.compute(matrix);
  assert(factors_->lu.info() == Eigen::Success && "a state that cannot leave");
}

Chain::~Chain() = default;

std::vector<double> Chain::visits(const std::vector<double>& started) const {
  if (states_ == 0) return {};
  const Column solution = factors_->lu.transpose().solve(column(started));
  return values(solution);
}

std::vector<double> Chain::totals(const std::vector<double>& reward) const {
  if (states_ == 0) return {};
  const Column solution = factors_->lu.solve(column(reward));
  return values(solution);
}

std::vector<double> Chain::returns(const std::vector<int>& states) const {
  std::vector<double> diagonal;
  diagonal.reserve(states.size());
  for (const int state : states) {
    const Column solution = factors_->lu.solve(Column::Unit(states_, state));
    diagonal.push_back(solution[state]);
  }
  return diagonal;
}

}  // namespace refpath
