// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace readiness::cli {

/// Asks the kernel for the memory of a usual run at once. Called once, before anything large is made; without
/// a kernel or a library that can, nothing happens.
void prepare_heap();

} // namespace readiness::cli
