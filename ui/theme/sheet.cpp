#include "theme/theme.h"

#include <algorithm>
#include <vector>

namespace saboot::ui {

namespace {

// @name is a token, @scheme is light or dark. Never a bare QWidget rule: it reaches every child and overrides palettes.
const char* const sheet = R"(
QFrame[role="card"]{background:@surface;border:1px solid @line;border-radius:6px}
QFrame[role="selectedCard"]{background:@accentSoft;border:2px solid @accent;border-radius:6px}
QFrame[role="rail"]{background:@rail;border:0}
QFrame[role="bar"]{background:@surface;border:0}
QFrame[role="status"]{background:@rail;border:0}
QFrame[role="inspector"]{background:@surface;border:0}
QFrame[role="line"]{background:@line;border:0}
QFrame[role="mat"]{background:@mat;border:0}
QFrame[role="banner"][tone="warn"]{background:@warnSoft;border:1px solid @warn;border-radius:4px}
QFrame[role="banner"][tone="bad"]{background:@badSoft;border:1px solid @bad;border-radius:4px}
QFrame[role="banner"][tone="ok"]{background:@okSoft;border:1px solid @ok;border-radius:4px}
QFrame[role="banner"][tone="info"]{background:@infoSoft;border:1px solid @accent;border-radius:4px}
QFrame[role="palette"]{background:@surface;border:1px solid @lineStrong;border-radius:8px}
QLabel[tone="muted"]{color:@muted}
QLabel[tone="accent"]{color:@accent}
QLabel[tone="ok"]{color:@ok}
QLabel[tone="warn"]{color:@warn}
QLabel[tone="bad"]{color:@bad}
QLabel[role="exhibit"]{border:1px solid @lineStrong;border-radius:3px;padding:0 6px;background:@surface;color:@text}
QPushButton{background:@surface;border:1px solid @lineStrong;border-radius:4px;padding:0 10px;min-height:28px;color:@text}
QPushButton:hover,QToolButton:hover{background:@accentSoft}
QPushButton:disabled{color:@faint;border-color:@line}
QPushButton:checked{background:@select;border-color:@accent}
QPushButton[kind="primary"]{background:@accent;color:@onAccent;border-color:@accent;font-weight:bold}
QPushButton[kind="primary"]:hover{background:@accentHover;border-color:@accentHover}
QPushButton[kind="primary"]:disabled{background:@neutralSoft;color:@muted;border-color:@line}
QPushButton[kind="link"]{background:transparent;border:0;color:@accent;padding:0}
QPushButton[kind="link"]:hover{color:@accentHover;text-decoration:underline}
QPushButton[kind="chip"]{min-height:18px;padding:0}
QPushButton[kind="small"]{min-height:24px;padding:0 8px}
QPushButton[menu="true"]{padding:0 22px 0 8px}
QPushButton::menu-indicator{image:url(:/icons/sheet-arrow-@scheme.svg);width:12px;height:12px;subcontrol-origin:padding;subcontrol-position:center right;right:6px}
QToolButton{border:1px solid transparent;border-radius:4px;padding:4px;background:transparent;color:@text}
QToolButton:checked{background:@select;border-color:@accent}
QToolButton::menu-indicator{image:none;width:0}
QLineEdit,QComboBox,QDateTimeEdit,QSpinBox{background:@surface;border:1px solid @lineStrong;border-radius:4px;min-height:28px;padding:0 8px;color:@text}
QLineEdit:disabled,QComboBox:disabled{color:@faint;border-color:@line}
QLineEdit[state="wrong"]{border:1px solid @bad}
QPlainTextEdit,QTextEdit{background:@surface;border:1px solid @lineStrong;border-radius:4px;padding:4px;color:@text}
QPlainTextEdit[role="reading"]{border:0;background:@surface}
QComboBox::drop-down{border:0;width:24px}
QComboBox::down-arrow{image:url(:/icons/sheet-arrow-@scheme.svg);width:14px;height:14px}
QAbstractSpinBox::up-button,QAbstractSpinBox::down-button{border:0;background:transparent;width:22px}
QAbstractSpinBox::up-arrow{image:url(:/icons/sheet-up-@scheme.svg);width:12px;height:12px}
QAbstractSpinBox::down-arrow{image:url(:/icons/sheet-arrow-@scheme.svg);width:12px;height:12px}
QComboBox QAbstractItemView{background:@surface;border:1px solid @lineStrong;selection-background-color:@select;selection-color:@text;outline:0}
QCheckBox{spacing:8px;background:transparent}
QCheckBox::indicator,QListView::indicator{width:15px;height:15px;border:1px solid @lineStrong;border-radius:3px;background:@surface}
QCheckBox::indicator:checked,QListView::indicator:checked{background:@accent;border-color:@accent;image:url(:/icons/sheet-tick-@scheme.svg)}
QCheckBox::indicator:disabled{border-color:@line;background:@neutralSoft}
QTableView,QListView[role="framed"]{border:1px solid @line;border-radius:6px;background:@surface;alternate-background-color:@surfaceAlt;selection-background-color:@select;selection-color:@text;outline:0}
QListView{border:0;background:transparent;outline:0;selection-background-color:@select;selection-color:@text}
QHeaderView{background:@surfaceAlt;border:0}
QHeaderView::section{background:@surfaceAlt;color:@muted;border:0;border-bottom:1px solid @line;padding:0 8px;font-weight:bold}
QTableCornerButton::section{background:@surfaceAlt;border:0}
QTabBar{background:transparent}
QTabBar::tab{background:transparent;border:0;border-bottom:2px solid transparent;padding:6px 8px;margin-right:4px;color:@text}
QTabBar::tab:selected{border-bottom:2px solid @accent;font-weight:bold}
QTabBar::tab:hover{background:@accentSoft}
QScrollArea{background:transparent;border:0}
QScrollBar:vertical{background:transparent;width:10px;margin:0}
QScrollBar:horizontal{background:transparent;height:10px;margin:0}
QScrollBar::handle{background:@lineStrong;border-radius:3px;margin:2px}
QScrollBar::handle:vertical{min-height:28px}
QScrollBar::handle:horizontal{min-width:28px}
QScrollBar::add-line,QScrollBar::sub-line{width:0;height:0;border:0}
QScrollBar::add-page,QScrollBar::sub-page{background:transparent}
QProgressBar{background:@line;border:0;border-radius:3px}
QProgressBar::chunk{background:@accent;border-radius:3px}
QMenu{background:@surface;border:1px solid @lineStrong;padding:4px 0;color:@text}
QMenu::item{padding:5px 28px 5px 10px;background:transparent}
QMenu::item:selected{background:@select}
QMenu::item:disabled{color:@faint}
QMenu::icon{padding-left:10px}
QMenu::separator{height:1px;background:@line;margin:4px 8px}
QToolTip{background:@surface;color:@text;border:1px solid @lineStrong;padding:4px}
QDialog{background:@window}
QSplitter::handle{background:transparent}
)";

} // namespace

QString styleSheetFor(Scheme scheme) {
    QString out = QString::fromLatin1(sheet);
    out.replace(QLatin1String("@scheme"), scheme == Scheme::Light ? QLatin1String("light") : QLatin1String("dark"));
    std::vector<TokenRow> rows(tokenTable().begin(), tokenTable().end());
    // Longest first, or @accent would eat the front of @accentSoft.
    std::sort(rows.begin(), rows.end(), [](const TokenRow& a, const TokenRow& b) { return qstrlen(a.name) > qstrlen(b.name); });
    for (const TokenRow& r : rows) out.replace(QLatin1Char('@') + QLatin1String(r.name), color(r.token, scheme).name());
    return out;
}

} // namespace saboot::ui
