#include "shell/guidepanel.h"

#include "prompts/registrytexts.h"
#include "theme/bidi.h"
#include "theme/focusring.h"
#include "widgets/basics.h"

#include <QBoxLayout>
#include <QFile>
#include <QLineEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>

namespace saboot::ui {

GuidePanel::GuidePanel(const QString& heading, QWidget* parent) : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("guide"));
    setWindowTitle(plain(tr("User guide")));
    resize(790, 640);
    auto* col = column(10);
    setMargins(col, 18);
    setLayout(col);
    auto* head = row(8);
    head->addWidget(label(tr("User guide"), Type::InspectorTitle), 1);
    auto* find = new QLineEdit;
    find->setPlaceholderText(tr("Find in the guide"));
    find->setAccessibleName(tr("Find in the guide"));
    find->setMaximumWidth(240);
    head->addWidget(find);
    col->addLayout(head);
    m_text = new QTextBrowser;
    m_text->setAccessibleName(tr("User guide"));
    m_text->setOpenLinks(false);
    m_text->setFont(ui::font(Type::Body));
    m_text->setSearchPaths({QStringLiteral(":/guide")}); // its pictures
    QFile file(isUrdu() ? QStringLiteral(":/guide/guide_ur.md") : QStringLiteral(":/guide/guide_en.md"));
    if (file.open(QIODevice::ReadOnly)) {
        // The long tables are those of the program's own registries.
        QString markdown = QString::fromUtf8(file.readAll());
        markdown.replace(QLatin1String("<!-- formats -->"), formatsTable()).replace(QLatin1String("<!-- transfers -->"), transfersTable()).replace(QLatin1String("<!-- identifiers -->"), identifiersTable());
        m_text->setMarkdown(markdown);
    }
    QTextOption option = m_text->document()->defaultTextOption();
    option.setTextDirection(isUrdu() ? Qt::RightToLeft : Qt::LeftToRight);
    m_text->document()->setDefaultTextOption(option);
    const QList<QTextFrame*> frames = m_text->document()->rootFrame()->childFrames();
    for (QTextFrame* f : frames)
        if (auto* table = qobject_cast<QTextTable*>(f)) {
            QTextTableFormat format = table->format();
            format.setBorderCollapse(true);
            format.setCellPadding(4);
            table->setFormat(format);
        }
    col->addWidget(m_text, 1);
    connect(find, &QLineEdit::returnPressed, this, [this, find] {
        if (!m_text->find(find->text())) {
            m_text->moveCursor(QTextCursor::Start);
            m_text->find(find->text());
        }
    });
    auto* close = button(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* foot = row(8);
    foot->addStretch();
    foot->addWidget(close);
    col->addLayout(foot);
    new FocusRing(this);
    for (QTextBlock b = m_text->document()->begin(); b.isValid(); b = b.next())
        if (b.blockFormat().headingLevel() > 0 && !heading.isEmpty() && b.text().contains(plain(heading))) {
            QMetaObject::invokeMethod(
                m_text, [text = m_text, at = b.position()] {
                    QTextCursor c = text->textCursor();
                    c.movePosition(QTextCursor::End);
                    text->setTextCursor(c);
                    c.setPosition(at);
                    text->setTextCursor(c);
                    text->verticalScrollBar()->setValue(text->verticalScrollBar()->value() + text->cursorRect(c).top());
                },
                Qt::QueuedConnection);
            break;
        }
    m_text->setFocus();
}

QString GuidePanel::text() const { return m_text->toPlainText(); }

} // namespace saboot::ui
