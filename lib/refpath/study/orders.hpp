// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "refpath/model/changes.hpp"

namespace refpath {

/// Redesigns with more changes than this have too many subsets to look at all of them: their orders are sampled.
inline constexpr std::size_t most_counted_changes = 12;
/// How many orders are sampled then.
inline constexpr int usual_sampled_orders = 500;

/// One of the orders in which changes can be made, as the sets that are made one after another.
struct SampledOrder {
  std::vector<int> sets;     ///< Indices in Candidates::sets, from no change to all: one more than there are changes.
  std::vector<int> changes;  ///< The change made at each step.
  double weight = 1;         ///< How many orders it stands for, over the number of all orders without any `needs`.
};

/// The sets of changes whose value has to be known before orders can be weighed, those of the agreed order included.
/// All of them honour `needs`; whether there is a pathway with them is not known yet.
struct Candidates {
  std::vector<ChangeSet> sets;  ///< No change first; each once.
  std::vector<int> agreed;      ///< Indices in `sets` along the agreed order, from no change to all.
  bool sampled = false;
  std::vector<SampledOrder> samples;  ///< Only when sampled.
};

/// Every set that honours `needs`. At most 12 changes.
[[nodiscard]] Candidates all_candidates(const std::vector<NamedChange>& changes);

/// The sets that stand in `number` random orders that honour `needs`. Each next change is drawn from those that can be
/// made, so that the order stands for as many orders as there were choices (Knuth, Estimating the efficiency of
/// backtrack programs, Mathematics of Computation 29, 1975). The same seed gives the same orders.
[[nodiscard]] Candidates sampled_candidates(const std::vector<NamedChange>& changes, int number, std::uint64_t seed);

/// The first for up to 12 changes, else the second.
[[nodiscard]] Candidates candidates(const std::vector<NamedChange>& changes, std::uint64_t seed);

/// A change made on top of a set, in some of the orders that count.
struct Move {
  int change;
  int from, to;          ///< Indices in Candidates::sets.
  std::uint64_t orders;  ///< How many of the orders that count make it here. Of samples: 1.
};

/// The orders that count: those of which every prefix is a pathway.
struct Orders {
  std::size_t changes = 0;
  bool sampled = false;
  double number = 0;            ///< Of the orders that count; an estimate when sampled.
  std::uint64_t counted = 0;    ///< The same, exactly, for up to 12 changes.
  double honouring_needs = 0;   ///< Of all orders that honour `needs`; an estimate when sampled.
  bool agreed = false;          ///< Whether the agreed order is among them.
  std::vector<Move> moves;      ///< By change. When sampled, for each sample that counts one of each change, in order.
  std::vector<double> weights;  ///< Only when sampled: of each sample that counts.

  [[nodiscard]] bool any() const { return number > 0; }
};

/// `valid`: by set of `of`: there is a pathway with these changes.
///
/// Counted by dynamic programming over the sets: the orders that make change i on top of S are the ways to come from
/// no change to S times the ways to go on from S with i to all changes, through valid sets only.
[[nodiscard]] Orders orders(const Candidates& of, const std::vector<bool>& valid);

}  // namespace refpath
