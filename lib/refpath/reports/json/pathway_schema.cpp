// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/json/pathway_schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "refpath/reports/json/value.hpp"
#include "refpath/reports/numbers.hpp"

namespace refpath {

namespace {

constexpr std::string_view place = "#/definitions/", keys_of = "keys_of_", part_of = "part_of_";

Json ref_to(const std::string& definition) {
  return {{"$ref", std::string(place) + definition}};
}

// The sentence that an editor shows for what a pattern does not match, instead of the pattern.
void explain(Json& schema, const std::string& sentence) {
  if (!schema.is_structured()) return;
  if (schema.is_object() && schema.contains("pattern")) {
    schema["patternErrorMessage"] = sentence;
    schema["errorMessage"] = sentence;
  }
  for (auto& part : schema) explain(part, sentence);
}

// The schema of what a change may write: of each thing some keys only.
void make_partial(Json& schema) {
  if (!schema.is_structured()) return;
  if (schema.is_object()) {
    schema.erase("minProperties");
    if (schema.contains("$ref")) {
      const std::string to = schema["$ref"].get<std::string>(), whole = std::string(place) + std::string(keys_of);
      if (to.rfind(whole, 0) == 0) schema["$ref"] = std::string(place) + std::string(part_of) + to.substr(whole.size());
    }
  }
  for (auto& part : schema) make_partial(part);
}

std::string sentence(std::string_view text) {
  return std::string(text) + (!text.empty() && text.back() == '.' ? "" : ".");
}

class Builder {
 public:
  explicit Builder(const PathwayFormat& format) : format_(format) {}

  Json pathway() {
    define();
    Json top = keys("pathway", false);
    // A redesign has all that it does not say from the file that it is based on, but for its name.
    Json required = top["required"];
    top["required"] = Json::array({"pathway"});
    required.erase(std::remove(required.begin(), required.end(), Json("pathway")), required.end());
    top["if"] = {{"required", Json::array({"based_on"})}};
    top["else"] = {{"required", required}};
    return whole("A pathway file of refpath",
                 "Printed by `refpath reference schema` from the tables with which refpath reads pathway files.", top);
  }

  Json settings() {
    define();
    return whole(
        "A file of settings of refpath",
        "Printed by `refpath reference settings-schema` from the tables with which refpath reads `.refpath.yaml`.",
        keys("settings", false));
  }

 private:
  [[nodiscard]] const PathwayFormat::Key* find(std::string_view mapping, std::string_view key) const {
    const auto found = std::find_if(format_.keys.begin(), format_.keys.end(),
                                    [&](const auto& row) { return row.mapping == mapping && row.key == key; });
    return found == format_.keys.end() ? nullptr : &*found;
  }

  // A key with what it says, and for those who see Markdown also how its value is written.
  [[nodiscard]] Json property(const PathwayFormat::Key& row, Json value) const {
    std::string text = sentence(row.summary);
    if (!row.otherwise.empty()) text += fmt::format(" Left out: {}.", row.otherwise);
    value["description"] = text;
    const auto shape = std::find_if(format_.shapes.begin(), format_.shapes.end(),
                                    [&](const auto& one) { return one.name == row.shape; });
    if (shape != format_.shapes.end()) text += "\n\n" + sentence(shape->summary);
    value["markdownDescription"] = text;
    if (!row.usual.empty()) value["default"] = Json::parse(row.usual);
    if (!row.example.empty()) value["examples"] = Json::array({Json::parse(row.example)});
    return value;
  }

  // What a shape is written as, in any of its forms.
  [[nodiscard]] Json definition(const PathwayFormat::Shape& shape) const {
    const std::string name(shape.name);
    Json plain = Json::parse(shape.schema);
    if (!plain.is_object()) return plain;
    Json made;
    if (shape.quantity) {
      Json forms = {{"type", "object"}, {"minProperties", 1}, {"properties", Json::object()}};
      for (const char* keyword : {"properties", "patternProperties", "dependencies"}) {
        if (!plain.contains(keyword)) continue;
        forms[keyword] = plain[keyword];
        plain.erase(keyword);
      }
      Json others = Json::object();
      for (const auto& form : forms["properties"].items()) others[form.key()] = false;
      add_long_form(forms, name);
      if (shape.depends) {
        forms["properties"]["by"] = by(name);
        others["by"] = false;
        forms["dependencies"]["by"] = {{"maxProperties", 1}};
      }
      // A mapping that is written long is no other form as well.
      if (!others.empty()) forms["dependencies"]["value"] = {{"properties", others}};
      forms["additionalProperties"] = false;
      made = {{"if", {{"type", "object"}}}, {"then", forms}, {"else", plain}};
    } else {
      made = plain;
    }
    explain(made, fmt::format("This is not right here. {}", sentence(shape.summary)));
    Json described = {{"description", sentence(shape.summary)}};
    described.update(made);
    if (!shape.examples.empty()) {
      described["examples"] = Json::array();
      for (const auto& example : shape.examples) described["examples"].push_back(Json::parse(example));
    }
    return described;
  }

  void add_long_form(Json& forms, const std::string& shape) const {
    for (const char* key : {"value", "basis", "source", "between"}) {
      const auto* row = find("quantity", key);
      if (row == nullptr) continue;
      Json value = ref_to(std::string(row->shape));
      if (std::string_view(key) == "value") value = ref_to(shape);
      if (std::string_view(key) == "between")
        value = {{"type", "array"}, {"minItems", 2}, {"maxItems", 2}, {"items", ref_to(shape)}};
      Json described = property(*row, value);
      if (row->shape != "basis") described.erase("examples");  // They are of one kind of quantity.
      forms["properties"][key] = described;
      if (std::string_view(key) != "value") forms["dependencies"][key] = Json::array({"value"});
    }
  }

  // A value of the shape for each value of one attribute.
  [[nodiscard]] Json by(const std::string& shape) const {
    const Json values = {{"type", "object"}, {"minProperties", 1}, {"additionalProperties", ref_to(shape)}};
    return {{"description", "An attribute, with a value for each of its values."},
            {"type", "object"},
            {"minProperties", 1},
            {"maxProperties", 1},
            {"additionalProperties", values}};
  }

  // "A step", as an editor names what it expects.
  [[nodiscard]] std::string title_of(std::string_view mapping) const {
    std::string title;
    for (const auto& row : format_.mappings)
      if (row.id == mapping) title = row.called;
    title.erase(std::remove(title.begin(), title.end(), '`'), title.end());
    return capitalised(title);
  }

  [[nodiscard]] Json keys(std::string_view mapping, bool some) const {
    Json properties = Json::object(), required = Json::array();
    for (const auto& row : format_.keys) {
      if (row.mapping != mapping) continue;
      const std::string key(row.key);
      properties[key] = property(row, ref_to(std::string(row.shape)));
      if (row.required) required.push_back(key);
      // The sources of a demand are changed one by one.
      if (some && row.shape == "sources") partial(properties[key]);
    }
    Json made = {
        {"title", title_of(mapping)}, {"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
    if (!required.empty() && !some) made["required"] = required;
    for (const auto& row : format_.one_of) {
      if (row.mapping != mapping) continue;
      for (const auto& key : row.keys)
        for (const auto& other : row.keys)
          if (key != other) made["dependencies"][std::string(key)]["properties"][std::string(other)] = false;
    }
    return made;
  }

  // In place of the shape, what of it may be written in part.
  void partial(Json& value) const {
    for (const auto& shape : format_.shapes) {
      if (value["$ref"] != std::string(place) + std::string(shape.name)) continue;
      Json made = Json::parse(shape.schema);
      if (made.contains("$ref") || made.contains("patternProperties")) {
        make_partial(made);
        value.erase("$ref");
        value.update(made);
      }
      return;
    }
  }

  [[nodiscard]] Json added_step() const {
    Json made = keys("step", false);
    const Json more = keys("added_step", false);
    made["properties"].update(more["properties"]);
    return made;
  }

  void define() {
    for (const auto& shape : format_.shapes) known_[std::string(shape.name)] = definition(shape);
    for (const auto& mapping : format_.mappings) {
      known_[std::string(keys_of) + std::string(mapping.id)] = keys(mapping.id, false);
      known_[std::string(part_of) + std::string(mapping.id)] = keys(mapping.id, true);
    }
    // Of the change of a redesign each part is partial; of what it adds, the demand is.
    for (auto& value : known_["keys_of_changed"]["properties"]) partial(value);
    partial(known_["keys_of_added"]["properties"]["demand"]);
    known_["keys_of_added_step"] = added_step();
  }

  // A schema with all definitions that it needs.
  [[nodiscard]] Json whole(const char* title, const char* description, const Json& top) const {
    Json root = {
        {"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", title}, {"description", description}};
    for (const auto& part : top.items())
      if (part.key() != "title") root[part.key()] = part.value();
    Json reached = Json::object();
    reach(root, reached);
    root["definitions"] = Json::object();
    for (const auto& [name, schema] : known_)
      if (reached.contains(name)) root["definitions"][name] = schema;
    return root;
  }

  // The definitions that something leads to.
  void reach(const Json& schema, Json& reached) const {
    if (!schema.is_structured()) return;
    if (schema.is_object() && schema.contains("$ref") && schema["$ref"].is_string()) {
      const std::string name = schema["$ref"].get<std::string>().substr(place.size());
      if (!reached.contains(name)) {
        reached[name] = true;
        reach(known_.at(name), reached);
      }
    }
    for (const auto& part : schema) reach(part, reached);
  }

  const PathwayFormat& format_;
  std::map<std::string, Json> known_;  // Every definition, by its name.
};

}  // namespace

std::string pathway_schema(const PathwayFormat& format) {
  return written(Builder(format).pathway());
}

std::string settings_schema(const PathwayFormat& format) {
  return written(Builder(format).settings());
}

}  // namespace refpath
