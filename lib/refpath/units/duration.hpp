// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <variant>
#include <vector>

namespace refpath {

/// How a length of time is counted.
enum class Clock {
  elapsed,        ///< On the wall clock; values are seconds.
  working_hours,  ///< Open time of the pathway's hours; values are seconds of open time.
  working_days,   ///< Open days of the pathway's hours; values are days, a half being half of that day's open time.
};

struct Fixed {
  double value;
};
struct Uniform {
  double least, most;
};
/// Least, commonest and most.
struct Triangular {
  double least, commonest, most;
};
/// The same three numbers as a (scaled) beta distribution with mean (least + 4 commonest + most) / 6.
struct Pert {
  double least, commonest, most;
};
struct Exponential {
  double mean;
};
/// Mean and standard deviation are those of the variable itself, here and below.
struct Lognormal {
  double mean, sd;
};
struct Gamma {
  double mean, sd;
};
struct Weibull {
  double mean, sd;
};
/// The sum of `stages` exponential times of equal mean.
struct Erlang {
  double mean;
  int stages;
};
/// Observed values, each as likely as any other.
struct Observed {
  std::vector<double> values;
};
struct MixPart;
/// One of several shapes, each with its share; the shares add up to 1.
struct Mix {
  std::vector<MixPart> parts;
};

using Shape =
    std::variant<Fixed, Uniform, Triangular, Pert, Exponential, Lognormal, Gamma, Weibull, Erlang, Observed, Mix>;

struct MixPart {
  double share;
  Shape of;
};

/// A length of time as a person writes it: a shape, and the clock by which it is counted.
/// All numbers of the shape are seconds, or days when the clock is working_days.
struct Duration {
  Shape shape = Fixed{0};
  Clock clock = Clock::elapsed;
};

/// The mean of a shape, in its own unit (exact formulas).
[[nodiscard]] double mean(const Shape& shape);

/// A fixed time of zero.
[[nodiscard]] bool is_zero(const Duration& duration);

}  // namespace refpath
