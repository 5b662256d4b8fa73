// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/mainwindow.h"

#include "store/settings.h"
#include "ui/shell/actions.h"
#include "ui/shell/navigation.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr QSize usualSize {1280, 800};

struct SchemeEntry
{
    Scheme scheme {};
    Command command {};
    const char* key = "";
};

constexpr std::array<SchemeEntry, 3> schemes {{
    {Scheme::System, Command::SystemScheme, "system"},
    {Scheme::Light, Command::LightScheme, "light"},
    {Scheme::Dark, Command::DarkScheme, "dark"},
}};

QStringList localFilesOf(const QMimeData& mime)
{
    QStringList paths;
    for (const QUrl& url : mime.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

QString idOf(const QWidget* page)
{
    return page != nullptr ? page->property("page").toString() : QString();
}

// At an end of the menu bar.
QWidget* inCorner(QWidget* content, QMargins margins, QWidget* parent)
{
    auto* corner = new QWidget(parent);
    auto* layout = new QHBoxLayout(corner);
    layout->setContentsMargins(margins);
    layout->addWidget(content);
    return corner;
}

} // namespace

MainWindow::MainWindow(Theme& theme, Settings& settings, QWidget* parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_settings(settings)
    , m_actions(new Actions(theme, this))
    , m_navigation(new Navigation(theme, this))
    , m_pages(new QStackedWidget(this))
    , m_runBar(new RunBar(theme, m_actions->of(Command::StopRun), this))
{
    setWindowTitle(u"Tokenscope"_s);
    setWindowIcon(QIcon(u":/icons/tokenscope.svg"_s));
    setAcceptDrops(true);
    buildFrame();
    buildMenus();
    connectActions();
    setCanStart(true);
    setCanStop(false);
    restore();
}

MainWindow::~MainWindow() = default;

void MainWindow::addPage(const QString& id, const QString& icon, const QString& title, QWidget* page)
{
    page->setProperty("page", id);
    const int index = m_pages->addWidget(page);
    m_navigation->addEntry(id, icon, title);
    auto* action = new QAction(m_theme.icon(icon), title, this);
    action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index)));
    connect(action, &QAction::triggered, this, [this, index] { showIndex(index); });
    m_view->insertAction(m_endOfPages, action);
    if (id == m_settings.value(setting::page))
        showIndex(index);
}

void MainWindow::showPage(const QString& id)
{
    for (int index = 0; index < m_pages->count(); ++index) {
        if (idOf(m_pages->widget(index)) == id)
            showIndex(index);
    }
}

QString MainWindow::currentPage() const
{
    return idOf(m_pages->currentWidget());
}

void MainWindow::setScheme(Scheme scheme)
{
    for (const SchemeEntry& entry : schemes) {
        if (entry.scheme != scheme)
            continue;
        m_settings.set(setting::scheme, QString::fromLatin1(entry.key));
        m_actions->of(entry.command)->setChecked(true);
    }
    m_theme.setScheme(scheme);
}

void MainWindow::setCanStart(bool canStart)
{
    m_actions->of(Command::StartRun)->setEnabled(canStart);
}

void MainWindow::setCanStop(bool canStop)
{
    m_actions->of(Command::StopRun)->setEnabled(canStop);
}

void MainWindow::setCanExport(bool canExport)
{
    m_actions->of(Command::ExportReport)->setEnabled(canExport);
}

void MainWindow::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    menuBar()->setCornerWidget(m_note->parentWidget()); // it lays corners out anew only then
}

void MainWindow::addToCorner(QWidget* widget)
{
    QWidget* corner = m_note->parentWidget();
    corner->layout()->addWidget(widget);
    menuBar()->setCornerWidget(corner);
}

void MainWindow::addRecentFile(const QString& path)
{
    m_settings.addRecentFile(QFileInfo(path).absoluteFilePath());
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    // what stands in the corner became wider or narrower: the menu bar lays corners out anew only when it is told
    if (event->type() == QEvent::LayoutRequest && watched == m_note->parentWidget())
        QTimer::singleShot(0, this, [this] { menuBar()->setCornerWidget(m_note->parentWidget()); });
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings.set(setting::windowGeometry, saveGeometry());
    m_settings.set(setting::page, currentPage());
    emit closing();
    event->accept();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        m_actions->of(Command::FullScreen)->setChecked(isFullScreen());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFilesOf(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList paths = localFilesOf(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    emit filesDropped(paths);
}

void MainWindow::buildFrame()
{
    auto* centre = new QWidget(this);
    auto* rows = new QVBoxLayout(centre);
    auto* columns = new QHBoxLayout;
    for (QBoxLayout* layout : {static_cast<QBoxLayout*>(rows), static_cast<QBoxLayout*>(columns)}) {
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
    }
    columns->addWidget(m_navigation);
    columns->addWidget(m_pages, 1);
    rows->addLayout(columns, 1);
    rows->addWidget(m_runBar);
    setCentralWidget(centre);
    connect(m_navigation, &Navigation::chosen, this, &MainWindow::showIndex);
}

void MainWindow::buildMenus()
{
    QMenuBar* bar = menuBar();
    bar->setNativeMenuBar(false); // so that it looks the same everywhere
    auto* name = new QLabel(u"Tokenscope"_s, this);
    name->setFont(m_theme.font(13, QFont::DemiBold));
    bar->setCornerWidget(inCorner(name, {14, 6, 10, 6}, this), Qt::TopLeftCorner);
    m_note = new Chip(m_theme, {}, this);
    bar->setCornerWidget(inCorner(m_note, {0, 6, 14, 7}, this), Qt::TopRightCorner);
    m_note->parentWidget()->installEventFilter(this);
    m_note->hide();

    QMenu* file = bar->addMenu(tr("&File"));
    file->addAction(m_actions->of(Command::OpenFiles));
    m_recent = file->addMenu(tr("Open &recent"));
    file->addAction(m_actions->of(Command::OpenResultsFolder));
    file->addSeparator();
    file->addAction(m_actions->of(Command::ExportReport));
    file->addSeparator();
    file->addAction(m_actions->of(Command::Quit));
    QMenu* run = bar->addMenu(tr("&Run"));
    run->addActions({m_actions->of(Command::StartRun), m_actions->of(Command::StopRun)});
    m_view = bar->addMenu(tr("&View"));
    m_endOfPages = m_view->addSeparator();
    QMenu* appearance = m_view->addMenu(tr("&Appearance"));
    for (const SchemeEntry& entry : schemes)
        appearance->addAction(m_actions->of(entry.command));
    m_view->addAction(m_actions->of(Command::FullScreen));
    QMenu* help = bar->addMenu(tr("&Help"));
    help->addActions({m_actions->of(Command::About), m_actions->of(Command::AboutQt)});
}

void MainWindow::connectActions()
{
    const auto on = [this](Command command, auto reaction) {
        connect(m_actions->of(command), &QAction::triggered, this, reaction);
    };
    on(Command::OpenFiles, [this] { chooseFiles(); });
    on(Command::OpenResultsFolder, [this] { emit resultsFolderRequested(); });
    on(Command::ExportReport, [this] { emit exportRequested(); });
    on(Command::Quit, [this] { close(); });
    on(Command::StartRun, [this] { emit startRequested(); });
    on(Command::StopRun, [this] { emit stopRequested(); });
    on(Command::FullScreen, [this](bool full) { full ? showFullScreen() : showNormal(); });
    on(Command::About, [this] { showAbout(); });
    on(Command::AboutQt, [] { QApplication::aboutQt(); });
    for (const SchemeEntry& entry : schemes)
        on(entry.command, [this, scheme = entry.scheme] { setScheme(scheme); });
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::fillRecentFiles);
}

void MainWindow::restore()
{
    resize(usualSize.boundedTo(screen()->availableSize()));
    restoreGeometry(m_settings.value(setting::windowGeometry));
    const QString key = m_settings.value(setting::scheme);
    for (const SchemeEntry& entry : schemes) {
        if (key == QLatin1StringView(entry.key))
            m_theme.setScheme(entry.scheme);
    }
    for (const SchemeEntry& entry : schemes)
        m_actions->of(entry.command)->setChecked(entry.scheme == m_theme.scheme());
}

void MainWindow::showIndex(int index)
{
    if (index == m_pages->currentIndex() && index == m_navigation->current())
        return;
    m_pages->setCurrentIndex(index);
    m_navigation->setCurrent(index);
    emit pageChanged(currentPage());
}

void MainWindow::fillRecentFiles()
{
    m_recent->clear();
    for (const QString& path : m_settings.value(setting::recentFiles)) {
        const QFileInfo info(path);
        QAction* action = m_recent->addAction(info.fileName(), this, [this, path] { emit filesChosen({path}); });
        action->setToolTip(path);
        action->setEnabled(info.exists());
    }
    if (m_recent->isEmpty())
        m_recent->addAction(tr("No files opened yet"))->setEnabled(false);
}

void MainWindow::chooseFiles()
{
    const QString folder = m_settings.value(setting::resultsFolder);
    const QStringList paths
        = QFileDialog::getOpenFileNames(this, tr("Open result files"), folder,
                                        tr("Results and training logs (*.json *.log *.txt *.csv);;All files (*)"));
    if (!paths.isEmpty())
        emit filesChosen(paths);
}

void MainWindow::showAbout()
{
    QMessageBox box(this);
    box.setWindowTitle(tr("About Tokenscope"));
    box.setIconPixmap(windowIcon().pixmap(64));
    box.setText(u"<b>Tokenscope %1</b>"_s.arg(QApplication::applicationVersion()));
    box.setInformativeText(tr("Measures language model endpoints side by side and compares the results.")
                           + u"<br><br>© 2026 "_s + tr("The Tokenscope developers") + u"<br>GPL-3.0-or-later"_s);
    box.exec();
}

} // namespace tokenscope
