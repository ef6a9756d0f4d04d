// SPDX-License-Identifier: Apache-2.0
// Stands in for the generated file where packs are not compiled ahead of time.
#include "readiness/packs/built_in.hpp"

namespace readiness::packs {

Compiled compiled() {
    return {};
}

} // namespace readiness::packs
