// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cmath>

#include "refpath/reader/keys.hpp"
#include "refpath/reader/marks.hpp"
#include "refpath/reader/place_refs.hpp"
#include "refpath/reader/sections.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

constexpr double tolerance = 1e-9;  // Of a sum of shares: only rounding.

class OutcomeReader {
 public:
  OutcomeReader(Context& context, std::string from, std::vector<Outcome>& then)
      : context_(context), from_(std::move(from)), then_(then) {}

  void read(const Node& node) {
    if (node.is_scalar()) {
      add(node);
      alone();
      return;
    }
    std::size_t entries = node.entries.size();
    for (const Node& item : node.items) entries += item.entries.size();
    if (node.is_mapping()) outcomes(node, entries == 1);
    for (const Node& item : node.items) {
      if (item.is_scalar()) {
        context_.report.error("wrong-kind", item.at, fmt::format("'{}' has no share", text_of(item)),
                              fmt::format("write `{{{}: 50%}}`", text_of(item)));
        right_ = false;
      } else if (expect_mapping(context_, item, item.at, "an outcome", "{screen: 20%}")) {
        outcomes(item, entries == 1);
      }
    }
    if (entries == 0 && node.items.empty())
      context_.report.error("nothing", node.at, fmt::format("{} leads nowhere", from_),
                            "write where the referral goes next: `then: screen`");
    if (right_) check_sum();
  }

 private:
  // An outcome with the target named by the node.
  Outcome& add(const Node& target) {
    const auto& names = context_.names;
    const int index =
        read_name(context_, target, "step or exit", {&names.steps, &names.exits}, "under `steps` or `exits`");
    const int steps = static_cast<int>(names.steps.size());
    Outcome outcome;
    outcome.at = target.at;
    outcome.next = index < steps ? Next{Next::Kind::step, index} : Next{Next::Kind::exit, index - steps};
    outcome.share.at = target.at;
    then_.push_back(std::move(outcome));
    return then_.back();
  }

  void alone() {
    then_.back().share.value = 1;
    then_.back().rest = true;
  }

  void outcomes(const Node& node, bool only) {
    const Entry* before = nullptr;
    for (const Entry& entry : node.entries) {
      const bool slip = !name_complaint(entry.key.text).message.empty() && report_slip(context_, node, entry, before);
      before = &entry;
      if (slip) {
        right_ = false;
        continue;
      }
      Outcome& outcome = add(entry.key);
      const Node* share = nullptr;
      if (entry.value.is_nothing()) {
        report_nothing(context_, entry.key, fmt::format("{}: 20%", entry.key.text));
        right_ = false;
        continue;
      }
      const bool is_long =
          entry.value.is_mapping() &&
          !(!entry.value.entries.empty() && (find_key("quantity", entry.value.entries.front().key.text) != nullptr ||
                                             entry.value.entries.front().key.text == "by"));
      if (is_long) {
        Mapping at(context_, entry.value, "outcome", fmt::format("the outcome '{}'", entry.key.text), entry.key.at);
        share = at.at("share");
        outcome.because = at.text("because");
        if (const Node* delay = at.at("delay")) outcome.delay = duration_quantity(context_, *delay);
        if (const Node* takes = at.at("takes")) outcome.takes = read_place_refs(context_, *takes, "takes");
        if (const Node* frees = at.at("frees")) outcome.frees = read_place_refs(context_, *frees, "frees");
        if (const Node* counts = at.at("counts"))
          outcome.counts = read_count_marks(context_, *counts, at.key_place("counts"));
        if (share == nullptr) {
          if (only) {
            alone();
          } else if (!at.has("share")) {
            context_.report.error(
                "missing-key", entry.key.at,
                fmt::format("the outcome '{}' needs `share`, because there are others", entry.key.text),
                "add it, such as `share: 20%`");
            right_ = false;
          } else {
            right_ = false;
          }
          continue;
        }
      } else {
        share = &entry.value;
      }
      read_share_of(outcome, *share);
    }
  }

  void read_share_of(Outcome& outcome, const Node& node) {
    const auto share = read_quantity<Share>(context_, node, read_share, [](const Share& s) { return s.value; });
    if (!share) {
      right_ = false;
      return;
    }
    outcome.rest = share->value.rest;
    outcome.share = told_as<double>(*share, [](const Share& s) { return s.value; });
    if (!outcome.rest) return;
    if (rest_ != nullptr) {
      context_.report
          .error("rest-twice", node.at, fmt::format("`rest` is written twice among the outcomes of {}", from_),
                 "give all but one a share of their own")
          .related.push_back({*rest_, "the first is here"});
      right_ = false;
      return;
    }
    first_rest_ = node.at;
    rest_ = &first_rest_;
  }

  void check_sum() {
    double sum = 0;
    Outcome* rest = nullptr;
    for (Outcome& outcome : then_) {
      if (outcome.rest) {
        rest = &outcome;
      } else {
        sum += outcome.share.value;
      }
    }
    if (then_.empty()) return;
    const std::string percent = number_text(sum * 100);
    if (rest != nullptr) {
      if (sum < 1 - tolerance) {
        rest->share.value = 1 - sum;
        return;
      }
      if (then_.size() == 1) return;
      context_.report.error(
          "share-sum", rest->share.at,
          fmt::format("nothing is left for `rest`: the other shares out of {} add up to {} %", from_, percent),
          "make one of them smaller, or leave the outcome with `rest` out");
      return;
    }
    if (std::abs(sum - 1) <= tolerance) return;
    const std::string difference = number_text(std::abs(1 - sum) * 100);
    context_.report.error("share-sum", then_.back().share.at,
                          fmt::format("the shares out of {} add up to {} %", from_, percent),
                          sum < 1 ? fmt::format("add {} %, or write `rest` for the last one", difference)
                                  : fmt::format("take {} % away, or write `rest` for the last one", difference));
  }

  Context& context_;
  std::string from_;
  std::vector<Outcome>& then_;
  Location first_rest_;
  const Location* rest_ = nullptr;
  bool right_ = true;  // Every share was read, so that their sum can be judged.
};

}  // namespace

void read_outcomes(Context& context, const Node& node, const std::string& from, std::vector<Outcome>& then) {
  OutcomeReader(context, from, then).read(node);
}

}  // namespace refpath
