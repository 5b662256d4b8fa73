// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/compare/comparedigest.h"
#include "ui/comparetable/comparisonmodel.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <vector>

namespace tokenscope {

using CompareDigestPtr = std::shared_ptr<const CompareDigest>;

/// Works a comparison out in three steps, each shown as soon as it is there: summaries of the legs, ratios to the
/// baseline, the evidence for them. What may be felt is done on other threads; what is no longer wanted is dropped.
class ComparisonWork final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonWork)

public:
    explicit ComparisonWork(QObject* parent = nullptr);
    ~ComparisonWork() override;

    /// Large results are summarized aside, small ones before it returns.
    void start(std::vector<RunResultPtr> results);
    /// Compares the same legs anew.
    void setBaseline(std::size_t leg);
    /// Of the last comparison; empty before the first.
    [[nodiscard]] const std::vector<RunResultPtr>& results() const { return m_results; }
    [[nodiscard]] const CompareDigest& digest() const { return *m_digest; }

signals:
    /// It will take a while until there is anything to show.
    void summarizing();
    /// Ratios without verdicts: nothing has been tested yet. `isNew`: of other results than before.
    void compared(const tokenscope::ComparisonPtr& comparison, bool isNew);
    /// 0 … 1
    void weighingProgressed(double share);
    /// The same with evidence.
    void weighed(const tokenscope::ComparisonPtr& comparison);

private:
    void drop();
    void takeDigest(CompareDigestPtr digest);
    void compareWith(std::size_t baseline, bool isNew);
    void takeComparison(const ComparisonPtr& comparison);
    void weighAside(const ComparisonPtr& comparison);

    std::vector<RunResultPtr> m_wanted {};
    std::vector<RunResultPtr> m_results {};
    CompareDigestPtr m_digest; // never null
    QFutureWatcher<CompareDigestPtr> m_digesting {};
    QFutureWatcher<ComparisonPtr> m_comparing {};
    QFutureWatcher<ComparisonPtr> m_weighing {};
    bool m_isLarge = false;
    bool m_isNew = false; // what is being compared is of other results than was shown
};

} // namespace tokenscope
