// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/tableheader.h"

#include <QHeaderView>

namespace tokenscope {

namespace {

constexpr int padding = 9; // at both sides of a heading

} // namespace

QString headerSheet()
{
    return QStringLiteral("QHeaderView::section { padding: 4px %1px; }"
                          "QHeaderView::up-arrow, QHeaderView::down-arrow { width: 7px; height: 7px; "
                          "subcontrol-origin: padding; subcontrol-position: bottom center; }")
        .arg(padding);
}

int headerWidth(const QHeaderView& header, int column)
{
    const QString text = header.model()->headerData(column, Qt::Horizontal).toString();
    return header.fontMetrics().size(0, text).width() + 2 * padding + 4;
}

} // namespace tokenscope
