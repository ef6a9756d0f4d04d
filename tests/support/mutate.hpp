// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <random>
#include <string>
#include <vector>

namespace readiness::test {

/// A YAML file with up to eight random changes: lines moved, repeated, dropped, indented or taken from
/// another file of `files`, bytes replaced, and pieces put in that mean something to a parser. The same
/// state of `random` gives the same file everywhere.
std::string mutated(const std::vector<std::string>& files, std::mt19937_64& random);

} // namespace readiness::test
