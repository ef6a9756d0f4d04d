// SPDX-License-Identifier: Apache-2.0
// The precompiled header belongs to a target that has a source compiled with it.
#include "support/catch.hpp"
