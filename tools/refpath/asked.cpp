// SPDX-License-Identifier: Apache-2.0
#include "refpath/asked.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "refpath/codes.hpp"
#include "refpath/diagnostics/suggest.hpp"
#include "refpath/failure.hpp"

namespace refpath::tools {

std::string_view file_meant(std::string_view setting) {
  const auto colon = setting.find(':');
  return colon < setting.find('=') ? setting.substr(0, colon) : std::string_view{};
}

bool is_for(std::string_view setting, const std::string& path) {
  const std::string_view meant = file_meant(setting);
  return meant.empty() || meant == std::filesystem::path(path).stem().string();
}

std::string without_file(std::string_view setting) {
  const std::string_view meant = file_meant(setting);
  return std::string(meant.empty() ? setting : setting.substr(meant.size() + 1));
}

std::vector<std::string> settings_for(const std::string& path, const Asked& asked) {
  std::vector<std::string> settings;
  for (const std::string& setting : asked.set)
    if (is_for(setting, path)) settings.push_back(without_file(setting));
  return settings;
}

ChangeSet changes_asked(const Draft& draft, const Asked& asked) {
  const auto& changes = draft.changes();
  const auto named = [](const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  ChangeSet set(changes.size(), true);
  for (std::size_t c = 0; c < changes.size(); ++c)
    set[c] = (asked.only.empty() || named(asked.only, changes[c].name)) && !named(asked.without, changes[c].name);
  for (std::size_t c = 0; c < changes.size(); ++c)
    for (const int needed : changes[c].needs)
      if (set[c] && !set[static_cast<std::size_t>(needed)])
        throw UsageError(fmt::format("the change '{}' needs '{}'; make both, or leave out both", changes[c].name,
                                     changes[static_cast<std::size_t>(needed)].name));
  return set;
}

namespace {

/// Throws UsageError when an option names no rule, or one that cannot be ignored.
void refuse_unknown_rules(std::string_view option, const std::vector<std::string>& asked) {
  const KnownCodes& known = known_codes();
  for (const std::string& one : asked) {
    if (std::none_of(known.all.begin(), known.all.end(), [&](std::string_view code) { return is_meant(code, one); })) {
      const std::string_view near = nearest(one, known.all);
      throw UsageError(fmt::format(
          "--{}: there is no rule '{}'; {}", option, one,
          near.empty() ? "`refpath reference checks` lists the rules" : fmt::format("did you mean '{}'?", near)));
    }
    if (option == "ignore" && known.is_fixed(one))
      throw UsageError(fmt::format("--ignore: '{}' is an error that cannot be ignored", one));
  }
}

}  // namespace

bool Asked::is_whole() const {
  return set.empty() && only.empty() && without.empty();
}

Asked asked_of(const Invocation& invocation) {
  Asked asked{invocation.values_of("set"), invocation.list("only"), invocation.list("without"),
              invocation.list("select"), invocation.list("ignore")};
  for (const auto& [option, rules] : {std::pair{"select", &asked.select}, std::pair{"ignore", &asked.ignore}}) {
    if (invocation.has(option) && rules->empty())
      throw UsageError(fmt::format("--{} names no rule; leave it out, or name one", option));
    refuse_unknown_rules(option, *rules);
  }
  for (const auto& [option, names] : {std::pair{"only", &asked.only}, std::pair{"without", &asked.without}})
    if (invocation.has(option) && names->empty())
      throw UsageError(fmt::format("--{} names no change; leave it out, or name one", option));
  for (const std::string& name : asked.only)
    if (std::find(asked.without.begin(), asked.without.end(), name) != asked.without.end())
      throw UsageError(fmt::format("'{}' is named both by --only and by --without", name));
  return asked;
}

}  // namespace refpath::tools
