// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace refpath {

/// A mean with its confidence interval.
struct Interval {
  double mean = 0;
  double low = 0;
  double high = 0;
  double se = 0;        ///< Standard error of the mean.
  int n = 0;            ///< Replications behind it.
  double level = 0.95;  ///< Confidence level.
  double skewness = 0;  ///< Of the (linearised) values over replications.
  bool sure = false;    ///< It could not be otherwise, however many replications there are.

  /// Whether there is an interval at all: a single value tells a mean, and nothing of how sure it is.
  [[nodiscard]] bool known() const { return sure || n > 1; }
};

/// The p-quantile of Student's t with `degrees` > 0 degrees of freedom.
[[nodiscard]] double student_t_quantile(double p, double degrees);

/// From so many values on their skewness is taken into account; that of fewer tells nothing.
inline constexpr int values_for_skewness = 20;

/// The interval at another level, from the mean, se, n and skewness of this one. From n >= values_for_skewness by the
/// cubic transformation that takes the skewness out of Student's t (Hall, On the removal of skewness by transformation,
/// J. R. Statist. Soc. B 54, 1992): both limits move to the side to which the values lean, and the longer arm is there.
/// As few values show too little skewness, it is taken as 1 + 8.5 / n times as large (g), and t as 1 + g^2 / (4 n)
/// times as long. With fewer values, and without skewness, mean -+ t se.
[[nodiscard]] Interval at_level(Interval about, double level);

/// The interval for the mean of independent values. With n < 2 the interval is not known(): it has no width, and se
/// is 0.
[[nodiscard]] Interval mean_interval(const std::vector<double>& values, double level = 0.95);

/// The same by Student's t alone, whatever the skewness: for paired t tests.
[[nodiscard]] Interval student_interval(const std::vector<double>& values, double level);

/// A ratio of sums over replications, with its linearised (delta-method) interval: R = sum N / sum D, and the standard
/// error is that of the mean of (N_i - R D_i) / mean D (Cochran, Sampling Techniques, 1977, section 6.3).
struct Ratio {
  Interval interval;
  std::vector<double> linearised;  ///< R + (N_i - R D_i) / mean D, one a replication.
  bool defined = false;            ///< False when sum D is 0: nothing happened.
};
[[nodiscard]] Ratio ratio_of_sums(const std::vector<double>& numerators, const std::vector<double>& denominators,
                                  double level = 0.95);

/// The interval for R_a - R_b from paired linearised values. Exactly zero, with no width, when they are equal.
[[nodiscard]] Interval paired_difference(const Ratio& a, const Ratio& b, double level = 0.95);

/// Where a single further value will fall: order statistics of ranks (n+1) 0.025 and (n+1) 0.975 (interpolated) from n
/// >= 79; below that mean -+ t sqrt(1 + 1/n) sd, marked rough.
struct PredictionInterval {
  double low = 0;
  double high = 0;
  bool rough = false;
  bool defined = false;  ///< False for n < 2.
};
[[nodiscard]] PredictionInterval prediction_interval(std::vector<double> values);

}  // namespace refpath
