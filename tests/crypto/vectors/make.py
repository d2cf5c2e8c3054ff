#!/usr/bin/env python3
"""Makes the frozen vectors of version 1 without Saboot and without libsodium: the `cryptography` package (OpenSSL),
hashlib and the HChaCha20 below. Run once; the results are kept and must open for ever.
Keys are counted bytes, the passphrase is the tests' own, the officer is invented."""
import hashlib
import json
import os
import struct
import uuid

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

HERE = os.path.dirname(os.path.abspath(__file__))
PASSPHRASE = b"velvet harbour ostrich copper lantern"


def rotl(x, n):
    return ((x << n) | (x >> (32 - n))) & 0xFFFFFFFF


def hchacha20(key, nonce):
    s = list(struct.unpack("<4I", b"expand 32-byte k") + struct.unpack("<8I", key) + struct.unpack("<4I", nonce))
    for _ in range(10):
        for a, b, c, d in ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
                           (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)):
            s[a] = (s[a] + s[b]) & 0xFFFFFFFF
            s[d] = rotl(s[d] ^ s[a], 16)
            s[c] = (s[c] + s[d]) & 0xFFFFFFFF
            s[b] = rotl(s[b] ^ s[c], 12)
            s[a] = (s[a] + s[b]) & 0xFFFFFFFF
            s[d] = rotl(s[d] ^ s[a], 8)
            s[c] = (s[c] + s[d]) & 0xFFFFFFFF
            s[b] = rotl(s[b] ^ s[c], 7)
    return struct.pack("<8I", *(s[:4] + s[12:]))


def xseal(key, nonce, plain, ad):
    return ChaCha20Poly1305(hchacha20(key, nonce[:16])).encrypt(b"\0" * 4 + nonce[16:], plain, ad)


def blake2b(key, data, size=32):
    return hashlib.blake2b(data, key=key, digest_size=size).digest()


def kdf(master, context, number, size=32):
    """crypto_kdf: BLAKE2b keyed with the master, salt = number, personal = context."""
    return hashlib.blake2b(b"", key=master, digest_size=size, salt=struct.pack("<QQ", number, 0),
                           person=context + b"\0" * 8).digest()


def jcs(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def argon2id(salt):
    return Argon2id(salt=salt, length=32, iterations=3, lanes=1, memory_cost=131072).derive(PASSPHRASE)


def save(name, data):
    text = data.hex()
    with open(os.path.join(HERE, name), "w") as f:
        f.write("\n".join(text[i:i + 96] for i in range(0, len(text), 96)) + "\n")


SEED = bytes(range(32))
SEAL = bytes(range(32, 64))
SIGN = Ed25519PrivateKey.from_private_bytes(SEED)
SIGN_PUBLIC = SIGN.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
SEAL_PUBLIC = X25519PrivateKey.from_private_bytes(SEAL).public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
OFFICER = uuid.UUID("0f0f0f0f-1111-4222-8333-444444444444")
CASE = uuid.UUID("c0ffee00-0000-4000-8000-000000000001")


def identity():
    card = {"added_at": 1780000000000, "format": "saboot-card", "id": str(OFFICER), "name": "Frozen Vector", "name_urdu": "",
            "number": "V-1", "rank": "Inspector", "role": "member", "seal_key": SEAL_PUBLIC.hex(),
            "sign_key": SIGN_PUBLIC.hex(), "unit": "Tests", "version": 1}
    card["signature"] = SIGN.sign(b"SABOOT-CARD-V1\0" + jcs(card)).hex()
    public = jcs(card)
    salt, nonce = bytes(range(16)), bytes(range(100, 124))
    kek = argon2id(salt)
    head = b"SBI1" + struct.pack("<HHII", 1, 0, 3, 131072) + salt + blake2b(kek, b"SABOOT-IDENTITY-CHECK-V1\0")
    head += nonce + struct.pack("<I", len(public)) + public
    body = head + xseal(kek, nonce, SEED + SEAL, head)
    save("identity-v1.hex", body + hashlib.sha256(body).digest())
    save("card-v1.hex", public)


def slot(kind, slot_id, label, body_size):
    text = label.encode()
    return struct.pack("<BBH", kind, 0, 16 + 8 + 2 + len(text) + body_size) + slot_id + struct.pack("<qH", 1780000000000, len(text)) + text


def box_seal(public, plain):
    """crypto_box_seal with a fixed ephemeral key."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
    ephemeral = X25519PrivateKey.from_private_bytes(bytes(range(200, 232)))
    mine = ephemeral.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    nonce = hashlib.blake2b(mine + public, digest_size=24).digest()
    shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(public))
    return mine + secretbox(hsalsa20(shared, b"\0" * 16), nonce, plain)


def salsa_core(key, block, rounds_only):
    k = struct.unpack("<8I", key)
    n = struct.unpack("<4I", block)
    c = struct.unpack("<4I", b"expand 32-byte k")
    s = [c[0], *k[:4], c[1], *n, c[2], *k[4:], c[3]]
    x = list(s)
    for _ in range(10):
        for a, b, d, e in ((0, 4, 8, 12), (5, 9, 13, 1), (10, 14, 2, 6), (15, 3, 7, 11),
                           (0, 1, 2, 3), (5, 6, 7, 4), (10, 11, 8, 9), (15, 12, 13, 14)):
            x[b] ^= rotl((x[a] + x[e]) & 0xFFFFFFFF, 7)
            x[d] ^= rotl((x[b] + x[a]) & 0xFFFFFFFF, 9)
            x[e] ^= rotl((x[d] + x[b]) & 0xFFFFFFFF, 13)
            x[a] ^= rotl((x[e] + x[d]) & 0xFFFFFFFF, 18)
    if rounds_only:
        return struct.pack("<8I", x[0], x[5], x[10], x[15], x[6], x[7], x[8], x[9])
    return struct.pack("<16I", *((p + q) & 0xFFFFFFFF for p, q in zip(x, s)))


def hsalsa20(key, block):
    return salsa_core(key, block, True)


def poly1305(key, message):
    from cryptography.hazmat.primitives.poly1305 import Poly1305
    return Poly1305.generate_tag(key, message)


def secretbox(key, nonce, plain):
    subkey = hsalsa20(key, nonce[:16])
    stream = b"".join(salsa_core(subkey, nonce[16:] + struct.pack("<Q", i), False) for i in range((32 + len(plain)) // 64 + 1))
    cipher = bytes(p ^ q for p, q in zip(plain, stream[32:]))
    return poly1305(stream[:32], cipher) + cipher


def keys():
    master, recovery = bytes(range(64, 96)), bytes(range(96, 128))
    slots = slot(2, bytes([1]) * 16, "Inspector Frozen Vector", 128) + OFFICER.bytes + SEAL_PUBLIC + box_seal(SEAL_PUBLIC, master)
    head = slot(3, bytes([2]) * 16, "Envelope 1", 72)
    kek = blake2b(recovery, b"SABOOT-RECOVERY-V1\0" + CASE.bytes)
    slots += head + bytes(range(24)) + xseal(kek, bytes(range(24)), master, CASE.bytes + head)
    head = slot(1, bytes([3]) * 16, "Spare", 96) + struct.pack("<II", 3, 131072) + bytes(range(16))
    slots += head + bytes(range(24, 48)) + xseal(argon2id(bytes(range(16))), bytes(range(24, 48)), master, CASE.bytes + head)
    body = b"SBK1" + struct.pack("<HH", 1, 3) + CASE.bytes + struct.pack("<II", 32 + len(slots) + 64, 7) + slots
    body += blake2b(kdf(master, b"SBTslot_", 2), body)
    save("keys-v1.hex", body + hashlib.sha256(body).digest())
    print("database key", kdf(master, b"SBTdb___", 1).hex(), "salt", kdf(master, b"SBTsalt_", 4, 16).hex())
    print("wrap key    ", kdf(master, b"SBTblob_", 3).hex())


def record():
    payload = jcs({"what": "case created"})
    body = b"SBA1" + struct.pack("<HHQqq", 1, 1, 1, 1780000000000, 123456) + bytes([1]) * 16 + CASE.bytes + OFFICER.bytes
    body += hashlib.sha256(SIGN_PUBLIC).digest() + bytes([2]) * 32 + bytes(32) + bytes([3]) * 32
    body += hashlib.sha256(payload).digest() + bytes([4]) * 32
    body += SIGN.sign(b"SABOOT-AUDIT-V1\0" + body)
    save("record-v1.hex", body)
    entry = hashlib.sha256(b"\0" + body).digest()
    print("entry hash  ", entry.hex())


def fingerprint():
    d = hashlib.sha512(b"SABOOT-FINGERPRINT-V1\0" + bytes.fromhex("00112233445566778899aabbccddeeff") + b"\1" * 32 + b"\2" * 32).digest()
    print("fingerprint ", " ".join("%05d" % (int.from_bytes(d[i * 5:i * 5 + 5], "big") % 100000) for i in range(8)))


def chacha20(key, counter, nonce, data):
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms
    return Cipher(algorithms.ChaCha20(key, struct.pack("<I", counter) + nonce), None).encryptor().update(data)


def stream_message(key, nonce, plain, ad, tag):
    """One crypto_secretstream_xchacha20poly1305 message; the pad after the text is libsodium's own."""
    mac_key = chacha20(key, 0, nonce, bytes(64))[:32]
    block = chacha20(key, 1, nonce, bytes([tag]) + bytes(63))
    cipher = chacha20(key, 2, nonce, plain)
    data = ad + bytes(-len(ad) % 16) + block + cipher + bytes((0x10 - 64 + len(plain)) & 15)
    return block[:1] + cipher + poly1305(mac_key, data + struct.pack("<QQ", len(ad), 64 + len(plain)))


def vault_object(name, plain):
    file_id, key, header = bytes(range(160, 176)), bytes(range(128, 160)), bytes(range(176, 200))
    body = b"SBB1" + struct.pack("<HH", 1, 0) + file_id + struct.pack("<II", 1 << 20, 0) + header
    body += stream_message(hchacha20(key, header[:16]), struct.pack("<I", 1) + header[16:], plain, file_id + struct.pack("<Q", 0), 3)
    save(name, body)
    wrap = kdf(bytes(range(64, 96)), b"SBTblob_", 3)
    nonce = bytes(range(48, 72))
    print("wrapped key ", (nonce + xseal(wrap, nonce, key, file_id)).hex())


identity()
keys()
vault_object("object-v1.hex", b"frozen evidence")
vault_object("object-empty-v1.hex", b"")
record()
fingerprint()
