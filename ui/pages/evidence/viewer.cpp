// The viewer side of the evidence page: tabs, picture, text, hits, and the inspector.
#include "actions/actions.h"
#include "pages/evidence/evidencepage.h"
#include "pages/evidence/pictureview.h"
#include "pages/evidence/readtext.h"
#include "pages/evidence/viewing.h"
#include "pages/identifiers/identifierspage.h"
#include "pages/chats/redactionsdialog.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "services/redactions.h"
#include "shell/tabletools.h"
#include "shell/workforms.h"
#include "text/normalise.h"
#include "theme/icons.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

namespace saboot::ui {

namespace {
bool recovered(const domain::Identifier& d) { return d.facts.note.contains(QLatin1String("as read")); }
QString hex(const QByteArray& bytes) { return QString::fromLatin1(bytes.toHex()); }
} // namespace

QWidget* EvidencePage::buildViewer() {
    auto* w = new QWidget;
    auto* col = column(0);
    w->setLayout(col);
    m_tabs = new QTabBar;
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Views of the exhibit"));
    for (int i = 0; i < 4; ++i) m_tabs->addTab({});
    col->addWidget(m_tabs);
    m_banner = new Banner;
    col->addWidget(m_banner);
    m_views = new QStackedWidget;
    m_views->addWidget(buildPictureTab());

    auto* textTab = new QWidget;
    auto* textCol = column(6);
    textCol->setContentsMargins(0, 8, 18, 14);
    textTab->setLayout(textCol);
    m_textOf = new QComboBox;
    m_textOf->setAccessibleName(tr("Which reading"));
    connect(m_textOf, &QComboBox::currentIndexChanged, this, &EvidencePage::showText);
    auto* textTools = wrapRow(8);
    textTools->addWidget(m_textOf);
    m_textHow = label({}, Type::Secondary, Tone::Muted);
    textTools->addWidget(m_textHow);
    m_find = new QLineEdit;
    m_find->setObjectName(QStringLiteral("evidence.find"));
    m_find->setPlaceholderText(tr("Find in the text (F3)"));
    m_find->setAccessibleName(tr("Find in the text"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(260);
    m_find->addAction(icon(QStringLiteral("search"), Token::Muted), QLineEdit::LeadingPosition);
    connect(m_find, &QLineEdit::textChanged, this, &EvidencePage::markFound);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { findInText(1); });
    textTools->addWidget(m_find, 1);
    m_findCount = label({}, Type::Secondary, Tone::Muted);
    textTools->addWidget(m_findCount);
    textTools->addStretch();
    textCol->addLayout(textTools);
    m_text = new QPlainTextEdit;
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Text of the exhibit"));
    m_text->setFont(evidenceFont(QString()));
    connect(m_text->document(), &QTextDocument::contentsChanged, this, [this] { m_foldedText = {}; });
    textCol->addWidget(m_text, 1);
    m_views->addWidget(textTab);

    using domain::Derivation;
    std::vector<ColumnSpec<Derivation>> derivationColumns{
        {tr("What was made"), [](const Derivation& d) { return derivationText(d.kind); }, {}, {}},
        {tr("Tool"), [](const Derivation& d) { return joined({d.tool + QLatin1Char(' ') + d.version, saidText(d.settings)}); }, {}, {}},
        {tr("When"), [](const Derivation& d) { return timeText(d.createdAt); }, [](const Derivation& d) { return QVariant(d.createdAt); }, {}},
        {tr("Hash (SHA-256)"), [](const Derivation& d) { return hex(d.sha256); }, {}, [](const Derivation&) { CellLook l; l.mono = true; return l; }},
    };
    m_derivationModel = new RowsModel<Derivation>(std::move(derivationColumns), this);
    m_derivationTable = makeTable(tr("Derivations"), context());
    setSortable(m_derivationTable, m_derivationModel);
    m_derivationTable->setColumnWidth(0, 150);
    m_derivationTable->setColumnWidth(1, 160);
    m_derivationTable->setColumnWidth(2, 165);
    m_derivationTable->horizontalHeader()->setStretchLastSection(true);
    keepColumns(context(), m_derivationTable, QStringLiteral("evidence.derivations"));
    auto* derivationTab = new QWidget;
    auto* derivationCol = column(0);
    derivationCol->setContentsMargins(0, 8, 18, 14);
    derivationTab->setLayout(derivationCol);
    derivationCol->addWidget(m_derivationTable);
    m_views->addWidget(derivationTab);

    using domain::CustodyEvent;
    std::vector<ColumnSpec<CustodyEvent>> custodyColumns{
        {tr("No."), [](const CustodyEvent& c) { return numberText(c.seq); }, [](const CustodyEvent& c) { return QVariant(c.seq); }, {}},
        {tr("Time"), [](const CustodyEvent& c) { return timeText(c.at); }, [](const CustodyEvent& c) { return QVariant(c.at); }, {}},
        {tr("From"), [](const CustodyEvent& c) { return saidText(c.from); }, {}, {}},
        {tr("To"), [](const CustodyEvent& c) { return saidText(c.to); }, {}, {}},
        {tr("Purpose"), [](const CustodyEvent& c) { return joined({saidText(c.purpose), c.place, c.seal, c.register19, c.roadCertificate, c.note}); }, {}, {}},
    };
    m_custodyModel = new RowsModel<CustodyEvent>(std::move(custodyColumns), this);
    m_custodyTable = makeTable(tr("Custody"), context());
    setSortable(m_custodyTable, m_custodyModel);
    m_custodyTable->setColumnWidth(0, 40);
    m_custodyTable->setColumnWidth(1, 165);
    m_custodyTable->horizontalHeader()->setStretchLastSection(true);
    keepColumns(context(), m_custodyTable, QStringLiteral("evidence.custody"));
    auto* custodyTab = new QWidget;
    auto* custodyCol = column(8);
    custodyCol->setContentsMargins(0, 8, 18, 14);
    custodyTab->setLayout(custodyCol);
    custodyCol->addWidget(m_custodyTable, 1);
    auto* add = button(tr("Record hand-over…"), QStringLiteral("seal"));
    context().actions.runs(add, QStringLiteral("evidence.custody"));
    custodyCol->addWidget(add, 0, Qt::AlignLeft);
    m_views->addWidget(custodyTab);
    col->addWidget(m_views, 1);
    // Below the picture and below the text: both show where the hits stand.
    col->addWidget(m_hitTable);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_views->setCurrentIndex(tab);
        m_hitTable->setVisible(tab <= 1 && m_hitModel->rowCount() > 0);
    });
    return w;
}

QWidget* EvidencePage::buildPictureTab() {
    auto* w = new QWidget;
    auto* col = column(0);
    w->setLayout(col);
    auto* bar = wrapRow(4);
    bar->setContentsMargins(0, 4, 14, 4);
    m_hitsButton = iconButton(QStringLiteral("layers"), tr("Show hits (H)"), nullptr, 16);
    m_hitsButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_hitsButton->setCheckable(true);
    m_hitsButton->setChecked(true);
    m_hitsButton->setMinimumHeight(30);
    bar->addWidget(m_hitsButton);
    const auto tool = [&](const char* name, const QString& text) {
        auto* b = iconButton(QString::fromLatin1(name), text);
        b->setFixedSize(32, 30);
        bar->addWidget(b);
        return b;
    };
    bar->addWidget(hairline(Qt::Vertical));
    auto* out = tool("minus", tr("Zoom out (−)"));
    m_zoom = label({}, Type::Secondary, Tone::Muted);
    m_zoom->setMinimumWidth(44);
    m_zoom->setAlignment(Qt::AlignCenter);
    bar->addWidget(m_zoom);
    auto* in = tool("plus", tr("Zoom in (+)"));
    auto* fit = tool("fit", tr("Fit"));
    auto* turn = tool("rotate", tr("Turn"));
    m_markButton = tool("redact", tr("Mark for redaction (M)"));
    m_markButton->setCheckable(true);
    connect(m_markButton, &QToolButton::clicked, this, [this] {
        if (!context().actions.trigger(QStringLiteral("evidence.mark"))) m_markButton->setChecked(false);
    });
    bar->addStretch();
    m_previous = iconButton(QStringLiteral("chevron-left"), tr("Previous page"), nullptr, 14);
    m_pageLabel = label({}, Type::Secondary, Tone::Muted);
    m_next = iconButton(QStringLiteral("chevron-right"), tr("Next page"), nullptr, 14);
    for (QWidget* p : std::initializer_list<QWidget*>{m_previous, m_pageLabel, m_next}) bar->addWidget(p);
    auto* save = button(tr("Save a copy…"), QStringLiteral("export"));
    save->setFixedHeight(30);
    context().actions.runs(save, QStringLiteral("evidence.extract"));
    bar->addWidget(save);
    col->addLayout(bar);
    m_picture = new PictureView;
    m_picture->installEventFilter(this);
    col->addWidget(m_picture, 5);
    Actions& actions = context().actions;
    actions.runs(out, QStringLiteral("view.zoomOut"));
    actions.runs(in, QStringLiteral("view.zoomIn"));
    actions.runs(fit, QStringLiteral("view.zoomFit"));
    actions.runs(m_hitsButton, QStringLiteral("evidence.hits"));
    actions.runs(m_markButton, QStringLiteral("evidence.mark"));
    context().actions.runs(turn, QStringLiteral("evidence.turn"));
    connect(m_picture, &PictureView::zoomChanged, this, [this] {
        m_zoom->setText(m_picture->hasImage() ? ltr(QStringLiteral("%1 %").arg(m_picture->percent())) : QString());
    });
    connect(m_picture, &PictureView::markingChanged, this, [this](bool on) { m_markButton->setChecked(on && !m_portrait); });
    connect(m_picture, &PictureView::regionMarked, this, &EvidencePage::markRegion);
    connect(m_hitsButton, &QToolButton::toggled, m_picture, &PictureView::setHitsShown);
    connect(m_hitsButton, &QToolButton::toggled, this, &EvidencePage::markFound);
    const auto turnPage = [this](int by) {
        m_page = std::clamp(m_page + by, 1, m_pages);
        showPicture();
    };
    connect(m_previous, &QToolButton::clicked, this, [turnPage] { turnPage(-1); });
    connect(m_next, &QToolButton::clicked, this, [turnPage] { turnPage(1); });

    std::vector<ColumnSpec<Hit>> columns{
        {tr("Hit"), [](const Hit& h) { return h.name; }, [](const Hit& h) { return QVariant(h.name.mid(1).toInt()); }, {}},
        {tr("What"), [](const Hit& h) { return shownValue(h.identifier.facts); }, {},
         [](const Hit& h) { CellLook l; l.entity = entityOf(h.identifier.facts.kind); l.mono = true; return l; }},
        {tr("Verdict"), [](const Hit& h) { return verdictChip(h.identifier.facts, recovered(h.identifier)).text; }, {},
         [](const Hit& h) { CellLook l; l.chip = verdictChip(h.identifier.facts, recovered(h.identifier)); return l; }},
        {tr("Review"), [](const Hit& h) { return reviewChip(h.identifier.review).text; }, {},
         [](const Hit& h) { CellLook l; l.chip = reviewChip(h.identifier.review); return l; }},
    };
    m_hitModel = new RowsModel<Hit>(std::move(columns), this);
    m_hitTable = makeTable(tr("Hits"), context());
    m_hitTable->setModel(m_hitModel);
    m_hitTable->installEventFilter(this);
    const int widths[] = {isUrdu() ? 62 : 42, 160, isUrdu() ? 128 : 138, 104};
    for (int i = 0; i < 4; ++i) m_hitTable->setColumnWidth(i, widths[i]);
    m_hitTable->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    keepColumns(context(), m_hitTable, QStringLiteral("evidence.hits"));
    m_hitTable->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_hitTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& i) { hitSelected(i.row()); });
    connect(m_picture, &PictureView::hitClicked, this, [this](int hit) { chooseRow(m_hitTable, hit); });
    return w;
}

void EvidencePage::showExhibit() {
    const auto* e = current();
    const auto opened = session().opened();
    if (!e || !opened) {
        m_picture->setMessage({});
        m_hitModel->setRows({});
        m_derivationModel->setRows({});
        m_custodyModel->setRows({});
        m_text->clear();
        m_banner->hide();
        inspect({});
        return;
    }
    services::Exhibits exhibits(*opened);
    std::vector<domain::Derivation> derivations;
    if (auto d = exhibits.derivations(e->id)) derivations = std::move(*d);
    std::vector<domain::CustodyEvent> custody;
    if (auto c = exhibits.custody(e->id)) custody = std::move(*c);
    m_pages = pageCount(derivations);
    m_page = std::min(m_page, m_pages);
    const QString keep = m_textOf->currentText();
    m_textOf->blockSignals(true);
    m_textOf->clear();
    for (const ViewText& t : textsOf(derivations)) m_textOf->addItem(t.title);
    m_textOf->setCurrentIndex(std::max(0, m_textOf->findText(keep)));
    m_textOf->blockSignals(false);
    m_tabs->setTabText(0, tr("Picture"));
    m_tabs->setTabText(1, tr("Text"));
    m_tabs->setTabText(2, tr("Derivations") + QLatin1Char(' ') + numberText(qint64(derivations.size())));
    m_tabs->setTabText(3, tr("Custody") + QLatin1Char(' ') + numberText(qint64(custody.size())));
    m_derivationModel->setRows(std::move(derivations));
    m_custodyModel->setRows(std::move(custody));
    if (e->isWithdrawn()) m_banner->show(Tone::Bad, tr("Withdrawn. It stays in the case."), e->withdrawnReason);
    else if (!e->problem.isEmpty()) m_banner->show(Tone::Warn, tr("Not everything could be read. The original is safe."), saidText(e->problem));
    else m_banner->hide();
    // What is a text only is shown as one.
    const bool textOnly = e->mediaType.startsWith(QLatin1String("text/")) && m_textOf->count() > 0;
    if (textOnly && m_tabs->currentIndex() == 0) {
        m_textFirst = true;
        m_tabs->setCurrentIndex(1);
    } else if (!textOnly && m_textFirst) {
        if (m_tabs->currentIndex() == 1) m_tabs->setCurrentIndex(0);
        m_textFirst = false;
    }
    showText();
    showRegions();
    showHits();
    showPicture();
}

void EvidencePage::showText() {
    const auto texts = textsOf(m_derivationModel->rows());
    const int i = m_textOf->currentIndex();
    m_textOf->setVisible(texts.size() > 1);
    const QString whole = i >= 0 && i < int(texts.size()) ? texts[size_t(i)].text : QString();
    // More than that nobody reads here, and it would hold up the window. The search of the case looks through all of it.
    constexpr qsizetype mostShown = 1'000'000;
    const QString text = whole.left(mostShown);
    QStringList how;
    if (texts.size() == 1) how << isolated(texts.front().title);
    if (text.size() < whole.size()) how << tr("the first %1 characters").arg(numberText(text.size()));
    m_textHow->setText(joined(how));
    m_textHow->setVisible(!how.isEmpty());
    m_text->setPlaceholderText(tr("No text was read from this exhibit."));
    m_text->setFont(evidenceFont(text));
    m_text->setPlainText(text);
    placeHits();
}

// Where the hits stand in the text that is shown.
void EvidencePage::placeHits() {
    const auto texts = textsOf(m_derivationModel->rows());
    const int i = m_textOf->currentIndex();
    std::vector<std::pair<qint64, qint64>> bytes;
    std::vector<size_t> of;
    for (size_t k = 0; k < m_hitsInText.size(); ++k) {
        m_hitsInText[k].from = m_hitsInText[k].to = -1;
        if (i < 0 || i >= int(texts.size()) || !(m_hitsInText[k].derivation == texts[size_t(i)].derivation)) continue;
        bytes.emplace_back(m_hitsInText[k].start, m_hitsInText[k].end);
        of.push_back(k);
    }
    if (!of.empty()) {
        const auto places = placesShown(texts[size_t(i)].text, bytes);
        const int end = m_text->document()->characterCount() - 1;
        for (size_t k = 0; k < of.size(); ++k)
            if (places[k].second <= end) std::tie(m_hitsInText[of[k]].from, m_hitsInText[of[k]].to) = places[k];
    }
    markFound();
}

// Every place of the words is marked at once; F3 and Return walk them.
void EvidencePage::markFound() {
    m_found.clear();
    QList<QTextEdit::ExtraSelection> marks;
    const int chosen = m_hitTable->currentIndex().row();
    for (const HitInText& h : m_hitsInText) {
        if (h.from < 0 || !m_hitsButton->isChecked()) continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_text->document());
        mark.cursor.setPosition(h.from);
        mark.cursor.setPosition(h.to, QTextCursor::KeepAnchor);
        mark.format.setBackground(color(h.row == chosen ? Token::Select : Token::InfoSoft));
        mark.format.setUnderlineStyle(QTextCharFormat::SingleUnderline); // seen in grey, too
        mark.format.setUnderlineColor(color(Token::Accent));
        marks << mark;
    }
    const QString words = m_find->text(), wanted = text::folded(words).trimmed();
    // Kaf, yeh and heh of either keyboard, digits of any script, with vowel signs or without: as the search of the case.
    if (!wanted.isEmpty() && m_foldedText.origin.empty()) m_foldedText = text::foldedMapped(m_text->toPlainText());
    constexpr size_t mostMarked = 5000; // all are counted and walked; more ground than that nobody sees at once
    if (!wanted.isEmpty())
        for (qsizetype at = m_foldedText.text.indexOf(wanted); at >= 0; at = m_foldedText.text.indexOf(wanted, at + wanted.size())) {
            const auto [from, to] = m_foldedText.source(at, at + wanted.size());
            m_found.emplace_back(from, to);
            if (m_found.size() > mostMarked) continue;
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(m_text->document());
            mark.cursor.setPosition(from);
            mark.cursor.setPosition(to, QTextCursor::KeepAnchor);
            mark.format.setBackground(color(Token::Mark));
            mark.format.setForeground(color(Token::Text));
            marks << mark;
        }
    m_text->setExtraSelections(marks);
    m_findCount->setText(words.trimmed().isEmpty() ? QString() : m_found.empty() ? tr("Nothing found. Try a shorter word.") : tr("%n place(s)", nullptr, int(m_found.size())));
}

bool EvidencePage::findInText(int by) {
    if (m_find->text().trimmed().isEmpty()) {
        m_find->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    if (m_found.empty()) return false;
    const int from = m_text->textCursor().selectionStart(), n = int(m_found.size());
    const bool stands = m_text->textCursor().hasSelection();
    int next = int(std::lower_bound(m_found.begin(), m_found.end(), std::pair(from, 0)) - m_found.begin());
    if (by < 0) --next;
    else if (stands && next < n && m_found[size_t(next)].first == from) ++next;
    next = (next + n) % n;
    QTextCursor c = m_text->textCursor();
    c.setPosition(m_found[size_t(next)].first);
    c.setPosition(m_found[size_t(next)].second, QTextCursor::KeepAnchor);
    m_text->setTextCursor(c);
    m_text->centerCursor();
    m_findCount->setText(tr("%1 of %2").arg(numberText(next + 1), numberText(n)));
    return true;
}

void EvidencePage::showHits() {
    const auto* e = current();
    const auto opened = session().opened();
    if (!e || !opened) return;
    const int keep = m_hitTable->currentIndex().row();
    services::Register reg(*opened);
    std::vector<Hit> rows;
    std::vector<PictureHit> boxes;
    m_hitsInText.clear();
    const auto texts = textsOf(m_derivationModel->rows());
    if (auto sightings = reg.sightingsOn(e->id)) {
        QSet<qint64> seen;
        for (const auto& s : *sightings) {
            if (seen.contains(s.identifier)) continue;
            auto d = reg.identifier(s.identifier);
            if (!d) continue;
            seen.insert(s.identifier);
            Hit h{s, std::move(*d), QStringLiteral("H%1").arg(rows.size() + 1)};
            PictureHit box;
            box.name = h.name;
            box.recovered = recovered(h.identifier);
            // The same value may be read twice, by two runs: any of them that knows the place will do.
            for (const auto& other : *sightings) {
                if (other.identifier != s.identifier) continue;
                if (!other.derivation.isNull()) m_hitsInText.push_back({other.derivation, other.start, other.end, int(rows.size())});
                if (box.box.isEmpty())
                    for (const ViewText& t : texts)
                        if (t.derivation == other.derivation) box.box = boxOf(t, other.start, other.end);
            }
            boxes.push_back(box);
            rows.push_back(std::move(h));
        }
    }
    m_hitsButton->setText(tr("Hits") + QLatin1Char(' ') + numberText(qint64(rows.size())));
    m_hitTable->setVisible(!rows.empty() && m_tabs->currentIndex() <= 1);
    m_picture->setHits(std::move(boxes));
    m_hitModel->setRows(std::move(rows));
    // Whole rows: up to four, more of them scroll.
    m_hitTable->setFixedHeight(m_hitTable->horizontalHeader()->height() + std::clamp(m_hitModel->rowCount(), 1, 4) * tableRowHeight() + 2);
    if (keep >= 0 && keep < m_hitModel->rowCount()) chooseRow(m_hitTable, keep);
    else {
        session().selectIdentifier(0);
        m_picture->setCurrentHit(-1);
    }
    placeHits();
    inspectNow();
}

void EvidencePage::hitSelected(int row) {
    const Hit* h = m_hitModel->at(row);
    session().selectIdentifier(h ? h->identifier.row : 0);
    m_picture->setCurrentHit(row);
    markFound();
    for (const HitInText& place : m_hitsInText) {
        if (place.row != row || place.from < 0) continue;
        QTextCursor c = m_text->textCursor();
        c.setPosition(place.from);
        m_text->setTextCursor(c);
        m_text->centerCursor();
        break;
    }
    inspectNow();
}

void EvidencePage::showRegions() {
    m_redactions.clear();
    std::vector<PictureHit> regions;
    const auto* e = current();
    if (const auto opened = session().opened(); e && opened)
        if (auto all = services::Redactions(*opened).of(e->id)) m_redactions = std::move(*all);
    for (const auto& r : m_redactions)
        if (r.target == domain::RedactionTarget::Picture) regions.push_back({r.region, r.number(), false});
    m_picture->setRegions(std::move(regions));
}

namespace {
QString labelText(const QString& id) {
    for (const auto& l : domain::redactionLabels())
        if (id == QLatin1String(l.id)) return QString::fromUtf8(isUrdu() ? l.urdu : l.english);
    return id;
}
} // namespace

void EvidencePage::askWhoIsShown(const QRect& region) {
    const auto* e = current();
    const auto opened = session().opened();
    if (!e || !opened) return;
    auto persons = services::Register(*opened).persons();
    if (!persons) return context().prompts.showError(tr("A person's picture"), persons.error());
    m_picture->setMarking(false);
    if (persons->empty()) return context().prompts.inform(QStringLiteral("evidence.portrait.nobody"), tr("A person's picture"), tr("Add the person first."));
    Form f;
    f.id = QStringLiteral("evidence.portrait");
    f.title = tr("Whom does this part of %1 show?").arg(isolated(e->number));
    f.text = tr("That it is this person is your statement; it goes into the audit under your name. The original stays as it is.");
    f.accept = tr("Use as the picture");
    FormField who{QStringLiteral("person"), tr("Person"), FormField::Kind::Choice, persons->front().id.toString(), true, {}, {}, {}, {}, {}};
    for (const auto& p : *persons) {
        who.choices << joined({p.number, shownName(p)});
        who.choiceIds << p.id.toString();
    }
    FormField reason{QStringLiteral("reason"), tr("How you know"), FormField::Kind::Line, {}, true, {}, {}, {}, {},
                     [](const QString& v) { return v.trimmed().size() >= reasonMinimum ? QString() : EvidencePage::tr("At least 10 characters."); }};
    f.fields = {who, reason};
    context().prompts.ask(f, [this, exhibit = e->id, region](FormAnswer a) {
        const auto written = session().opened();
        if (!written) return;
        auto person = services::Register(*written).person(PersonId::fromString(a.text("person")));
        if (!person) return context().prompts.showError(tr("A person's picture"), person.error());
        person->pictureExhibit = exhibit;
        person->pictureRegion = region;
        if (const Status s = session().did(services::reversible::changePerson(*written, *person, a.text("reason").trimmed())); !s)
            return context().prompts.showError(tr("A person's picture"), s.error());
        session().changed(Changed::Persons);
        context().openReference(person->number);
    });
}

void EvidencePage::markRegion(const QRect& region) {
    const auto* e = current();
    if (!e) return;
    if (m_portrait) return askWhoIsShown(region);
    Form f;
    f.id = QStringLiteral("evidence.redact");
    f.title = tr("Mark a part of %1 for redaction").arg(isolated(e->number));
    f.text = tr("It is black in redacted reports, with everything read from the picture. The case and the original keep it.");
    f.accept = tr("Mark");
    FormField why{QStringLiteral("label"), tr("Why"), FormField::Kind::Choice, QString::fromLatin1(domain::redactionLabels().front().id), true, {}, {}, {}, {}, {}};
    for (const auto& l : domain::redactionLabels()) {
        why.choices << QString::fromUtf8(isUrdu() ? l.urdu : l.english);
        why.choiceIds << QString::fromLatin1(l.id);
    }
    FormField reason{QStringLiteral("reason"), tr("Reason, printed in the log of the report"), FormField::Kind::Line, {}, true, {}, {}, {}, {},
                     [](const QString& v) { return v.trimmed().size() >= reasonMinimum ? QString() : EvidencePage::tr("At least 10 characters."); }};
    f.fields = {why, reason};
    context().prompts.ask(f, [this, id = e->id, region](FormAnswer a) {
        const auto opened = session().opened();
        if (!opened) return;
        if (const Status s = session().did(services::reversible::redactRegion(*opened, id, region, a.text("label"), a.text("reason"))); !s)
            return context().prompts.showError(tr("Mark for redaction"), s.error());
        m_picture->setMarking(false);
        session().changed(Changed::Exhibits);
        session().changed(Changed::Report);
    });
}

const EvidencePage::Hit* EvidencePage::currentHit() const {
    const QModelIndex i = m_hitTable->currentIndex();
    return i.isValid() ? m_hitModel->at(i.row()) : nullptr;
}

void EvidencePage::showPicture() {
    const auto* e = current();
    const auto opened = session().opened();
    if (!e || !opened) return;
    const bool paged = m_pages > 1;
    m_previous->setVisible(paged);
    m_next->setVisible(paged);
    m_pageLabel->setVisible(paged);
    m_pageLabel->setText(tr("Page %1 of %2").arg(m_page).arg(m_pages));
    m_previous->setEnabled(m_page > 1);
    m_next->setEnabled(m_page < m_pages);
    const QString wanted = e->number + QLatin1Char('#') + QString::number(m_page);
    if (m_shown == wanted && m_picture->hasImage()) return;
    if (e->kind == domain::ExhibitKind::Physical) {
        m_picture->setMessage(tr("A physical exhibit. It has custody, not a picture."));
        return;
    }
    if (!isViewable(*e)) {
        m_shown = wanted;
        m_picture->setMessage(e->state == domain::ReadState::Pending ? tr("Being read…") : tr("This kind of file has no picture. Its text and derivations are in the other tabs."));
        if (e->state == domain::ReadState::Pending) m_shown.clear();
        return;
    }
    m_picture->setMessage(tr("Decoding…"));
    context().jobs.cancel(m_pictureJob);
    m_pictureJob = context().jobs.run<QImage>(
        tr("Decode the picture"),
        [opened, exhibit = *e, page = m_page](JobControl& job) { return viewPicture(*opened, exhibit, page, 2400, job); }, this,
        [this, wanted](Result<QImage> r) {
            const auto* now = current();
            if (!now || wanted != now->number + QLatin1Char('#') + QString::number(m_page)) return;
            if (!r) {
                if (r.error().code() != ErrorCode::Cancelled) m_picture->setMessage(sentence(r.error()));
                return;
            }
            m_shown = wanted;
            m_picture->setImage(*r, now->mediaType.startsWith(QLatin1String("image/")) ? services::uprightSize(m_derivationModel->rows()) : QSize());
            showRegions();
            context().actions.refresh();
        },
        {}, JobShow::Quiet);
}

void EvidencePage::inspectNow() {
    const auto* e = current();
    if (!e) {
        inspect({});
        return;
    }
    InspectorContent c;
    std::vector<ThreadStep> steps;
    const auto& a = e->acquisition;
    steps.push_back({ThreadStep::Mark::Original, tr("Original, unchanged"), joined({a.source, a.collector, a.collectedAt ? timeText(*a.collectedAt) : a.collectedText}), hex(e->sha256), tr("SHA-256 of the original")});
    const Hit* h = currentHit();
    if (h) {
        const auto& d = h->identifier;
        c.entity = entityOf(d.facts.kind);
        c.kicker = joined({tr("Exhibit %1").arg(isolated(e->number)), tr("hit %1").arg(isolated(h->name))});
        c.title = joined({kindText(d.facts.kind), networkText(d.facts.networks)});
        c.subtitle = joined({verdictChip(d.facts, recovered(d)).text, reviewChip(d.review).text});
        c.blocks.push_back({{}, {}, [this]() -> QWidget* {
            auto* w = new QWidget;
            auto* line = row(8);
            w->setLayout(line);
            auto* confirm = primaryButton(tr("Confirm"), QStringLiteral("check"));
            confirm->setEnabled(context().actions.whyNot(QStringLiteral("identifiers.confirm")).isEmpty());
            context().actions.runs(confirm, QStringLiteral("identifiers.confirm"));
            auto* reject = button(tr("Reject…"), QStringLiteral("cross"));
            reject->setEnabled(confirm->isEnabled());
            context().actions.runs(reject, QStringLiteral("identifiers.reject"));
            line->addWidget(confirm);
            line->addWidget(reject);
            line->addStretch();
            return w;
        }});
        const bool secret = domain::isSecret(d.facts.kind);
        for (const auto& derivation : m_derivationModel->rows())
            if (derivation.id == h->sighting.derivation)
                steps.push_back({ThreadStep::Mark::Derived, derivationText(derivation.kind), joined({derivation.tool + QLatin1Char(' ') + derivation.version, saidText(derivation.settings)}), secret ? QString() : h->sighting.raw, tr("as read")});
        if (recovered(d)) steps.push_back({ThreadStep::Mark::Derived, tr("Repaired by checksum"), saidText(d.facts.note), {}, {}});
        steps.push_back({ThreadStep::Mark::Self, kindText(d.facts.kind), saidText(d.facts.reason), secret ? QString() : d.facts.normal, tr("normal form")});
    } else {
        c.entity = domain::EntityType::Exhibit;
        c.kicker = joined({tr("Exhibit %1").arg(isolated(e->number)), mediaName(e->mediaType, e->fileName)});
        c.title = shownTitle(*e);
        c.subtitle = joined({sizeText(e->sizeBytes), tr("added %1").arg(timeText(e->addedAt))});
        for (const auto& derivation : m_derivationModel->rows()) {
            if (derivation.kind == domain::DerivationKind::Type || derivation.kind == domain::DerivationKind::Thumbnail) continue;
            steps.push_back({ThreadStep::Mark::Derived, derivationText(derivation.kind), joined({derivation.tool + QLatin1Char(' ') + derivation.version, saidText(derivation.settings)}), {}, {}});
        }
        if (steps.size() > 6) steps.resize(6);
        steps.push_back({ThreadStep::Mark::Self, tr("Exhibit %1").arg(isolated(e->number)), tr("%n hit(s)", nullptr, m_hitModel->rowCount()), {}, {}});
    }
    c.blocks.push_back({tr("Where it comes from"), tr("%n step(s)", nullptr, int(steps.size())), [steps] { return new ThreadWidget(steps); }});
    if (h) {
        auto elsewhere = services::Register(*session().opened()).sightings(h->identifier.row);
        QStringList references;
        if (elsewhere)
            for (const auto& s : *elsewhere)
                if (s.exhibit != e->id && !references.contains(s.reference)) references << s.reference;
        if (!references.isEmpty())
            c.blocks.push_back({tr("Also seen in"), tr("%n place(s)", nullptr, int(references.size())), [this, references]() -> QWidget* {
                auto* w = new QWidget;
                auto* col = column(5);
                w->setLayout(col);
                for (const QString& r : references.mid(0, 6)) {
                    auto* chip = new ExhibitChip(r);
                    connect(chip, &QPushButton::clicked, w, [this, r] { context().openReference(r); });
                    col->addWidget(chip, 0, isUrdu() ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft);
                }
                return w;
            }});
    }
    if (!h && !m_redactions.empty())
        c.blocks.push_back({tr("Marked for redaction"), numberText(qint64(m_redactions.size())), [this, all = m_redactions]() -> QWidget* {
            auto* w = new QWidget;
            auto* col = column(6);
            w->setLayout(col);
            for (const auto& r : all) {
                auto* line = row(6);
                line->addWidget(wrapped(joined({r.number(), labelText(r.label), r.reason}), Type::Secondary), 1);
                auto* lift = smallButton(tr("Lift…"));
                lift->setAccessibleName(plain(tr("Lift the redaction %1").arg(r.number())));
                lift->setEnabled(session().canWrite());
                connect(lift, &QPushButton::clicked, w, [this, r] { liftRedaction(context(), r, {}); });
                line->addWidget(lift, 0, Qt::AlignTop);
                col->addLayout(line);
            }
            return w;
        }});
    c.blocks.push_back({tr("Custody of %1").arg(isolated(e->number)), {}, [this, acquisition = a]() -> QWidget* {
        auto* f = new FactList(82);
        const QString unknown = tr("not recorded");
        f->add(tr("Source"), acquisition.source.isEmpty() ? unknown : acquisition.source);
        f->add(tr("Authority"), acquisition.authority.isEmpty() ? unknown : acquisition.authority);
        f->add(tr("Place"), acquisition.place.isEmpty() ? unknown : acquisition.place);
        if (!acquisition.tags.isEmpty()) f->add(tr("Tags"), acquisition.tags.join(QStringLiteral(", ")));
        const auto& events = m_custodyModel->rows();
        if (!events.empty()) f->add(tr("Last event"), joined({saidText(events.back().to), saidText(events.back().purpose), timeText(events.back().at)}));
        return f;
    }});
    inspect(std::move(c));
}

} // namespace saboot::ui
