// SPDX-License-Identifier: Apache-2.0
#include "readiness/docgen/json_schema.hpp"

#include "readiness/report/report.hpp"
#include "readiness/rules/profile_file.hpp"
#include "readiness/schema/describe.hpp"

#include "support/catch.hpp"

#include <nlohmann/json.hpp>

using namespace readiness;
using docgen::SchemaUse;
using Json = nlohmann::ordered_json;

namespace toybox {

enum class Colour : std::uint8_t { red, green };
struct Lid {
    schema::Fact<bool> closed;
};
struct Box {
    schema::Fact<std::int64_t> depth;
    schema::Fact<Colour> colour;
    Lid lid;
    schema::Fact<std::vector<std::string>> toys;
};

} // namespace toybox

namespace readiness::schema {

using namespace toybox;

template <>
const EnumInfo& enum_of<Colour>() {
    static constexpr EnumValue values[] = {{"red", "Stop"}, {"green", "Go"}};
    static constexpr EnumInfo info = enumeration<Colour>("colour", values);
    return info;
}

template <>
const TypeInfo& type_of<Lid>() {
    static constexpr FieldInfo fields[] = {field<&Lid::closed>("closed", {.doc = "Whether it is closed"})};
    static constexpr TypeInfo info = record<Lid>("lid", "What covers a box", fields);
    return info;
}

template <>
const TypeInfo& type_of<Box>() {
    static constexpr FieldInfo fields[] = {
        field<&Box::depth>("depth", {.doc = "How deep it is",
                                     .unit = "cm",
                                     .example = "12",
                                     .nullable = true,
                                     .required = true,
                                     .range = above(0)}),
        field<&Box::colour>("colour", {.doc = "Its colour"}),
        field<&Box::lid>("lid", {.doc = "What covers it"}),
        field<&Box::toys>("toys", {.doc = "What is in it", .nullable = true}),
    };
    static constexpr TypeInfo info = record<Box>("box", "A box of toys", fields);
    return info;
}

} // namespace readiness::schema

namespace {

Json schema_of(const schema::TypeInfo& type, SchemaUse use) {
    return Json::parse(docgen::json_schema(type, {.title = "box", .id = {}, .use = use}));
}

Json box(SchemaUse use) {
    return schema_of(schema::type_of<toybox::Box>(), use);
}

} // namespace

TEST_CASE("the schema of what the program writes is exact", "[docgen][schema]") {
    const docgen::SchemaOptions options{
        .title = "box", .id = "https://example.org/box", .use = SchemaUse::output};
    CHECK(docgen::json_schema(schema::type_of<toybox::Box>(), options) == R"~({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://example.org/box",
  "title": "box",
  "description": "A box of toys",
  "type": "object",
  "properties": {
    "depth": {
      "description": "How deep it is, in cm, above 0.",
      "examples": [
        12
      ],
      "type": "integer",
      "exclusiveMinimum": 0
    },
    "colour": {
      "description": "Its colour.",
      "type": "string",
      "enum": [
        "red",
        "green"
      ],
      "enumDescriptions": [
        "Stop",
        "Go"
      ]
    },
    "lid": {
      "description": "What covers it.",
      "$ref": "#/$defs/lid"
    },
    "toys": {
      "description": "What is in it.",
      "type": "array",
      "items": {
        "type": "string"
      }
    }
  },
  "required": [
    "depth",
    "toys"
  ],
  "$defs": {
    "lid": {
      "description": "What covers a box",
      "type": "object",
      "properties": {
        "closed": {
          "description": "Whether it is closed.",
          "type": "boolean"
        }
      }
    }
  }
}
)~");
}

TEST_CASE("the schema of what people write takes blanks and none", "[docgen][schema]") {
    const docgen::SchemaOptions options{.title = "box", .id = {}, .use = SchemaUse::file};
    CHECK(docgen::json_schema(schema::type_of<toybox::Box>(), options) == R"~({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "box",
  "description": "A box of toys",
  "type": "object",
  "properties": {
    "depth": {
      "description": "How deep it is, in cm, above 0.",
      "markdownDescription": "How deep it is, in cm, above 0.\n\nWrite `none` if there is none, and leave it out if nobody knows.\n\nExample: `12`",
      "examples": [
        12
      ],
      "$ref": "#/$defs/int_above_0_or_none_fact"
    },
    "colour": {
      "description": "Its colour.",
      "markdownDescription": "Its colour.\n\n- `red`: Stop\n- `green`: Go",
      "$ref": "#/$defs/colour_fact"
    },
    "lid": {
      "description": "What covers it.",
      "type": [
        "object",
        "null"
      ],
      "anyOf": [
        {
          "$ref": "#/$defs/lid"
        },
        {
          "type": "null"
        }
      ]
    },
    "toys": {
      "description": "What is in it.",
      "markdownDescription": "What is in it.\n\nWrite `none` if there is none, and leave it out if nobody knows.",
      "$ref": "#/$defs/string_list_or_none_fact"
    }
  },
  "required": [
    "depth"
  ],
  "additionalProperties": false,
  "$defs": {
    "blank": {
      "description": "Not known",
      "type": [
        "string",
        "null"
      ],
      "maxLength": 0
    },
    "bool": {
      "type": "boolean"
    },
    "bool_fact": {
      "anyOf": [
        {
          "$ref": "#/$defs/bool"
        },
        {
          "$ref": "#/$defs/blank"
        }
      ]
    },
    "colour": {
      "type": "string",
      "enum": [
        "red",
        "green"
      ],
      "enumDescriptions": [
        "Stop",
        "Go"
      ]
    },
    "colour_fact": {
      "anyOf": [
        {
          "$ref": "#/$defs/colour"
        },
        {
          "$ref": "#/$defs/blank"
        }
      ]
    },
    "int_above_0_or_none": {
      "anyOf": [
        {
          "type": "integer",
          "exclusiveMinimum": 0
        },
        {
          "const": "none"
        }
      ]
    },
    "int_above_0_or_none_fact": {
      "anyOf": [
        {
          "$ref": "#/$defs/int_above_0_or_none"
        },
        {
          "$ref": "#/$defs/blank"
        }
      ]
    },
    "lid": {
      "description": "What covers a box",
      "type": "object",
      "properties": {
        "closed": {
          "description": "Whether it is closed.",
          "$ref": "#/$defs/bool_fact"
        }
      },
      "additionalProperties": false
    },
    "string_list_or_none": {
      "anyOf": [
        {
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        {
          "const": "none"
        },
        {
          "type": "array",
          "contains": {
            "const": "none"
          },
          "maxItems": 1
        }
      ]
    },
    "string_list_or_none_fact": {
      "anyOf": [
        {
          "$ref": "#/$defs/string_list_or_none"
        },
        {
          "$ref": "#/$defs/blank"
        }
      ]
    }
  }
}
)~");
}

TEST_CASE("a descriptor takes the long form with evidence", "[docgen][schema]") {
    const Json schema = box(SchemaUse::descriptor);
    const Json forms = schema["$defs"]["colour_fact"]["anyOf"];
    REQUIRE(forms.size() == 3);
    CHECK(forms[0]["$ref"] == "#/$defs/colour");
    CHECK(forms[1]["$ref"] == "#/$defs/blank");
    CHECK(forms[2]["title"] == "value with evidence");
    CHECK(forms[2]["properties"]["value"]["$ref"] == "#/$defs/colour");
    CHECK(forms[2]["required"] == Json::array({"value"}));
    CHECK(forms[2]["additionalProperties"] == false);
    CHECK(schema["properties"]["colour"]["markdownDescription"] ==
          "Its colour.\n\n- `red`: Stop\n- `green`: Go");
    CHECK_FALSE(schema["properties"]["depth"].contains("examples"));
}

TEST_CASE("every reference of a schema leads somewhere", "[docgen][schema]") {
    const auto use = GENERATE(SchemaUse::descriptor, SchemaUse::file, SchemaUse::output);
    const auto type = GENERATE(&schema::type_of<toybox::Box>, &schema::type_of<report::Report>,
                               &schema::type_of<rules::RuleFile>, &schema::type_of<rules::ProfileFile>);
    const Json schema = schema_of(type(), use);
    const Json flat = schema.flatten();
    for (const auto& [path, value] : flat.items())
        if (path.ends_with("/$ref")) {
            CAPTURE(path);
            CHECK(schema.contains(Json::json_pointer(value.get<std::string>().substr(1))));
        }
}

TEST_CASE("the schema of the report requires what is always written", "[docgen][schema]") {
    const Json schema = schema_of(schema::type_of<report::Report>(), SchemaUse::output);
    const Json& required = schema["required"];
    for (const char* key : {"schema_version", "tool", "score", "verdict", "findings", "ledger", "gate"})
        CHECK(std::find(required.begin(), required.end(), key) != required.end());
    CHECK(std::find(required.begin(), required.end(), "project") == required.end());
    CHECK_FALSE(schema.contains("additionalProperties"));
}
