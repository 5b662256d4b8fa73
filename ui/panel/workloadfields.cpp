// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panel/workloadfields.h"

#include "ui/widgets/choicebox.h"
#include "ui/widgets/plainspinbox.h"

#include <QFileInfo>
#include <QPushButton>
#include <QSpinBox>

#include <cmath>

namespace tokenscope {

namespace {

constexpr int fileCommand = 1; // under commandRole: not a source but "File…"
constexpr int commandRole = Qt::UserRole + 1;

QString squad()
{
    return QStringLiteral("squad");
}

QString synthetic()
{
    return QStringLiteral("synthetic");
}

} // namespace

WorkloadFields::WorkloadFields(const Theme& theme, QWidget* parent)
    : FormFields(theme, parent)
    , m_source(new ChoiceBox(this))
    , m_download(new QPushButton(tr("Download S&QuAD (4.9 MB)"), this))
    , m_length(new QSpinBox(this))
    , m_shared(new QSpinBox(this))
    , m_count(new QSpinBox(this))
    , m_maxTokens(new QSpinBox(this))
    , m_temperature(new PlainSpinBox(this))
{
    m_source->setObjectName(QStringLiteral("promptSource"));
    m_download->setObjectName(QStringLiteral("downloadSquad"));
    m_length->setObjectName(QStringLiteral("promptTokens"));
    m_length->setRange(1, static_cast<int>(RunForm::maximumTokens));
    m_length->setSingleStep(1'000);
    m_length->setGroupSeparatorShown(true);
    //: unit behind a number
    m_length->setSuffix(tr(" tokens"));
    m_shared->setObjectName(QStringLiteral("sharedPrefix"));
    m_shared->setRange(0, 100);
    //: unit behind a number: percent
    m_shared->setSuffix(tr(" %"));
    m_shared->setSpecialValueText(tr("none", "shared part of a prompt"));
    m_count->setObjectName(QStringLiteral("promptCount"));
    m_count->setRange(0, 1'000'000);
    m_count->setSpecialValueText(tr("all", "prompts"));
    m_maxTokens->setObjectName(QStringLiteral("maxTokens"));
    m_maxTokens->setRange(1, 1'000'000);
    //: unit behind a number
    m_maxTokens->setSuffix(tr(" tokens"));
    m_temperature->setObjectName(QStringLiteral("temperature"));
    m_temperature->setRange(0, 2);
    m_temperature->setDecimals(2);
    m_temperature->setSingleStep(0.1);
    addHeading(tr("Workload"));
    addRow(tr("&Prompts"), m_source, tr("The same prompts go to every endpoint, in the same order."));
    addWide(m_download);
    addRow(tr("Prompt length"), m_length, tr("Of each synthetic prompt, in the endpoint's own tokens."));
    addRow(tr("Shared start"), m_shared,
           tr("How much of each synthetic prompt is the same in all of them: what an endpoint may have cached."));
    addRow(tr("&Number"), m_count, tr("How many prompts are taken from the beginning of the set; 0 takes all."));
    addRow(tr("&Answer up to"), m_maxTokens, tr("The longest answer an endpoint may give."));
    addRow(tr("Temperat&ure"), m_temperature, tr("0 makes answers as repeatable as the endpoint can."));
    showSource(RunForm().promptSource);
    connect(m_source, &QComboBox::activated, this, &WorkloadFields::onSourceActivated);
    connect(m_download, &QPushButton::clicked, this, &WorkloadFields::squadWanted);
    for (QSpinBox* box : {m_length, m_shared, m_count, m_maxTokens}) {
        connect(box, &QSpinBox::valueChanged, this, &WorkloadFields::edited);
    }
    connect(m_temperature, &QDoubleSpinBox::valueChanged, this, &WorkloadFields::edited);
}

WorkloadFields::~WorkloadFields() = default;

void WorkloadFields::display(const RunForm& form)
{
    const QSignalBlocker blocker(this);
    m_swept = form.kind == RunKind::Sweep && form.sweep ? std::optional(form.sweep->variable) : std::nullopt;
    showSource(form.promptSource);
    m_length->setValue(static_cast<int>(form.promptTokens));
    m_shared->setValue(static_cast<int>(std::lround(form.sharedPrefix * 100)));
    m_count->setValue(form.promptCount);
    m_maxTokens->setValue(form.sampling.maxTokens);
    m_temperature->setValue(form.sampling.temperature);
}

void WorkloadFields::readInto(RunForm& form) const
{
    form.promptSource = m_source->itemData(m_sourceIndex).toString();
    form.promptTokens = m_length->value();
    form.sharedPrefix = m_shared->value() / 100.0;
    form.promptCount = m_count->value();
    form.sampling.maxTokens = m_maxTokens->value();
    form.sampling.temperature = m_temperature->value();
}

void WorkloadFields::setSquadAvailable(bool isAvailable)
{
    m_isSquadAvailable = isAvailable;
    showDownload();
}

void WorkloadFields::onSourceActivated(int index)
{
    if (m_source->itemData(index, commandRole).toInt() == fileCommand) {
        m_source->setCurrentIndex(m_sourceIndex); // until a file is chosen
        emit fileWanted();
        return;
    }
    m_sourceIndex = index;
    showRows();
    emit edited();
}

void WorkloadFields::showSource(const QString& source)
{
    m_source->clear();
    m_source->addItem(tr("Built-in"), RunForm().promptSource);
    m_source->addItem(tr("SQuAD v1.1"), squad());
    m_source->addItem(tr("Synthetic"), synthetic());
    m_sourceIndex = m_source->findData(source);
    if (m_sourceIndex < 0) {
        m_sourceIndex = m_source->count();
        m_source->addItem(QFileInfo(source).fileName(), source);
        m_source->setItemData(m_sourceIndex, source, Qt::ToolTipRole);
    }
    m_source->addItem(tr("File…"));
    m_source->setItemData(m_source->count() - 1, fileCommand, commandRole);
    m_source->setCurrentIndex(m_sourceIndex);
    showRows();
}

void WorkloadFields::showRows()
{
    const bool isSynthetic = m_source->itemData(m_sourceIndex).toString() == synthetic();
    setRowShown(m_length, isSynthetic && m_swept != SweepVariable::PromptTokens);
    setRowShown(m_shared, isSynthetic);
    setRowShown(m_maxTokens, m_swept != SweepVariable::OutputTokens);
    showDownload();
}

void WorkloadFields::showDownload()
{
    m_download->setVisible(!m_isSquadAvailable && m_source->itemData(m_sourceIndex).toString() == squad());
}

} // namespace tokenscope
