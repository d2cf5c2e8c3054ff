#include "charts/timeslider.h"

#include "base/clock.h"
#include "theme/bidi.h"
#include "theme/tokens.h"
#include "theme/typescale.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

namespace saboot::ui {
namespace {
constexpr int bars = 60;
}

TimeSlider::TimeSlider(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Time range of the links"));
}

void TimeSlider::setTimes(std::vector<qint64> times) {
    const auto keepFrom = from(), keepTo = to();
    m_bars.clear();
    m_low = m_high = 0;
    if (!times.empty()) {
        const auto [low, high] = std::minmax_element(times.begin(), times.end());
        m_first = *low;
        m_last = std::max(*high, *low + bars); // at least a millisecond a bar
        m_bars.assign(bars, 0);
        for (const qint64 t : times)
            ++m_bars[size_t(std::min<qint64>(bars - 1, qint64(double(t - m_first) / double(m_last - m_first) * bars)))];
        m_high = bars;
        setRange(keepFrom, keepTo);
    }
    say();
    update();
}

void TimeSlider::setSummary(const QString& text) {
    m_summary = text;
    say();
    update();
}

qint64 TimeSlider::timeOf(int edge) const {
    return m_first + qint64(std::llround(double(m_last - m_first) * edge / bars));
}

std::optional<qint64> TimeSlider::from() const { return m_bars.empty() || m_low == 0 ? std::nullopt : std::optional(timeOf(m_low)); }
std::optional<qint64> TimeSlider::to() const { return m_bars.empty() || m_high == bars ? std::nullopt : std::optional(timeOf(m_high)); }

void TimeSlider::setRange(std::optional<qint64> from, std::optional<qint64> to) {
    if (m_bars.empty()) return;
    const auto edge = [&](qint64 t) {
        return int(std::clamp<double>(std::round(double(t - m_first) / double(m_last - m_first) * bars), 0, bars));
    };
    m_low = from ? std::min(edge(*from), bars - 1) : 0;
    m_high = to ? std::max(edge(*to), m_low + 1) : bars;
    say();
    update();
}

QRectF TimeSlider::track() const { return QRectF(18, 8, std::max(60, width() - 36), 30); }
double TimeSlider::xOf(int edge) const { return track().left() + track().width() * edge / bars; }
int TimeSlider::edgeAt(double x) const {
    return int(std::clamp(std::round((x - track().left()) / track().width() * bars), 0.0, double(bars)));
}

void TimeSlider::moveHandle(int edge) {
    const int low = m_low, high = m_high;
    if (m_handle == 0)
        m_low = std::clamp(edge, 0, m_high - 1);
    else
        m_high = std::clamp(edge, m_low + 1, bars);
    if (low == m_low && high == m_high) return;
    say();
    update();
    Q_EMIT rangeChanged();
}

void TimeSlider::say() {
    if (m_bars.empty()) {
        setAccessibleDescription(tr("No link has a time."));
        return;
    }
    setAccessibleDescription(tr("%1 to %2. %3").arg(pktDate(timeOf(m_low)), pktDate(timeOf(m_high)), plain(m_summary)));
}

void TimeSlider::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.fillRect(rect(), color(Token::Surface));
    p.setPen(color(Token::Line));
    p.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));
    p.setFont(ui::font(Type::Secondary));
    const QRectF t = track();
    const QRectF words(t.left(), t.bottom() + 3, t.width(), height() - t.bottom() - 4);
    p.setLayoutDirection(Qt::LeftToRight);
    if (m_bars.empty()) {
        p.setPen(color(Token::Muted));
        p.drawText(QRectF(rect()), Qt::AlignCenter, joined({tr("No link has a time."), m_summary}));
        return;
    }
    const int most = *std::max_element(m_bars.begin(), m_bars.end());
    for (int i = 0; i < bars; ++i) {
        const double h = m_bars[size_t(i)] ? std::max(2.0, t.height() * m_bars[size_t(i)] / most) : 0;
        const QRectF bar(xOf(i) + 0.75, t.bottom() - h, t.width() / bars - 1.5, h);
        p.fillRect(bar, color(i >= m_low && i < m_high ? Token::Accent : Token::Line));
    }
    p.setPen(QPen(color(Token::LineStrong), 1));
    p.drawLine(QPointF(t.left(), t.bottom() + 0.5), QPointF(t.right(), t.bottom() + 0.5));
    for (int k = 0; k < 2; ++k) {
        const double x = xOf(k == 0 ? m_low : m_high);
        p.setPen(QPen(color(Token::Accent), 2));
        p.drawLine(QPointF(x, t.top() - 3), QPointF(x, t.bottom()));
        p.setBrush(color(Token::Surface));
        p.drawRoundedRect(QRectF(x - 5, t.bottom() - 7, 10, 12), 3, 3);
        if (hasFocus() && m_handle == k) {
            p.setBrush(Qt::NoBrush);
            p.drawRoundedRect(QRectF(x - 8, t.bottom() - 10, 16, 18), 5, 5);
        }
    }
    p.setPen(color(Token::Muted));
    p.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::AlignAbsolute, ltr(pktDate(m_first)));
    p.drawText(words, Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute, ltr(pktDate(m_last)));
    QFont bold = ui::font(Type::Secondary);
    bold.setBold(true);
    p.setFont(bold);
    p.setPen(color(Token::Text));
    p.setLayoutDirection(layoutDirection());
    p.drawText(words, Qt::AlignCenter, joined({tr("%1 to %2").arg(ltr(pktDate(timeOf(m_low))), ltr(pktDate(timeOf(m_high)))), m_summary}));
}

void TimeSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_bars.empty()) return;
    const double x = event->position().x();
    m_handle = std::abs(x - xOf(m_low)) <= std::abs(x - xOf(m_high)) ? 0 : 1;
    m_dragging = true;
    moveHandle(edgeAt(x));
    update();
}

void TimeSlider::mouseMoveEvent(QMouseEvent* event) {
    if (m_bars.empty()) return;
    const double x = event->position().x();
    if (m_dragging)
        moveHandle(edgeAt(x));
    else
        setCursor(std::min(std::abs(x - xOf(m_low)), std::abs(x - xOf(m_high))) < 8 ? Qt::SizeHorCursor : Qt::ArrowCursor);
}

void TimeSlider::mouseReleaseEvent(QMouseEvent*) {
    if (std::exchange(m_dragging, false)) Q_EMIT rangeSettled();
}

void TimeSlider::keyReleaseEvent(QKeyEvent* event) {
    QWidget::keyReleaseEvent(event);
    if (!event->isAutoRepeat()) Q_EMIT rangeSettled();
}

void TimeSlider::keyPressEvent(QKeyEvent* event) {
    if (m_bars.empty()) return QWidget::keyPressEvent(event);
    const int step = event->modifiers() & Qt::ControlModifier ? 5 : 1;
    const int now = m_handle == 0 ? m_low : m_high;
    switch (event->key()) {
    case Qt::Key_Left: moveHandle(now - step); break;
    case Qt::Key_Right: moveHandle(now + step); break;
    case Qt::Key_Home: m_handle = 0; update(); break;
    case Qt::Key_End: m_handle = 1; update(); break;
    case Qt::Key_Escape:
        if (m_low == 0 && m_high == bars) return QWidget::keyPressEvent(event);
        m_low = 0;
        m_high = bars;
        say();
        update();
        Q_EMIT rangeChanged();
        break;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace saboot::ui
