#include "cli/context.h"
#include "services/chats.h"
#include "services/exhibits.h"
#include "services/redactions.h"
#include "services/register.h"

#include <CLI/CLI.hpp>
#include <QJsonArray>
#include <QRegularExpression>

namespace saboot::cli {

namespace {

struct Add {
    std::string path, picture, region, message, text, range, person, exhibit, field, label = "other", reason;
};

Result<domain::Message> messageOf(services::OpenCase& opened, const QString& reference) {
    const qsizetype dash = reference.lastIndexOf(QLatin1Char('-'));
    bool number = false;
    const qint64 n = reference.mid(dash + 1).toLongLong(&number);
    if (dash < 1 || !number) return Error(ErrorCode::InvalidArgument, QStringLiteral("a message is named as T2-0117"));
    services::Chats chats(opened);
    SABOOT_TRY(const domain::Chat chat, chats.byNumber(reference.left(dash)));
    SABOOT_TRY(const auto found, chats.messages(chat.id, n, 1));
    if (found.empty() || found.front().n != n) return Error(ErrorCode::NotFound, reference);
    return found.front();
}

Result<domain::Redaction> addOne(services::OpenCase& opened, const Add& a) {
    services::Redactions redactions(opened);
    const QString label = qs(a.label), reason = qs(a.reason);
    if (!a.picture.empty()) {
        SABOOT_TRY(const domain::Exhibit e, services::Exhibits(opened).byNumber(qs(a.picture)));
        SABOOT_TRY(const QRect region, parseRegion(qs(a.region)));
        return redactions.addRegion(e.id, region, label, reason);
    }
    if (!a.message.empty()) {
        SABOOT_TRY(const domain::Message m, messageOf(opened, qs(a.message)));
        if (!a.text.empty()) {
            const qsizetype at = m.body.text.indexOf(qs(a.text));
            if (at < 0) return Error(ErrorCode::NotFound, QStringLiteral("These words in %1").arg(qs(a.message)));
            return redactions.addRange(m.row, at, at + qs(a.text).size(), label, reason);
        }
        if (a.range.empty()) return redactions.addMessage(m.row, label, reason);
        bool first = false, second = false;
        const qint64 start = qs(a.range).section(QLatin1Char(':'), 0, 0).toLongLong(&first);
        const qint64 end = qs(a.range).section(QLatin1Char(':'), 1).toLongLong(&second);
        if (!first || !second) return Error(ErrorCode::InvalidArgument, QStringLiteral("a range is start:end in characters"));
        return redactions.addRange(m.row, start, end, label, reason);
    }
    if (!a.person.empty()) {
        SABOOT_TRY(const auto persons, services::Register(opened).persons());
        for (const auto& p : persons)
            if (p.number == qs(a.person)) return redactions.addPersonField(p.id, qs(a.field), label, reason);
        return Error(ErrorCode::NotFound, QStringLiteral("Person %1").arg(qs(a.person)));
    }
    if (a.exhibit.empty())
        return Error(ErrorCode::InvalidArgument, QStringLiteral("name what to redact: --picture, --message, --person or --exhibit"));
    SABOOT_TRY(const domain::Exhibit e, services::Exhibits(opened).byNumber(qs(a.exhibit)));
    return redactions.addExhibitField(e.id, a.field.empty() ? QStringLiteral("whole") : qs(a.field), label, reason);
}

} // namespace

void addRedactionCommands(CLI::App& app, Chosen& chosen) {
    auto* group = app.add_subcommand("redaction", "What a redacted report must not show");
    auto* add = group->add_subcommand("add", "Mark a place; nothing is removed from the case");
    auto a = std::make_shared<Add>();
    std::vector<std::string> labels;
    for (const auto& l : domain::redactionLabels()) labels.emplace_back(l.id);
    add->add_option("case", a->path, "The case folder")->required();
    auto* picture = add->add_option("--picture", a->picture, "A region of this exhibit's picture: DE-04");
    add->add_option("--region", a->region, "left,top,width,height in pixels of the upright picture")->needs(picture);
    auto* message = add->add_option("--message", a->message, "A message, T2-0117: whole, or with --text or --range")->excludes(picture);
    auto* text = add->add_option("--text", a->text, "These words of the message")->needs(message);
    add->add_option("--range", a->range, "start:end, characters of the message counted from 0")->needs(message)->excludes(text);
    auto* person = add->add_option("--person", a->person, "A person, P-01, with --field")->excludes(picture)->excludes(message);
    auto* exhibit = add->add_option("--exhibit", a->exhibit, "An exhibit, DE-04; --field whole when none is given")->excludes(picture)->excludes(message)->excludes(person);
    add->add_option("--field", a->field, "name, aliases, cnic, address, note, linked; title, file_name, source, device, place, text, exif, whole");
    (void)exhibit;
    add->add_option("--label", a->label, "The word printed in the box")->check(CLI::IsMember(labels));
    add->add_option("--reason", a->reason, "Why; printed in the log")->required();
    add->callback([a, &chosen] {
        chosen.command = [a](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(a->path), services::OpenMode::ReadWrite));
            SABOOT_TRY(const domain::Redaction r, addOne(*opened, *a));
            if (x.json) x.print(QJsonObject{{QStringLiteral("number"), r.number()}});
            else x.print(r.number());
            if (r.target != domain::RedactionTarget::Person) return ok();
            // One field that is forgotten tells who it is.
            SABOOT_TRY(const auto fields, services::Redactions(*opened).fieldsOf(r.person));
            QStringList left;
            for (const auto& f : fields)
                if (f.redaction.isEmpty()) left << f.field;
            if (!left.isEmpty()) std::fprintf(stderr, "Still shown of %s: %s.\n", a->person.c_str(), qPrintable(left.join(QStringLiteral(", "))));
            return ok();
        };
    });

    auto* list = group->add_subcommand("list", "All redactions, lifted ones included");
    auto l = std::make_shared<std::string>();
    list->add_option("case", *l, "The case folder")->required();
    list->callback([l, &chosen] {
        chosen.command = [l](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(*l), services::OpenMode::ReadOnly));
            services::Redactions redactions(*opened);
            SABOOT_TRY(const auto all, redactions.list(services::Redactions::Lifted::Include));
            for (const auto& r : all) {
                SABOOT_TRY(const QString place, redactions.placeOf(r));
                if (x.json)
                    x.print(QJsonObject{{QStringLiteral("number"), r.number()}, {QStringLiteral("target"), domain::toText(r.target)}, {QStringLiteral("place"), place},
                                        {QStringLiteral("field"), r.field}, {QStringLiteral("start"), r.start}, {QStringLiteral("end"), r.end},
                                        {QStringLiteral("region"), QJsonArray{r.region.x(), r.region.y(), r.region.width(), r.region.height()}},
                                        {QStringLiteral("label"), r.label}, {QStringLiteral("reason"), r.reason}, {QStringLiteral("lifted"), r.liftedReason}});
                else
                    x.row({r.number(), place, domain::toText(r.target), r.field, r.label, r.reason, r.isLifted() ? QStringLiteral("lifted: ") + r.liftedReason : QString()});
            }
            return ok();
        };
    });

    struct Pictures {
        std::string path, clear, redaction, reason;
    };
    auto* pictures = group->add_subcommand("pictures", "Pictures that hold words of what is redacted: mark a region, or say why not");
    auto p = std::make_shared<Pictures>();
    pictures->add_option("case", p->path, "The case folder")->required();
    auto* clear = pictures->add_option("--clear", p->clear, "This exhibit's picture needs no region: DE-02");
    auto* redaction = pictures->add_option("--for", p->redaction, "The redaction it was looked at for: R-03")->needs(clear);
    auto* why = pictures->add_option("--reason", p->reason, "Why none is needed")->needs(clear);
    clear->needs(redaction)->needs(why);
    pictures->callback([p, &chosen] {
        chosen.command = [p](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(p->path), p->clear.empty() ? services::OpenMode::ReadOnly : services::OpenMode::ReadWrite));
            services::Redactions redactions(*opened);
            if (!p->clear.empty()) return redactions.setCleared(qs(p->clear), qs(p->redaction), qs(p->reason));
            SABOOT_TRY(const auto all, redactions.doubtfulPictures(x.job()));
            for (const auto& d : all) {
                if (x.json) x.print(QJsonObject{{QStringLiteral("exhibit"), d.exhibit}, {QStringLiteral("redaction"), d.redaction}, {QStringLiteral("words"), QJsonArray::fromStringList(d.words)}});
                else x.row({d.exhibit, d.redaction, d.words.join(QStringLiteral(", "))});
            }
            return ok();
        };
    });

    auto* remove = group->add_subcommand("remove", "Lift a redaction; it stays in the list with the reason");
    struct Lift {
        std::string path, number, reason;
    };
    auto f = std::make_shared<Lift>();
    remove->add_option("case", f->path, "The case folder")->required();
    remove->add_option("number", f->number, "R-03")->required();
    remove->add_option("--reason", f->reason, "Why")->required();
    remove->callback([f, &chosen] {
        chosen.command = [f](Context& x) -> Status {
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(f->path), services::OpenMode::ReadWrite));
            services::Redactions redactions(*opened);
            SABOOT_TRY(const domain::Redaction r, redactions.byNumber(qs(f->number)));
            return redactions.lift(r.id, qs(f->reason));
        };
    });
}

} // namespace saboot::cli
