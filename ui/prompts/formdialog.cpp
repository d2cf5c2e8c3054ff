#include "prompts/formdialog.h"

#include "theme/bidi.h"
#include "theme/focusring.h"
#include "widgets/parts.h"
#include "widgets/passphraseedit.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDateTimeEdit>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>
#include <QTimeZone>

namespace saboot::ui {

namespace {

const QTimeZone& pakistan() {
    static const QTimeZone zone(QByteArrayLiteral("Asia/Karachi"));
    return zone;
}

// A date that may be left open: QDateTimeEdit always holds one, so its first value means "not recorded". Qt writes digits
// behind those words and never gets a date from them; here the first digit begins one, and Delete leaves it open again. It
// also goes on by itself when a part is full: the stroke that most people type there must not pass over the next part.
class OpenDateEdit : public QDateTimeEdit {
protected:
    // Left open it has no parts to walk, and Qt would never let go of the focus.
    bool focusNextPrevChild(bool next) override {
        return dateTime() == minimumDateTime() ? QAbstractSpinBox::focusNextPrevChild(next) : QDateTimeEdit::focusNextPrevChild(next);
    }
    void keyPressEvent(QKeyEvent* event) override {
        const bool open = dateTime() == minimumDateTime(), whole = !lineEdit()->selectedText().isEmpty() && lineEdit()->selectedText() == lineEdit()->text();
        const bool digit = event->text().size() == 1 && event->text()[0].isDigit();
        const bool step = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
        if (event->key() == Qt::Key_Delete || (whole && event->key() == Qt::Key_Backspace)) {
            setDateTime(minimumDateTime());
            selectAll();
            return;
        }
        if (open && (digit || step)) setDateTime(QDateTime(QDate::currentDate(), QTime(0, 0)));
        if ((open || whole) && digit) setSelectedSection(DaySection);
        if (open && step) return;
        if (event->text().size() == 1 && QStringLiteral("-/.: ").contains(event->text())) {
            if (!m_wentOn && currentSectionIndex() + 1 < sectionCount()) {
                setCurrentSectionIndex(currentSectionIndex() + 1);
                setSelectedSection(currentSection());
            }
            m_wentOn = false;
            return;
        }
        const int before = currentSectionIndex();
        QDateTimeEdit::keyPressEvent(event);
        m_wentOn = digit && currentSectionIndex() != before;
    }

private:
    bool m_wentOn = false; ///< to the next part, by the last digit
};

QDateTimeEdit* dateEdit(const FormField& f) {
    auto* e = new OpenDateEdit;
    e->setLayoutDirection(Qt::LeftToRight); // before the format: from right to left Qt turns the format round
    const bool time = f.kind == FormField::Kind::Time;
    e->setDisplayFormat(time ? QStringLiteral("dd-MM-yyyy HH:mm") : QStringLiteral("dd-MM-yyyy"));
    e->setMinimumDateTime(QDateTime(QDate(1990, 1, 1), QTime(0, 0)));
    e->setSpecialValueText(QCoreApplication::translate("Form", "not recorded"));
    QDateTime start = e->minimumDateTime();
    if (!f.value.isEmpty()) {
        if (time) {
            const QDateTime there = QDateTime::fromMSecsSinceEpoch(f.value.toLongLong(), pakistan());
            start = QDateTime(there.date(), there.time());
        } else {
            start = QDateTime(QDate::fromString(f.value, Qt::ISODate), QTime(0, 0));
        }
    }
    e->setDateTime(start);
    return e;
}

} // namespace

FormDialog::FormDialog(const Form& form, std::function<void(FormAnswer)> then, QWidget* parent)
    : QDialog(parent), m_form(form), m_then(std::move(then)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(plain(form.title));
    setObjectName(form.id);
    auto* outer = column(12);
    setMargins(outer, 18);
    setLayout(outer);
    outer->addWidget(label(form.title, Type::InspectorTitle));
    if (!form.text.isEmpty()) outer->addWidget(wrapped(form.text, Type::Body, Tone::Muted));

    auto* content = new QWidget;
    auto* fields = column(10);
    fields->setContentsMargins(4, 4, 8, 4);
    content->setLayout(fields);
    QWidget* first = nullptr;
    for (const FormField& f : form.fields) {
        Row r;
        r.field = f;
        auto* group = column(3);
        if (f.kind != FormField::Kind::Check) {
            auto* l = label(f.required ? f.label : f.label, Type::Secondary);
            QFont bold = l->font();
            bold.setBold(true);
            l->setFont(bold);
            group->addWidget(l);
        }
        r.editor = makeEditor(r);
        r.editor->setAccessibleName(plain(f.label));
        r.editor->setObjectName(f.id);
        group->addWidget(r.editor);
        if (r.again) {
            group->addWidget(label(tr("The same again"), Type::Secondary, Tone::Muted));
            group->addWidget(r.again);
        }
        if (!f.help.isEmpty()) group->addWidget(wrapped(f.help, Type::Secondary, Tone::Muted));
        r.problem = wrapped({}, Type::Secondary, Tone::Bad);
        r.problem->hide();
        group->addWidget(r.problem);
        fields->addLayout(group);
        if (!first && f.kind != FormField::Kind::Display && f.kind != FormField::Kind::MonoDisplay) first = r.editor;
        m_rows.push_back(std::move(r));
    }
    fields->addStretch();
    auto* scroll = verticalScroll(content);
    outer->addWidget(scroll, 1);

    auto* buttons = row(8);
    if (form.action) {
        auto* said = wrapped({}, Type::Secondary);
        said->hide();
        outer->addWidget(said);
        auto* act = button(form.action->text);
        act->setObjectName(form.action->id);
        connect(act, &QPushButton::clicked, this, [this, act, said] {
            act->setEnabled(false);
            m_form.action->run(this, [act, said](bool done, const QString& text) {
                act->setEnabled(true);
                setTone(said, done ? Tone::Ok : Tone::Bad);
                said->setText(text);
                said->show();
            });
        });
        buttons->addWidget(act);
    }
    buttons->addStretch();
    if (form.cancellable) {
        auto* cancel = button(tr("Cancel"));
        connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
        buttons->addWidget(cancel);
    }
    auto* accept = primaryButton(form.accept);
    accept->setObjectName(QStringLiteral("accept"));
    connect(accept, &QPushButton::clicked, this, &FormDialog::submit);
    buttons->addWidget(accept);
    outer->addLayout(buttons);

    const int wanted = content->sizeHint().height() + 140 + (form.text.isEmpty() ? 0 : 44);
    const int room = screen() ? screen()->availableGeometry().height() - 60 : 620;
    resize(500, std::min(wanted, std::max(300, room)));
    setMinimumWidth(360);
    new FocusRing(this);
    if (first) first->setFocus(Qt::OtherFocusReason);
}

QWidget* FormDialog::makeEditor(Row& r) {
    using Kind = FormField::Kind;
    const FormField& f = r.field;
    switch (f.kind) {
    case Kind::Line: {
        auto* e = new QLineEdit(f.value);
        e->setPlaceholderText(f.placeholder);
        e->setMaxLength(2000);
        connect(e, &QLineEdit::returnPressed, this, &FormDialog::submit);
        return e;
    }
    case Kind::Text: {
        auto* e = new QPlainTextEdit(f.value);
        e->setPlaceholderText(f.placeholder);
        e->setTabChangesFocus(true);
        e->setFixedHeight(92);
        return e;
    }
    case Kind::Choice: {
        auto* e = new QComboBox;
        e->addItems(f.choices);
        e->setCurrentIndex(std::max(0, int(f.choiceIds.indexOf(f.value))));
        return e;
    }
    case Kind::Check: {
        auto* e = new QCheckBox(f.label);
        e->setChecked(f.value == QLatin1String("1"));
        return e;
    }
    case Kind::Date:
    case Kind::Time: return dateEdit(f);
    case Kind::Passphrase:
    case Kind::NewPassphrase: {
        auto* e = new PassphraseEdit;
        if (f.kind == Kind::NewPassphrase) {
            r.again = new PassphraseEdit;
            r.again->setAccessibleName(tr("The same again"));
        }
        return e;
    }
    case Kind::Display: return wrapped(f.value);
    case Kind::MonoDisplay: {
        auto* w = new QLabel(f.value);
        w->setFont(ui::font(Type::Mono));
        w->setWordWrap(true);
        w->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        w->setLayoutDirection(Qt::LeftToRight);
        w->setTextFormat(Qt::PlainText);
        return w;
    }
    }
    return new QWidget;
}

QString FormDialog::valueOf(const Row& r) const {
    if (auto* e = qobject_cast<QLineEdit*>(r.editor)) return e->text().trimmed();
    if (auto* e = qobject_cast<QPlainTextEdit*>(r.editor)) return e->toPlainText().trimmed();
    if (auto* e = qobject_cast<QComboBox*>(r.editor)) return r.field.choiceIds.value(e->currentIndex());
    if (auto* e = qobject_cast<QCheckBox*>(r.editor)) return e->isChecked() ? QStringLiteral("1") : QStringLiteral("0");
    if (auto* e = qobject_cast<QDateTimeEdit*>(r.editor)) {
        if (e->dateTime() == e->minimumDateTime()) return {};
        if (r.field.kind == FormField::Kind::Date) return e->date().toString(Qt::ISODate);
        return QString::number(QDateTime(e->date(), e->time(), pakistan()).toMSecsSinceEpoch());
    }
    return {};
}

void FormDialog::submit() {
    FormAnswer answer;
    QHash<QString, QString> problems;
    for (Row& r : m_rows) {
        if (auto* p = qobject_cast<PassphraseEdit*>(r.editor)) {
            answer.secrets[r.field.id] = p->take();
            if (r.again && !(r.again->take() == answer.secrets[r.field.id]))
                problems.insert(r.field.id, tr("The two are not the same."));
        } else {
            answer.values.insert(r.field.id, valueOf(r));
        }
    }
    const auto more = formProblems(m_form, answer);
    for (auto it = more.begin(); it != more.end(); ++it) problems.insert(it.key(), it.value());
    QWidget* firstWrong = nullptr;
    for (Row& r : m_rows) {
        const QString text = problems.value(r.field.id);
        r.problem->setText(text);
        r.problem->setVisible(!text.isEmpty());
        r.editor->setProperty("state", text.isEmpty() ? QString() : QStringLiteral("wrong"));
        r.editor->style()->unpolish(r.editor);
        r.editor->style()->polish(r.editor);
        if (!text.isEmpty() && !firstWrong) firstWrong = r.editor;
    }
    if (firstWrong) {
        firstWrong->setFocus(Qt::OtherFocusReason);
        return;
    }
    // The dialog closes first: what follows may open the next one.
    const auto then = m_then;
    accept();
    then(std::move(answer));
}

} // namespace saboot::ui
