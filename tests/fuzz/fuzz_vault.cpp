// A vault object: whatever lies in the file, the reader gives out the original or says that it is damaged. The input says which
// bytes of a good object to change (position as two bytes, value as one), and where to cut it off.
#include "base/file.h"
#include "crypto/vaultobject.h"
#include "entry.h"

using namespace saboot;
using fuzz::require;

namespace {

struct Good {
    QByteArray plain = QByteArray("original of a fictional exhibit\n").repeated(40'000); // more than one chunk
    std::optional<crypto::CaseKeys> keys;
    crypto::VaultRecord record;
    QByteArray object;
    Good() {
        domain::Officer officer;
        officer.name = QStringLiteral("Fuzz");
        auto identity = crypto::IdentityFile::create(officer, SecureBytes::copyOf("velvet harbour ostrich copper lantern"), crypto::kdfFloor);
        require(bool(identity));
        auto file = crypto::KeyFile::create(CaseId(QUuid::createUuid()), identity->unlocked.officer(), 1'787'032'961'000);
        require(bool(file));
        keys = std::move(file->keys);
        fuzz::MemoryFile target{QByteArrayView()};
        auto writer = crypto::VaultWriter::begin(target.fd(), *keys);
        require(writer && writer->write(plain));
        auto done = writer->finish();
        require(bool(done));
        record = *done;
        object.resize(record.cipherSize);
        require(::pread(target.fd(), object.data(), size_t(object.size()), 0) == object.size());
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    static const Good good;
    QByteArray bytes = good.object;
    for (size_t i = 0; i + 3 <= size && i < 60; i += 3) {
        const qsizetype at = (qsizetype(data[i]) << 8 | data[i + 1]) * 37 % bytes.size();
        // The front holds the header: every second change falls there.
        bytes[i % 2 ? at : at % 120] = char(data[i + 2]);
    }
    if (size % 3 == 1) bytes.truncate(bytes.size() - qsizetype(data[size - 1]));
    if (size % 3 == 2) bytes.append(char(data[size - 1]));
    const bool same = bytes == good.object;
    fuzz::MemoryFile file(bytes);
    JobControl job;
    QByteArray out;
    const Status read = crypto::readVaultObject(file.fd(), good.record, *good.keys, [&](QByteArrayView part) {
        out.append(part);
        return ok();
    }, job);
    require(bool(read) == same);
    require(good.plain.startsWith(out)); // what was given out before the end is the original
    if (read) require(out == good.plain);
    return 0;
}
