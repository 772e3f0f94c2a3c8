// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "refpath/model/pathway.hpp"
#include "refpath/reader/mapping.hpp"
#include "refpath/reader/quantity.hpp"

namespace refpath {

/// Each reads one part of the file into the pathway, whose vectors already have one place for each name. What is wrong
/// is reported, and reading goes on.
void read_demand(Context& context, const Node& node, const Location& at, Pathway& pathway);
void read_attributes(Context& context, const Node& node, const Location& at, Pathway& pathway);
void read_priority(Context& context, const Node& node, const Location& at, Pathway& pathway);
void read_roles(Context& context, const Node& node, const Location& at, Pathway& pathway);
void read_places(Context& context, const Node& node, const Location& at, Pathway& pathway);
void read_meetings(Context& context, const Node& node, const Location& at, Pathway& pathway);
void read_clinics(Context& context, const Node& node, const Location& at, Pathway& pathway);
void read_counts(Context& context, const Node& node, const Location& at, Pathway& pathway);
void read_steps(Context& context, const Node& node, const Location& at, Pathway& pathway);
void read_exits(Context& context, const Node& node, const Location& at, Pathway& pathway);
void read_targets(Context& context, const Node& node, const Location& at, Pathway& pathway);
void read_run(Context& context, const Node& node, const Location& at, Pathway& pathway);

/// Reports when there are too many combinations of the attributes that something depends on, each of which has exact
/// answers of its own. `at` is where the attributes are.
void check_classes(Context& context, const Location& at, const Pathway& pathway);

/// `office_hours`, `closed` and `starts_on` of the pathway.
void read_calendar(Mapping& at, Pathway& pathway);

/// How referrals come: `6 per week`, `{Mon: 4, Tue: 3}` over the hours in which they are received, or `{replay: ..}`.
[[nodiscard]] std::optional<Arrivals> read_arrivals(Context& context, const Node& node, const Hours& received);

/// `work` of a step. `kind` is that of time which is not split by kind.
void read_work(Context& context, const Node& node, TimeKind kind, Step& step);
/// `then` of a step, or of what else sends referrals on; `from` is that for a sentence: "'screen'".
void read_outcomes(Context& context, const Node& node, const std::string& from, std::vector<Outcome>& then);

/// Calls `each` for every `name: ..` of a mapping such as `roles`, with the index of its name in `names`; those whose
/// name was refused are left out. `what` and `example` are for a sentence: "roles", "gp: {wte: 2}".
void for_each_named(Context& context, const Node& node, const Location& at, const std::vector<std::string>& names,
                    std::string_view what, std::string_view example,
                    const std::function<void(const Entry&, std::size_t)>& each);

/// A text as a name of one of the kinds: its index in the kinds one after another, or -1 when it is reported.
[[nodiscard]] int read_name(Context& context, const Node& node, std::string_view called,
                            const std::vector<const std::vector<std::string>*>& kinds, std::string_view where);

/// Quantities of a pathway, in any form.
[[nodiscard]] std::optional<Quantity<Duration>> duration_quantity(Context& context, const Node& node,
                                                                  Depends depends = Depends::never);
/// The mean, by which durations are ordered.
[[nodiscard]] double mean_of(const Duration& duration);
[[nodiscard]] double as_is(const double& value);

/// The label under its key, or one made of the name.
[[nodiscard]] std::string label_or_name(Mapping& at, std::string_view name);

}  // namespace refpath
