// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/measuringloop.h"
#include "client/streamingaccessmanager.h"
#include "support/fakeendpoint.h"

#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

// A thread with the loop, and an object in it to call things in.
class LoopThread
{
public:
    LoopThread()
    {
        m_thread.setEventDispatcher(new MeasuringLoop);
        m_inside.moveToThread(&m_thread);
        m_thread.start();
    }

    ~LoopThread()
    {
        m_thread.quit();
        m_thread.wait();
    }

    template<typename Call>
    void run(Call call)
    {
        QMetaObject::invokeMethod(&m_inside, call, Qt::BlockingQueuedConnection);
    }

    bool ends()
    {
        m_thread.quit();
        return m_thread.wait(5'000);
    }

private:
    QThread m_thread;
    QObject m_inside;
};

} // namespace

class TestMeasuringLoop : public QObject
{
    Q_OBJECT

private slots:
    void onlyItsThreadHasIt()
    {
        LoopThread thread;
        bool hasIt = false;
        thread.run([&hasIt] { hasIt = MeasuringLoop::ofThisThread() != nullptr; });
        QVERIFY(hasIt);
        QVERIFY(MeasuringLoop::ofThisThread() == nullptr);
    }

    void callsFromOtherThreadsArriveInOrder()
    {
        LoopThread thread;
        QObject* inside = nullptr;
        std::vector<int> calls;
        thread.run([&inside] { inside = new QObject; });
        for (int i = 0; i < 1'000; ++i)
            QMetaObject::invokeMethod(
                inside, [&calls, i] { calls.push_back(i); }, Qt::QueuedConnection);
        thread.run([inside] { delete inside; });
        QCOMPARE(calls.size(), 1'000U);
        QVERIFY(std::ranges::is_sorted(calls));
    }

    void callsOfItsOwnAreNotWaitedFor()
    {
        LoopThread thread;
        std::atomic<int> calls = 0;
        std::function<void()> next;
        QObject* inside = nullptr;
        next = [&] {
            if (++calls < 100)
                QMetaObject::invokeMethod(inside, next, Qt::QueuedConnection);
        };
        thread.run([&] {
            inside = new QObject;
            next();
        });
        QTRY_COMPARE(calls.load(), 100);
        thread.run([inside] { delete inside; });
    }

    void endsHoweverOftenItIsAsked()
    {
        for (int i = 0; i < 500; ++i) {
            LoopThread thread;
            QVERIFY(thread.ends());
        }
    }

    void timersFireAndStop()
    {
        LoopThread thread;
        QTimer* repeated = nullptr;
        QTimer* single = nullptr;
        std::atomic<int> ticks = 0;
        std::atomic<int> once = 0;
        thread.run([&] {
            repeated = new QTimer;
            QObject::connect(repeated, &QTimer::timeout, repeated, [&ticks] { ++ticks; });
            repeated->start(2ms);
            single = new QTimer;
            single->setSingleShot(true);
            QObject::connect(single, &QTimer::timeout, single, [&once] { ++once; });
            single->start(5ms);
        });
        QTRY_VERIFY(ticks.load() >= 10);
        QCOMPARE(once.load(), 1);
        int stoppedAt = 0;
        thread.run([&] {
            repeated->stop();
            stoppedAt = ticks;
        });
        QTest::qWait(20);
        QCOMPARE(ticks.load(), stoppedAt);
        thread.run([&] {
            delete repeated;
            delete single;
        });
    }

    void timerMayDeleteAnotherThatIsDue()
    {
        LoopThread thread;
        std::atomic<int> ticks = 0;
        thread.run([&ticks] {
            std::array<QTimer*, 2> timers {new QTimer, new QTimer};
            for (std::size_t i = 0; i < timers.size(); ++i) {
                QTimer* other = timers[1 - i];
                QObject::connect(timers[i], &QTimer::timeout, timers[i], [&ticks, other, self = timers[i]] {
                    ++ticks;
                    delete other;
                    self->stop();
                    self->deleteLater();
                });
                timers[i]->start(1ms);
            }
            QThread::msleep(5);
        });
        QTRY_COMPARE(ticks.load(), 1);
        QVERIFY(thread.ends());
        QCOMPARE(ticks.load(), 1);
    }

    void notifierTellsAndFallsSilent()
    {
        std::array<int, 2> ends {};
        QCOMPARE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends.data()), 0);
        LoopThread thread;
        QSocketNotifier* notifier = nullptr;
        std::atomic<int> bytes = 0;
        thread.run([&] {
            notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read);
            QObject::connect(notifier, &QSocketNotifier::activated, notifier, [&] {
                char byte = 0;
                bytes += static_cast<int>(read(ends[0], &byte, 1));
            });
        });
        QCOMPARE(write(ends[1], "ab", 2), 2);
        QTRY_COMPARE(bytes.load(), 2);
        thread.run([&] { notifier->setEnabled(false); });
        QCOMPARE(write(ends[1], "c", 1), 1);
        QTest::qWait(10);
        QCOMPARE(bytes.load(), 2);
        thread.run([&] { notifier->setEnabled(true); });
        QTRY_COMPARE(bytes.load(), 3);
        thread.run([&] { delete notifier; });
        for (const int end : ends)
            close(end);
    }

    void carriesTransfers()
    {
        const FakeEndpoint endpoint(scripts::stream({"a", "b", "c"}, 20ms));
        const SteadyClock clock;
        LoopThread thread;
        StreamingAccessManager* manager = nullptr;
        std::atomic<int> whole = 0;
        thread.run([&] {
            manager = new StreamingAccessManager(clock);
            for (int i = 0; i < 64; ++i) {
                QNetworkReply* reply = manager->post(QNetworkRequest(endpoint.baseUrl()), QByteArray("{}"));
                QObject::connect(reply, &QNetworkReply::finished, reply,
                                 [reply, &whole] { whole += reply->readAll().endsWith("data: c\n\n") ? 1 : 0; });
            }
        });
        QTRY_COMPARE(whole.load(), 64);
        thread.run([&] { delete manager; });
    }
};

QTEST_GUILESS_MAIN(TestMeasuringLoop)
#include "tst_measuringloop.moc"
