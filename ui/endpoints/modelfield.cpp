// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/endpoints/modelfield.h"

#include "gateway/successor.h"
#include "ui/endpoints/modelbox.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tokenscope {

ModelField::ModelField(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_box(new ModelBox(theme, this))
    , m_notice(new QWidget(this))
    , m_words(new QLabel(m_notice))
    , m_use(new QPushButton(tr("&Use it"), m_notice))
{
    m_box->setObjectName(QStringLiteral("modelBox"));
    m_box->setAccessibleName(tr("Model"));
    m_words->setObjectName(QStringLiteral("modelNotice"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setFont(theme.font(11.5));
    m_words->setProperty("look", QStringLiteral("muted"));
    m_use->setObjectName(QStringLiteral("useSuccessor"));
    auto* line = new QHBoxLayout(m_notice);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_words, 1);
    line->addWidget(m_use);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_box);
    layout->addWidget(m_notice);
    setFocusProxy(m_box);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    showNotice();
    connect(m_box, &ModelBox::edited, this, [this] {
        showNotice();
        emit edited();
    });
    connect(m_box, &ModelBox::chosen, this, &ModelField::chosen);
    connect(m_use, &QPushButton::clicked, this, [this] {
        m_box->setModelId(successorOf(modelId(), m_models).value_or(modelId()));
        m_box->setFocus(); // the button is about to go
        showNotice();
        emit edited();
        emit chosen(modelId());
    });
}

ModelField::~ModelField() = default;

void ModelField::display(const QString& id, const std::vector<ServedModel>& models)
{
    m_models = models;
    m_box->displayModels(models);
    if (m_box->modelId() != id) {
        m_box->setModelId(id);
    }
    showNotice();
}

QString ModelField::modelId() const
{
    return m_box->modelId();
}

void ModelField::showNotice()
{
    const QString id = modelId();
    const bool isKnown = m_models.empty() || id.isEmpty() || std::ranges::count(m_models, id, &ServedModel::id) > 0;
    const auto successor = successorOf(id, m_models);
    m_notice->setHidden(isKnown);
    m_use->setVisible(successor.has_value());
    m_words->setText(successor ? tr("Not offered any more; %1 took its place.").arg(*successor)
                               : tr("The server does not offer this model. It offers %Ln other(s).", nullptr,
                                    static_cast<int>(m_models.size())));
}

} // namespace tokenscope
