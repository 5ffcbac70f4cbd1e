"""Make the samples in the other formats from those in plain text: ``python -m tests.make_samples``.

Each writer is as small as its format allows and writes the same bytes every time, so that a test can hold the
files in ``samples/`` to what this makes. The texts are those of ``samples/*.txt``; nothing is drawn from elsewhere.
"""

from __future__ import annotations

import gzip
import io
import json
import quopri
import re
import zipfile
from html import escape
from pathlib import Path

from tests.make_pdf import pdf_of

SAMPLES = Path(__file__).parents[1] / "samples"
PERSON = "Tove Ekman"
WRITTEN = "2026-11-16"


def paragraphs(name: str) -> list[str]:
    """Return the paragraphs of a text sample, each on one line."""
    text = (SAMPLES / name).read_text(encoding="utf-8")
    blocks = text.split("\n\n") if "\n\n" in text else text.split("\n")
    return [" ".join(block.split()) for block in blocks if block.strip()]


def body(name: str) -> tuple[str, list[str]]:
    """Return the title and the paragraphs of a news sample, without its byline and date line."""
    title, *rest = paragraphs(name)
    return title, [p for p in rest if len(p) > 40 or not re.match(r"(?:By|Von) |\w+, \d+\.? \w+ \d{4}$", p)]


def html_page() -> bytes:
    """A news page with all that stands around an article."""
    title, found = body("harbour.txt")
    inner = "\n".join(f"<p>{escape(p, quote=False)}</p>" for p in found[:4])
    rest = "\n".join(f"<p>{escape(p, quote=False)}</p>" for p in found[4:])
    return f"""<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>{title} | The Norrvik Post</title>
<meta name="author" content="{PERSON}">
<meta property="og:title" content="{title}">
<meta property="og:site_name" content="The Norrvik Post">
<meta property="article:published_time" content="{WRITTEN}T06:30:00+01:00">
<style>body {{ font-family: serif }}</style>
<script>window.dataLayer = [{{"page": "<p>not text</p>"}}];</script>
</head>
<body>
<header><a href="/">The Norrvik Post</a>
<nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/tide">Tides</a></li></ul></nav>
</header>
<div class="cookie-banner" role="dialog"><p>We use cookies to remember how you like your news.</p><button>Accept all</button></div>
<main>
<article>
<h1>{title}</h1>
<p class="byline">By {PERSON}</p>
{inner}
<h2>What it cost</h2>
<table><tr><th>Year</th><th>Estimate</th></tr><tr><td>2014</td><td>€1.0bn</td></tr><tr><td>2026</td><td>€1.4bn</td></tr></table>
{rest}
</article>
<aside class="related"><h3>Read more</h3><ul><li><a href="/ferry">Ferry sold for one krona</a></li></ul></aside>
<section id="comments" class="comments"><h3>3 comments</h3>
<div class="comment"><p>I said in 2014 that it would be late.</p></div></section>
</main>
<footer><p>© The Norrvik Post. All rights reserved. <a href="/privacy">Privacy</a></p></footer>
</body>
</html>
""".encode()


def zipped(members: dict[str, str]) -> bytes:
    """An archive whose bytes depend on its members alone; the first is stored, as ODT and EPUB want it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for number, (name, text) in enumerate(members.items()):
            info = zipfile.ZipInfo(name, (2026, 11, 16, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if number == 0 else zipfile.ZIP_DEFLATED
            archive.writestr(info, text)
    return stream.getvalue()


def docx_file() -> bytes:
    """A Word document with a title, a heading, a list, a table and a footnote."""
    title, found = body("results.txt")

    def paragraph(text: str, style: str = "", more: str = "") -> str:
        role = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        return f'<w:p>{role}<w:r><w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>{more}</w:p>'

    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    rows = "".join(
        "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>"
        for row in (("Measure", "Third quarter"), ("Organic growth", "6.8%"), ("Effective tax rate", "24%"))
    )
    deleted = "<w:p><w:del><w:r><w:delText>A sentence that was struck out.</w:delText></w:r></w:del></w:p>"
    inner = [paragraph(title, "Titel"), paragraph(found[0], more=note), *map(paragraph, found[1:4])]
    inner += [
        paragraph("The figures in short", "Heading1"),
        paragraph("Revenue and margin up", "Liste"),
        paragraph("Guidance raised", "Liste"),
    ]
    inner += [f"<w:tbl>{rows}</w:tbl>", deleted]
    inner += [paragraph(text, "Heading1" if len(text) < 30 else "") for text in found[4:]]
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in (("Titel", "Title"), ("Heading1", "heading 1"), ("Liste", "List Bullet"))
    )
    footnote = f'<w:footnote w:id="2">{paragraph("Not audited.")}</w:footnote>'
    core = (
        f'<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>{title}</dc:title>'
        f"<dc:creator>Ida Solberg</dc:creator><dcterms:created>2026-11-05T08:00:00Z</dcterms:created>"
        "<dc:language>en-GB</dc:language></cp:coreProperties>"
    )
    return zipped({
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(("officeDocument", "word/document.xml")),
        "word/document.xml": f"<?xml version='1.0' encoding='UTF-8'?><w:document {space}><w:body>{''.join(inner)}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {space}>{styles}</w:styles>",
        "word/footnotes.xml": f"<w:footnotes {space}>{footnote}</w:footnotes>",
        "docProps/core.xml": core,
    })  # fmt: skip


def _content_types() -> str:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return (
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
    )


def _relations(*found: tuple[str, str]) -> str:
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rows = "".join(
        f'<Relationship Id="r{n}" Type="{base}/{kind}" Target="{to}"/>' for n, (kind, to) in enumerate(found)
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def odt_file() -> bytes:
    """An OpenDocument text with a heading, a list, a quotation, a note and a comment."""
    title, found = body("hochwasser.txt")
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Stand: Montag.</text:p></text:note-body></text:note>"
    comment = "<office:annotation><text:p>Bitte prüfen!</text:p></office:annotation>"
    inner = [
        f'<text:p text:style-name="Title">{title}</text:p>',
        f"<text:p>{escape(found[0], quote=False)}{note}{comment}</text:p>",
    ]
    inner += [f"<text:p>{escape(p, quote=False)}</text:p>" for p in found[1:4]]
    inner += ['<text:h text:outline-level="2">Wie es weitergeht</text:h>']
    inner += ["<text:list><text:list-item><text:p>Die Deiche werden geprüft</text:p></text:list-item></text:list>"]
    inner += [f"<text:p>{escape(p, quote=False)}</text:p>" for p in found[4:]]
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "meta")
    )
    about = (
        f'<office:document-meta {spaces} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>{title}</dc:title>'
        f"<meta:initial-creator>Jana Brandt</meta:initial-creator><meta:creation-date>2026-03-09T10:00:00</meta:creation-date>"
        "<dc:language>de-DE</dc:language></office:meta></office:document-meta>"
    )
    content = f"<office:document-content {spaces}><office:body><office:text>{''.join(inner)}</office:text></office:body></office:document-content>"
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, "meta.xml": about})


def epub_file() -> bytes:
    """A book of three short chapters, whose spine is in another order than its files."""
    names = ("tram-b.txt", "tram-a.txt", "tram-c.txt")
    order = (1, 0, 2)
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        "OEBPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">trams</dc:identifier>'
        "<dc:title>Three views of a tram</dc:title><dc:creator>Three newspapers</dc:creator>"
        f"<dc:language>en</dc:language><dc:date>{WRITTEN}</dc:date></metadata><manifest>"
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        + "".join(f'<item id="c{n}" href="c{n}.xhtml" media-type="application/xhtml+xml"/>' for n in range(3))
        + "</manifest><spine>" + "".join(f'<itemref idref="c{n}"/>' for n in order) + "</spine></package>",
        "OEBPS/nav.xhtml": "<html xmlns='http://www.w3.org/1999/xhtml'><body><nav><ol><li>Contents</li></ol></nav></body></html>",
    }  # fmt: skip
    for number, name in enumerate(names):
        title, found = body(name)
        inner = "".join(f"<p>{escape(p, quote=False)}</p>" for p in found)
        members[f"OEBPS/c{number}.xhtml"] = (
            "<?xml version='1.0' encoding='utf-8'?><html xmlns='http://www.w3.org/1999/xhtml'>"
            f"<head><title>{title}</title></head><body><h1>{escape(title)}</h1>{inner}</body></html>"
        )
    return zipped(members)


def rtf_file() -> bytes:
    """A Rich Text file with a table of fonts, a footnote and what is not in the code page."""

    def words(text: str) -> str:
        escaped = text.replace("\\", r"\\").replace("{", r"\{").replace("}", r"\}")
        return "".join(c if c < "\x80" else f"\\u{ord(c)}?" for c in escaped)

    title, found = body("opinion.txt")
    inner = "".join(f"\\pard {words(p)}\\par\n" for p in found[1:])
    return (
        r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman Times;}}{\*\generator by hand}"
        rf"{{\info{{\title {words(title)}}}{{\author Ada Brook}}{{\creatim\yr2026\mo11\dy16}}}}" + "\n"
        rf"\pard\outlinelevel0\b {words(title)}\b0\par" + "\n"
        rf"\pard {words(found[0])}{{\footnote\pard First said in a bus queue.}}\par" + "\n" + inner + "}"
    ).encode("ascii")


def mail_file() -> bytes:
    """A mail of two alternatives, with an odd charset, a quoted mail and a signature."""
    text = (SAMPLES / "orchard-mail.txt").read_text(encoding="utf-8").rstrip("\n")
    quoted = "\n\nOn Sunday, 8 November 2026, Piet Okafor wrote:\n> Will there be juice this year?\n> Piet\n"
    signature = "\n-- \nThe Orchard Group, Thornley\nhttps://orchard.example\n"
    plain = quopri.encodestring((text + quoted + signature).encode("cp1252"), quotetabs=False).decode("ascii")
    return (
        "From: =?utf-8?Q?H=C3=A9l=C3=A8ne_Marsh?= <helene@orchard.example>\nTo: friends@orchard.example\n"
        "Subject: =?iso-8859-1?Q?Apples,_a_broken_press_and_=A3912?=\nDate: Mon, 9 Nov 2026 18:20:00 +0000\n"
        'MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="=_orchard"\n\n'
        "--=_orchard\nContent-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\n"
        f"{plain}\n--=_orchard\nContent-Type: text/html; charset=us-ascii\n\n<p>See the text part.</p>\n--=_orchard--\n"
    ).encode("ascii")


def mailbox() -> bytes:
    """Three mails in one file; a line of the second begins with "From "."""
    out = []
    for number, name in enumerate(("tram-a.txt", "tram-b.txt", "tram-c.txt")):
        title, found = body(name)
        text = "\n\n".join([*found, "From now on the trams run again."] if number == 1 else found)
        escaped = re.sub(r"^(>*From )", r">\1", text, flags=re.MULTILINE)
        out.append(
            f"From desk@paper{number}.example Mon Nov 16 1{number}:00:00 2026\nFrom: Desk {number} <desk@paper{number}.example>\n"
            f"Subject: {title}\nDate: Mon, 16 Nov 2026 1{number}:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n{escaped}\n\n"
        )
    return "".join(out).encode()


def feed_items() -> list[tuple[str, str, list[str], str]]:
    """The three tram reports as items: title, address, paragraphs, day."""
    names = ("tram-a", "tram-b", "tram-c")
    return [(*_item(name), f"2026-11-{14 + number}") for number, name in enumerate(names)]


def _item(name: str) -> tuple[str, str, list[str]]:
    title, found = body(f"{name}.txt")
    return title, f"https://papers.example/{name}", found


def rss_feed() -> bytes:
    """RSS 2.0, oldest first, each text as escaped HTML."""
    items = "".join(
        f"<item><title>{escape(title)}</title><link>{link}</link><guid>{link}</guid><dc:creator>The desk</dc:creator>"
        f"<pubDate>{int(day[-2:])} Nov 2026 08:00:00 +0000</pubDate>"
        f"<description>{escape(escape(found[0], quote=False))}</description>"
        f"<content:encoded><![CDATA[{''.join(f'<p>{escape(p, quote=False)}</p>' for p in found)}]]></content:encoded></item>\n"
        for title, link, found, day in feed_items()
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Trams in the papers</title>'
        f"<link>https://papers.example/</link><description>Reports</description><language>en</language>\n{items}</channel></rss>\n"
    ).encode()


def atom_feed() -> bytes:
    """Atom 1.0, each text as XHTML."""
    entries = "".join(
        f'<entry><title>{escape(title)}</title><link href="{link}"/><id>{link}</id><updated>{day}T08:00:00Z</updated>'
        '<author><name>The desk</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
        f"{''.join(f'<p>{escape(p, quote=False)}</p>' for p in found)}</div></content></entry>\n"
        for title, link, found, day in feed_items()
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Trams in the papers</title>'
        f"<id>https://papers.example/</id><updated>2026-11-16T08:00:00Z</updated>\n{entries}</feed>\n"
    ).encode()


def json_feed() -> bytes:
    """JSON Feed 1.1, each text as plain text."""
    items = [
        {
            "id": link, "url": link, "title": title, "content_text": "\n\n".join(found),
            "date_published": f"{day}T08:00:00Z", "authors": [{"name": "The desk"}],
        }
        for title, link, found, day in feed_items()
    ]  # fmt: skip
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Trams in the papers",
        "language": "en",
        "items": items,
    }
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def cues() -> list[tuple[str, str, float, float]]:
    """The turns of the interview, cut into cues of at most 80 characters: speaker, words, start and end."""
    found: list[tuple[str, str, float, float]] = []
    clock = 1.0
    for paragraph in paragraphs("interview.txt")[2:]:
        speaker, _, words = paragraph.partition(": ")
        for piece in re.findall(r"\S.{0,78}(?:\s|$)", words):
            length = round(len(piece) / 16, 3)
            found.append((speaker, piece.strip(), clock, clock + length))
            clock = round(clock + length + 0.05, 3)
        clock += 1.2
    return found


def _clock(seconds: float, point: str) -> str:
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}{point}{round((seconds - whole) * 1000):03}"


def srt_file() -> bytes:
    """SubRip, with the speaker's name where a turn begins, and a sound."""
    out, before = ["1\n00:00:00,000 --> 00:00:00,900\n[clock ticking]\n"], ""
    for number, (speaker, words, start, end) in enumerate(cues(), 2):
        name = f"{speaker}: " if speaker != before else ""
        out.append(f"{number}\n{_clock(start, ',')} --> {_clock(end, ',')}\n{name}{words}\n")
        before = speaker
    return "\r\n".join("\n".join(out).split("\n")).encode("utf-8-sig")


def vtt_file() -> bytes:
    """WebVTT, with a voice in every cue, a note and a style."""
    rows = (
        f"{_clock(start, '.')} --> {_clock(end, '.')} line:90%\n<v {speaker.title()}>{escape(words, quote=False)}</v>\n"
        for speaker, words, start, end in cues()
    )
    title = paragraphs("interview.txt")[0]
    return f"WEBVTT - {title}\n\nSTYLE\n::cue {{ color: white }}\n\nNOTE made from interview.txt\n\n{chr(10).join(rows)}".encode()


def made() -> dict[str, bytes]:
    """Return all made samples by their names."""
    title, found = body("harbour.txt")
    return {
        "harbour.html": html_page(),
        "harbour.pdf": pdf_of(title, found, author=PERSON, day=WRITTEN.replace("-", "")),
        "results.docx": docx_file(),
        "hochwasser.odt": odt_file(),
        "trams.epub": epub_file(),
        "opinion.rtf": rtf_file(),
        "orchard.eml": mail_file(),
        "trams.mbox": mailbox(),
        "trams.rss": rss_feed(),
        "trams.atom": atom_feed(),
        "trams.json": json_feed(),
        "interview.srt": srt_file(),
        "interview.vtt": vtt_file(),
        "storm-list.txt.gz": gzip.compress((SAMPLES / "storm-list.txt").read_bytes(), mtime=0),
    }


if __name__ == "__main__":
    for file_name, data in made().items():
        (SAMPLES / file_name).write_bytes(data)
