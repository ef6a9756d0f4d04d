// SPDX-License-Identifier: Apache-2.0
#pragma once
// What every section of the model is made of.
#include "readiness/schema/type_info.hpp"
#include "readiness/schema/value.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace readiness::model {

using schema::Date;
using schema::Fact;
using schema::Percent;
using schema::Version;

} // namespace readiness::model
