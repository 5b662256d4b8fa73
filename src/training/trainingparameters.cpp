// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/trainingparameters.h"

#include <QDir>
#include <QFileInfo>

#include <vector>

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

// A line "key: value" that is not a comment.
struct YamlLine
{
    qsizetype indent = 0;
    QByteArray key {};
    QByteArray value {};
};

QByteArray withoutComment(const QByteArray& value)
{
    if (value.startsWith('#'))
        return {};
    const qsizetype comment = value.indexOf(" #");
    return (comment < 0 ? value : value.left(comment)).trimmed();
}

QByteArray withoutQuotes(const QByteArray& text)
{
    const bool isQuoted
        = text.size() >= 2 && (text.startsWith('"') || text.startsWith('\'')) && text.endsWith(text.front());
    return isQuoted ? text.mid(1, text.size() - 2) : text;
}

std::optional<YamlLine> yamlLine(const QByteArray& line)
{
    qsizetype indent = 0;
    while (indent < line.size() && (line[indent] == ' ' || line[indent] == '-'))
        ++indent; // "- key:" is the same depth as a key below it
    const qsizetype colon = line.indexOf(':', indent);
    const bool isKey
        = colon > indent && (colon + 1 == line.size() || QByteArrayView(" \t\r").contains(line[colon + 1]));
    if (!isKey || line[indent] == '#')
        return std::nullopt;
    return YamlLine {indent, withoutQuotes(line.mid(indent, colon - indent).trimmed()),
                     withoutComment(line.mid(colon + 1).trimmed())};
}

// Of "512", "'512'", "&size 512", "1_024".
std::optional<std::int64_t> positiveNumber(QByteArray value)
{
    if (value.startsWith('&'))
        value = value.mid(value.indexOf(' ') + 1).trimmed();
    bool isNumber = false;
    const qlonglong number = withoutQuotes(value).replace('_', "").toLongLong(&isNumber);
    return isNumber && number > 0 ? std::optional<std::int64_t>(number) : std::nullopt;
}

// A value that must be the same wherever it stands.
class Told
{
public:
    void add(std::optional<std::int64_t> value)
    {
        m_isAmbiguous = m_isAmbiguous || (m_value && value != m_value) || !value;
        m_value = m_value ? m_value : value;
    }
    [[nodiscard]] std::optional<std::int64_t> value() const { return m_isAmbiguous ? std::nullopt : m_value; }

private:
    std::optional<std::int64_t> m_value {};
    bool m_isAmbiguous = false;
};

bool isBelow(const std::vector<YamlLine>& path, QByteArrayView section)
{
    return path.size() >= 2 && path[path.size() - 2].key == section;
}

bool isParametersFile(const QFileInfo& file)
{
    constexpr qint64 largest = 1024 * 1024;
    return file.size() <= largest && file.fileName().contains(u"param"_s, Qt::CaseInsensitive);
}

// With several the wrong one might be taken.
QString onlyParametersFile(const QStringList& folders)
{
    QString found;
    for (const QString& folder : folders) {
        for (const QFileInfo& file : QDir(folder).entryInfoList({u"*.yaml"_s, u"*.yml"_s}, QDir::Files)) {
            if (!isParametersFile(file))
                continue;
            if (!found.isEmpty())
                return {};
            found = file.filePath();
        }
    }
    return found;
}

} // namespace

TrainingParameters readTrainingParameters(const QByteArray& yaml)
{
    Told batchSize, oldBatchSize, sequence, positions, steps;
    std::vector<YamlLine> path;
    for (const QByteArray& text : yaml.split('\n')) {
        const std::optional<YamlLine> line = yamlLine(text);
        if (!line)
            continue;
        while (!path.empty() && path.back().indent >= line->indent)
            path.pop_back();
        path.push_back(*line);
        if (line->key == "batch_size" && isBelow(path, "train_dataloader"))
            batchSize.add(positiveNumber(line->value));
        else if (line->key == "batch_size" && isBelow(path, "train_input"))
            oldBatchSize.add(positiveNumber(line->value));
        else if (line->key == "max_sequence_length")
            sequence.add(positiveNumber(line->value));
        else if (line->key == "max_position_embeddings")
            positions.add(positiveNumber(line->value));
        else if (line->key == "max_steps")
            steps.add(positiveNumber(line->value));
    }
    return {batchSize.value() ? batchSize.value() : oldBatchSize.value(),
            sequence.value() ? sequence.value() : positions.value(), steps.value()};
}

QString parametersFileOf(const QString& logPath)
{
    const QFileInfo log(logPath);
    if (!log.exists())
        return {};
    const QDir folder = log.dir();
    for (const QString& suffix : {u".yaml"_s, u".yml"_s})
        if (folder.exists(log.completeBaseName() + suffix))
            return folder.filePath(log.completeBaseName() + suffix);
    if (folder.entryList({u"*.log"_s, u"*.txt"_s, u"*.out"_s}, QDir::Files).size() > 1)
        return {};
    const QString beside = onlyParametersFile({folder.path()});
    if (!beside.isEmpty())
        return beside;
    QStringList below;
    for (const QString& name : folder.entryList({u"model_dir*"_s}, QDir::Dirs | QDir::NoDotAndDotDot))
        below << folder.filePath(name) << folder.filePath(name + u"/train"_s);
    return onlyParametersFile(below);
}

} // namespace tokenscope
