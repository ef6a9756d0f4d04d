// SPDX-License-Identifier: Apache-2.0
#include "report/places.hpp"

namespace readiness::report {

std::string_view Places::input_of(std::string_view computed) const {
    const assess::Subject& subject = *context_.subject;
    if (!subject.computed.type || !subject.computed_inputs)
        return {};
    const schema::FieldInfo* field = subject.computed.type->find(computed);
    if (!field)
        return {};
    const std::size_t index = subject.computed.type->index_of(*field);
    if (index >= subject.computed_inputs->size() || (*subject.computed_inputs)[index].empty())
        return {};
    return (*subject.computed_inputs)[index].front();
}

std::optional<Places::Place> Places::find(std::string_view path) const {
    if (!context_.sources || !context_.subject || !context_.subject->locations)
        return std::nullopt;
    constexpr std::string_view computed = "calc.";
    if (path.starts_with(computed))
        path = input_of(path.substr(computed.size()));
    path = path.substr(0, path.find("[]"));
    if (path.empty())
        return std::nullopt;
    const load::Location* location = context_.subject->locations->nearest(path);
    return location ? place_of(location->key) : std::nullopt;
}

std::optional<Places::Place> Places::find_waiver(std::string_view path) const {
    if (!context_.subject || !context_.subject->waiver_locations)
        return std::nullopt;
    const load::Location* location = context_.subject->waiver_locations->nearest(path);
    return location ? place_of(location->key) : std::nullopt;
}

std::optional<Places::Place> Places::place_of(source::Span where) const {
    if (!context_.sources)
        return std::nullopt;
    const source::Position position = context_.sources->begin(where);
    return Place{context_.sources->file(where.file).name(), position.line, position.column};
}

} // namespace readiness::report
