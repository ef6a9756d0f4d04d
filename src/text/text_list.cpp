// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/text_list.hpp"

namespace readiness::text {

namespace {

void put(std::uint32_t number, std::string& bytes) {
    bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

} // namespace

TextList::TextList(const std::vector<std::string>& texts) {
    if (texts.empty())
        return;
    std::string all;
    for (const std::string& text : texts) {
        put(static_cast<std::uint32_t>(text.size()), all);
        all += text;
    }
    std::string packed;
    put(static_cast<std::uint32_t>(all.size()), packed);
    packed += all;
    const auto own = std::make_shared<const std::string>(std::move(packed));
    packed_ = {own, own->data()};
}

TextList TextList::kept(std::string_view packed) {
    TextList list;
    if (!packed.empty())
        list.packed_ = {std::shared_ptr<const char>(), packed.data()};
    return list;
}

bool TextList::is_packed(std::string_view bytes) {
    return bytes.empty() || (bytes.size() > sizeof(std::uint32_t) &&
                             bytes.size() - sizeof(std::uint32_t) == number(bytes.data()));
}

std::string_view TextList::packed() const {
    if (packed_ == nullptr)
        return {};
    return {packed_.get(), sizeof(std::uint32_t) + number(packed_.get())};
}

} // namespace readiness::text
