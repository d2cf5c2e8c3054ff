#include "services/chatmedia.h"

#include "base/file.h"
#include "services/chats.h"
#include "services/exhibits.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QHash>
#include <QSet>

namespace saboot::services {

namespace {

constexpr qint64 mostFiles = 500'000;

QString baseName(const QString& path) { return path.section(QLatin1Char('/'), -1); }

/// Walks the messages that name files; f(message, index of the attachment).
template <class F> Status eachAttachment(OpenCase& opened, const domain::Chat& chat, JobControl& job, F f) {
    Chats chats(opened);
    SABOOT_TRY(const qint64 rows, chats.rowCount(chat.id));
    constexpr qint64 page = 2000;
    for (qint64 first = 1; first <= rows; first += page) {
        if (job.isCancelled()) return Error(ErrorCode::Cancelled);
        job.report(first, rows, QStringLiteral("Reading %1").arg(chat.number));
        SABOOT_TRY(const auto part, chats.messages(chat.id, first, std::min(page, rows - first + 1)));
        for (const auto& m : part)
            for (size_t i = 0; i < m.body.attachments.size(); ++i) f(m, i);
    }
    return ok();
}

} // namespace

QString toText(MediaFit fit) {
    switch (fit) {
    case MediaFit::InExport: return QStringLiteral("in_export");
    case MediaFit::InFile: return QStringLiteral("in_file");
    case MediaFit::Beside: return QStringLiteral("beside");
    case MediaFit::NameAndSize: return QStringLiteral("name_and_size");
    case MediaFit::NameOnly: return QStringLiteral("name_only");
    case MediaFit::SizeDiffers: return QStringLiteral("size_differs");
    case MediaFit::Several: return QStringLiteral("several");
    case MediaFit::Missing: break;
    }
    return QStringLiteral("missing");
}

Result<std::vector<ChatMediaRow>> chatMedia(OpenCase& opened, const domain::Chat& chat, JobControl& job) {
    SABOOT_TRY(const auto all, Exhibits(opened).list());
    QHash<QByteArray, const domain::Exhibit*> byId;
    QMultiHash<QString, const domain::Exhibit*> byName;
    for (const auto& e : all) {
        byId.insert(e.id.bytes(), &e);
        if (!e.isWithdrawn() && e.id != chat.exhibit) byName.insert(e.fileName, &e);
    }
    std::vector<ChatMediaRow> out;
    SABOOT_CHECK(eachAttachment(opened, chat, job, [&](const domain::Message& m, size_t i) {
        ChatMediaRow row;
        row.reference = QStringLiteral("%1-%2").arg(chat.number).arg(m.n, 4, 10, QLatin1Char('0'));
        row.attachment = m.body.attachments[i];
        const auto& a = row.attachment;
        if (const auto* e = i < m.attachmentExhibits.size() ? byId.value(m.attachmentExhibits[i].bytes()) : nullptr) {
            row.fit = e->addedAt > chat.importedAt ? MediaFit::Beside : MediaFit::InExport;
            row.exhibitNumber = e->number;
        } else if (a.present) {
            row.fit = MediaFit::InFile;
        } else if (!a.name.isEmpty()) {
            std::vector<const domain::Exhibit*> fit, other;
            const auto named = byName.values(baseName(a.name));
            for (const auto* one : named) (a.sizeBytes < 0 || a.sizeBytes == one->sizeBytes ? fit : other).push_back(one);
            if (fit.size() == 1) {
                row.fit = a.sizeBytes < 0 ? MediaFit::NameOnly : MediaFit::NameAndSize;
                row.exhibitNumber = fit.front()->number;
            } else if (fit.size() > 1) {
                row.fit = MediaFit::Several;
            } else if (!other.empty()) {
                row.fit = MediaFit::SizeDiffers;
                row.exhibitNumber = other.back()->number;
            }
        }
        out.push_back(std::move(row));
    }));
    return out;
}

Result<MediaAttached> attachChatMedia(OpenCase& opened, const domain::Chat& chat, const QString& folder, JobControl& job) {
    if (opened.mode() == OpenMode::ReadOnly) return Error(ErrorCode::ReadOnly, opened.path());
    if (!QFileInfo(folder).isDir()) return Error(ErrorCode::NotFound, folder);
    struct Wanted {
        QSet<qint64> sizes; ///< as the export writes them; -1 among them: it writes none
    };
    QHash<QString, Wanted> wanted;
    SABOOT_CHECK(eachAttachment(opened, chat, job, [&](const domain::Message& m, size_t i) {
        const auto& a = m.body.attachments[i];
        if (a.present || a.name.isEmpty()) return;
        wanted[baseName(a.name)].sizes.insert(a.sizeBytes);
    }));
    QMultiHash<QString, QString> found;
    qint64 seen = 0;
    QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        it.next();
        if (++seen > mostFiles) return Error(ErrorCode::FileTooLarge, QStringLiteral("%1: more than %2 files").arg(folder).arg(mostFiles));
        if (seen % 1000 == 0 && job.isCancelled()) return Error(ErrorCode::Cancelled);
        if (wanted.contains(it.fileName())) found.insert(it.fileName(), it.filePath());
    }

    Exhibits exhibits(opened);
    SABOOT_TRY(const domain::Exhibit parent, exhibits.byId(chat.exhibit));
    domain::Acquisition acquisition = parent.acquisition;
    acquisition.title.clear();
    acquisition.titleUrdu.clear();
    acquisition.method = QStringLiteral("Handed in beside %1").arg(parent.number);
    MediaAttached out;
    QStringList names = wanted.keys();
    names.sort(); // exhibit numbers in an order one can follow
    qint64 done = 0;
    for (const QString& name : std::as_const(names)) {
        if (job.isCancelled()) return Error(ErrorCode::Cancelled);
        job.report(done++, names.size(), QStringLiteral("Attaching %1").arg(name));
        const Wanted& w = wanted[name];
        QStringList fit;
        const QStringList paths = found.values(name);
        for (const QString& path : paths)
            if (w.sizes.contains(-1) || w.sizes.contains(QFileInfo(path).size())) fit << path;
        if (fit.isEmpty()) {
            out.differing += !paths.isEmpty();
            continue;
        }
        // Two files of one name that are not told apart by their size.
        if (fit.size() > qsizetype(w.sizes.size()) || (fit.size() > 1 && w.sizes.contains(-1))) {
            ++out.several;
            continue;
        }
        for (const QString& path : std::as_const(fit)) {
            auto attach = [&]() -> Status {
                SABOOT_TRY(const Fd fd, openForReading(path));
                const auto added = exhibits.attachDescriptor(fd.get(), name, acquisition, DuplicateRule::Keep, chat.exhibit, job);
                return added ? ok() : Status(added.error());
            };
            const Status s = attach();
            if (!s && (s.error().code() == ErrorCode::Cancelled || s.error().code() == ErrorCode::DiskFull)) return s.error();
            if (s) ++out.attached;
            else out.problems << describe(s.error());
        }
    }
    SABOOT_TRY(const auto after, chatMedia(opened, chat, job));
    for (const auto& row : after) out.missing += !isShown(row.fit);
    return out;
}

} // namespace saboot::services
