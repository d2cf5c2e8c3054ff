#include "pages/chats/mediadialog.h"

#include "jobs/jobs.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "services/chats.h"
#include "shell/session.h"
#include "shell/tabletools.h"
#include "widgets/parts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTableView>

namespace saboot::ui {

using services::ChatMediaRow;
using services::MediaFit;

QString MediaDialog::fitText(MediaFit fit) {
    switch (fit) {
    case MediaFit::InExport: return tr("in the export");
    case MediaFit::InFile: return tr("inside the chat's file");
    case MediaFit::Beside: return tr("attached from beside it");
    case MediaFit::NameAndSize: return tr("an exhibit of this name and size");
    case MediaFit::NameOnly: return tr("an exhibit of this name, size not known");
    case MediaFit::SizeDiffers: return tr("an exhibit of this name, other size");
    case MediaFit::Several: return tr("several exhibits of this name");
    case MediaFit::Missing: break;
    }
    return tr("missing");
}

MediaDialog::MediaDialog(Context& context, const QString& chat, QWidget* window)
    : Panel(QStringLiteral("chats.media"), tr("Media of %1").arg(ltr(chat)), context.session, window, QSize(980, 620)), m_context(context) {
    if (const auto found = services::Chats(*context.session.opened()).byNumber(chat)) m_chat = *found;
    body()->addWidget(wrapped(tr("A file counts as the message's when it came with the export, or was attached from beside it under the same name and, where the export writes one, with the same size. Other exhibits of the same name are pointed at only."),
                              Type::Secondary, Tone::Muted));
    m_banner = new Banner;
    m_banner->hide();
    body()->addWidget(m_banner);
    auto* head = wrapRow(8);
    m_summary = wrapped({}, Type::BodyBold);
    m_shown = new QComboBox;
    m_shown->setAccessibleName(tr("Which files are shown"));
    m_shown->addItems({tr("All files"), tr("Not in the case")});
    head->addWidget(m_summary, 1);
    head->addWidget(m_shown);
    body()->addLayout(head);

    const auto mono = [](const ChatMediaRow&) { CellLook l; l.mono = true; return l; };
    std::vector<ColumnSpec<ChatMediaRow>> columns{
        {tr("Message"), [](const ChatMediaRow& r) { return ltr(r.reference); }, {}, mono},
        {tr("State"), [](const ChatMediaRow& r) { return fitText(r.fit); }, {},
         [](const ChatMediaRow& r) {
             CellLook l;
             const bool pointed = r.fit == MediaFit::NameAndSize || r.fit == MediaFit::NameOnly;
             l.chip = ChipLook{services::isShown(r.fit) ? ChipLook::Kind::Ok : pointed ? ChipLook::Kind::Warn : ChipLook::Kind::Bad, services::isShown(r.fit) ? QStringLiteral("check") : QStringLiteral("minus"),
                               fitText(r.fit), {}};
             return l;
         }},
        {tr("Exhibit"), [](const ChatMediaRow& r) { return ltr(r.exhibitNumber); }, {}, mono},
        {tr("File"), [](const ChatMediaRow& r) { return r.attachment.name.isEmpty() ? tr("the export names no file") : r.attachment.name; }, {}, {}},
        {tr("Size"), [](const ChatMediaRow& r) { return r.attachment.sizeBytes < 0 ? QString() : ltr(numberText(r.attachment.sizeBytes)); }, [](const ChatMediaRow& r) { return QVariant(r.attachment.sizeBytes); }, {}},
        {tr("Why it is missing, in the export's words"), [](const ChatMediaRow& r) { return r.attachment.reason; }, {}, {}},
    };
    m_model = new RowsModel<ChatMediaRow>(std::move(columns), this);
    m_table = makeTable(tr("Media of a chat"), m_context);
    m_table->setModel(m_model);
    int stateWidth = 0;
    for (const MediaFit f : {MediaFit::InExport, MediaFit::InFile, MediaFit::Beside, MediaFit::NameAndSize, MediaFit::NameOnly, MediaFit::SizeDiffers, MediaFit::Several, MediaFit::Missing})
        stateWidth = std::max(stateWidth, chipWidth({ChipLook::Kind::Ok, QStringLiteral("minus"), fitText(f), {}}));
    const int widths[] = {84, stateWidth + 18, 76, 220, 90, 180};
    for (int i = 0; i < 6; ++i) m_table->setColumnWidth(i, widths[i]);
    m_table->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    m_table->setMinimumHeight(66);
    fitHeaders(m_table);
    body()->addWidget(m_table, 1);

    m_open = button(tr("Go to the message"));
    connect(m_open, &QPushButton::clicked, this, &MediaDialog::goTo);
    foot()->insertWidget(0, m_open);
    m_attach = button(tr("Attach from a folder…"), QStringLiteral("plus"));
    connect(m_attach, &QPushButton::clicked, this, &MediaDialog::attach);
    foot()->addWidget(m_attach);
    m_export = button(tr("Export…"), QStringLiteral("export"));
    connect(m_export, &QPushButton::clicked, this, [this] { exportRows(m_table, m_context); });
    foot()->addWidget(m_export);
    auto* close = button(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    foot()->addWidget(close);

    connect(m_shown, &QComboBox::currentIndexChanged, this, &MediaDialog::showRows);
    connect(m_table, &QTableView::activated, this, &MediaDialog::goTo);
    const auto enable = [this] { m_open->setEnabled(m_model->at(m_table->currentIndex().row())); };
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, enable);
    connect(m_model, &QAbstractItemModel::modelReset, this, enable);
    enable();
    load();
    m_table->setFocus();
}

void MediaDialog::load() {
    m_summary->setText(tr("Reading…"));
    m_attach->setEnabled(false);
    m_export->setEnabled(false);
    m_context.jobs.run<std::vector<ChatMediaRow>>(
        tr("Media of a chat"), [opened = m_context.session.opened(), chat = m_chat](JobControl& job) { return services::chatMedia(*opened, chat, job); }, this,
        [this](Result<std::vector<ChatMediaRow>> r) {
            if (!r) {
                m_summary->clear();
                m_banner->show(Tone::Bad, tr("The list could not be read."), sentence(r.error()));
                return m_banner->setVisible(true);
            }
            m_rows = std::move(*r);
            qint64 held = 0;
            for (const auto& row : m_rows) held += services::isShown(row.fit);
            m_summary->setText(m_rows.empty() ? tr("No message of this chat names a file.")
                                              : joined({tr("%n file(s) named", nullptr, int(m_rows.size())), tr("%1 in the case").arg(numberText(held)), tr("%1 missing").arg(numberText(qint64(m_rows.size()) - held))}));
            m_attach->setEnabled(m_context.session.canWrite() && held < qint64(m_rows.size()));
            showRows();
        },
        {}, JobShow::Quiet);
}

void MediaDialog::showRows() {
    std::vector<ChatMediaRow> rows;
    for (const auto& r : m_rows)
        if (m_shown->currentIndex() == 0 || !services::isShown(r.fit)) rows.push_back(r);
    m_export->setEnabled(!rows.empty());
    m_model->setRows(std::move(rows));
    if (m_model->rowCount()) m_table->selectRow(0);
}

void MediaDialog::attach() {
    FileQuestion q;
    q.id = QStringLiteral("chats.mediaFolder");
    q.title = tr("Folder with the files of the chat");
    q.kind = FileQuestion::Kind::OpenFolder;
    m_context.prompts.choosePaths(q, [self = QPointer(this)](QStringList paths) {
        if (!self || !self->m_context.session.canWrite()) return;
        self->m_attach->setEnabled(false);
        Context& context = self->m_context;
        context.jobs.run<services::MediaAttached>(
            tr("Attach the media of %1").arg(ltr(self->m_chat.number)),
            [opened = context.session.opened(), chat = self->m_chat, folder = paths.first()](JobControl& job) { return services::attachChatMedia(*opened, chat, folder, job); }, &context.session,
            [self, &context](Result<services::MediaAttached> r) {
                if (!r) context.prompts.showError(tr("The media were not attached"), r.error());
                context.session.changed(Changed::Exhibits);
                context.session.changed(Changed::Chats);
                if (!self) return;
                self->load();
                if (!r) return;
                QStringList said;
                if (r->differing) said << tr("%n file(s) of the folder have a named file's name and another size: left out.", nullptr, int(r->differing));
                if (r->several) said << tr("%n name(s) stand in the folder more than once: left out.", nullptr, int(r->several));
                if (!r->problems.isEmpty()) said << tr("%n file(s) could not be read.", nullptr, int(r->problems.size()));
                if (!r->attached && said.isEmpty()) said << tr("The folder holds none of the missing files.");
                self->m_banner->setVisible(!said.isEmpty());
                if (!said.isEmpty()) self->m_banner->show(Tone::Warn, tr("%n file(s) attached.", nullptr, int(r->attached)), said.join(QLatin1Char(' ')));
            },
            [](const services::MediaAttached& m) { return tr("%n file(s) attached.", nullptr, int(m.attached)); });
    });
}

void MediaDialog::goTo() {
    const ChatMediaRow* row = m_model->at(m_table->currentIndex().row());
    if (!row) return;
    const auto go = m_context.openReference;
    const QString reference = row->reference;
    accept();
    go(reference);
}

} // namespace saboot::ui
