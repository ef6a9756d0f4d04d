// SPDX-License-Identifier: Apache-2.0
#include "readiness/schema/describe.hpp"

#include "support/catch.hpp"

namespace toy {

using namespace readiness::schema;

enum class Colour : std::uint8_t { none, red, default_, way_24x7 };

struct Wheel {
    Fact<double> pressure;
    Fact<std::vector<Colour>> colours;
    bool operator==(const Wheel&) const = default;
};

struct Engine {
    Fact<std::int64_t> power;
};

struct Car {
    Fact<std::string> name;
    Fact<bool> electric;
    Fact<Percent> charge_pct;
    Fact<Date> built_on;
    Fact<Version> software;
    Fact<Colour> colour;
    Fact<Tree> notes;
    Engine engine;
    Fact<std::vector<Wheel>> wheels;
    Fact<std::vector<std::string>> owners;
};

} // namespace toy

namespace readiness::schema {

using namespace toy;

template <>
const EnumInfo& enum_of<Colour>() {
    static constexpr EnumValue values[] = {
        {"none", "Bare metal"}, {"red", "Red"}, {"default", "As it comes"}, {"24x7", "Reflecting"}};
    static constexpr EnumInfo info = enumeration<Colour>("colour", values);
    return info;
}

template <>
const TypeInfo& type_of<Wheel>() {
    static constexpr FieldInfo fields[] = {
        field<&Wheel::pressure>("pressure", {.doc = "Pressure", .unit = "bar", .range = above(0)}),
        field<&Wheel::colours>("colours", {.doc = "Colours", .nullable = true}),
    };
    static constexpr TypeInfo info = record<Wheel>("wheel", "A wheel", fields);
    return info;
}

template <>
const TypeInfo& type_of<Engine>() {
    static constexpr FieldInfo fields[] = {field<&Engine::power>("power", {.doc = "Power", .unit = "kW"})};
    static constexpr TypeInfo info = record<Engine>("engine", "An engine", fields);
    return info;
}

template <>
const TypeInfo& type_of<Car>() {
    static constexpr FieldInfo fields[] = {
        field<&Car::name>("name", {.doc = "Name"}),
        field<&Car::electric>("electric", {.doc = "Electric"}),
        field<&Car::charge_pct>("charge_pct", {.doc = "Charge"}),
        field<&Car::built_on>("built_on", {.doc = "Built on"}),
        field<&Car::software>("software", {.doc = "Software"}),
        field<&Car::colour>("colour", {.doc = "Colour"}),
        field<&Car::notes>("notes", {.doc = "Notes"}),
        field<&Car::engine>("engine", {.doc = "Engine"}),
        field<&Car::wheels>("wheels", {.doc = "Wheels"}),
        field<&Car::owners>("owners", {.doc = "Owners"}),
    };
    static constexpr TypeInfo info = record<Car>("car", "A car", fields);
    return info;
}

} // namespace readiness::schema

using namespace readiness::schema;

TEST_CASE("Every kind has the word of the documents", "[schema]") {
    const std::pair<Kind, std::string_view> rows[] = {
        {Kind::boolean, "bool"}, {Kind::integer, "int"},     {Kind::number, "number"},
        {Kind::percent, "pct"},  {Kind::string, "string"},   {Kind::date, "date"},
        {Kind::list, "list"},    {Kind::record, "object"},   {Kind::enumeration, "enum"},
        {Kind::tree, "tree"},    {Kind::version, "version"},
    };
    for (const auto& [kind, word] : rows)
        CHECK(name(kind) == word);
}

TEST_CASE("A range is described in words", "[schema]") {
    CHECK(describe(Range{}).empty());
    CHECK(describe(between(0, 100)) == "0 to 100");
    CHECK(describe(at_least(1)) == "at least 1");
    CHECK(describe(above(0)) == "above 0");
    CHECK(describe(between(1, 1)) == "exactly 1");
    CHECK(describe(Range{.max = 24}) == "at most 24");
    CHECK(describe(Range{.min = 0, .max = 1.5, .above_min = true}) == "above 0, at most 1.5");
}

TEST_CASE("A range contains its ends unless it says above", "[schema]") {
    CHECK(between(0, 100).contains(0));
    CHECK(between(0, 100).contains(100));
    CHECK_FALSE(between(0, 100).contains(100.1));
    CHECK_FALSE(above(0).contains(0));
    CHECK(above(0).contains(0.1));
    CHECK_FALSE(at_least(1).contains(0));
    CHECK(Range{}.contains(-1e300));
}

TEST_CASE("A table knows what its members are", "[schema]") {
    const TypeInfo& car = type_of<Car>();
    const std::pair<std::string_view, Kind> rows[] = {
        {"name", Kind::string},   {"electric", Kind::boolean}, {"charge_pct", Kind::percent},
        {"built_on", Kind::date}, {"software", Kind::version}, {"colour", Kind::enumeration},
        {"notes", Kind::tree},    {"engine", Kind::record},    {"wheels", Kind::list},
        {"owners", Kind::list},
    };
    REQUIRE(car.fields.size() == std::size(rows));
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        CHECK(car.fields[i].name == rows[i].first);
        CHECK((car.fields[i].kind == rows[i].second));
        CHECK(car.index_of(car.fields[i]) == i);
        CHECK(car.find(rows[i].first) == &car.fields[i]);
    }
    CHECK(car.find("doors") == nullptr);
    CHECK(car.find("wheels")->is_leaf() == false);
    CHECK(car.find("owners")->is_leaf());
    CHECK(car.find("engine")->is_leaf() == false);
}

TEST_CASE("An enumeration finds its values", "[schema]") {
    const EnumInfo& colours = enum_of<Colour>();
    CHECK((colours.find("red") == EnumIndex{1}));
    CHECK((colours.find("24x7") == EnumIndex{3}));
    CHECK((colours.find("default") == EnumIndex{2}));
    CHECK_FALSE(colours.find("Red"));
    CHECK_FALSE(colours.find(""));
}

TEST_CASE("Fields are found by path", "[schema]") {
    const TypeInfo& car = type_of<Car>();
    const FieldInfo* pressure = type_of<Wheel>().find("pressure");
    CHECK(find_field(car, "wheels[].pressure") == pressure);
    CHECK(find_field(car, "wheels.pressure") == pressure);
    CHECK(find_field(car, "wheels[12].pressure") == pressure);
    CHECK(find_field(car, "engine.power") == type_of<Engine>().find("power"));
    CHECK(find_field(car, "engine") == car.find("engine"));
    CHECK(find_field(car, "wheels[]") == car.find("wheels"));
    for (std::string_view wrong : {"", ".", "engine.", ".engine", "engine[].power", "name.first",
                                   "wheels[].x", "engine[0].power", "engine..power"}) {
        INFO(wrong);
        CHECK(find_field(car, wrong) == nullptr);
    }
}

TEST_CASE("All fields are visited in order, records first", "[schema]") {
    std::vector<std::string> paths;
    for_each_field(type_of<Car>(), [&](const std::string& path, const FieldInfo&) { paths.push_back(path); });
    CHECK(paths == std::vector<std::string>{"name", "electric", "charge_pct", "built_on", "software",
                                            "colour", "notes", "engine", "engine.power", "wheels",
                                            "wheels[].pressure", "wheels[].colours", "owners"});
}

TEST_CASE("A field is read and written through an untyped pointer", "[schema]") {
    Object object(type_of<Car>());
    void* car = object.mut().object;
    const auto access = [](std::string_view path) { return find_field(type_of<Car>(), path)->access; };
    const auto& typed = *static_cast<const Car*>(object.ref().object);

    CHECK((access("name").state(car) == State::not_stated));
    access("name").set(car, std::string_view("Ada"));
    access("electric").set(car, true);
    access("charge_pct").set(car, 80.5);
    access("built_on").set(car, *parse_date("2026-11-20"));
    access("software").set(car, std::string_view("3.10"));
    access("colour").set(car, EnumIndex{1});
    access("notes").set(car, std::int64_t{7});
    access("engine.power").set(access("engine").child_mut(car), std::int64_t{90});
    CHECK(typed.name.value == "Ada");
    CHECK(typed.electric.value);
    CHECK(typed.charge_pct.value.value == 80.5);
    CHECK(format_date(typed.built_on.value) == "2026-11-20");
    CHECK(typed.software.value.text == "3.10");
    CHECK((typed.colour.value == Colour::red));
    CHECK(typed.notes.value.node == 7);
    CHECK(typed.engine.power.value == 90);
    CHECK(std::get<std::string_view>(access("name").get(car)) == "Ada");
    CHECK(std::get<double>(access("charge_pct").get(car)) == 80.5);
    CHECK((std::get<EnumIndex>(access("colour").get(car)) == EnumIndex{1}));
    CHECK(std::get<std::int64_t>(access("engine.power").get(access("engine").child(car))) == 90);

    access("name").set_state(car, State::none);
    CHECK(typed.name.is_none());
    CHECK(typed.name.value.empty());
}

TEST_CASE("A list grows through an untyped pointer", "[schema]") {
    Car car;
    const MutRef ref = ref_mut(car);
    const Access& wheels = type_of<Car>().find("wheels")->access;
    const Access& owners = type_of<Car>().find("owners")->access;
    const Access& colours = type_of<Wheel>().find("colours")->access;

    wheels.set_state(ref.object, State::stated);
    CHECK(wheels.size(ref.object) == 0);
    colours.append(wheels.append_record(ref.object), EnumIndex{1});
    wheels.append_record(ref.object);
    CHECK(wheels.size(ref.object) == 2);
    const void* first = wheels.element_record(ref.object, 0);
    CHECK(colours.size(first) == 1);
    CHECK((std::get<EnumIndex>(colours.element(first, 0)) == EnumIndex{1}));

    owners.append(ref.object, std::string_view("Ada"));
    owners.append(ref.object, std::string_view("Grace"));
    CHECK(std::get<std::string_view>(owners.element(ref.object, 1)) == "Grace");
    CHECK(car.owners.value == std::vector<std::string>{"Ada", "Grace"});
}
