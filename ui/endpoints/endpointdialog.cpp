// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/endpoints/endpointdialog.h"

#include "store/endpointsfile.h"
#include "ui/endpoints/endpointeditor.h"
#include "ui/text/errortext.h"
#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace tokenscope {

namespace {

const Endpoint* builtIn(const QString& name)
{
    const auto& all = builtInEndpoints();
    const auto found = std::ranges::find(all, name, &Endpoint::name);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

EndpointDialog::EndpointDialog(const Theme& theme, const std::vector<Endpoint>& endpoints, QWidget* parent)
    : QDialog(parent)
    , m_endpoints(endpoints)
    , m_list(new QListWidget(this))
    , m_editor(new EndpointEditor(theme, this))
    , m_remove(new QPushButton(this))
    , m_duplicate(new QPushButton(tr("D&uplicate"), this))
    , m_problem(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Endpoints"));
    build(theme);
    for (const Endpoint& endpoint : m_endpoints) {
        m_list->addItem(endpoint.name);
    }
    connect(m_list, &QListWidget::currentRowChanged, this, &EndpointDialog::onRowChanged);
    connect(m_editor, &EndpointEditor::edited, this, &EndpointDialog::onEdited);
    connect(m_editor, &EndpointEditor::keyEntered, this, &EndpointDialog::keyEntered);
    connect(m_duplicate, &QPushButton::clicked, this, &EndpointDialog::duplicate);
    connect(m_remove, &QPushButton::clicked, this, &EndpointDialog::removeOrRestore);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &EndpointDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &EndpointDialog::reject);
    m_list->setCurrentRow(m_endpoints.empty() ? -1 : 0);
    onRowChanged(m_list->currentRow());
}

EndpointDialog::~EndpointDialog() = default;

void EndpointDialog::select(const QString& name)
{
    const auto found = std::ranges::find(m_endpoints, name, &Endpoint::name);
    if (found != m_endpoints.end()) {
        m_list->setCurrentRow(static_cast<int>(found - m_endpoints.begin()));
    } else {
        add({.name = unusedName(name.isEmpty() ? tr("New endpoint") : name)});
    }
}

void EndpointDialog::setReports(const std::vector<EndpointReport>& reports)
{
    m_reports = reports;
    const int row = m_list->currentRow();
    if (row >= 0) {
        showModels(m_endpoints[static_cast<std::size_t>(row)]);
    }
}

void EndpointDialog::accept()
{
    for (std::size_t row = 0; row < m_endpoints.size(); ++row) {
        if (!problemOf(row).isEmpty()) {
            m_list->setCurrentRow(static_cast<int>(row));
            onEdited();
            m_editor->setFocus();
            return;
        }
    }
    QDialog::accept();
}

void EndpointDialog::build(const Theme& theme)
{
    auto* addButton = new QPushButton(tr("Ne&w"), this);
    addButton->setObjectName(QStringLiteral("newEndpoint"));
    connect(addButton, &QPushButton::clicked, this, [this] { select({}); });
    m_list->setObjectName(QStringLiteral("endpointList"));
    m_list->setAccessibleName(tr("Endpoints"));
    m_remove->setObjectName(QStringLiteral("removeEndpoint"));
    m_duplicate->setObjectName(QStringLiteral("duplicateEndpoint"));
    m_problem->setObjectName(QStringLiteral("endpointProblem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setMinimumHeight(2 * m_problem->fontMetrics().lineSpacing()); // nothing moves when it speaks
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(addButton);
    row->addWidget(m_duplicate);
    row->addWidget(m_remove);
    row->addStretch();
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setHorizontalSpacing(14);
    layout->setVerticalSpacing(10);
    layout->addWidget(m_list, 0, 0, 2, 1);
    layout->addWidget(m_editor, 0, 1);
    layout->addWidget(m_problem, 1, 1);
    layout->addLayout(row, 2, 0);
    layout->addWidget(m_buttons, 2, 1);
    layout->setColumnStretch(1, 1);
    m_list->setStyleSheet(QStringLiteral("QListWidget { border: 1px solid %1; border-radius: 5px; padding: 4px; } "
                                         "QListWidget::item { padding: 4px 6px; }")
                              .arg(theme.colours().line.name()));
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, theme.colours().error);
    m_problem->setPalette(palette);
    const int unit = QFontMetrics(theme.tabularFont()).averageCharWidth();
    m_list->setMinimumWidth(unit * 28);
    m_editor->setMinimumWidth(unit * 60);
}

void EndpointDialog::add(const Endpoint& endpoint)
{
    m_endpoints.push_back(endpoint);
    m_list->addItem(endpoint.name);
    m_list->setCurrentRow(m_list->count() - 1);
    m_editor->setFocus();
}

void EndpointDialog::duplicate()
{
    const int row = m_list->currentRow();
    if (row >= 0) {
        Endpoint copy = m_endpoints[static_cast<std::size_t>(row)];
        //: a copy of an endpoint
        copy.name = unusedName(tr("%1 copy").arg(copy.name));
        add(copy);
    }
}

void EndpointDialog::removeOrRestore()
{
    const int row = m_list->currentRow();
    if (row < 0) {
        return;
    }
    Endpoint& endpoint = m_endpoints[static_cast<std::size_t>(row)];
    if (const Endpoint* original = builtIn(endpoint.name)) {
        endpoint = *original;
        onRowChanged(row);
        return;
    }
    m_endpoints.erase(m_endpoints.begin() + row);
    delete m_list->takeItem(row);
    onRowChanged(m_list->currentRow());
}

void EndpointDialog::onRowChanged(int row)
{
    m_editor->setEnabled(row >= 0);
    const auto index = static_cast<std::size_t>(row);
    const bool isRow = row >= 0 && index < m_endpoints.size();
    const Endpoint endpoint = isRow ? m_endpoints[index] : Endpoint {};
    m_editor->display(endpoint, builtIn(endpoint.name) != nullptr);
    showModels(endpoint);
    m_problem->setText(isRow ? problemOf(index) : QString());
    showButtons();
}

void EndpointDialog::showModels(const Endpoint& endpoint)
{
    const auto report = std::ranges::find(m_reports, endpoint.name, &EndpointReport::endpoint);
    m_editor->displayModels(report == m_reports.end() ? std::vector<ServedModel> {} : report->models);
}

void EndpointDialog::onEdited()
{
    const int row = m_list->currentRow();
    if (row < 0) {
        return;
    }
    const auto index = static_cast<std::size_t>(row);
    m_endpoints[index] = m_editor->endpoint();
    m_list->item(row)->setText(m_endpoints[index].name);
    m_problem->setText(problemOf(index));
    showButtons();
}

void EndpointDialog::showButtons()
{
    const int row = m_list->currentRow();
    const Endpoint* original = row < 0 ? nullptr : builtIn(m_endpoints[static_cast<std::size_t>(row)].name);
    m_remove->setText(original ? tr("R&estore") : tr("&Remove"));
    m_remove->setToolTip(original ? tr("Make this endpoint as it is built in again.") : QString());
    m_remove->setEnabled(row >= 0 && (!original || *original != m_endpoints[static_cast<std::size_t>(row)]));
    m_duplicate->setEnabled(row >= 0);
}

QString EndpointDialog::problemOf(std::size_t row) const
{
    const Endpoint& endpoint = m_endpoints[row];
    if (endpoint.name.isEmpty()) {
        return tr("The endpoint needs a name.");
    }
    const auto isSameName
        = [&endpoint](const Endpoint& other) { return other.name.compare(endpoint.name, Qt::CaseInsensitive) == 0; };
    if (std::ranges::count_if(m_endpoints, isSameName) > 1) {
        return tr("Another endpoint has the same name.");
    }
    const QString scheme = endpoint.baseUrl.scheme();
    const bool isWeb = scheme == QStringLiteral("http") || scheme == QStringLiteral("https");
    if (!endpoint.isSimulated() && (!endpoint.baseUrl.isValid() || !isWeb || endpoint.baseUrl.host().isEmpty())) {
        return tr("The address must begin with http:// or https:// and reach up to /v1.");
    }
    if (endpoint.model.isEmpty()) {
        return tr("The endpoint needs the name of a model.");
    }
    EndpointsFile trial; // knows what else can be wrong: body fields that are no JSON object
    const auto put = trial.put(endpoint);
    if (!put && put.error().detail == QStringLiteral("credential")) {
        return tr("The token of a sign-in is sent to https:// addresses only. Change the address, or choose another "
                  "credential.");
    }
    return put ? QString() : errortext::asText(put.error());
}

QString EndpointDialog::unusedName(const QString& wanted) const
{
    QString name = wanted;
    for (int i = 2; std::ranges::count(m_endpoints, name, &Endpoint::name) > 0; ++i) {
        name = QStringLiteral("%1 %2").arg(wanted).arg(i);
    }
    return name;
}

} // namespace tokenscope
