// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/trainingflow.h"
#include "store/settings.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/training/trainingpage.h"
#include "ui/widgets/errorbanner.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

constexpr int longest = 10'000; // ms, on a busy machine

/// A window with the page, as the program has it.
struct Desk
{
    explicit Desk(const QString& settingsFile)
        : settings(settingsFile)
        , theme(*qApp)
        , window(theme, settings)
        , page(new TrainingPage(theme))
        , flow(settings, *page, window)
    {
        window.addPage(u"training"_s, u"trend"_s, u"Batch size"_s, page);
    }

    [[nodiscard]] TrainingStatus status() const { return page->comparison().runs.at(0).status; }
    [[nodiscard]] std::size_t runs() const { return page->comparison().runs.size(); }

    Settings settings;
    Theme theme;
    MainWindow window;
    TrainingPage* page; // the window's
    TrainingFlow flow;
};

} // namespace

class TestTrainingFlow : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile file(QStringLiteral(TEST_DATA_DIR "/training/whole_fit_2_6.log"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_whole = file.readAll();
        m_desk = std::make_unique<Desk>(path(u"settings.ini"_s));
    }

    void cleanup() { m_desk.reset(); }

    void aLogThatGrowsRunsUntilItEnds()
    {
        const QString log = write(u"run.log"_s, m_whole.left(m_whole.size() / 2));
        m_desk->flow.open({log});
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->runs(), std::size_t(1), longest);
        QCOMPARE(m_desk->status(), TrainingStatus::Partial);
        append(log, m_whole.mid(m_whole.size() / 2, m_whole.size() / 4));
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->status(), TrainingStatus::Running, longest);
        append(log, m_whole.mid(m_whole.size() / 2 + m_whole.size() / 4));
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->status(), TrainingStatus::Completed, longest);
        QCOMPARE(m_desk->page->comparison().runs.at(0).processedSamples, std::optional<std::int64_t>(5120));
    }

    void aLogOfARunInProgressIsNotPartial()
    {
        const QString log = write(u"run.log"_s, m_whole.left(m_whole.size() / 2));
        m_desk->flow.follow(log);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->runs() == 1 && m_desk->status() == TrainingStatus::Running, longest);
        m_desk->flow.settle(log);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->status(), TrainingStatus::Partial, longest);
    }

    void followingLeavesTheUserOnHisPage()
    {
        auto* other = new QWidget;
        m_desk->window.addPage(u"other"_s, u"play"_s, u"Other"_s, other);
        m_desk->window.show();
        m_desk->window.showPage(u"other"_s);
        m_desk->flow.follow(write(u"run.log"_s, m_whole));
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->runs(), std::size_t(1), longest);
        QVERIFY(other->isVisible());
    }

    void aForeignFileIsNamedAndTheOthersAreShown()
    {
        QSignalSpy opened(&m_desk->flow, &TrainingFlow::opened);
        m_desk->flow.open({write(u"foreign.log"_s, "hello\nworld\n"), write(u"run.log"_s, m_whole)});
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, longest);
        QCOMPARE(m_desk->runs(), std::size_t(1));
        const auto* banner = m_desk->page->findChild<ErrorBanner*>();
        QVERIFY(banner != nullptr && !banner->isHidden());
    }

    void aRunStaysWhoseFileIsRemoved()
    {
        const QString log = write(u"run.log"_s, m_whole);
        m_desk->flow.open({log});
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->runs(), std::size_t(1), longest);
        const QString other = write(u"other.log"_s, m_whole.left(m_whole.size() / 2));
        m_desk->flow.open({other});
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->runs(), std::size_t(2), longest);
        QVERIFY(QFile::remove(log));
        append(other, m_whole.mid(m_whole.size() / 2)); // when this is seen, that has been, too
        const auto areCompleted = [this] {
            const auto& runs = m_desk->page->comparison().runs;
            return runs.at(0).status == TrainingStatus::Completed && runs.at(1).status == TrainingStatus::Completed;
        };
        QTRY_VERIFY_WITH_TIMEOUT(areCompleted(), longest);
        QCOMPARE(m_desk->runs(), std::size_t(2));
    }

    void whatWasOpenIsOpenedAgainWithoutAWordAboutWhatIsGone()
    {
        const QString log = write(u"run.log"_s, m_whole);
        const QString gone = write(u"gone.log"_s, m_whole);
        m_desk->flow.open({log, gone});
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->runs(), std::size_t(2), longest);
        m_desk.reset();
        QVERIFY(QFile::remove(gone));
        m_desk = std::make_unique<Desk>(path(u"settings.ini"_s));
        m_desk->flow.openRemembered();
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->runs(), std::size_t(1), longest);
        const auto* banner = m_desk->page->findChild<ErrorBanner*>();
        QVERIFY(banner == nullptr || banner->isHidden());
    }

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    QString write(const QString& name, const QByteArray& content)
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }
    void append(const QString& log, const QByteArray& content)
    {
        QFile file(log);
        QVERIFY(file.open(QIODevice::Append));
        file.write(content);
    }

    std::unique_ptr<QTemporaryDir> m_folder {};
    std::unique_ptr<Desk> m_desk {};
    QByteArray m_whole {};
};

QTEST_MAIN(TestTrainingFlow)

#include "tst_trainingflow.moc"
