// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/language.h"

#include "store/settings.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace tokenscope {

namespace {

bool install(QCoreApplication& application, const QLocale& locale, const QString& name, const QString& folder)
{
    auto* translator = new QTranslator(&application);
    if (translator->load(locale, name, QStringLiteral("_"), folder))
        return QCoreApplication::installTranslator(translator);
    delete translator;
    return false;
}

} // namespace

void installLanguage(QCoreApplication& application)
{
    const QString chosen = Settings().value(setting::language);
    const QLocale locale = chosen.isEmpty() ? QLocale::system() : QLocale(chosen);
    QLocale::setDefault(locale);
    install(application, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    const QString texts = QStringLiteral(":/i18n");
    // English too has a file: it knows the plurals.
    if (!install(application, locale, QStringLiteral("tokenscope"), texts))
        install(application, QLocale(QLocale::English), QStringLiteral("tokenscope"), texts);
}

} // namespace tokenscope
