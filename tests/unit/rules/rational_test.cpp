// SPDX-License-Identifier: Apache-2.0
#include "readiness/rules/rational.hpp"

#include "support/catch.hpp"

using readiness::rules::Rational;
using readiness::rules::Wide;

TEST_CASE("fractions are reduced and exact", "[rational]") {
    CHECK(Rational(Wide{6}, Wide{4}).text() == "3/2");
    CHECK(Rational(Wide{-6}, Wide{-4}).text() == "3/2");
    CHECK(Rational(Wide{6}, Wide{-4}).text() == "-3/2");
    CHECK(Rational(Wide{8}, Wide{4}).text() == "2");
    CHECK((Rational(Wide{1}, Wide{3}) + Rational(Wide{1}, Wide{6})).text() == "1/2");
    CHECK((Rational(1) - Rational(Wide{1}, Wide{3})).text() == "2/3");
    CHECK((Rational(Wide{2}, Wide{3}) * Rational(Wide{9}, Wide{4})).text() == "3/2");
    CHECK((Rational(5) / Rational(Wide{10}, Wide{3})).text() == "3/2");
}

TEST_CASE("a hundred thirds are exactly what they are", "[rational]") {
    Rational sum;
    for (int i = 0; i < 240; ++i)
        sum += Rational(Wide{1}, Wide{3});
    CHECK(sum == Rational(80));
    CHECK_FALSE(sum < Rational(80));
}

TEST_CASE("rounding goes down and up, below zero too", "[rational]") {
    CHECK(Rational(Wide{1}, Wide{3}).floor_times(10) == 3);
    CHECK(Rational(Wide{1}, Wide{3}).ceil_times(10) == 4);
    CHECK(Rational(Wide{-1}, Wide{3}).floor_times(10) == -4);
    CHECK(Rational(Wide{-1}, Wide{3}).ceil_times(10) == -3);
    CHECK(Rational(8).floor_times(10) == 80);
    CHECK(Rational(8).ceil_times(10) == 80);
}

TEST_CASE("decimals are read exactly or not at all", "[rational]") {
    CHECK(Rational::parse_decimal("72.5")->text() == "145/2");
    CHECK(Rational::parse_decimal("-0.10")->text() == "-1/10");
    CHECK(Rational::parse_decimal("80")->text() == "80");
    for (const char* wrong :
         {"", ".5", "5.", "1e3", "0x10", "12 ", "1.2345678", "1234567890123", "--1", "1,5"}) {
        INFO(wrong);
        CHECK_FALSE(Rational::parse_decimal(wrong));
    }
    CHECK(Rational::from_double(0.1)->text() == "1/10");
    CHECK_FALSE(Rational::from_double(1.0 / 3.0));
}

TEST_CASE("what text() writes is read back", "[rational]") {
    const Rational wide(Wide{1} << 126u, (Wide{1} << 125u) - 1);
    for (const Rational& value : {Rational(0), Rational(80), Rational(-3), Rational(Wide{-1}, Wide{3}), wide})
        CHECK(Rational::parse(value.text()) == value);
    CHECK(Rational::parse("6/4")->text() == "3/2");
    CHECK(Rational::parse("170141183460469231731687303715884105727"));
    for (const char* wrong :
         {"", "-", "/", "1/", "/3", "1/0", "1/-3", "--1", "+1", "1.5", " 1", "1/3 ", "1/2/3", "overflow",
          "170141183460469231731687303715884105728", "1/1701411834604692317316873037158841057280"}) {
        INFO(wrong);
        CHECK_FALSE(Rational::parse(wrong));
    }
}

TEST_CASE("what does not fit is marked and stays marked", "[rational]") {
    Rational huge(1);
    for (int i = 0; i < 60 && !huge.overflowed(); ++i)
        huge = huge * Rational(1'000'000'007);
    CHECK(huge.overflowed());
    CHECK((huge + Rational(1)).overflowed());
    CHECK((Rational(1) / Rational(0)).overflowed());
}
