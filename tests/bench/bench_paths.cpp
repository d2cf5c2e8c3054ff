#include "base/file.h"
#include "crypto/chainverifier.h"
#include "crypto/identity.h"
#include "crypto/keyslots.h"
#include "crypto/vaultobject.h"
#include "identifiers/check.h"
#include "identifiers/rules.h"
#include "identifiers/scanner.h"
#include "measure.h"
#include "parsers/chat/reader.h"
#include "services/pipeline.h"
#include "store/caserecords.h"
#include "store/chatimport.h"
#include "store/exhibitrecords.h"
#include "store/ftstokenizer.h"
#include "store/migrations.h"
#include "store/replay.h"
#include "store/searchindex.h"
#include "store/termcounts.h"
#include "text/tokenizer.h"
#include "worker/protocol.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <cstdlib>
#include <fcntl.h>
#include <sys/mman.h>
#include <thread>
#include <tuple>
#include <unistd.h>

// bench_paths [MESSAGES] [MIB] [chat|texts|import|checks|vault|chain]: the stages of evidence intake and chat import one by one, each beside its goal, and beside the
// npm packages `whatsapp-chat-parser` and `multicoin-address-validator` where Node finds them (NODE_PATH).
using namespace saboot;
using namespace saboot::bench;

namespace {

struct Counter : parsers::chat::Sink {
    qint64 messages = 0, bytes = 0;
    void message(domain::ParsedMessage&& m) override {
        ++messages;
        bytes += m.text.size();
    }
    void plain(const domain::PlainMessage& m) override {
        ++messages;
        bytes += m.text.size();
    }
    void issue(domain::ImportIssue&&) override {}
};

struct Packer : parsers::chat::Sink {
    explicit Packer(worker::RecordWriter& w) : out(w) {}
    void message(domain::ParsedMessage&& m) override { out.write(m); }
    void plain(const domain::PlainMessage& m) override { out.write(m); }
    void issue(domain::ImportIssue&&) override {}
    worker::RecordWriter& out;
};

/// What an npm package does a second on the same input, or why nobody knows.
struct Peer {
    double rate = 0;
    QString absent;
};

Peer peer(const QString& package, const QString& script, const QStringList& arguments) {
    const QString program = QStandardPaths::findExecutable(QStringLiteral("node"));
    if (program.isEmpty()) return {0, QStringLiteral("not compared: Node is not here")};
    QProcess p;
    p.start(program, {QStringLiteral("-e"), QStringLiteral("require('%1')").arg(package)});
    if (!p.waitForFinished(60'000) || p.exitCode() != 0) return {0, QStringLiteral("not compared: Node does not find %1 (see NODE_PATH)").arg(package)};
    p.start(program, QStringList{QStringLiteral("-e"), script} + arguments);
    if (!p.waitForFinished(300'000) || p.exitCode() != 0) return {0, QStringLiteral("not compared: %1 failed on this input").arg(package)};
    return {p.readAllStandardOutput().trimmed().toDouble(), {}};
}

void chatStages(qint64 count, const QString& folder) {
    ChatText source;
    const QByteArray text = source.whatsapp(count);
    const double mb = double(text.size()) / 1e6;
    Cost c = best(3, [&] {
        parsers::chat::BytesInput input(text, QStringLiteral("WhatsApp Chat with Goldie Bhai.txt"));
        Counter sink;
        need(parsers::chat::read(input, {}, sink), "parse");
        if (sink.messages != count) std::exit(1);
    });
    const double ours = double(count) / c.cpu;
    row(QStringLiteral("WhatsApp text parsed (%1 messages, %2 MB)").arg(count).arg(mb, 0, 'f', 0), rate(double(count) / 1e6, c, "M messages/s", 2), ">= 20 x the npm package");
    const QString file = folder + QStringLiteral("/chat.txt");
    {
        QFile f(file);
        if (!f.open(QIODevice::WriteOnly) || f.write(text) != text.size()) std::exit(1);
    }
    const Peer theirs = peer(QStringLiteral("whatsapp-chat-parser"), QStringLiteral("const {parseString}=require('whatsapp-chat-parser');const t=require('fs').readFileSync(process.argv[1],'utf8');"
                                                  "let best=1e9,n=0;for(let i=0;i<3;i++){const s=process.cpuUsage();n=parseString(t).length;"
                                                  "const u=process.cpuUsage(s);best=Math.min(best,(u.user+u.system)/1e6);}console.log(n/best)"),
                                   {file});
    row(QStringLiteral("  whatsapp-chat-parser (npm) on the same file"),
        theirs.rate > 0 ? QStringLiteral("%1 M messages/s: ours %2 x").arg(theirs.rate / 1e6, 0, 'f', 2).arg(ours / theirs.rate, 0, 'f', 1) : theirs.absent, "");

    const int memory = ::memfd_create("answer", MFD_CLOEXEC);
    c = best(2, [&] {
        if (::ftruncate(memory, 0) != 0 || ::lseek(memory, 0, SEEK_SET) != 0) std::exit(1);
        worker::RecordWriter out(memory);
        Packer sink(out);
        parsers::chat::BytesInput input(text, QStringLiteral("WhatsApp Chat with Goldie Bhai.txt"));
        need(parsers::chat::read(input, {}, sink), "parse");
        if (!out.finish()) std::exit(1);
    });
    row(QStringLiteral("  parsed and written as the worker's answer"), rate(double(count) / 1e6, c, "M messages/s", 2), "");
    const qint64 answer = need(fileSize(memory), "answer");
    c = best(2, [&] {
        worker::RecordReader reader;
        std::vector<worker::Record> records;
        QByteArray buffer(256 * 1024, Qt::Uninitialized);
        qint64 got = 0;
        for (qint64 at = 0; at < answer;) {
            const ssize_t n = ::pread(memory, buffer.data(), size_t(buffer.size()), at);
            if (n <= 0) std::exit(1);
            at += n;
            records.clear();
            if (!reader.feed(QByteArrayView(buffer.constData(), n), records)) std::exit(1);
            for (const auto& r : records)
                if (const auto* p = std::get_if<domain::PlainMessages>(&r)) got += qint64(p->messages.size());
        }
        if (got != count) std::exit(1);
    });
    row(QStringLiteral("  the answer checked and read (%1 MB)").arg(double(answer) / 1e6, 0, 'f', 0), seconds(c), "1.4 s before");
    ::close(memory);
}

/// Identifiers and search terms, in the texts alone, as the import sees them, and in the export as one text.
void textStages(qint64 count) {
    std::vector<QByteArray> bodies;
    QByteArray joined;
    ChatText bodySource;
    for (qint64 i = 0; i < std::min<qint64>(count, 300'000); ++i) bodies.push_back(bodySource.body());
    for (const auto& b : bodies) joined += b + '\n';
    const double bodyMb = double(joined.size()) / 1e6;
    const identifiers::Scanner scanner;
    size_t hits = 0;
    Cost c = best(3, [&] {
        hits = 0;
        for (const auto& b : bodies) hits += scanner.scan(b).size();
    });
    row(QStringLiteral("Identifier scan of messages (%1 MB, %2 found)").arg(bodyMb, 0, 'f', 0).arg(hits), rate(bodyMb, c, "MB/s"), ">= 350 MB/s a core");
    const QByteArray whole = ChatText().whatsapp(count);
    c = best(3, [&] { scanner.scan(whole); });
    row(QStringLiteral("Identifier scan of the export as one text"), rate(double(whole.size()) / 1e6, c, "MB/s"), ">= 350 MB/s a core");
    size_t terms = 0;
    c = best(3, [&] {
        terms = 0;
        for (const auto& b : bodies) text::forEachToken(b, [&](const text::Token&) { return ++terms > 0; });
    });
    row(QStringLiteral("Tokenizer (%1 terms)").arg(terms), rate(bodyMb, c, "MB/s"), "350 MB/s in the prototype");
    c = best(2, [&] {
        store::TermCounts counts;
        std::string out;
        for (const auto& b : bodies) {
            out.clear();
            store::appendSearchTerms(b, out);
            counts.addMessage(QByteArrayView(out.data(), qsizetype(out.size())));
        }
    });
    row(QStringLiteral("  with the terms written and counted"), rate(bodyMb, c, "MB/s"), "");
}

/// The import without the case around it: the reader in a thread at the other end of a pipe, as the decoding process is;
/// identifiers and terms on a second thread; the encrypted database on this one; commit, then every row verified.
void importStages(qint64 count, const QString& folder) {
    ChatText source;
    const QByteArray text = source.whatsapp(count);
    domain::Officer officer;
    officer.name = QStringLiteral("Bench");
    SeededRandom random(471);
    auto identity = need(crypto::IdentityFile::create(officer, SecureBytes::copyOf("seven lamps under quiet winter bridges"), crypto::kdfFloor, random), "identity");
    FixedClock clock(1'787'032'961'000);
    const CaseId id(QUuid::createUuid());
    const crypto::RecordOrigin origin{QByteArray(32, 'm'), QByteArray(32, 'x')};
    const SecureBytes key = SecureBytes::copyOf(QByteArray(32, 'k'));
    const auto good = [](const Status& s, const char* what) {
        if (s) return;
        std::fprintf(stderr, "%s: %s\n", what, qPrintable(describe(s.error())));
        std::exit(1);
    };
    auto db = need(store::Database::create(folder + QStringLiteral("/case.db"), key), "database");
    JobControl job;
    need(store::migrate(*db, key, clock.utcMs(), job), "schema");
    const store::Author author{id, identity.unlocked, clock, random, origin};
    std::vector<crypto::Head> heads;
    domain::Exhibit exhibit;
    {
        auto change = need(store::Change::begin(*db, author, crypto::AuditEvent::CaseCreate, QStringLiteral("Case created")), "change");
        domain::CaseParticulars p;
        p.id = id;
        p.title = QStringLiteral("Bench");
        good(store::CaseRecords::addOfficer(change, identity.unlocked.officer()), "officer");
        good(store::CaseRecords::create(change, p), "case");
        heads.push_back(need(change.commit(), "commit"));
    }
    {
        auto change = need(store::Change::begin(*db, author, crypto::AuditEvent::EvidenceAdd, QStringLiteral("Exhibit added")), "change");
        exhibit.fileName = QStringLiteral("chat.txt");
        exhibit.sizeBytes = text.size();
        exhibit.sha256 = QByteArray(32, 's');
        exhibit.vault = {QString::fromLatin1(QByteArray(16, 'v').toHex()), QByteArray(72, 'w'), QByteArray(32, 'c')};
        good(store::ExhibitRecords::add(change, exhibit), "exhibit");
        heads.push_back(need(change.commit(), "commit"));
    }
    const Memory memory;
    const Cost c = measured([&] {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0) std::exit(1);
        ::fcntl(ends[1], F_SETPIPE_SZ, 1024 * 1024);
        domain::ChatSummary summary;
        std::thread reading([&] {
            worker::RecordWriter out(ends[1]);
            Packer sink(out);
            parsers::chat::BytesInput input(text, QStringLiteral("WhatsApp Chat with Goldie Bhai.txt"));
            summary = need(parsers::chat::read(input, {}, sink), "parse");
            if (!out.finish()) std::exit(1);
            ::close(ends[1]);
        });
        auto change = need(store::Change::begin(*db, author, crypto::AuditEvent::RowChange, QStringLiteral("Chat imported")), "change");
        domain::Chat chat;
        chat.exhibit = exhibit.id;
        auto import = need(store::ChatImport::begin(change, chat), "begin");
        services::Pipeline pipeline({});
        const auto store = [&](services::Pipeline::Wait wait) {
            while (auto ready = pipeline.take(wait)) good(import.add(ready->plain), "add");
        };
        worker::RecordReader reader;
        std::vector<worker::Record> records;
        QByteArray buffer(256 * 1024, Qt::Uninitialized);
        for (;;) {
            const ssize_t n = ::read(ends[0], buffer.data(), size_t(buffer.size()));
            if (n <= 0) break;
            records.clear();
            if (!reader.feed(QByteArrayView(buffer.constData(), n), records)) std::exit(1);
            for (auto& r : records) {
                if (auto* p = std::get_if<domain::PlainMessages>(&r)) {
                    pipeline.push(std::move(*p));
                    store(services::Pipeline::Wait::WhenFull);
                }
            }
        }
        reading.join();
        ::close(ends[0]);
        store(services::Pipeline::Wait::UntilEmpty);
        import.addTerms(pipeline.terms(0));
        if (need(import.finish(summary), "finish").messages != count) std::exit(1);
        heads.push_back(need(change.commit(), "commit"));
    });
    row(QStringLiteral("Chat import: parse, pipe, scan, tokenise, insert, index, commit"), QStringLiteral("%1 (%2/s)").arg(seconds(c)).arg(double(count) / c.wall, 0, 'f', 0),
        "1,000,000 in 7 s");
    row(QStringLiteral("  memory added by it (the export itself is %1 MB)").arg(text.size() / 1'000'000), QStringLiteral("%1 MiB").arg(memory.peakMib() - memory.startMib(), 0, 'f', 0), "<= 300 MB");
    const Cost v = measured([&] {
        const auto report = need(store::verifyDatabase(*db, {id, heads, {}}, job), "verify");
        if (!report.findings.empty()) std::exit(1);
    });
    row(QStringLiteral("  its rows verified"), seconds(v), "");
    store::SearchIndex index(*db);
    std::vector<QString> mixed, prefixes;
    for (int i = 0; i < 40; ++i) {
        const QString a = QString::fromUtf8(source.word()), b = QString::fromUtf8(source.word());
        mixed.insert(mixed.end(), {a, a + u' ' + b, a + QStringLiteral(" OR ") + b, a + QStringLiteral(" NOT ") + b, u'"' + a + u' ' + b + u'"', QStringLiteral("from:Goldie ") + a, a.left(3) + u'*'});
    }
    for (char a = 'b'; a <= 'z'; ++a)
        for (const char b : {'a', 'e', 'i', 'o', 'u'}) prefixes.push_back(QString(QLatin1Char(a)) + QLatin1Char(b) + u'*');
    need(index.search(QStringLiteral("warm"), 0, 50, job), "search");
    for (const auto& [name, queries, goal] : {std::tuple("words, phrases, OR, NOT, sender, three letters", &mixed, "p95 <= 15 ms"), {"two-letter beginnings", &prefixes, "p95 <= 30 ms"}}) {
        std::vector<double> wall, cpu;
        for (const QString& q : *queries) {
            const Cost one = measured([&] { need(index.search(q, 0, 50, job), "search"); });
            wall.push_back(one.wall * 1000);
            cpu.push_back(one.cpu * 1000);
        }
        std::sort(wall.begin(), wall.end());
        std::sort(cpu.begin(), cpu.end());
        const auto at = [](const std::vector<double>& all, size_t percent) { return all[std::min(all.size() - 1, all.size() * percent / 100)]; };
        row(QStringLiteral("Search, count and first 50: %1").arg(QLatin1String(name)),
            QStringLiteral("p50 %1, p95 %2 ms; cpu p95 %3").arg(at(wall, 50), 0, 'f', 1).arg(at(wall, 95), 0, 'f', 1).arg(at(cpu, 95), 0, 'f', 1), goal);
    }
}

void checksums() {
    struct Address {
        QString text;
        const char* currency; ///< as the npm package calls it
        bool (*holds)(std::string_view);
    };
    namespace rules = identifiers::rules;
    const std::vector<Address> addresses{{QStringLiteral("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"), "btc", rules::base58AddressHolds},
                                         {QStringLiteral("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"), "btc", rules::bech32AddressHolds},
                                         {QStringLiteral("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"), "eth", rules::evmAddressHolds},
                                         {QStringLiteral("TUek11TgCDPZj9WrZzbn1YXAr8SJTEbjGR"), "trx", rules::base58AddressHolds},
                                         {QStringLiteral("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy"), "btc", rules::base58AddressHolds}};
    constexpr int rounds = 20'000;
    const double n = double(rounds) * double(addresses.size());
    int valid = 0;
    const auto all = [&] {
        if (valid != int(n)) std::exit(1);
        valid = 0;
    };
    std::vector<std::string> texts;
    QStringList arguments;
    for (const Address& a : addresses) {
        texts.push_back(a.text.toStdString());
        arguments << a.text << QString::fromLatin1(a.currency);
    }
    const Cost told = best(5, [&] {
        for (int i = 0; i < rounds; ++i)
            for (size_t k = 0; k < addresses.size(); ++k) valid += addresses[k].holds(texts[k]);
        all();
    });
    row(QStringLiteral("Wallets of 5 kinds validated, the kind told, yes or no"), rate(n / 1e3, told, "thousand/s"), ">= 20 x the npm package");
    const Peer theirs = peer(QStringLiteral("multicoin-address-validator"), QStringLiteral("const v=require('multicoin-address-validator');const a=process.argv.slice(1);let ok=0;"
                                                  "let best=1e9;for(let r=0;r<5;r++){const s=process.cpuUsage();for(let i=0;i<2000;i++)for(let j=0;j<a.length;j+=2)ok+=v.validate(a[j],a[j+1]);"
                                                  "const u=process.cpuUsage(s);best=Math.min(best,(u.user+u.system)/1e6);}if(ok!=5000*a.length)throw 0;console.log(1000*a.length/best)"),
                             arguments);
    row(QStringLiteral("  multicoin-address-validator (npm), the same"),
        theirs.rate > 0 ? QStringLiteral("%1 thousand/s: ours %2 x").arg(theirs.rate / 1e3, 0, 'f', 1).arg(n / told.cpu / theirs.rate, 0, 'f', 1) : theirs.absent, "");
    const Cost c = best(3, [&] {
        for (int i = 0; i < rounds; ++i)
            for (const Address& a : addresses) valid += identifiers::check(a.text, domain::IdentifierKind::Wallet).front().verdict == domain::Verdict::Valid ? 1 : 0;
        all();
    });
    row(QStringLiteral("  checked with every network tried, and all that is said of them"), rate(n / 1e3, c, "thousand/s"), "");
}

void vault(qint64 mib, const QString& folder) {
    domain::Officer officer;
    officer.name = QStringLiteral("Bench");
    auto identity = need(crypto::IdentityFile::create(officer, SecureBytes::copyOf("seven lamps under quiet winter bridges"), crypto::kdfFloor), "identity");
    auto made = need(crypto::KeyFile::create(CaseId(QUuid::createUuid()), identity.unlocked.officer(), 1'787'032'961'000), "keys");
    SeededRandom random(1);
    const QByteArray block = random.bytes(1 << 20);
    for (const auto& [where, path] : {std::pair(QStringLiteral("memory"), QStringLiteral("/dev/shm")), {QStringLiteral("this disk"), folder}}) {
        QTemporaryDir place(path + QStringLiteral("/saboot-bench-XXXXXX"));
        if (!place.isValid()) continue;
        const qint64 n = where == QLatin1String("memory") ? std::min<qint64>(mib, 512) : mib;
        const Fd source(::open(QFile::encodeName(place.filePath(QStringLiteral("s"))).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
        for (qint64 i = 0; i < n; ++i)
            if (!writeAll(source.get(), block, {})) std::exit(1);
        const double mb = double(n) * 1.048576;
        JobControl job;
        crypto::VaultRecord record;
        const QByteArray object = QFile::encodeName(place.filePath(QStringLiteral("o")));
        Cost c = measured([&] {
            const Fd target(::open(object.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
            record = need(crypto::writeVaultObject(source.get(), target.get(), made.keys, job), "write");
            if (!syncFd(target.get(), {})) std::exit(1);
        });
        row(QStringLiteral("Intake into %1: read, hash twice, encrypt, write, fsync").arg(where), rate(mb, c, "MB/s"), ">= 500 MB/s");
        if (where != QLatin1String("memory")) {
            const Cost plain = measured([&] {
                const Fd target(::open((object + ".plain").constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
                for (qint64 i = 0; i < n; ++i)
                    if (!writeAll(target.get(), block, {})) std::exit(1);
                if (!syncFd(target.get(), {})) std::exit(1);
            });
            row(QStringLiteral("  this disk alone: the same bytes written and fsynced, nothing else"), rate(mb, plain, "MB/s"), "");
        }
        const Fd again(::open(object.constData(), O_RDONLY | O_CLOEXEC));
        c = measured([&] {
            if (!crypto::readVaultObject(again.get(), record, made.keys, [](QByteArrayView) { return ok(); }, job)) std::exit(1);
        });
        row(QStringLiteral("Vault verified in %1: read, decrypt, hash").arg(where), rate(mb, c, "MB/s"), ">= 500 MB/s");
    }
}

void chain(int events) {
    domain::Officer officer;
    officer.name = QStringLiteral("Bench");
    auto identity = need(crypto::IdentityFile::create(officer, SecureBytes::copyOf("seven lamps under quiet winter bridges"), crypto::kdfFloor), "identity");
    const CaseId id = CaseId(QUuid::createUuid());
    FixedClock clock(1'787'032'961'000);
    const crypto::RecordOrigin origin{QByteArray(32, 'm'), QByteArray(32, 'x')};
    const QByteArray payload = R"({"facts":{"exhibit":"DE-04"},"rows":[{"after":"9b74c9897bac770ffc029102a200c5de9b74c9897bac770ffc029102a200c5de","before":null,"row":"11111111-2222-4333-8444-555555555555","table":"exhibit"}],"what":"DE-04 attached"})";
    std::vector<QByteArray> records;
    QByteArray before = crypto::noDigest();
    const Cost made = measured([&] {
        for (int i = 0; i < events; ++i) {
            clock.advance(1000);
            records.push_back(crypto::makeRecord(crypto::AuditEvent::RowChange, id, quint64(i), before, payload, crypto::noDigest(), origin, identity.unlocked, clock));
            before = crypto::entryHash(records.back());
        }
    });
    row(QStringLiteral("%1 audit records made and signed").arg(events), seconds(made), "");
    const QByteArray key = identity.unlocked.officer().signKey;
    const Cost c = best(2, [&] {
        crypto::ChainVerifier verifier(id, [&](const OfficerId&, const QByteArray&, quint64) { return std::optional<QByteArray>(key); });
        for (const QByteArray& r : records) verifier.feed(r, payload);
        const auto report = verifier.finish();
        if (report.broken || report.head.seq != quint64(events)) std::exit(1);
    });
    row(QStringLiteral("  verified: links, digests, signatures, Merkle tree"), seconds(c), "<= 10 s for 100,000");
}

} // namespace

int main(int argc, char** argv) {
    const qint64 messages = argc > 1 ? QByteArray(argv[1]).toLongLong() : 1'000'000;
    const qint64 mib = argc > 2 ? QByteArray(argv[2]).toLongLong() : 1024;
    QTemporaryDir folder(QStringLiteral("bench-XXXXXX"));
    head();
    const QByteArray only = argc > 3 ? QByteArray(argv[3]) : QByteArray();
    if (only.isEmpty() || only == "chat") chatStages(messages, folder.path());
    if (only.isEmpty() || only == "texts") textStages(messages);
    if (only.isEmpty() || only == "import") importStages(messages, folder.path());
    if (only.isEmpty() || only == "checks") checksums();
    if (only.isEmpty() || only == "vault") vault(mib, folder.path());
    if (only.isEmpty() || only == "chain") chain(int(std::min<qint64>(messages, 100'000)));
    return 0;
}
