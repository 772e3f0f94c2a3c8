// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/json/sensitivity.hpp"

#include "refpath/reports/sensitivity_numbers.hpp"

namespace refpath {

namespace {

class StudyJson {
 public:
  explicit StudyJson(const Sensitivity& study) : study_(study) {}

  [[nodiscard]] Json json() const {
    Json json;
    json["run"] = run();
    json["measure"] = measure();
    json["claim"] = study_.judge.claim;
    json["worth"] = study_.judge.subject.worth;
    json["as_written"] = end(study_.tornado.as_written);
    json["numbers"] = Json::array();
    for (const PairInput& input : study_.inputs) json["numbers"].push_back(number(input));
    json["not_moved"] = Json::array();
    for (const UnmovedInput& one : study_.not_moved)
      json["not_moved"].push_back(
          Json::object({{"place", one.place}, {"label", one.label}, {"in", name(one.whose)}, {"why", one.why}}));
    json["taken_as_one"] = study_.taken_as_one;
    json["swings"] = Json::array();
    for (const Swing& swing : study_.tornado.swings) json["swings"].push_back(swing_json(swing));
    json["without_effect"] = study_.tornado.without_effect;
    json["without_answer"] = study_.tornado.without_answer;
    json["break_even"] = Json::array();
    for (const BreakEven& along : study_.break_even) json["break_even"].push_back(break_even(along));
    json["uncertainty"] = study_.uncertainty ? uncertainty(*study_.uncertainty) : Json();
    json["rests_on"] = study_.rests_on ? rests_on(*study_.rests_on) : Json();
    return json;
  }

 private:
  [[nodiscard]] Json run() const {
    const SimulationSettings& simulation = study_.settings.compare.simulation;
    Json json = Json::object({{"seed", study_.settings.uncertainty.seed}, {"weeks", simulation.weeks}});
    json["replications"] = study_.exact ? Json() : Json(study_.replications);
    return json;
  }
  [[nodiscard]] Json measure() const {
    const Subject& subject = study_.judge.subject;
    Json json = Json::object({{"key", subject.key},
                              {"label", subject.label},
                              {"unit", subject.unit},
                              {"better", name(subject.better)},
                              {"exact", study_.exact}});
    if (subject.why_not_exact) json["why_not_exact"] = why_json(*subject.why_not_exact);
    return json;
  }
  [[nodiscard]] Json end(const AtEnd& at) const {
    Json json;
    json["gain"] = at.point.gain;
    if (at.simulated) {
      const bool known = at.simulated->known();
      json["low"] = known ? Json(at.simulated->low) : Json();
      json["high"] = known ? Json(at.simulated->high) : Json();
    }
    json["verdict"] = at.verdict ? Json(identifier(*at.verdict)) : Json();
    json["claim_holds"] =
        at.point.gain && study_.judge.claim ? Json(holds(*at.point.gain, *study_.judge.claim)) : Json();
    json["saturated"] = at.point.saturated;
    json["cut"] = at.point.cut;
    return json;
  }
  [[nodiscard]] static Json number(const PairInput& input) {
    const auto value = [&input](double of) { return program_value(input, of); };
    return Json::object({{"place", input.place},
                         {"label", input.label},
                         {"in", name(input.whose)},
                         {"kind", name(input.kind)},
                         {"written", input.text},
                         {"line", input.at.line},
                         {"unit", program_unit(input)},
                         {"value", value(input.value)},
                         {"low", value(input.low)},
                         {"high", value(input.high)},
                         {"has_range", input.has_range}});
  }
  [[nodiscard]] Json swing_json(const Swing& swing) const {
    Json json = Json::object({{"number", swing.input}, {"width", swing.width}});
    json["at_low"] = end(swing.low);
    json["at_high"] = end(swing.high);
    json["flips"] = swing.flips();
    json["crosses"] = swing.crosses();
    if (swing.difference)
      json["difference"] = Json::object(
          {{"mean", swing.difference->mean}, {"low", swing.difference->low}, {"high", swing.difference->high}});
    return json;
  }
  [[nodiscard]] Json break_even(const BreakEven& along) const {
    const PairInput& input = study_.inputs[along.input];
    Json json = Json::object({{"number", along.input}, {"holds_as_written", along.holds_as_written}});
    json["from"] = along.anywhere ? Json(program_value(input, along.from)) : Json();
    json["to"] = along.anywhere ? Json(program_value(input, along.to)) : Json();
    json["crossings"] = Json::array();
    for (const Crossing& crossing : along.crossings)
      json["crossings"].push_back(Json::object({{"value", program_value(input, crossing.value)},
                                                {"holds_above", crossing.holds_above},
                                                {"saturated", crossing.saturated}}));
    return json;
  }
  [[nodiscard]] static Json share(const std::optional<SharePoints>& of) {
    return of ? Json::object({{"share", of->share}, {"se", of->se}}) : Json();
  }
  [[nodiscard]] static Json uncertainty(const Uncertainty& found) {
    Json json = Json::object({{"numbers", found.inputs},
                              {"points", found.points},
                              {"repetitions", found.repetitions},
                              {"saturated", found.saturated},
                              {"cut", found.cut},
                              {"no_answer", found.no_answer}});
    const bool any = found.points > found.no_answer;
    const auto add = [&](const char* key, double value) { json[key] = any ? Json(value) : Json(); };
    add("mean", found.mean);
    add("sd", found.sd);
    add("p5", found.low);
    add("p50", found.median);
    add("p95", found.high);
    json["claim"] = share(found.holds);
    json["worth"] = share(found.better);
    json["below_as_written"] = share(found.below);
    json["importance"] = Json::array();
    for (const Importance& one : found.importance)
      json["importance"].push_back(Json::object({{"number", one.input}, {"share", one.share}}));
    return json;
  }
  [[nodiscard]] static Json rests_on(const RestsOn& rests) {
    Json json;
    json["share"] = rests.share();
    json["numbers"] = rests.inputs;
    json["without_range"] = rests.inputs_without;
    json["weights"] = Json::array();
    for (const RestsOn::Weight& one : rests.weights)
      json["weights"].push_back(Json::object({{"number", one.input}, {"weight", one.weight}}));
    return json;
  }

  const Sensitivity& study_;
};

}  // namespace

Json study_json(const Sensitivity& study) {
  return StudyJson(study).json();
}

}  // namespace refpath
