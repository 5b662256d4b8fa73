// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settings.h"

namespace tokenscope {

namespace {

constexpr qsizetype recentFileCount = 10;

QString planGroup()
{
    return QStringLiteral("plan");
}

} // namespace

Settings::Settings()
    : m_store(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("tokenscope"), QStringLiteral("tokenscope"))
{
}

Settings::Settings(const QString& path)
    : m_store(path, QSettings::IniFormat)
{
}

void Settings::addRecentFile(const QString& path)
{
    QStringList files = value(setting::recentFiles);
    files.removeAll(path);
    files.prepend(path);
    set(setting::recentFiles, QStringList(files.mid(0, recentFileCount)));
}

QVariantMap Settings::lastPlan() const
{
    QVariantMap plan;
    m_store.beginGroup(planGroup());
    for (const QString& key : m_store.childKeys())
        plan.insert(key, m_store.value(key));
    m_store.endGroup();
    return plan;
}

void Settings::setLastPlan(const QVariantMap& plan)
{
    m_store.beginGroup(planGroup());
    m_store.remove(QString()); // what the form no longer has
    for (auto entry = plan.begin(); entry != plan.end(); ++entry)
        m_store.setValue(entry.key(), entry.value());
    m_store.endGroup();
}

bool Settings::sync()
{
    m_store.sync();
    return m_store.status() == QSettings::NoError;
}

} // namespace tokenscope
