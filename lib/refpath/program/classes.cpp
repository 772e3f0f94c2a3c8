// SPDX-License-Identifier: Apache-2.0
#include "refpath/program/classes.hpp"

#include <algorithm>
#include <optional>

#include "refpath/numerics/hash.hpp"

namespace refpath {
namespace {

// Which attributes something depends on.
class Used {
 public:
  explicit Used(const Pathway& pathway) : used_(pathway.attributes.size(), false) {
    if (pathway.priority) add(pathway.priority->attribute);
    for (const Clinic& clinic : pathway.clinics)
      for (const Kept& kept : clinic.kept) add(kept.whom);
    for (const Target& target : pathway.targets) add(target.only);
    for (const Step& step : pathway.steps) add(step);
  }
  [[nodiscard]] bool operator()(std::size_t attribute) const { return used_[attribute]; }

 private:
  void add(int attribute) {
    if (attribute >= 0) used_[static_cast<std::size_t>(attribute)] = true;
  }
  void add(const Condition& condition) {
    for (const Condition::Term& term : condition.terms) add(term.attribute);
  }
  template <class T>
  void add(const Quantity<T>& quantity) {
    add(quantity.by);
    for (const Quantity<T>& one : quantity.cases) add(one);
  }
  template <class T>
  void add(const std::optional<Quantity<T>>& quantity) {
    if (quantity) add(*quantity);
  }
  void add(const Step& step) {
    add(step.delay);
    for (const Work& work : step.work)
      for (const KindTime& time : work.times) add(time.time);
    if (step.missed) {
      add(step.missed->share);
      add(step.missed->time);
    }
    if (step.repeat) {
      add(step.repeat->times);
      add(step.repeat->every);
    }
    if (step.leaves) add(step.leaves->after);
    for (const std::vector<Outcome>* outcomes : outcome_lists(step))
      for (const Outcome& outcome : *outcomes) {
        add(outcome.when);
        add(outcome.share);
        add(outcome.delay);
      }
  }
  std::vector<bool> used_;
};

}  // namespace

Classes::Classes(const Pathway& pathway, const std::vector<std::string>& told_apart)
    : place_(pathway.attributes.size(), -1) {
  const Used used(pathway);
  for (std::size_t a = 0; a < pathway.attributes.size(); ++a) {
    const Attribute& attribute = pathway.attributes[a];
    if (!used(a) && std::find(told_apart.begin(), told_apart.end(), attribute.name) == told_apart.end()) continue;
    place_[a] = static_cast<int>(attributes_.size());
    const int values = static_cast<int>(attribute.values.size());
    attributes_.push_back({static_cast<int>(a), values, count_, Hash().add("attribute").add(attribute.name).value()});
    count_ *= values;
  }
}

int Classes::value(int attribute, int referral_class) const {
  const ProgramAttribute& found = attributes_[static_cast<std::size_t>(place_[static_cast<std::size_t>(attribute)])];
  return referral_class / found.stride % found.values;
}

bool Classes::holds(const Condition& condition, int referral_class) const {
  return std::all_of(condition.terms.begin(), condition.terms.end(), [&](const Condition::Term& term) {
    const int one = value(term.attribute, referral_class);
    return std::find(term.values.begin(), term.values.end(), one) != term.values.end();
  });
}

std::vector<char> Classes::by_class(const Condition& condition) const {
  std::vector<char> holding(static_cast<std::size_t>(count_));
  for (int c = 0; c < count_; ++c) holding[static_cast<std::size_t>(c)] = holds(condition, c) ? 1 : 0;
  return holding;
}

}  // namespace refpath
