#include "prompts/windowprompts.h"

#include "prompts/formdialog.h"
#include "theme/bidi.h"
#include "theme/focusring.h"
#include "widgets/basics.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <algorithm>

namespace saboot::ui {

namespace {

QString word(const char* source) { return QCoreApplication::translate("Prompts", source); }

struct Plain {
    QDialog* dialog;
    QBoxLayout* body;
    QBoxLayout* buttons;
};

Plain plainDialog(const QString& id, const QString& title, const QString& text, QWidget* parent) {
    auto* d = new QDialog(parent);
    d->setAttribute(Qt::WA_DeleteOnClose);
    d->setWindowModality(Qt::WindowModal);
    d->setWindowTitle(plain(title));
    d->setObjectName(id);
    auto* outer = column(12);
    setMargins(outer, 18);
    d->setLayout(outer);
    outer->addWidget(wrapped(title, Type::InspectorTitle));
    auto* said = wrapped(text);
    said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    outer->addWidget(said);
    auto* body = column(8);
    outer->addLayout(body, 1);
    auto* buttons = row(8);
    buttons->addStretch();
    outer->addLayout(buttons);
    d->setMinimumWidth(420);
    d->setMaximumWidth(640);
    new FocusRing(d);
    return {d, body, buttons};
}

/// As high as its words are at its width: until that is known, words that wrap ask for far more.
void fit(QDialog* dialog) {
    constexpr int wanted = 460;
    dialog->resize(wanted, std::max(dialog->layout()->totalHeightForWidth(wanted), dialog->layout()->totalMinimumSize().height()));
}

} // namespace

void WindowPrompts::open(QDialog* dialog) {
    dialog->open();
    dialog->raise();
}

void WindowPrompts::inform(const QString& id, const QString& title, const QString& text) {
    Plain p = plainDialog(id, title, text, m_window);
    auto* okButton = primaryButton(word(QT_TRANSLATE_NOOP("Prompts", "OK")));
    okButton->setDefault(true);
    QObject::connect(okButton, &QPushButton::clicked, p.dialog, &QDialog::accept);
    p.buttons->addWidget(okButton);
    fit(p.dialog);
    open(p.dialog);
}

void WindowPrompts::confirm(const Confirmation& question, std::function<void(bool)> then) {
    Plain p = plainDialog(question.id, question.title, question.text, m_window);
    auto* cancel = button(word(QT_TRANSLATE_NOOP("Prompts", "Cancel")));
    QObject::connect(cancel, &QPushButton::clicked, p.dialog, &QDialog::reject);
    auto* accept = primaryButton(question.accept);
    QObject::connect(accept, &QPushButton::clicked, p.dialog, &QDialog::accept);
    p.buttons->addWidget(cancel);
    p.buttons->addWidget(accept);
    // Enter never confirms what cannot be taken back.
    (question.danger ? cancel : accept)->setDefault(true);
    (question.danger ? cancel : accept)->setFocus();
    QObject::connect(p.dialog, &QDialog::finished, p.dialog, [then](int result) { then(result == QDialog::Accepted); });
    fit(p.dialog);
    open(p.dialog);
}

void WindowPrompts::askReason(const ReasonQuestion& question, std::function<void(QString)> then) {
    Plain p = plainDialog(question.id, question.title, question.text, m_window);
    auto* reason = new QPlainTextEdit;
    reason->setAccessibleName(word(QT_TRANSLATE_NOOP("Prompts", "Reason")));
    reason->setTabChangesFocus(true);
    reason->setFixedHeight(84);
    p.body->addWidget(label(word(QT_TRANSLATE_NOOP("Prompts", "Give a reason. It goes into the audit.")), Type::Secondary, Tone::Muted));
    p.body->addWidget(reason);
    auto* left = label({}, Type::Secondary, Tone::Muted);
    p.body->addWidget(left);
    auto* cancel = button(word(QT_TRANSLATE_NOOP("Prompts", "Cancel")));
    QObject::connect(cancel, &QPushButton::clicked, p.dialog, &QDialog::reject);
    auto* accept = primaryButton(question.accept);
    accept->setObjectName(QStringLiteral("accept"));
    const auto check = [reason, accept, left] {
        const int missing = reasonMinimum - int(reason->toPlainText().trimmed().size());
        accept->setEnabled(missing <= 0);
        left->setText(missing > 0 ? QCoreApplication::translate("Prompts", "%n more character(s)", nullptr, missing) : QString());
    };
    QObject::connect(reason, &QPlainTextEdit::textChanged, p.dialog, check);
    check();
    QObject::connect(accept, &QPushButton::clicked, p.dialog, [d = p.dialog, reason, then] {
        const QString text = reason->toPlainText().trimmed();
        d->accept();
        then(text);
    });
    p.buttons->addWidget(cancel);
    p.buttons->addWidget(accept);
    fit(p.dialog);
    open(p.dialog);
    reason->setFocus();
}

void WindowPrompts::ask(const Form& form, std::function<void(FormAnswer)> then) {
    open(new FormDialog(form, std::move(then), m_window));
}

void WindowPrompts::choosePaths(const FileQuestion& question, std::function<void(QStringList)> then) {
    auto* d = new QFileDialog(m_window, plain(question.title), QDir::homePath(), plain(question.filter));
    // Qt's own dialog: in the language of the window, and the desktop's list of recent files hears nothing of a case.
    d->setOption(QFileDialog::DontUseNativeDialog);
    d->setOption(QFileDialog::DontUseCustomDirectoryIcons);
    d->setAttribute(Qt::WA_DeleteOnClose);
    d->setObjectName(question.id);
    switch (question.kind) {
    case FileQuestion::Kind::OpenFiles: d->setFileMode(QFileDialog::ExistingFiles); break;
    case FileQuestion::Kind::OpenFile: d->setFileMode(QFileDialog::ExistingFile); break;
    case FileQuestion::Kind::OpenFolder:
        d->setFileMode(QFileDialog::Directory);
        d->setOption(QFileDialog::ShowDirsOnly);
        break;
    case FileQuestion::Kind::Save:
        d->setFileMode(QFileDialog::AnyFile);
        d->setAcceptMode(QFileDialog::AcceptSave);
        d->selectFile(question.suggestion);
        d->setDefaultSuffix(QFileInfo(question.suggestion).suffix());
        QObject::connect(d, &QFileDialog::filterSelected, d, [d](const QString& filter) {
            static const QRegularExpression suffix(QStringLiteral("\\*\\.(\\w+)"));
            if (const auto m = suffix.match(filter); m.hasMatch()) d->setDefaultSuffix(m.captured(1));
        });
        break;
    }
    QObject::connect(d, &QFileDialog::filesSelected, d, [then](const QStringList& paths) {
        if (!paths.isEmpty()) then(paths);
    });
    open(d);
}

void WindowPrompts::dismissAll() {
    if (!m_window) return;
    const auto dialogs = m_window->findChildren<QDialog*>();
    for (QDialog* d : dialogs) d->reject();
}

} // namespace saboot::ui
