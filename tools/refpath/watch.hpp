// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace refpath::tools {

using Paths = std::vector<std::string>;

/// When files and folders were last saved, and how long they are, so that any change shows; a folder changes when
/// something in it comes or goes. What is not there shows as well.
[[nodiscard]] std::string stamp_of(const Paths& paths);

/// Looks at files and tells what it saw, and does so again whenever they have changed, until `wait`, which is called in
/// between, says no. `look` gives what it looked at. What is saved while it looks is looked at once more before it is
/// told; what `tell` itself writes is no change.
void watch(const std::function<Paths()>& look, const std::function<void()>& tell,
           const std::function<std::string(const Paths&)>& stamp, const std::function<bool()>& wait);

}  // namespace refpath::tools
