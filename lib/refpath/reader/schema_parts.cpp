// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/schema_parts.hpp"

#include <fmt/format.h>

#include "refpath/reader/names.hpp"

namespace refpath {

namespace {

// No pattern has a quotation mark or a backslash, so that it is a JSON text as it is.
std::string whole(std::string_view pattern) {
  return fmt::format("^{0}(?:{1}){0}$", pattern::gap(), pattern);
}

std::string joined(const std::vector<std::string_view>& words, std::string_view between) {
  std::string text;
  for (const std::string_view word : words) text += fmt::format("{}{}", text.empty() ? "" : between, word);
  return text;
}

// What stands for a character, or for whatever folds to it, with or without spaces around it.
std::string sign(std::string_view character) {
  return fmt::format("{0}(?:{1}|[^ -~]){0}", pattern::gap(), character);
}

}  // namespace

std::string schema_ref(std::string_view definition) {
  return fmt::format(R"({{"$ref": "#/definitions/{}"}})", definition);
}

std::string schema_words(const std::vector<std::string_view>& words) {
  return fmt::format(R"({{"enum": ["{}"]}})", joined(words, R"(", ")"));
}

std::string schema_text(std::string_view pattern) {
  return fmt::format(R"({{"type": "string", "pattern": "{}"}})", whole(pattern));
}

std::string schema_number(std::string_view type, std::string_view bounds, std::string_view pattern) {
  return fmt::format(R"({{"if": {{"type": "{}", {}}}, "else": {}}})", type, bounds, schema_text(pattern));
}

std::string schema_by_name(std::string_view value, std::string_view more) {
  return fmt::format(R"({{"type": "object", "patternProperties": {{"{}": {}}}, "additionalProperties": false{}{}}})",
                     name_pattern(), value, more.empty() ? "" : ", ", more);
}

std::string schema_mapping_or(std::string_view mapping, std::string_view otherwise) {
  return fmt::format(R"({{"if": {{"type": "object"}}, "then": {}, "else": {}}})", mapping, otherwise);
}

std::string schema_names(std::string_view item, std::string_view more) {
  return fmt::format(R"({{"if": {{"type": "array"}}, "then": {{"type": "array", "items": {0}{1}{2}}}, "else": {0}}})",
                     item, more.empty() ? "" : ", ", more);
}

std::string schema_or_zero(std::string_view pattern) {
  return schema_number("number", R"("minimum": 0, "maximum": 0)", fmt::format("{}|0", pattern));
}

std::string schema_duration(const std::vector<std::string_view>& units, std::string_view before) {
  const std::string plain = schema_or_zero(fmt::format("{}(?:{}|0)", before, pattern::time(units)));
  const std::string forms = fmt::format(
      R"("properties": {{"exponential": {0}, "lognormal": {1}, "gamma": {1}, "weibull": {1}, "erlang": {2}, )"
      R"("pert": {3}, "data": {{"type": ["array", "string"], "minItems": 1, "items": {0}}}, "column": {4}, )"
      R"("mix": {{"type": "array", "minItems": 1, "items": {5}}}}}, "dependencies": {{"column": ["data"]}})",
      schema_ref("fixed_time"), schema_ref("keys_of_spread"), schema_ref("keys_of_stages"), schema_ref("duration"),
      schema_ref("text"), schema_ref("keys_of_part"));
  return fmt::format("{}, {}}}", plain.substr(0, plain.size() - 1), forms);
}

namespace pattern {

std::string number() {
  return "(?:0|[1-9][0-9]*)(?:[.][0-9]+)?";
}

std::string gap() {
  return "[^!-~]*";
}

std::string space() {
  return "[^!-~]+";
}

std::string time(const std::vector<std::string_view>& units) {
  std::string words;
  for (const std::string_view unit : units) {
    words += words.empty() ? "" : "|";
    for (const char c : unit) words += c == ' ' ? space() : std::string(1, c);
  }
  return fmt::format("{0}(?:{1}{0}|{2}{0}{2}{0})?{3}(?:{4})", number(), sign("-"), sign("/"), gap(), words);
}

std::string share() {
  return fmt::format("(?:100(?:[.]0+)?|[1-9]?[0-9](?:[.][0-9]+)?){}%|0(?:[.][0-9]+)?|1(?:[.]0+)?", gap());
}

std::string money() {
  return fmt::format("{}{}[A-Z][A-Z][A-Z]", number(), gap());
}

std::string per(std::string_view units) {
  return fmt::format("(?:{0}per{0}|{1})(?:{2})", space(), sign("/"), units);
}

std::string days() {
  const std::string some =
      fmt::format("(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:{}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))?", sign("-"));
  return fmt::format("{0}(?:{1},{1}{0})*", some, gap());
}

std::string hours() {
  const std::string clock = "[0-9][0-9]?:[0-9][0-9]";
  const std::string block = fmt::format("{0}(?:{1}{2}{3}{2})+", days(), space(), clock, sign("-"));
  return fmt::format("24{0}7|{1}(?:{2};{2}{1})*", sign("/"), block, gap());
}

std::string starts() {
  const std::string which = "(?:first|second|third|fourth|last)";
  const std::string one =
      fmt::format("(?:{0}(?:{1},{1}{0})*{2})?{3}{2}[0-9][0-9]?:[0-9][0-9]", which, gap(), space(), days());
  return fmt::format("{0}(?:{1},{1}{0})*", one, gap());
}

std::string date() {
  return fmt::format("[0-9][0-9][0-9][0-9]{0}[0-9][0-9]{0}[0-9][0-9]", sign("-"));
}

}  // namespace pattern

}  // namespace refpath
