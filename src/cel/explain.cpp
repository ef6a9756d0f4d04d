// SPDX-License-Identifier: Apache-2.0
#include "readiness/cel/explain.hpp"

namespace readiness::cel {

Explanation explain(const Program& /*program*/, const Activation& /*activation*/) { return {}; }

} // namespace readiness::cel
