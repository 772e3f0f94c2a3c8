// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "catch.hpp"
#include "refpath/analysis/analyse.hpp"
#include "refpath/model/builder.hpp"
#include "refpath/program/tables.hpp"
#include "support/generate.hpp"

namespace refpath {
namespace {

// An oracle that knows no matrices: it walks every route of the pathway itself (not of the program) whose probability
// is above a cut-off, and adds up what happens on it. What it cuts off bounds what it can miss.
class Routes {
 public:
  explicit Routes(const Pathway& pathway)
      : pathway_(pathway),
        visits_now_(pathway.steps.size()),
        touch_now_(pathway.roles.size()),
        spread_now_(pathway.roles.size()) {
    visits.resize(pathway.steps.size());
    touch.resize(pathway.roles.size());
    exits.resize(pathway.exits.size());
    for (const Step& step : pathway.steps)
      for (const Work& work : step.work) {
        Moments& sum = time_of_[&work];
        for (const KindTime& time : work.times) {
          const QuantileTable table = table_of(time.time.value.shape);
          sum.mean += work.people * table.mean();
          sum.variance += work.people * work.people * table.variance();
        }
      }
    walk(first_step(pathway), 1, 1, {}, 0);
    for (Moments& m : visits) m.variance -= m.mean * m.mean;
    for (Moments& m : touch) m.variance -= m.mean * m.mean;
  }

  std::vector<Moments> visits, touch;
  std::vector<double> exits;
  double handoffs = 0;
  double cut_off = 0;  // probability of all routes that were not followed to their end
  int longest = 0;     // visits on the longest route followed

 private:
  using Last = std::set<int>;

  void walk(int index, double probability, int length, Last last, double handed) {
    if (probability < 1e-8) {
      cut_off += probability;
      return;
    }
    longest = std::max(longest, length);
    const Step& step = pathway_.steps[static_cast<std::size_t>(index)];
    const std::vector<double> touch_before = touch_now_, spread_before = spread_now_;
    ++visits_now_[static_cast<std::size_t>(index)];
    std::vector<Last> pieces;
    for (const Work& work : step.work) {
      Last roles(work.roles.begin(), work.roles.end());
      if (step.together && !pieces.empty()) {
        pieces.back().insert(roles.begin(), roles.end());
      } else {
        pieces.push_back(roles);
      }
      for (const int role : work.roles) {
        touch_now_[static_cast<std::size_t>(role)] += time_of_.at(&work).mean;
        spread_now_[static_cast<std::size_t>(role)] += time_of_.at(&work).variance;
      }
    }
    if (step.meeting >= 0) {
      pieces.emplace_back();
      for (const Attendance& seat : pathway_.meetings[static_cast<std::size_t>(step.meeting)].attend)
        pieces.back().insert(seat.role);
    }
    for (const Last& piece : pieces) {
      const bool known = std::any_of(piece.begin(), piece.end(), [&last](int role) { return last.count(role) > 0; });
      if (!last.empty() && !known) ++handed;
      last = piece;
    }
    for (const Outcome& outcome : step.then) {
      const double p = probability * outcome.share.value;
      if (outcome.next.kind == Next::Kind::step) {
        walk(outcome.next.index, p, length + 1, last, handed);
      } else {
        add_route(outcome.next.index, p, handed);
      }
    }
    --visits_now_[static_cast<std::size_t>(index)];
    touch_now_ = touch_before;
    spread_now_ = spread_before;
  }

  void add_route(int exit, double p, double handed) {
    exits[static_cast<std::size_t>(exit)] += p;
    handoffs += p * handed;
    for (std::size_t s = 0; s < visits.size(); ++s) {
      visits[s].mean += p * visits_now_[s];
      visits[s].variance += p * visits_now_[s] * visits_now_[s];
    }
    for (std::size_t r = 0; r < touch.size(); ++r) {
      touch[r].mean += p * touch_now_[r];
      touch[r].variance += p * (touch_now_[r] * touch_now_[r] + spread_now_[r]);
    }
  }

  const Pathway& pathway_;
  std::map<const Work*, Moments> time_of_;  // of each role that does the work, all its people
  std::vector<double> visits_now_, touch_now_, spread_now_;
};

}  // namespace

TEST_CASE("The routes of a rework loop add up to the known answer") {
  // The oracle itself: geometric with p = 0.2 (mean 1.25, variance 0.3125).
  const Routes routes(Builder("Rework")
                          .role("gp")
                          .step("form")
                          .work("gp", minutes(10))
                          .then("form", 0.2)
                          .then("out")
                          .exit("out")
                          .build());
  CHECK(routes.visits[0].mean == Approx(1.25).epsilon(1e-6));
  CHECK(routes.visits[0].variance == Approx(0.3125).epsilon(1e-5));
  CHECK(routes.cut_off < 1e-8);
}

TEST_CASE("The chain gives what walking every route gives, on generated pathways") {
  test::GenerateOptions options;
  options.most_steps = 5;
  int with_a_loop = 0;
  for (std::uint64_t number = 0; number < 60; ++number) {
    CAPTURE(number);
    const Pathway pathway = test::generate(number, options);
    const Program program = lower(pathway);
    const Analysis exact = analyse(program);
    REQUIRE(exact.defined);
    const Routes routes(pathway);
    for (const ProgramStep& step : program.steps) with_a_loop += step.on_a_loop ? 1 : 0;

    // A route that was cut off has at most about as many visits as the longest one followed, and again as many to come.
    const double visits = 3.0 * routes.longest;
    const double missed = 1e-9 + routes.cut_off * visits;
    for (std::size_t s = 0; s < routes.visits.size(); ++s) {
      CHECK(exact.visits[s].mean == Approx(routes.visits[s].mean).margin(missed));
      CHECK(exact.visits[s].variance == Approx(routes.visits[s].variance).margin(missed * visits));
    }
    for (std::size_t r = 0; r < routes.touch.size(); ++r) {
      const double hour = 3600;  // no visit takes more of one role on average, over two hours
      CHECK(exact.touch[r].mean == Approx(routes.touch[r].mean).margin(missed * 2 * hour));
      CHECK(exact.touch[r].variance == Approx(routes.touch[r].variance).margin(missed * visits * 4 * hour * hour));
    }
    for (std::size_t e = 0; e < routes.exits.size(); ++e)
      CHECK(exact.exits[e].mean == Approx(routes.exits[e]).margin(missed));
    CHECK(exact.handoffs == Approx(routes.handoffs).margin(missed * 3));
    CHECK(missed < 0.02);
  }
  CHECK(with_a_loop > 30);
}

TEST_CASE("The parts of an analysis add up") {
  for (std::uint64_t number = 0; number < 40; ++number) {
    CAPTURE(number);
    const Program program = lower(test::generate(number));
    const Analysis a = analyse(program);
    double exits = 0;
    for (const Moments& exit : a.exits) exits += exit.mean;
    CHECK(exits == Approx(1));
    std::vector<double> by_role(program.roles.size());
    for (const Analysis::Cell& cell : a.cells) by_role[static_cast<std::size_t>(cell.role)] += cell.mean;
    for (std::size_t r = 0; r < by_role.size(); ++r) {
      CHECK(by_role[r] == Approx(a.touch[r].mean));
      CHECK(a.load[r] <= 0.8 + 1e-9);  // as the generator promises
    }
  }
}

TEST_CASE("Five thousand steps are analysed") {
  test::GenerateOptions options;
  options.least_steps = options.most_steps = 5000;
  options.highest_load = 0;
  const Program program = lower(test::generate(1, options));
  REQUIRE(program.steps.size() == 5000);
  const Analysis a = analyse(program);
  CHECK(a.defined);
  double exits = 0;
  for (const Moments& exit : a.exits) exits += exit.mean;
  CHECK(exits == Approx(1));
}

}  // namespace refpath
