// SPDX-License-Identifier: Apache-2.0
#include "readiness/diag/diagnostic.hpp"

#include "readiness/diag/limits.hpp"

#include <algorithm>
#include <utility>

namespace readiness::diag {

namespace {

/// Those without a place come first.
bool comes_before(const Diagnostic& a, const Diagnostic& b) {
    if (a.where.has_value() != b.where.has_value())
        return !a.where.has_value();
    if (!a.where.has_value())
        return false; // in the order reported
    if (a.where->file != b.where->file)
        return a.where->file < b.where->file;
    if (a.where->begin != b.where->begin)
        return a.where->begin < b.where->begin;
    if (a.code != b.code)
        return a.code < b.code;
    return a.where->end < b.where->end;
}

bool says_the_same(const Diagnostic& a, const Diagnostic& b) {
    if (a.code != b.code || a.where != b.where)
        return false;
    return a.where.has_value() || a.message == b.message;
}

} // namespace

Diagnostic& Diagnostics::next(Code code) {
    if (info(code).severity == Severity::error)
        ++errors_;
    if (items_.size() < limits::diagnostics_kept)
        return items_.emplace_back();
    ++dropped_;
    // A thousand warnings must not hide the error behind them: while there is one, all errors are kept.
    if (info(code).severity != Severity::error || errors_ > items_.size())
        return spare_ = Diagnostic{};
    const auto milder = std::find_if(items_.rbegin(), items_.rend(), [](const Diagnostic& kept) {
        return info(kept.code).severity != Severity::error;
    });
    return *milder = Diagnostic{};
}

void Diagnostics::add(Diagnostic diagnostic) {
    next(diagnostic.code) = std::move(diagnostic);
}

Diagnostic& Diagnostics::report(Code code, source::Span where, std::string message) {
    Diagnostic& diagnostic = report(code, std::move(message));
    diagnostic.where = where;
    return diagnostic;
}

Diagnostic& Diagnostics::report(Code code, std::string message) {
    Diagnostic& diagnostic = next(code);
    diagnostic.code = code;
    diagnostic.message = std::move(message);
    return diagnostic;
}

std::vector<Diagnostic> Diagnostics::sorted() const {
    std::vector<Diagnostic> all = items_;
    std::stable_sort(all.begin(), all.end(), comes_before);
    std::vector<Diagnostic> result;
    for (Diagnostic& item : all) {
        // Those without a place are few and in the order reported, so equal ones need not be neighbours.
        const auto same = [&item](const Diagnostic& other) { return says_the_same(item, other); };
        const bool repeated = item.where ? !result.empty() && same(result.back())
                                         : std::any_of(result.begin(), result.end(), same);
        if (!repeated)
            result.push_back(std::move(item));
    }
    return result;
}

} // namespace readiness::diag
