// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "launch/parametervariants.h"

#include "launch/yamloutline.h"

#include <algorithm>

namespace tokenscope {

namespace {

using Reason = ParameterRefusal::Reason;
using Path = QList<QByteArray>;

/// Where the batch size of training stands in 2.3 and newer (a file may hold several trainers, one below the other
/// word) and up to 2.2.
const std::vector<Path>& batchSizePaths()
{
    static const std::vector<Path> paths {{"trainer", "fit", "train_dataloader", "batch_size"},
                                          {"trainer", "trainer", "fit", "train_dataloader", "batch_size"},
                                          {"train_input", "batch_size"}};
    return paths;
}

bool isBatchSize(const YamlEntry& entry)
{
    return std::ranges::find(batchSizePaths(), entry.path) != batchSizePaths().end();
}

bool beginsWith(const Path& path, const Path& begin)
{
    return begin.size() <= path.size() && std::equal(begin.begin(), begin.end(), path.begin());
}

Reason reasonOf(YamlRefusal::Reason reason)
{
    switch (reason) {
    case YamlRefusal::Reason::Tab:
        return Reason::Tab;
    case YamlRefusal::Reason::SeveralDocuments:
        return Reason::SeveralDocuments;
    case YamlRefusal::Reason::Unclear:
        break;
    }
    return Reason::Unclear;
}

/// Names of a key as flags write it, "csx.performance.micro_batch_size", or as a mapping.
bool isNamed(const QByteArray& key, const QByteArray& name)
{
    return key == name || key.endsWith(QByteArray('.' + name));
}

/// Flags that apply to validation alone do not meet the batch size of training.
bool isOfTraining(const Path& path)
{
    return std::ranges::none_of(path, [](const QByteArray& key) {
        const QByteArray lower = key.toLower();
        return lower.contains("valid") || lower.startsWith("val_") || lower.startsWith("eval");
    });
}

/// "micro_batch_size: 64", or the least one of "micro_batch_size: {explore: {min: 64, max: 256}}".
bool isMicroBatchSize(const Path& path)
{
    if (!isOfTraining(path))
        return false;
    if (isNamed(path.last(), "micro_batch_size"))
        return true;
    return path.size() > 2 && path.last() == "min" && path[path.size() - 2] == "explore"
        && isNamed(path[path.size() - 3], "micro_batch_size");
}

} // namespace

/// Picks what is needed out of a file's outline.
class ParameterVariants::Reader
{
public:
    explicit Reader(ParameterVariants& variants)
        : m_variants(variants)
        , m_outline(outlineYaml(variants.m_parameters))
    {
    }

    void read()
    {
        if (m_outline.refusal)
            return refuse(reasonOf(m_outline.refusal->reason), m_outline.refusal->line);
        readBatchSize();
        if (!m_variants.m_refusal)
            readOthers();
    }

private:
    void refuse(Reason reason, int line) { m_variants.m_refusal = ParameterRefusal {.reason = reason, .line = line}; }

    [[nodiscard]] std::optional<Number> numberOf(const YamlEntry& entry) const
    {
        const QByteArray text = m_variants.m_parameters.mid(entry.offset, entry.length);
        // a leading 0 is octal to some and decimal to others
        const bool isDecimal = entry.style == YamlEntry::Style::Plain && !entry.isTagged && !text.startsWith('0')
            && std::ranges::all_of(text, [](char byte) { return byte >= '0' && byte <= '9'; });
        bool isNumber = false;
        const std::int64_t value = text.toLongLong(&isNumber);
        if (!isDecimal || !isNumber)
            return std::nullopt;
        return Number {.value = value, .line = entry.line, .offset = entry.offset, .length = entry.length};
    }

    /// A key or an anchor on the way to `path` that makes it unsure what a change would do.
    bool refuseTheWayTo(const Path& path)
    {
        for (const YamlEntry& entry : m_outline.repeated) {
            if (beginsWith(path, entry.path)) {
                refuse(Reason::RepeatedKey, entry.line);
                return true;
            }
        }
        for (const YamlEntry& entry : m_outline.entries) {
            if (!entry.anchor.isEmpty() && m_outline.aliases.contains(entry.anchor) && beginsWith(path, entry.path)) {
                refuse(Reason::Shared, entry.line);
                return true;
            }
        }
        return false;
    }

    void refuseMissing()
    {
        for (const Path& path : batchSizePaths()) {
            if (refuseTheWayTo(path))
                return;
            for (const YamlEntry& entry : m_outline.entries) {
                const bool isMerge
                    = entry.path.last() == "<<" && beginsWith(path, entry.path.first(entry.path.size() - 1));
                const bool isAlias = entry.style == YamlEntry::Style::Alias && beginsWith(path, entry.path);
                if (isMerge || isAlias)
                    return refuse(Reason::Shared, entry.line);
            }
        }
        refuse(Reason::NoBatchSize, 0);
    }

    void readBatchSize()
    {
        std::vector<YamlEntry> found;
        std::ranges::copy_if(m_outline.entries, std::back_inserter(found), isBatchSize);
        if (found.empty())
            return refuseMissing();
        if (found.size() > 1)
            return refuse(Reason::SeveralBatchSizes, found[1].line);
        const YamlEntry& entry = found.front();
        if (refuseTheWayTo(entry.path))
            return;
        const auto number = numberOf(entry);
        if (!number)
            return refuse(entry.style == YamlEntry::Style::Alias ? Reason::Shared : Reason::NotANumber, entry.line);
        m_variants.m_batchSize = *number;
    }

    void readOthers()
    {
        for (const YamlEntry& entry : m_outline.entries) {
            const auto number = entry.path.isEmpty() ? std::nullopt : numberOf(entry);
            if (!number)
                continue;
            const QByteArray& key = entry.path.last();
            if (isMicroBatchSize(entry.path))
                m_variants.m_microBatchSizes.push_back(*number);
            else if (key == "num_csx")
                m_variants.m_systems = *number;
            else if (key == "max_steps")
                m_variants.m_maximumSteps = number->value;
            else if (key == "log_steps")
                m_variants.m_logSteps = number->value;
        }
    }

    ParameterVariants& m_variants;
    YamlOutline m_outline;
};

ParameterVariants::ParameterVariants(const QByteArray& parameters)
    : m_parameters(parameters)
{
    Reader(*this).read();
}

QByteArray ParameterVariants::variant(std::int64_t batchSize) const
{
    Q_ASSERT(!m_refusal && batchSize > 0);
    QByteArray bytes = m_parameters;
    return bytes.replace(m_batchSize.offset, m_batchSize.length, QByteArray::number(qint64(batchSize)));
}

std::vector<ParameterWarning> ParameterVariants::warnings(std::int64_t batchSize) const
{
    std::vector<ParameterWarning> warnings;
    for (const Number& micro : m_microBatchSizes) {
        if (micro.value > batchSize)
            warnings.push_back(
                {.kind = ParameterWarning::Kind::MicroBatchLarger, .line = micro.line, .number = micro.value});
    }
    if (m_systems && batchSize < m_systems->value)
        warnings.push_back(
            {.kind = ParameterWarning::Kind::FewerThanSystems, .line = m_systems->line, .number = m_systems->value});
    return warnings;
}

} // namespace tokenscope
