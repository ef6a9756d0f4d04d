// SPDX-License-Identifier: Apache-2.0
#include "readiness/source/digest.hpp"

#include <array>
#include <bit>
#include <cstdint>

namespace readiness::source {

namespace {

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
constexpr std::array<std::uint32_t, 64> round_constants = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

using State = std::array<std::uint32_t, 8>;

std::uint8_t byte_at(std::string_view text, std::size_t index) {
    return static_cast<std::uint8_t>(text[index]);
}

/// One round (6.2.2, step 3). The standard then moves every word one place on; here the caller does, by
/// naming them so.
inline void mix_round(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t& d, std::uint32_t e,
                      std::uint32_t f, std::uint32_t g, std::uint32_t& h, std::uint32_t word) {
    h += (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) + (g ^ (e & (f ^ g))) + word;
    d += h;
    h += (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) | (c & (a | b)));
}

void mix_block(State& state, std::string_view block) {
    std::array<std::uint32_t, 64> w;
    for (std::size_t i = 0; i < 16; ++i)
        w[i] = static_cast<std::uint32_t>(byte_at(block, 4 * i)) << 24 |
               static_cast<std::uint32_t>(byte_at(block, 4 * i + 1)) << 16 |
               static_cast<std::uint32_t>(byte_at(block, 4 * i + 2)) << 8 | byte_at(block, 4 * i + 3);
    for (std::size_t i = 16; i < 64; ++i) {
        const std::uint32_t a = w[i - 15];
        const std::uint32_t b = w[i - 2];
        w[i] = w[i - 16] + (std::rotr(a, 7) ^ std::rotr(a, 18) ^ (a >> 3)) + w[i - 7] +
               (std::rotr(b, 17) ^ std::rotr(b, 19) ^ (b >> 10));
    }
    auto [a, b, c, d, e, f, g, h] = state;
    for (std::size_t i = 0; i < 64; i += 8) {
        const auto word = [&](std::size_t n) { return round_constants[i + n] + w[i + n]; };
        mix_round(a, b, c, d, e, f, g, h, word(0));
        mix_round(h, a, b, c, d, e, f, g, word(1));
        mix_round(g, h, a, b, c, d, e, f, word(2));
        mix_round(f, g, h, a, b, c, d, e, word(3));
        mix_round(e, f, g, h, a, b, c, d, word(4));
        mix_round(d, e, f, g, h, a, b, c, word(5));
        mix_round(c, d, e, f, g, h, a, b, word(6));
        mix_round(b, c, d, e, f, g, h, a, word(7));
    }
    const State mixed = {a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < 8; ++i)
        state[i] += mixed[i];
}

} // namespace

std::string sha256(std::string_view bytes) {
    State state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                   0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::size_t done = 0;
    for (; bytes.size() - done >= 64; done += 64)
        mix_block(state, bytes.substr(done, 64));
    std::string tail(bytes.substr(done));
    tail += static_cast<char>(0x80);
    tail.resize((tail.size() + 8 + 63) / 64 * 64 - 8); // room for the length
    const std::uint64_t bits = static_cast<std::uint64_t>(bytes.size()) * 8;
    for (int shift = 56; shift >= 0; shift -= 8)
        tail += static_cast<char>((bits >> shift) & 0xff);
    for (std::size_t at = 0; at < tail.size(); at += 64)
        mix_block(state, std::string_view(tail).substr(at, 64));
    std::string hex(64, '0');
    auto digit = hex.begin();
    for (const std::uint32_t word : state)
        for (int shift = 28; shift >= 0; shift -= 4)
            *digit++ = "0123456789abcdef"[(word >> shift) & 0xf];
    return hex;
}

} // namespace readiness::source
