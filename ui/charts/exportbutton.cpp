// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/exportbutton.h"

#include "ui/theme/theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace tokenscope {

ExportButton::ExportButton(const Theme& theme, QWidget* parent)
    : QToolButton(parent)
{
    setObjectName(u"chartExport"_s);
    setIcon(theme.icon(u"export"_s));
    setIconSize({14, 14});
    setFixedSize(22, 20);
    setToolTip(tr("Export this chart"));
    setPopupMode(QToolButton::InstantPopup);
    auto* choices = new QMenu(this);
    choices->addAction(tr("Save as PNG…"), this, [this] { ask(u"png"_s); });
    choices->addAction(tr("Save as SVG…"), this, [this] { ask(u"svg"_s); });
    choices->addAction(tr("Save as PDF…"), this, [this] { ask(u"pdf"_s); });
    choices->addAction(tr("Save the values as CSV…"), this, [this] { ask(u"csv"_s); });
    choices->addSeparator();
    choices->addAction(tr("Copy the picture"), this, &ExportButton::copyRequested);
    setMenu(choices);
}

ExportButton::~ExportButton() = default;

void ExportButton::setSubject(const QString& subject)
{
    m_subject = subject;
    setAccessibleName(tr("Export the chart “%1”").arg(subject));
}

void ExportButton::ask(const QString& suffix)
{
    const QString name = m_fileName.isEmpty() ? m_subject : m_fileName;
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the chart"), name + u'.' + suffix,
                                                      tr("%1 files (*.%2)").arg(suffix.toUpper(), suffix));
    if (!path.isEmpty())
        emit saveRequested(QFileInfo(path).suffix().isEmpty() ? path + u'.' + suffix : path);
}

} // namespace tokenscope
