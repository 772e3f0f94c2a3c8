// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "refpath/reader/csv.hpp"
#include "refpath/reader/open.hpp"
#include "refpath/reader/tree.hpp"
#include "refpath/units/duration.hpp"

namespace refpath {

struct Context;

/// Whole years of single values are a tenth of it.
inline constexpr std::size_t most_bytes_of_data = 20'000'000;

/// The files of data that a definition names. Each is opened once and kept among the sources, so that what is wrong in
/// it can be shown, and its fingerprint told.
class DataFiles {
 public:
  /// The first `definitions` sources are definitions: paths are relative to the folder of the one that names them, and
  /// of the first where they are named elsewhere (a value given beside the file).
  DataFiles(Sources& sources, int definitions, const Open& open)
      : sources_(sources), definitions_(definitions), open_(open) {}

  /// The table in a file, or null when that was reported. `node` holds the path, under `key`.
  [[nodiscard]] const Csv* table(Context& context, const Node& node, std::string_view key);

  /// Reports when a definition may not name a file, which is not read as data. `node` holds its path, as `written`.
  void refuse_outside(Context& context, const Node& node, const std::string& written) const;

  /// The sources of the tables that were asked for.
  [[nodiscard]] const std::vector<int>& used() const { return used_; }

 private:
  Sources& sources_;
  int definitions_;
  const Open& open_;
  std::map<std::string, std::optional<Csv>> tables_;
  std::vector<int> used_;
};

/// The cells of one column below its name, leaving out those without text.
struct Column {
  std::string name;  ///< Empty when the file has no header.
  std::vector<Cell> cells;
};

/// Whether a first line is the header: none of its cells is a value.
using IsValue = bool (*)(const std::string& text);

/// A column of a file: that of the name, or the only one. Nothing when it is reported. `path`, under `key`, and `name`
/// are where the definition says so; `name` may be null.
[[nodiscard]] std::optional<Column> read_column(Context& context, std::string_view key, const Node& path,
                                                const Node* name, IsValue is_value);

/// `{data: minutes.csv, ..}`, not a list of values.
[[nodiscard]] bool is_data_file(const Node& node);

/// `{data: minutes.csv, column: triage}`: observed lengths of time, each with its unit, or all with that in which the
/// name of the column ends: `triage (min)`, `triage_min`. Of work: in minutes or hours.
[[nodiscard]] std::optional<Duration> read_observed(Context& context, const Node& node, bool work);

}  // namespace refpath
