// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    QString context {};
    QString source {};
    QString comment {}; ///< parts texts that read alike
    QStringList translations {}; ///< one, or one for each plural form
    bool counts = false;
    bool isUnfinished = false;

    /// What a text is looked up by.
    QString key() const { return context + u": "_s + source + (comment.isEmpty() ? comment : u" // "_s + comment); }
};

QString translationFile(const QString& language)
{
    return QStringLiteral(SOURCE_ROOT "/translations/tokenscope_%1.ts").arg(language);
}

std::vector<Text> textsOf(const QString& path)
{
    std::vector<Text> texts;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            texts.push_back({.context = context, .counts = xml.attributes().value(u"numerus"_s) == u"yes"_s});
        } else if (xml.name() == u"comment") {
            texts.back().comment = xml.readElementText();
        } else if (xml.name() == u"source") {
            texts.back().source = xml.readElementText();
        } else if (xml.name() == u"numerusform") {
            texts.back().translations.append(xml.readElementText());
        } else if (xml.name() == u"translation") {
            texts.back().isUnfinished = xml.attributes().hasAttribute(u"type"_s);
            xml.readNext();
            if (xml.isCharacters() && !xml.text().trimmed().isEmpty())
                texts.back().translations.append(xml.text().toString());
        }
    }
    return texts;
}

/// Every text of the program's sources, as the tool finds them that fills the files of translations.
std::vector<Text> textsOfTheSources(const QString& folder)
{
    QStringList arguments {u"-silent"_s, u"-locations"_s, u"none"_s};
    for (const QString& room : {u"app"_s, u"src"_s, u"ui"_s}) {
        QDirIterator files(u"" SOURCE_ROOT "/"_s + room, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            arguments.append(files.next());
    }
    const QString found = folder + u"/found.ts"_s;
    arguments += {u"-I"_s, u"" SOURCE_ROOT "/src"_s, u"-I"_s, u"" SOURCE_ROOT ""_s, u"-ts"_s, found};
    QProcess::execute(u"" LUPDATE_PROGRAM ""_s, arguments);
    return textsOf(found);
}

QStringList keysOf(const std::vector<Text>& texts, bool onlyCounts)
{
    QStringList keys;
    for (const Text& text : texts) {
        if (text.counts || !onlyCounts)
            keys.append(text.key());
    }
    keys.sort();
    return keys;
}

QStringList without(QStringList list, const QStringList& others)
{
    list.removeIf([&](const QString& text) { return others.contains(text); });
    return list;
}

QStringList placeholdersOf(const QString& text)
{
    static const QRegularExpression placeholder(u"%L?[0-9n]+"_s);
    QStringList found;
    auto matches = placeholder.globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured());
    std::ranges::sort(found);
    found.removeDuplicates();
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void everyTextIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("fewest");
        QTest::addRow("German") << u"de"_s << 500;
        QTest::addRow("English plurals") << u"en"_s << 10;
    }

    void everyTextIsTranslated()
    {
        QFETCH(const QString, language);
        QFETCH(const int, fewest);
        const std::vector<Text> texts = textsOf(translationFile(language));
        QVERIFY(static_cast<int>(texts.size()) >= fewest);
        for (const Text& text : texts)
            QVERIFY2(!text.isUnfinished && !text.translations.isEmpty(), qPrintable(text.source));
    }

    void theFilesHoldTheTextsOfTheSources_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("onlyCounts");
        QTest::addRow("German") << u"de"_s << false;
        QTest::addRow("English plurals") << u"en"_s << true;
    }

    void theFilesHoldTheTextsOfTheSources()
    {
        QFETCH(const QString, language);
        QFETCH(const bool, onlyCounts);
        const QTemporaryDir folder;
        const QStringList wanted = keysOf(textsOfTheSources(folder.path()), onlyCounts);
        const QStringList given = keysOf(textsOf(translationFile(language)), onlyCounts);
        QVERIFY(!wanted.isEmpty());
        const QStringList missing = without(wanted, given);
        QVERIFY2(missing.isEmpty(), qPrintable(u"Not translated yet:\n"_s + missing.join(u'\n')));
        const QStringList obsolete = without(given, wanted);
        QVERIFY2(obsolete.isEmpty(), qPrintable(u"Said no more:\n"_s + obsolete.join(u'\n')));
    }

    void noValueIsLostInTranslation()
    {
        for (const Text& text : textsOf(translationFile(u"de"_s))) {
            for (const QString& translation : text.translations) {
                // "one file" may do without its number
                QStringList wanted = placeholdersOf(text.source);
                QStringList given = placeholdersOf(translation);
                if (text.translations.size() > 1) {
                    for (QStringList* list : {&wanted, &given}) {
                        list->removeAll(u"%n"_s);
                        list->removeAll(u"%Ln"_s);
                    }
                }
                QVERIFY2(given == wanted, qPrintable(text.source + u" → "_s + translation));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestTranslations)

#include "tst_translations.moc"
