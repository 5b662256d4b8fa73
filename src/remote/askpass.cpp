// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/askpass.h"

#include "remote/remoteprompt.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QLocalSocket>

#include <cstdio>

namespace tokenscope {

namespace {

constexpr int longestConnect = 5'000; // ms
constexpr int longestWrite = 5'000; // ms
constexpr qsizetype longestQuestion = 8'000; // bytes
constexpr qsizetype longestAnswer = 4'096;

QByteArray answerFrom(QLocalSocket& socket)
{
    QByteArray answer;
    answer.reserve(longestAnswer); // growing would leave copies behind
    while (socket.state() == QLocalSocket::ConnectedState && !answer.contains('\n') && answer.size() < longestAnswer) {
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(-1))
            break;
        char letter = '\0';
        while (answer.size() < longestAnswer && socket.getChar(&letter))
            answer.append(letter);
    }
    return answer;
}

} // namespace

bool isAskpass()
{
    return qEnvironmentVariableIsSet("TOKENSCOPE_ASKPASS_SOCKET");
}

int answerAskpass(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QLocalSocket socket;
    socket.connectToServer(qEnvironmentVariable("TOKENSCOPE_ASKPASS_SOCKET"));
    if (!socket.waitForConnected(longestConnect))
        return 1;
    const QByteArray question = argc > 1 ? QByteArray(argv[1]).left(longestQuestion) : QByteArray();
    for (const QByteArray& field : {qgetenv("TOKENSCOPE_ASKPASS_TOKEN"), qgetenv("TOKENSCOPE_ASKPASS_ASKER"),
                                    qgetenv("TOKENSCOPE_ASKPASS_HOST"), qgetenv("SSH_ASKPASS_PROMPT"), question})
        socket.write(field.toBase64() + '\n');
    if (!socket.waitForBytesWritten(longestWrite))
        return 1;
    QByteArray answer = answerFrom(socket); // "+secret\n", or nothing
    const bool isAnswered = answer.startsWith('+') && answer.endsWith('\n');
    if (isAnswered)
        std::fwrite(answer.constData() + 1, 1, static_cast<std::size_t>(answer.size() - 1), stdout);
    std::fflush(stdout);
    wipe(answer);
    return isAnswered ? 0 : 1;
}

} // namespace tokenscope
