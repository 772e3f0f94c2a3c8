// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// All that a program needs to read pathways and to answer questions about them. Before 1.0 this header is the only
/// promised interface: what it declares is kept or changed with a line in CHANGELOG.md, while single headers may move.
///
/// Text becomes a Reading, a Reading's Pathway a Program, and a Program answers: exactly (analyse) or by sampling
/// (simulate). A Variant holds all three; compare() sets Variants side by side, and the reports turn a Comparison into
/// words; sensitivity() says what a comparison rests on.

#include "refpath/analysis/analyse.hpp"
#include "refpath/checks/check.hpp"
#include "refpath/comparison/compare.hpp"
#include "refpath/comparison/variant.hpp"
#include "refpath/diagnostics/diagnostic.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/diagnostics/sources.hpp"
#include "refpath/measures/measure.hpp"
#include "refpath/measures/record.hpp"
#include "refpath/model/builder.hpp"
#include "refpath/model/pathway.hpp"
#include "refpath/program/program.hpp"
#include "refpath/reader/draft.hpp"
#include "refpath/reader/read.hpp"
#include "refpath/reports/csv.hpp"
#include "refpath/reports/describe.hpp"
#include "refpath/reports/findings/concise.hpp"
#include "refpath/reports/findings/github.hpp"
#include "refpath/reports/findings/gitlab.hpp"
#include "refpath/reports/findings/junit.hpp"
#include "refpath/reports/findings/sarif.hpp"
#include "refpath/reports/json.hpp"
#include "refpath/reports/text.hpp"
#include "refpath/simulation/runner.hpp"
#include "refpath/simulation/simulate.hpp"
#include "refpath/study/attribute.hpp"
#include "refpath/study/sensitivity.hpp"
