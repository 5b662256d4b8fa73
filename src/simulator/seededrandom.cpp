// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/seededrandom.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tokenscope {

namespace {

// FNV-1a, with the length mixed in so that two texts cannot run into each other
std::uint64_t absorb(std::uint64_t hash, QByteArrayView text)
{
    constexpr std::uint64_t prime = 0x100000001b3;
    for (const char byte : text)
        hash = (hash ^ static_cast<unsigned char>(byte)) * prime;
    return (hash ^ static_cast<std::uint64_t>(text.size())) * prime;
}

} // namespace

SeededRandom::SeededRandom(std::uint64_t seed, QByteArrayView text, QByteArrayView purpose)
    : m_state(absorb(absorb(0xcbf29ce484222325, text), purpose) ^ (seed * 0x9e3779b97f4a7c15))
{
}

// splitmix64 (Steele, Lea, Flood 2014; public domain)
std::uint64_t SeededRandom::next()
{
    m_state += 0x9e3779b97f4a7c15;
    std::uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
    return mixed ^ (mixed >> 31);
}

double SeededRandom::uniform()
{
    constexpr double steps = 9007199254740992.0; // 2^53, what a double holds exactly
    return static_cast<double>(next() >> 11) / steps;
}

// Box–Muller
double SeededRandom::normal()
{
    const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
    const double angle = 2.0 * std::numbers::pi * uniform();
    return std::clamp(radius * std::cos(angle), -3.0, 3.0);
}

} // namespace tokenscope
