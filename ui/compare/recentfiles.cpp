// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/recentfiles.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tokenscope {

namespace {

constexpr qsizetype mostFiles = 6;
constexpr int widestName = 420; // pixels

} // namespace

RecentFiles::RecentFiles(QWidget* parent)
    : QWidget(parent)
    , m_list(new QWidget(this))
    , m_files(new QVBoxLayout(m_list))
{
    auto* heading = new QLabel(tr("Opened before"), this);
    heading->setProperty("look", QStringLiteral("faint"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(4);
    column->addWidget(heading, 0, Qt::AlignHCenter);
    column->addWidget(m_list);
    m_files->setContentsMargins(0, 0, 0, 0);
    m_files->setSpacing(2);
    hide();
}

RecentFiles::~RecentFiles() = default;

void RecentFiles::setPaths(const QStringList& paths)
{
    while (auto* item = m_files->takeAt(0)) {
        item->widget()->deleteLater(); // it may be the one that was clicked
        item->widget()->hide();
        delete item;
    }
    for (const QString& path : paths.first(std::min(mostFiles, paths.size())))
        addFile(path);
    setVisible(!paths.isEmpty());
}

void RecentFiles::addFile(const QString& path)
{
    auto* button = new QToolButton(m_list);
    const QString name = QFileInfo(path).fileName();
    button->setText(fontMetrics().elidedText(name, Qt::ElideMiddle, widestName).replace(u'&', QStringLiteral("&&")));
    button->setToolTip(QDir::toNativeSeparators(path));
    button->setAccessibleName(tr("Open %1").arg(name));
    connect(button, &QToolButton::clicked, this, [this, path] { emit chosen(path); });
    m_files->addWidget(button, 0, Qt::AlignHCenter);
}

} // namespace tokenscope
