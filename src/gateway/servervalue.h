// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace tokenscope {

/// A piece of JSON that a server sent, read without trust: what is missing, odd or too much is absent, never an error.
/// Cheap to copy; keeps the whole document alive.
class ServerValue final
{
public:
    /// Absent.
    ServerValue();
    ServerValue(const ServerValue&);
    ServerValue& operator=(const ServerValue&);
    ServerValue(ServerValue&&) noexcept;
    ServerValue& operator=(ServerValue&&) noexcept;
    ~ServerValue();

    /// Absent if the text is no JSON or larger than `largestDocument`.
    [[nodiscard]] static ServerValue parse(QByteArrayView text);
    static constexpr qsizetype largestDocument = qsizetype {4} * 1024 * 1024;
    static constexpr std::size_t mostEntries = 2'000; ///< of a list or an object; the rest is not looked at
    static constexpr qsizetype longestText = 500; ///< characters

    [[nodiscard]] bool isObject() const;
    [[nodiscard]] bool isArray() const;
    [[nodiscard]] bool isString() const;

    /// The member of this name, if this is an object.
    [[nodiscard]] ServerValue operator[](const char* key) const;
    /// Of a list; else nothing.
    [[nodiscard]] std::vector<ServerValue> items() const;
    /// Of an object, sorted by name; else nothing. Names are as text() would give them.
    [[nodiscard]] std::vector<std::pair<QString, ServerValue>> members() const;

    /// A string as plain text in one line, without control characters and cut to `longest`; else empty.
    [[nodiscard]] QString text(qsizetype longest = longestText) const;
    /// A number, or a string that is one.
    [[nodiscard]] std::optional<double> number() const;
    /// A whole number that is not negative.
    [[nodiscard]] std::optional<std::int64_t> count() const;
    [[nodiscard]] std::optional<bool> flag() const;
    /// What a string says that holds JSON itself; anything else as it is.
    [[nodiscard]] ServerValue unpacked() const;

private:
    struct Document;
    ServerValue(std::shared_ptr<const Document> document, const void* node);

    std::shared_ptr<const Document> m_document {};
    const void* m_node = nullptr; // inside m_document; null: absent
};

} // namespace tokenscope
