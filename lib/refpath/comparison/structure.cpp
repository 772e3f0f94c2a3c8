// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/structure.hpp"

#include <algorithm>

namespace refpath {

namespace {

using Kind = StructuralDifference::Kind;

bool is_same(const Thing& a, const Thing& b) {
  return a.kind == b.kind && a.match == b.match;
}

bool is_same(const Fact& a, const Fact& b) {
  return a.aspect == b.aspect && a.part == b.part;
}

template <class T>
const T* find_same(const std::vector<T>& all, const T& one) {
  const auto found = std::find_if(all.begin(), all.end(), [&one](const T& other) { return is_same(one, other); });
  return found == all.end() ? nullptr : &*found;
}

void join(std::string& text, const std::string& more) {
  if (!text.empty() && !more.empty()) text += "; ";
  text += more;
}

std::string told(const Fact& fact, const std::string& value) {
  return fact.label.empty() || value.empty() ? fact.label + value : fact.label + " " + value;
}

/// What two things that correspond say of one aspect.
class AspectDifference {
 public:
  AspectDifference(const Thing& from, const Thing& to, const std::string& aspect) : from_(from), to_(to) {
    for (const Fact& fact : from.facts)
      if (fact.aspect == aspect) compare(&fact, find_same(to.facts, fact));
    for (const Fact& fact : to.facts)
      if (fact.aspect == aspect && find_same(from.facts, fact) == nullptr) compare(nullptr, &fact);
  }
  [[nodiscard]] bool any() const { return any_; }
  /// Whether some parts are gone and others are new.
  [[nodiscard]] bool other_parts() const { return gone_ && fresh_; }
  [[nodiscard]] bool same_parts() const { return !gone_ && !fresh_; }
  [[nodiscard]] StructuralDifference made(const std::string& aspect) const {
    StructuralDifference made;
    made.thing = from_.kind;
    made.name = from_.name;
    made.to_name = to_.name;
    made.label = both_labels(from_.label, to_.label);
    made.aspect = aspect;
    made.what = what_;
    made.before = before_;
    made.after = after_;
    return made;
  }

 private:
  void compare(const Fact* before, const Fact* after) {
    if (before != nullptr && after != nullptr && before->value.exact == after->value.exact) return;
    any_ = true;
    what_ = before != nullptr ? before->what : after->what;
    if (before != nullptr && after != nullptr) {
      const ToldApart texts = told_apart(before->value, after->value);
      join(before_, told(*before, texts.before));
      join(after_, told(*after, texts.after));
    } else if (before != nullptr) {
      gone_ = true;
      join(before_, told(*before, before->value.shown));
    } else {
      fresh_ = true;
      join(after_, told(*after, after->value.shown));
    }
  }

  const Thing& from_;
  const Thing& to_;
  std::string what_, before_, after_;
  bool any_ = false, gone_ = false, fresh_ = false;
};

std::vector<std::string> aspects(const Thing& from, const Thing& to) {
  std::vector<std::string> found;
  for (const Thing* thing : {&from, &to})
    for (const Fact& fact : thing->facts)
      if (std::find(found.begin(), found.end(), fact.aspect) == found.end()) found.push_back(fact.aspect);
  return found;
}

bool is_one_of(const std::string& text, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(), [&text](const char* word) { return text == word; });
}

void compare(const Thing& from, const Thing& to, std::vector<StructuralDifference>& list) {
  const bool other_way = AspectDifference(from, to, "way").any();
  const AspectDifference work(from, to, "work");
  for (const std::string& aspect : aspects(from, to)) {
    // The way says it all where work became a meeting, and the order says nothing new where others do the work.
    if (other_way && is_one_of(aspect, {"work", "order", "together", "at_close", "branches"})) continue;
    if (aspect == "order" && !work.same_parts()) continue;
    const AspectDifference difference(from, to, aspect);
    if (!difference.any()) continue;
    list.push_back(difference.made(aspect));
    if (aspect == "way" || (aspect == "work" && difference.other_parts())) list.back().kind = Kind::moved;
  }
}

StructuralDifference whole(Kind kind, const Thing& thing) {
  StructuralDifference made;
  made.kind = kind;
  made.thing = thing.kind;
  made.name = made.to_name = thing.name;
  made.label = thing.label;
  made.what = name(thing.kind);
  (kind == Kind::removed ? made.before : made.after) = thing.summary;
  return made;
}

bool has_one_source(const Pathway& pathway) {
  return pathway.demand && pathway.demand->sources.size() == 1;
}

}  // namespace

const char* name(StructuralDifference::Kind kind) {
  switch (kind) {
    case Kind::removed:
      return "removed";
    case Kind::added:
      return "added";
    case Kind::moved:
      return "moved";
    case Kind::changed:
      return "changed";
  }
  return "";
}

std::vector<StructuralDifference> structural_differences(const Pathway& from, const Pathway& to) {
  const StepMatches matches(from, to);
  const bool one_source = has_one_source(from) && has_one_source(to);
  const std::vector<Thing> before = definition(Names(from), one_source);
  const std::vector<Thing> after = definition(Names(to, matches), one_source);
  std::vector<StructuralDifference> list, changed;
  for (const Thing& thing : before) {
    const Thing* partner = find_same(after, thing);
    if (partner == nullptr) {
      list.push_back(whole(Kind::removed, thing));
    } else {
      compare(thing, *partner, changed);
    }
  }
  for (const Thing& thing : after)
    if (find_same(before, thing) == nullptr) list.push_back(whole(Kind::added, thing));
  list.insert(list.end(), changed.begin(), changed.end());
  return list;
}

}  // namespace refpath
