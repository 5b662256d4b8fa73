// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/keyflow.h"

#include "auth/tokenvault.h"
#include "base/whenkept.h"
#include "login/token.h"
#include "ui/run/runpage.h"
#include "ui/shell/mainwindow.h"

namespace tokenscope {

KeyFlow::KeyFlow(TokenVault& vault, RunPage& page, MainWindow& window)
    : m_vault(vault)
    , m_page(page)
    , m_window(window)
{
    connect(&page, &RunPage::keyEntered, this, &KeyFlow::keep);
}

KeyFlow::~KeyFlow() = default;

void KeyFlow::keep(const QString& name, const QString& key)
{
    const auto checked = checkedToken(key.toUtf8(), name);
    if (!checked) {
        m_page.showError(checked.error());
        return;
    }
    whenKept(m_vault.write(vaultname::key(name), *checked), this, [this, name](const Result<Done>& result) {
        if (!result) {
            m_page.showError(result.error());
            return;
        }
        tellWhere(name);
        emit kept(name);
    });
}

void KeyFlow::tellWhere(const QString& name)
{
    const bool isInFile = !m_vault.keptAt(vaultname::key(name)).isEmpty();
    m_window.setNote(isInFile ? tr("No keychain: the key “%1” is kept in a file that only you can read.").arg(name)
                              : tr("The key “%1” is kept in the system's keychain.").arg(name));
}

} // namespace tokenscope
