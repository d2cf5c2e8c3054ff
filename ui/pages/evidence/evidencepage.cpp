#include "pages/evidence/evidencepage.h"

#include "actions/actions.h"
#include "pages/evidence/pictureview.h"
#include "prompts/sentences.h"
#include "theme/icons.h"
#include "theme/settings.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QListView>
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
    m_kind->addItems({tr("All kinds"), tr("Pictures"), tr("Documents"), tr("Not decoded"), tr("Withdrawn")});
    title->addWidget(m_kind);
    m_cardsButton = iconButton(QStringLiteral("grid"), tr("Cards"));
    m_listButton = iconButton(QStringLiteral("list"), tr("List"));
    for (auto* b : {m_cardsButton, m_listButton}) {
        b->setCheckable(true);
        b->setFixedSize(31, 30);
        title->addWidget(b);
    }
    connect(m_cardsButton, &QToolButton::clicked, this, [this] { setCards(true); });
    connect(m_listButton, &QToolButton::clicked, this, [this] { setCards(false); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] { refresh(Changed::Exhibits); });
    col->addLayout(title);

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
    setCards(true);
}

void EvidencePage::buildList(QBoxLayout* into) {
    m_model = new ExhibitListModel(this);
    m_delegate = new ExhibitDelegate(this);
    m_list = new QListView;
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setAccessibleName(tr("Exhibits"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMovement(QListView::Static);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (const char* id : {"evidence.extract", "evidence.edit", "evidence.custody", "evidence.reread", "evidence.withdraw"})
        m_list->addAction(context().actions.action(QString::fromLatin1(id)));
    m_listBox = new QWidget;
    auto* col = column(0);
    m_listBox->setLayout(col);
    col->addWidget(m_list);
    m_listBox->setFixedWidth(348);
    into->addWidget(m_listBox);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        const auto* e = current();
        if (e && session().selectedExhibit() == e->number && m_shown.startsWith(e->number + QLatin1Char('#'))) return;
        m_page = 1;
        session().selectExhibit(e ? e->number : QString());
        showExhibit();
    });
}

// Bound here and not in a flow: cards, list, zoom belong to this page alone, and end with it.
void EvidencePage::bind() {
    Actions& a = context().actions;
    const Actions::Rule always;
    a.bind(QStringLiteral("evidence.cards"), this, [this] { setCards(true); }, always);
    a.bind(QStringLiteral("evidence.list"), this, [this] { setCards(false); }, always);
    const Actions::Rule picture = [this] { return m_picture->hasImage() && isVisible() ? QString() : tr("Show a picture first."); };
    a.bind(QStringLiteral("view.zoomIn"), this, [this] { m_picture->zoomBy(1.25); }, picture);
    a.bind(QStringLiteral("view.zoomOut"), this, [this] { m_picture->zoomBy(0.8); }, picture);
    a.bind(QStringLiteral("view.zoomFit"), this, [this] { m_picture->fit(); }, picture);
}

void EvidencePage::setCards(bool cards) {
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
        m_listBox->setMaximumHeight(170);
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
    const QString keep = selection();
    auto list = services::Exhibits(*session().opened()).list();
    if (!list) {
        m_banner->show(Tone::Bad, tr("The exhibits could not be read"), sentence(list.error()));
        return;
    }
    m_all = std::move(*list);
    qint64 digital = 0;
    for (const auto& e : m_all) digital += e.kind == domain::ExhibitKind::Digital;
    m_aside->setText(joined({tr("%n exhibit(s)", nullptr, int(m_all.size())),
                             tr("%1 digital, %2 physical").arg(numberText(digital), numberText(qint64(m_all.size()) - digital))}));
    m_stack->setCurrentIndex(m_all.empty() ? 1 : 0);
    std::vector<domain::Exhibit> shown;
    for (auto it = m_all.rbegin(); it != m_all.rend(); ++it) {
        const bool picture = it->mediaType.startsWith(QLatin1String("image/"));
        const int k = m_kind->currentIndex();
        if ((k == 1 && !picture) || (k == 2 && picture) || (k == 3 && it->state != domain::ReadState::Failed) || (k == 4 && !it->isWithdrawn())) continue;
        shown.push_back(*it);
    }
    m_model->setExhibits(std::move(shown));
    int row = keep.isEmpty() ? -1 : m_model->rowOf(keep);
    if (row < 0) row = m_model->rowCount() ? 0 : -1;
    m_list->setCurrentIndex(row >= 0 ? m_model->index(row) : QModelIndex());
    showExhibit();
    loadThumbnails();
}

bool EvidencePage::reveal(const QString& reference) {
    int row = m_model->rowOf(reference);
    if (row < 0 && m_kind->currentIndex() > 0) {
        m_kind->setCurrentIndex(0);
        row = m_model->rowOf(reference);
    }
    if (row < 0) return false;
    m_list->setCurrentIndex(m_model->index(row));
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
            }
        },
        {}, JobShow::Quiet);
}

void EvidencePage::stepHit(int by) {
    const int n = m_hitModel->rowCount();
    if (!n) return;
    const QModelIndex now = m_hitTable->currentIndex();
    m_hitTable->selectRow(((now.isValid() ? now.row() + by : 0) + n) % n);
}

bool EvidencePage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || !context().settings.singleLetters()) return Page::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers()) return false;
    switch (key->key()) {
    case Qt::Key_H: m_hitsButton->click(); return true;
    case Qt::Key_N: stepHit(1); return true;
    case Qt::Key_P: stepHit(-1); return true;
    case Qt::Key_C: return context().actions.trigger(QStringLiteral("identifiers.confirm"));
    case Qt::Key_R: return context().actions.trigger(QStringLiteral("identifiers.reject"));
    default: return false;
    }
}

} // namespace saboot::ui
