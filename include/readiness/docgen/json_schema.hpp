// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/schema/type_info.hpp"

namespace readiness::docgen {

/// Who writes the files a schema describes.
enum class SchemaUse : std::uint8_t {
    descriptor, ///< people: blanks, `none`, and the long form with evidence
    file,       ///< people: blanks and `none`, as in rule packs and profiles
    output      ///< the program: exact types, every list present, room for later fields
};

struct SchemaOptions {
    std::string title{};
    std::string id{}; ///< `$id`; left out if empty
    SchemaUse use = SchemaUse::descriptor;
};

/// JSON Schema, draft 2020-12, of the YAML or JSON form of a record. Ends with a line break.
std::string json_schema(const schema::TypeInfo& root, const SchemaOptions& options);

} // namespace readiness::docgen
