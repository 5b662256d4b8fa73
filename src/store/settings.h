// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QSettings>
#include <QSize>
#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace tokenscope {

/// One thing the program remembers: its name in the settings file, and what it is before anyone set it.
template<typename T>
struct Setting
{
    const char* key = "";
    T fallback {};
};

/// All that is remembered, in one table.
namespace setting {

inline const Setting<QByteArray> windowGeometry {"window/geometry", {}};
inline const Setting<QString> page {"window/page", {}}; ///< id of the page that was open
inline const Setting<QByteArray> runLayout {"window/run_layout", {}}; ///< as the Run page gives it
inline const Setting<QString> seriesFace {"window/series_face", {}}; ///< "now", "sweep", "result"; empty: not chosen
inline const Setting<QByteArray> compareLayout {"window/compare_layout", {}}; ///< as the Compare page gives it
inline const Setting<QByteArray> trainingLayout {"window/training_layout", {}}; ///< as the Batch size page gives it
inline const Setting<QStringList> trainingFiles {"training/files", {}}; ///< that are open on the Batch size page
inline const Setting<QByteArray> trainingDecisions {"training/decisions", {}}; ///< as that page gives them
inline const Setting<QStringList> trainingFigures {"training/figures", {}}; ///< those of its last report; empty: all
inline const Setting<QString> scheme {"look/scheme", QStringLiteral("system")}; ///< "system", "light", "dark"
inline const Setting<QString> language {"look/language", {}}; ///< "de"; empty: the system's
inline const Setting<QString> resultsFolder {"results/folder", {}}; ///< empty: the program's own place
inline const Setting<QString> exportFolder {"results/export_folder", {}}; ///< where charts were exported last
inline const Setting<QString> reportKind {"export/report",
                                          QStringLiteral("html")}; ///< as what a report was written last
inline const Setting<QStringList> reportFigures {"export/figures", {}}; ///< those of the last report; empty: all
inline const Setting<QString> figureSize {"export/figure_size", QStringLiteral("900x420")}; ///< logical pixels
inline const Setting<double> figureScale {"export/figure_scale", 2}; ///< pixels of a PNG for each of these
inline const Setting<bool> isFigureTransparent {"export/figure_transparent", false};
inline const Setting<QSize> chartSize {"charts/size", {}}; ///< logical pixels; empty: as on the screen
inline const Setting<double> chartScale {"charts/scale", 2}; ///< pixels of a PNG for each logical one
inline const Setting<bool> chartIsTransparent {"charts/transparent", false};
inline const Setting<bool> chartHasTitle {"charts/title", true};
inline const Setting<bool> chartHasCaption {"charts/caption", true};
inline const Setting<QString> proxyKind {"network/proxy", QStringLiteral("system")}; ///< "none", "http", "socks5"
inline const Setting<QString> proxyHost {"network/proxy_host", {}};
inline const Setting<int> proxyPort {"network/proxy_port", 0};
inline const Setting<QString> proxyUser {"network/proxy_user", {}}; ///< its password is in the keychain
inline const Setting<QString> authoritiesFile {"network/authorities_file", {}};
inline const Setting<QString> certificateFile {"network/certificate_file", {}};
inline const Setting<QString> keyFile {"network/key_file", {}}; ///< its password is in the keychain
inline const Setting<bool> usesHttp2 {"network/http2", false};
inline const Setting<QStringList> launchPlan {"launch/plan", {}}; ///< as the dialog had it last, "key=value"
inline const Setting<QStringList> recentFiles {"results/recent", {}}; ///< newest first

} // namespace setting

/// What the program remembers between two starts, in a readable .ini file. A value that is missing or broken is its
/// fallback.
class Settings final
{
public:
    /// The user's own file.
    Settings();
    /// A file of its own, for tests and for other places.
    explicit Settings(const QString& path);

    template<typename T>
    [[nodiscard]] T value(const Setting<T>& setting) const
    {
        QVariant stored = m_store.value(QString::fromLatin1(setting.key));
        return stored.isValid() && stored.convert(QMetaType::fromType<T>()) ? stored.template value<T>()
                                                                            : setting.fallback;
    }
    template<typename T>
    void set(const Setting<T>& setting, const T& value)
    {
        m_store.setValue(QString::fromLatin1(setting.key), QVariant::fromValue(value));
    }

    /// Puts a file first in recentFiles; the list holds ten.
    void addRecentFile(const QString& path);

    /// The run form as it was last used: names and values as the form gives them.
    [[nodiscard]] QVariantMap lastPlan() const;
    void setLastPlan(const QVariantMap& plan);

    /// Where the settings are kept.
    [[nodiscard]] QString path() const { return m_store.fileName(); }
    /// Writes at once what is not written yet; false if the file cannot be written.
    bool sync();

private:
    mutable QSettings m_store; // groups change its state even for reading
};

} // namespace tokenscope
