// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/trainingfile.h"

#include "training/runoutcome.h"
#include "training/traininglog.h"
#include "training/trainingtable.h"

#include <QFile>
#include <QFileInfo>

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 blockSize = 1024 * 1024;
constexpr qint64 headerSize = 64 * 1024;
constexpr qint64 largestTable = 16 * 1024 * 1024;

Error foreign(const QString& path, const QByteArray& beginning)
{
    const QByteArray text = beginning.trimmed();
    if (text.isEmpty())
        return {Error::Code::WrongSchema, path, u"the file is empty"_s};
    const QString first = plainLine(text.split('\n').front()).left(120);
    return {Error::Code::WrongSchema, path,
            u"no line of it is one that Cerebras writes, and it is no table of batch sizes and rates; "
            "it begins with \"%1\""_s.arg(first)};
}

bool goesOn(const TrainingReadOptions& options, const QFile& file)
{
    if (!options.progress)
        return true;
    const auto size = static_cast<double>(file.size());
    return options.progress(size > 0 ? std::min(1.0, static_cast<double>(file.pos()) / size) : 1.0);
}

Result<std::vector<TrainingRun>> readLog(QFile& file, const TrainingReadOptions& options)
{
    const QString path = file.fileName();
    TrainingLog log(path);
    if (options.batchSize)
        log.setBatchSize(*options.batchSize);
    if (options.sequenceLength)
        log.setSequenceLength(*options.sequenceLength);
    QByteArray block(blockSize, Qt::Uninitialized);
    QByteArray beginning;
    for (;;) {
        const qint64 count = file.read(block.data(), block.size());
        if (count < 0)
            return Error {Error::Code::NotReadable, path, file.errorString()};
        if (count == 0)
            break;
        if (beginning.isEmpty())
            beginning = block.left(std::min(count, headerSize));
        log.feed(QByteArrayView(block.constData(), count));
        if (!goesOn(options, file))
            return Error {Error::Code::Cancelled, path};
    }
    if (!log.isTrainingLog())
        return foreign(path, beginning);
    return log.runs();
}

Result<std::vector<TrainingRun>> readTable(QFile& file, const TrainingReadOptions& options)
{
    const QString path = file.fileName();
    if (file.size() > largestTable)
        return Error {Error::Code::TooLarge, path};
    Result<std::vector<TrainingRun>> runs = readTrainingTable(file.readAll(), path);
    if (!runs)
        return runs;
    if (!goesOn(options, file))
        return Error {Error::Code::Cancelled, path};
    for (TrainingRun& run : *runs)
        if (!run.sequenceLength)
            run.sequenceLength = options.sequenceLength;
    return runs;
}

} // namespace

Result<std::vector<TrainingRun>> readTrainingFile(const QString& path, const TrainingReadOptions& options)
{
    if (!QFileInfo::exists(path))
        return Error {Error::Code::FileNotFound, path};
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return Error {Error::Code::NotReadable, path, file.errorString()};
    if (isTrainingTable(file.peek(headerSize)))
        return readTable(file, options);
    return readLog(file, options);
}

} // namespace tokenscope
