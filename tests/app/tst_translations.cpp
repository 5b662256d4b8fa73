// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    QString source {};
    QStringList translations {}; ///< one, or one for each plural form
    bool isUnfinished = false;
};

std::vector<Text> textsOf(const QString& language)
{
    std::vector<Text> texts;
    QFile file(QStringLiteral(SOURCE_ROOT "/translations/tokenscope_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"message") {
            texts.emplace_back();
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
        const std::vector<Text> texts = textsOf(language);
        QVERIFY(static_cast<int>(texts.size()) >= fewest);
        for (const Text& text : texts)
            QVERIFY2(!text.isUnfinished && !text.translations.isEmpty(), qPrintable(text.source));
    }

    void noValueIsLostInTranslation()
    {
        for (const Text& text : textsOf(u"de"_s)) {
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
