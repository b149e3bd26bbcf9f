"""Vietnamese wordings of time, taken apart into the pieces that they are put together from.

Compared without marks (fold), so that a name without diacritics, old tone placement and NFD read alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from congkhai.dates.named import Named
from congkhai.fold import fold

LONGEST = 600
"""A longer text is no deadline."""


NOTHING = Named("number")


@dataclass(frozen=True)
class Piece:
    """A piece of a wording; `sort` is one letter, so that the order of pieces can be told by a regular expression.

    D a stretch of time, d a day of a month that is not said, w a weekday or a week of a month; E every so often
    (`every`; of "tháng cuối quý" the month of each quarter is `named`), A always; f from, o and all years
    after, n until, r a dash, b before, u at the latest, e the end of; s a comma, "và" or "hoặc" (`text`); C a
    clause that names an event or a document (`text` in the writer's words, `document` where it is one), K on
    demand.
    """

    sort: str
    named: Named = NOTHING
    every: frozenset[str] = frozenset()
    text: str = ""
    document: bool = False


def cleaned(wording: str) -> str:
    """The words as written, without what cannot be seen, doubled spaces and what stands around them."""
    composed = unicodedata.normalize("NFKC", wording)
    seen = (one for one in composed if unicodedata.category(one) not in ("Cf", "Mn") and one not in "\"'“”‘’")
    return " ".join("".join(seen).split()).strip(" .,;:-+*•·")


def pieces_of(wording: str) -> tuple[Piece, ...] | None:
    """The pieces of a wording in order; None where a part of it is not understood."""
    words = cleaned(wording)
    if len(words) > LONGEST:
        return None
    return _pieces(words, "".join(map(_plain, words)))


def _plain(letter: str) -> str:
    """One letter for one letter, so that places in the folded words are places in the words."""
    if letter in "():":
        return ","
    if letter in "–—−‐‑":
        return "-"
    return (fold(letter) or " ")[0]


def _pieces(words: str, plain: str) -> tuple[Piece, ...] | None:
    found: list[Piece] = []
    at = 0
    while at < len(plain):
        if plain[at] == " ":
            at += 1
            continue
        if (clause := _clause(words, plain, at)) is not None:
            return (*found, *clause)
        match, piece_of = next(
            ((match, of) for pattern, of in _PATTERNS if (match := pattern.match(plain, at)) and match.end() > at),
            (None, None),
        )
        if match is None or piece_of is None:
            return None
        found += filter(None, [piece_of(match)])
        at = match.end()
    return tuple(found)


def _clause(words: str, plain: str, at: int) -> tuple[Piece, ...] | None:
    """The clause that begins here, and the pieces after it; it goes to the end unless another wording follows it."""
    for sort, document, pattern in _CLAUSES:
        if (begun := pattern.match(plain, at)) is None:
            continue
        out = _WAY_OUT.search(plain, begun.end())
        rest = _pieces(words[out.end() :], plain[out.end() :]) if out else None
        text = words[at : out.start() if out and rest else None].strip(" ,;.")
        after = (Piece("s"), *rest) if rest else ()
        return (Piece(sort, text=text, document=document), *after)
    return None


_END = r"(?![0-9a-z])"
_YEAR = rf"(?:(?: ?[/.-] ?|,? nam ?| |, (?!\d+, ?\d))(?P<y>(?:19|20)\d\d){_END})"
_ROMAN = rf"[ivxlc]+{_END}"
_NOT_NUMBERED = rf"(?! ?(?:\d(?!\d? ?lan)|{_ROMAN}))"
_ONE_OF = r"(?:0?1 )?(?:tuan|thang|qu[yi](?! (?:dinh|che|trinh|hoach))|nam)"
_KIND = rf"(?:(?:0?[369]|ba|sau|chin) thang|{_ONE_OF}){_END}{_NOT_NUMBERED}"
_LEAD = r"(?:(?:theo )?dinh k[yi] ?[,:]? ?(?:theo )?(?:hang |moi |tung )?|(?:hang|moi|tung|theo|cac) )"
_ONE = r"(?:0?1|mot)"
_ONCE = rf"(?:,? ?(?:it nhat )?{_ONE} ?lan{_END})?(?: trong nam(?! ?\d)\b)?"
_COMMA = r"(?: ?[,;/-] ?(?:va |hoac )?| va | hoac )"

_COUNTS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "sau": 6, "chin": 9, "i": 1, "ii": 2, "iii": 3, "iv": 4, "nua": 6}
_KINDS = {"tuan": "week", "thang": "month", "quy": "quarter", "qui": "quarter", "nam": "year"}
_MONTHS = {3: "quarter", 6: "half", 9: "nine"}

_DOCUMENT = (
    r"(?:(?:cac|nhung|su|dung|noi dung|tinh than|y kien|thoi gian|thoi han|tien do|thoi diem|muc|quy dinh tai) )*"
    r"(?:van ban|cong van|ke hoach|quyet dinh|nghi quyet|nghi dinh|thong tu|chi thi|huong dan|chi dao|thong bao"
    r"|quy dinh|de an|chuong trinh|luat|quy che|cong dien|chu truong"
    r"|(?:lich|lo trinh|tien do|thoi gian|thoi han)"
    r"(?= (?:\w+ ){0,2}?(?:cua|do|tai|trong|theo|duoc|so|ubnd|quy dinh)\b))" + _END
)
_EVENT = (
    r"(?:ngay )?(?:sau )?khi\b|ngay sau\b|sau(?! ?(?:\d|lien ke|(?:ngay|thang|qu[yi]|nam|tuan)\b))\b|truoc khi\b"
    r"|trong qua trinh\b|(?:tuy )?theo (?:nhu cau|tinh hinh|thuc te|dien bien|phat sinh)\b|tuy tinh hinh\b"
    r"|(?:(?:trong (?:thoi han|vong)|trong|sau|cham nhat|khong (?:cham|muon|tre)? ?(?:qua|hon)|toi da)(?: la| sau)? )?"
    r"\d{1,3} (?:ngay|gio|tuan|thang)(?: lam viec)?,? (?:ke tu|sau|tu) (?:ngay|khi)\b(?! \d)"
)
_ASKED = r"dot xuat\b|(?:khi|theo)(?: co| duoc)?(?: su)? (?:yeu cau|de nghi)\b"
_CLAUSES = tuple(
    (sort, document, re.compile(pattern))
    for sort, document, pattern in (
        ("K", False, _ASKED),
        ("C", True, rf"(?:ngay ?)?(?:sau )?khi (?:da )?(?:co|nhan duoc) {_DOCUMENT}"),
        ("C", True, r"(?:ngay )?sau khi \b[^,;]*\bban hanh\b"),
        ("C", True, rf"(?:ngay )?sau khi {_DOCUMENT}[^,;]*\b(?:co hieu luc|phe duyet)\b"),
        ("C", True, rf"theo {_DOCUMENT}"),
        ("C", False, _EVENT),
    )
)
_WAY_OUT = re.compile(
    r"(?: ?[,;.]| va| hoac) ?(?:va |hoac )?(?=hoan thanh|xong|truoc (?:ngay )?\d|cham nhat|thuong xuyen|dot xuat"
    r"|dinh k[yi] |(?:hang|moi) (?:tuan|thang|qu[yi]|nam))"
)
_FILLER = (
    r"(?:trong (?:\d{1,2}|hai|ba) nam(?=,? ?(?:nam )?(?:19|20)\d\d)"
    r"|hoan thanh|thuc hien|trien khai|trong|vao|xong|bao cao|gui|trinh|nop|to chuc|ban hanh|xay dung"
    r"|tham muu|tong hop|ket qua|ke hoach|thoi gian|thoi diem|la|phai|tien hanh|duy tri|cap nhat|kip thoi|it nhat"
    r"|du kien|cua|cac|nhiem vu|nhiem ky|gio hanh chinh|viec|noi dung|cong viec|ra soat|kiem tra|so ket|tong ket"
    r"|giai doan|ubnd|uy ban nhan dan|huyen|tinh|tu nay|tu ngay (?:ky|ban hanh)"
    r"|dinh k[yi](?= (?:theo|vao|truoc|ngay|mot|\d))|\d{1,2} ?(?:h|gio) ?(?:\d{2})?(?: ?phut)?,?(?= ?ngay))"
)
"""What says what is to be done, and nothing of when."""


def _count(word: str) -> int:
    return int(word) if word.isdigit() else _COUNTS.get(word, 0)


def _year(match: re.Match[str]) -> int | None:
    return int(match["y"]) if match["y"] else None


def _day(match: re.Match[str]) -> Piece:
    return Piece("D", Named("day", int(match["d"]), int(match["m"]), _year(match)))


def _month(match: re.Match[str]) -> Piece:
    return Piece("D", Named("month", int(match["n"]), year=_year(match)))


def _quarter(match: re.Match[str]) -> Piece:
    return Piece("D", Named("quarter", _count(match["n"]), year=_year(match)))


def _months(match: re.Match[str]) -> Piece:
    count = _count(match["n"])
    return Piece("D", Named("months", count if match["side"] == "dau" else -count, year=_year(match)))


def _whole_year(match: re.Match[str]) -> Piece:
    return Piece("D", Named("year", year=_year(match)))


def _this_year(match: re.Match[str]) -> Piece:
    return Piece("D", Named("year"))


def _number(match: re.Match[str]) -> Piece:
    return Piece("D", Named("number", _count(match["n"]), year=_year(match), roman=not match["n"].isdigit()))


def _day_alone(match: re.Match[str]) -> Piece:
    return Piece("d", Named("day", int(match["d"])))


def _every(match: re.Match[str]) -> Piece | None:
    kinds: set[str] = set()
    for count, kind in re.findall(r"(?:(0?[369]|ba|sau|chin) )?\b(tuan|thang|qu[yi]|nam)\b", match[0]):
        kinds.add(_MONTHS[_count(count)] if count else _KINDS[kind])
    return Piece("E", every=frozenset(kinds))


def _of_quarter(match: re.Match[str]) -> Piece:
    return Piece("E", Named("month", 1 if match["first"] else 3), frozenset({"quarter"}))


def _of(sort: str) -> Callable[[re.Match[str]], Piece | None]:
    return lambda match: Piece(sort) if sort else None


_PATTERNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Piece | None]], ...] = tuple(
    (re.compile(rf"(?:{pattern}){'' if sort in 'sr' else _END}"), piece_of)
    for sort, pattern, piece_of in (
        ("D", r"(?:ngay ?)?(?P<d>\d{1,2}) ?(?P<by>[/.-]) ?(?P<m>\d{1,2}) ?(?P=by) ?(?P<y>(?:19|20)\d\d)", _day),
        ("D", r"(?:ngay ?)?(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)", _day),
        ("D", rf"(?:ngay ?)?(?P<d>\d{{1,2}}) ?/ ?(?P<m>\d{{1,2}}){_YEAR}?", _day),
        ("D", rf"(?:ngay ?)?(?:mung )?(?P<d>\d{{1,2}}),? thang (?P<m>\d{{1,2}})(?! ?lan){_YEAR}?", _day),
        (
            "D",
            rf"(?P<n>0?[1-9]|1[01]|mot|ba|sau|chin) thang (?P<side>dau|cuoi)(?: cua)? nam{_END}(?: (?P<y>\d{{4}}))?",
            _months,
        ),
        ("D", rf"(?P<n>nua) (?P<side>dau|cuoi)(?: cua)? nam{_END}(?: (?P<y>\d{{4}}))?", _months),
        ("E", rf"{_LEAD}{_KIND}(?:{_COMMA}{_LEAD}?{_KIND})*{_ONCE}", _every),
        ("E", rf"(?:{_ONE} )?{_KIND} ?(?:/ ?)?{_ONE} ?lan|(?:{_ONE} )?{_KIND} ?/ ?lan", _every),
        ("E", rf"(?:{_ONE} )lan ?(?:/|moi|tren|trong) ?(?:{_ONE} )?{_KIND}", _every),
        ("E", rf"{_KIND}(?:{_COMMA}{_KIND})+", _every),
        (
            "E",
            r"(?:cua )?thang (?:cuoi|(?P<first>dau))(?: cung| tien)?(?: cua)?(?: hang| moi)? qu[yi]"
            rf"{_END}{_NOT_NUMBERED}",
            _of_quarter,
        ),
        ("E", rf"cua (?:thang|qu[yi]|tuan)(?! cuoi| dau){_END}{_NOT_NUMBERED}", _every),
        ("D", rf"(?:thang |t)(?P<n>\d{{1,2}}){_YEAR}?", _month),
        ("D", rf"qu[yi] ?(?P<n>\d{{1,2}}|{_ROMAN}|mot|hai|ba|bon){_YEAR}?", _quarter),
        ("A", r"(?:quanh|ca|suot) nam(?! ?\d)|(?:suot )?ca(?= nam)|suot(?= nam)|lau dai", _of("A")),
        ("D", r"(?:nam ?)?(?P<y>(?:19|20)\d\d)", _whole_year),
        ("D", r"nam(?! ?\d)", _this_year),
        ("d", r"ngay (?P<d>\d{1,2})", _day_alone),
        ("D", rf"(?P<n>\d{{1,2}}(?! ?gio)|{_ROMAN}){_YEAR}?", _number),
        ("w", r"(?:(?:sang|chieu|cac) |ngay )*thu (?:hai|ba|tu|nam|sau|bay|[2-7])|(?:sang |chieu )?chu nhat", _of("w")),
        ("w", r"tuan (?:thu )?(?:nhat|hai|ba|tu|dau(?: tien)?|cuoi(?: cung)?|[1-5])", _of("w")),
        ("w", r"ngay (?:cuoi(?: cung)?|dau(?: tien)?)|(?:dau|giua)(?= (?:hang|moi|tung) )", _of("w")),
        (
            "A",
            r"thuong xuyen(?:,| va|,)? dinh k[yi](?= ?$)|thuong xuyen|lien tuc|(?:hang|moi) (?:ngay|gio)|xuyen suot",
            _of("A"),
        ),
        ("", _FILLER, _of("")),
        ("n", r"cho (?:den|toi)|den|toi", _of("n")),
        ("f", r"bat dau(?: tu)?|ke tu|tu", _of("f")),
        ("b", r"truoc", _of("b")),
        (
            "u",
            r"(?:han cuoi|thoi han)(?: ?,)?|(?:cham|muon|tre) nhat|khong (?:cham|muon|tre) (?:qua|hon)|het"
            r"|toi da|khong qua",
            _of("u"),
        ),
        ("e", r"cuoi", _of("e")),
        ("o", r"(?:va )?(?:nhung|cac) nam (?:tiep theo|sau|toi)|tro di", _of("o")),
        ("s", r"hoac\b(?= (?:khi|dot|theo|sau|hang|moi|dinh))", lambda match: Piece("s", text="hoặc")),
        ("s", r"[,;.]|va\b", _of("s")),
        ("r", r"-", _of("r")),
    )
)
