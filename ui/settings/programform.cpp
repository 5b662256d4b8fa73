// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/programform.h"

#include "ui/widgets/fieldproblem.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/segmentswitch.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>

namespace tokenscope {

ProgramForm::ProgramForm(const Theme& theme, QWidget* parent)
    : FormRows(theme, parent)
    , m_scheme(new SegmentSwitch(theme, this))
    , m_language(new QComboBox(this))
    , m_folder(new FileField(theme, FileField::Kind::Folder, tr("Results folder"), this))
    , m_show(new QPushButton(tr("S&how"), this))
{
    build();
    display({});
    connect(m_scheme, &SegmentSwitch::chosen, this, &ProgramForm::onEdited);
    connect(m_language, &QComboBox::activated, this, [this] {
        m_restart->show();
        onEdited();
    });
    connect(m_folder, &FileField::edited, this, &ProgramForm::onEdited);
    connect(m_show, &QPushButton::clicked, this, &ProgramForm::folderRequested);
}

ProgramForm::~ProgramForm() = default;

void ProgramForm::display(const ProgramSettings& settings)
{
    const QSignalBlocker blocker(this);
    m_settings = settings;
    m_scheme->setCurrent(static_cast<int>(settings.scheme));
    const int language = m_language->findData(settings.language);
    m_language->setCurrentIndex(language < 0 ? 0 : language);
    m_folder->setPath(settings.resultsFolder);
    m_problem->display({});
}

void ProgramForm::build()
{
    m_scheme->setObjectName(QStringLiteral("schemeSwitch"));
    m_scheme->addSegment(static_cast<int>(Scheme::System), tr("System"), tr("Follow the desktop"));
    m_scheme->addSegment(static_cast<int>(Scheme::Light), tr("Light"), tr("Always light"));
    m_scheme->addSegment(static_cast<int>(Scheme::Dark), tr("Dark"), tr("Always dark"));
    m_language->setObjectName(QStringLiteral("language"));
    const QString own = QLocale::system().nativeLanguageName();
    m_language->addItem(own.isEmpty() ? tr("The system's") : tr("The system's (%1)").arg(own), QString());
    // each in its own words, for those who cannot read the present one
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_folder->setObjectName(QStringLiteral("resultsFolder"));
    m_show->setObjectName(QStringLiteral("showResultsFolder"));
    auto* scheme = new QWidget(this);
    auto* line = new QHBoxLayout(scheme);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_scheme);
    line->addStretch();
    auto* folder = new QWidget(this);
    auto* pair = new QHBoxLayout(folder);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(6);
    pair->addWidget(m_folder, 1);
    pair->addWidget(m_show);
    folder->setFocusProxy(m_folder);
    addRow(tr("&Appearance"), scheme);
    addRow(tr("&Language"), m_language);
    m_restart = addHint(tr("The language changes when Tokenscope is started the next time."));
    m_restart->setObjectName(QStringLiteral("languageRestart"));
    m_restart->hide();
    m_problem = addRow(tr("&Results folder"), folder);
    addHint(tr("New results are written there, and the library lists what is in it."));
}

void ProgramForm::onEdited()
{
    ProgramSettings settings = m_settings;
    settings.scheme = static_cast<Scheme>(m_scheme->current());
    settings.language = m_language->currentData().toString();
    settings.resultsFolder = m_folder->path();
    const QFileInfo folder(settings.resultsFolder);
    const bool isOther = settings.resultsFolder != m_settings.resultsFolder;
    const bool isPossible = !isOther || (folder.isAbsolute() && folder.isDir() && folder.isWritable());
    m_problem->display(isPossible ? QString() : tr("There is no folder here that results can be written to."));
    if (!isPossible) {
        settings.resultsFolder = m_settings.resultsFolder;
    }
    if (settings != m_settings) {
        m_settings = settings;
        emit changed(settings);
    }
}

} // namespace tokenscope
