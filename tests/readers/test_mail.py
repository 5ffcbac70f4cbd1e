"""A mail gives what its writer wrote: not what is answered, not the signature, not the attachments."""

from __future__ import annotations

import base64

import pytest

from briefing.errors import NothingToBrief, UnreadableSource
from briefing.model import Content, Raw
from briefing.readers.mail import read_mail, read_mailbox
from tests.growth import exponent

HEAD = "From: Ann Lee <ann@example.org>\nSubject: Trams\nDate: Mon, 2 Nov 2026 10:00:00 +0100\n"
OWN = "The trams run again, and the whole street has come out to look at them."


def mail(body: str, head: str = HEAD, kind: str = "Content-Type: text/plain; charset=utf-8") -> Content:
    return read_mail(Raw("a.eml", f"{head}{kind}\n\n{body}".encode()))


def parts(*found: str, kind: str = "mixed") -> str:
    inner = "".join(f"--cut\n{part}\n" for part in found)
    return f"{HEAD}Content-Type: multipart/{kind}; boundary=cut\n\n{inner}--cut--\n"


def test_a_mail_states_its_subject_sender_and_date() -> None:
    content = mail(OWN)
    assert (content.title, content.author, content.published) == ("Trams", "Ann Lee", "2026-11-02T10:00:00+01:00")
    assert content.text == f"Trams\n\n{OWN}"


@pytest.mark.parametrize(
    "more",
    [
        "\n-- \nAnn Lee\nTramways",
        "\n\nOn Sunday, 1 November 2026, Bo wrote:\n> Do they run?\n> Bo",
        "\n\nAm 1. November 2026 um 10:00 schrieb Bo Chan\n<bo@example.org>:\n> Fahren sie?",
        "\n\n> Do they run?\n>> Who knows.",
        "\n\n-----Original Message-----\nFrom: Bo\nTo: Ann\nSubject: Trams?\n\nDo they run?",
        "\n\nVon: Bo\nGesendet: Montag\nAn: Ann\n\nFahren sie?",
    ],
)
def test_what_the_writer_did_not_write_is_left_out(more: str) -> None:
    assert mail(OWN + more).text == f"Trams\n\n{OWN}"


def test_an_answer_between_the_lines_is_kept() -> None:
    assert mail("> Do they run?\nThey do.\n> On Sundays too?\nOn Sundays too.").text.endswith(
        "They do.\n\nOn Sundays too."
    )


def test_a_mail_that_only_forwards_is_read_whole() -> None:
    forwarded = "FYI\n\n---------- Forwarded message ---------\nFrom: Bo\nTo: Ann\nSubject: x\n\n" + OWN
    assert OWN in mail(forwarded).text


def test_of_alternatives_the_text_is_read_unless_it_says_nothing() -> None:
    html = f"Content-Type: text/html\n\n<p>{OWN}</p><p>{OWN}</p>"
    both = parts(f"Content-Type: text/plain\n\n{OWN} In text.", html, kind="alternative")
    empty = parts("Content-Type: text/plain\n\nSee the HTML part.", html, kind="alternative")
    assert read_mail(Raw("a", both.encode())).text.endswith("In text.")
    assert read_mail(Raw("a", empty.encode())).text == f"Trams\n\n{OWN}\n\n{OWN}"


def test_the_mail_that_is_answered_in_html_is_left_out() -> None:
    quoted = f'<p>{OWN}</p><div class="gmail_quote">Bo wrote: <blockquote>Do they run?</blockquote></div>'
    assert mail(quoted, kind="Content-Type: text/html").text == f"Trams\n\n{OWN}"


def test_attachments_are_left_out() -> None:
    attached = "Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nNot this."
    assert read_mail(Raw("a", parts(f"Content-Type: text/plain\n\n{OWN}", attached).encode())).text == f"Trams\n\n{OWN}"


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("iso-8859-1", "latin-1"),
        ("windows-1252", "cp1252"),
        ("martian", "utf-8"),
        ("us-ascii", "utf-8"),
        ("utf-7", "utf-8"),
    ],
)
def test_a_charset_is_believed_where_it_fits(charset: str, encoding: str) -> None:
    body = base64.b64encode("Das Café öffnet heute wieder für alle.".encode(encoding)).decode()
    content = mail(body, kind=f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: base64")
    assert content.text.endswith("Das Café öffnet heute wieder für alle.")


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("=?utf-8?Q?Caf=C3=A9?=", "Café"),
        ("=?utf-8?B?!!!?= =?x-none?Q?a?=", "a"),
        ("=?utf-8?Q?a=0AX-Injected:_1?=", "a X-Injected: 1"),
        ("[/] [bold]", "[/] [bold]"),
    ],
)
def test_a_subject_is_decoded_as_far_as_it_can_be(subject: str, title: str) -> None:
    assert mail(OWN, HEAD.replace("Trams", subject)).title == title


def test_a_mail_without_words_is_nothing_to_brief() -> None:
    with pytest.raises(NothingToBrief, match="no text of its own"):
        mail("", HEAD)


def test_parts_without_end_are_refused() -> None:
    nested = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3000))
    with pytest.raises(UnreadableSource, match="nested too deep"):
        read_mail(Raw("a.eml", (HEAD + nested + "Content-Type: text/plain\n\nText").encode()))


def test_a_mailbox_is_its_mails_in_order() -> None:
    line = "From ann@example.org Mon Nov 16 10:00:00 2026\n"
    box = f"{line}{HEAD}\nFirst.\n\n>From here on it is escaped.\n\n{line}{HEAD}\n\n{line}{HEAD}\nThird.\n"
    found = read_mailbox(Raw("a.mbox", box.encode()))
    assert [content.source for content in found] == ["a.mbox#1", "a.mbox#3"]
    assert found[0].text.endswith("From here on it is escaped.")
    assert [notice.code for notice in found[0].notices] == ["mails-skipped"]


def test_a_mailbox_of_an_archive_of_a_list_hides_addresses() -> None:
    line = "From ann at example.org  Mon Nov 16 10:00:00 2026\n"
    found = read_mailbox(Raw("a.mbox", f"{line}{HEAD}\nFirst.\n\n{line}{HEAD}\nSecond.\n".encode()))
    assert [content.text for content in found] == ["Trams\n\nFirst.", "Trams\n\nSecond."]


def test_a_mail_that_is_damaged_does_not_take_the_others_with_it() -> None:
    line = "From ann@example.org Mon Nov 16 10:00:00 2026\n"
    nested = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3000))
    box = f"{line}{HEAD}{nested}Content-Type: text/plain\n\nText\n\n{line}{HEAD}\nSecond.\n"
    found = read_mailbox(Raw("a.mbox", box.encode()))
    assert [content.text for content in found] == ["Trams\n\nSecond."]
    assert [notice.code for notice in found[0].notices] == ["mails-skipped"]


def test_a_reference_to_a_character_of_5000_digits_is_replaced() -> None:
    assert mail(f"<p>{OWN} &#{'9' * 5000};", kind="Content-Type: text/html").text == f"Trams\n\n{OWN} \ufffd"


@pytest.mark.parametrize("unit", ["; a=b", '; a="', ";", "; a*0*=b", '"'])
def test_the_cost_of_a_header_grows_with_its_length(unit: str) -> None:
    assert exponent(lambda text: mail(OWN, kind=f"Content-Type: text/plain{text}"), unit) < 1.5


@pytest.mark.parametrize(
    "unit", ["> a\n", "On 1:\n>\n", "From: a\n", "--\n", "-- \n", "---- a ----\n", "a: b\n\n", "<p>", "=?x?Q?a?= "]
)
def test_the_cost_of_a_mail_grows_with_its_length(unit: str) -> None:
    assert exponent(lambda text: mail(f"{OWN}\n{text}\nEnd."), unit) < 1.5
