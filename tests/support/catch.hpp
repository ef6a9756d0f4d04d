// SPDX-License-Identifier: Apache-2.0
#pragma once
// Catch2 v3 where it is installed, v2 (Debian 12) elsewhere.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
