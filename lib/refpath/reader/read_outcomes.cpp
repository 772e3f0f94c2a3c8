// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/reader/attributes.hpp"
#include "refpath/reader/keys.hpp"
#include "refpath/reader/listed_outcomes.hpp"
#include "refpath/reader/marks.hpp"
#include "refpath/reader/place_refs.hpp"
#include "refpath/reader/sections.hpp"
#include "refpath/reader/shares.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

class OutcomeReader {
 public:
  OutcomeReader(Context& context, std::string from, std::vector<Outcome>& then)
      : context_(context), from_(std::move(from)), then_(then) {}

  void read(const Node& node) {
    if (report_listed(node)) return;
    if (node.is_scalar()) {
      add(node).rest = true;
      return;
    }
    if (node.is_mapping()) outcomes(node);
    right_ = right_ && !node.is_short;
    for (const Node& item : node.items) {
      if (item.is_scalar()) {
        context_.report.error("wrong-kind", item.at, fmt::format("'{}' has no share", text_of(item)),
                              fmt::format("write `{{{}: 50%}}`", text_of(item)));
        right_ = false;
      } else if (expect_mapping(context_, item, item.at, "an outcome", "{screen: 20%}")) {
        outcomes(item);
      }
    }
    if (node.entries.empty() && node.items.empty())
      context_.report.error("nothing", node.at, fmt::format("{} leads nowhere", from_),
                            "write where the referral goes next: `then: screen`");
    if (right_ && !then_.empty()) settle_outcomes(context_, then_, has_share_, from_, node.at);
  }

 private:
  // `[refer 10%, advice 15%]`, or the same without brackets.
  bool report_listed(const Node& node) {
    std::vector<std::string_view> parts;
    if (node.is_scalar()) {
      if (node.text.find_first_of(", =") == std::string::npos) return false;
      parts = split(node.text, ',');
    }
    for (const Node& item : node.items) {
      if (!item.is_scalar()) return false;
      parts.push_back(item.text);
    }
    if (parts.empty()) return false;
    const std::string mapping = outcomes_as_mapping(parts);
    const auto shared = [](std::string_view part) { return part.find('%') != std::string_view::npos; };
    if (mapping.empty() && !std::any_of(parts.begin(), parts.end(), shared) && (node.is_list() || parts.size() < 2))
      return false;
    context_.report.error("wrong-kind", node.is_list() ? node.items.front().at : node.at,
                          fmt::format("'{}' does not tell the outcomes with their shares",
                                      node.is_list() ? text_of(node) : printable(node.text)),
                          mapping.empty()
                              ? "write each outcome once with its share, which come to 100 % together, as in "
                                "`then: {treat: 60%, advise: rest}`"
                              : fmt::format("write `then: {}`", mapping));
    return true;
  }

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
    has_share_.push_back(1);
    return then_.back();
  }

  void outcomes(const Node& node) {
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
        const bool has_rest = std::any_of(node.entries.begin(), node.entries.end(),
                                          [](const Entry& one) { return one.value.text == "rest"; });
        report_nothing(context_, entry.key, fmt::format("{}: {}", entry.key.text, has_rest ? "20%" : "rest"));
        right_ = false;
        continue;
      }
      const bool is_long =
          entry.value.is_mapping() && !is_by(entry.value) &&
          !(!entry.value.entries.empty() && (find_key("quantity", entry.value.entries.front().key.text) != nullptr ||
                                             is_meant_as_value(entry.value.entries.front().key)));
      if (is_long) {
        share = read_long(entry, outcome);
      } else {
        share = &entry.value;
      }
      if (share != nullptr) read_share_of(outcome, *share);
    }
  }

  // An outcome with keys of its own; gives its share, or null.
  const Node* read_long(const Entry& entry, Outcome& outcome) {
    Mapping at(context_, entry.value, "outcome", fmt::format("the outcome '{}'", entry.key.text), entry.key.at);
    const Node* share = at.at("share");
    has_share_.back() = at.has("share") ? 1 : 0;
    right_ = right_ && (share != nullptr || !at.has("share"));
    outcome.because = at.text("because");
    if (const Node* delay = at.at("delay")) outcome.delay = duration_quantity(context_, *delay, Depends::may);
    if (const Node* takes = at.at("takes")) outcome.takes = read_place_refs(context_, *takes, "takes");
    if (const Node* frees = at.at("frees")) outcome.frees = read_place_refs(context_, *frees, "frees");
    if (const Node* counts = at.at("counts"))
      outcome.counts = read_count_marks(context_, *counts, at.key_place("counts"));
    if (const Node* when = at.at("when")) {
      outcome.when = read_condition(context_, *when, at.key_place("when"));
      right_ = right_ && !holds_for_all(outcome.when);
    }
    right_ = right_ && !at.has_unknown();
    return share;
  }

  void read_share_of(Outcome& outcome, const Node& node) {
    const auto share = read_quantity<Share>(
        context_, node, read_share, [](const Share& s) { return s.value; }, Depends::may);
    if (!share) {
      right_ = false;
      return;
    }
    for (const Quantity<Share>& one : share->cases) {
      if (!one.value.rest) continue;
      context_.report.error("by", one.at, "`rest` cannot be the share for one value of an attribute",
                            "write a number here, and `rest` for the whole of another outcome");
      right_ = false;
    }
    outcome.rest = share->by < 0 && share->value.rest;
    outcome.share = told_as<double>(*share, [](const Share& s) { return s.value; });
  }

  Context& context_;
  std::string from_;
  std::vector<Outcome>& then_;
  std::vector<char> has_share_;  // Of each outcome.
  bool right_ = true;            // Every share was read, so that their sum can be judged.
};

}  // namespace

void read_outcomes(Context& context, const Node& node, const std::string& from, std::vector<Outcome>& then) {
  OutcomeReader(context, from, then).read(node);
}

}  // namespace refpath
