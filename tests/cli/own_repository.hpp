// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "support/folder.hpp"
#include "support/shell.hpp"

namespace refpath::test {

/// A pathway with one finding, a warning: nobody needs the nurse.
inline const std::string one_warning =
    "pathway: P\n"
    "demand: {referrals: 6 per week, first_step: refer}\n"
    "roles: {gp: {wte: 1}, nurse: {wte: 1}}\n"
    "steps: {refer: {work: {gp: 12 min}, then: taken_on}}\n"
    "exits: {taken_on: caseload}\n";

/// A repository of its own for a test, in which its lines are typed: no settings above it count.
class OwnRepository {
 public:
  OwnRepository() { make_folder(".git"); }

  void write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories(std::filesystem::path(folder_.file(name)).parent_path());
    write_text(folder_.file(name), text);
  }
  void make_folder(const std::string& name) const { std::filesystem::create_directories(folder_.file(name)); }
  [[nodiscard]] std::string path(const std::string& name) const { return folder_.file(name); }
  [[nodiscard]] std::string text(const std::string& name) const { return text_of(folder_.file(name)); }
  [[nodiscard]] Typed type(const std::string& line) const { return test::type(line, Outputs::apart, folder_.path()); }

 private:
  Folder folder_;
};

}  // namespace refpath::test
