// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/computed.hpp"
#include "readiness/model/project.hpp"

#include "support/catch.hpp"

#include <map>
#include <set>

using namespace readiness::model;
using namespace readiness::schema;

namespace {

struct Path {
    std::string path;
    const FieldInfo* field = nullptr;
    std::string section() const { return path.substr(0, path.find_first_of(".[")); }
    bool in_list() const { return path.find("[]") != path.npos; }
};

/// Leaves and lists, which are what the documents call fields.
std::vector<Path> fields_of(const TypeInfo& type) {
    std::vector<Path> paths;
    for_each_field(type, [&](const std::string& path, const FieldInfo& field) {
        if (field.kind != Kind::record)
            paths.push_back({path, &field});
    });
    return paths;
}

std::vector<Path> fields() {
    return fields_of(type_of<Project>());
}

template <typename Wanted>
std::vector<std::string> paths_where(Wanted wanted) {
    std::vector<std::string> paths;
    for (const Path& path : fields())
        if (wanted(path))
            paths.push_back(path.path);
    return paths;
}

std::set<const EnumInfo*> enumerations() {
    std::set<const EnumInfo*> found;
    for (const Path& path : fields())
        if (path.field->enumeration)
            found.insert(&path.field->enumeration());
    return found;
}

} // namespace

TEST_CASE("The descriptor has 351 fields, by section", "[model]") {
    const std::vector<std::pair<std::string, int>> want = {
        {"schema_version", 1}, {"as_of", 1},
        {"project", 9},        {"scale", 8},
        {"pilot", 26},         {"baseline", 6},
        {"integration", 20},   {"data", 11},
        {"quality", 7},        {"architecture", 45},
        {"observability", 12}, {"infrastructure", 26},
        {"security", 7},       {"compliance", 20},
        {"experience", 5},     {"team", 31},
        {"governance", 22},    {"rollout", 17},
        {"adoption", 11},      {"support", 10},
        {"delivery", 12},      {"ai", 23},
        {"operations", 5},     {"plan", 4},
        {"waivers", 8},        {"not_applicable", 4},
    };
    std::vector<std::pair<std::string, int>> have;
    int total = 0;
    for (const Path& path : fields()) {
        if (have.empty() || have.back().first != path.section())
            have.emplace_back(path.section(), 0);
        ++have.back().second;
        ++total;
    }
    CHECK(have == want);
    CHECK(total == 351);
}

TEST_CASE("The minimum is 33 facts", "[model]") {
    // Keys of list entries and the format version come with them.
    const auto facts = paths_where([](const Path& path) {
        return path.field->about.minimum && !path.in_list() && path.path != "schema_version";
    });
    CHECK(facts.size() == 33);
    CHECK(paths_where([](const Path& path) { return path.field->about.minimum; }).size() == 41);
}

TEST_CASE("A scan fills 51 fields and hints at 68", "[model]") {
    std::map<Scan, int> counts;
    for (const Path& path : fields()) {
        INFO(path.path);
        ++counts[path.field->about.scan];
        CHECK(path.field->about.scan_how.empty() == (path.field->about.scan == Scan::no));
    }
    CHECK(counts[Scan::detect] == 51);
    CHECK(counts[Scan::hint] == 68);
}

TEST_CASE("Every field has a doc and an example", "[model]") {
    for (const TypeInfo* type : {&type_of<Project>(), &type_of<Computed>()})
        for (const Path& path : fields_of(*type)) {
            INFO(path.path);
            const Attributes& about = path.field->about;
            CHECK_FALSE(about.doc.ends_with('.'));
            CHECK(about.doc.find('\n') == about.doc.npos);
            CHECK_FALSE(about.example.empty());
            CHECK(about.example != "none");
        }
}

TEST_CASE("An example of a leaf is a value of the leaf", "[model]") {
    for (const Path& path : fields()) {
        INFO(path.path);
        const FieldInfo& field = *path.field;
        const std::string example(field.about.example);
        switch (field.kind) {
        case Kind::boolean:
            CHECK((example == "true" || example == "false"));
            break;
        case Kind::integer:
            CHECK(field.about.range.contains(std::stod(example)));
            CHECK(example.find('.') == example.npos);
            break;
        case Kind::number:
        case Kind::percent:
            CHECK(field.about.range.contains(std::stod(example)));
            break;
        case Kind::date:
            CHECK(parse_date(example));
            break;
        case Kind::version:
            CHECK(is_version(example.substr(1, example.size() - 2)));
            break;
        case Kind::enumeration:
            CHECK(field.enumeration().find(example));
            break;
        case Kind::list:
            CHECK((example.starts_with('[') && example.ends_with(']')));
            if (field.enumeration)
                for (std::size_t at = 1; at < example.size();) {
                    const std::size_t end = example.find_first_of(",]", at);
                    CHECK(field.enumeration().find(example.substr(at, end - at)));
                    at = example.find_first_not_of(" ,]", end);
                }
            break;
        case Kind::string:
        case Kind::record:
        case Kind::tree:
            break;
        }
    }
}

TEST_CASE("Every value of every enumeration has a doc and a name of its own", "[model]") {
    std::set<std::string_view> names;
    for (const EnumInfo* info : enumerations()) {
        INFO(info->name);
        CHECK(names.insert(info->name).second);
        CHECK(info->values.size() >= 2);
        for (const EnumValue& value : info->values) {
            INFO(value.name);
            CHECK_FALSE(value.doc.empty());
            CHECK_FALSE(value.doc.ends_with('.'));
        }
    }
    CHECK(names.size() == 106);
}

TEST_CASE("What may be none", "[model]") {
    for (const Path& path : fields()) {
        INFO(path.path);
        const FieldInfo& field = *path.field;
        if (field.kind == Kind::enumeration)
            CHECK(field.about.nullable == field.enumeration().find("none").has_value());
        if (field.kind == Kind::list)
            CHECK(field.about.nullable);
        if (field.kind == Kind::boolean || field.kind == Kind::percent)
            CHECK_FALSE(field.about.nullable);
    }
    CHECK(paths_where([](const Path& path) {
              return path.field->about.nullable &&
                     (path.field->kind == Kind::integer || path.field->kind == Kind::number);
          }) == std::vector<std::string>{
                    "baseline.metrics[].value", "integration.systems[].p99_latency_ms",
                    "integration.systems[].timeout_ms", "integration.systems[].change_notice_days",
                    "infrastructure.rto_minutes", "infrastructure.rpo_minutes", "team.fte.backend",
                    "team.fte.frontend", "team.fte.devops", "team.fte.qa", "team.fte.product_management",
                    "team.fte.data_engineering", "team.fte.security", "team.fte.compliance",
                    "team.fte.change_management", "governance.steering.cadence_days",
                    "support.first_response_target_hours", "operations.review_cadence_days"});
    CHECK(paths_where([](const Path& path) {
              return path.field->kind == Kind::date && !path.field->about.nullable;
          }) == std::vector<std::string>{"as_of", "rollout.start_date", "rollout.enterprise_date",
                                         "waivers[].created", "waivers[].expires"});
}

TEST_CASE("Only waivers and declarations have mandatory keys", "[model]") {
    CHECK(paths_where([](const Path& path) { return path.field->about.required; }) ==
          std::vector<std::string>{"waivers[].rule", "waivers[].reason", "waivers[].owner",
                                   "waivers[].approver", "waivers[].expires", "not_applicable[].rule",
                                   "not_applicable[].reason", "not_applicable[].by"});
}

TEST_CASE("What something is divided by cannot be zero", "[model]") {
    for (std::string_view path :
         {"pilot.users", "support.tickets_per_agent_per_month", "rollout.stages[].users",
          "adoption.segments[].users", "scale.peak_rps_target"}) {
        INFO(path);
        const FieldInfo* field = find_field(type_of<Project>(), path);
        REQUIRE(field);
        CHECK_FALSE(field->about.range.contains(0));
    }
}

TEST_CASE("Percentages have the range and unit of percentages", "[model]") {
    for (const Path& path : fields()) {
        if (path.field->kind != Kind::percent)
            continue;
        INFO(path.path);
        CHECK(describe(path.field->about.range) == "0 to 100");
        CHECK(path.field->about.unit == "%");
    }
}

TEST_CASE("Classes of data are the same wherever they are named", "[model]") {
    const TypeInfo& project = type_of<Project>();
    CHECK(find_field(project, "data.classification")->enumeration ==
          find_field(project, "compliance.processors[].handles")->enumeration);
}

TEST_CASE("The table of computed facts", "[model]") {
    const TypeInfo& calc = type_of<Computed>();
    CHECK(calc.name == "calc");
    std::vector<std::string> names;
    std::vector<std::string> nullable;
    for (const FieldInfo& field : calc.fields) {
        names.emplace_back(field.name);
        if (field.about.nullable)
            nullable.emplace_back(field.name);
    }
    CHECK(names == std::vector<std::string>{
                       "scale_factor", "integrations", "legacy_integrations", "sensitive_data", "regulated",
                       "rollout_near", "complexity", "forecast_months_low", "forecast_months_high",
                       "planned_months", "python_supported_until", "framework_supported_until",
                       "database_supported_until", "capacity_rps", "connection_demand",
                       "support_agents_needed", "max_stage_jump", "weighted_adoption_pct", "roles_missing"});
    CHECK(nullable == std::vector<std::string>{"python_supported_until", "framework_supported_until",
                                               "database_supported_until"});
}
