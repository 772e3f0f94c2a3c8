// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace refpath {

struct HalfQuantile;
struct QuantilePoint;

/// A distribution as a monotone table of quantiles, so that sampling is integer arithmetic and the same everywhere.
///
/// 32 knots for each halving of u (below one half) and of 1-u (above), linear between knots, down to 2^-33; knots are
/// whole numbers of 1/1024 of the unit. A word w stands for u = (w + 1/2) / 2^32: a larger word never gives less.
/// Each piece between two knots keeps the mean that the distribution has there: a straight line through two quantiles
/// does not, so the one of its ends with room to move is shifted by the difference (see quantile_half.hpp).
/// The exact engine uses mean() and variance(), which are those of the table itself.
class QuantileTable {
 public:
  static constexpr int octaves = 32;
  static constexpr int knots_per_octave = 32;
  static constexpr unsigned knots_in_half = octaves * knots_per_octave + 1;

  /// Always 0.
  QuantileTable() : QuantileTable(std::int64_t{0}) {}

  /// A table of a quantile function, asked as quantile(p, upper): the value below which the share p lies, or, if upper,
  /// above which the share p lies; 0 < p <= 1/2. Values below 0 count as 0; the table is made monotone. Values stop at
  /// 2^42 units (136,000 years of seconds).
  static QuantileTable of(const std::function<double(double p, bool upper)>& quantile);
  static QuantileTable fixed(double value);
  /// Mean and standard deviation here and below are those of the variable itself.
  /// A family whose least and most, or mean and sd, leave no spread gives the fixed table.
  static QuantileTable uniform(double least, double most);
  static QuantileTable triangular(double least, double commonest, double most);
  static QuantileTable pert(double least, double commonest, double most);
  static QuantileTable exponential(double mean);
  static QuantileTable lognormal(double mean, double sd);
  static QuantileTable gamma(double mean, double sd);
  static QuantileTable weibull(double mean, double sd);
  static QuantileTable erlang(double mean, int stages);
  /// Each value as likely as any other. The mean is theirs; where one value gives way to the next inside a piece, the
  /// piece is a ramp, which takes less than 1 % from the variance of three values and less of more. Not empty.
  static QuantileTable observed(std::vector<double> values);
  struct Part {
    double share;
    const QuantileTable* table;
  };
  /// The mixture of the tables with these shares (which add up to 1). Its mean is the weighted mean of theirs. Not
  /// empty.
  static QuantileTable mixture(const std::vector<Part>& parts);

  /// The value for a word, in 1/1024 of the unit, rounded down (so that sample() below rounds to nearest, once).
  [[nodiscard]] std::int64_t sample_1024(std::uint32_t word) const {
    if (is_fixed_) return knots_.front();
    const std::uint32_t upper =
        0u - (word >> 31);  // all ones in the upper half: no branch that chance would mispredict
    const std::uint32_t t = 2 * (word ^ upper) + 1;  // u or 1-u in units of 2^-33: odd, 1 .. 2^32 - 1
    const int lead = 31 - __builtin_clz(t);
    const std::uint32_t normal = t << (31 - lead);  // leading bit first
    const auto index = static_cast<std::uint32_t>(lead * knots_per_octave) + ((normal >> 26) & 31u);
    const std::int64_t fraction = normal & 0x03FFFFFF;
    const std::int64_t* knots = knots_.data() + (index + (upper & knots_in_half));
    // rise * fraction / 2^26 in two parts: a steep piece (of years, between two observed values) would not fit 64 bits.
    const std::int64_t rise = knots[1] - knots[0];
    return knots[0] + (rise >> 26) * fraction + (((rise & 0x03FFFFFF) * fraction) >> 26);
  }
  /// The same, rounded once to whole units.
  [[nodiscard]] std::int64_t sample(std::uint32_t word) const { return (sample_1024(word) + 512) >> 10; }

  /// Mean and variance over all 2^32 words, in units and units squared, before the rounding to 1/1024.
  [[nodiscard]] double mean() const { return mean_; }
  [[nodiscard]] double variance() const { return variance_; }
  [[nodiscard]] bool is_fixed() const { return is_fixed_; }
  [[nodiscard]] double least() const;  ///< In units.
  [[nodiscard]] double most() const;   ///< In units; the far end of the table, not infinity.

  /// The share of samples that exceed `value` (units), by the table.
  [[nodiscard]] double share_above(double value) const;

  friend bool operator==(const QuantileTable& a, const QuantileTable& b) { return a.knots_ == b.knots_; }

 private:
  explicit QuantileTable(std::int64_t value_1024);
  QuantileTable(const HalfQuantile& low, const HalfQuantile& high);
  static QuantileTable along(const std::vector<QuantilePoint>& line);
  [[nodiscard]] std::vector<QuantilePoint> line() const;
  void find_moments();

  /// Values at u = 2^-33, .. , 1/2, rising, then at 1-u = 2^-33, .. , 1/2, falling; one value alone if fixed.
  std::vector<std::int64_t> knots_;
  double mean_ = 0;
  double variance_ = 0;
  bool is_fixed_ = false;
};

}  // namespace refpath
