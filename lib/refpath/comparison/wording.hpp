// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "refpath/model/pathway.hpp"

namespace refpath {

/// A value of a definition in words. Two values are the same exactly when their `exact` is.
struct Wording {
  std::string shown;    ///< As short as people say it: a mean, a share in whole points. May be empty.
  std::string written;  ///< As it stands in the file; empty when it does not stand there, or in several places.
  std::string exact;    ///< With all its digits, and names instead of labels.
};

/// The shortest wordings by which two different values can be told apart; `shown` of both when they are the same.
struct ToldApart {
  std::string before, after;
};
[[nodiscard]] ToldApart told_apart(const Wording& before, const Wording& after);

/// "12.7", "20": one decimal at most, and more where there would be nothing but zeros.
[[nodiscard]] std::string short_number(double value);

/// Words for the quantities of one pathway. Those that depend on an attribute are told value by value:
/// "urgent 10 min, routine 20 min".
class Wordings {
 public:
  explicit Wordings(const Pathway& pathway) : pathway_(pathway) {}

  [[nodiscard]] Wording time(const Quantity<Duration>& quantity) const;
  [[nodiscard]] Wording share(const Quantity<double>& quantity) const;
  /// "6 referrals": the number, then `unit`.
  [[nodiscard]] Wording number(const Quantity<double>& quantity, const std::string& unit = "") const;
  /// A length in seconds: "90 min".
  [[nodiscard]] Wording length(const Quantity<double>& seconds) const;
  [[nodiscard]] static Wording hours(const Quantity<Hours>& quantity);
  [[nodiscard]] static Wording starts(const Quantity<Recurrence>& quantity);
  /// "61 GBP an hour".
  [[nodiscard]] static Wording money(const Quantity<Money>& quantity, const std::string& per);
  [[nodiscard]] static Wording dates(const std::vector<Date>& dates);
  /// "urgency urgent or routine"; empty for all referrals.
  [[nodiscard]] Wording condition(const Condition& condition) const;

 private:
  const Pathway& pathway_;
};

/// A word that says all that there is to say.
[[nodiscard]] Wording plainly(const std::string& text);

}  // namespace refpath
