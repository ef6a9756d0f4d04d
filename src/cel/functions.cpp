// SPDX-License-Identifier: Apache-2.0
#include "cel/functions.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace readiness::cel {
namespace {

constexpr std::array<std::pair<std::string_view, TypeKind>, 12> type_words = {{
    {"bool", TypeKind::boolean},
    {"int", TypeKind::integer},
    {"uint", TypeKind::unsigned_integer},
    {"double", TypeKind::number},
    {"string", TypeKind::string},
    {"bytes", TypeKind::bytes},
    {"timestamp", TypeKind::timestamp},
    {"duration", TypeKind::duration},
    {"version", TypeKind::version},
    {"null", TypeKind::null},
    {"dyn", TypeKind::dyn},
    {"type", TypeKind::type},
}};

class SignatureReader {
  public:
    explicit SignatureReader(std::string_view text) : text_(text) {}

    Overload read() {
        Overload overload;
        if (!text_.starts_with('(')) {
            overload.member = true;
            overload.parameters.push_back(type());
            take(".");
        }
        take("(");
        while (!text_.starts_with(')')) {
            overload.parameters.push_back(type());
            if (text_.starts_with(','))
                take(", ");
        }
        take(") ");
        overload.result = type();
        assert(text_.empty());
        overload.type_parameters = parameters_;
        return overload;
    }

  private:
    void take(std::string_view expected) {
        assert(text_.starts_with(expected));
        text_.remove_prefix(expected.size());
    }

    Type type() {
        const std::size_t length = std::min(text_.find_first_of(".,()<>"), text_.size());
        const std::string_view word = text_.substr(0, length);
        text_.remove_prefix(length);
        if (word.size() == 1) {
            const auto number = static_cast<std::uint32_t>(word.front() - 'A');
            parameters_ = std::max(parameters_, number + 1);
            return parameter_type(number);
        }
        if (word == "list" || word == "map")
            return container(word);
        const auto* row = std::find_if(type_words.begin(), type_words.end(),
                                       [&](const auto& w) { return w.first == word; });
        assert(row != type_words.end());
        Type plain;
        plain.kind = row->second;
        return plain;
    }

    Type container(std::string_view word) {
        take("<");
        Type first = type();
        if (word == "list") {
            take(">");
            return list_of(std::move(first));
        }
        take(", ");
        Type second = type();
        take(">");
        return map_of(std::move(first), std::move(second));
    }

    std::string_view text_;
    std::uint32_t parameters_ = 0;
};

std::vector<FunctionRow> gather_rows() {
    std::vector<FunctionRow> all;
    for (const auto& rows : {operator_rows(), text_rows(), conversion_rows(), time_rows(), fact_rows(),
                             string_extension_rows(), math_rows(), encoder_rows()})
        all.insert(all.end(), rows.begin(), rows.end());
    return all;
}

std::vector<Function> read_signatures() {
    std::vector<Function> table;
    for (const FunctionRow& row : function_rows()) {
        Function& function = table.emplace_back(Function{row.name, {}, row.call});
        for (const std::string_view signature : row.signatures)
            function.overloads.push_back(SignatureReader(signature).read());
    }
    return table;
}

} // namespace

const std::vector<FunctionRow>& function_rows() {
    static const std::vector<FunctionRow> rows = gather_rows();
    return rows;
}

const std::vector<Function>& functions() {
    static const std::vector<Function> table = read_signatures();
    return table;
}

std::optional<Short> find_function(std::string_view name) {
    const auto& rows = function_rows();
    const auto found = std::ranges::find(rows, name, &FunctionRow::name);
    if (found == rows.end())
        return std::nullopt;
    return static_cast<Short>(found - rows.begin());
}

} // namespace readiness::cel
