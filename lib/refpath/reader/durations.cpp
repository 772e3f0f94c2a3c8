// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/reader/attributes.hpp"
#include "refpath/reader/data_files.hpp"
#include "refpath/reader/mapping.hpp"
#include "refpath/reader/values.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

constexpr std::string_view example = "8/12/18 min";

// Reads the forms that are written as a mapping whose one key names them.
class Distribution {
 public:
  Distribution(Context& context, const Node& node) : context_(context), node_(node) {}

  std::optional<Duration> read() {
    if (node_.entries.empty())
      return wrong(node_.at, "there is no length of time in these brackets", "write `8/12/18 min`");
    const Entry& form = node_.entries.front();
    const std::string& name = form.key.text;
    static const std::vector<std::string_view> forms = {"exponential", "lognormal", "gamma", "weibull",
                                                        "erlang",      "pert",      "data",  "mix"};
    if (name == "column") return wrong(form.key.at, "'column' stands before `data`", "begin with `data`");
    if (is_data_file(node_)) return read_observed(context_, node_, false);
    static const std::vector<std::string_view> kinds = {"contact", "liaison", "admin", "travel", "meeting"};
    if (std::find(kinds.begin(), kinds.end(), name) != kinds.end())
      return wrong(form.key.at, fmt::format("the kind of time '{}' cannot stand inside a value", name),
                   "begin with the kinds, and give each its own value: `{contact: {by: ..}, travel: 20 min}`");
    if (std::find(forms.begin(), forms.end(), name) == forms.end()) {
      if (report_without_by(context_, form.key)) return {};
      const std::string_view near = nearest(name, forms);
      return wrong(form.key.at, fmt::format("'{}' is not a form of a length of time", printable(name)),
                   near.empty() ? "write `8/12/18 min`, or one of `exponential`, `lognormal`, `gamma`, `weibull`, "
                                  "`erlang`, `pert`, `data`, `mix`"
                                : fmt::format("did you mean `{}`?", near));
    }
    if (form.value.is_nothing()) {
      report_nothing(context_, form.key, "");
      return {};
    }
    if (node_.entries.size() > 1) {
      const Node& other = node_.entries[1].key;
      // The keys of the long form are met where quantities are read.
      for (const std::string_view known : {"value", "basis", "source", "between"})
        if (other.text == known) return {};
      return wrong(other.at, fmt::format("'{}' cannot stand beside '{}'", printable(other.text), name),
                   "keep one of the two");
    }
    if (name == "exponential") return exponential(form.value);
    if (name == "pert") return pert(form.value);
    if (name == "erlang") return erlang(form);
    if (name == "data") return data(form.value);
    if (name == "mix") return mix(form.value);
    return spread(form);
  }

 private:
  std::optional<Duration> wrong(const Location& at, std::string message, std::string help) {
    context_.report.error("form", at, std::move(message), std::move(help));
    return {};
  }

  // One number with its unit, above 0, on the clock of the values before it.
  std::optional<double> parameter(const Node& node, std::optional<Clock>& clock, bool may_be_zero = false) {
    const auto read = read_fixed_time(context_, node, may_be_zero);
    if (!read) return {};
    if (clock && *clock != read->clock) {
      context_.report.error("mixed-units", node.at,
                            fmt::format("'{}' is counted in another way than the value before it", text_of(node)),
                            "use working time for all of them, or for none");
      return {};
    }
    clock = read->clock;
    return std::get<Fixed>(read->shape).value;
  }
  // Nothing where there is no node, which has been reported.
  std::optional<double> parameter_if(const Node* node, std::optional<Clock>& clock) {
    if (node == nullptr) return {};
    return parameter(*node, clock);
  }

  std::optional<Duration> exponential(const Node& node) {
    std::optional<Clock> clock;
    const auto mean = parameter(node, clock);
    if (!mean) return {};
    return Duration{Exponential{*mean}, *clock};
  }

  std::optional<Duration> pert(const Node& node) {
    const std::string* text = read_scalar(context_, node, "least/commonest/most", example);
    if (text == nullptr) return {};
    const Parsed<Duration> parsed = parse_duration(*text);
    if (!parsed) {
      context_.report.error(parsed.complaint, node.at);
      return {};
    }
    const auto* three = std::get_if<Triangular>(&parsed.value->shape);
    if (three == nullptr)
      return wrong(node.at, fmt::format("'{}' is not least/commonest/most", text_of(node)),
                   "write `{pert: 8/12/18 min}`");
    return Duration{Pert{three->least, three->commonest, three->most}, parsed.value->clock};
  }

  std::optional<Duration> erlang(const Entry& form) {
    if (!expect_mapping(context_, form.value, form.key.at, "'erlang'", "{mean: 3 days, stages: 3}")) return {};
    Mapping at(context_, form.value, "stages", "`erlang`", form.key.at);
    const Node* mean_node = at.at("mean");
    const Node* stages_node = at.at("stages");
    constexpr std::uint64_t most_stages = 1000;
    std::optional<Clock> clock;
    const auto mean = parameter_if(mean_node, clock);
    const auto stages = stages_node == nullptr ? std::nullopt : read_count(context_, *stages_node, 1, most_stages);
    if (!mean || !stages) return {};
    return Duration{Erlang{*mean, static_cast<int>(*stages)}, *clock};
  }

  std::optional<Duration> spread(const Entry& form) {
    const std::string owner = fmt::format("'{}'", form.key.text);
    if (!expect_mapping(context_, form.value, form.key.at, owner, "{mean: 3 days, sd: 2 days}")) return {};
    Mapping at(context_, form.value, "spread", owner, form.key.at);
    const Node* mean_node = at.at("mean");
    const Node* sd_node = at.at("sd");
    std::optional<Clock> clock;
    const auto mean = parameter_if(mean_node, clock);
    const auto sd = parameter_if(sd_node, clock);
    if (!mean || !sd) return {};
    constexpr double widest = 20;  // Beyond it a sample tells nothing about the mean.
    if (*sd > widest * *mean || *sd * 1000 < *mean)
      return wrong(sd_node->at,
                   fmt::format("a standard deviation of {} does not go with a mean of {}", text_of(*sd_node),
                               text_of(*mean_node)),
                   "it must be between a thousandth of the mean and twenty times the mean");
    const std::string& name = form.key.text;
    const Shape shape = name == "lognormal" ? Shape{Lognormal{*mean, *sd}}
                        : name == "gamma"   ? Shape{Gamma{*mean, *sd}}
                                            : Shape{Weibull{*mean, *sd}};
    return Duration{shape, *clock};
  }

  std::optional<Duration> data(const Node& list) {
    if (list.items.empty())
      return wrong(list.at, "there are no observed values in this list", "write `{data: [12 min, 15 min, 9 min]}`");
    Observed observed;
    std::optional<Clock> clock;
    bool right = true;
    for (const Node& item : list.items) {
      const auto value = parameter(item, clock, true);
      right = right && value;
      if (value) observed.values.push_back(*value);
    }
    if (!right) return {};
    return Duration{std::move(observed), *clock};
  }

  std::optional<Duration> mix(const Node& list) {
    if (!list.is_list() || list.items.empty())
      return wrong(list.at, "a mixture needs a list of parts",
                   "write `{mix: [{share: 80%, of: 10 min}, {share: rest, of: 1/2/3 h}]}`");
    Mix mixture;
    std::optional<Clock> clock;
    double sum = 0;
    MixPart* rest = nullptr;
    bool right = true;
    mixture.parts.reserve(list.items.size());
    for (const Node& item : list.items) {
      if (!expect_mapping(context_, item, item.at, "a part of a mixture", "{share: 80%, of: 10 min}")) return {};
      Mapping at(context_, item, "part", "a part of a mixture", item.at);
      const Node* share_node = at.at("share");
      const Node* of_node = at.at("of");
      std::optional<Share> share;
      if (share_node != nullptr) share = read_share(context_, *share_node);
      const auto of = of_node == nullptr ? std::nullopt : read_duration(context_, *of_node);
      if (!share || !of) {
        right = false;
        continue;
      }
      if (clock && *clock != of->clock)
        return context_.report.error(
                   "mixed-units", of_node->at,
                   fmt::format("'{}' is counted in another way than the part before it", text_of(*of_node)),
                   "use working time for all of them, or for none"),
               std::nullopt;
      clock = of->clock;
      sum += share->value;
      mixture.parts.push_back({share->value, of->shape});
      if (share->rest && rest != nullptr)
        return wrong(share_node->at, "`rest` is written twice", "give all parts but one a share of their own");
      if (share->rest) rest = &mixture.parts.back();
    }
    if (!right) return {};
    if (rest != nullptr) rest->share = 1 - sum;
    const double total = rest == nullptr ? sum : 1.0;
    if (std::abs(total - 1) > 1e-9 || (rest != nullptr && rest->share <= 0)) {
      context_.report.error(
          "share-sum", list.items.back().at,
          fmt::format("the shares of this mixture add up to {} %", number_text(sum * 100)),
          rest == nullptr ? "they must add up to 100 %; write `rest` for the last one" : "nothing is left for `rest`");
      return {};
    }
    return Duration{std::move(mixture), *clock};
  }

  Context& context_;
  const Node& node_;
};

}  // namespace

std::optional<Duration> read_duration(Context& context, const Node& node) {
  std::optional<Duration> duration;
  if (node.is_mapping()) {
    duration = Distribution(context, node).read();
  } else {
    const std::string* text = read_scalar(context, node, "a length of time", example);
    if (text == nullptr) return {};
    Parsed<Duration> parsed = parse_duration(*text);
    if (!parsed) {
      context.report.error(parsed.complaint.code, node.at, printable(parsed.complaint.message),
                           printable(parsed.complaint.help));
      return {};
    }
    duration = std::move(*parsed.value);
  }
  if (duration && duration->clock != Clock::elapsed && context.round_the_clock) {
    context.report.error("no-working-time", node.at,
                         fmt::format("'{}' needs hours of work, and the pathway's hours are 24/7", text_of(node)),
                         "write `days` or `h`, or say when working time counts: `office_hours: Mon-Fri 09:00-17:00`");
    return {};
  }
  return duration;
}

std::optional<Duration> read_fixed_time(Context& context, const Node& node, bool may_be_zero) {
  const std::string* text = read_scalar(context, node, "one length of time", "3 days");
  if (text == nullptr) return {};
  const Parsed<Duration> parsed = parse_duration(*text);
  if (!parsed) {
    context.report.error(parsed.complaint, node.at);
    return {};
  }
  const auto* fixed = std::get_if<Fixed>(&parsed.value->shape);
  if (fixed != nullptr && (fixed->value > 0 || may_be_zero)) return *parsed.value;
  context.report.error("bad-duration", node.at, fmt::format("'{}' is not one length of time above 0", text_of(node)),
                       "write one number with its unit: `3 days`");
  return {};
}

bool offers_days(const std::string& help) {
  return help.find(" min`") == std::string::npos &&
         (help.find(" day") != std::string::npos || help.find(" week") != std::string::npos);
}

std::optional<Duration> read_work_time(Context& context, const Node& node) {
  if (is_data_file(node)) return read_observed(context, node, true);
  const std::string text = text_of(node);
  const Complaint wrong = node.is_scalar() ? parse_duration(text).complaint : Complaint{};
  if (wrong.code == "no-unit" && parse_duration(text + " min")) {
    context.report.error("no-unit", node.at, fmt::format("'{}' has no unit", printable(text)),
                         fmt::format("write `{0} min` or `{0} h`", printable(text)));
    return {};
  }
  const bool days = text.find("day") != std::string::npos || text.find("week") != std::string::npos ||
                    (wrong.help.compare(0, 7, "write `") == 0 && offers_days(wrong.help));  // `2/52`
  if (days || text.find("working") != std::string::npos) {
    context.report.error(
        "bad-unit", node.at, fmt::format("'{}' is given as work, which is told in `min` or `h`", printable(text)),
        days ? "write the hours that somebody works: a working day of 7.5 h is `7.5 h`" : "leave `working` out: `2 h`");
    return {};
  }
  return read_duration(context, node);
}

std::optional<double> read_length(Context& context, const Node& node) {
  if (node.is_scalar() && !node.text.empty() && node.text.find_first_not_of("0123456789.") == std::string::npos) {
    context.report.error(
        "no-unit", node.at, fmt::format("'{}' has no unit", node.text),
        fmt::format("write `{0} min`, `{0} h`, `{0} day{1}` or `{0} week{1}`", node.text, node.text == "1" ? "" : "s"));
    return {};
  }
  const auto duration = read_duration(context, node);
  if (!duration) return {};
  const auto* fixed = std::get_if<Fixed>(&duration->shape);
  if (fixed != nullptr && fixed->value > 0 && duration->clock == Clock::elapsed) return fixed->value;
  context.report.error("bad-duration", node.at,
                       duration->clock != Clock::elapsed
                           ? fmt::format("'{}' is working time, where time on the calendar is meant", text_of(node))
                           : fmt::format("'{}' is not one length of time above 0", text_of(node)),
                       duration->clock != Clock::elapsed ? "write `days` or `h`: ten working days are `14 days`"
                                                         : "write one number with its unit: `90 min`, `28 days`");
  return {};
}

}  // namespace refpath
