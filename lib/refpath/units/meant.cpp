// SPDX-License-Identifier: Apache-2.0
#include "refpath/units/meant.hpp"

#include <fmt/format.h>

#include <utility>

#include "refpath/units/loose_text.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

Complaint with_meant(Complaint complaint, std::string_view text, const Meant& meant) {
  if (!meant.why.empty()) complaint.message = meant.why;
  if (in_curly_quotes(text))
    complaint.message = fmt::format("'{}' is in curly quotes, which do not count as quotes", folded(text));
  // A comma would end the value inside brackets.
  const std::string_view quote = meant.form.find(',') == std::string::npos ? "" : "\"";
  const std::string form = fmt::format("`{0}{1}{0}`", quote, meant.form);
  // What it says first may be said with more words.
  const auto first = complaint.help.find('`');
  if (complaint.general || first == std::string::npos || complaint.help.compare(first, form.size(), form) != 0)
    complaint.help = fmt::format("write {}{}", form, meant.note);
  return complaint;
}

}  // namespace refpath
