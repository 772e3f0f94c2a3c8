// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/mapping.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/reader/colon_space.hpp"
#include "refpath/reader/keys.hpp"
#include "refpath/reader/meant_keys.hpp"
#include "refpath/reader/values.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

std::string listed(const std::vector<std::string_view>& words) {
  std::string text;
  for (const std::string_view word : words) text += fmt::format("{}`{}`", text.empty() ? "" : ", ", word);
  return text;
}

// "a step or an outcome under `then`", for a key that is right elsewhere.
std::string where_it_belongs(std::string_view key, std::string_view here) {
  std::vector<std::string_view> places;
  for (const MappingRow& row : mapping_rows())
    if (row.id != here && find_key(row.id, key) != nullptr) places.push_back(row.called);
  if (places.size() > 3) places.resize(3);
  std::string text;
  for (std::size_t i = 0; i < places.size(); ++i)
    text += fmt::format("{}{}", i == 0 ? "" : i + 1 == places.size() ? " or " : ", ", places[i]);
  return text;
}

// Gives the key that was probably meant, or nothing.
MeantKey report_unknown_key(Context& context, const Entry& entry, std::string_view mapping) {
  const Node& key = entry.key;
  const std::string_view called = find_mapping(mapping).called;
  const std::string word = printable(key.text);
  if (key.text == "<<") {
    context.report.error("unknown-key", key.at, "refpath does not merge mappings with `<<`", "write the keys out");
    return {};
  }
  const std::string message = fmt::format("'{}' is not a key of {}", word, called);
  if (const auto bracket = key.text.find_first_of("{["); bracket != std::string::npos && bracket > 1) {
    const KeyRow* row = key.text[bracket - 1] == ':' ? find_key(mapping, key.text.substr(0, bracket - 1)) : nullptr;
    if (row != nullptr) {
      context.report.error("colon-space", key.at, fmt::format("'{}:' needs a space after its colon", row->key),
                           fmt::format("write `{}: {}`", row->key, key.text[bracket]));
      return {row->key, false, true};
    }
  }
  if (mapping == "outcome" && index_of(context.names.attributes, key.text) >= 0) {
    context.report.error("unknown-key", key.at, message,
                         fmt::format("write `when: {{{}: {}}}`", word, text_of(entry.value)));
    return {"when", false, true};
  }
  if (mapping == "step" && (key.text == "do_not_start" || key.text == "finish")) {
    context.report.error("unknown-key", key.at, message, fmt::format("write `at_close: {}`", key.text));
    return {"at_close", false, true};
  }
  MeantKey meant = meant_key(mapping, key.text);
  const bool place = entry.value.is_scalar() && index_of(context.names.places, folded(entry.value.text)) >= 0;
  if (mapping == "step" && meant.by_sense && !meant.same_value && meant.key == "work" && place)
    meant = {"takes", true, true};  // `needs: bed`
  const std::string elsewhere = meant.by_sense ? "" : where_it_belongs(key.text, mapping);
  std::string help;
  if (!elsewhere.empty()) {
    help = fmt::format("`{}` belongs to {}", word, elsewhere);
    if (!meant.key.empty()) help += fmt::format("; or did you mean `{}`?", meant.key);
  } else if (meant.by_sense && !meant.same_value) {
    help = fmt::format("did you mean `{}`? It is written as `{}`", meant.key, find_key(mapping, meant.key)->example);
  } else if (!meant.key.empty()) {
    help = fmt::format("did you mean `{}`?", meant.key);
  } else {
    help = fmt::format("the keys are {}", listed(keys_in(mapping)));
  }
  context.report.error("unknown-key", key.at, message, help);
  return meant;
}

}  // namespace

bool expect_mapping(Context& context, const Node& node, const Location& at, std::string_view what,
                    std::string_view example) {
  if (node.is_mapping()) return true;
  const auto colon = node.text.find(':');
  if (node.is_scalar() && node.plain && colon != std::string::npos && colon > 0 && colon + 1 < node.text.size() &&
      name_complaint(node.text.substr(0, colon)).message.empty()) {
    context.report.error(no_colon_space(node.text.substr(0, colon), node.text.substr(colon + 1)), node.at);
    return false;
  }
  context.report.error("wrong-kind", node.is_nothing() ? at : node.at,
                       node.is_nothing()
                           ? fmt::format("{} has nothing in it", what)
                           : fmt::format("{} is {} where keys with values are expected", what, kind_text(node)),
                       fmt::format("write it as `{}`", example));
  return false;
}

void report_nothing(Context& context, const Node& key, std::string_view example, bool required) {
  std::string help = "write a value";
  if (!example.empty()) help += fmt::format(", such as `{}`", example);
  if (!required) help += fmt::format("{} or leave the key out", example.empty() ? "" : ",");
  context.report.error("nothing", key.at, fmt::format("'{}' has no value", printable(key.text)), help);
}

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Whether steps, exits, roles or places have the name.
bool is_declared(const DeclaredNames& names, std::string_view name) {
  for (const auto* kind : {&names.steps, &names.exits, &names.roles, &names.places, &names.counts})
    if (index_of(*kind, name) >= 0) return true;
  return false;
}

// The number that a comma cut in two, as it is written without one: 1,500 is 1500, and 7,5 is 7.5. Empty when the two
// do not touch the comma or are no numbers.
std::string number_without_comma(const Entry& before, const Node& rest) {
  const std::string &first = before.value.text, &second = rest.text;
  const bool touching = rest.at.line == before.value.at.end_line && rest.at.column == before.value.at.end_column + 1;
  const auto of_a_number = [](char c) { return is_digit(c) || c == '.' || c == '/' || c == '-'; };
  if (!touching || first.empty() || !is_digit(first.back()) || !is_digit(second[0]) ||
      !std::all_of(first.begin(), first.end(), of_a_number))
    return "";
  const auto digits = std::find_if_not(second.begin(), second.end(), is_digit) - second.begin();
  return first + (digits == 3 ? "" : ".") + second;
}

}  // namespace

Slip report_slip(Context& context, const Node& mapping, const Entry& entry, const Entry* before) {
  if (!entry.value.is_nothing() || !entry.value.text.empty()) return {};
  const std::string& key = entry.key.text;
  const auto colon = key.find(':');
  const bool tight = entry.key.plain && colon != std::string::npos && colon > 0 && colon + 1 < key.size() &&
                     key[colon + 1] != ' ' && name_complaint(key.substr(0, colon)).message.empty();
  if (tight) {
    context.report.error(no_colon_space(key.substr(0, colon), key.substr(colon + 1)), entry.key.at);
    return {true, key.substr(0, colon)};
  }
  const auto equals = key.find('=');
  const std::string named(trimmed(std::string_view(key).substr(0, equals)));
  if (entry.key.plain && equals != std::string::npos && name_complaint(named).message.empty()) {
    context.report.error("colon-space", entry.key.at,
                         fmt::format("'{}' has a `=` where a colon and a space are expected", printable(key)),
                         fmt::format("write `{}: {}`", named, printable(folded(key.substr(equals + 1)))));
    return {true, named};
  }
  if (const auto space = key.find(' '); entry.key.plain && space != std::string::npos &&
                                        is_declared(context.names, key.substr(0, space)) &&
                                        (is_digit(key[space + 1]) || key.substr(space + 1) == "rest")) {
    context.report.error("colon-space", entry.key.at, fmt::format("'{}' has no colon after its name", printable(key)),
                         fmt::format("write `{}: {}`", key.substr(0, space), printable(key.substr(space + 1))));
    return {true, key.substr(0, space)};
  }
  if (!mapping.flow || before == nullptr || !before->value.is_scalar() || !before->value.plain || key.empty())
    return {};
  const std::string& first = before->value.text;
  const std::string number = number_without_comma(*before, entry.key);
  const bool days = first.size() == 3 && key.find_first_of("0123456789") != std::string::npos;
  const std::string whole = fmt::format("{}{}{}", first, days ? "," : ", ", key);
  const std::string name = printable(before->key.text);
  const bool periods =
      is_digit(key.front()) && key.find(':') != std::string::npos && first.find(':') < first.find('-', 4);
  context.report.error(
      "comma-in-text", entry.key.at,
      fmt::format("inside {{}} the comma before '{}' ends the value of '{}'", printable(key), name),
      periods ? fmt::format("put a space instead of the comma: `{}: {} {}`", name, printable(first), printable(key))
      : number.empty() ? fmt::format("put the whole value in quotes: `{}: \"{}\"`", name, printable(whole))
                       : fmt::format("write numbers without a comma: `{}: {}`", name, printable(number)));
  return {true, before->key.text};
}

std::vector<const Entry*> sound_entries(Context& context, const Node& mapping) {
  std::vector<const Entry*> sound;
  const Entry* before = nullptr;
  for (const Entry& entry : mapping.entries) {
    const Slip slip =
        name_complaint(entry.key.text).message.empty() ? Slip{} : report_slip(context, mapping, entry, before);
    if (!slip) {
      sound.push_back(&entry);
    } else if (!sound.empty() && sound.back() == before && before->key.text == slip.hidden) {
      sound.pop_back();
    }
    before = &entry;
  }
  return sound;
}

Mapping::Mapping(Context& context, const Node& node, std::string_view id, std::string owner, Location at)
    : context_(context), node_(node), id_(id), owner_(std::move(owner)), at_(at) {
  check_keys();
  check_one_of();
}

Mapping::~Mapping() {  // NOLINT(modernize-use-equals-default): not without NDEBUG
#ifndef NDEBUG
  for (const std::string_view key : keys_in(id_)) assert(std::find(asked_.begin(), asked_.end(), key) != asked_.end());
#endif
}

void Mapping::check_keys() {
  const Entry* before = nullptr;
  for (const Entry& entry : node_.entries) {
    const KeyRow* row = find_key(id_, entry.key.text);
    if (row == nullptr) {
      if (Slip slip = report_slip(context_, node_, entry, before)) {
        hidden_.push_back(std::move(slip.hidden));
      } else {
        const MeantKey meant = report_unknown_key(context_, entry, id_);
        has_unknown_ = has_unknown_ || !meant.same_value;
        // What is meant by a misspelt key is not missing, and is read under it; unless it is written right as well.
        if (node_.find(meant.key) == nullptr && find_meant(meant.key) == nullptr) {
          if (meant.same_value) {
            meant_.emplace_back(meant.key, &entry);
          } else if (!meant.key.empty()) {
            hidden_.emplace_back(meant.key);
          }
        }
      }
    }
    before = &entry;
  }
}

void Mapping::check_one_of() const {
  for (const OneOfRow& row : one_of_rows()) {
    if (row.mapping != id_) continue;
    const Entry* first = nullptr;
    for (const Entry& entry : node_.entries) {
      if (std::find(row.keys.begin(), row.keys.end(), entry.key.text) == row.keys.end()) continue;
      if (first == nullptr) {
        first = &entry;
        continue;
      }
      context_.report
          .error("one-of", entry.key.at,
                 fmt::format("{} has both '{}' and '{}'", owner_, first->key.text, entry.key.text),
                 std::string(row.instead))
          .related.push_back({first->key.at, fmt::format("'{}' is here", first->key.text)});
    }
  }
}

const Node* Mapping::at(std::string_view key) {
  const KeyRow* row = find_key(id_, key);
  assert(row != nullptr);
  asked_.push_back(key);
  if (std::find(hidden_.begin(), hidden_.end(), key) != hidden_.end()) return nullptr;
  if (const Entry* entry = find(key)) {
    if (!entry->value.is_nothing()) return &entry->value;
    // `then` may be left out at the end of a branch, which is no help to who began to write it.
    report_nothing(context_, entry->key, row->example, row->required || key == "then");
    return nullptr;
  }
  if (row->required)
    context_.report.error("missing-key", at_, fmt::format("{} needs `{}`", owner_, key),
                          fmt::format("add it, such as `{}`", row->example));
  return nullptr;
}

std::string Mapping::text(std::string_view key) {
  const Node* node = at(key);
  return node == nullptr ? std::string{} : read_text(context_, *node, key);
}

bool Mapping::has(std::string_view key) const {
  return key_place(key).known() || std::find(hidden_.begin(), hidden_.end(), key) != hidden_.end();
}

Location Mapping::key_place(std::string_view key) const {
  const Entry* entry = find(key);
  return entry == nullptr ? Location{} : entry->key.at;
}

const Entry* Mapping::find(std::string_view key) const {
  const Entry* written = node_.find_entry(key);
  return written != nullptr ? written : find_meant(key);
}

const Entry* Mapping::find_meant(std::string_view key) const {
  for (const auto& [meant, entry] : meant_)
    if (meant == key) return entry;
  return nullptr;
}

}  // namespace refpath
