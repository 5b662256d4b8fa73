// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/cerebrasnode.h"

#include "support/processes.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

const QByteArray parameters = R"(# a small one, for tests
trainer:
  init:
    loop:
      max_steps: 40
    logging:
      log_steps: 10
  fit:
    train_dataloader:
      batch_size: 1024  # samples a step
      micro_batch_size: auto
    val_dataloader:
      batch_size: 1024
)";

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
}

QString players()
{
    return QStringLiteral(SOURCE_ROOT "/tests/support/cerebras");
}

} // namespace

CerebrasNode::CerebrasNode(double speed)
{
    QDir folder(m_folder.path());
    for (const QString& name : {u"work dir's"_s, u"venv/bin"_s, u"state"_s})
        folder.mkpath(name);
    write(work() + u"/params.yaml"_s, parameters);
    set(u"PLAYER_SPEED"_s, QString::number(speed));
    set(u"PLAYER_STATE"_s, path(u"state"_s));
}

CerebrasNode::~CerebrasNode()
{
    processes::endStandingIn(m_folder.path()); // whatever a failed test left running
}

QString CerebrasNode::path(const QString& name) const
{
    return name.isEmpty() ? m_folder.path() : m_folder.filePath(name);
}

QString CerebrasNode::jobsCommand() const
{
    return u"PLAYER_STATE='%1' %2/csctl get jobs"_s.arg(path(u"state"_s), players());
}

QString CerebrasNode::cancelCommand() const
{
    return u"PLAYER_STATE='%1' %2/csctl cancel job {job}"_s.arg(path(u"state"_s), players());
}

void CerebrasNode::set(const QString& variable, const QString& value)
{
    m_variables += u"export %1='%2'\n"_s.arg(variable, value);
    writeActivate();
}

void CerebrasNode::writeActivate() const
{
    write(environment() + u"/bin/activate"_s, (m_variables + u"PATH='%1':$PATH\n"_s.arg(players())).toUtf8());
}

} // namespace tokenscope
