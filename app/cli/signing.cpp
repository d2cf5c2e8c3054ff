#include "base/file.h"
#include "cli/context.h"
#include "services/signing.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>

namespace saboot::cli {

namespace {

constexpr qint64 smallFile = 1 << 20;

sign::KeyKind kindFrom(const std::string& s) { return s == "rsa" ? sign::KeyKind::Rsa3072 : sign::KeyKind::EcdsaP256; }

QString hex(const QByteArray& b) { return QString::fromLatin1(b.toHex()); }

Status writeNew(const std::string& path, const QByteArray& bytes) {
    if (QFileInfo::exists(qs(path))) return Error(ErrorCode::AlreadyExists, qs(path));
    return writeAtomically(qs(path), bytes);
}

void show(Context& x, const char* what, const sign::Certificate& c) {
    if (x.json) {
        x.print(QJsonObject{{QStringLiteral("what"), QLatin1String(what)}, {QStringLiteral("name"), c.name}, {QStringLiteral("subject"), c.subject},
                            {QStringLiteral("key"), c.key}, {QStringLiteral("serial"), c.serial}, {QStringLiteral("sha256"), hex(c.sha256)},
                            {QStringLiteral("valid_from"), isoUtc(c.notBefore)}, {QStringLiteral("valid_until"), isoUtc(c.notAfter)}});
        return;
    }
    x.print(QStringLiteral("%1: %2").arg(QLatin1String(what), c.subject));
    x.print(QStringLiteral("  %1, valid %2 to %3").arg(c.key, pktText(c.notBefore), pktText(c.notAfter)));
    x.print(QStringLiteral("  fingerprint %1").arg(sign::fingerprintText(c.sha256)));
}

/// The fingerprint option: empty stays empty, anything that is no fingerprint is an error.
Result<QByteArray> fingerprint(const std::string& text) {
    if (text.empty()) return QByteArray();
    QByteArray f = sign::fingerprintFromText(qs(text));
    if (f.isEmpty()) return Error(ErrorCode::InvalidArgument, QStringLiteral("the fingerprint \"%1\" (64 hexadecimal digits are needed)").arg(qs(text)));
    return f;
}

void printSigned(Context& x, const std::string& out, const sign::SignedFile& f) {
    if (x.json)
        x.print(QJsonObject{{QStringLiteral("file"), qs(out)}, {QStringLiteral("bytes"), f.sizeBytes}, {QStringLiteral("sha256"), hex(f.sha256)}, {QStringLiteral("unsigned_sha256"), hex(f.unsignedSha256)}});
    else
        x.print(QStringLiteral("%1 written and verified.\nSHA-256 for the memo:         %2\nSHA-256 before signing:       %3").arg(qs(out), hex(f.sha256), hex(f.unsignedSha256)));
}

void addAgency(CLI::App& app, Chosen& chosen) {
    auto* ca = app.add_subcommand("ca", "The agency's root certificate, on the supervisor's desk");
    struct Create {
        std::string agency, unit, out, key = "ec";
        int years = 20;
    };
    auto* create = ca->add_subcommand("create", "Make the root, once; its key stays sealed on this desk");
    auto c = std::make_shared<Create>();
    create->add_option("--agency", c->agency, "Name of the agency")->required();
    create->add_option("--unit", c->unit, "Directorate");
    create->add_option("--key", c->key, "ec or rsa")->check(CLI::IsMember({"ec", "rsa"}));
    create->add_option("--years", c->years, "Validity");
    create->add_option("--out", c->out, "Write the root certificate, to be published, to this file");
    create->callback([c, &chosen] {
        chosen.command = [c](Context& x) -> Status {
            SABOOT_TRY(services::Desk * d, x.unlockedDesk());
            SABOOT_TRY(const sign::Certificate root, services::Signing(*d).createAgency(qs(c->agency), qs(c->unit), kindFrom(c->key), c->years, x.job()));
            if (!c->out.empty()) SABOOT_CHECK(writeNew(c->out, services::toPem(root.der)));
            show(x, "Root", root);
            if (!x.json) x.print(QStringLiteral("Publish the fingerprint (circular, notice board): whoever checks a report compares it."));
            return ok();
        };
    });
    auto* showRoot = ca->add_subcommand("show", "The root and its fingerprint");
    auto out = std::make_shared<std::string>();
    showRoot->add_option("--out", *out, "Write the root certificate to this file");
    showRoot->callback([out, &chosen] {
        chosen.command = [out](Context& x) -> Status {
            SABOOT_TRY(services::Desk * d, x.desk());
            SABOOT_TRY(const auto root, services::Signing(*d).agency(x.job()));
            if (!root) return Error(ErrorCode::NotFound, QStringLiteral("The agency's root on this desk"));
            if (!out->empty()) SABOOT_CHECK(writeNew(*out, services::toPem(root->der)));
            show(x, "Root", *root);
            return ok();
        };
    });
}

void addCertificate(CLI::App& app, Chosen& chosen) {
    auto* group = app.add_subcommand("certificate", "The certificate this desk signs reports with");
    struct Request {
        std::string agency, out, key = "ec";
    };
    auto* request = group->add_subcommand("request", "Make a key and the request to carry to the agency");
    auto r = std::make_shared<Request>();
    request->add_option("--agency", r->agency, "Name of the agency, as its root has it")->required();
    request->add_option("--key", r->key, "ec or rsa")->check(CLI::IsMember({"ec", "rsa"}));
    request->add_option("--out", r->out, "The request file to write (.csr)")->required();
    request->callback([r, &chosen] {
        chosen.command = [r](Context& x) -> Status {
            if (QFileInfo::exists(qs(r->out))) return Error(ErrorCode::AlreadyExists, qs(r->out));
            SABOOT_TRY(services::Desk * d, x.unlockedDesk());
            services::Signing signing(*d);
            SABOOT_TRY(const QByteArray pem, signing.request(qs(r->agency), kindFrom(r->key), x.job()));
            SABOOT_CHECK(writeNew(r->out, pem));
            SABOOT_TRY(const sign::RequestFacts facts, signing.readRequest(pem, x.job()));
            if (x.json) x.print(QJsonObject{{QStringLiteral("file"), qs(r->out)}, {QStringLiteral("name"), facts.subject.name}, {QStringLiteral("key"), facts.key}, {QStringLiteral("key_sha256"), hex(facts.keySha256)}});
            else
                x.print(QStringLiteral("Request of %1 written to %2. Tell the agency this key fingerprint by voice:\n  %3").arg(facts.subject.name, qs(r->out), sign::fingerprintText(facts.keySha256)));
            return ok();
        };
    });

    struct Issue {
        std::string request, out, key;
        int years = 3;
    };
    auto* issue = group->add_subcommand("issue", "On the agency's desk: the certificate for a request");
    auto i = std::make_shared<Issue>();
    issue->add_option("request", i->request, "The officer's request file")->required();
    issue->add_option("--out", i->out, "The certificate file to write (.pem)")->required();
    issue->add_option("--key-fingerprint", i->key, "The fingerprint the officer told; another key is refused");
    issue->add_option("--years", i->years, "Validity");
    issue->callback([i, &chosen] {
        chosen.command = [i](Context& x) -> Status {
            if (QFileInfo::exists(qs(i->out))) return Error(ErrorCode::AlreadyExists, qs(i->out));
            SABOOT_TRY(services::Desk * d, x.unlockedDesk());
            services::Signing signing(*d);
            SABOOT_TRY(const QByteArray pem, readBounded(qs(i->request), smallFile));
            SABOOT_TRY(const sign::RequestFacts facts, signing.readRequest(pem, x.job()));
            SABOOT_TRY(const QByteArray told, fingerprint(i->key));
            if (!told.isEmpty() && told != facts.keySha256)
                return Error(ErrorCode::InvalidArgument, QStringLiteral("the request: its key is %1, not the one you gave").arg(sign::fingerprintText(facts.keySha256)));
            SABOOT_TRY(const QByteArray file, signing.issue(pem, i->years, x.job()));
            SABOOT_CHECK(writeNew(i->out, file));
            if (x.json) x.print(QJsonObject{{QStringLiteral("file"), qs(i->out)}, {QStringLiteral("name"), facts.subject.name}, {QStringLiteral("key_sha256"), hex(facts.keySha256)}});
            else
                x.print(QStringLiteral("Certificate for %1, %2, written to %3. Key fingerprint, to be compared with what the officer tells:\n  %4")
                            .arg(facts.subject.name, facts.subject.organisation, qs(i->out), sign::fingerprintText(facts.keySha256)));
            return ok();
        };
    });

    struct Import {
        std::string file, root;
        int fd = -1;
    };
    auto* import = group->add_subcommand("import", "Take a certificate (.pem) or a key file (.p12, .pfx) into use");
    auto m = std::make_shared<Import>();
    import->add_option("file", m->file, "The file from the agency")->required();
    import->add_option("--root", m->root, "Fingerprint of the agency's root, as it was told by another way; needed the first time");
    import->add_option("--key-passphrase-fd", m->fd, "Read the passphrase of a .p12 file from this descriptor");
    import->callback([m, &chosen] {
        chosen.command = [m](Context& x) -> Status {
            SABOOT_TRY(const QByteArray bytes, readBounded(qs(m->file), smallFile));
            SABOOT_TRY(const QByteArray root, fingerprint(m->root));
            SABOOT_TRY(services::Desk * d, x.unlockedDesk());
            services::Signing signing(*d);
            const QString suffix = QFileInfo(qs(m->file)).suffix().toLower();
            Result<sign::Certificate> done = Error(ErrorCode::Internal);
            if (suffix == QLatin1String("p12") || suffix == QLatin1String("pfx")) {
                SABOOT_TRY(const SecureBytes pass, x.passphrase(m->fd, QStringLiteral("Passphrase of the key file: ")));
                done = signing.importPkcs12(bytes, pass, root, x.job());
            } else {
                done = signing.importCertificate(bytes, root, x.job());
            }
            if (!done) return std::move(done).error();
            show(x, "Certificate in use", *done);
            return ok();
        };
    });

    auto* shown = group->add_subcommand("show", "The certificate in use and the roots that are trusted");
    shown->callback([&chosen] {
        chosen.command = [](Context& x) -> Status {
            SABOOT_TRY(services::Desk * d, x.desk());
            services::Signing signing(*d);
            SABOOT_TRY(const auto used, signing.inUse(x.job()));
            if (used) show(x, "Certificate", used->certificate);
            else if (!x.json) x.print(signing.hasOpenRequest() ? QStringLiteral("No certificate yet; a request is open.") : QStringLiteral("No certificate yet. Make a request with: saboot-cli certificate request"));
            SABOOT_TRY(const auto roots, signing.trustedRoots());
            for (const auto& t : roots) {
                if (x.json) x.print(QJsonObject{{QStringLiteral("what"), t.forTime ? QStringLiteral("Trusted time root") : QStringLiteral("Trusted root")}, {QStringLiteral("name"), t.name}, {QStringLiteral("sha256"), hex(t.sha256)}});
                else x.print(QStringLiteral("%1: %2\n  fingerprint %3").arg(t.forTime ? QStringLiteral("Trusted time root") : QStringLiteral("Trusted root"), t.name, sign::fingerprintText(t.sha256)));
            }
            return ok();
        };
    });

    struct Trust {
        std::string file, sha256;
        bool time = false;
    };
    auto* trust = group->add_subcommand("trust", "Trust a root (of another agency, of a time authority) whose fingerprint was told by another way");
    auto t = std::make_shared<Trust>();
    trust->add_option("file", t->file, "The root certificate")->required();
    trust->add_option("--fingerprint", t->sha256, "Its SHA-256 fingerprint")->required();
    trust->add_flag("--time", t->time, "It is a time authority's root");
    trust->callback([t, &chosen] {
        chosen.command = [t](Context& x) -> Status {
            SABOOT_TRY(const QByteArray bytes, readBounded(qs(t->file), smallFile));
            SABOOT_TRY(const QByteArray told, fingerprint(t->sha256));
            SABOOT_TRY(services::Desk * d, x.unlockedDesk());
            SABOOT_TRY(const sign::Certificate c, services::Signing(*d).trustRoot(bytes, told, t->time, x.job()));
            show(x, t->time ? "Trusted time root" : "Trusted root", c);
            return ok();
        };
    });
}

void addReportSigning(CLI::App& app, Chosen& chosen) {
    auto* report = app.get_subcommand("report");
    struct Sign {
        std::string pdf, out, casePath, request, answer, p7s;
    };
    auto* signing = report->add_subcommand("sign", "Sign an exported report: PAdES, no change allowed afterwards");
    auto s = std::make_shared<Sign>();
    signing->add_option("pdf", s->pdf, "The exported PDF")->required();
    signing->add_option("--out", s->out, "The signed PDF to write")->required();
    signing->add_option("--case", s->casePath, "The case it was exported from; the signing is recorded there");
    signing->callback([s, &chosen] {
        chosen.command = [s](Context& x) -> Status {
            Result<sign::SignedFile> done = Error(ErrorCode::Internal);
            if (s->casePath.empty()) {
                SABOOT_TRY(services::Desk * d, x.unlockedDesk());
                done = services::Signing(*d).signFile(qs(s->pdf), qs(s->out), {}, x.job());
            } else {
                SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(s->casePath), services::OpenMode::ReadWrite));
                SABOOT_TRY(services::Desk * d, x.desk());
                done = services::Signing(*d).signReport(*opened, qs(s->pdf), qs(s->out), x.job());
            }
            if (!done) return std::move(done).error();
            printSigned(x, s->out, *done);
            return ok();
        };
    });

    auto* counter = report->add_subcommand("countersign", "A supervisor's detached signature over a signed report, FILE.p7s");
    auto c = std::make_shared<Sign>();
    counter->add_option("pdf", c->pdf, "The signed PDF")->required();
    counter->add_option("--out", c->out, "The file to write (default: FILE.p7s)");
    counter->callback([c, &chosen] {
        chosen.command = [c](Context& x) -> Status {
            if (c->out.empty()) c->out = c->pdf + ".p7s";
            SABOOT_TRY(services::Desk * d, x.unlockedDesk());
            SABOOT_CHECK(services::Signing(*d).countersign(qs(c->pdf), qs(c->out), x.job()));
            if (x.json) x.print(QJsonObject{{QStringLiteral("file"), qs(c->out)}});
            else x.print(QStringLiteral("Countersignature written to %1. Keep it beside the PDF.").arg(qs(c->out)));
            return ok();
        };
    });

    auto* record = report->add_subcommand("record-countersignature", "Record a supervisor's countersignature in the case");
    auto n = std::make_shared<Sign>();
    record->add_option("case", n->casePath, "The case folder")->required();
    record->add_option("pdf", n->pdf, "The signed PDF")->required();
    record->add_option("--p7s", n->p7s, "The countersignature (default: FILE.p7s)");
    record->callback([n, &chosen] {
        chosen.command = [n](Context& x) -> Status {
            if (n->p7s.empty()) n->p7s = n->pdf + ".p7s";
            SABOOT_TRY(services::OpenCase * opened, x.openCase(qs(n->casePath), services::OpenMode::ReadWrite));
            SABOOT_TRY(services::Desk * d, x.desk());
            SABOOT_TRY(const sign::SignerFacts who, services::Signing(*d).recordCountersignature(*opened, qs(n->pdf), qs(n->p7s), x.job()));
            x.print(QStringLiteral("Recorded: countersigned by %1.").arg(who.signer.subject));
            return ok();
        };
    });

    auto* ask = report->add_subcommand("time-request", "The request for a time stamp of a signed report, to carry to an authority");
    auto q = std::make_shared<Sign>();
    ask->add_option("pdf", q->pdf, "The signed PDF")->required();
    ask->add_option("--out", q->out, "The request file to write (.tsq); keep it")->required();
    ask->callback([q, &chosen] {
        chosen.command = [q](Context& x) -> Status {
            SABOOT_TRY(services::Desk * d, x.desk());
            SABOOT_CHECK(services::Signing(*d).timeRequest(qs(q->pdf), qs(q->out), x.job()));
            x.print(QStringLiteral("Time request written to %1. Keep it: the answer is checked against it.").arg(qs(q->out)));
            return ok();
        };
    });

    auto* stamp = report->add_subcommand("time-add", "Put the authority's answer into the signature");
    auto a = std::make_shared<Sign>();
    stamp->add_option("pdf", a->pdf, "The signed PDF")->required();
    stamp->add_option("--request", a->request, "The request that was made")->required();
    stamp->add_option("--answer", a->answer, "The authority's answer (.tsr)")->required();
    stamp->add_option("--out", a->out, "The PDF to write")->required();
    stamp->callback([a, &chosen] {
        chosen.command = [a](Context& x) -> Status {
            SABOOT_TRY(services::Desk * d, x.desk());
            SABOOT_TRY(const sign::SignedFile done, services::Signing(*d).addTimeStamp(qs(a->pdf), qs(a->request), qs(a->answer), qs(a->out), x.job()));
            printSigned(x, a->out, done);
            return ok();
        };
    });
}

} // namespace

void addSigningCommands(CLI::App& app, Chosen& chosen) {
    addAgency(app, chosen);
    addCertificate(app, chosen);
    addReportSigning(app, chosen);
}

} // namespace saboot::cli
