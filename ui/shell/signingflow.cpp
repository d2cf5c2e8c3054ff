#include "shell/signingflow.h"

#include "actions/actions.h"
#include "base/file.h"
#include "jobs/jobs.h"
#include "prompts/pdfchecks.h"
#include "prompts/sentences.h"
#include "services/signing.h"
#include "theme/bidi.h"

#include <QFileInfo>

namespace saboot::ui {

namespace {

constexpr qint64 smallFile = 1 << 20;
const QString pdfFilter = QStringLiteral("PDF (*.pdf)");

QString suffixed(const QString& path, const QString& ending) {
    const QFileInfo info(path);
    return info.path() + QLatin1Char('/') + info.completeBaseName() + ending;
}

} // namespace

SigningFlow::SigningFlow(Context& context) : m_context(context) { bind(); }

void SigningFlow::bind() {
    Session& s = m_context.session;
    const Actions::Rule unlocked = [&s]() -> QString { return s.desk().isUnlocked() ? QString() : tr("Unlock the desk first."); };
    const Actions::Rule certified = [this, unlocked]() -> QString {
        const QString why = unlocked();
        return !why.isEmpty() ? why : signing()->hasCertificate() ? QString() : tr("This desk has no signing certificate yet. Get one under “Signing certificate…”.");
    };
    const Actions::Rule writing = [&s]() -> QString {
        return !s.hasCase() ? tr("Open a case first.") : s.canWrite() ? QString() : tr("The case is open for reading only.");
    };
    const auto bindOne = [this](const char* id, std::function<void()> fn, Actions::Rule rule) {
        m_context.actions.bind(QString::fromLatin1(id), this, std::move(fn), std::move(rule));
    };
    bindOne("report.sign", [this] { signReport(); }, [certified, writing]() -> QString {
        const QString why = writing();
        return why.isEmpty() ? certified() : why;
    });
    bindOne("report.verify", [this] {
        choose("report.verify", tr("Verify a report"), pdfFilter, FileQuestion::Kind::OpenFile, {}, [this](const QString& path) { verify(path); });
    }, unlocked);
    bindOne("report.countersign", [this] { countersign(); }, certified);
    bindOne("report.recordCountersignature", [this] { recordCountersignature(); }, writing);
    bindOne("desk.certificate", [this] { certificate(); }, unlocked);
    bindOne("desk.agency", [this] { agency(); }, unlocked);
}

std::shared_ptr<services::Signing> SigningFlow::signing() { return std::make_shared<services::Signing>(m_context.session.desk()); }

template <class T> void SigningFlow::run(const QString& title, std::function<Result<T>(JobControl&)> work, std::function<void(T)> then) {
    m_context.jobs.run<T>(title, std::move(work), this, [this, title, then = std::move(then)](Result<T> r) {
        if (!r) return m_context.prompts.showError(title, r.error());
        then(std::move(*r));
    });
}

void SigningFlow::choose(const char* id, const QString& title, const QString& filter, FileQuestion::Kind kind, const QString& suggestion, std::function<void(QString)> then) {
    FileQuestion q;
    q.id = QString::fromLatin1(id);
    q.title = title;
    q.filter = filter;
    q.kind = kind;
    q.suggestion = suggestion;
    m_context.prompts.choosePaths(q, [then = std::move(then)](const QStringList& paths) { then(paths.first()); });
}

// ---- reports -------------------------------------------------------------------------------------------------------

void SigningFlow::signReport() {
    choose("report.sign", tr("Sign a report"), pdfFilter, FileQuestion::Kind::OpenFile, {}, [this](const QString& pdf) { signFile(pdf); });
}

void SigningFlow::offer(const QString& pdf) {
    if (!m_context.actions.whyNot(QStringLiteral("report.sign")).isEmpty()) return;
    Confirmation c;
    c.id = QStringLiteral("report.offerSigning");
    c.title = tr("Sign the report now?");
    c.text = tr("Nothing can be changed in a signed report. The unsigned file stays.") + QStringLiteral("\n\n") + ltr(pdf);
    c.accept = tr("Sign");
    m_context.prompts.confirm(c, [this, pdf](bool yes) {
        if (yes) signFile(pdf);
    });
}

void SigningFlow::signFile(const QString& pdf) {
    choose("report.signTo", tr("Save the signed report"), pdfFilter, FileQuestion::Kind::Save, suffixed(pdf, QStringLiteral("-SIGNED.pdf")), [this, pdf](const QString& out) {
        const auto opened = m_context.session.opened();
        if (!opened) return;
        run<sign::SignedFile>(
            tr("Sign a report"), [opened, s = signing(), pdf, out](JobControl& job) { return s->signReport(*opened, pdf, out, job); },
            [this, out](const sign::SignedFile& done) {
                m_context.session.changed(Changed::Report);
                m_context.prompts.inform(QStringLiteral("report.signed"), tr("The report is signed"),
                                         tr("It was read back and verified. Nothing may be changed in it from now on.") + QStringLiteral("\n\n") + ltr(out) + QStringLiteral("\n\n") +
                                             tr("Write this SHA-256 on the transmittal memo:") + QLatin1Char('\n') + ltr(QString::fromLatin1(done.sha256.toHex())));
            });
    });
}

void SigningFlow::verify(const QString& pdf) {
    const auto opened = m_context.session.opened();
    run<sign::Verification>(
        tr("Verify a report"),
        [opened, s = signing(), pdf](JobControl& job) {
            const services::VerifyPdfOptions options;
            return opened ? s->verifyInCase(*opened, pdf, options, job) : s->verify(pdf, options, job);
        },
        [this, pdf](const sign::Verification& v) {
            const VerificationWords words = verificationWords(v);
            m_context.prompts.inform(QStringLiteral("report.verified"), words.title, ltr(QFileInfo(pdf).fileName()) + QStringLiteral("\n\n") + words.text);
        });
}

void SigningFlow::countersign() {
    choose("report.countersign", tr("Countersign a report"), pdfFilter, FileQuestion::Kind::OpenFile, {}, [this](const QString& pdf) {
        Confirmation c;
        c.id = QStringLiteral("report.countersignConfirm");
        c.title = tr("Countersign a report");
        c.text = tr("Your signature is written beside the report, over exactly this file. It says that you have read it and answer for it with the officer.") + QStringLiteral("\n\n") + ltr(pdf);
        c.accept = tr("Countersign");
        m_context.prompts.confirm(c, [this, pdf](bool yes) {
            if (!yes) return;
            const QString out = pdf + QStringLiteral(".p7s");
            run<std::monostate>(tr("Countersign a report"), [s = signing(), pdf, out](JobControl& job) { return s->countersign(pdf, out, job); }, [this, out](std::monostate) {
                m_context.prompts.inform(QStringLiteral("report.countersigned"), tr("Countersigned"), tr("Keep this file beside the report and give both back to the officer:") + QLatin1Char('\n') + ltr(out));
            });
        });
    });
}

void SigningFlow::recordCountersignature() {
    choose("report.recordCountersignature", tr("Record a countersignature"), pdfFilter, FileQuestion::Kind::OpenFile, {}, [this](const QString& pdf) {
        const auto opened = m_context.session.opened();
        if (!opened) return;
        run<sign::SignerFacts>(
            tr("Record a countersignature"), [opened, s = signing(), pdf](JobControl& job) { return s->recordCountersignature(*opened, pdf, pdf + QStringLiteral(".p7s"), job); },
            [this](const sign::SignerFacts& who) {
                m_context.session.changed(Changed::Report);
                m_context.prompts.inform(QStringLiteral("report.countersignatureRecorded"), tr("Recorded"), tr("The countersignature holds and stands in the audit chain: %1").arg(isolated(who.signer.name)));
            });
    });
}

// ---- certificates --------------------------------------------------------------------------------------------------

void SigningFlow::certificate() {
    run<std::optional<services::Signing::InUse>>(
        tr("Signing certificate"), [s = signing()](JobControl& job) { return s->inUse(job); },
        [this](const std::optional<services::Signing::InUse>& used) {
            Form f;
            f.id = QStringLiteral("desk.certificate");
            f.title = tr("Signing certificate");
            f.text = used ? tr("Reports are signed as %1, valid until %2.").arg(isolated(used->certificate.name), dateText(used->certificate.notAfter))
                     : signing()->hasOpenRequest() ? tr("A request is open. Carry it to the agency and import its answer.")
                                                   : tr("No certificate yet. Make a request, carry it to the agency on a USB stick, and import its answer.");
            f.accept = tr("Continue");
            FormField what;
            what.id = QStringLiteral("what");
            what.label = tr("What to do");
            what.kind = FormField::Kind::Choice;
            what.choices = {tr("Make a request"), tr("Import the agency's answer or a key file")};
            what.choiceIds = {QStringLiteral("request"), QStringLiteral("import")};
            what.value = signing()->hasOpenRequest() ? QStringLiteral("import") : QStringLiteral("request");
            f.fields = {what};
            if (used) {
                FormField print;
                print.id = QStringLiteral("root");
                print.label = tr("Fingerprint of the agency's root");
                print.kind = FormField::Kind::MonoDisplay;
                print.value = sign::fingerprintText(used->root.sha256);
                f.fields.push_back(print);
            }
            m_context.prompts.ask(f, [this](const FormAnswer& a) {
                if (a.text("what") == QLatin1String("request")) return request();
                choose("desk.certificateFile", tr("Import a certificate"), QStringLiteral("PEM, PKCS #12 (*.pem *.crt *.p12 *.pfx)"), FileQuestion::Kind::OpenFile, {},
                       [this](const QString& path) { importCertificate(path); });
            });
        });
}

void SigningFlow::request() {
    Form f;
    f.id = QStringLiteral("desk.certificateRequest");
    f.title = tr("Request a certificate");
    f.text = tr("A key is made and stays sealed on this desk. Only the request leaves it.");
    f.accept = tr("Make a request");
    FormField agencyName;
    agencyName.id = QStringLiteral("agency");
    agencyName.label = tr("Agency");
    agencyName.required = true;
    agencyName.value = m_context.session.particulars().agency;
    FormField kind;
    kind.id = QStringLiteral("kind");
    kind.label = tr("Kind of key");
    kind.kind = FormField::Kind::Choice;
    kind.choices = {tr("ECDSA P-256 (usual)"), tr("RSA 3072 (for older readers)")};
    kind.choiceIds = {QStringLiteral("ec"), QStringLiteral("rsa")};
    f.fields = {agencyName, kind};
    m_context.prompts.ask(f, [this](const FormAnswer& a) {
        const QString name = a.text("agency");
        const auto key = a.text("kind") == QLatin1String("rsa") ? sign::KeyKind::Rsa3072 : sign::KeyKind::EcdsaP256;
        choose("desk.certificateRequestTo", tr("Save the request"), QStringLiteral("CSR (*.csr)"), FileQuestion::Kind::Save, m_context.session.desk().officer().name + QStringLiteral(".csr"),
               [this, name, key](const QString& out) {
                   run<sign::RequestFacts>(
                       tr("Request a certificate"),
                       [s = signing(), name, key, out](JobControl& job) -> Result<sign::RequestFacts> {
                           SABOOT_TRY(const QByteArray pem, s->request(name, key, job));
                           SABOOT_CHECK(writeAtomically(out, pem));
                           return s->readRequest(pem, job);
                       },
                       [this](const sign::RequestFacts& facts) {
                           m_context.prompts.inform(QStringLiteral("desk.certificateRequested"), tr("Request saved"),
                                                    tr("Carry it to the agency. Tell this fingerprint of the key by telephone, so that nobody can put another in its place:") + QLatin1Char('\n') +
                                                        ltr(sign::fingerprintText(facts.keySha256)));
                       });
               });
    });
}

void SigningFlow::importCertificate(const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool keyFile = suffix == QLatin1String("p12") || suffix == QLatin1String("pfx");
    Form f;
    f.id = QStringLiteral("desk.certificateImport");
    f.title = tr("Import a certificate");
    f.text = tr("Give the fingerprint of the agency's root as the agency has published it. It may stay empty when the root is trusted on this desk already.");
    f.accept = tr("Import");
    FormField root;
    root.id = QStringLiteral("root");
    root.label = tr("Fingerprint of the agency's root");
    root.problem = [](const QString& text) { return sign::fingerprintFromText(text).isEmpty() ? tr("A fingerprint has 64 hexadecimal digits.") : QString(); };
    f.fields = {root};
    if (keyFile) {
        FormField phrase;
        phrase.id = QStringLiteral("phrase");
        phrase.label = tr("Passphrase of the key file");
        phrase.kind = FormField::Kind::Passphrase;
        f.fields.push_back(phrase);
    }
    m_context.prompts.ask(f, [this, path, keyFile](FormAnswer a) {
        const QByteArray fingerprint = sign::fingerprintFromText(a.text("root"));
        auto phrase = std::make_shared<SecureBytes>();
        if (auto it = a.secrets.find(QStringLiteral("phrase")); it != a.secrets.end()) *phrase = std::move(it->second);
        run<sign::Certificate>(
            tr("Import a certificate"),
            [s = signing(), path, keyFile, fingerprint, phrase](JobControl& job) -> Result<sign::Certificate> {
                SABOOT_TRY(const QByteArray file, readBounded(path, smallFile));
                return keyFile ? s->importPkcs12(file, *phrase, fingerprint, job) : s->importCertificate(file, fingerprint, job);
            },
            [this](const sign::Certificate& c) {
                m_context.actions.refresh();
                m_context.prompts.inform(QStringLiteral("desk.certificateImported"), tr("The certificate is in use"),
                                         tr("Reports are signed as %1, valid until %2.").arg(isolated(c.name), dateText(c.notAfter)));
            });
    });
}

void SigningFlow::agency() {
    run<std::optional<sign::Certificate>>(tr("Agency root"), [s = signing()](JobControl& job) { return s->agency(job); }, [this](const std::optional<sign::Certificate>& root) {
        Form f;
        f.id = QStringLiteral("desk.agency");
        f.title = tr("Agency root");
        if (root) {
            f.text = tr("This desk holds the root of %1. Publish its fingerprint; whoever checks a report compares it.").arg(isolated(root->name));
            f.accept = tr("Issue a certificate…");
            FormField print;
            print.id = QStringLiteral("root");
            print.label = tr("Fingerprint of the agency's root");
            print.kind = FormField::Kind::MonoDisplay;
            print.value = sign::fingerprintText(root->sha256);
            f.fields = {print};
            m_context.prompts.ask(f, [this](const FormAnswer&) {
                choose("desk.agencyRequest", tr("The officer's request"), QStringLiteral("CSR (*.csr *.pem)"), FileQuestion::Kind::OpenFile, {}, [this](const QString& path) { issue(path); });
            });
            return;
        }
        f.text = tr("The root is made once, on the supervisor's desk, and issues the certificates of all officers. Its key stays sealed here and never touches a network.");
        f.accept = tr("Make the root");
        FormField name;
        name.id = QStringLiteral("agency");
        name.label = tr("Agency");
        name.required = true;
        f.fields = {name};
        m_context.prompts.ask(f, [this](const FormAnswer& a) {
            run<sign::Certificate>(
                tr("Agency root"), [s = signing(), agencyName = a.text("agency")](JobControl& job) { return s->createAgency(agencyName, {}, sign::KeyKind::EcdsaP256, 20, job); },
                [this](const sign::Certificate& c) {
                    m_context.prompts.inform(QStringLiteral("desk.agencyMade"), tr("The root is made"),
                                             tr("Publish this fingerprint, in a circular and on the notice board:") + QLatin1Char('\n') + ltr(sign::fingerprintText(c.sha256)));
                });
        });
    });
}

void SigningFlow::issue(const QString& path) {
    run<std::pair<QByteArray, sign::RequestFacts>>(
        tr("Issue a certificate"),
        [s = signing(), path](JobControl& job) -> Result<std::pair<QByteArray, sign::RequestFacts>> {
            SABOOT_TRY(const QByteArray pem, readBounded(path, smallFile));
            SABOOT_TRY(sign::RequestFacts facts, s->readRequest(pem, job));
            return std::pair(pem, std::move(facts));
        },
        [this, path](const std::pair<QByteArray, sign::RequestFacts>& request) {
            Confirmation c;
            c.id = QStringLiteral("desk.agencyIssue");
            c.title = tr("Issue a certificate");
            c.text = tr("Whoever holds the key of this request will sign reports as %1. Ask the officer by telephone for the fingerprint and compare it:")
                         .arg(joined({request.second.subject.name, request.second.subject.organisation, request.second.subject.number})) +
                     QLatin1Char('\n') + ltr(sign::fingerprintText(request.second.keySha256));
            c.accept = tr("They are equal: issue");
            m_context.prompts.confirm(c, [this, path, pem = request.first](bool yes) {
                if (!yes) return;
                choose("desk.agencyIssueTo", tr("Save the certificate"), QStringLiteral("PEM (*.pem)"), FileQuestion::Kind::Save, suffixed(path, QStringLiteral(".pem")), [this, pem](const QString& out) {
                    run<std::monostate>(
                        tr("Issue a certificate"),
                        [s = signing(), pem, out](JobControl& job) -> Status {
                            SABOOT_TRY(const QByteArray file, s->issue(pem, 3, job));
                            return writeAtomically(out, file);
                        },
                        [this, out](std::monostate) {
                            m_context.prompts.inform(QStringLiteral("desk.agencyIssued"), tr("The certificate is issued"), tr("Give this file back to the officer:") + QLatin1Char('\n') + ltr(out));
                        });
                });
            });
        });
}

} // namespace saboot::ui
