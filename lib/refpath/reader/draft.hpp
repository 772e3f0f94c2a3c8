// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "refpath/model/changes.hpp"
#include "refpath/reader/read.hpp"

namespace refpath {

/// A definition taken apart once, with the files that it is based on, so that it can be read with any of its changes.
/// Places in all its readings mean the same files: a number that two of them inherit stands at the same place in both.
/// Cheap to copy, and safe to use from several threads at once.
///
///     const refpath::Draft draft("redesign.yaml", text, open);
///     const refpath::Reading all = draft.read();
///     const refpath::Reading first = draft.read({true, false, false});
class Draft {
 public:
  /// `settings` are values that take the place of the file's: "demand.referrals=8 per week". What they cannot be is
  /// told by Reading::unset.
  Draft(std::string name, std::string text, const Open& open = {}, const std::vector<std::string>& settings = {});

  /// The changes of the file itself, in the order in which they are made; none unless it is a redesign.
  [[nodiscard]] const std::vector<NamedChange>& changes() const;

  /// With all changes. What makes the pathway invalid after some of them, as they stand in the file, is told where the
  /// change is that does so.
  [[nodiscard]] Reading read() const;
  /// With these changes only; one for each of changes().
  [[nodiscard]] Reading read(const ChangeSet& only) const;
  /// The pathway on which it is based, under its own name; as read() when there is none.
  [[nodiscard]] Reading read_base() const;
  /// What was found in the pathway after each further change, the first with none of them: the errors that changes
  /// cause, told where the change is, as read() tells those of its own.
  [[nodiscard]] Diagnostics blame(const std::vector<Diagnostics>& after) const;
  /// The pathway of read(only), without words. Nothing also when a change lacks what it needs.
  [[nodiscard]] std::optional<Pathway> pathway(const ChangeSet& only) const;

 private:
  class Parts;
  std::shared_ptr<const Parts> parts_;
};

}  // namespace refpath
