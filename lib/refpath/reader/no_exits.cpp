// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/no_exits.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "refpath/diagnostics/suggest.hpp"
#include "refpath/reader/names.hpp"

namespace refpath {

namespace {

class Targets {
 public:
  explicit Targets(const std::vector<std::string>& steps) : steps_(steps) {}

  std::vector<std::string> of(const Node& steps) {
    for (const Entry& step : steps.entries)
      for (const Entry& entry : step.value.entries) {
        const std::string& key = entry.key.text;
        if (key == "then") then(entry.value);
        if (key == "missed" || key == "tries" || key == "leaves" || key == "full")
          if (const Node* inner = entry.value.find("then")) then(*inner);
      }
    return std::move(found_);
  }

 private:
  void then(const Node& node) {
    if (node.is_scalar()) return name(node.text);
    for (const Node& item : node.items)
      for (const Entry& outcome : item.entries) name(outcome.key.text);
    for (const Entry& outcome : node.entries) name(outcome.key.text);
  }

  void name(const std::string& text) {
    if (!name_complaint(text).message.empty() || index_of(steps_, text) >= 0 || index_of(found_, text) >= 0) return;
    if (nearest(text, {steps_.begin(), steps_.end()}).empty()) found_.push_back(text);
  }

  const std::vector<std::string>& steps_;
  std::vector<std::string> found_;
};

// The kind that a name lets one think of.
std::string_view likely_kind(std::string_view exit) {
  constexpr std::pair<std::string_view, std::string_view> words[] = {
      {"taken_on", "caseload"}, {"accept", "caseload"},     {"caseload", "caseload"},
      {"advi", "advice"},       {"treat", "treated"},       {"discharg", "discharged"},
      {"sign", "signposted"},   {"redirect", "redirected"}, {"elsewhere", "redirected"},
      {"declin", "declined"},   {"reject", "declined"},     {"opt", "opted_out"},
      {"dna", "dna"},           {"gave_up", "gave_up"},     {"placed", "placed"},
      {"died", "died"}};
  for (const auto& [word, kind] : words)
    if (exit.find(word) != std::string_view::npos) return kind;
  return "other";
}

}  // namespace

std::vector<std::string> meant_as_exits(const Node& root, const std::vector<std::string>& steps) {
  const Node* all = root.find("steps");
  return all == nullptr ? std::vector<std::string>{} : Targets(steps).of(*all);
}

void report_no_exits(const std::vector<std::string>& meant, const Location& at, Report& report) {
  std::string names, exits;
  for (std::size_t i = 0; i < meant.size(); ++i) {
    names += fmt::format("{}'{}'", i == 0 ? "" : i + 1 == meant.size() ? " and " : ", ", meant[i]);
    exits += fmt::format("{}{}: {}", i == 0 ? "" : ", ", meant[i], likely_kind(meant[i]));
  }
  report.error("missing-key", at,
               fmt::format("a pathway file needs `exits`: steps lead to {}, which {} no step", names,
                           meant.size() == 1 ? "is" : "are"),
               fmt::format("add `exits: {{{}}}`, with the kind of each", exits));
}

}  // namespace refpath
