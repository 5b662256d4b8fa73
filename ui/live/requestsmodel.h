// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "live/livesnapshot.h"
#include "model/runresult.h"

#include <QAbstractTableModel>
#include <QColor>

#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace tokenscope {

/// One request as the table shows it, in flight or over.
struct RequestRow
{
    int leg = 0;
    std::int64_t number = 0;
    int promptNumber = 1;
    int run = 1;
    bool isWarmup = false;
    QString question {};
    Nanoseconds sentAt {}; ///< from the start of the run
    std::optional<Nanoseconds> timeToFirstToken {};
    std::int64_t characters = 0; ///< arrived so far
    std::shared_ptr<const RequestRecord> record {}; ///< nothing while it is in flight
    std::optional<AnswerScore> score {}; ///< of an answer whose prompt has gold answers
};

/// The requests of a run in the order they were sent; rows are added and filled in while it goes on, never moved.
class RequestsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestsModel)

public:
    enum Column
    {
        PromptColumn,
        EndpointColumn,
        StateColumn,
        FirstTokenColumn,
        LatencyColumn,
        TokensColumn,
        ScoreColumn,
        ColumnCount,
    };
    enum Role
    {
        SortRole = Qt::UserRole, ///< numbers; of a missing value nothing
        PromptNumberRole,
        LegRole,
    };

    explicit RequestsModel(QObject* parent = nullptr);
    ~RequestsModel() override;

    /// Forgets all rows; the names of the legs of the run that begins, and its prompts with their gold answers.
    void begin(const std::vector<QString>& legs, bool isRepeated, const PromptSet& prompts = {});
    void apply(const LiveSnapshot& snapshot);
    /// What a finished run says that the rows do not yet: its last moments may not have come as a snapshot.
    [[nodiscard]] LiveSnapshot missingFrom(const RunResult& result) const;
    /// Colours of the legs and of what is secondary; the names stay.
    void setColours(const std::vector<QColor>& legs, const QColor& muted, const QColor& failure);

    /// The run has gold answers: there will be scores.
    [[nodiscard]] bool hasScores() const { return !m_gold.empty(); }
    [[nodiscard]] const RequestRow& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }
    /// The last row of this prompt; -1 if there is none.
    [[nodiscard]] int lastRowOf(int promptNumber) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using Key = std::int64_t;
    [[nodiscard]] static Key keyOf(int leg, std::int64_t number);
    [[nodiscard]] int find(int leg, std::int64_t number) const;
    void addStarted(const std::vector<LiveRequest>& started);
    void announce(std::vector<int>& touched);
    void finish(RequestRow& row, const std::shared_ptr<const RequestRecord>& record) const;
    [[nodiscard]] QString legName(int leg) const;
    [[nodiscard]] QString text(const RequestRow& row, int column) const;
    [[nodiscard]] QVariant sortValue(const RequestRow& row, int column) const;
    [[nodiscard]] QVariant colour(const RequestRow& row, int column) const;

    std::vector<QString> m_legs {};
    bool m_isRepeated = false; // the question alone does not tell a row
    std::vector<std::vector<QString>> m_gold {}; // by position of the prompt; empty if no prompt has any
    std::vector<QColor> m_legColours {};
    QColor m_muted {};
    QColor m_failure {};
    std::vector<RequestRow> m_rows {};
    std::unordered_map<Key, int> m_rowOf {};
};

} // namespace tokenscope
