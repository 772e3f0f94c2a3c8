// SPDX-License-Identifier: Apache-2.0
#include "support/editor.hpp"

#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <regex>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "refpath/reader/yaml.hpp"
#include "support/repository.hpp"

namespace refpath::test {

namespace {

using Json = nlohmann::json;

// The table of 10.3.2, row by row.
Json scalar(const Node& node) {
  if (!node.plain) return node.text;
  static const std::regex truth("true|True|TRUE|false|False|FALSE"), whole("[-+]?[0-9]+"), octal("0o[0-7]+"),
      hex("0x[0-9a-fA-F]+"), number("[-+]?([.][0-9]+|[0-9]+([.][0-9]*)?)([eE][-+]?[0-9]+)?"),
      no_number("[-+]?[.](inf|Inf|INF)|[.](nan|NaN|NAN)");
  if (std::regex_match(node.text, truth)) return node.text[0] == 't' || node.text[0] == 'T';
  if (std::regex_match(node.text, whole) && node.text.size() < 18) return std::stoll(node.text);
  if (std::regex_match(node.text, octal)) return std::stoll(node.text.substr(2), nullptr, 8);
  if (std::regex_match(node.text, hex) && node.text.size() < 16) return std::stoll(node.text.substr(2), nullptr, 16);
  if (std::regex_match(node.text, number)) return std::strtod(node.text.c_str(), nullptr);
  if (std::regex_match(node.text, no_number)) return nullptr;  // JSON has no word for it.
  return node.text;
}

Json json_of(const Node& node) {
  Json json;
  switch (node.kind) {
    case Node::Kind::nothing:
      return nullptr;
    case Node::Kind::scalar:
      return scalar(node);
    case Node::Kind::list:
      json = Json::array();
      for (const Node& item : node.items) json.push_back(json_of(item));
      return json;
    case Node::Kind::mapping:
      json = Json::object();
      for (const Entry& entry : node.entries) json[entry.key.text] = json_of(entry.value);
      return json;
  }
  return json;
}

std::optional<Json> parsed(const std::string& yaml) {
  Sources sources;
  Report report;
  const auto root = read_yaml(sources, sources.add("editor.yaml", yaml), report);
  if (!root || report.has_errors()) return {};  // A key that is written twice is told by the YAML parsers of editors.
  return json_of(*root);
}

const Json& schema_text(const std::string& file) {
  static std::map<std::string, Json> texts;
  Json& text = texts[file];
  if (text.is_null()) text = Json::parse(repository_file(file));
  return text;
}

std::unique_ptr<valijson::Schema> schema_of(const Json& text) {
  auto made = std::make_unique<valijson::Schema>();
  valijson::SchemaParser(valijson::SchemaParser::kDraft7)
      .populateSchema(valijson::adapters::NlohmannJsonAdapter(text), *made);
  return made;
}

std::vector<std::string> faults(const Json& json, const valijson::Schema& schema) {
  std::vector<std::string> faults;
  valijson::ValidationResults results;
  static valijson::Validator validator;  // Keeps the regular expressions that it has made.
  if (validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(json), &results)) return faults;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    std::string place;
    for (const auto& part : error.context) place += part;
    faults.push_back(place + ": " + error.description);
  }
  if (faults.empty()) faults.emplace_back("it does not validate");
  return faults;
}

std::string in_lines(const std::vector<std::string>& faults) {
  std::string text;
  for (const std::string& fault : faults) text += fault + "\n";
  return text;
}

}  // namespace

std::optional<std::string> as_an_editor_reads(const std::string& yaml) {
  const auto json = parsed(yaml);
  if (!json) return {};
  return json->dump();
}

std::optional<std::vector<std::string>> editor_faults(const std::string& yaml) {
  static const auto schema = schema_of(schema_text("docs/reference/pathway-schema.json"));
  const auto json = parsed(yaml);
  if (!json) return {};
  return faults(*json, *schema);
}

std::string told_by_an_editor(const std::string& yaml) {
  return in_lines(editor_faults(yaml).value_or(std::vector<std::string>{"no YAML"}));
}

std::string told_by_an_editor(const std::string& entry, const std::string& place, const std::string& file) {
  const auto json = parsed(entry);
  if (!json || !json->is_object() || json->size() != 1) return "no YAML of one entry";
  const Json& whole = schema_text(file);
  Json part = whole.at(Json::json_pointer(place));
  part["definitions"] = whole.at("definitions");
  return in_lines(faults(json->front(), *schema_of(part)));
}

}  // namespace refpath::test
