// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

namespace refpath {

/// An absorbing Markov chain, solved through its sparse fundamental matrix N = (I - P)^-1 (Kemeny and Snell, Finite
/// Markov Chains, 1960, chapter III). Every state must be able to leave for good, at once or by way of others.
class Chain {
 public:
  struct Connection {
    int from;
    int to;
    double share;
  };
  Chain(int states, const std::vector<Connection>& connections);
  ~Chain();
  Chain(const Chain&) = delete;
  Chain& operator=(const Chain&) = delete;

  /// Expected visits to each state when each is begun in so often: started N.
  [[nodiscard]] std::vector<double> visits(const std::vector<double>& started) const;

  /// What is gathered from each state until the end when a visit gives so much: N reward.
  [[nodiscard]] std::vector<double> totals(const std::vector<double>& reward) const;

  /// Expected visits to each of these states of what begins in it, itself included: that much of the diagonal of N. One
  /// solution for each.
  [[nodiscard]] std::vector<double> returns(const std::vector<int>& states) const;

 private:
  struct Factors;
  int states_;
  std::unique_ptr<Factors> factors_;
};

}  // namespace refpath
