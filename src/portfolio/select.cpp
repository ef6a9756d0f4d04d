// SPDX-License-Identifier: Apache-2.0
#include "readiness/portfolio/select.hpp"

#include "readiness/text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <compare>

namespace readiness::portfolio {

namespace {

bool is_open(const AreaCell& cell) {
    return cell.state == report::AreaState::open || cell.state == report::AreaState::present;
}

bool same_person(std::string_view a, std::string_view b) {
    return text::lower_case(a) == text::lower_case(b);
}

/// 0 for what comes first among the worst.
int badness(const Row& row) {
    return row.assessed ? 1 + static_cast<int>(row.verdict) : 0;
}

/// Less comes first.
std::weak_ordering compare(const Row& a, const Row& b, SortKey key) {
    switch (key) {
    case SortKey::worst:
        return badness(a) != badness(b) ? badness(a) <=> badness(b) : a.low <=> b.low;
    case SortKey::score:
        return a.assessed != b.assessed ? a.assessed <=> b.assessed : a.low <=> b.low;
    case SortKey::gaps:
        return b.open_gaps() <=> a.open_gaps();
    case SortKey::blockers:
        return b.open_blockers() <=> a.open_blockers();
    case SortKey::name:
        return a.name <=> b.name;
    case SortKey::owner:
        return a.owner <=> b.owner;
    case SortKey::path:
        break;
    }
    return a.path <=> b.path;
}

/// Whether one row stands before another.
struct Before {
    SortKey key;
    bool reverse;
    bool operator()(const Row& a, const Row& b) const {
        if (const std::weak_ordering order = compare(a, b, key); order != std::weak_ordering::equivalent)
            return (order == std::weak_ordering::less) != reverse;
        return a.path < b.path;
    }
};

/// FNV-1a, 64 bits (Fowler, Noll and Vo), with the high bits folded in. It decides where work goes, on
/// machines that do not talk to each other, so it must never change.
std::uint64_t hash(std::string_view text) {
    std::uint64_t value = 0xcbf29ce484222325U;
    for (const char c : text) {
        value ^= static_cast<unsigned char>(c);
        value *= 0x100000001b3U;
    }
    return value ^ (value >> 32U);
}

} // namespace

bool Filter::keeps(const Row& row) const {
    if (!row.assessed)
        return true;
    if (!verdicts.empty() && std::ranges::find(verdicts, row.verdict) == verdicts.end())
        return false;
    if (!areas.empty() &&
        std::ranges::none_of(areas, [&](std::size_t area) { return is_open(row.areas[area]); }))
        return false;
    return owners.empty() || std::ranges::any_of(owners, [&](const std::string& owner) {
               return same_person(owner, row.owner) || same_person(owner, row.product_owner);
           });
}

void sort(std::vector<Row>& rows, SortKey key, bool reverse) {
    std::ranges::sort(rows, Before{key, reverse});
}

void keep_first(std::vector<Row>& rows, std::size_t count, SortKey key, bool reverse) {
    if (rows.size() <= count)
        return;
    const auto rest = rows.begin() + static_cast<std::ptrdiff_t>(count);
    std::ranges::nth_element(rows, rest, Before{key, reverse});
    rows.erase(rest, rows.end());
}

std::optional<Shard> Shard::parse(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    const auto number = [](std::string_view digits) {
        std::uint32_t value = 0;
        const char* end = digits.data() + digits.size();
        const auto [at, error] = std::from_chars(digits.data(), end, value);
        return error == std::errc{} && at == end ? value : 0;
    };
    const Shard shard{number(text.substr(0, slash)), number(text.substr(slash + 1))};
    if (shard.index == 0 || shard.index > shard.count)
        return std::nullopt;
    return shard;
}

bool Shard::holds(std::string_view path) const {
    return hash(path) % count == index - 1;
}

} // namespace readiness::portfolio
