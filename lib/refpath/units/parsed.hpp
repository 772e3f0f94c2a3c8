// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>

namespace refpath {

/// Why a text is not the quantity that was wanted.
struct Complaint {
  std::string code;     ///< In the reader's table of codes, such as "no-unit".
  std::string message;  ///< A sentence without a full stop.
  std::string help;     ///< What to write instead; may be empty.
  /// The help says how any such quantity is written, whatever this text was.
  bool general = false;
};

/// The value of a text, or the complaint about it.
template <class T>
struct Parsed {
  std::optional<T> value;
  Complaint complaint;

  Parsed(T read) : value(std::move(read)) {}
  Parsed(Complaint wrong) : complaint(std::move(wrong)) {}
  explicit operator bool() const { return value.has_value(); }
};

}  // namespace refpath
