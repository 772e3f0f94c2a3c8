// SPDX-License-Identifier: Apache-2.0
#include "refpath/analysis/class_visits.hpp"

#include <algorithm>

#include "refpath/analysis/blocks.hpp"
#include "refpath/analysis/class_chain.hpp"
#include "refpath/analysis/flow.hpp"

namespace refpath {

namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

}  // namespace

double share_from(const Program& program, const ProgramSource& source) {
  return program.referrals_per_week > 0 ? source.per_week / program.referrals_per_week
                                        : 1.0 / static_cast<double>(program.sources.size());
}

std::vector<std::vector<double>> class_visits(const Program& program) {
  std::vector<std::vector<double>> visits(program.steps.size(), std::vector<double>(at(program.classes), 0.0));
  const TriesSoFar tries(program);
  const Blocks blocks = blocks_of(program, tries.exact());
  for (int c = 0; c < program.classes; ++c) {
    std::vector<double> shares;
    std::vector<bool> comes;
    for (const ProgramSource& source : program.sources) {
      shares.push_back(share_from(program, source) * source.class_shares[at(c)]);
      comes.push_back(shares.back() > 0);
    }
    if (std::find(comes.begin(), comes.end(), true) == comes.end()) continue;
    const Flow flow(program, blocks, tries, c, comes);
    if (!flow.ends()) continue;
    const ClassChain chain(program, flow, shares);
    for (std::size_t s = 0; s < flow.states().size(); ++s)
      if (flow.states()[s].visit) visits[at(flow.states()[s].step)][at(c)] += chain.visits()[s];
  }
  return visits;
}

}  // namespace refpath
