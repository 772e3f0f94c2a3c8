// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/codes.hpp"
#include "refpath/command.hpp"
#include "refpath/destination.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/diagnostics/suggest.hpp"
#include "refpath/failure.hpp"
#include "refpath/reports/document.hpp"

namespace refpath::tools {

namespace {

Document list(const Codes& codes) {
  Table table;
  table.columns = {{"Code"}, {"severity"}, {"what it reports"}};
  for (const auto& code : codes) {
    table.rows.push_back({std::string(code.id), name(code.severity), std::string(code.summary)});
  }
  Document document;
  document.add(std::move(table));
  return document;
}

Document explanation(const Code& code) {
  Document document;
  document.add(Paragraph{fmt::format("{} ({}): {}.", code.id, name(code.severity), code.summary), true});
  if (!code.why.empty()) document.add(Paragraph{std::string(code.why)});
  if (!code.example.empty())
    document.add(Paragraph{"An example that is met with it:"}).add(Verbatim{std::string(code.example), "yaml"});
  if (!code.instead.empty()) document.add(Paragraph{"Write instead:"}).add(Verbatim{std::string(code.instead), "yaml"});
  return document;
}

}  // namespace

int run_explain(const Invocation& invocation) {
  if (invocation.arguments.size() > 1) throw UsageError("explain one code at a time: refpath explain CODE");
  const Codes codes = all_codes();
  Document document;
  if (invocation.arguments.empty()) {
    document = list(codes);
  } else {
    std::string typed = invocation.arguments.front();
    if (typed.size() > 2 && typed.front() == '[' && typed.back() == ']') typed = typed.substr(1, typed.size() - 2);
    const Code* found = nullptr;
    std::vector<std::string_view> names;
    for (const auto& code : codes) {
      names.push_back(code.id);
      if (code.id == typed) found = &code;
    }
    if (found == nullptr) {
      const std::string_view meant = nearest(typed, names);
      throw UsageError(
          fmt::format("there is no code '{}'; {}", typed,
                      meant.empty() ? "`refpath explain` lists them" : fmt::format("did you mean '{}'?", meant)));
    }
    document = explanation(*found);
  }
  Destination destination(invocation);
  destination.write(to_text(document, destination.style()));
  return fine;
}

}  // namespace refpath::tools
