#!/usr/bin/env python3
"""Checks a report made with Saboot, without Saboot.

Needs Python 3.9 and the programs openssl (3.0 or later), qpdf, pdftotext and pdfsig (package poppler-utils).

    python3 verify.py REPORT.pdf [--root FINGERPRINT] [--exhibits FOLDER] [--countersignature FILE.p7s]

FINGERPRINT is the SHA-256 fingerprint of the agency's root certificate as the agency has published it, on paper or by
telephone; what stands in the file itself proves nothing about who made it. FOLDER holds originals handed over with the
report. Exit code: 0 everything that was checked holds, 3 something does not, 2 the check could not be made.
"""
import argparse, hashlib, json, os, re, shutil, subprocess, sys, tempfile

FAILED = []
SIGNATURE = re.compile(rb"/Type /Sig /Filter /Adobe\.PPKLite /SubFilter /ETSI\.CAdES\.detached /ByteRange "
                       rb"\[0 (\d{10}) (\d{10}) (\d{10})\] /Contents <")


def say(good, text):
    print(("  yes   " if good else "  NO    ") + text)
    if not good:
        FAILED.append(text)
    return good


def note(text):
    print("  note  " + text)


def run(*command, data=None):
    return subprocess.run(command, input=data, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)


def write(folder, name, data):
    path = os.path.join(folder, name)
    with open(path, "wb") as f:
        f.write(data)
    return path


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def canonical(value):
    """RFC 8785 for what the manifest holds: strings, whole numbers, lists, objects."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def groups(digest):
    return " ".join(digest.upper()[i:i + 4] for i in range(0, len(digest), 4))


def certificates(cms):
    """(subject, issuer, fingerprint, dates, PEM) of every certificate inside a CMS file."""
    text = run("openssl", "pkcs7", "-inform", "DER", "-in", cms, "-print_certs").stdout
    found = []
    for pem in re.findall(rb"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", text, re.S):
        facts = run("openssl", "x509", "-noout", "-subject", "-issuer", "-fingerprint", "-sha256", "-dates",
                    "-nameopt", "oneline,-esc_msb,utf8", data=pem).stdout.decode("utf-8", "replace")
        field = lambda name: re.search(name + r"\s?=(.*)", facts).group(1).strip()
        found.append((field("subject"), field("issuer"), field("[Ff]ingerprint").replace(":", "").lower(),
                      field("notBefore") + " to " + field("notAfter"), pem))
    return found


def check_cms(cms, content, root, folder, what):
    """The signature over `content`, its chain, and whose root it is."""
    found = certificates(cms)
    roots = [c for c in found if c[0] == c[1]]
    if not say(len(roots) == 1 and len(found) >= 2, what + " brings its certificate and one root"):
        return None
    anchor = write(folder, "root.pem", roots[0][4])
    done = run("openssl", "cms", "-verify", "-binary", "-cades", "-inform", "DER", "-in", cms, "-content", content,
               "-CAfile", anchor, "-no-CApath", "-purpose", "any", "-no_check_time", "-out", os.devnull)
    if not say(done.returncode == 0, what + " holds: not one signed byte was changed"):
        print("        openssl: " + done.stderr.decode("utf-8", "replace").strip().replace("\n", "\n        "))
        return None
    signer = [c for c in found if c[0] != c[1]][0]
    print("        by     " + signer[0] + "\n        valid  " + signer[3])
    if root:
        say(roots[0][2] == root, "its root is the one whose fingerprint was given")
    else:
        note("compare this fingerprint of the root with the one the agency has published:\n        " + groups(roots[0][2]))
    return signer


def check_signature(pdf, root, folder):
    hits = list(SIGNATURE.finditer(pdf))
    if not say(len(hits) == 1, "the PDF carries exactly one signature"):
        return None
    first, second, third = (int(x) for x in hits[0].groups())
    gap = pdf[first:second]
    good = first == hits[0].end() - 1 and second + third == len(pdf) and pdf.endswith(b"%%EOF\n")
    say(good, "it covers the whole file; nothing stands behind it")
    good = re.fullmatch(rb"<[0-9a-f]+>", gap) is not None and len(gap) % 2 == 0
    raw = bytes.fromhex(gap[1:-1].decode()) if good else b""
    size = 4 + int.from_bytes(raw[2:4], "big") if raw[:2] == b"\x30\x82" else 0
    if not say(good and 4 < size <= len(raw) and not any(raw[size:]), "the place of the signature holds nothing else"):
        return None
    before = pdf.rfind(b"%%EOF", 0, first)
    end = before + 6
    say(before > 0 and pdf[end - 1:end] == b"\n" and len(re.findall(rb"\d+ 0 obj", pdf[end:])) <= 6,
        "nothing but the signature was added to the report")
    print("        SHA-256 of the report before signing: " + sha256(pdf[:end]))
    cms = write(folder, "signature.der", raw[:size])
    content = write(folder, "signed.bin", pdf[:first] + pdf[second:])
    signer = check_cms(cms, content, root, folder, "the signature")
    say(b"/TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 1 /V /1.2 >>" in pdf[second:],
        "it forbids every later change (DocMDP, P = 1)")
    return signer


def ed25519(key, domain, message, signature, folder):
    public = write(folder, "key.der", bytes.fromhex("302a300506032b6570032100" + key))
    return run("openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", public, "-rawin",
               "-in", write(folder, "message", domain + b"\0" + message),
               "-sigfile", write(folder, "sig", bytes.fromhex(signature))).returncode == 0


def check_manifest(path, folder):
    listing = run("qpdf", "--list-attachments", path).stdout.decode("utf-8", "replace")
    names = re.findall(r"^(\S+) -> ", listing, re.M)
    files = {n: run("qpdf", path, "--show-attachment=" + n).stdout for n in names}
    if not say("manifest.json" in files, "there is a manifest inside"):
        return None
    manifest = json.loads(files["manifest.json"])
    say(canonical(manifest) == files["manifest.json"], "the manifest is in its one form")
    listed = {a["name"]: a["sha256"] for a in manifest.get("attachments", [])}
    inside = {n: sha256(d) for n, d in files.items() if n not in ("manifest.json", "manifest.sig")}
    say(listed == inside, "every file inside has the hash that the manifest gives (%d files)" % len(inside))
    if "manifest.sig" not in files:
        note("the manifest carries no signature of its own")
        return manifest
    for one in json.loads(files["manifest.sig"])["signatures"]:
        card = dict(one["card"])
        own = card.pop("signature")
        good = ed25519(card["sign_key"], b"SABOOT-CARD-V1", canonical(card), own, folder) and \
            ed25519(card["sign_key"], b"SABOOT-MANIFEST-V1", files["manifest.json"], one["signature"], folder)
        say(good, "the manifest is signed by %s %s" % (card.get("rank", ""), card["name"]))
    return manifest


def check_pages(path, manifest):
    text = re.sub(r"\s|[\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069]", "", run("pdftotext", path, "-").stdout.decode("utf-8", "replace"))
    exhibits = manifest.get("exhibits", [])
    missing = [e["number"] for e in exhibits if e["sha256"] not in text]
    say(not missing, "the hashes on the pages are those of the manifest (%d exhibits)" % len(exhibits) +
        ("; not found: " + ", ".join(missing) if missing else ""))
    say(manifest["chain_head"]["entry_hash"] in text.replace("-", ""), "the chain head on the pages is that of the manifest")


def check_exhibits(folder, manifest):
    """Every file of the folder must be an exhibit; an exhibit may have stayed with the police."""
    present = {}
    for where, _, names in os.walk(folder):
        for name in names:
            digest = hashlib.sha256()
            with open(os.path.join(where, name), "rb") as f:
                for piece in iter(lambda: f.read(1 << 20), b""):
                    digest.update(piece)
            present[name] = digest.hexdigest()
    left = dict(present)
    for e in manifest.get("exhibits", []):
        same = [n for n, digest in present.items() if digest == e["sha256"]]
        changed = [n for n in (os.path.basename(e.get("copy", "")), e["file"]) if n in present and n not in same]
        for n in same + changed:
            left.pop(n, None)
        if changed and not same:
            say(False, "%s: the file %s has been changed, or is another file" % (e["number"], changed[0]))
        elif same:
            say(True, "%s is the file %s" % (e["number"], same[0]))
        elif e["sha256"]:
            note("%s was not handed over: %s" % (e["number"], e["file"]))
    for name in sorted(left):
        say(False, "%s is no exhibit of this report" % name)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("pdf")
    options.add_argument("--root")
    options.add_argument("--exhibits")
    options.add_argument("--countersignature")
    o = options.parse_args()
    missing = [p for p in ("openssl", "qpdf", "pdftotext") if not shutil.which(p)]
    if missing:
        print("Install first: " + ", ".join(missing))
        return 2
    root = re.sub(r"[^0-9a-f]", "", o.root.lower()) if o.root else None
    if root is not None and len(root) != 64:
        print("A fingerprint has 64 hexadecimal digits.")
        return 2
    if o.exhibits and not os.path.isdir(o.exhibits):
        print("There is no folder " + o.exhibits)
        return 2
    with open(o.pdf, "rb") as f:
        pdf = f.read()
    print("SHA-256 of this file, to be compared with the memo:\n        " + sha256(pdf))
    with tempfile.TemporaryDirectory() as folder:
        say(run("qpdf", "--check", o.pdf).returncode == 0, "the PDF is whole and can be read without repair")
        signer = check_signature(pdf, root, folder)
        counter = o.countersignature or (o.pdf + ".p7s" if os.path.exists(o.pdf + ".p7s") else None)
        if counter:
            other = check_cms(counter, o.pdf, root, folder, "the countersignature")
            if other and signer:
                say(other[2] != signer[2], "it is by another person than the signature")
        try:
            manifest = check_manifest(o.pdf, folder)
            if manifest:
                check_pages(o.pdf, manifest)
                if o.exhibits:
                    check_exhibits(o.exhibits, manifest)
        except (ValueError, KeyError, TypeError, AttributeError) as e:  # damaged or made by somebody else
            say(False, "the files inside can be understood (%s)" % e)
        if shutil.which("pdfsig"):
            seen = run("pdfsig", "-nocert", o.pdf).stdout.decode("utf-8", "replace")
            say(seen.count("Total document signed") == 1 and "Signature is Valid" in seen, "pdfsig, another program, agrees")
    print("\nRESULT: " + ("DO NOT RELY ON THIS FILE. %d of the checks failed. اس فائل پر انحصار نہ کریں۔" % len(FAILED) if FAILED else
                          "everything that was checked holds. جو کچھ جانچا گیا درست ہے۔"))
    return 3 if FAILED else 0


if __name__ == "__main__":
    sys.exit(main())
