// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/inputs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "refpath/model/inputs.hpp"
#include "refpath/study/quantities.hpp"

namespace refpath {

namespace {

Pathway set(const Pathway& pathway, const std::vector<int>& by_visit,
            const std::vector<std::optional<double>>& by_input, bool& cut) {
  Pathway made = pathway;
  std::vector<const Quantity<double>*> shares;
  std::size_t visit = 0;
  for_each_input(made, [&](const std::string& place, auto& quantity) {
    const int input = by_visit[visit++];
    if (input < 0 || !by_input[static_cast<std::size_t>(input)]) return;
    set_number(quantity, kind_of(place, quantity), *by_input[static_cast<std::size_t>(input)]);
    if constexpr (std::is_same_v<std::decay_t<decltype(quantity)>, Quantity<double>>)
      if (kind_of(place, quantity) == InputKind::share) shares.push_back(&quantity);
  });
  std::sort(shares.begin(), shares.end());
  if (settle_moved_shares(made, shares)) cut = true;
  return made;
}

}  // namespace

const char* name(Whose whose) {
  switch (whose) {
    case Whose::current:
      return "current";
    case Whose::redesign:
      return "redesign";
    case Whose::both:
      return "both";
  }
  return "";
}

void renumber_files(Pathway& pathway, const std::vector<int>& files) {
  for_each_input(pathway, [&files](const std::string&, auto& quantity) {
    if (quantity.at.known()) quantity.at.file = files[static_cast<std::size_t>(quantity.at.file)];
  });
}

/// Finds the inputs of the current pathway first, then those that only the redesign has.
class PairInputs::Collection {
 public:
  Collection(PairInputs& inputs, Places places) : inputs_(inputs), places_(places) {}

  void run() {
    for (std::size_t p = 0; p < 2; ++p)
      for_each_input(std::as_const(inputs_.pathways_[p]),
                     [this, p](const std::string& place, const auto& quantity) { visit(p, place, quantity); });
  }

 private:
  /// What makes two numbers one: where they are written, or the place in words and what is written there.
  using Identity = std::pair<std::vector<int>, std::string>;
  template <class T>
  [[nodiscard]] Identity identity(const std::string& place, const Quantity<T>& quantity) const {
    const Location& at = quantity.at;
    if (places_ == Places::of_one_reading && at.known())
      return {{at.file, at.line, at.column, at.end_line, at.end_column}, ""};
    return {{}, fmt::format("{} = {}{}", place, quantity.text, quantity.between ? range_text(quantity) : "")};
  }

  template <class T>
  void visit(std::size_t pathway, const std::string& place, const Quantity<T>& quantity) {
    std::vector<int>& by_visit = inputs_.by_visit_[pathway];
    by_visit.push_back(-1);
    if (quantity.text.empty()) return;  // nobody wrote it
    const auto [known, is_new] = known_.emplace(identity(place, quantity), next_);
    if (is_new) ++next_;
    const int id = known->second;
    if (is_new) {
      add(id, pathway, place, quantity);
    } else if (first_in_.at(id) != pathway) {
      share_with_both(id);
    }
    const auto input = input_of_.find(id);
    if (input != input_of_.end()) by_visit.back() = input->second;
  }

  template <class T>
  void add(int id, std::size_t pathway, const std::string& place, const Quantity<T>& quantity) {
    first_in_[id] = pathway;
    const Whose whose = pathway == 0 ? Whose::current : Whose::redesign;
    std::string label = label_of_input(inputs_.pathways_[pathway], place);
    const std::string why = why_not_moved(place, quantity);
    if (!why.empty()) {
      unmoved_of_[id] = inputs_.not_moved_.size();
      inputs_.not_moved_.push_back({place, std::move(label), whose, why});
      return;
    }
    PairInput made;
    made.place = place;
    made.label = std::move(label);
    made.whose = whose;
    made.kind = kind_of(place, quantity);
    made.text = quantity.text;
    made.at = quantity.at;
    made.basis = quantity.basis;
    find_range(quantity, made);
    input_of_[id] = static_cast<int>(inputs_.all_.size());
    inputs_.all_.push_back(std::move(made));
  }

  void share_with_both(int id) {
    const auto input = input_of_.find(id);
    Whose& whose = input == input_of_.end() ? inputs_.not_moved_[unmoved_of_.at(id)].whose
                                            : inputs_.all_[static_cast<std::size_t>(input->second)].whose;
    if (whose == Whose::both) return;
    whose = Whose::both;
    if (places_ == Places::of_two && input != input_of_.end()) ++inputs_.taken_as_one_;
  }

  PairInputs& inputs_;
  Places places_;
  int next_ = 0;
  std::map<Identity, int> known_;
  std::map<int, std::size_t> first_in_, unmoved_of_;
  std::map<int, int> input_of_;
};

PairInputs::PairInputs(Pathway current, Pathway redesign, Places places)
    : pathways_{std::move(current), std::move(redesign)} {
  Collection(*this, places).run();
}

PathwayPair PairInputs::with(const std::vector<InputSetting>& settings) const {
  std::vector<std::optional<double>> by_input(all_.size());
  for (const InputSetting& setting : settings) by_input[setting.input] = setting.value;
  PathwayPair made;
  made.current = set(pathways_[0], by_visit_[0], by_input, made.cut);
  made.redesign = set(pathways_[1], by_visit_[1], by_input, made.cut);
  return made;
}

}  // namespace refpath
