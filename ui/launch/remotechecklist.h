// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/remotecheckitem.h"
#include "remote/remoteroute.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace tokenscope {

class Theme;

/// What is looked at before a start, hop by hop: its state as dot and word, what was found, and what to do about it.
class RemoteCheckList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RemoteCheckList)

public:
    explicit RemoteCheckList(const Theme& theme, QWidget* parent = nullptr);
    ~RemoteCheckList() override;

    void display(const std::vector<RemoteCheckItem>& items, const RemoteRoute& route);

signals:
    /// The user wants to know all about what was refused.
    void explanationRequested(const tokenscope::RemoteCheckItem& item);

private:
    void fill();
    int addItem(const RemoteCheckItem& item, int row);
    void addExplanation(const RemoteCheckItem& item, int row);

    const Theme& m_theme;
    RemoteRoute m_route {};
    std::vector<RemoteCheckItem> m_items {};
    QGridLayout* m_grid;
};

} // namespace tokenscope
