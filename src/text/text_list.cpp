// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/text_list.hpp"

namespace readiness::text {

namespace {

void put(std::uint32_t number, std::string& bytes) {
    bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

constexpr std::string_view none("\0\0\0\0", sizeof(std::uint32_t));

} // namespace

TextList::TextList(const std::vector<std::string>& texts) {
    if (texts.empty())
        return;
    std::string bytes;
    put(static_cast<std::uint32_t>(texts.size()), bytes);
    for (const std::string& text : texts) {
        put(static_cast<std::uint32_t>(text.size()), bytes);
        bytes += text;
    }
    own_ = std::make_shared<const std::string>(std::move(bytes));
    packed_ = own_->data();
}

TextList TextList::kept(std::string_view bytes, std::size_t& taken) {
    taken = 0;
    TextList list;
    if (bytes.size() < sizeof(std::uint32_t))
        return list;
    std::size_t at = sizeof(std::uint32_t);
    for (std::uint32_t left = number(bytes.data()); left > 0; --left) {
        if (bytes.size() - at < sizeof(std::uint32_t))
            return list;
        const std::uint32_t size = number(bytes.data() + at);
        at += sizeof(std::uint32_t);
        if (bytes.size() - at < size)
            return list;
        at += size;
    }
    taken = at;
    if (taken > sizeof(std::uint32_t))
        list.packed_ = bytes.data();
    return list;
}

std::string_view TextList::packed() const {
    if (packed_ == nullptr)
        return none;
    const char* end = packed_ + sizeof(std::uint32_t);
    for (const std::string_view text : *this)
        end = text.data() + text.size();
    return {packed_, static_cast<std::size_t>(end - packed_)};
}

} // namespace readiness::text
