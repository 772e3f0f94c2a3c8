// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/shares.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "refpath/units/text.hpp"

namespace refpath {

namespace {

constexpr double tolerance = 1e-9;  // Of a sum of shares: only rounding.
constexpr std::string_view one_is_all = "`1` is 100 %: for one per cent write `1%`";

bool allows(const Condition& whom, int attribute, int value) {
  for (const Condition::Term& term : whom.terms)
    if (term.attribute == attribute) return std::binary_search(term.values.begin(), term.values.end(), value);
  return true;
}

class Whole {
 public:
  Whole(Context& context, const std::vector<PartOfWhole>& parts, const std::string& of, const Condition& whom)
      : context_(context), parts_(parts), of_(of), whom_(whom) {}

  void settle() {
    for (const PartOfWhole& part : parts_) {
      if (part.rest && rest_ != nullptr) return report_rest_twice(*part.share);
      if (part.rest) rest_ = part.share;
      if (part.share->by < 0) continue;
      if (by_ >= 0 && by_ != part.share->by) return report_two_attributes(*part.share);
      by_ = part.share->by;
    }
    if (by_ < 0) {
      const double left = left_for(-1);
      if (rest_ != nullptr) rest_->value = std::max(left, 0.0);
      return;
    }
    settle_by_value();
  }

 private:
  void settle_by_value() {
    const auto values = static_cast<int>(context_.names.values[static_cast<std::size_t>(by_)].size());
    std::vector<Quantity<double>> cases;
    double most = 0;
    for (int value = 0; value < values; ++value) {
      Quantity<double> left = rest_ == nullptr ? Quantity<double>{} : *rest_;
      left.value = allows(whom_, by_, value) ? std::max(left_for(value), 0.0) : 1.0;
      if (allows(whom_, by_, value)) most = std::max(most, left.value);
      cases.push_back(std::move(left));
    }
    if (rest_ == nullptr) return;
    if (most <= tolerance && right_) report_nothing_left("100");
    rest_->by = by_;
    rest_->value = cases.front().value;
    rest_->cases = std::move(cases);
  }

  // What the written shares leave, for one value of the attribute or for everybody (-1).
  double left_for(int value) {
    double sum = 0;
    for (const PartOfWhole& part : parts_) {
      if (part.rest) continue;
      sum += value < 0 || part.share->by < 0 ? part.share->value
                                             : part.share->cases[static_cast<std::size_t>(value)].value;
    }
    const std::string percent = number_text(sum * 100);
    const std::string whom =
        value < 0 ? "" : fmt::format(" for a referral with {}", text_of(context_.names, {Chosen{by_, value}}));
    if (rest_ != nullptr) {
      const bool nothing = value < 0 ? sum >= 1 - tolerance : sum > 1 + tolerance;
      if (nothing && parts_.size() > 1 && right_) report_nothing_left(percent, whom, sum > 1 + tolerance);
      return 1 - sum;
    }
    if (std::abs(sum - 1) <= tolerance || !right_) return 0;
    right_ = false;
    const std::string difference = number_text(std::abs(1 - sum) * 100);
    const Quantity<double>& last = *parts_.back().share;
    const Location& at = value >= 0 && last.by >= 0 ? last.cases[static_cast<std::size_t>(value)].at : last.at;
    const double of_last = value >= 0 && last.by >= 0 ? last.cases[static_cast<std::size_t>(value)].value : last.value;
    const bool last_may_be_rest = sum - of_last < 1 - tolerance;
    context_.report.error("share-sum", at, fmt::format("the shares {}{} add up to {} %", of_, whom, percent),
                          has_bare_one() ? std::string(one_is_all)
                                         : fmt::format("{} {} %{}", sum < 1 ? "add" : "take away", difference,
                                                       last_may_be_rest ? ", or write `rest` for the last one" : ""));
    return 0;
  }

  // `1` beside others, which was meant as one per cent.
  [[nodiscard]] bool has_bare_one() const {
    return parts_.size() > 1 && std::any_of(parts_.begin(), parts_.end(), [](const PartOfWhole& part) {
             return !part.rest && part.share->text == "1";
           });
  }

  void report_nothing_left(const std::string& percent, const std::string& whom = "", bool too_much = false) {
    right_ = false;
    context_.report.error(
        "share-sum", rest_->at,
        fmt::format("nothing is left for `rest`: the other shares {}{} add up to {} %", of_, whom, percent),
        has_bare_one() ? std::string(one_is_all)
        : too_much     ? "make them smaller: together less than 100 %"
                       : "make one of them smaller, or leave the one with `rest` out");
  }

  void report_rest_twice(const Quantity<double>& second) {
    context_.report
        .error("rest-twice", second.at, fmt::format("`rest` is written twice among the shares {}", of_),
               "give all but one a share of their own")
        .related.push_back({rest_->at, "the first is here"});
  }

  void report_two_attributes(const Quantity<double>& second) {
    const auto& names = context_.names.attributes;
    context_.report.error("by", second.at,
                          fmt::format("the shares {} depend on both '{}' and '{}'", of_,
                                      names[static_cast<std::size_t>(by_)], names[static_cast<std::size_t>(second.by)]),
                          "let them depend on one attribute, and tell the others apart with `when`");
  }

  Context& context_;
  const std::vector<PartOfWhole>& parts_;
  const std::string& of_;
  const Condition& whom_;
  Quantity<double>* rest_ = nullptr;
  int by_ = -1;
  bool right_ = true;
};

}  // namespace

void settle_shares(Context& context, const std::vector<PartOfWhole>& parts, const std::string& of,
                   const Condition& whom) {
  if (parts.empty()) return;  // All were slips, which were reported.
  Whole(context, parts, of, whom).settle();
}

std::string text_of(const DeclaredNames& names, const std::vector<Chosen>& chosen) {
  std::string text;
  for (const auto& [attribute, value] : chosen)
    text += fmt::format("{}{} `{}`", text.empty() ? "" : ", ", names.attributes[static_cast<std::size_t>(attribute)],
                        names.values[static_cast<std::size_t>(attribute)][static_cast<std::size_t>(value)]);
  return text;
}

}  // namespace refpath
