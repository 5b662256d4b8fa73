// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

namespace tokenscope {

struct DiffLine
{
    enum class Kind
    {
        Context,
        Removed,
        Added,
    };

    Kind kind = Kind::Context;
    int number = 0; ///< from 1: of the original for Context and Removed, of the variant for Added
    QString text {}; ///< without its end; what is no UTF-8 is replaced

    bool operator==(const DiffLine&) const = default;
};

/// What a variant changes: one piece, with a few lines around it. Empty where nothing differs.
struct VariantDiff
{
    int firstLine = 0; ///< of the piece, in both; 0: no difference
    int originalLines = 0;
    int variantLines = 0;
    std::vector<DiffLine> lines {};

    /// As `diff -u` writes it, for a terminal; empty without a difference.
    [[nodiscard]] QString unified(const QString& originalName, const QString& variantName) const;

    bool operator==(const VariantDiff&) const = default;
};

[[nodiscard]] VariantDiff differenceBetween(const QByteArray& original, const QByteArray& variant, int around = 3);

} // namespace tokenscope
