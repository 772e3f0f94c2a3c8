// SPDX-License-Identifier: Apache-2.0
#include "support/schema.hpp"

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace refpath::test {

std::vector<std::string> schema_errors(const std::string& schema, const std::string& document) {
  const nlohmann::json schema_json = nlohmann::json::parse(schema);
  const nlohmann::json document_json = nlohmann::json::parse(document);
  const valijson::adapters::NlohmannJsonAdapter schema_adapter(schema_json);
  const valijson::adapters::NlohmannJsonAdapter document_adapter(document_json);
  valijson::Schema parsed;
  valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(schema_adapter, parsed);
  valijson::ValidationResults results;
  valijson::Validator validator;
  std::vector<std::string> errors;
  if (validator.validate(parsed, document_adapter, &results)) return errors;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    std::string place;
    for (const auto& part : error.context) place += part;
    errors.push_back(place + ": " + error.description);
  }
  return errors;
}

}  // namespace refpath::test
