// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/routes.hpp"

#include <set>

namespace refpath {

namespace {

class Redirection {
 public:
  explicit Redirection(const LeadsTo& leads_to) : leads_to_(leads_to) {}

  void root(Node& root) {
    for (Entry& part : root.entries) {
      if (part.key.text == "demand") demand(part.value);
      if (part.key.text != "steps") continue;
      for (Entry& one : part.value.entries) step(one.value);
    }
  }

 private:
  void demand(Node& node) {
    for (Entry& entry : node.entries) {
      if (entry.key.text == "first_step") name(entry.value);
      if (entry.key.text == "backlog")
        for (Entry& waiting : entry.value.entries) name(waiting.key);
      if (entry.key.text == "sources")
        for (Entry& source : entry.value.entries) demand(source.value);
    }
  }

  void step(Node& node) {
    for (Entry& entry : node.entries) {
      const std::string& key = entry.key.text;
      if (key == "then") then(entry.value);
      if (key == "same_person_as") name(entry.value);
      if (key == "all_of" || key == "first_of")
        for (Node& branch : entry.value.items) name(branch);
      if (key == "missed" || key == "tries" || key == "leaves" || key == "full")
        for (Entry& inner : entry.value.entries)
          if (inner.key.text == "then") then(inner.value);
    }
  }

  void name(Node& node) const {
    if (node.is_scalar()) node.text = leads_to_(node);
  }

  void then(Node& node) {
    if (node.is_scalar()) return name(node);
    for (Node& item : node.items)
      for (Entry& outcome : item.entries) name(outcome.key);
    std::set<std::string> places;
    bool again = false, shares_only = true;
    for (Entry& outcome : node.entries) {
      name(outcome.key);
      again = !places.insert(outcome.key.text).second || again;
      shares_only = shares_only && outcome.value.is_scalar();
    }
    if (!again) return;
    if (places.size() == 1 && shares_only) {
      Node to = node.entries.front().key;
      node = std::move(to);
      return;
    }
    Node list;
    list.kind = Node::Kind::list;
    list.at = node.at;
    for (Entry& outcome : node.entries) {
      Node item;
      item.kind = Node::Kind::mapping;
      item.at = outcome.key.at;
      item.flow = true;
      item.entries.push_back(std::move(outcome));
      list.items.push_back(std::move(item));
    }
    node = std::move(list);
  }

  const LeadsTo& leads_to_;
};

}  // namespace

void redirect(Node& root, const LeadsTo& leads_to) {
  Redirection(leads_to).root(root);
}

}  // namespace refpath
