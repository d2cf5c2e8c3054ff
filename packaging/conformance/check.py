"""What the plain tools say of one report: prints one row of the table and exits 1 when something fails.
Arguments: PDF, the lines of Validate.java, the root certificate, and pyhanko's program; the last two only for signed files."""
import hashlib
import json
import os
import subprocess
import sys
import tempfile

pdf, verapdf, root, pyhanko = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4]
name = os.path.basename(pdf)
bad = []


def run(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return done.returncode, done.stdout.decode("utf-8", "replace") + done.stderr.decode("utf-8", "replace")


def flavour(which):
    with open(verapdf, encoding="utf-8", errors="replace") as lines:
        if f"PASS {which} {name}\n" in lines:
            return "ok"
    bad.append(f"veraPDF {which}")
    return "FAIL"


def check(condition, what):
    if not condition:
        bad.append(what)
    return "ok" if condition else "FAIL"


def qpdf():
    code, said = run("qpdf", "--check", pdf)
    return check(code == 0 and "No syntax or stream encoding errors" in said, "qpdf")


def fonts():
    code, said = run("pdffonts", pdf)
    rows = said.splitlines()[2:]
    # The columns from the right: object, generation, uni, sub, emb.
    return check(code == 0 and rows and all(r.split()[-5] == "yes" for r in rows), "a font is not embedded")


def text(pages):
    code, said = run("pdftotext", "-layout", pdf, "-")
    parts = said.split("\f")[:-1]
    good = code == 0 and len(parts) == pages
    for number, page in enumerate(parts, 1):
        flat = " ".join(page.split())
        good = good and (f"Page {number} of {pages}" in flat or str(number) in flat) and f"-{number:06d}" in flat
    return check(good, "a page without its text or its number")


def manifest(folder):
    out = os.path.join(folder, "manifest.json")
    if run("pdfdetach", "-savefile", "manifest.json", "-o", out, pdf)[0] != 0:
        bad.append("no manifest inside")
        return {}
    with open(out, encoding="utf-8") as data:
        return json.load(data)


def pictures(folder, about):
    """A JPEG that is placed must come out again byte for byte: nothing was compressed anew."""
    wanted = [e for e in about.get("exhibits", []) if e["type"] == "image/jpeg"]
    if not wanted:
        # Listing reads each picture's head; taking them out would decode a long capture once for each of its tiles.
        code, said = run("pdfimages", "-list", pdf)
        return check(code == 0, "pdfimages") if code else f"{max(0, len(said.splitlines()) - 2)}"
    code, _ = run("pdfimages", "-all", pdf, os.path.join(folder, "i"))
    if code != 0:
        bad.append("pdfimages")
        return "FAIL"
    inside = set()
    count = 0
    for entry in os.listdir(folder):
        if entry.startswith("i-"):
            count += 1
            if entry.endswith(".jpg"):
                with open(os.path.join(folder, entry), "rb") as data:
                    inside.add(hashlib.sha256(data.read()).hexdigest())
    kept = sum(e["sha256"] in inside for e in wanted)
    # Redacted pictures and kinds of report without exhibit sheets have none of them.
    if inside and not about.get("redactions") and kept < len(wanted):
        bad.append("a JPEG was changed")
        return "FAIL"
    return f"{count}, {kept} exact"


def signature():
    if "signed" not in name:
        return "-"
    _, said = run("pdfsig", pdf)
    theirs = said.count("Signature #") == 1 and "Signature is Valid." in said and "Total document signed" in said
    _, said = run(pyhanko, "sign", "validate", "--trust", root, "--trust-replace", "--pretty-print", pdf)
    judged = "The signature is judged VALID." in said
    if "tampered" in name:
        # One changed byte: both must say so.
        return "refused" if check(not theirs and not judged, "a changed byte was not seen") == "ok" else "FAIL"
    return check(theirs, "pdfsig") + " " + check(judged, "pyHanko")


code, info = run("pdfinfo", pdf)
pages = next((int(l.split()[1]) for l in info.splitlines() if l.startswith("Pages:")), 0)
size = f"{os.path.getsize(pdf) / 1e6:.1f}"
with tempfile.TemporaryDirectory() as folder:
    if "tampered" in name:
        row = [name, str(pages), size, "-", "-", "-", "-", "-", "-", signature()]
    else:
        about = manifest(folder)
        row = [name, str(pages), size, flavour("3b"), flavour("ua1"), qpdf(), fonts(), text(pages), pictures(folder, about), signature()]
print("| " + " | ".join(row) + " |" + (" " + "; ".join(bad) if bad else ""), flush=True)
sys.exit(1 if bad else 0)
