#include "pages/evidence/evidencepage.h"

#include "actions/actions.h"
#include "pages/evidence/exhibitview.h"
#include "pages/evidence/pictureview.h"
#include "pages/evidence/tagrow.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "shell/palettemodel.h"
#include "shell/tabletools.h"
#include "shell/tagging.h"
#include "theme/bidi.h"
#include "theme/icons.h"
#include "theme/settings.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QCollator>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

namespace saboot::ui {

QString derivationText(domain::DerivationKind kind) {
    using K = domain::DerivationKind;
    switch (kind) {
    case K::Type: return EvidencePage::tr("Type by content");
    case K::Picture: return EvidencePage::tr("Picture facts");
    case K::Exif: return EvidencePage::tr("EXIF read");
    case K::Codes: return EvidencePage::tr("Codes read");
    case K::OcrText: return EvidencePage::tr("Text read by OCR");
    case K::DocumentText: return EvidencePage::tr("Text of the document");
    case K::Thumbnail: return EvidencePage::tr("Small picture");
    case K::Archive: return EvidencePage::tr("Archive listed");
    case K::Chat: return EvidencePage::tr("Chat imported");
    case K::Recovery: return EvidencePage::tr("Repaired by checksum");
    }
    return {};
}

EvidencePage::EvidencePage(Context& context) : Page(context, QStringLiteral("evidence")) {
    auto* col = column(8);
    col->setContentsMargins(18, 14, 0, 0);
    setLayout(col);
    auto* title = titleRow(tr("Evidence"), &m_aside);
    title->setContentsMargins(0, 0, 18, 0);
    m_kind = new QComboBox;
    m_kind->setAccessibleName(tr("Kinds shown"));
    m_kind->addItems({tr("All kinds"), tr("Pictures"), tr("Documents"), tr("Not read, or in part"), tr("Withdrawn")});
    title->addWidget(m_kind);
    m_cardsButton = iconButton(QStringLiteral("grid"), tr("Cards"));
    m_listButton = iconButton(QStringLiteral("list"), tr("List"));
    for (auto* b : {m_cardsButton, m_listButton}) {
        b->setCheckable(true);
        b->setFixedSize(31, 30);
        title->addWidget(b);
    }
    // Two checkable buttons of which one is always down: a click says which.
    connect(m_cardsButton, &QToolButton::clicked, this, [this] { setCards(true); });
    connect(m_listButton, &QToolButton::clicked, this, [this] { setCards(false); });
    this->context().actions.runs(m_cardsButton, QStringLiteral("evidence.cards"));
    this->context().actions.runs(m_listButton, QStringLiteral("evidence.list"));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &EvidencePage::arrange);
    col->addLayout(title);
    m_error = new Banner;
    col->addWidget(m_error);

    auto* both = new QWidget;
    m_split = row(4);
    both->setLayout(m_split);
    buildList(m_split);
    m_split->addWidget(buildViewer(), 1);
    m_stack = new QStackedWidget;
    m_stack->addWidget(both);
    m_stack->addWidget(new EmptyState(tr("Nothing attached. Drop files here, paste, or press Ctrl+O."), tr("Add evidence"),
                                      [this] { this->context().actions.trigger(QStringLiteral("evidence.add")); }));
    col->addWidget(m_stack, 1);
    bind();
    const QString officer = session().desk().officer().id.toString();
    const QVariant order = this->context().settings.placeOf(officer, QStringLiteral("evidence.order"));
    if (order.isValid()) m_order->setCurrentIndex(std::clamp(order.toInt(), 0, m_order->count() - 1));
    connect(m_order, &QComboBox::currentIndexChanged, this, [this, officer](int i) { this->context().settings.setPlaceOf(officer, QStringLiteral("evidence.order"), i); });
    setCards(this->context().settings.placeOf(officer, QStringLiteral("evidence.cards")).toString() != QLatin1String("false"));
}

void EvidencePage::buildList(QBoxLayout* into) {
    m_model = new ExhibitListModel(this);
    m_delegate = new ExhibitDelegate(this);
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("evidence.filter"));
    m_filter->setPlaceholderText(tr("Filter ( / )"));
    m_filter->setAccessibleName(tr("Filter the exhibits"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("filter"), Token::Muted), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    m_order = new QComboBox;
    m_order->setAccessibleName(tr("Order of the exhibits"));
    m_order->addItems({tr("Newest first"), tr("By number"), tr("By title"), tr("By source"), tr("By time of collection"), tr("Largest first"), tr("To review first")});
    m_order->setMinimumContentsLength(8);
    connect(m_filter, &QLineEdit::textChanged, this, &EvidencePage::arrange);
    connect(m_order, &QComboBox::currentIndexChanged, this, &EvidencePage::arrange);
    m_list = new ExhibitView;
    m_list->copies = [this] { return copiesOut(); };
    m_list->numbers = [this] { return session().selectedExhibits(); };
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setAccessibleName(tr("Exhibits"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMovement(QListView::Static);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (const char* id : {"evidence.extract", "evidence.edit", "evidence.tags", "evidence.custody", "evidence.redact", "evidence.reread", "evidence.withdraw"})
        m_list->addAction(context().actions.action(QString::fromLatin1(id)));
    m_listBox = new QWidget;
    auto* col = column(6);
    m_listBox->setLayout(col);
    auto* tools = row(6);
    tools->setContentsMargins(0, 0, 10, 0);
    tools->addWidget(m_filter, 1);
    tools->addWidget(m_order);
    col->addLayout(tools);
    m_tags = new TagRow(this);
    m_tags->droppable = [this] { return session().canWrite(); };
    connect(m_tags, &TagRow::chosenChanged, this, &EvidencePage::arrange);
    // After the drag has ended: the row is made anew.
    connect(m_tags, &TagRow::dropped, this, [this](const QString& tag, const QStringList& numbers) {
        std::vector<domain::Exhibit> exhibits;
        for (const auto& e : m_all)
            if (numbers.contains(e.number)) exhibits.push_back(e);
        session().whenFree([this, here = QPointer(this), exhibits, tag] {
            if (!here) return;
            if (const Status s = changeTags(session(), exhibits, {tag}, {}); !s) context().prompts.showError(tr("Tags"), s.error());
        });
    }, Qt::QueuedConnection);
    col->addWidget(m_tags);
    m_none = wrapped(tr("Nothing found. Try a shorter word."), Type::Body, Tone::Muted);
    m_none->hide();
    col->addWidget(m_none);
    col->addWidget(m_list, 1);
    m_bulk = new QWidget;
    auto* bulk = row(6);
    bulk->setContentsMargins(0, 0, 10, 10);
    m_bulk->setLayout(bulk);
    m_bulkText = label({}, Type::Secondary);
    bulk->addWidget(m_bulkText, 1);
    for (const char* id : {"evidence.tags", "evidence.custody", "evidence.extract"}) {
        const QString name = plain(Actions::text(context().actions.spec(QString::fromLatin1(id))));
        auto* b = iconButton(QString::fromLatin1(context().actions.spec(QString::fromLatin1(id)).icon), name);
        b->setFixedSize(32, 30);
        context().actions.runs(b, QString::fromLatin1(id));
        bulk->addWidget(b);
    }
    m_bulk->hide();
    col->addWidget(m_bulk);
    m_listBox->setFixedWidth(348);
    into->addWidget(m_listBox);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        const auto* e = current();
        const bool same = e && session().selectedExhibit() == e->number && m_shown.startsWith(e->number + QLatin1Char('#'));
        selectionMoved();
        if (same) return;
        m_page = 1;
        showExhibit();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EvidencePage::selectionMoved);
}

QListView* EvidencePage::list() const { return m_list; }

// The cards show little; a list of the exhibits says what a malkhana register asks.
ShownRows EvidencePage::listRows() {
    using domain::Exhibit;
    std::vector<ColumnSpec<Exhibit>> columns{
        {tr("Exhibit"), [](const Exhibit& e) { return e.number; }, {}, {}},
        {tr("Title"), [](const Exhibit& e) { return e.label(); }, {}, {}},
        {tr("Title in Urdu"), [](const Exhibit& e) { return e.acquisition.titleUrdu; }, {}, {}},
        {tr("File"), [](const Exhibit& e) { return e.fileName; }, {}, {}},
        {tr("Kind"), [](const Exhibit& e) { return e.kind == domain::ExhibitKind::Physical ? tr("physical") : e.mediaType; }, {}, {}},
        {tr("Bytes"), [](const Exhibit& e) { return QString::number(e.sizeBytes); }, {}, {}},
        {tr("SHA-256"), [](const Exhibit& e) { return QString::fromLatin1(e.sha256.toHex()); }, {}, {}},
        {tr("Source"), [](const Exhibit& e) { return e.acquisition.source; }, {}, {}},
        {tr("Collected"), [](const Exhibit& e) { return e.acquisition.collectedAt ? timeText(*e.acquisition.collectedAt) : e.acquisition.collectedText; }, {}, {}},
        {tr("Collected by"), [](const Exhibit& e) { return e.acquisition.collector; }, {}, {}},
        {tr("Place"), [](const Exhibit& e) { return e.acquisition.place; }, {}, {}},
        {tr("Authority"), [](const Exhibit& e) { return e.acquisition.authority; }, {}, {}},
        {tr("Tags"), [](const Exhibit& e) { return e.acquisition.tags.join(QStringLiteral(", ")); }, {}, {}},
        {tr("Withdrawn"), [](const Exhibit& e) { return e.withdrawnReason; }, {}, {}},
    };
    auto model = std::make_shared<RowsModel<Exhibit>>(std::move(columns));
    std::vector<Exhibit> rows;
    for (int r = 0; r < m_model->rowCount(); ++r) rows.push_back(*m_model->at(r));
    ShownRows shown{tr("Exhibits"), model, {}};
    for (const QModelIndex& i : m_list->selectionModel()->selectedIndexes()) shown.selected.push_back(i.row());
    std::sort(shown.selected.begin(), shown.selected.end());
    model->setRows(std::move(rows));
    shown.title = plain(shown.title);
    return shown;
}

void EvidencePage::selectionMoved() {
    QStringList numbers;
    const auto rows = m_list->selectionModel()->selectedIndexes();
    for (const QModelIndex& i : rows)
        if (const auto* e = m_model->at(i.row())) numbers << e->number;
    const auto* now = current();
    session().selectExhibits(numbers, now ? now->number : QString());
    m_bulk->setVisible(numbers.size() > 1);
    m_bulkText->setText(tr("%n selected", nullptr, int(numbers.size())));
}

QStringList EvidencePage::copiesOut() {
    constexpr qint64 mostBytes = 256ll << 20; // the window waits while it is written
    QStringList paths;
    const auto opened = session().opened();
    if (!opened) return paths;
    if (!session().isFree()) { // each copy is recorded, and the drag cannot wait
        m_banner->show(Tone::Warn, tr("The case is being written"), tr("Drag the copy out when the running job has ended, or use “Save a copy”."));
        return paths;
    }
    if (!m_outbox) m_outbox = std::make_unique<QTemporaryDir>();
    qint64 total = 0;
    for (const QString& number : session().selectedExhibits()) {
        auto e = services::Exhibits(*opened).byNumber(number);
        if (!e || e->vault.isNull()) continue;
        total += e->sizeBytes;
        if (total > mostBytes) {
            m_banner->show(Tone::Warn, tr("Too large to drag out"), tr("Use “Save a copy” instead: it shows its progress and can be cancelled."));
            break;
        }
        const QString name = QString(e->number).replace(QLatin1Char('/'), QLatin1Char('-')) + QLatin1Char('-') + QFileInfo(e->fileName).fileName();
        const QString path = m_outbox->filePath(name);
        QFile::remove(path);
        JobControl job;
        if (const Status s = services::Exhibits(*opened).extract(e->id, path, job); !s) {
            m_banner->show(Tone::Bad, tr("No copy was saved"), sentence(s.error()));
            break;
        }
        paths << path;
    }
    if (!paths.isEmpty()) QMetaObject::invokeMethod(this, [this] { session().changed(Changed::Notes); }, Qt::QueuedConnection);
    return paths;
}

// Bound here and not in a flow: cards, list, zoom belong to this page alone, and end with it.
void EvidencePage::bind() {
    Actions& a = context().actions;
    const Actions::Rule always;
    a.bind(QStringLiteral("evidence.cards"), this, [this] { setCards(true); }, always);
    a.bind(QStringLiteral("evidence.list"), this, [this] { setCards(false); }, always);
    const Actions::Rule picture = [this] { return m_picture->hasImage() ? QString() : tr("Show a picture first."); };
    const auto mark = [this](bool portrait) {
        m_tabs->setCurrentIndex(0);
        const bool on = !m_picture->isMarking() || m_portrait != portrait;
        m_portrait = portrait;
        m_picture->setMarking(on);
        m_markButton->setChecked(on && !portrait);
        if (on) m_picture->setFocus(Qt::OtherFocusReason);
    };
    const Actions::Rule markable = [this]() -> QString {
        const auto* e = current();
        if (!session().canWrite()) return tr("The case is open for reading only.");
        return e && e->mediaType.startsWith(QLatin1String("image/")) && m_picture->hasImage() ? QString() : tr("Show a picture first.");
    };
    a.bind(QStringLiteral("evidence.mark"), this, [mark] { mark(false); }, markable);
    a.bind(QStringLiteral("evidence.portrait"), this, [mark] { mark(true); }, markable);
    a.bind(QStringLiteral("evidence.turn"), this, [this] { m_picture->turn(); }, picture);
    a.bind(QStringLiteral("evidence.hits"), this, [this] { m_hitsButton->toggle(); }, picture);
}

bool EvidencePage::canZoom() const { return m_picture->hasImage() && m_tabs->currentIndex() == 0; }

void EvidencePage::zoomTo(Zoom zoom) {
    if (zoom == Zoom::Fit) m_picture->fit();
    else m_picture->zoomBy(zoom == Zoom::In ? 1.25 : 0.8);
}

void EvidencePage::setCards(bool cards) {
    context().settings.setPlaceOf(session().desk().officer().id.toString(), QStringLiteral("evidence.cards"), cards);
    m_cardsButton->setChecked(cards);
    m_listButton->setChecked(!cards);
    m_delegate->setCards(cards);
    m_list->setViewMode(cards ? QListView::IconMode : QListView::ListMode);
    m_list->setMovement(QListView::Static);
    m_list->setSpacing(0);
    m_list->setGridSize(cards ? QSize(168, 156) : QSize());
    m_list->doItemsLayout();
}

void EvidencePage::setNarrow(bool narrow) {
    m_split->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (narrow) {
        m_listBox->setFixedWidth(QWIDGETSIZE_MAX);
        m_listBox->setMinimumWidth(0);
        m_listBox->setMaximumWidth(QWIDGETSIZE_MAX);
        m_listBox->setMaximumHeight(230);
    } else {
        m_listBox->setMaximumHeight(QWIDGETSIZE_MAX);
        m_listBox->setFixedWidth(348);
    }
}

QWidget* EvidencePage::mainWidget() { return m_list; }

const domain::Exhibit* EvidencePage::current() const {
    const QModelIndex i = m_list->currentIndex();
    return i.isValid() ? m_model->at(i.row()) : nullptr;
}

QString EvidencePage::selection() const {
    const auto* e = current();
    return e ? e->number : QString();
}

void EvidencePage::refresh(Changed what) {
    if (!session().hasCase()) return;
    if (what == Changed::Identifiers) {
        showHits();
        loadThumbnails();
        return;
    }
    if (what != Changed::Exhibits && what != Changed::Everything && what != Changed::Chats) return;
    auto list = services::Exhibits(*session().opened()).list();
    if (!list) {
        m_error->show(Tone::Bad, tr("The exhibits could not be read"), sentence(list.error()), tr("Try again"), [this] { refresh(Changed::Everything); });
        return;
    }
    m_error->hide();
    m_all = std::move(*list);
    qint64 digital = 0;
    for (const auto& e : m_all) digital += e.kind == domain::ExhibitKind::Digital;
    m_aside->setText(joined({tr("%n exhibit(s)", nullptr, int(m_all.size())),
                             tr("%1 digital, %2 physical").arg(numberText(digital), numberText(qint64(m_all.size()) - digital))}));
    showFilled(m_stack, !m_all.empty(), m_list);
    showTags();
    arrange();
    loadThumbnails();
}

void EvidencePage::showTags() {
    QHash<QString, int> counts;
    for (const auto& e : m_all)
        for (const QString& t : e.acquisition.tags) ++counts[t];
    std::vector<std::pair<QString, int>> tags;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) tags.emplace_back(it.key(), it.value());
    std::sort(tags.begin(), tags.end(), [](const auto& a, const auto& b) { return a.second != b.second ? a.second > b.second : a.first.localeAwareCompare(b.first) < 0; });
    const QSignalBlocker quiet(m_tags);
    m_tags->setTags(tags);
}

// Kind, words and order of what is in m_all; the selection stays with its exhibits.
void EvidencePage::arrange() {
    const QString keep = selection();
    const QStringList selected = session().selectedExhibits();
    const QStringList words = folded(m_filter->text()).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<domain::Exhibit> shown;
    for (auto it = m_all.rbegin(); it != m_all.rend(); ++it) {
        const bool picture = it->mediaType.startsWith(QLatin1String("image/"));
        const int k = m_kind->currentIndex();
        if ((k == 1 && !picture) || (k == 2 && picture) || (k == 3 && it->problem.isEmpty()) || (k == 4 && !it->isWithdrawn())) continue;
        if (!m_tags->chosen().isEmpty() && !it->acquisition.tags.contains(m_tags->chosen())) continue;
        if (!words.isEmpty()) {
            const auto& a = it->acquisition;
            const QString all = folded(QStringList{it->number, a.title, a.titleUrdu, it->fileName, a.source, a.collector, a.place, a.authority,
                                                   mediaName(it->mediaType, it->fileName), a.tags.join(QLatin1Char(' '))}.join(QLatin1Char(' ')));
            if (!std::all_of(words.begin(), words.end(), [&](const QString& w) { return all.contains(w); })) continue;
        }
        shown.push_back(*it);
    }
    const auto sort = [&](auto less) { std::stable_sort(shown.begin(), shown.end(), less); };
    using domain::Exhibit;
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    switch (m_order->currentIndex()) {
    case 1: sort([&](const Exhibit& a, const Exhibit& b) { return collator.compare(a.number, b.number) < 0; }); break;
    case 2: sort([&](const Exhibit& a, const Exhibit& b) { return collator.compare(shownTitle(a), shownTitle(b)) < 0; }); break;
    case 3: sort([&](const Exhibit& a, const Exhibit& b) { return collator.compare(a.acquisition.source, b.acquisition.source) < 0; }); break;
    case 4: sort([](const Exhibit& a, const Exhibit& b) { return a.acquisition.collectedAt.value_or(INT64_MAX) < b.acquisition.collectedAt.value_or(INT64_MAX); }); break;
    case 5: sort([](const Exhibit& a, const Exhibit& b) { return a.sizeBytes > b.sizeBytes; }); break;
    case 6: sort([this](const Exhibit& a, const Exhibit& b) { return m_open.value(a.number) > m_open.value(b.number); }); break;
    default: break;
    }
    const bool none = shown.empty() && !m_all.empty();
    m_none->setVisible(none);
    {
        // The rows are all new: what was selected is selected again before anybody hears of it.
        const QSignalBlocker quiet(m_list->selectionModel());
        m_model->setExhibits(std::move(shown));
        int row = keep.isEmpty() ? -1 : m_model->rowOf(keep);
        if (row < 0) row = m_model->rowCount() ? 0 : -1;
        if (row >= 0) chooseRow(m_list, row);
        else m_list->setCurrentIndex({});
        for (const QString& number : selected)
            if (const int r = m_model->rowOf(number); r >= 0) m_list->selectionModel()->select(m_model->index(r), QItemSelectionModel::Select);
    }
    m_list->viewport()->update();
    selectionMoved();
    showExhibit();
}

bool EvidencePage::reveal(const QString& reference) {
    int row = m_model->rowOf(reference);
    if (row < 0 && (m_kind->currentIndex() > 0 || !m_filter->text().isEmpty() || !m_tags->chosen().isEmpty())) {
        m_tags->choose({});
        m_kind->setCurrentIndex(0);
        m_filter->clear();
        row = m_model->rowOf(reference);
    }
    if (row < 0) return false;
    chooseRow(m_list, row);
    m_list->scrollTo(m_model->index(row));
    return true;
}

// Small pictures and hit counts come from the database in the background: a case may hold thousands.
void EvidencePage::loadThumbnails() {
    const auto opened = session().opened();
    struct Small {
        QString number;
        QByteArray png;
        int hits = 0, open = 0;
    };
    struct Wanted {
        ExhibitId id;
        QString number;
        bool picture;
    };
    std::vector<Wanted> wanted;
    for (const auto& e : m_all)
        if (e.state != domain::ReadState::Pending) wanted.push_back({e.id, e.number, !m_model->hasThumbnail(e.number)});
    if (wanted.empty()) return;
    context().jobs.run<std::vector<Small>>(
        tr("Small pictures"),
        [opened, wanted](JobControl& job) -> Result<std::vector<Small>> {
            std::vector<Small> all;
            services::Exhibits exhibits(*opened);
            services::Register reg(*opened);
            QHash<qint64, domain::Review> reviews;
            if (auto ids = reg.identifiers())
                for (const auto& d : *ids) reviews.insert(d.row, d.review);
            for (const Wanted& w : wanted) {
                if (job.isCancelled()) return Error(ErrorCode::Cancelled);
                Small s;
                s.number = w.number;
                if (w.picture)
                    if (auto derivations = exhibits.derivations(w.id))
                        for (const auto& d : *derivations)
                            if (d.kind == domain::DerivationKind::Thumbnail) s.png = d.content;
                if (auto hits = reg.sightingsOn(w.id)) {
                    QSet<qint64> seen;
                    for (const auto& h : *hits) {
                        if (seen.contains(h.identifier)) continue;
                        seen.insert(h.identifier);
                        ++s.hits;
                        s.open += reviews.value(h.identifier) == domain::Review::Open;
                    }
                }
                all.push_back(std::move(s));
            }
            return all;
        },
        this,
        [this](Result<std::vector<Small>> r) {
            if (!r) return;
            for (const Small& s : *r) {
                // Made by our own worker and stored as PNG: safe to decode here.
                if (!s.png.isEmpty()) m_model->setThumbnail(s.number, QImage::fromData(s.png, "PNG"));
                m_model->setHits(s.number, s.hits, s.open);
                m_open.insert(s.number, s.open);
            }
        },
        {}, JobShow::Quiet);
}

bool EvidencePage::nextHit(int by) {
    if (m_tabs->currentIndex() == 1) return findInText(by);
    stepHit(by);
    return m_hitModel->rowCount() > 0;
}

void EvidencePage::stepHit(int by) {
    const int n = m_hitModel->rowCount();
    if (!n) return;
    const QModelIndex now = m_hitTable->currentIndex();
    chooseRow(m_hitTable, ((now.isValid() ? now.row() + by : 0) + n) % n);
}

bool EvidencePage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || !context().settings.singleLetters()) return Page::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (watched == m_filter) {
        // Escape clears first, then gives the list the focus; the arrow goes into the list.
        if (key->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
        if (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Down) {
            m_list->setFocus(Qt::TabFocusReason);
            return true;
        }
        return false;
    }
    if (key->modifiers()) return false;
    if (key->key() == Qt::Key_Space && watched == m_list && m_picture->hasImage()) {
        m_tabs->setCurrentIndex(0);
        m_picture->setFocus(Qt::TabFocusReason);
        return true;
    }
    switch (key->key()) {
    case Qt::Key_T: return context().actions.trigger(QStringLiteral("evidence.tags"));
    case Qt::Key_M: return context().actions.trigger(QStringLiteral("evidence.mark"));
    case Qt::Key_H: m_hitsButton->click(); return true;
    case Qt::Key_N: stepHit(1); return true;
    case Qt::Key_P: stepHit(-1); return true;
    case Qt::Key_C: return context().actions.trigger(QStringLiteral("identifiers.confirm"));
    case Qt::Key_R: return context().actions.trigger(QStringLiteral("identifiers.reject"));
    default: return false;
    }
}

} // namespace saboot::ui
