#include "pages/report/reportpage.h"

#include "actions/actions.h"
#include "domain/timerule.h"
#include "models/referencemime.h"
#include "pages/report/pageview.h"
#include "pages/report/particularsform.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "services/chats.h"
#include "services/exhibits.h"
#include "services/reversiblework.h"
#include "shell/dropoverlay.h"
#include "theme/bidi.h"
#include "theme/icons.h"
#include "widgets/parts.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <QBoxLayout>
#include <QDropEvent>
#include <QComboBox>
#include <QKeyEvent>
#include <QListWidget>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSignalBlocker>
#include <algorithm>

namespace saboot::ui {

namespace {

/// A section with its pages and whether it is ready for FINAL at the trailing edge.
class SectionDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    static constexpr int markRoom = 28;
    void paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyledItemDelegate::paint(p, option, index);
        p->save();
        p->setFont(ui::font(Type::Secondary));
        p->setPen(color(Token::Muted));
        const bool rtl = option.direction == Qt::RightToLeft;
        const QString state = index.data(Qt::UserRole + 3).toString();
        p->drawText(option.rect.adjusted(rtl ? markRoom : 8, 0, rtl ? -8 : -markRoom, 0), int(trailing()) | Qt::TextSingleLine, index.data(Qt::UserRole + 2).toString());
        if (!state.isEmpty()) {
            const double x = rtl ? option.rect.left() + 8 : option.rect.right() - 20;
            paintIcon(*p, QRectF(x, option.rect.center().y() - 6, 13, 13), state, color(state == QLatin1String("check") ? Token::Ok : state == QLatin1String("cross") ? Token::Bad : Token::Warn));
        }
        p->restore();
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        const int boxAndPage = 52 + markRoom + option->fontMetrics.horizontalAdvance(index.data(Qt::UserRole + 2).toString());
        option->text = option->fontMetrics.elidedText(option->text, Qt::ElideRight, option->rect.width() - boxAndPage);
    }
};

/// The section in which a condition of FINAL is printed.
QString sectionOf(const QString& condition) {
    if (condition == QLatin1String("C-05") || condition == QLatin1String("C-08")) return QStringLiteral("exhibits");
    if (condition == QLatin1String("C-24")) return QStringLiteral("custody");
    if (condition == QLatin1String("C-31")) return QStringLiteral("method");
    return condition == QLatin1String("C-28") ? QStringLiteral("certificates") : QString();
}

constexpr const char* chosenHere = "report.choices";

} // namespace

ReportPage::ReportPage(Context& context) : Page(context, QStringLiteral("report")) {
    auto* col = column(10);
    col->setContentsMargins(18, 14, 0, 0);
    setLayout(col);
    auto* title = titleRow(tr("Report"), &m_aside);
    title->setContentsMargins(0, 0, 18, 0);
    m_kind = new QComboBox;
    m_kind->setAccessibleName(tr("Kind of report"));
    using domain::ReportKind;
    for (const auto& [kind, name] : std::initializer_list<std::pair<ReportKind, QString>>{{ReportKind::Challan, tr("Annex to the challan")},
                                                                                          {ReportKind::Interim, tr("Interim report")},
                                                                                          {ReportKind::Technical, tr("Technical report")},
                                                                                          {ReportKind::Inventory, tr("Inventory of exhibits")},
                                                                                          {ReportKind::Transcript, tr("Transcript of chats")},
                                                                                          {ReportKind::Defence, tr("Defence copy, redacted")}})
        m_kind->addItem(name, domain::toText(kind));
    title->addWidget(m_kind);
    m_language = new QComboBox;
    m_language->setAccessibleName(tr("Language of the report"));
    m_language->addItem(tr("English"), domain::toText(domain::ReportLanguage::English));
    m_language->addItem(tr("Urdu"), domain::toText(domain::ReportLanguage::Urdu));
    m_language->addItem(tr("Both"), domain::toText(domain::ReportLanguage::Both));
    title->addWidget(m_language);
    m_draft = button(tr("Export DRAFT"), QStringLiteral("export"));
    this->context().actions.runs(m_draft, QStringLiteral("report.exportDraft"));
    title->addWidget(m_draft);
    m_final = primaryButton(tr("Make FINAL…"), QStringLiteral("seal"));
    this->context().actions.runs(m_final, QStringLiteral("report.makeFinal"));
    title->addWidget(m_final);
    col->addLayout(title);
    m_banner = new Banner;
    col->addWidget(m_banner);

    m_split = row(14);
    m_left = new QWidget;
    m_left->setFixedWidth(300);
    auto* left = column(11);
    left->setContentsMargins(0, 0, 0, 12);
    m_left->setLayout(left);
    const auto scrollCard = [&](int stretch) {
        auto* c = card();
        auto* outer = column(0);
        setMargins(outer, 2);
        c->setLayout(outer);
        auto* content = new QWidget;
        auto* inside = column(4);
        setMargins(inside, 11, 9);
        content->setLayout(inside);
        outer->addWidget(verticalScroll(content));
        left->addWidget(c, stretch);
        return inside;
    };
    auto* sectionsCard = card();
    auto* sectionsBox = column(4);
    setMargins(sectionsBox, 11, 9);
    sectionsCard->setLayout(sectionsBox);
    auto* sectionsHead = row(8);
    sectionsHead->addWidget(label(tr("Sections of the report"), Type::CardTitle));
    m_sectionsAside = label({}, Type::Secondary, Tone::Muted);
    sectionsHead->addWidget(m_sectionsAside, 1);
    sectionsBox->addLayout(sectionsHead);
    m_sections = new QListWidget;
    m_sections->setObjectName(QStringLiteral("report.sections"));
    m_sections->setAccessibleName(tr("Sections of the report"));
    m_sections->setAccessibleDescription(tr("Space includes or leaves out, Alt with up or down moves, Enter shows the page."));
    m_sections->setToolTip(tr("Space includes or leaves out, Alt with up or down moves, Enter shows the page."));
    m_sections->setDragDropMode(QAbstractItemView::InternalMove);
    m_sections->setDefaultDropAction(Qt::MoveAction);
    m_sections->setFrameShape(QFrame::NoFrame);
    m_sections->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sections->setTextElideMode(Qt::ElideRight);
    m_sections->setItemDelegate(new SectionDelegate(m_sections));
    m_sections->installEventFilter(this);
    sectionsBox->addWidget(m_sections, 1);
    left->addWidget(sectionsCard, 8);
    connect(m_sections->model(), &QAbstractItemModel::rowsMoved, this, &ReportPage::orderChanged);
    connect(m_sections, &QListWidget::itemChanged, this, &ReportPage::orderChanged);
    connect(m_sections, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        const int page = item->data(Qt::UserRole + 1).toInt();
        if (page < 0) return;
        m_page = page;
        m_view->scrollToTop();
        showPage();
    });
    m_findingsBox = scrollCard(4);
    m_findingsArea = m_findingsBox->parentWidget();
    m_findingsArea->setObjectName(QStringLiteral("report.findings"));
    m_findingsArea->setAcceptDrops(true);
    m_findingsArea->installEventFilter(this);
    m_drop = new DropOverlay(this);
    m_conditions = scrollCard(5);
    readChoices();
    m_split->addWidget(m_left);

    auto* right = column(0);
    auto* bar = row(6);
    bar->setContentsMargins(0, 0, 14, 4);
    m_previous = iconButton(QStringLiteral("chevron-left"), tr("Previous page (PgUp)"), nullptr, 14);
    m_next = iconButton(QStringLiteral("chevron-right"), tr("Next page (PgDn)"), nullptr, 14);
    m_pageLabel = label({});
    bar->addWidget(m_previous);
    bar->addWidget(m_pageLabel);
    bar->addWidget(m_next);
    bar->addStretch();
    auto* out = iconButton(QStringLiteral("minus"), tr("Zoom out"), nullptr, 16);
    m_zoomLabel = label({}, Type::Secondary, Tone::Muted);
    m_zoomLabel->setMinimumWidth(44);
    m_zoomLabel->setAlignment(Qt::AlignCenter);
    auto* in = iconButton(QStringLiteral("plus"), tr("Zoom in"), nullptr, 16);
    auto* fit = iconButton(QStringLiteral("fit"), tr("Width of the pane"), nullptr, 16);
    for (QWidget* w : std::initializer_list<QWidget*>{out, m_zoomLabel, in, fit}) bar->addWidget(w);
    right->addLayout(bar);
    m_view = new PageView;
    right->addWidget(m_view, 1);
    m_split->addLayout(right, 1);
    col->addLayout(m_split, 1);

    connect(m_previous, &QToolButton::clicked, this, [this] { turn(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { turn(1); });
    for (const auto& [b, action] : {std::pair(out, "view.zoomOut"), std::pair(in, "view.zoomIn"), std::pair(fit, "view.zoomFit")}) this->context().actions.runs(b, QString::fromLatin1(action));
    connect(m_view, &PageView::pageTurned, this, &ReportPage::turn);
    connect(m_view, &PageView::zoomed, this, &ReportPage::zoom);
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        services::ReportChoices after = m_choices;
        after.language = domain::reportLanguageFromText(m_language->currentData().toString());
        choose(after, QStringLiteral("Language of the report chosen"));
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        services::ReportChoices after = m_choices;
        after.kind = kind();
        choose(after, QStringLiteral("Kind of the report chosen"));
    });

    Actions& a = this->context().actions;
    const Actions::Rule inCase = [this] { return session().hasCase() ? QString() : tr("Open a case first."); };
    a.bind(QStringLiteral("report.exportDraft"), this, [this] { exportReport(domain::ReportVersion::Draft); }, inCase);
    a.bind(QStringLiteral("report.makeFinal"), this, [this] { exportReport(domain::ReportVersion::Final); }, [this]() -> QString {
        if (!session().canWrite()) return tr("The case is open for reading only.");
        if (!m_known) return tr("Open the report page first.");
        const auto unmet = std::count_if(m_all.begin(), m_all.end(), [](const auto& c) { return !c.met; });
        return unmet ? tr("%n condition(s) unmet before FINAL", nullptr, int(unmet)) : QString();
    });
    // What was read of the conditions holds until the case changes, whether this page is seen then or not.
    connect(&session(), &Session::caseChanged, this, [this] { m_known = false; });
    const Actions::Rule section = [this] { return m_sections->currentItem() ? QString() : tr("Choose a section in the list first."); };
    a.bind(QStringLiteral("report.section"), this, [this] {
        QListWidgetItem* item = m_sections->currentItem();
        item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    }, section);
    a.bind(QStringLiteral("report.sectionUp"), this, [this] { moveSection(-1); }, section);
    a.bind(QStringLiteral("report.sectionDown"), this, [this] { moveSection(1); }, section);
    a.bind(QStringLiteral("report.conditions"), this, [this] {
        m_showMet = !m_showMet;
        showConditions();
    });
    connect(m_sections, &QListWidget::currentRowChanged, &a, &Actions::refresh);
    const Actions::Rule writing = [this] { return session().canWrite() ? QString() : tr("The case is open for reading only."); };
    a.bind(QStringLiteral("report.addFinding"), this, [this] { addFinding(); }, writing);
    a.bind(QStringLiteral("report.particulars"), this, [this] { askParticulars(); }, writing);
}

QWidget* ReportPage::mainWidget() { return m_view; }
bool ReportPage::hasPreview() const { return m_view->hasPage(); }

void ReportPage::setNarrow(bool narrow) {
    m_split->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_language->setVisible(!narrow);
    m_kind->setVisible(!narrow);
    if (narrow) {
        m_left->setMinimumWidth(0);
        m_left->setMaximumWidth(QWIDGETSIZE_MAX);
        m_left->setMaximumHeight(480);
    } else {
        m_left->setMaximumHeight(QWIDGETSIZE_MAX);
        m_left->setFixedWidth(300);
    }
}

domain::ReportOptions ReportPage::options() const {
    domain::ReportOptions o;
    o.language = domain::reportLanguageFromText(m_language->currentData().toString()).value_or(domain::ReportLanguage::English);
    o.reportTime = session().desk().environment().clock->utcMs();
    o.kind = kind();
    o.sections = m_choices.sectionsOf(o.kind);
    return o;
}

domain::ReportKind ReportPage::kind() const { return domain::reportKindFromText(m_kind->currentData().toString()).value_or(domain::ReportKind::Challan); }

void ReportPage::refresh(Changed) {
    if (!session().hasCase()) return;
    m_stale = true;
    readChoices(); // a step taken back may have changed them
    services::Reports reports(*session().opened());
    auto findings = reports.findings();
    if (findings) m_findings = std::move(*findings);
    if (auto particulars = reports.particulars()) m_particulars = std::move(*particulars);
    if (std::exchange(m_failed, false)) m_banner->hide();
    if (!findings) failed(tr("The findings could not be read"), findings.error());
    buildSections();
    showFindings();
    inspectReport();
    readConditions();
    if (isVisible()) layOut();
}

// The working-order test is one of them and takes its time: not while the window waits.
void ReportPage::readConditions() {
    m_known = false;
    allowFinal();
    const quint64 ticket = ++m_reading;
    context().jobs.run<std::vector<services::Condition>>(
        tr("Read the conditions"), [opened = session().opened()](JobControl&) { return services::Reports(*opened).conditions(); }, this,
        [this, ticket](Result<std::vector<services::Condition>> r) {
            if (ticket != m_reading) return;
            m_known = bool(r);
            if (r) m_all = std::move(*r);
            else if (!m_failed) failed(tr("The conditions could not be read"), r.error());
            buildSections();
            showConditions();
            allowFinal();
        },
        {}, JobShow::Quiet);
}

void ReportPage::allowFinal() {
    context().actions.refresh();
    const QString why = context().actions.whyNot(QStringLiteral("report.makeFinal"));
    m_final->setEnabled(why.isEmpty());
    m_final->setToolTip(why);
}

void ReportPage::failed(const QString& fact, const Error& error) {
    m_failed = true;
    m_banner->show(Tone::Bad, fact, sentence(error), tr("Try again"), [this] { refresh(Changed::Report); });
}

// Laying out costs a second or more on a large case: only when somebody looks.
void ReportPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_stale) layOut();
}

void ReportPage::buildSections() {
    const QSignalBlocker quiet(m_sections);
    const QString keep = m_sections->currentItem() ? m_sections->currentItem()->data(Qt::UserRole).toString() : QString();
    auto sections = reportSections();
    const auto arranged = m_choices.arranged(kind());
    std::stable_sort(sections.begin(), sections.end(), [&](const auto& a, const auto& b) { return arranged.order.indexOf(a.id) < arranged.order.indexOf(b.id); });
    const bool same = m_sections->count() == int(sections.size());
    if (!same) m_sections->clear();
    for (size_t i = 0; i < sections.size(); ++i) {
        const auto& s = sections[i];
        if (!same) m_sections->addItem(new QListWidgetItem);
        QListWidgetItem* item = m_sections->item(int(i));
        int page = -1, last = m_pages.count() - 1;
        for (const auto& e : m_pages.outline())
            if (e.id == s.id && e.level == 0) page = e.page;
        for (const auto& e : m_pages.outline()) // up to the page before the next one
            if (e.level == 0 && e.page > page) last = std::min(last, e.page - 1);
        const QString name = isUrdu() && !s.titleUrdu.isEmpty() ? s.titleUrdu : s.title;
        item->setText(name);
        item->setData(Qt::UserRole + 2, page < 0 ? QString() : last > page ? ltr(numberText(page + 1) + QChar(0x2013) + numberText(last + 1)) : numberText(page + 1));
        QStringList lacking;
        for (const auto& c : m_all)
            if (!c.met && sectionOf(c.id) == s.id) lacking << c.id;
        const QString state = page < 0 || !m_known ? QString() : !lacking.isEmpty() ? QStringLiteral("cross") : s.id == QLatin1String("certificates") && unstatedParticulars(m_particulars) ? QStringLiteral("warning") : QStringLiteral("check");
        item->setData(Qt::UserRole + 3, state);
        item->setToolTip(lacking.isEmpty() ? QString() : plain(tr("Before FINAL") + QStringLiteral(": ") + lacking.join(QStringLiteral(", "))));
        item->setData(Qt::AccessibleTextRole, plain(joined({page >= 0 ? tr("%1, page %2").arg(name).arg(page + 1) : name, item->toolTip()})));
        item->setData(Qt::UserRole, s.id);
        item->setData(Qt::UserRole + 1, page);
        item->setFlags((item->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled) & ~Qt::ItemIsDropEnabled);
        item->setCheckState(arranged.excluded.contains(s.id) ? Qt::Unchecked : Qt::Checked);
        item->setSizeHint(QSize(0, isUrdu() ? 32 : 28));
        if (s.id == keep) m_sections->setCurrentItem(item);
    }
    m_sectionsAside->setText(tr("%1 of %2 included").arg(int(sections.size()) - int(arranged.excluded.size())).arg(sections.size()));
    m_sections->viewport()->update();
}

void ReportPage::orderChanged() {
    services::ReportChoices::Sections now;
    for (int i = 0; i < m_sections->count(); ++i) {
        const QListWidgetItem* item = m_sections->item(i);
        now.order << item->data(Qt::UserRole).toString();
        if (item->checkState() != Qt::Checked) now.excluded << now.order.back();
    }
    std::sort(now.excluded.begin(), now.excluded.end());
    const bool moved = now.order != m_choices.arranged(kind()).order;
    services::ReportChoices after = m_choices;
    after.sections[kind()] = now;
    choose(after, moved ? QStringLiteral("Sections of the report put in another order") : QStringLiteral("Sections of the report chosen"));
}

void ReportPage::moveSection(int by) {
    const int from = m_sections->currentRow(), to = from + by;
    if (from < 0 || to < 0 || to >= m_sections->count()) return;
    {
        const QSignalBlocker quiet(m_sections);
        QListWidgetItem* item = m_sections->takeItem(from);
        m_sections->insertItem(to, item);
        m_sections->setCurrentItem(item);
    }
    orderChanged();
}

void ReportPage::choose(services::ReportChoices after, const QString& what) {
    if (after == m_choices) return;
    m_choices = after;
    // What may not be written, or waits for an import, holds for this sitting.
    session().setProperty(chosenHere, services::toText(after));
    // Later: the list still tells of its change.
    const auto told = [here = QPointer(&session())] { QMetaObject::invokeMethod(here.data(), [here] { here->changed(Changed::Report); }, Qt::QueuedConnection); };
    if (!session().canWrite()) return told();
    session().whenFree([here = QPointer(&session()), prompts = &context().prompts, after, what, told] {
        if (!here || !here->canWrite()) return;
        auto step = services::chooseForReport(*here->opened(), after, what);
        if (here->property(chosenHere).toString() == services::toText(after)) here->setProperty(chosenHere, QString());
        if (step) here->did(std::move(*step));
        else if (step.error().code() != ErrorCode::InvalidArgument) prompts->showError(tr("The choice was not kept"), step.error());
        told();
    });
}

void ReportPage::readChoices() {
    const QString here = session().property(chosenHere).toString();
    if (!here.isEmpty()) {
        m_choices = services::reportChoicesFromText(here);
    } else if (auto kept = services::reportChoices(*session().opened())) {
        m_choices = std::move(*kept);
    }
    const QSignalBlocker quietKind(m_kind), quietLanguage(m_language);
    m_kind->setCurrentIndex(std::max(0, m_choices.kind ? m_kind->findData(domain::toText(*m_choices.kind)) : 0));
    m_language->setCurrentIndex(m_choices.language ? m_language->findData(domain::toText(*m_choices.language)) : isUrdu() ? 1 : 0);
}

// An exhibit dropped on the findings is what a new one rests on; dropped on one, that one rests on it too.
bool ReportPage::dragged(QEvent* event) {
    if (event->type() == QEvent::DragLeave) {
        m_drop->hide();
        return true;
    }
    auto* drop = static_cast<QDropEvent*>(event); // the enter and move events are drops too
    QStringList cited = referencesIn(drop->mimeData());
    cited.removeIf([](const QString& r) { return r.contains(QLatin1Char(' ')) || r.startsWith(QLatin1String("P-")); });
    const bool fits = !cited.isEmpty() && session().canWrite();
    drop->setAccepted(fits);
    if (!fits || event->type() == QEvent::DragEnter) return true;
    QWidget* over = m_findingsArea->childAt(drop->position().toPoint());
    while (over && over != m_findingsArea && !over->property("finding").isValid()) over = over->parentWidget();
    if (!over) over = m_findingsArea;
    const qint64 seq = over->property("finding").toLongLong();
    if (event->type() == QEvent::DragMove) {
        const QString names = isolated(cited.join(QStringLiteral(", ")));
        const QRect shown = (over == m_findingsArea ? m_findingsArea->visibleRegion().boundingRect() : over->rect());
        m_drop->showOver(QRect(over->mapTo(this, shown.topLeft()), shown.size()), seq ? tr("Finding %1 rests on %2").arg(numberText(seq), names) : tr("New finding on %1").arg(names));
        return true;
    }
    m_drop->hide();
    domain::Finding finding;
    for (const auto& f : m_findings)
        if (f.seq == seq) finding = f;
    for (const QString& r : cited)
        if (!finding.citations.contains(r)) finding.citations << r;
    // After the drag has ended: a dialog opens.
    QMetaObject::invokeMethod(this, [this, finding, seq] { askFinding(finding, !seq); }, Qt::QueuedConnection);
    return true;
}

bool ReportPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_findingsArea && (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove || event->type() == QEvent::DragLeave || event->type() == QEvent::Drop))
        return dragged(event);
    if (watched == m_sections && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            moveSection(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

namespace {
ChipLook kindChip(domain::FindingKind kind) {
    using K = domain::FindingKind;
    switch (kind) {
    case K::Fact: return {ChipLook::Kind::Ok, QStringLiteral("check"), ReportPage::tr("Fact"), ReportPage::tr("Fact recorded by the tool or seen in an exhibit")};
    case K::Inference: return {ChipLook::Kind::Info, QStringLiteral("merge"), ReportPage::tr("Inference"), ReportPage::tr("Inference from facts")};
    case K::Opinion: return {ChipLook::Kind::Warn, QStringLiteral("person"), ReportPage::tr("Opinion"), ReportPage::tr("Opinion of the officer")};
    case K::Limit: return {ChipLook::Kind::Neutral, QStringLiteral("info"), ReportPage::tr("Limit"), ReportPage::tr("Limit of the examination")};
    }
    return {};
}
} // namespace

void ReportPage::showFindings() {
    clearLayout(m_findingsBox);
    auto* head = row(8);
    head->addWidget(label(tr("Findings"), Type::CardTitle));
    const int uncited = int(std::count_if(m_findings.begin(), m_findings.end(), [](const auto& f) { return f.isUncited(); }));
    head->addWidget(label(uncited ? joined({numberText(qint64(m_findings.size())), tr("%1 without a source").arg(uncited)}) : numberText(qint64(m_findings.size())), Type::Secondary, uncited ? Tone::Warn : Tone::Muted), 1);
    auto* add = iconButton(QStringLiteral("plus"), tr("Add finding…"), nullptr, 16);
    add->setFixedSize(28, 28);
    context().actions.runs(add, QStringLiteral("report.addFinding"));
    head->addWidget(add);
    m_findingsBox->addLayout(head);
    if (m_findings.empty())
        m_findingsBox->addWidget(wrapped(tr("No finding yet. Facts of the exhibits are printed by themselves."), Type::Secondary, Tone::Muted));
    for (const auto& f : m_findings) {
        auto* box = new QWidget;
        box->setProperty("finding", qint64(f.seq));
        auto* into = column(4);
        box->setLayout(into);
        m_findingsBox->addWidget(box);
        auto* top = row(6);
        auto* number = linkButton(numberText(f.seq));
        number->setAccessibleName(tr("Finding %1").arg(f.seq));
        number->setToolTip(tr("What it rests on"));
        connect(number, &QPushButton::clicked, this, [this, f] { inspectFinding(f); });
        top->addWidget(number);
        top->addWidget(new Chip(kindChip(f.kind)));
        if (f.isUncited()) top->addWidget(new Chip({ChipLook::Kind::Warn, QStringLiteral("warning"), tr("No source"), tr("Names no exhibit or message it rests on; the report lists it")}));
        top->addStretch();
        auto* edit = iconButton(QStringLiteral("pencil"), tr("Edit finding %1").arg(f.seq), nullptr, 14);
        edit->setFixedSize(28, 26);
        edit->setEnabled(session().canWrite());
        connect(edit, &QToolButton::clicked, this, [this, f] { askFinding(f, false); });
        top->addWidget(edit);
        auto* drop = iconButton(QStringLiteral("cross"), tr("Take finding %1 away…").arg(f.seq), nullptr, 14);
        drop->setFixedSize(28, 26);
        drop->setEnabled(session().canWrite());
        connect(drop, &QToolButton::clicked, this, [this, f] { removeFinding(f); });
        top->addWidget(drop);
        into->addLayout(top);
        into->addWidget(wrapped(shownText(f), Type::Secondary));
        auto* chips = row(4);
        for (const QString& reference : f.citations.mid(0, 3)) {
            auto* chip = new ExhibitChip(reference);
            connect(chip, &QPushButton::clicked, this, [this, reference] { context().openReference(reference); });
            chips->addWidget(chip);
        }
        if (f.citations.size() > 3) chips->addWidget(label(tr("and %1 more").arg(f.citations.size() - 3), Type::Caption, Tone::Muted));
        chips->addStretch();
        into->addLayout(chips);
        m_findingsBox->addSpacing(4);
    }
    m_findingsBox->addStretch();
}

// Goes to the thing and opens the form that mends it.
void ReportPage::fix(const services::Condition& c) {
    static const QRegularExpression number(QStringLiteral("^(?:DE|PE|T|P)-?\\d+[^,]*"));
    const auto m = number.match(c.detail);
    if (!m.hasMatch()) return context().openPage(c.page);
    Context& window = context();
    window.openReference(m.captured().trimmed());
    const QString form = c.id == QLatin1String("C-24") ? QStringLiteral("evidence.custody") : QStringLiteral("evidence.edit");
    if (c.page == QLatin1String("evidence")) window.actions.trigger(form);
}

void ReportPage::layOut() {
    const auto opened = session().opened();
    if (!opened) return;
    m_stale = false;
    context().jobs.cancel(m_layoutJob);
    if (m_pages.isNull()) m_view->setMessage(tr("Setting the pages…"));
    m_layoutJob = context().jobs.run<ReportPages>(
        tr("Set the report"), [opened, o = options()](JobControl& job) { return ReportPages::make(*opened, o, job); }, this,
        [this](Result<ReportPages> r) {
            if (!r) {
                if (r.error().code() == ErrorCode::Cancelled) return;
                m_view->setMessage(sentence(r.error()));
                if (!m_failed) failed(tr("The pages could not be set"), r.error());
                return;
            }
            m_pages = std::move(*r);
            m_page = std::clamp(m_page, 0, std::max(0, m_pages.count() - 1));
            m_aside->setText(joined({m_language->currentText(), tr("%n page(s)", nullptr, m_pages.count())}));
            buildSections();
            showConditions();
            showPage();
        },
        {}, JobShow::Quiet);
}

void ReportPage::showPage() {
    const int n = m_pages.count();
    m_previous->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < n);
    m_pageLabel->setText(n ? tr("Page %1 of %2").arg(m_page + 1).arg(n) : QString());
    if (!n) return;
    // A4 is 595 points wide.
    const double width = m_zoom > 0 ? 595 * m_zoom : std::max(200, m_view->width() - 44);
    m_zoomLabel->setText(ltr(QStringLiteral("%1 %").arg(qRound(width / 595 * 100))));
    const double dpi = std::clamp(width * devicePixelRatioF() / 595 * 72, 30.0, 300.0);
    context().jobs.cancel(m_pageJob);
    m_pageJob = context().jobs.run<QImage>(
        tr("Draw the page"), [pages = m_pages, page = m_page, dpi](JobControl&) { return pages.picture(page, dpi); }, this,
        [this, page = m_page, width](Result<QImage> r) {
            if (page != m_page) return;
            if (r) {
                m_view->setPage(*r, width);
                m_view->setAccessibleDescription(plain(m_pageLabel->text()));
            }
            else m_view->setMessage(sentence(r.error()));
        },
        {}, JobShow::Quiet);
}

void ReportPage::turn(int by) {
    const int next = std::clamp(m_page + by, 0, std::max(0, m_pages.count() - 1));
    if (next == m_page) return;
    m_page = next;
    m_view->scrollToTop();
    showPage();
}

void ReportPage::zoom(int steps) {
    const double now = m_zoom > 0 ? m_zoom : std::max(200, m_view->width() - 44) / 595.0;
    m_zoom = std::clamp(now * (steps > 0 ? 1.2 : 1 / 1.2), 0.3, 4.0);
    showPage();
}

void ReportPage::zoomTo(Zoom to) {
    if (to != Zoom::Fit) return zoom(to == Zoom::In ? 1 : -1);
    m_zoom = 0;
    showPage();
}

void ReportPage::exportReport(domain::ReportVersion version) {
    const bool final = version == domain::ReportVersion::Final;
    FileQuestion q;
    q.id = final ? QStringLiteral("report.makeFinal") : QStringLiteral("report.exportDraft");
    q.title = final ? tr("Make FINAL") : tr("Export DRAFT");
    q.kind = FileQuestion::Kind::Save;
    q.filter = QStringLiteral("PDF (*.pdf)");
    const auto& p = session().particulars();
    q.suggestion = (p.caseNumber.isEmpty() ? QStringLiteral("report") : p.caseNumber) + (final ? QStringLiteral("-FINAL.pdf") : QStringLiteral("-DRAFT.pdf"));
    context().prompts.choosePaths(q, [this, version, final](QStringList paths) {
        const auto opened = session().opened();
        if (!opened) return;
        domain::ReportOptions o = options();
        o.version = version;
        m_banner->hide();
        context().jobs.run<services::ExportOutcome>(
            final ? tr("Make FINAL") : tr("Export DRAFT"),
            [opened, o, path = paths.first()](JobControl& job) { return services::Reports(*opened).exportPdf(o, path, job); }, this,
            [this](Result<services::ExportOutcome> r) {
                if (!r) return context().prompts.showError(tr("The report was not written"), r.error());
                if (r->problems.isEmpty())
                    m_banner->show(Tone::Ok, tr("Written and read back: %1").arg(isolated(r->record.number)), joined({ltr(r->path), tr("%n page(s)", nullptr, r->record.pages)}));
                QStringList said;
                for (const QString& problem : r->problems) said << saidText(problem);
                if (!said.isEmpty())
                    m_banner->show(Tone::Bad, tr("The report failed its own check. Do not file it."), joined(said));
                session().changed(Changed::Report);
                if (r->problems.isEmpty()) context().offerSigning(r->path);
            },
            [](const services::ExportOutcome& out) {
                return out.problems.isEmpty() ? tr("Every exhibit number and hash was found in the PDF.") : tr("REJECTED: the read-back failed.");
            });
    });
}

void ReportPage::addFinding() {
    domain::Finding f;
    // What another page begins, is taken up once; else what is selected is cited.
    if (const QVariantMap begun = session().property("report.finding").toMap(); !begun.isEmpty()) {
        f.kind = domain::findingKindFromText(begun.value(QStringLiteral("kind")).toString());
        f.textEnglish = begun.value(QStringLiteral("english")).toString();
        f.textUrdu = begun.value(QStringLiteral("urdu")).toString();
        f.citations = begun.value(QStringLiteral("citations")).toStringList();
    } else if (!session().selectedReference().isEmpty()) {
        f.citations = {session().selectedReference()};
    }
    askFinding(f, true);
}

void ReportPage::removeFinding(const domain::Finding& finding) {
    ReasonQuestion q{QStringLiteral("report.removeFinding"), tr("Take finding %1 away").arg(finding.seq), tr("The report no longer prints it. What it said stays in the audit."), tr("Take away")};
    context().prompts.askReason(q, [this, finding](QString reason) {
        if (!session().canWrite()) return;
        if (const Status s = session().did(services::reversible::removeFinding(*session().opened(), finding, reason)); !s)
            context().prompts.showError(tr("Take finding %1 away").arg(finding.seq), s.error());
        session().changed(Changed::Report);
    });
}

void ReportPage::askFinding(const domain::Finding& before, bool isNew) {
    using Kind = FormField::Kind;
    using F = domain::FindingKind;
    Form f;
    f.id = isNew ? QStringLiteral("report.addFinding") : QStringLiteral("report.editFinding");
    f.title = isNew ? tr("Add finding") : tr("Edit finding %1").arg(before.seq);
    f.text = tr("A numbered paragraph. It must name the exhibits or messages it rests on.");
    f.accept = isNew ? tr("Add finding") : tr("Change");
    FormField kind{QStringLiteral("kind"), tr("Kind"), Kind::Choice, domain::toText(before.kind), true, {}, {},
                   {tr("Fact recorded by the tool or seen in an exhibit"), tr("Inference from facts"), tr("Opinion of the officer"), tr("Limit of the examination")},
                   {domain::toText(F::Fact), domain::toText(F::Inference), domain::toText(F::Opinion), domain::toText(F::Limit)}, {}};
    FormField english{QStringLiteral("textEnglish"), tr("Text in English"), Kind::Text, before.textEnglish, true, {}, {}, {}, {}, {}};
    FormField urdu{QStringLiteral("textUrdu"), tr("Text in Urdu"), Kind::Text, before.textUrdu, false, {}, tr("Left empty, it prints as “not translated”."), {}, {}, {}};
    FormField citations{QStringLiteral("citations"), tr("Rests on, with commas"), Kind::Line, before.citations.join(QStringLiteral(", ")), true, QStringLiteral("DE-04, T2-0117"), {}, {}, {}, {}};
    f.fields = {kind, english, urdu, citations};
    context().prompts.ask(f, [this, before, isNew](FormAnswer a) {
        const auto opened = session().opened();
        if (!opened) return;
        domain::Finding finding = before;
        finding.kind = domain::findingKindFromText(a.text("kind"));
        finding.textEnglish = a.text("textEnglish");
        finding.textUrdu = a.text("textUrdu");
        finding.citations.clear();
        const QStringList parts = a.text("citations").split(QLatin1Char(','), Qt::SkipEmptyParts);
        for (const QString& part : parts)
            if (!part.trimmed().isEmpty()) finding.citations << part.trimmed();
        Status s = ok();
        if (isNew) {
            s = session().did(services::reversible::addFinding(*opened, finding));
        } else {
            s = session().did(services::reversible::changeFinding(*opened, finding, QStringLiteral("Changed by the officer")));
        }
        if (!s) context().prompts.showError(isNew ? tr("Add finding") : tr("Edit finding %1").arg(before.seq), s.error());
        session().changed(Changed::Report);
    });
}

void ReportPage::inspectFinding(const domain::Finding& f) {
    const auto opened = session().opened();
    if (!opened) return;
    InspectorContent c;
    c.entity = domain::EntityType::Exhibit;
    c.kicker = tr("Report");
    c.title = tr("Finding %1").arg(f.seq);
    c.subtitle = kindChip(f.kind).spoken;
    std::vector<ThreadStep> steps;
    for (const QString& reference : f.citations) {
        if (const auto e = services::Exhibits(*opened).byNumber(reference)) {
            steps.push_back({ThreadStep::Mark::Original, joined({isolated(reference), shownTitle(*e)}),
                             joined({e->acquisition.source, e->isWithdrawn() ? tr("withdrawn") : QString()}), QString::fromLatin1(e->sha256.toHex()), tr("SHA-256 of the original")});
            continue;
        }
        services::Chats chats(*opened);
        const auto chat = chats.byNumber(reference.section(QLatin1Char('-'), 0, 0));
        const qint64 n = reference.section(QLatin1Char('-'), 1).toLongLong();
        const auto found = chat && n > 0 ? chats.messages(chat->id, n, 1) : Result<std::vector<domain::Message>>(std::vector<domain::Message>());
        if (found && !found->empty()) {
            const domain::ParsedMessage& m = found->front().body;
            steps.push_back({ThreadStep::Mark::Derived, tr("Message %1").arg(isolated(reference)), joined({isolated(m.sender), m.time ? ltr(domain::pktTextOf(*m.time, m.timeRule)) : ltr(m.timeText)}), {}, {}});
        } else {
            steps.push_back({ThreadStep::Mark::Derived, isolated(reference), chat ? chat->title : tr("not in this case"), {}, {}});
        }
    }
    steps.push_back({ThreadStep::Mark::Self, tr("Finding %1").arg(f.seq), f.citations.isEmpty() ? tr("Names no exhibit or message it rests on; the report lists it") : QString(), {}, {}});
    c.blocks.push_back({tr("What it rests on"), tr("%n source(s)", nullptr, int(f.citations.size())), [steps] { return new ThreadWidget(steps); }});
    inspect(std::move(c));
}

void ReportPage::inspectReport() {
    InspectorContent c;
    c.entity = domain::EntityType::Exhibit;
    c.kicker = tr("Report");
    const auto& p = session().particulars();
    c.title = shownTitle(p);
    c.subtitle = tr("%n finding(s)", nullptr, int(m_findings.size()));
    if (auto records = services::Reports(*session().opened()).list(); records && !records->empty()) {
        std::vector<ThreadStep> steps;
        for (const auto& r : *records)
            steps.push_back({r.version == domain::ReportVersion::Final ? ThreadStep::Mark::Self : ThreadStep::Mark::Derived, joined({r.number, r.version == domain::ReportVersion::Final ? QStringLiteral("FINAL") : QStringLiteral("DRAFT")}),
                             joined({timeText(r.reportTime), saidText(r.state)}), QString::fromLatin1(r.sha256.toHex()), tr("SHA-256 of the PDF")});
        c.blocks.push_back({tr("Exported"), {}, [steps] { return new ThreadWidget(steps); }});
    }
    inspect(std::move(c));
}

} // namespace saboot::ui
