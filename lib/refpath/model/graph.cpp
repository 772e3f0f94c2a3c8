// SPDX-License-Identifier: Apache-2.0
#include "refpath/model/graph.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/reverse_graph.hpp>
#include <boost/graph/strong_components.hpp>

namespace refpath {

namespace {

// Vertices: the steps, then the exits, then one that every exit leads to.
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;

Graph graph_of(const Pathway& pathway) {
  const std::size_t steps = pathway.steps.size();
  const std::size_t out = steps + pathway.exits.size();
  Graph graph(out + 1);
  for (std::size_t step = 0; step < steps; ++step)
    for (const Outcome& outcome : pathway.steps[step].then) {
      if (outcome.share.value <= 0) continue;
      const auto index = static_cast<std::size_t>(outcome.next.index);
      boost::add_edge(step, outcome.next.kind == Next::Kind::step ? index : steps + index, graph);
    }
  for (std::size_t exit = steps; exit < out; ++exit) boost::add_edge(exit, out, graph);
  return graph;
}

template <class AnyGraph>
std::vector<bool> met_from(const AnyGraph& graph, std::size_t start) {
  std::vector<boost::default_color_type> colors(boost::num_vertices(graph), boost::white_color);
  boost::breadth_first_visit(
      graph, start,
      boost::color_map(boost::make_iterator_property_map(colors.begin(), boost::get(boost::vertex_index, graph))));
  std::vector<bool> met(colors.size());
  for (std::size_t v = 0; v < colors.size(); ++v) met[v] = colors[v] != boost::white_color;
  return met;
}

}  // namespace

Structure structure(const Pathway& pathway) {
  const Graph graph = graph_of(pathway);
  const std::size_t steps = pathway.steps.size();
  const std::size_t out = steps + pathway.exits.size();
  const int first = first_step(pathway);

  const std::vector<bool> met =
      first < 0 ? std::vector<bool>(out + 1, false) : met_from(graph, static_cast<std::size_t>(first));
  const std::vector<bool> leads_out = met_from(boost::make_reverse_graph(graph), out);

  std::vector<std::size_t> component(out + 1);
  const std::size_t components = boost::strong_components(
      graph, boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, graph)));
  std::vector<int> members(components, 0);
  for (const std::size_t c : component) ++members[c];

  Structure result;
  for (std::size_t step = 0; step < steps; ++step) {
    result.reachable.push_back(met[step]);
    result.can_exit.push_back(leads_out[step]);
    result.component.push_back(static_cast<int>(component[step]));
    result.on_a_loop.push_back(members[component[step]] > 1 || boost::edge(step, step, graph).second);
  }
  for (std::size_t exit = steps; exit < out; ++exit) result.exit_reachable.push_back(met[exit]);
  return result;
}

}  // namespace refpath
