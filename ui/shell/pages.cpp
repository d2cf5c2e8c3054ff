#include "shell/pages.h"

#include "pages/audit/auditpage.h"
#include "pages/chats/chatspage.h"
#include "pages/evidence/evidencepage.h"
#include "pages/identifiers/identifierspage.h"
#include "pages/overview/overviewpage.h"
#include "pages/persons/personspage.h"
#include "pages/report/reportpage.h"
#if __has_include("pages/linkchart/linkchartpage.h")
#include "pages/linkchart/linkchartpage.h"
#define SABOOT_HAS_LINKCHART
#endif
#if __has_include("pages/timeline/timelinepage.h")
#include "pages/timeline/timelinepage.h"
#define SABOOT_HAS_TIMELINE
#endif

#include <QCoreApplication>

namespace saboot::ui {

namespace {
template <class P> Page* made(Context& context) { return new P(context); }
QString name(const char* source) { return QCoreApplication::translate("Pages", source); }
} // namespace

std::vector<PageSpec> pageSpecs() {
    std::vector<PageSpec> all;
    all.push_back({"overview", "overview", name(QT_TRANSLATE_NOOP("Pages", "Overview")), false, made<OverviewPage>});
    all.push_back({"evidence", "evidence", name(QT_TRANSLATE_NOOP("Pages", "Evidence")), false, made<EvidencePage>});
    all.push_back({"chats", "chats", name(QT_TRANSLATE_NOOP("Pages", "Chats")), false, made<ChatsPage>});
    all.push_back({"identifiers", "identifiers", name(QT_TRANSLATE_NOOP("Pages", "Identifiers")), false, made<IdentifiersPage>});
    all.push_back({"persons", "persons", name(QT_TRANSLATE_NOOP("Pages", "Persons")), false, made<PersonsPage>});
#ifdef SABOOT_HAS_LINKCHART
    all.push_back({"linkchart", "linkchart", name(QT_TRANSLATE_NOOP("Pages", "Link chart")), true, made<LinkChartPage>});
#else
    all.push_back({"linkchart", "linkchart", name(QT_TRANSLATE_NOOP("Pages", "Link chart")), true, nullptr});
#endif
#ifdef SABOOT_HAS_TIMELINE
    all.push_back({"timeline", "timeline", name(QT_TRANSLATE_NOOP("Pages", "Timeline")), false, made<TimelinePage>});
#else
    all.push_back({"timeline", "timeline", name(QT_TRANSLATE_NOOP("Pages", "Timeline")), false, nullptr});
#endif
    all.push_back({"report", "report", name(QT_TRANSLATE_NOOP("Pages", "Report")), true, made<ReportPage>});
    all.push_back({"audit", "audit", name(QT_TRANSLATE_NOOP("Pages", "Audit")), false, made<AuditPage>});
    return all;
}

} // namespace saboot::ui
