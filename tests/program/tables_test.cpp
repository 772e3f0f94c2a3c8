// SPDX-License-Identifier: Apache-2.0
#include "refpath/program/tables.hpp"

#include "catch.hpp"
#include "refpath/units/lengths.hpp"

namespace refpath {

TEST_CASE("Equal shapes share a table and different ones do not") {
  Tables tables;
  const int twelve = tables.index_of(minutes(12));
  CHECK(tables.index_of(minutes(12)) == twelve);
  CHECK(tables.index_of(minutes(13)) != twelve);
  CHECK(tables.index_of(minutes(12, 13)) != tables.index_of(minutes(12, 13, 13)));
  const int mixed = tables.index_of(seconds(Mix{{{0.5, Fixed{60}}, {0.5, Fixed{120}}}}));
  CHECK(tables.index_of(seconds(Mix{{{0.5, Fixed{60}}, {0.5, Fixed{120}}}})) == mixed);
  CHECK(tables.index_of(seconds(Mix{{{0.5, Fixed{60}}, {0.5, Fixed{180}}}})) != mixed);
  CHECK(tables.take().size() == 6);
}

TEST_CASE("Where only means matter, a shape that was not made before has a fixed table with its mean") {
  KnownTables known;
  known.add(minutes(8, 12, 18));
  known.add(working_days(1, 2, 4));
  Tables tables(&known);
  const auto first = static_cast<std::size_t>(tables.index_of(minutes(8, 12, 18)));
  const auto days_of_work = static_cast<std::size_t>(tables.index_of(working_days(1, 2, 4)));
  const auto other = static_cast<std::size_t>(tables.index_of(minutes(8, 13, 18)));
  const std::vector<QuantileTable> made = tables.take();
  CHECK(made[first] == table_of(minutes(8, 12, 18).shape));
  CHECK(made[days_of_work] == table_of(working_days(1, 2, 4).shape, 86400));
  CHECK(made[other].is_fixed());
  CHECK(made[other].mean() == 13 * 60);
}

TEST_CASE("Working days are kept as days of 86,400 seconds, like days on the wall clock") {
  Tables tables;
  CHECK(tables.index_of(working_days(2)) == tables.index_of(days(2)));
  CHECK(tables.take()[0].mean() == 2 * 86400);
}

TEST_CASE("Every shape becomes a table of the mean that the shape has") {
  // Exact means of the shapes; a table keeps them to about one part in ten thousand.
  const std::vector<Shape> shapes = {Fixed{600},
                                     Uniform{300, 900},
                                     Triangular{300, 400, 900},
                                     Pert{300, 400, 900},
                                     Exponential{600},
                                     Lognormal{600, 400},
                                     Gamma{600, 400},
                                     Weibull{600, 400},
                                     Erlang{600, 3},
                                     Observed{{300, 400, 900}},
                                     Mix{{{0.25, Fixed{300}}, {0.75, Uniform{500, 900}}}}};
  REQUIRE(shapes.size() == std::variant_size_v<Shape>);
  for (const Shape& shape : shapes) {
    CAPTURE(shape.index());
    CHECK(table_of(shape).mean() == Approx(mean(shape)).epsilon(1e-4));
    CHECK(table_of(shape, 2).mean() == Approx(2 * mean(shape)).epsilon(1e-4));
  }
}

}  // namespace refpath
