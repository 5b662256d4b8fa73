// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/launch/batchsizelist.h"

#include "ui/text/format.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace tokenscope {

using Problem = BatchSizesProblem;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BatchSizeList)
};

Problem problemOf(const QString& piece)
{
    const auto isDigit = [](QChar sign) { return sign >= QChar(u'0') && sign <= QChar(u'9'); };
    if (!std::ranges::all_of(piece, isDigit)) {
        return Problem::NotANumber;
    }
    if (piece.size() > 1 && piece.startsWith(QChar(u'0'))) {
        return Problem::LeadingZero;
    }
    const qlonglong value = piece.size() > 9 ? BatchSizeList::largest + 1 : piece.toLongLong();
    return value < 1 || value > BatchSizeList::largest ? Problem::OutOfRange : Problem::None;
}

BatchSizeList refused(Problem problem, const QString& culprit)
{
    return {.sizes = {}, .problem = problem, .culprit = format::oneLine(culprit, 20)};
}

} // namespace

BatchSizeList batchSizesFromText(const QString& text)
{
    static const QRegularExpression separators(QStringLiteral("[\\s,;]+"));
    BatchSizeList list;
    for (const QString& piece : text.split(separators, Qt::SkipEmptyParts)) {
        if (const Problem problem = problemOf(piece); problem != Problem::None) {
            return refused(problem, piece);
        }
        const std::int64_t size = piece.toLongLong();
        if (std::ranges::find(list.sizes, size) != list.sizes.end()) {
            return refused(Problem::Twice, piece);
        }
        list.sizes.push_back(size);
    }
    if (list.sizes.empty()) {
        return refused(Problem::Empty, {});
    }
    if (list.sizes.size() > BatchSizeList::most) {
        return refused(Problem::TooMany, {});
    }
    std::ranges::sort(list.sizes);
    return list;
}

QString textOfBatchSizes(const std::vector<std::int64_t>& sizes)
{
    QStringList pieces;
    for (const std::int64_t size : sizes) {
        pieces.append(QString::number(size));
    }
    return pieces.join(QStringLiteral(", "));
}

QString wordsFor(const BatchSizeList& list)
{
    switch (list.problem) {
    case Problem::None:
        return {};
    case Problem::Empty:
        return Words::tr("Enter at least one batch size.");
    case Problem::NotANumber:
        return Words::tr("“%1” is no whole number. Enter sizes such as 256, 512, 1024.").arg(list.culprit);
    case Problem::LeadingZero:
        return Words::tr("“%1” begins with a zero. Write numbers without separators of thousands: 1024.")
            .arg(list.culprit);
    case Problem::OutOfRange:
        return Words::tr("“%1” is out of range. Batch sizes go from 1 to %2.")
            .arg(list.culprit, format::count(BatchSizeList::largest));
    case Problem::Twice:
        return Words::tr("“%1” is there twice. Each size is run once.").arg(list.culprit);
    case Problem::TooMany:
        return Words::tr("At most %Ln size(s) can be run at once.", nullptr, static_cast<int>(BatchSizeList::most));
    }
    return {};
}

} // namespace tokenscope
