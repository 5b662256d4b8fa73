// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tokenscope {

/// A JSON object that is read or written field by field, in order. Reading takes a field out, so that what is left at
/// the end is exactly what this program does not know, and can be kept. For the files of this room only; keeps the
/// JSON library out of its headers.
class JsonFields final
{
public:
    JsonFields();
    ~JsonFields();
    JsonFields(JsonFields&& other) noexcept;
    JsonFields& operator=(JsonFields&& other) noexcept;
    JsonFields(const JsonFields&) = delete;
    JsonFields& operator=(const JsonFields&) = delete;

    /// Fails with NotJson (line and column, both from 1, of the first wrong character) or WrongSchema (no object, or
    /// nested too deeply); `subject` becomes the error's subject. The error holds nothing of the text.
    static Result<JsonFields> parse(const QByteArray& text, const QString& subject);

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool contains(const std::string& key) const;
    [[nodiscard]] bool isNull(const std::string& key) const;
    [[nodiscard]] bool isArray(const std::string& key) const;
    [[nodiscard]] bool isObject(const std::string& key) const;
    [[nodiscard]] bool hasField(const std::string& object, const std::string& key) const; ///< one level down
    [[nodiscard]] std::vector<std::string> keys() const;
    [[nodiscard]] QByteArray json(const std::string& key) const; ///< the field's value as text; empty if there is none

    // A field of another kind than asked for stays where it is, and counts as absent.
    [[nodiscard]] std::optional<QString> takeText(const std::string& key);
    [[nodiscard]] std::optional<std::int64_t> takeInteger(const std::string& key); ///< also 3.0
    [[nodiscard]] std::optional<std::uint64_t> takeUnsigned(const std::string& key);
    [[nodiscard]] std::optional<double> takeNumber(const std::string& key);
    [[nodiscard]] std::optional<bool> takeBoolean(const std::string& key);
    [[nodiscard]] std::optional<JsonFields> takeObject(const std::string& key);
    [[nodiscard]] std::vector<JsonFields> takeObjects(const std::string& key); ///< a list of nothing but objects
    [[nodiscard]] std::optional<std::vector<std::int64_t>> takeIntegers(const std::string& key);
    [[nodiscard]] std::optional<std::vector<double>> takeNumbers(const std::string& key);
    [[nodiscard]] std::optional<std::vector<std::optional<double>>>
    takeSparseNumbers(const std::string& key); ///< nulls
    [[nodiscard]] std::optional<std::vector<QString>> takeTexts(const std::string& key);
    void dropNull(const std::string& key); ///< where null says no more than absence

    void putText(const std::string& key, const QString& value);
    void putInteger(const std::string& key, std::int64_t value);
    void putUnsigned(const std::string& key, std::uint64_t value);
    void putNumber(const std::string& key, double value); ///< null if not finite
    void putBoolean(const std::string& key, bool value);
    void putNull(const std::string& key);
    void putObject(const std::string& key, JsonFields&& value);
    void putObjects(const std::string& key, std::vector<JsonFields>&& values);
    void putIntegers(const std::string& key, const std::vector<std::int64_t>& values);
    void putNumbers(const std::string& key, const std::vector<double>& values); ///< all finite
    /// All finite; whole ones without a fraction, null for what is absent.
    void putSparseNumbers(const std::string& key, const std::vector<std::optional<double>>& values);
    void putTexts(const std::string& key, const std::vector<QString>& values);
    /// Any JSON value as text; nothing happens if it is none.
    void putJson(const std::string& key, const QByteArray& value);

    /// Puts back what was left when this was read: objects are merged, everything else replaces ours, because it is
    /// only left over if it was not understood.
    void restore(const QByteArray& leftovers);
    /// Adds all fields of `other`.
    void append(JsonFields&& other);

    /// On one line; empty for no fields.
    [[nodiscard]] QByteArray text() const;
    /// As people read it: indented by two, lists of plain values on one line.
    [[nodiscard]] QByteArray document() const;

private:
    struct Tree;
    explicit JsonFields(std::unique_ptr<Tree> tree);

    std::unique_ptr<Tree> m_tree; // never null, but for a moved-from object
};

} // namespace tokenscope
