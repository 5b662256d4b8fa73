// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/exportbutton.h"

#include "ui/figures/figuredialog.h"
#include "ui/theme/theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace tokenscope {

ExportButton::ExportButton(const Theme& theme, QWidget* parent)
    : QToolButton(parent)
    , m_theme(theme)
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
    choices->addAction(tr("Copy figure"), this, &ExportButton::copyRequested);
    setMenu(choices);
}

ExportButton::~ExportButton() = default;

void ExportButton::setSubject(const QString& subject)
{
    m_subject = subject;
    setAccessibleName(tr("Export the chart “%1”").arg(subject));
}

void ExportButton::offerOptions(const PictureOptions& options, std::function<QSize()> shown)
{
    m_options = options;
    m_shown = std::move(shown);
    auto* figure = new QAction(tr("Export &figure…"), this);
    connect(figure, &QAction::triggered, this, &ExportButton::askOptions);
    menu()->insertAction(menu()->actions().constFirst(), figure);
    menu()->insertSeparator(menu()->actions().at(1));
}

void ExportButton::askOptions()
{
    auto* dialog = new FigureDialog(m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(m_options, m_shown());
    dialog->setSuffix(m_suffix);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_options = dialog->options();
        m_suffix = dialog->suffix();
        emit optionsChanged();
        ask(m_suffix);
    });
    dialog->open();
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
