// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/requestsmodel.h"

#include "quality/squadscore.h"
#include "ui/text/format.h"
#include "ui/text/outcometext.h"

#include <algorithm>
#include <iterator>

namespace tokenscope {

namespace {

constexpr int charactersPerToken = 4; // as RequestRecord::outputTokens() estimates

/// Tool tips guess whether a text is HTML; what came from a server must never be.
QString plainToolTip(const QString& text)
{
    return text.isEmpty() ? QString()
                          : QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(text.toHtmlEscaped());
}

std::optional<std::int64_t> tokensOf(const RequestRow& row)
{
    if (row.record) {
        return row.record->succeeded() || row.record->usage.completionTokens ? row.record->outputTokens()
                                                                             : std::nullopt;
    }
    const std::int64_t tokens = (row.characters + charactersPerToken / 2) / charactersPerToken;
    return row.characters > 0 ? std::optional(std::max<std::int64_t>(1, tokens)) : std::nullopt;
}

bool hasEstimatedTokens(const RequestRow& row)
{
    return !row.record || row.record->hasEstimatedTokens();
}

RequestRow rowFrom(const LiveRequest& request)
{
    RequestRow row;
    row.leg = request.leg;
    row.number = request.number;
    row.promptNumber = request.promptNumber;
    row.run = request.run;
    row.isWarmup = request.isWarmup;
    row.question = format::oneLine(request.question.isEmpty() ? request.prompt : request.question);
    row.sentAt = request.sentAt;
    return row;
}

LiveRequest requestOf(const RequestRecord& record, int leg, const PromptSet& prompts)
{
    LiveRequest request;
    request.leg = leg;
    request.number = record.number;
    request.promptNumber = record.promptNumber;
    request.run = record.run;
    request.isWarmup = record.isWarmup;
    request.prompt = record.prompt;
    const auto index = static_cast<std::size_t>(record.promptNumber - 1);
    if (record.promptNumber > 0 && index < prompts.prompts.size()) {
        request.question = prompts.prompts[index].question;
    }
    request.sentAt = record.sentAt.value_or(Nanoseconds {});
    return request;
}

std::vector<std::vector<QString>> goldOf(const PromptSet& prompts)
{
    std::vector<std::vector<QString>> gold;
    if (std::ranges::any_of(prompts.prompts, [](const Prompt& prompt) { return !prompt.answers.empty(); }))
        std::ranges::transform(prompts.prompts, std::back_inserter(gold), &Prompt::answers);
    return gold;
}

QString scoreText(const RequestRow& row)
{
    if (!row.score)
        return row.record ? format::noValue() : QStringLiteral("…");
    //: score of an answer that is the gold answer
    return row.score->isExact ? RequestsModel::tr("exact") : format::share(row.score->f1);
}

QString scoreToolTip(const AnswerScore& score)
{
    const QString f1 = format::share(score.f1);
    //: %1 is a percentage
    return score.containsAnswer ? RequestsModel::tr("F1 of its words: %1. A gold answer stands in it.").arg(f1)
                                : RequestsModel::tr("F1 of its words: %1. No gold answer stands in it.").arg(f1);
}

} // namespace

RequestsModel::RequestsModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

RequestsModel::~RequestsModel() = default;

void RequestsModel::begin(const std::vector<QString>& legs, bool isRepeated, const PromptSet& prompts)
{
    beginResetModel();
    m_gold = goldOf(prompts);
    m_legs = legs;
    m_isRepeated = isRepeated;
    m_rows.clear();
    m_rowOf.clear();
    endResetModel();
}

void RequestsModel::apply(const LiveSnapshot& snapshot)
{
    addStarted(snapshot.started);
    std::vector<int> touched;
    for (const LiveChunks& chunks : snapshot.chunks) {
        const int index = find(chunks.leg, chunks.number);
        if (index < 0 || m_rows[static_cast<std::size_t>(index)].record) {
            continue;
        }
        RequestRow& row = m_rows[static_cast<std::size_t>(index)];
        if (!row.timeToFirstToken) {
            row.timeToFirstToken = chunks.firstAt - row.sentAt;
        }
        row.characters += chunks.characters;
        touched.push_back(index);
    }
    for (const auto& [leg, record] : snapshot.finished) {
        const int index = find(leg, record->number);
        if (index >= 0) {
            finish(m_rows[static_cast<std::size_t>(index)], record);
            touched.push_back(index);
        }
    }
    announce(touched);
}

LiveSnapshot RequestsModel::missingFrom(const RunResult& result) const
{
    LiveSnapshot missing;
    for (int leg = 0; leg < static_cast<int>(result.legs.size()); ++leg) {
        for (const RequestRecord& record : result.legs[static_cast<std::size_t>(leg)].records) {
            const int index = find(leg, record.number);
            if (index < 0) {
                missing.started.push_back(requestOf(record, leg, result.plan.prompts));
            }
            if (index < 0 || !row(index).record) {
                missing.finished.emplace_back(leg, std::make_shared<const RequestRecord>(record));
            }
        }
    }
    return missing;
}

void RequestsModel::setColours(const std::vector<QColor>& legs, const QColor& muted, const QColor& failure)
{
    m_legColours = legs;
    m_muted = muted;
    m_failure = failure;
    if (!m_rows.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::ForegroundRole});
    }
}

int RequestsModel::lastRowOf(int promptNumber) const
{
    for (std::size_t i = m_rows.size(); i-- > 0;) {
        if (m_rows[i].promptNumber == promptNumber && !m_rows[i].isWarmup) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

int RequestsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RequestsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RequestsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const RequestRow& request = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(request, index.column());
    case Qt::ToolTipRole:
        if (index.column() == StateColumn && request.record && !request.record->succeeded()) {
            return plainToolTip(outcometext::details(*request.record));
        }
        if (index.column() == ScoreColumn && request.score) {
            return plainToolTip(scoreToolTip(*request.score));
        }
        return index.column() == PromptColumn ? QVariant(plainToolTip(request.question)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(index.column() == PromptColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                       : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return colour(request, index.column());
    case SortRole:
        return sortValue(request, index.column());
    case PromptNumberRole:
        return request.promptNumber;
    case LegRole:
        return request.leg;
    default:
        return {};
    }
}

QVariant RequestsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant((section == PromptColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case PromptColumn:
        return tr("Prompt");
    case EndpointColumn:
        return tr("Endpoint");
    case StateColumn:
        return tr("State");
    case FirstTokenColumn:
        return tr("First token");
    case LatencyColumn:
        return tr("Latency");
    case TokensColumn:
        return tr("Tokens");
    case ScoreColumn:
        //: column: how good an answer is, held against the gold answer
        return tr("Score");
    case ColumnCount:
        return {};
    }
    return {};
}

RequestsModel::Key RequestsModel::keyOf(int leg, std::int64_t number)
{
    constexpr int legBits = 16; // far more legs than a run has; numbers keep 47 bits
    return (number << legBits) | leg;
}

int RequestsModel::find(int leg, std::int64_t number) const
{
    const auto found = m_rowOf.find(keyOf(leg, number));
    return found == m_rowOf.end() ? -1 : found->second;
}

void RequestsModel::addStarted(const std::vector<LiveRequest>& started)
{
    if (started.empty()) {
        return;
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(started.size()) - 1);
    for (const LiveRequest& request : started) {
        m_rowOf.emplace(keyOf(request.leg, request.number), rowCount());
        m_rows.push_back(rowFrom(request));
    }
    endInsertRows();
}

void RequestsModel::finish(RequestRow& row, const std::shared_ptr<const RequestRecord>& record) const
{
    row.record = record;
    row.timeToFirstToken = record->timeToFirstToken();
    const auto prompt = static_cast<std::size_t>(std::max(row.promptNumber, 1) - 1);
    if (record->succeeded() && prompt < m_gold.size() && !m_gold[prompt].empty()) {
        row.score = scoreAnswer(record->text, m_gold[prompt]);
    }
}

void RequestsModel::announce(std::vector<int>& touched)
{
    std::ranges::sort(touched);
    const auto repeated = std::ranges::unique(touched);
    touched.erase(repeated.begin(), repeated.end());
    for (std::size_t i = 0; i < touched.size();) {
        std::size_t end = i + 1;
        while (end < touched.size() && touched[end] == touched[end - 1] + 1) {
            ++end;
        }
        emit dataChanged(index(touched[i], StateColumn), index(touched[end - 1], ColumnCount - 1));
        i = end;
    }
}

QString RequestsModel::legName(int leg) const
{
    const auto index = static_cast<std::size_t>(leg);
    return leg >= 0 && index < m_legs.size() ? m_legs[index] : QString();
}

QString RequestsModel::text(const RequestRow& row, int column) const
{
    switch (static_cast<Column>(column)) {
    case PromptColumn:
        if (row.isWarmup) {
            //: a request whose time does not count; %1 is its question
            return tr("Warm-up: %1").arg(row.question);
        }
        //: %1 is a prompt's number, %2 its question, %3 which repetition
        return m_isRepeated ? tr("%1. %2 (run %3)").arg(row.promptNumber).arg(row.question).arg(row.run)
                            : tr("%1. %2").arg(row.promptNumber).arg(row.question);
    case EndpointColumn:
        return legName(row.leg);
    case StateColumn:
        if (row.record) {
            return outcometext::word(*row.record);
        }
        return row.timeToFirstToken ? tr("answering") : tr("sent");
    case FirstTokenColumn:
        if (row.timeToFirstToken) {
            return format::firstToken(*row.timeToFirstToken);
        }
        return row.record ? format::noValue() : QStringLiteral("…");
    case LatencyColumn:
        return row.record ? format::latency(row.record->latency) : QStringLiteral("…");
    case TokensColumn:
        return format::tokenCount(tokensOf(row), hasEstimatedTokens(row));
    case ScoreColumn:
        return scoreText(row);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant RequestsModel::sortValue(const RequestRow& row, int column) const
{
    switch (static_cast<Column>(column)) {
    case PromptColumn:
        return row.promptNumber;
    case EndpointColumn:
        return row.leg;
    case StateColumn:
        return text(row, StateColumn);
    case FirstTokenColumn:
        return row.timeToFirstToken ? QVariant(toSeconds(*row.timeToFirstToken)) : QVariant();
    case LatencyColumn:
        return row.record ? QVariant(toSeconds(row.record->latency)) : QVariant();
    case TokensColumn: {
        const auto tokens = tokensOf(row);
        return tokens ? QVariant(static_cast<qlonglong>(*tokens)) : QVariant();
    }
    case ScoreColumn:
        return row.score ? QVariant(row.score->isExact ? 1.0 : row.score->f1) : QVariant();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant RequestsModel::colour(const RequestRow& row, int column) const
{
    const auto leg = static_cast<std::size_t>(std::max(0, row.leg));
    if (column == EndpointColumn && leg < m_legColours.size()) {
        return m_legColours[leg];
    }
    const bool hasFailed = row.record && !row.record->succeeded();
    if (column == StateColumn && hasFailed && m_failure.isValid()) {
        return m_failure;
    }
    const bool isSecondary = row.isWarmup || column == StateColumn;
    return isSecondary && m_muted.isValid() ? QVariant(m_muted) : QVariant();
}

} // namespace tokenscope
