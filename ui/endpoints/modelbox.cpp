// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/endpoints/modelbox.h"

#include "ui/endpoints/endpointstatus.h"
#include "ui/text/statetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintip.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace tokenscope {

namespace {

constexpr int stateRole = Qt::UserRole + 1;
constexpr int side = 8;
constexpr int signWidth = 14;

/// A model's sign, its id, and its state in a word at the right.
class ModelDelegate final : public QStyledItemDelegate
{
public:
    ModelDelegate(const Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Colours& colours = m_theme.colours();
        const auto state = static_cast<ModelState>(index.data(stateRole).toInt());
        const QRect row = option.rect.adjusted(side, 0, -side, 0);
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, colours.selection);
        }
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QString word = statetext::word(state);
        if (!word.isEmpty()) {
            paintStateSign(*painter, dotOf(state), QPointF(row.left() + 4, row.center().y() + 0.5), colours);
        }
        painter->setFont(option.font);
        painter->setPen(colours.muted);
        painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, word);
        const int wordWidth = word.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(word) + 2 * side;
        const QRect place = row.adjusted(signWidth, 0, -wordWidth, 0);
        painter->setPen(state == ModelState::Offline ? colours.faint : colours.text);
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, place.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto state = static_cast<ModelState>(index.data(stateRole).toInt());
        const int text = option.fontMetrics.horizontalAdvance(index.data().toString() + statetext::word(state));
        return {text + signWidth + 4 * side, option.fontMetrics.height() + 8};
    }

private:
    const Theme& m_theme;
};

int rankOf(ModelState state)
{
    switch (state) {
    case ModelState::Hot:
        return 0;
    case ModelState::Starting:
        return 1;
    case ModelState::Queued:
        return 2;
    case ModelState::Unknown:
        return 3;
    case ModelState::Stopped:
        return 4;
    case ModelState::Offline:
        return 5;
    }
    return 6;
}

bool stands(const ServedModel& one, const ServedModel& other)
{
    const int difference = rankOf(one.state) - rankOf(other.state);
    return difference != 0 ? difference < 0 : QString::localeAwareCompare(one.id, other.id) < 0;
}

} // namespace

ModelBox::ModelBox(const Theme& theme, QWidget* parent)
    : QComboBox(parent)
    , m_theme(theme)
    , m_items(new QStandardItemModel(this))
{
    constexpr int shownRows = 14;
    setEditable(true);
    setInsertPolicy(NoInsert);
    setMaxVisibleItems(shownRows);
    setMinimumContentsLength(8); // long ids are shortened, they do not widen the form
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setModel(m_items);
    setItemDelegate(new ModelDelegate(theme, this));
    auto* completer = new QCompleter(m_items, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(shownRows);
    completer->popup()->setItemDelegate(new ModelDelegate(theme, completer->popup()));
    setCompleter(completer);
    connect(lineEdit(), &QLineEdit::textEdited, this, &ModelBox::edited);
    connect(lineEdit(), &QLineEdit::returnPressed, this, [this] { emit chosen(modelId()); });
    connect(this, &QComboBox::activated, this, [this] {
        lineEdit()->setCursorPosition(0);
        emit edited();
        emit chosen(modelId());
    });
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, [this](const QString& id) {
        setModelId(id);
        emit edited();
        emit chosen(id);
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

ModelBox::~ModelBox() = default;

void ModelBox::displayModels(const std::vector<ServedModel>& models)
{
    if (models == m_models) {
        return;
    }
    m_models = models;
    std::ranges::sort(m_models, stands);
    const QString id = modelId();
    fill();
    setModelId(id);
}

void ModelBox::setModelId(const QString& id)
{
    const QSignalBlocker blocker(this);
    setCurrentIndex(findText(id, Qt::MatchExactly | Qt::MatchCaseSensitive));
    setEditText(id);
    lineEdit()->setCursorPosition(0);
    setToolTip(plainTip(id));
}

QString ModelBox::modelId() const
{
    return currentText().trimmed();
}

void ModelBox::fill()
{
    const QSignalBlocker blocker(this);
    m_items->clear();
    for (const ServedModel& model : m_models) {
        auto* item = new QStandardItem(model.id);
        item->setData(static_cast<int>(model.state), stateRole);
        const QString word = statetext::word(model.state);
        //: for screen readers: a model and its state
        item->setData(word.isEmpty() ? model.id : tr("%1, %2").arg(model.id, word), Qt::AccessibleTextRole);
        item->setToolTip(plainTip(model.note.isEmpty() ? model.id : model.id + QChar(u'\n') + model.note));
        m_items->appendRow(item);
    }
}

} // namespace tokenscope
