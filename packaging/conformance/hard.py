"""Writes the hostile files of the conformance case: names, chats and pictures that break careless programs."""
import os
import random
import struct
import sys
import zlib

folder = sys.argv[1]
os.makedirs(folder, exist_ok=True)


def png(path, width, height, alpha=False):
    """A striped PNG, row by row, so that a very tall one needs no memory."""
    packer = zlib.compressobj(6)
    data = b""
    for y in range(height):
        shade = (y // 40 * 37) % 256
        pixel = bytes((shade, 255 - shade, 128)) + (b"\x80" if alpha else b"")
        data += packer.compress(b"\0" + pixel * width)
    data += packer.flush()

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 6 if alpha else 2, 0, 0, 0)
    with open(path, "wb") as out:
        out.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b""))


png(os.path.join(folder, "tall-31000.png"), 360, 31000)
png(os.path.join(folder, "clear.png"), 300, 200, alpha=True)
png(os.path.join(folder, "one-pixel.png"), 1, 1)
png(os.path.join(folder, "wide.png"), 4000, 300)
with open(os.path.join(folder, "n" * 240 + ".txt"), "w") as out:
    out.write("a long name\n")
with open(os.path.join(folder, "invoice\u202efdp.exe"), "wb") as out:
    out.write(b"MZ" + bytes(range(256)))
# One of every way in which emoji are made: single, with a skin, families, couples with two skins, hair, professions, flags of
# countries, of regions and joined ones, keycaps, signs with and without their colour, animals and eyes joined, direction.
emoji = ("🙏 👍🏽 👨‍👩‍👧‍👦 🧑🏻‍🤝‍🧑🏿 👩🏽‍❤️‍💋‍👨🏿 🫱🏻‍🫲🏿 👨‍🦰 👩🏾‍🦱 👩🏾‍⚕️ 🕵🏿‍♂️ 🤽🏾‍♀️ 🇵🇰 🇪🇺 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏳️‍🌈 🏴‍☠️ "
         "1️⃣ #️⃣ ❤️ ☎ ☎️ ㊗️ 🅰️ 🐈‍⬛ 👁️‍🗨️ 🚶🏽‍♀️‍➡️ 🫡 🫨")
lines = [
    f"13/10/2026, 9:05 pm - Ali: {emoji}",
    "13/10/2026, 9:06 pm - Sana: ⁦abc⁩ ‮txet‬ zero​width and\u00a0nbsp",
    "13/10/2026, 9:06 pm - Sana: \u202a\u202b\u202d\u202e deep \u2067\u2068 never closed",
    "13/10/2026, 9:06 pm - \u202eilA\u202c: \u200f\u200f\u200f(123) \u2069\u2069 closed twice \u061c",
    "13/10/2026, 9:07 pm - Ali: قیمت 4,500 USDT (TRC20) ہے، پتہ bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4 پر بھیجو",
    "13/10/2026, 9:08 pm - pаypal: mixed letters, 漢字, नमस्ते, ਪੰਜਾਬੀ, ﷽, \U000e0041",
    "13/10/2026, 9:09 pm - Sana: " + "بہت لمبا پیغام " * 400,
    "13/10/2026, 9:10 pm - Ali: " + "x" * 3000,
    "13/10/2026, 9:11 pm - Ali: =HYPERLINK(\"x\",\"y\")",
    "13/10/2026, 9:11 pm - Sana: +923001234567",
    "13/10/2026, 9:12 pm - Ali: @SUM(1+1)*cmd|' /C calc'!A0",
    "13/10/2026, 9:12 pm - Sana: -2+3, \"quoted\"; <script>alert(1)</script> <img src=x onerror=y>",
]
with open(os.path.join(folder, "WhatsApp Chat with Ali.txt"), "w", encoding="utf-8") as out:
    out.write("\n".join(lines) + "\n")

# A chat that fills a thousand pages, Urdu in two messages of three. The same for every run.
if len(sys.argv) > 2:
    os.makedirs(sys.argv[2], exist_ok=True)
    words = "مال رقم پارسل کل بھائی بھیجو ہے کو نے میں پتہ والٹ کراچی لاہور جلدی ٹھیک پیسے گاڑی رات صبح گھر دکان".split()
    chosen = random.Random(5)
    minute = 0
    with open(os.path.join(sys.argv[2], "WhatsApp Chat with Goldie.txt"), "w", encoding="utf-8") as out:
        for i in range(8200):
            minute += chosen.randrange(1, 4)
            day = minute // 1440
            who = "Goldie" if chosen.random() < 0.5 else "Nomi"
            text = " ".join(chosen.choice(words) for _ in range(chosen.randrange(8, 40))) if i % 3 else f"maal kal tak bhejo bhai, raqam {chosen.randrange(10000)} send ok 🙏"
            out.write(f"{day % 28 + 1:02d}/{day // 28 % 3 + 10}/2026, {minute // 60 % 24:02d}:{minute % 60:02d} - {who}: {text}\n")
