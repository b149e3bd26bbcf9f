"""Feedback, apologies, documents, consultations and news as lists of open data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from congkhai.derive import Listings
from congkhai.views.data import Column, Table
from congkhai.views.open_data.procedures import PATH, SAMPLE, joined, newest

ID = Column("id", "Mã", required=True)
UNIT = Column("unit", "Mã đơn vị", required=True, refers="don-vi")


def record_tables(listings: Listings) -> Iterator[Table]:
    """The lists of what units publish."""
    yield _feedback(listings)
    yield _apologies(listings)
    yield _documents(listings)
    yield _consultations(listings)
    yield _news(listings)


def _feedback(listings: Listings) -> Table:
    records = sorted(listings.feedback, key=lambda record: record.id)
    return Table(
        name="phan-anh",
        title="Phản ánh và trả lời",
        description="Phản ánh, kiến nghị đã công khai, và câu trả lời.",
        columns=(
            ID,
            UNIT,
            Column("received", "Ngày nhận", "date", required=True),
            Column("channel", "Kênh nhận", required=True),
            Column("subject", "Tiêu đề", required=True),
            Column("state", "Trạng thái", required=True),
            Column("answered_on", "Ngày trả lời", "date"),
            Column("answered_by", "Nơi trả lời"),
            Column("forwarded_to", "Chuyển đến"),
            Column("procedure", "Mã thủ tục liên quan", refers="thu-tuc"),
            Column("question", "Phản ánh", required=True),
            Column("answer", "Trả lời"),
            SAMPLE,
            PATH,
        ),
        rows=tuple(
            (
                *(r.id, r.unit, r.received, r.channel, r.subject, r.state, r.answered_on, r.answered_by),
                *(r.forwarded_to, r.procedure, r.question, r.answer, r.sample, f"phan-anh/{r.id}/"),
            )
            for r in records
        ),
        key=("id",),
        modified=newest(*(day for r in records for day in (r.received, r.answered_on)), by=listings.today),
    )


def _apologies(listings: Listings) -> Table:
    records = sorted(listings.apologies, key=lambda record: record.id)
    return Table(
        name="thu-xin-loi",
        title="Thư xin lỗi hồ sơ trễ hạn",
        description="Thư xin lỗi người dân, ngày hẹn cũ và ngày hẹn lại.",
        columns=(
            ID,
            UNIT,
            Column("issued", "Ngày xin lỗi", "date", required=True),
            Column("procedure", "Mã thủ tục", refers="thu-tuc"),
            Column("due", "Ngày hẹn cũ", "date", required=True),
            Column("new_due", "Ngày hẹn lại", "date", required=True),
            Column("reappointed", "Số lần hẹn lại", "integer", required=True),
            Column("reason", "Lý do", required=True),
            Column("signed_by", "Chức danh người ký"),
            SAMPLE,
            PATH,
        ),
        rows=tuple(
            (
                *(r.id, r.unit, r.issued, r.procedure, r.due, r.new_due, r.reappointed, r.reason, r.signed_by),
                *(r.sample, f"xin-loi/{r.id}/"),
            )
            for r in records
        ),
        key=("id",),
        modified=newest(*(r.issued for r in records), by=listings.today),
    )


def _documents(listings: Listings) -> Table:
    records = sorted(listings.documents, key=lambda record: record.id)
    return Table(
        name="van-ban",
        title="Văn bản",
        description="Văn bản mà các đơn vị công khai, với địa chỉ toàn văn hoặc tệp.",
        columns=(
            ID,
            UNIT,
            Column("kind", "Loại văn bản", required=True),
            Column("number", "Số, ký hiệu"),
            Column("title", "Trích yếu", required=True),
            Column("issued", "Ngày ban hành (biết đến đâu ghi đến đó)"),
            Column("issuer", "Cơ quan ban hành"),
            Column("effective", "Ngày hiệu lực", "date"),
            Column("year", "Năm", "year"),
            Column("duties", "Việc phải công khai"),
            Column("url", "Nơi đăng toàn văn"),
            Column("file", "Tệp trên cổng"),
            SAMPLE,
            PATH,
        ),
        rows=tuple(
            (
                *(r.id, r.unit, r.kind, r.number, r.title, r.issued, r.issuer, r.effective, r.year, joined(r.duties)),
                *(r.url, f"van-ban/{r.id}/{r.file}" if r.file else None, r.sample, f"van-ban/{r.id}/"),
            )
            for r in records
        ),
        key=("id",),
        modified=newest(*(r.issued for r in records if len(r.issued or "") == 10), by=listings.today),
    )


def _consultations(listings: Listings) -> Table:
    asked = [(record, record.consultation) for record in listings.documents if record.consultation]
    return Table(
        name="lay-y-kien",
        title="Dự thảo lấy ý kiến",
        description="Dự thảo đưa ra để người dân góp ý: mở và hết hạn ngày nào, tiếp thu ra sao.",
        columns=(
            replace(ID, refers="van-ban"),
            UNIT,
            Column("title", "Trích yếu", required=True),
            Column("opens", "Bắt đầu lấy ý kiến", "date", required=True),
            Column("closes", "Hết hạn góp ý", "date", required=True),
            Column("outcome", "Kết quả tiếp thu"),
            SAMPLE,
            PATH,
        ),
        rows=tuple(
            (r.id, r.unit, r.title, one.opens, one.closes, one.outcome, r.sample, f"van-ban/{r.id}/")
            for r, one in sorted(asked, key=lambda pair: pair[0].id)
        ),
        key=("id",),
        modified=newest(*(one.opens for _, one in asked), by=listings.today),
    )


def _news(listings: Listings) -> Table:
    return Table(
        name="tin-tuc",
        title="Tin tức",
        description="Các tin đã đăng.",
        columns=(
            ID,
            Column("date", "Ngày đăng", "date", required=True),
            Column("title", "Tiêu đề", required=True),
            Column("description", "Mô tả"),
            Column("unit", "Mã đơn vị", refers="don-vi"),
            SAMPLE,
            PATH,
        ),
        rows=tuple(
            (r.ident, r.date, r.title, r.description, r.unit, r.sample, f"tin-tuc/{r.ident}/") for r in listings.news
        ),
        key=("id",),
        modified=newest(*(r.date for r in listings.news), by=listings.today),
    )
