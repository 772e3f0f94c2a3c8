// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/reader/change_list.hpp"
#include "refpath/reader/report.hpp"
#include "refpath/reader/tree.hpp"

namespace refpath {

/// The tree of a pathway while changes are made to it, one after another. Every node keeps the place where it was
/// written, so that whatever is read of it later points there.
class ChangedTree {
 public:
  explicit ChangedTree(Node tree) : tree_(std::move(tree)) {}

  /// Makes a change. Reported is what it changes, removes or replaces that is not there and never was, and what it adds
  /// that is there already with other contents. What an earlier change took away needs no change any more.
  void make(const WrittenChange& change, Report& report);

  [[nodiscard]] const Node& tree() const { return tree_; }

  /// Something that a change took away.
  struct Gone {
    std::string section;  ///< "steps"
    std::string name;
    std::string to;  ///< The step or exit that takes its place; may be empty.
    Location at;     ///< Where the change says so.
    const WrittenChange* by = nullptr;
  };
  [[nodiscard]] const std::vector<Gone>& gone() const { return gone_; }

  /// Something that a change says of what an earlier change had taken away.
  struct Moot {
    std::string section, name;
    Location at;
    Location gone_at;
  };
  [[nodiscard]] const std::vector<Moot>& moot() const { return moot_; }

 private:
  void remove(const WrittenChange& change, Report& report);
  void change(const WrittenChange& change, Report& report);
  void add(const WrittenChange& change, Report& report);
  void replace(const WrittenChange& change, const Node& names, const Entry& step, Report& report);
  void check_goals(const WrittenChange& change, Report& report);
  void lead_on();

  /// Where something stands among the things of a section; null when it is not there.
  [[nodiscard]] Entry* find(std::string_view section, std::string_view name);
  [[nodiscard]] const Gone* find_gone(std::string_view section, std::string_view name) const;
  /// Takes something away; that it is not there and never was is reported.
  void take(const WrittenChange& change, std::string_view section, const Node& name, const std::string& to,
            std::string_view verb, Report& report);
  void report_unknown(std::string_view section, const Node& name, std::string_view verb, Report& report);

  Node tree_;
  std::vector<Gone> gone_;
  std::vector<Moot> moot_;
};

}  // namespace refpath
