#pragma once
#include <QString>
#include <functional>

namespace saboot::ui {

class Session;
class Settings;
class Actions;
class Prompts;
class Jobs;

/// What every page is given. References outlive the page.
struct Context {
    Session& session;
    Settings& settings;
    Actions& actions;
    Prompts& prompts;
    Jobs& jobs;
    /// Goes to a page by id ("evidence").
    std::function<void(const QString& pageId)> openPage;
    /// Goes to the thing a reference names: "DE-40", "T3-0412", "P-01", "audit 812", "identifier 7".
    std::function<void(const QString& reference)> openReference;
    /// Attaches files with the dialog for where they come from.
    std::function<void(const QStringList& paths)> attachFiles;
    /// Offers to sign an exported report; does nothing where the desk has no certificate.
    std::function<void(const QString& pdf)> offerSigning;
};

} // namespace saboot::ui
