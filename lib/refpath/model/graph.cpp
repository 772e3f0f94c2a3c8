// SPDX-License-Identifier: Apache-2.0
#include "refpath/model/graph.hpp"

#include <algorithm>
#include <utility>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/reverse_graph.hpp>
#include <boost/graph/strong_components.hpp>

namespace refpath {

namespace {

// Vertices: the steps, then the exits, then one that every exit leads to.
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;

Graph graph_of(const Pathway& pathway, const std::vector<int>& inside) {
  const std::size_t steps = pathway.steps.size();
  const std::size_t out = steps + pathway.exits.size();
  Graph graph(out + 1);
  const auto connect = [&](std::size_t from, const std::vector<Outcome>& outcomes) {
    for (const Outcome& outcome : outcomes) {
      if (!can_happen(outcome)) continue;
      const auto index = static_cast<std::size_t>(outcome.next.index);
      boost::add_edge(from, outcome.next.kind == Next::Kind::step ? index : steps + index, graph);
    }
  };
  for (std::size_t step = 0; step < steps; ++step) {
    for (const std::vector<Outcome>* outcomes : outcome_lists(pathway.steps[step])) connect(step, *outcomes);
    if (pathway.steps[step].split)
      for (const int entry : pathway.steps[step].split->entries)
        boost::add_edge(step, static_cast<std::size_t>(entry), graph);
    // The end of a parallel branch goes on where its split goes on, be it through the ends of outer ones.
    if (!pathway.steps[step].then.empty()) continue;
    for (int split = inside[step]; split >= 0; split = inside[static_cast<std::size_t>(split)]) {
      connect(step, pathway.steps[static_cast<std::size_t>(split)].then);
      if (!pathway.steps[static_cast<std::size_t>(split)].then.empty()) break;
    }
  }
  for (std::size_t exit = steps; exit < out; ++exit) boost::add_edge(exit, out, graph);
  return graph;
}

template <class AnyGraph>
std::vector<bool> met_from(const AnyGraph& graph, const std::vector<std::size_t>& starts) {
  std::vector<boost::default_color_type> colors(boost::num_vertices(graph), boost::white_color);
  const auto color = boost::make_iterator_property_map(colors.begin(), boost::get(boost::vertex_index, graph));
  for (const std::size_t start : starts)
    if (colors[start] == boost::white_color) boost::breadth_first_visit(graph, start, boost::color_map(color));
  std::vector<bool> met(colors.size());
  for (std::size_t v = 0; v < colors.size(); ++v) met[v] = colors[v] != boost::white_color;
  return met;
}

std::vector<int> components_of(const Graph& graph) {
  std::vector<int> component(boost::num_vertices(graph));
  boost::strong_components(
      graph, boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, graph)));
  return component;
}

// For each step the innermost split in one of whose branches it lies, or -1. A branch goes from its first step along
// all outcomes; a split inside it is passed by, because its own branches lie inside that one.
std::vector<int> steps_inside_splits(const Pathway& pathway) {
  std::vector<int> inside(pathway.steps.size(), -1);
  for (std::size_t s = 0; s < pathway.steps.size(); ++s) {
    if (!pathway.steps[s].split) continue;
    std::vector<int> to_see = pathway.steps[s].split->entries;
    while (!to_see.empty()) {
      const auto step = static_cast<std::size_t>(to_see.back());
      to_see.pop_back();
      if (inside[step] == static_cast<int>(s) || step == s) continue;
      inside[step] = static_cast<int>(s);
      for (const std::vector<Outcome>* outcomes : outcome_lists(pathway.steps[step]))
        for (const Outcome& outcome : *outcomes)
          if (outcome.next.kind == Next::Kind::step) to_see.push_back(outcome.next.index);
    }
  }
  return inside;
}

}  // namespace

bool can_happen(const Outcome& outcome) {
  if (outcome.share.by < 0) return outcome.share.value > 0;
  for (const Quantity<double>& one : outcome.share.cases)
    if (one.by >= 0 || one.value > 0) return true;
  return false;
}

Structure structure(const Pathway& pathway) {
  Structure result;
  result.inside = steps_inside_splits(pathway);
  const Graph graph = graph_of(pathway, result.inside);
  const std::size_t steps = pathway.steps.size();
  const std::size_t out = steps + pathway.exits.size();
  std::vector<std::size_t> firsts;
  for (const int first : first_steps(pathway)) firsts.push_back(static_cast<std::size_t>(first));
  if (pathway.demand)
    for (const Source& source : pathway.demand->sources)
      for (const Source::Backlog& backlog : source.backlog) firsts.push_back(static_cast<std::size_t>(backlog.step));

  const std::vector<bool> met = met_from(graph, firsts);
  const std::vector<bool> leads_out = met_from(boost::make_reverse_graph(graph), {out});

  const std::vector<int> component = components_of(graph);
  std::vector<int> members(component.size(), 0);
  for (const int c : component) ++members[static_cast<std::size_t>(c)];

  for (std::size_t step = 0; step < steps; ++step) {
    result.reachable.push_back(met[step]);
    result.can_exit.push_back(leads_out[step]);
    result.component.push_back(component[step]);
    std::vector<int> next;
    const auto [from, to] = boost::out_edges(step, graph);
    for (auto edge = from; edge != to; ++edge)
      if (boost::target(*edge, graph) < steps) next.push_back(static_cast<int>(boost::target(*edge, graph)));
    std::sort(next.begin(), next.end());
    next.erase(std::unique(next.begin(), next.end()), next.end());
    result.next.push_back(std::move(next));
    result.on_a_loop.push_back(members[static_cast<std::size_t>(component[step])] > 1 ||
                               boost::edge(step, step, graph).second);
  }
  for (std::size_t exit = steps; exit < out; ++exit) result.exit_reachable.push_back(met[exit]);
  return result;
}

std::vector<int> strong_components(const std::vector<std::vector<int>>& next) {
  Graph graph(next.size());
  for (std::size_t from = 0; from < next.size(); ++from)
    for (const int to : next[from]) boost::add_edge(from, static_cast<std::size_t>(to), graph);
  return components_of(graph);
}

}  // namespace refpath
