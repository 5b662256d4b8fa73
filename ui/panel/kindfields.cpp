// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panel/kindfields.h"

#include "ui/panel/sweepvalues.h"
#include "ui/text/sweeptext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/durationspinbox.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace tokenscope {

namespace {

constexpr std::array variables {SweepVariable::Concurrency, SweepVariable::Rate, SweepVariable::PromptTokens,
                                SweepVariable::OutputTokens};

} // namespace

KindFields::KindFields(const Theme& theme, QWidget* parent)
    : FormFields(theme, parent)
    , m_kind(new ChoiceBox(this))
    , m_variable(new ChoiceBox(this))
    , m_values(new QLineEdit(this))
    , m_message(new QLabel(this))
    , m_upTo(new PlainSpinBox(this))
    , m_time(new DurationSpinBox(this))
    , m_tokens(new PlainSpinBox(this))
    , m_note(new QLabel(this))
{
    nameFields();
    addRows();
    display(RunForm());
    applyTheme();
    connect(&theme, &Theme::changed, this, &KindFields::applyTheme);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &KindFields::onEdited);
    connect(m_variable, &QComboBox::currentIndexChanged, this, &KindFields::onVariableChosen);
    connect(m_values, &QLineEdit::textEdited, this, &KindFields::onEdited);
    for (PlainSpinBox* box : {m_upTo, static_cast<PlainSpinBox*>(m_time), m_tokens}) {
        connect(box, &QDoubleSpinBox::valueChanged, this, &KindFields::onEdited);
    }
}

KindFields::~KindFields() = default;

void KindFields::display(const RunForm& form)
{
    const QSignalBlocker blocker(this);
    const QSignalBlocker quiet(m_variable); // choosing another one would forget the values
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(form.kind)));
    const Sweep sweep = form.sweep ? *form.sweep : usualSweep(m_sweep.variable);
    const bool isShown = form.sweep && *form.sweep == m_sweep; // then what the user is typing stays
    m_variable->setCurrentIndex(m_variable->findData(static_cast<int>(sweep.variable)));
    if (!isShown) {
        showValues(sweep);
    }
    m_time->setTime(form.timeBudget);
    m_tokens->setValue(form.tokenBudget ? static_cast<double>(*form.tokenBudget) : 0);
    check();
    showRows();
}

void KindFields::readInto(RunForm& form) const
{
    form.kind = kind();
    if (form.kind == RunKind::Sweep) {
        form.sweep = m_sweep;
    } else if (form.kind == RunKind::FairComparison) {
        form.timeBudget = m_time->time();
        const auto tokens = static_cast<std::int64_t>(m_tokens->value());
        form.tokenBudget = tokens > 0 ? std::optional(tokens) : std::nullopt;
    }
}

void KindFields::nameFields()
{
    m_kind->setObjectName(QStringLiteral("runKind"));
    m_kind->addItem(tr("One measurement"), static_cast<int>(RunKind::Measurement));
    m_kind->addItem(tr("Sweep"), static_cast<int>(RunKind::Sweep));
    m_kind->addItem(tr("Fair comparison"), static_cast<int>(RunKind::FairComparison));
    m_variable->setObjectName(QStringLiteral("sweepVariable"));
    for (const SweepVariable variable : variables) {
        m_variable->addItem(sweeptext::variable(variable), static_cast<int>(variable));
    }
    m_values->setObjectName(QStringLiteral("sweepValues"));
    m_values->setAlignment(Qt::AlignRight);
    m_message->setObjectName(QStringLiteral("sweepMessage"));
    m_upTo->setObjectName(QStringLiteral("sweepUpTo"));
    m_upTo->setDecimals(2);
    m_upTo->setGroupSeparatorShown(true);
    m_time->setObjectName(QStringLiteral("timeBudget"));
    m_time->setMinimum(30);
    m_tokens->setObjectName(QStringLiteral("tokenBudget"));
    m_tokens->setDecimals(0);
    m_tokens->setRange(0, 1e12);
    m_tokens->setSingleStep(100'000);
    m_tokens->setGroupSeparatorShown(true);
    m_tokens->setSpecialValueText(tr("no limit", "tokens of a fair comparison"));
    m_note->setText(tr("The endpoints go through the same scenarios: the original protocol, rising concurrency, "
                       "batches, long prompts, long answers and a steady rate. Each scenario gets a share of the time; "
                       "lengths that the tokens in all or an endpoint's quota have no room for are left out."));
    for (QLabel* label : {m_message, m_note}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setFont(theme().font(11.5));
    }
    m_note->setProperty("look", QStringLiteral("muted"));
}

void KindFields::addRows()
{
    addHeading(tr("Run"));
    addRow(tr("&Kind"), m_kind,
           tr("One measurement: one load, one set of prompts.\nSweep: the same again at several points of load or "
              "length, until more load does not pay.\nFair comparison: scenarios that show where each endpoint is the "
              "better one, within a time you choose."));
    addRow(tr("Sweep o&ver"), m_variable, tr("What changes from point to point; all else stays."));
    addRow(tr("Values"), m_values,
           tr("In the order they are measured: 1, 2, 4, 8. Empty: the value is doubled until more does not pay, and "
              "the place where it stopped is narrowed down."));
    addWide(m_message);
    addRow(tr("Search up to"), m_upTo, tr("The last value a search may try."));
    addRow(tr("Time in all"), m_time, tr("The scenarios are cut to fit into it."));
    addRow(tr("Tokens in all"), m_tokens, tr("Prompt and answer tokens that the comparison may use; 0: no limit."));
    addWide(m_note);
}

void KindFields::onVariableChosen()
{
    showValues(usualSweep(variable()));
    onEdited();
}

void KindFields::onEdited()
{
    const SweepValues read = sweepValuesFromText(variable(), m_values->text());
    if (!read.problem) {
        m_sweep.values = read.values;
    }
    m_sweep.to = std::max(m_upTo->value(), m_sweep.from);
    check();
    showRows();
    emit edited();
}

void KindFields::showValues(const Sweep& sweep)
{
    const QSignalBlocker quiet(m_upTo);
    m_sweep = sweep;
    m_values->setText(textOfSweepValues(sweep.values));
    m_values->setPlaceholderText(isSearchable(sweep.variable) ? automaticWord() : QStringLiteral("1k, 8k, 32k"));
    m_upTo->setRange(sweep.from,
                     sweep.variable == SweepVariable::Concurrency ? RunForm::maximumConcurrency : RunForm::maximumRate);
    m_upTo->setValue(sweep.to);
    m_upTo->setSuffix(sweep.variable == SweepVariable::Rate ? tr(" /s", "requests per second") : QString());
}

void KindFields::check()
{
    const SweepValues read = sweepValuesFromText(variable(), m_values->text());
    m_isReadable = kind() != RunKind::Sweep || !read.problem;
    m_message->setText(wordsFor(read, variable()));
    // a screen reader hears why when it comes to the field
    m_values->setAccessibleDescription(m_message->text());
}

void KindFields::showRows()
{
    const bool isSweep = kind() == RunKind::Sweep;
    const bool isSuite = kind() == RunKind::FairComparison;
    setRowShown(m_variable, isSweep);
    setRowShown(m_values, isSweep);
    m_message->setVisible(isSweep && !m_message->text().isEmpty());
    setRowShown(m_upTo, isSweep && m_sweep.isSearch() && isSearchable(variable()) && m_isReadable);
    setRowShown(m_time, isSuite);
    setRowShown(m_tokens, isSuite);
    m_note->setVisible(isSuite);
}

void KindFields::applyTheme()
{
    QPalette palette = m_message->palette();
    palette.setColor(QPalette::WindowText, theme().colours().error);
    m_message->setPalette(palette);
}

RunKind KindFields::kind() const
{
    return static_cast<RunKind>(m_kind->currentData().toInt());
}

SweepVariable KindFields::variable() const
{
    return static_cast<SweepVariable>(m_variable->currentData().toInt());
}

} // namespace tokenscope
