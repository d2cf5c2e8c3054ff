#include "shell/evidenceflow.h"

#include "actions/actions.h"
#include "jobs/jobs.h"
#include "prompts/prompts.h"
#include "prompts/sentences.h"
#include "services/exhibits.h"
#include "services/redactions.h"
#include "services/reversiblework.h"
#include "shell/evidenceforms.h"
#include "shell/tagging.h"
#include "shell/workforms.h"
#include "theme/bidi.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QRegularExpression>
#include <QPlainTextEdit>
#include <QUrl>

namespace saboot::ui {

using services::Exhibits;

namespace {

struct Intake {
    int added = 0;
    QStringList duplicates; ///< "name = DE-04"
    QStringList failures;   ///< sentences
};

QStringList filesIn(const QStringList& paths) {
    QStringList files;
    for (const QString& p : paths) {
        const QFileInfo info(p);
        if (!info.isDir()) {
            files << p;
            continue;
        }
        const auto inside = QDir(p).entryInfoList(QDir::Files | QDir::Readable, QDir::Name);
        for (const QFileInfo& f : inside) files << f.absoluteFilePath();
    }
    return files;
}

} // namespace

EvidenceFlow::EvidenceFlow(Context& context) : m_context(context) {
    bind();
    connect(&m_context.session, &Session::stateChanged, this, [this] {
        if (!m_context.session.hasCase()) m_last = {};
        m_reading = false;
    });
    connect(&m_context.session, &Session::selectionChanged, &m_context.actions, &Actions::refresh);
}

void EvidenceFlow::bind() {
    Session& s = m_context.session;
    const Actions::Rule writing = [&s]() -> QString {
        return !s.hasCase() ? tr("Open a case first.") : s.canWrite() ? QString() : tr("The case is open for reading only.");
    };
    const Actions::Rule selected = [&s]() -> QString {
        return !s.hasCase() ? tr("Open a case first.") : s.selectedExhibit().isEmpty() ? tr("Select an exhibit first.") : QString();
    };
    const Actions::Rule changing = [writing, selected] { return writing().isEmpty() ? selected() : writing(); };
    const auto bindOne = [this](const char* id, std::function<void()> fn, Actions::Rule rule) {
        m_context.actions.bind(QString::fromLatin1(id), this, std::move(fn), std::move(rule));
    };
    bindOne("evidence.add", [this] {
        FileQuestion q;
        q.id = QStringLiteral("evidence.add");
        q.title = tr("Add evidence");
        q.kind = FileQuestion::Kind::OpenFiles;
        m_context.prompts.choosePaths(q, [this](QStringList p) { attachFiles(p); });
    }, writing);
    bindOne("evidence.paste", [this] {
        // In a text field Ctrl+V means the text.
        if (auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget())) return line->paste();
        if (auto* text = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()); text && !text->isReadOnly()) return text->paste();
        if (const QMimeData* mime = QApplication::clipboard()->mimeData()) attachMime(*mime);
    }, writing);
    bindOne("evidence.edit", [this] { edit(); }, changing);
    bindOne("evidence.tags", [this] { tags(); }, changing);
    bindOne("evidence.custody", [this] { custody(); }, changing);
    bindOne("evidence.redact", [this] { redact(); }, changing);
    bindOne("evidence.withdraw", [this] { withdraw(); }, changing);
    bindOne("evidence.reread", [this] { reread(); }, changing);
    bindOne("evidence.extract", [this] { extract(); }, selected);
}

void EvidenceFlow::askSource(const QString& what, std::function<void(domain::Acquisition, bool)> then) {
    domain::Acquisition start = m_last;
    start.title.clear();
    start.titleUrdu.clear();
    if (start.collector.isEmpty()) start.collector = m_context.session.desk().officer().name;
    Form form = acquisitionForm(start, true);
    form.title = what;
    m_context.prompts.ask(form, [this, then, start](FormAnswer a) {
        m_last = acquisitionFrom(a, start);
        then(m_last, a.text("keepDuplicates") == QLatin1String("1"));
    });
}

void EvidenceFlow::attachFiles(const QStringList& paths) {
    if (const QString why = m_context.actions.whyNot(QStringLiteral("evidence.add")); !why.isEmpty()) {
        m_context.prompts.inform(QStringLiteral("evidence.cannotAdd"), tr("Nothing was attached"), why);
        return;
    }
    const QStringList files = filesIn(paths);
    if (files.isEmpty()) {
        m_context.prompts.inform(QStringLiteral("evidence.noFiles"), tr("Nothing was attached"), tr("There are no files in what was chosen."));
        return;
    }
    askSource(tr("Add %n file(s)", nullptr, int(files.size())), [this, files](domain::Acquisition acquisition, bool keep) {
        const auto opened = m_context.session.opened();
        if (!opened) return;
        if (files.size() > 1) acquisition.title.clear(), acquisition.titleUrdu.clear();
        m_context.jobs.run<Intake>(
            tr("Attach files"),
            [opened, files, acquisition, keep](JobControl& job) -> Result<Intake> {
                Intake all;
                Exhibits exhibits(*opened);
                for (qsizetype i = 0; i < files.size(); ++i) {
                    job.report(i, files.size());
                    auto one = exhibits.attachFile(files[i], acquisition, keep ? services::DuplicateRule::Keep : services::DuplicateRule::Skip, job);
                    if (!one) {
                        if (one.error().code() == ErrorCode::Cancelled) {
                            if (!all.added) return std::move(one).error();
                            break;
                        }
                        all.failures << sentence(one.error());
                        continue;
                    }
                    if (!one->sameAs.isEmpty()) all.duplicates << QFileInfo(files[i]).fileName() + QStringLiteral(" = ") + one->sameAs;
                    if (one->sameAs.isEmpty() || keep) ++all.added;
                }
                job.report(files.size(), files.size());
                return all;
            },
            this,
            [this](Result<Intake> r) {
                if (!r) m_context.prompts.showError(tr("Nothing was attached"), r.error());
                else attached(r->added, r->duplicates, r->failures);
            },
            [](const Intake& all) { return tr("%n exhibit(s) added.", nullptr, all.added); });
    });
}

void EvidenceFlow::attached(int, const QStringList& duplicates, const QStringList& failures) {
    m_context.session.changed(Changed::Exhibits);
    readPending();
    QStringList lines;
    if (!duplicates.isEmpty())
        lines << tr("Already in the case, byte for byte, and not added again:") << duplicates;
    lines << failures;
    if (!lines.isEmpty()) m_context.prompts.inform(QStringLiteral("evidence.attached"), tr("Not everything was attached"), lines.join(QLatin1Char('\n')));
}

void EvidenceFlow::attachMime(const QMimeData& mime) {
    QStringList paths;
    for (const QUrl& u : mime.urls())
        if (u.isLocalFile()) paths << u.toLocalFile();
    if (!paths.isEmpty()) return attachFiles(paths);
    const QString stamp = QDateTime::fromMSecsSinceEpoch(m_context.session.desk().environment().clock->utcMs(), Qt::UTC).toString(QStringLiteral("yyyyMMdd-HHmmss"));
    // The bytes as the other program gave them, when it gave a file format: they are the original then.
    for (const QString& format : {QStringLiteral("image/png"), QStringLiteral("image/jpeg"), QStringLiteral("image/webp")})
        if (mime.hasFormat(format)) return attachBytes(mime.data(format), QStringLiteral("pasted-%1.%2").arg(stamp, format.section(QLatin1Char('/'), 1)));
    if (mime.hasImage()) {
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        qvariant_cast<QImage>(mime.imageData()).save(&buffer, "PNG");
        return attachBytes(png, QStringLiteral("pasted-%1.png").arg(stamp));
    }
    if (mime.hasText() && !mime.text().trimmed().isEmpty())
        return attachBytes(mime.text().toUtf8(), QStringLiteral("pasted-%1.txt").arg(stamp));
    m_context.prompts.inform(QStringLiteral("evidence.nothingToPaste"), tr("Nothing was attached"), tr("The clipboard holds no picture, file or text."));
}

void EvidenceFlow::attachBytes(const QByteArray& bytes, const QString& name) {
    if (const QString why = m_context.actions.whyNot(QStringLiteral("evidence.add")); !why.isEmpty()) {
        m_context.prompts.inform(QStringLiteral("evidence.cannotAdd"), tr("Nothing was attached"), why);
        return;
    }
    askSource(tr("Attach the clipboard"), [this, bytes, name](const domain::Acquisition& acquisition, bool keep) {
        const auto opened = m_context.session.opened();
        if (!opened) return;
        m_context.jobs.run<services::Attached>(
            tr("Attach clipboard"),
            [opened, bytes, name, acquisition, keep](JobControl& job) {
                return Exhibits(*opened).attachBytes(bytes, name, acquisition, keep ? services::DuplicateRule::Keep : services::DuplicateRule::Skip, job);
            },
            this,
            [this, name, keep](Result<services::Attached> r) {
                if (!r) return m_context.prompts.showError(tr("Nothing was attached"), r.error());
                const bool same = !r->sameAs.isEmpty() && !keep;
                attached(same ? 0 : 1, same ? QStringList{name + QStringLiteral(" = ") + r->sameAs} : QStringList(), {});
            });
    });
}

void EvidenceFlow::readPending() {
    const auto opened = m_context.session.opened();
    if (!opened || m_reading || !m_context.session.canWrite()) return;
    auto pending = Exhibits(*opened).pending();
    if (!pending || pending->empty()) return;
    m_reading = true;
    const auto ids = *pending;
    m_context.jobs.run<int>(
        tr("Read exhibits"),
        [this, opened, ids](JobControl& job) -> Result<int> {
            int read = 0;
            for (const ExhibitId& id : ids) {
                if (job.isCancelled()) return Error(ErrorCode::Cancelled);
                job.report(read, qint64(ids.size()));
                // The inner work has its own progress; the row counts exhibits.
                JobControl inner([&job, &inner](const Progress&) {
                    if (job.isCancelled()) inner.cancel();
                });
                auto one = Exhibits(*opened).read(id, inner);
                if (!one && one.error().code() == ErrorCode::Cancelled) return std::move(one).error();
                ++read;
                QMetaObject::invokeMethod(this, [this, opened] {
                    if (m_context.session.opened() == opened) m_context.session.changed(Changed::Exhibits);
                }, Qt::QueuedConnection);
            }
            job.report(read, read);
            return read;
        },
        this,
        [this](Result<int> r) {
            m_reading = false;
            if (!m_context.session.hasCase()) return;
            m_context.session.changed(Changed::Exhibits);
            m_context.session.changed(Changed::Identifiers);
            if (r) readPending(); // files of an archive come in while it is read
        },
        [](const int& n) { return tr("%n exhibit(s) read.", nullptr, n); });
}

void EvidenceFlow::edit() {
    const auto opened = m_context.session.opened();
    auto e = Exhibits(*opened).byNumber(m_context.session.selectedExhibit());
    if (!e) return m_context.prompts.showError(tr("Edit where it comes from"), e.error());
    m_context.prompts.ask(acquisitionForm(e->acquisition, false), [this, id = e->id, before = e->acquisition](FormAnswer a) {
        const domain::Acquisition after = acquisitionFrom(a, before);
        ReasonQuestion q{QStringLiteral("evidence.edit.reason"), tr("Change where the exhibit comes from"),
                         tr("The old words stay in the audit. The original and its hash do not change."), tr("Change")};
        m_context.prompts.askReason(q, [this, id, after](QString reason) {
            const auto still = m_context.session.opened();
            if (!still) return;
            if (const Status s = m_context.session.did(services::reversible::setAcquisition(*still, id, after, reason)); !s)
                m_context.prompts.showError(tr("Edit where it comes from"), s.error());
            m_context.session.changed(Changed::Exhibits);
        });
    });
}

// The exhibits selected, as they are now; an error is shown and gives none.
std::vector<domain::Exhibit> EvidenceFlow::selected(const QString& title) {
    std::vector<domain::Exhibit> all;
    const auto opened = m_context.session.opened();
    if (!opened) return all;
    for (const QString& number : m_context.session.selectedExhibits()) {
        auto e = Exhibits(*opened).byNumber(number);
        if (!e) {
            m_context.prompts.showError(title, e.error());
            return {};
        }
        all.push_back(std::move(*e));
    }
    return all;
}

namespace {
QString namesOf(const std::vector<domain::Exhibit>& all) {
    if (all.size() > 4) return EvidenceFlow::tr("%n exhibit(s)", nullptr, int(all.size()));
    QStringList numbers;
    for (const auto& e : all) numbers << e.number;
    return isolated(numbers.join(QStringLiteral(", ")));
}
} // namespace

void EvidenceFlow::tags() {
    const auto all = selected(tr("Tags"));
    if (all.empty()) return;
    QStringList common = all.front().acquisition.tags;
    for (const auto& e : all) common.removeIf([&](const QString& t) { return !e.acquisition.tags.contains(t); });
    Form f;
    f.id = QStringLiteral("evidence.tags");
    f.title = tr("Tags of %1").arg(namesOf(all));
    f.accept = tr("Set");
    FormField tags{QStringLiteral("tags"), tr("Tags, with commas"), FormField::Kind::Line, common.join(QStringLiteral(", ")), false, {},
                   all.size() > 1 ? tr("Tags that only some of them have stay as they are.") : QString(), {}, {}, {}};
    f.fields = {tags};
    m_context.prompts.ask(f, [this, all, common](FormAnswer a) {
        const auto opened = m_context.session.opened();
        if (!opened) return;
        QStringList wanted;
        const QStringList parts = a.text("tags").split(QRegularExpression(QStringLiteral("[,،]")), Qt::SkipEmptyParts);
        for (const QString& part : parts)
            if (!part.trimmed().isEmpty() && !wanted.contains(part.trimmed())) wanted << part.trimmed();
        QStringList gone = common;
        gone.removeIf([&](const QString& t) { return wanted.contains(t); });
        if (const Status s = changeTags(m_context.session, all, wanted, gone); !s) m_context.prompts.showError(tr("Tags"), s.error());
    });
}

void EvidenceFlow::redact() {
    const auto opened = m_context.session.opened();
    const auto e = Exhibits(*opened).byNumber(m_context.session.selectedExhibit());
    if (!e) return m_context.prompts.showError(tr("Redact particulars"), e.error());
    const auto fields = services::Redactions(*opened).fieldsOf(e->id);
    if (!fields) return m_context.prompts.showError(tr("Redact particulars"), fields.error());
    m_context.prompts.ask(redactForm("evidence.redactFields", tr("Redact particulars of %1").arg(ltr(e->number)), *fields), [this, id = e->id, fields = *fields](FormAnswer a) {
        const auto still = m_context.session.opened();
        if (!still) return;
        if (const Status s = m_context.session.did(services::reversible::redactExhibit(*still, id, redactedFields(a, fields), a.text("label"), a.text("reason"))); !s)
            m_context.prompts.showError(tr("Redact particulars"), s.error());
        m_context.session.changed(Changed::Exhibits);
        m_context.session.changed(Changed::Report);
    });
}

void EvidenceFlow::custody() {
    const auto all = selected(tr("Record hand-over"));
    if (all.empty()) return;
    // One form for all only makes sense from the hands they are all in.
    QString holder;
    for (const auto& e : all) {
        auto chain = Exhibits(*m_context.session.opened()).custody(e.id);
        const QString now = chain && !chain->empty() ? chain->back().to : m_context.session.desk().officer().name;
        if (&e == &all.front()) holder = now;
        else if (now != holder) holder.clear();
    }
    const qint64 now = m_context.session.desk().environment().clock->utcMs();
    Form form = custodyForm(QString(), holder, now);
    form.title = tr("Hand-over of %1").arg(namesOf(all));
    m_context.prompts.ask(form, [this, all](FormAnswer a) {
        const auto still = m_context.session.opened();
        if (!still) return;
        for (const auto& e : all) {
            domain::CustodyEvent event = custodyFrom(a);
            event.exhibit = e.id;
            if (const Status s = Exhibits(*still).addCustody(event); !s) {
                m_context.prompts.showError(tr("Record hand-over"), s.error());
                break;
            }
        }
        m_context.session.changed(Changed::Exhibits);
    });
}

void EvidenceFlow::withdraw() {
    const auto all = selected(tr("Withdraw exhibit"));
    if (all.empty()) return;
    ReasonQuestion q{QStringLiteral("evidence.withdraw"), tr("Withdraw %1").arg(namesOf(all)),
                     tr("The exhibit and its original stay in the case, marked as withdrawn. It is left out of the findings."), tr("Withdraw")};
    m_context.prompts.askReason(q, [this, all](QString reason) {
        const auto opened = m_context.session.opened();
        if (!opened) return;
        for (const auto& e : all) {
            if (e.isWithdrawn()) continue;
            if (const Status s = Exhibits(*opened).withdraw(e.id, reason); !s) {
                m_context.prompts.showError(tr("Withdraw exhibit"), s.error());
                break;
            }
        }
        m_context.session.changed(Changed::Exhibits);
    });
}

void EvidenceFlow::extract() {
    const auto all = selected(tr("Save a copy"));
    if (all.empty()) return;
    const auto nameOf = [](const domain::Exhibit& e) {
        return QString(e.number).replace(QLatin1Char('/'), QLatin1Char('-')) + QLatin1Char('-') + QFileInfo(e.fileName).fileName();
    };
    FileQuestion q;
    q.id = QStringLiteral("evidence.extract");
    q.title = all.size() > 1 ? tr("Folder for the copies") : tr("Save a copy of the original");
    q.kind = all.size() > 1 ? FileQuestion::Kind::OpenFolder : FileQuestion::Kind::Save;
    if (all.size() == 1) q.suggestion = nameOf(all.front());
    m_context.prompts.choosePaths(q, [this, all, nameOf](QStringList paths) {
        const auto opened = m_context.session.opened();
        if (!opened) return;
        std::vector<std::pair<ExhibitId, QString>> wanted;
        for (const auto& e : all) wanted.push_back({e.id, all.size() > 1 ? paths.first() + QLatin1Char('/') + nameOf(e) : paths.first()});
        m_context.jobs.run<int>(
            tr("Save a copy"),
            [opened, wanted](JobControl& job) -> Result<int> {
                int saved = 0;
                for (const auto& [id, path] : wanted) {
                    SABOOT_CHECK(Exhibits(*opened).extract(id, path, job));
                    ++saved;
                }
                return saved;
            },
            this,
            [this](Result<int> r) {
                if (!r) m_context.prompts.showError(tr("No copy was saved"), r.error());
                m_context.session.changed(Changed::Notes);
            },
            [](const int& n) { return n == 1 ? tr("The copy agrees with the hash of the original.") : tr("%n copies agree with the hashes of the originals.", nullptr, n); });
    });
}

void EvidenceFlow::reread() {
    const auto opened = m_context.session.opened();
    const auto all = selected(tr("Read again"));
    if (all.empty()) return;
    std::vector<ExhibitId> ids;
    for (const auto& e : all) ids.push_back(e.id);
    m_context.jobs.run<int>(
        tr("Read %1").arg(namesOf(all)),
        [opened, ids](JobControl& job) -> Result<int> {
            int read = 0;
            for (const ExhibitId& id : ids) {
                auto one = Exhibits(*opened).read(id, job);
                if (!one) return std::move(one).error();
                ++read;
            }
            return read;
        },
        this,
        [this](Result<int> r) {
            if (!r) m_context.prompts.showError(tr("Read again"), r.error());
            m_context.session.changed(Changed::Exhibits);
            m_context.session.changed(Changed::Identifiers);
        },
        [](const int& n) { return tr("%n exhibit(s) read.", nullptr, n); });
}

} // namespace saboot::ui
