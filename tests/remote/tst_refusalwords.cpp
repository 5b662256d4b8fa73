// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/refusalwords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tokenscope;

namespace {

RemoteRoute alcf()
{
    return {.kind = RemoteRoute::Kind::Ssh, .first = u"alcfuser@cerebras.alcf.anl.gov"_s, .second = u"cer-usn-01"_s};
}

const QDateTime noon(QDate(2025, 12, 1), QTime(12, 0, 7), Qt::UTC);

} // namespace

class TestRefusalWords : public QObject
{
    Q_OBJECT

private slots:
    void everyRefusalHasWhatWhyAndWhatToDo()
    {
        for (int value = 1; value <= static_cast<int>(RemoteRefusal::CommandFailed); ++value) {
            const RefusalWords words = refusalWords(RemoteRefusal(value), alcf(), {}, noon);
            for (const QString& sentence : {words.what, words.why, words.remedy}) {
                QVERIFY2(!sentence.isEmpty(), qPrintable(QString::number(value)));
                QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
            }
        }
        QCOMPARE(refusalWords(RemoteRefusal::None, alcf(), {}, noon), RefusalWords());
    }

    void hostBasedDenialComesWithALetter()
    {
        const RefusalWords words = refusalWords(RemoteRefusal::HostBasedDenied, alcf(),
                                                u"clare@cer-usn-01: Permission denied (hostbased)."_s, noon);
        QCOMPARE(words.what, u"Your account is not enabled on cer-usn-01."_s);
        QVERIFY(words.why.contains(u"No key or password of yours will help"_s));
        QCOMPARE(words.recipient, u"support@alcf.anl.gov"_s);
        QCOMPARE(words.subject, u"Access to cer-usn-01 for account clare"_s);
        for (const QString& fact :
             {u"Account: clare\n"_s, u"Login host: cerebras.alcf.anl.gov\n"_s, u"User node: cer-usn-01\n"_s,
              u"Time (UTC): 2025-12-01 12:00:07\n"_s, u"words: clare@cer-usn-01: Permission denied (hostbased).\n"_s})
            QVERIFY2(words.letter.contains(fact), qPrintable(words.letter));
    }

    void theAccountIsThatOfTheRouteWhereTheServerDoesNotTell()
    {
        const RefusalWords words = refusalWords(RemoteRefusal::HostBasedDenied, alcf(), u"%1 %2"_s, noon);
        QVERIFY(words.letter.contains(u"Account: alcfuser\n"_s));
        QVERIFY(words.letter.contains(u"words: %1 %2\n"_s)); // no place to fill in
    }

    void othersMachinesAreNoMatterOfAlcf()
    {
        const RemoteRoute route {.kind = RemoteRoute::Kind::Ssh, .first = u"login.uni.edu"_s, .second = u"n1"_s};
        QVERIFY(refusalWords(RemoteRefusal::HostBasedDenied, route, {}, noon).recipient.isEmpty());
    }

    void aChangedKeyIsRemovedByItsName()
    {
        const RefusalWords words = refusalWords(
            RemoteRefusal::HostKeyChanged, alcf(),
            u"Host key for [127.0.0.1]:20221 has changed and you have requested strict checking."_s, noon);
        QCOMPARE(words.command, u"ssh-keygen -R '[127.0.0.1]:20221'"_s);
    }

    void aBrokenImportHasItsRemedy()
    {
        const RefusalWords words = refusalWords(RemoteRefusal::ModuleMissing, alcf(),
                                                u"No module named 'transformers.modeling_layers'"_s, noon);
        QCOMPARE(words.command, u"pip install peft==0.17.1"_s);
        QVERIFY(words.what.contains(u"cer-usn-01"_s));
    }

    void theHostConcernedIsNamed()
    {
        QVERIFY(refusalWords(RemoteRefusal::CodeRejected, alcf(), {}, noon).what.contains(u"cerebras.alcf"_s));
        QVERIFY(
            refusalWords(RemoteRefusal::KeyRejected, alcf(), u"a@cer-usn-01: Permission denied (publickey)."_s, noon)
                .what.contains(u"cer-usn-01"_s));
        QVERIFY(refusalWords(RemoteRefusal::NodeDown, alcf(), {}, noon).what.startsWith(u"cer-usn-01"_s));
        QVERIFY(refusalWords(RemoteRefusal::DiskFull, {}, {}, noon).what.contains(u"this computer"_s));
    }
};

QTEST_APPLESS_MAIN(TestRefusalWords)

#include "tst_refusalwords.moc"
