// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/findings/concise.hpp"

#include <fmt/format.h>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/reports/findings/shown.hpp"

namespace refpath {

std::string check_concise(const Provenance& provenance) {
  std::string text;
  for (const Finding& finding : distinct(open_findings(provenance.findings))) {
    const Diagnostic& diagnostic = finding.diagnostic;
    text += printable(fmt::format("{}{}: {} [{}]", place_text(finding.file, diagnostic.at), name(diagnostic.severity),
                                  diagnostic.message, diagnostic.code)) +
            '\n';
  }
  for (const Unread& unread : provenance.unread)
    text += printable(fmt::format("{}error: {}", place_text(unread.file, {}), unread.message)) + '\n';
  return text;
}

}  // namespace refpath
