// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <utility>
#include <variant>

namespace tokenscope {

/// A value or the Error that stopped it from being made. Has the names of std::expected, which a C++23 build can swap
/// in.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    [[nodiscard]] bool has_value() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    [[nodiscard]] const T& operator*() const& { return *std::get_if<0>(&m_state); }
    [[nodiscard]] T& operator*() & { return *std::get_if<0>(&m_state); }
    [[nodiscard]] T&& operator*() && { return std::move(*std::get_if<0>(&m_state)); }
    [[nodiscard]] const T* operator->() const { return std::get_if<0>(&m_state); }
    [[nodiscard]] T* operator->() { return std::get_if<0>(&m_state); }
    [[nodiscard]] const Error& error() const { return *std::get_if<1>(&m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Success that carries nothing.
using Done = std::monostate;

} // namespace tokenscope
