// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/filefield.h"

#include "ui/theme/theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace tokenscope {

FileField::FileField(const Theme& theme, Kind kind, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_path(new QLineEdit(this))
{
    m_path->setAccessibleName(name);
    auto* browse = new QToolButton(this);
    browse->setIcon(theme.icon(QStringLiteral("folder")));
    browse->setFocusPolicy(Qt::StrongFocus);
    //: %1 names what a file is for: "Client certificate"
    const QString what = tr("Choose: %1").arg(name);
    browse->setToolTip(what);
    browse->setAccessibleName(what);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_path, 1);
    layout->addWidget(browse);
    setFocusProxy(m_path);
    connect(m_path, &QLineEdit::editingFinished, this, &FileField::edited);
    connect(browse, &QToolButton::clicked, this, &FileField::choose);
}

FileField::~FileField() = default;

void FileField::setPath(const QString& path)
{
    if (path != m_path->text()) {
        m_path->setText(path);
        m_path->setCursorPosition(0);
    }
}

QString FileField::path() const
{
    return m_path->text().trimmed();
}

void FileField::setPlaceholderText(const QString& text)
{
    m_path->setPlaceholderText(text);
}

void FileField::choose()
{
    auto* dialog = new QFileDialog(this, m_path->accessibleName(), QFileInfo(path()).absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(m_kind == Kind::Folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    if (!m_filters.isEmpty()) {
        dialog->setNameFilters(m_filters);
    }
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& chosen) {
        setPath(chosen);
        emit edited();
    });
    dialog->open();
}

} // namespace tokenscope
