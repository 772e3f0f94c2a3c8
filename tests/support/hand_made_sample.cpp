// SPDX-License-Identifier: Apache-2.0
#include "support/hand_made_sample.hpp"

namespace refpath::test {

Sample empty_sample(const Program& program, int replications) {
  Sample sample;
  sample.layout = layout(program);
  sample.replications = replications;
  sample.rows.assign(static_cast<std::size_t>(replications) * static_cast<std::size_t>(sample.layout.width), 0.0);
  sample.histograms.step_wait.resize(program.steps.size());
  sample.histograms.role_wait.resize(program.roles.size());
  sample.histograms.exit_elapsed.resize(program.exits.size());
  sample.histograms.milestone_elapsed.resize(program.milestones.size());
  return sample;
}

void set_cell(Sample& sample, int cell, const std::vector<double>& values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    sample.rows[i * static_cast<std::size_t>(sample.layout.width) + static_cast<std::size_t>(cell)] = values[i];
  }
}

}  // namespace refpath::test
