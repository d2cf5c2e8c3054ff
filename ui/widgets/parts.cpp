#include "widgets/parts.h"

#include "theme/bidi.h"
#include "theme/icons.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QGridLayout>
#include <QPainter>
#include <QRegularExpression>
#include <QTimer>
#include <QStyle>
#include <QStyleOption>

namespace saboot::ui {

// ---- ElidedLabel --------------------------------------------------------------------------------------------------

QString fittingParts(const QString& text, const QFontMetrics& metrics, int width) {
    const QString separator = QStringLiteral(" · ");
    QString shown = text;
    while (metrics.horizontalAdvance(shown) > width) {
        const qsizetype cut = shown.lastIndexOf(separator);
        if (cut < 0) return metrics.elidedText(shown, Qt::ElideRight, width);
        shown.truncate(cut);
    }
    return shown;
}

ElidedLabel::ElidedLabel(const QString& text, Type type, Cut cut, Token token, QWidget* parent)
    : QWidget(parent), m_type(type), m_cut(cut), m_token(token) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString& text) {
    m_text = text;
    setAccessibleName(plain(text));
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const {
    return {QFontMetrics(ui::font(m_type)).horizontalAdvance(m_text) + 2, lineHeight(m_type)};
}
QSize ElidedLabel::minimumSizeHint() const { return {24, lineHeight(m_type)}; }

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setFont(ui::font(m_type));
    p.setPen(color(m_token));
    const bool latin = m_cut == Cut::Middle;
    p.setLayoutDirection(latin ? Qt::LeftToRight : layoutDirection());
    const QString shown = m_cut == Cut::Parts ? fittingParts(m_text, p.fontMetrics(), width()) : p.fontMetrics().elidedText(m_text, latin ? Qt::ElideMiddle : Qt::ElideRight, width());
    if (shown != m_text && toolTip().isEmpty()) setToolTip(plain(m_text));
    p.drawText(rect(), int(leading()) | Qt::TextSingleLine, shown);
}

// ---- HashLabel ----------------------------------------------------------------------------------------------------

QString inGroups(const QString& value, int size) {
    QString out;
    for (qsizetype i = 0; i < value.size(); i += size) {
        if (i) out += QLatin1Char(' ');
        out += value.mid(i, size);
    }
    return out;
}

namespace {
QString& copied() {
    static QString text;
    return text;
}
} // namespace

void clearCopied() {
    QClipboard* board = QApplication::clipboard();
    if (!copied().isEmpty() && board->text() == copied()) board->clear();
    copied().clear();
}

void copyText(const QString& text) { copyPlainText(plain(text)); }

void copyPlainText(const QString& text) {
    copied() = text;
    QApplication::clipboard()->setText(copied());
    QTimer::singleShot(clipboardMs, qApp, [text = copied()] {
        if (copied() == text) clearCopied();
    });
}

HashLabel::HashLabel(const QString& value, const QString& name, QWidget* parent) : QWidget(parent), m_value(value) {
    auto* line = row(4);
    setLayout(line);
    auto* text = new ElidedLabel(value, Type::Mono, ElidedLabel::Cut::Middle);
    text->setToolTip(inGroups(value, 8));
    text->setAccessibleName(name + QStringLiteral(": ") + value);
    line->addWidget(text, 1);
    auto* copy = iconButton(QStringLiteral("copy"), tr("Copy %1").arg(isolated(name)), this, 14);
    copy->setIcon(icon(QStringLiteral("copy"), Token::Accent));
    copy->setFixedSize(22, 20);
    copy->setStyleSheet(QStringLiteral("padding:0"));
    connect(copy, &QToolButton::clicked, this, [this] { copyText(m_value); });
    line->addWidget(copy);
}

// ---- Banner -------------------------------------------------------------------------------------------------------

Banner::Banner(QWidget* parent) : QFrame(parent) {
    setProperty("role", QStringLiteral("banner"));
    auto* line = row(12);
    line->setContentsMargins(isUrdu() ? 8 : 34, 6, isUrdu() ? 34 : 8, 6);
    setLayout(line);
    auto* texts = column(0);
    m_fact = wrapped({}, Type::BodyBold);
    m_detail = wrapped({}, Type::Secondary);
    texts->addWidget(m_fact);
    texts->addWidget(m_detail);
    line->addLayout(texts, 1);
    m_button = button({});
    line->addWidget(m_button, 0, Qt::AlignVCenter);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_run) m_run();
    });
    hide();
}

QString Banner::fact() const { return isHidden() ? QString() : m_fact->text(); }

void Banner::show(Tone tone, const QString& fact, const QString& detail, const QString& action, std::function<void()> run) {
    m_tone = tone;
    m_run = std::move(run);
    setProperty("tone", tone == Tone::Bad    ? QStringLiteral("bad")
                        : tone == Tone::Warn ? QStringLiteral("warn")
                        : tone == Tone::Ok   ? QStringLiteral("ok")
                                             : QStringLiteral("info"));
    style()->unpolish(this);
    style()->polish(this);
    m_fact->setText(fact);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_button->setText(action);
    m_button->setAccessibleName(action);
    m_button->setVisible(!action.isEmpty());
    setAccessibleName(plain(fact + QLatin1Char(' ') + detail));
    QFrame::show();
}

void Banner::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    QPainter p(this);
    const QString name = m_tone == Tone::Ok ? QStringLiteral("check") : m_tone == Tone::Bad || m_tone == Tone::Warn ? QStringLiteral("warning") : QStringLiteral("info");
    const Token ink = m_tone == Tone::Bad ? Token::Bad : m_tone == Tone::Warn ? Token::Warn : m_tone == Tone::Ok ? Token::Ok : Token::Accent;
    const int x = isUrdu() ? width() - 27 : 11;
    paintIcon(p, QRectF(x, 8, 16, 16), name, color(ink));
}

// ---- EmptyState ---------------------------------------------------------------------------------------------------

EmptyState::EmptyState(const QString& sentence, const QString& action, std::function<void()> run, QWidget* parent)
    : QWidget(parent) {
    auto* col = column(12);
    setMargins(col, 24);
    setLayout(col);
    col->addStretch(2);
    auto* text = wrapped(sentence, Type::Body, Tone::Muted);
    text->setAlignment(Qt::AlignCenter);
    col->addWidget(text);
    if (!action.isEmpty()) {
        auto* b = primaryButton(action);
        connect(b, &QPushButton::clicked, this, std::move(run));
        col->addWidget(b, 0, Qt::AlignHCenter);
    }
    col->addStretch(3);
}

// ---- ExhibitChip --------------------------------------------------------------------------------------------------

int exhibitChipWidth(const QString& number) { return QFontMetrics(ui::font(Type::Mono)).horizontalAdvance(number) + 15; }

void paintExhibitChip(QPainter& p, const QRect& rect, const QString& number) {
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(color(Token::LineStrong), 1));
    p.setBrush(color(Token::Surface));
    p.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    p.setFont(ui::font(Type::Mono));
    p.setPen(color(Token::Text));
    p.setLayoutDirection(Qt::LeftToRight);
    p.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, number);
    p.restore();
}

ExhibitChip::ExhibitChip(const QString& number, QWidget* parent) : QPushButton(number, parent) {
    setProperty("kind", QStringLiteral("chip"));
    setFixedHeight(22);
    setAccessibleName(tr("Exhibit %1").arg(number));
    setToolTip(tr("Open %1").arg(isolated(number)));
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}
QSize ExhibitChip::sizeHint() const { return {exhibitChipWidth(text()), 22}; }
void ExhibitChip::paintEvent(QPaintEvent*) {
    QPainter p(this);
    paintExhibitChip(p, rect(), text());
}

// ---- ThreadWidget -------------------------------------------------------------------------------------------------

namespace {
/// A unit does not begin a line without its number.
QString unbroken(QString text) {
    static const QRegularExpression unit(QStringLiteral("(?<=\\d)([\\x{2066}-\\x{2069}]*) (?=(?:PKT|UTC|%)(?:\\W|$))"));
    return text.replace(unit, QStringLiteral("\\1\u00a0"));
}
} // namespace

ThreadWidget::ThreadWidget(std::vector<ThreadStep> steps, QWidget* parent) : QWidget(parent), m_steps(std::move(steps)) {
    auto* col = column(9);
    if (isUrdu()) col->setContentsMargins(0, 0, 24, 0);
    else col->setContentsMargins(24, 0, 0, 0);
    setLayout(col);
    QStringList spoken;
    for (const ThreadStep& s : m_steps) {
        auto* part = column(0);
        auto* title = wrapped(unbroken(s.title), Type::BodyBold);
        title->setFont([] {
            QFont f = ui::font(Type::Secondary);
            f.setBold(true);
            return f;
        }());
        m_titles.push_back(title);
        part->addWidget(title);
        if (!s.detail.isEmpty()) part->addWidget(wrapped(unbroken(s.detail), Type::Secondary, Tone::Muted));
        if (!s.mono.isEmpty()) part->addWidget(new HashLabel(s.mono, s.monoName));
        col->addLayout(part);
        spoken << plain(s.title + QStringLiteral(", ") + s.detail);
    }
    setAccessibleName(spoken.join(QStringLiteral("; ")));
}

void ThreadWidget::paintEvent(QPaintEvent*) {
    if (m_titles.empty()) return;
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const double x = isUrdu() ? width() - 8.0 : 8.0;
    const auto y = [&](size_t i) { return m_titles[i]->y() + lineHeight(Type::Secondary) / 2.0; };
    p.setPen(QPen(color(Token::LineStrong), 1.5));
    p.drawLine(QPointF(x, y(0)), QPointF(x, y(m_titles.size() - 1)));
    for (size_t i = 0; i < m_steps.size(); ++i) {
        const QPointF c(x, y(i));
        switch (m_steps[i].mark) {
        case ThreadStep::Mark::Original:
            p.fillRect(QRectF(c.x() - 4.5, c.y() - 4.5, 9, 9), color(Token::Text));
            break;
        case ThreadStep::Mark::Derived:
            p.setPen(QPen(color(Token::Text), 1.7));
            p.setBrush(color(Token::Surface));
            p.drawEllipse(c, 4.1, 4.1);
            break;
        case ThreadStep::Mark::Self:
            p.setPen(Qt::NoPen);
            p.setBrush(color(Token::Accent));
            p.drawEllipse(c, 5, 5);
            break;
        }
    }
}

// ---- FactList -----------------------------------------------------------------------------------------------------

FactList::FactList(int labelWidth, QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)), m_labelWidth(labelWidth) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnMinimumWidth(0, labelWidth);
    m_grid->setColumnStretch(1, 1);
}

void FactList::add(const QString& name, const QString& value) { addWidget(name, wrapped(unbroken(value))); }

void FactList::addWidget(const QString& name, QWidget* value) {
    auto* l = wrapped(name, Type::Secondary, Tone::Muted);
    l->setMaximumWidth(m_labelWidth);
    l->setContentsMargins(0, 1, 0, 0);
    const int r = m_grid->rowCount();
    m_grid->addWidget(l, r, 0, Qt::AlignTop);
    m_grid->addWidget(value, r, 1);
    if (value->accessibleName().isEmpty()) value->setAccessibleName(plain(name));
}

void FactList::clear() { clearLayout(m_grid); }

} // namespace saboot::ui
