// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/matches.hpp"

#include <algorithm>

namespace refpath {

namespace {

/// What draws of a step are keyed by: the step that it matches, or itself.
const std::string& chance_key(const Step& step) {
  return step.matches.empty() ? step.name : step.matches;
}

std::string partner(const std::map<std::string, std::string>& partners, const std::string& step) {
  const auto found = partners.find(step);
  return found == partners.end() ? step : found->second;
}

std::string key_of_partner(const std::map<std::string, std::string>& partners, const std::string& key) {
  const std::size_t at = key.find('@');
  if (at == key.npos) return key;
  const std::size_t end = std::min(key.find('[', at), key.size());  // of a subgroup: "wait@screen[urgency=urgent]"
  const std::string step = partner(partners, key.substr(at + 1, end - at - 1));
  return step.empty() ? "" : key.substr(0, at + 1) + step + key.substr(end);
}

}  // namespace

StepMatches::StepMatches(const Pathway& from, const Pathway& to) {
  for (const Step& step : from.steps) to_[step.name];
  for (const Step& step : to.steps) from_[step.name];
  const auto match = [&](const auto& key_of) {
    for (const Step& a : from.steps) {
      for (const Step& b : to.steps) {
        if (key_of(a) != key_of(b) || !to_[a.name].empty() || !from_[b.name].empty()) continue;
        to_[a.name] = b.name;
        from_[b.name] = a.name;
      }
    }
  };
  match(chance_key);
  match([](const Step& step) -> const std::string& { return step.name; });
}

std::string StepMatches::step_in_to(const std::string& step) const {
  return partner(to_, step);
}

std::string StepMatches::step_in_from(const std::string& step) const {
  return partner(from_, step);
}

std::string StepMatches::key_in_to(const std::string& key) const {
  return key_of_partner(to_, key);
}

std::string StepMatches::key_in_from(const std::string& key) const {
  return key_of_partner(from_, key);
}

std::string both_labels(const std::string& from, const std::string& to) {
  return from == to || to.empty() ? from : from + " / " + to;
}

}  // namespace refpath
