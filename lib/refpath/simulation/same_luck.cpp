// SPDX-License-Identifier: Apache-2.0
#include "refpath/simulation/same_luck.hpp"

#include <algorithm>
#include <tuple>

namespace refpath {
namespace {

auto identity(const Followed& one) {
  return std::make_tuple(one.source, one.ordinal, one.member);
}

bool comes_before(const Followed& a, const Followed& b) {
  return identity(a) < identity(b);
}

// Adds a referral that takes so much longer to the numbers of a group.
void add(double* row, Ticks longer) {
  ++row[SameLuck::pairs];
  if (longer > 0) ++row[SameLuck::longer];
  if (longer >= day_ticks) {
    ++row[SameLuck::longer_by_a_day];
    row[SameLuck::extra] += static_cast<double>(longer);
  }
  if (longer <= -day_ticks) ++row[SameLuck::shorter_by_a_day];
}

}  // namespace

std::vector<SameLuck::Subgroup> subgroups(const Program& first) {
  std::vector<SameLuck::Subgroup> found;
  for (std::size_t a = 0; a < first.attributes.size(); ++a)
    for (int value = 0; value < first.attributes[a].values; ++value) found.push_back({static_cast<int>(a), value});
  return found;
}

std::vector<double> same_luck(const Program& first, std::vector<Followed>& before, std::vector<Followed>& after) {
  const std::vector<SameLuck::Subgroup> groups = subgroups(first);
  std::vector<double> row((1 + groups.size()) * SameLuck::cells);
  std::sort(before.begin(), before.end(), comes_before);
  std::sort(after.begin(), after.end(), comes_before);
  auto other = after.begin();
  for (const Followed& one : before) {
    while (other != after.end() && comes_before(*other, one)) ++other;
    if (other == after.end()) break;
    if (comes_before(one, *other)) continue;
    const Ticks longer = other->elapsed - one.elapsed;
    // Who has not ended takes at least so long: enough to know of the later variant if it is a day more already.
    const bool known = one.ended && (other->ended || longer >= day_ticks);
    if (!known) continue;
    add(row.data(), longer);
    for (std::size_t g = 0; g < groups.size(); ++g) {
      const ProgramAttribute& attribute = first.attributes[static_cast<std::size_t>(groups[g].attribute)];
      if (first.value_of(attribute, one.referral_class) == groups[g].value)
        add(row.data() + (1 + g) * SameLuck::cells, longer);
    }
  }
  return row;
}

}  // namespace refpath
