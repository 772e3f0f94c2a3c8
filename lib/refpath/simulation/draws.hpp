// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace refpath {

/// Which word of chance a draw gets.
enum class Draws {
  by_name,   ///< That of its own name: the same in every variant. What refpath does.
  in_order,  ///< The next of one stream a replication, in the order of events: one shared seed and no more. Only
             ///< for measuring what names buy: it is slow and keeps every word that was drawn.
};

}  // namespace refpath
